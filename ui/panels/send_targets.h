#pragma once

#include "ui/models/directory.h"

#include <QString>

#include <vector>

namespace ropewalk {

/// Where a composed message can go.
struct SendTarget
{
    enum class Kind : std::uint8_t { connection, all, datagram };

    Kind kind = Kind::connection;
    ConnectionId connection = ConnectionId::none; ///< Of `connection`.
    ServiceId service = ServiceId::none;
    QString text; ///< "#2 bob", "all of irc", "echo, as one".

    friend bool operator==(const SendTarget &, const SendTarget &) = default;
};

/// The targets to offer while `scope` is selected, the likeliest first.
///
/// A client's message goes to its server; a server's to one or all of those connected. Where clients of
/// this workspace talk to the selected server they come first: what they send is answered.
/// Loss: at most `kMostTargets` connections are listed; others are chosen in the tree.
inline constexpr std::size_t kMostTargets = 40;
[[nodiscard]] std::vector<SendTarget> sendTargets(const Directory &directory, Scope scope);

} // namespace ropewalk
