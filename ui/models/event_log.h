#pragma once

#include "ui/models/scope.h"
#include "workbench/engine_update.h"

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

namespace ropewalk {

class Directory;

/// What happened to a service or a connection that a chart marks.
struct Event
{
    enum class Kind : std::uint8_t { opened, closed, failed, faultOn, faultOff };

    std::int64_t time = 0; ///< Nanoseconds since 1970.
    Kind kind = Kind::opened;
    ServiceId service = ServiceId::none;
    ConnectionId connection = ConnectionId::none; ///< None: it was the service.

    /// It belongs to what is looked at: what happens to a service happens to its connections, too.
    [[nodiscard]] bool isOf(Scope scope) const;
};

/// The last connections that opened, closed or failed, and the faults that were switched, in their order.
///
/// Loss: of more than `kMost` the oldest.
class EventLog
{
public:
    static constexpr std::size_t kMost = 20'000;

    /// To be called before `directory` learns of it: what it knows is how things were.
    void apply(const EngineUpdate &update, const Directory &directory);

    /// Those of any of `scopes` from `from` to `to`.
    [[nodiscard]] std::vector<Event>
    in(const std::vector<Scope> &scopes, std::int64_t from, std::int64_t to) const;

private:
    void applyService(const ServiceState &now, const ServiceState *before, std::int64_t time);
    void applyConnection(const ConnectionState &now, const ConnectionState *before, std::int64_t time);
    void add(const Event &event);

    std::deque<Event> m_events;
};

} // namespace ropewalk
