#pragma once

#include "base/result.h"
#include "reactor/reactor_time.h"
#include "workbench/engine_update.h"
#include "workbench/faults/fault_commands.h"
#include "workbench/faults/fault_plan.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace ropewalk {

class Connection;
class Service;

/// The faults of a service: which connection has which, what they did, and the chance of those that are about
/// to open. A service that never had a fault has none of these.
///
/// The connections that it breaks are counted from 1 since the seed was set; a relay's are those of its
/// clients.
///
/// Thread: the I/O thread.
/// Errors: `errc::invalid_argument` for faults that make no sense there, with the words for people.
class ServiceFaults
{
public:
    explicit ServiceFaults(Service &service);

    enum class For : std::uint8_t { service, connection };

    /// Whether these can act on the service, or on one of its connections.
    [[nodiscard]] static Status
    check(const std::vector<FaultConfig> &faults, const Service &service, For whom);

    /// `plan` has a seed.
    void setPlan(const FaultPlan &plan, Seeding seeding);
    void setOwnPlan(Connection &connection, FaultPlan plan, Seeding seeding);
    void useServicePlan(Connection &connection);

    // From its connections.

    void entered(Connection &connection);
    void left(const Connection &connection);

    // What is about to open.

    /// Whether each one is refused, so that none need be accepted.
    [[nodiscard]] bool refusesAll() const;
    /// Whether the next one is refused; asked once for each.
    [[nodiscard]] bool refuses();
    /// How late the one that was not refused opens.
    [[nodiscard]] Duration openingDelay();

    // For updates.

    [[nodiscard]] FaultsState state() const;
    void describe(const Connection &connection, ConnectionState &state) const;
    /// Adds to the service's counts what the connection's faults did since.
    void account(const Connection &connection);

private:
    struct Tally
    {
        FaultKey key;
        std::uint64_t count = 0;
    };
    struct Entry
    {
        std::uint64_t number = 0; ///< Since the seed was set.
        std::shared_ptr<const FaultPlan> own;
        std::vector<Tally> told; ///< Part of the service's counts.
    };

    [[nodiscard]] const FaultPlan &planOf(const Entry &entry) const;
    void apply(Connection &connection, const Entry &entry);
    void startOver();
    void noteChange(const FaultPlan &before);
    void count(const FaultKey &key, std::uint64_t times);
    [[nodiscard]] static bool follows(const Connection &connection);
    [[nodiscard]] std::vector<PlannedFault> openingFaults() const;

    Service &m_service;
    FaultPlan m_plan;
    std::unordered_map<ConnectionId, Entry> m_entries;
    std::vector<Tally> m_tallies;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_openings = 0;
};

} // namespace ropewalk
