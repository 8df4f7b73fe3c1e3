#include "workbench/faults/service_faults.h"

#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/faults/connection_faults.h"
#include "workbench/faults/fault_spec.h"
#include "workbench/service.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

Error refused(std::string words)
{
    return {std::make_error_code(std::errc::invalid_argument), std::move(words)};
}

std::string namesOf(const FaultPlan &plan)
{
    std::string names;
    for (const FaultConfig &fault : plan.faults)
        if (fault.isOn)
            names.append(names.empty() ? "" : ", ").append(schemaOf(fault.kind).name);
    return names;
}

/// Why `fault` cannot act there; empty if it can.
std::string problemOf(const FaultConfig &fault, const Service &service, ServiceFaults::For whom)
{
    const std::string name(schemaOf(fault.kind).name);
    if (const auto problem = checkFault(fault))
        return name + ": " + problem->message + ' ' + problem->remedy;
    const bool isDatagram = isDatagramKind(service.endpoint().kind);
    if (isDatagram && !schemaOf(fault.kind).isForDatagrams)
        return name + " is for connections; datagrams have none. Use drop, latency or corrupt, or tcp.";
    if (whom == ServiceFaults::For::connection && schemaOf(fault.kind).scope == FaultScope::opening)
        return name + " is for connections that are about to open. Set it on the service.";
    return {};
}

void endFaults(const Connection &connection)
{
    if (Detour *const detour = connection.detour())
        detour->endFaults();
}

} // namespace

ServiceFaults::ServiceFaults(Service &service)
    : m_service(service)
{}

Status ServiceFaults::check(const std::vector<FaultConfig> &faults, const Service &service, For whom)
{
    if (faults.size() > FaultPlan::kMaxFaults)
        return refused("There may be " + std::to_string(FaultPlan::kMaxFaults) + " faults at most");
    for (const FaultConfig &fault : faults)
        if (std::string problem = problemOf(fault, service, whom); !problem.empty())
            return refused(std::move(problem));
    return Unit{};
}

// Which connection has which.

const FaultPlan &ServiceFaults::planOf(const Entry &entry) const
{
    return entry.own != nullptr ? *entry.own : m_plan;
}

bool ServiceFaults::follows(const Connection &connection)
{
    return connection.takesServiceFaults();
}

void ServiceFaults::setPlan(const FaultPlan &plan, Seeding seeding)
{
    const bool isNewSeed = plan.seed != m_plan.seed;
    for (const Connection *connection : m_service.connections())
        account(*connection);
    const FaultPlan before = std::exchange(m_plan, plan);
    if (isNewSeed || seeding == Seeding::startOver)
        startOver();
    for (Connection *connection : std::vector(m_service.connections())) {
        if (!m_entries.contains(connection->id()) && follows(*connection))
            m_entries[connection->id()].number = ++m_lastNumber;
        if (const auto entry = m_entries.find(connection->id()); entry != m_entries.end())
            apply(*connection, entry->second);
    }
    noteChange(before);
}

/// Those that are there come first, in their order.
void ServiceFaults::startOver()
{
    m_lastNumber = 0;
    m_openings = 0;
    m_tallies.clear();
    auto connections = m_service.connections();
    std::ranges::sort(connections, {}, &Connection::number);
    for (Connection *connection : connections) {
        const auto entry = m_entries.find(connection->id());
        if (entry == m_entries.end())
            continue;
        endFaults(*connection);
        entry->second.told.clear();
        entry->second.number = ++m_lastNumber;
    }
}

void ServiceFaults::noteChange(const FaultPlan &before)
{
    const std::string names = namesOf(m_plan);
    if (names == namesOf(before) && m_plan.seed == before.seed)
        return;
    if (names.empty())
        m_service.note("Faults off");
    else
        m_service.note("Faults on: " + names + "; seed " + std::to_string(m_plan.seed));
}

void ServiceFaults::setOwnPlan(Connection &connection, FaultPlan plan, Seeding seeding)
{
    account(connection);
    Entry &entry = m_entries[connection.id()];
    if (entry.number == 0)
        entry.number = ++m_lastNumber;
    const bool isNewSeed = plan.seed != planOf(entry).seed;
    if (isNewSeed || seeding == Seeding::startOver)
        endFaults(connection);
    const std::string names = namesOf(plan);
    if (names != namesOf(planOf(entry)))
        m_service.note(names.empty() ? "Faults off" : "Faults on: " + names, connection.id());
    entry.own = std::make_shared<const FaultPlan>(std::move(plan));
    entry.told.clear();
    apply(connection, entry);
}

void ServiceFaults::useServicePlan(Connection &connection)
{
    const auto entry = m_entries.find(connection.id());
    if (entry == m_entries.end())
        return;
    endFaults(connection);
    entry->second.own.reset();
    entry->second.told.clear();
    if (follows(connection))
        return apply(connection, entry->second);
    m_entries.erase(entry);
    connection.noteFaults();
}

void ServiceFaults::apply(Connection &connection, const Entry &entry)
{
    const FaultPlan &plan = planOf(entry);
    const std::uint32_t seed = plan.seed != 0 ? plan.seed : m_plan.seed;
    const auto planned = planFaults(plan.faults, connectionRandom(seed, m_service.title(), entry.number));
    if (!planned.empty())
        connection.wantDetour().wantFaults().apply(planned);
    else
        endFaults(connection);
    connection.noteFaults(Urgency::prompt);
}

void ServiceFaults::entered(Connection &connection)
{
    if (m_plan.faults.empty() || !follows(connection))
        return;
    Entry &entry = m_entries[connection.id()];
    entry.number = ++m_lastNumber;
    apply(connection, Entry(entry)); // It may be gone at once.
}

void ServiceFaults::left(const Connection &connection)
{
    m_entries.erase(connection.id());
}

// What is about to open.

std::vector<PlannedFault> ServiceFaults::openingFaults() const
{
    const FaultRandom random = FaultRandom(m_plan.seed).of(m_service.title()).of("opening").of(m_openings);
    auto planned = planFaults(m_plan.faults, random);
    std::erase_if(planned, [](const PlannedFault &fault) {
        return schemaOf(fault.config.kind).scope != FaultScope::opening &&
               fault.config.kind != FaultKind::down;
    });
    return planned;
}

bool ServiceFaults::refusesAll() const
{
    return std::ranges::any_of(m_plan.faults, [](const FaultConfig &fault) {
        const bool isRefusal = fault.kind == FaultKind::down || fault.kind == FaultKind::refuse;
        return fault.isOn && isRefusal && fault.toxicity >= 1;
    });
}

bool ServiceFaults::refuses()
{
    ++m_openings;
    for (const PlannedFault &fault : openingFaults()) {
        if (fault.config.kind == FaultKind::acceptDelay)
            continue;
        count(fault.key, 1);
        return true;
    }
    return false;
}

Duration ServiceFaults::openingDelay()
{
    Duration delay = Duration::zero();
    for (const PlannedFault &fault : openingFaults()) {
        if (fault.config.kind != FaultKind::acceptDelay)
            continue;
        count(fault.key, 1);
        delay += std::chrono::milliseconds(static_cast<std::int64_t>(fault.config.values[0]));
    }
    return delay;
}

// For updates.

void ServiceFaults::count(const FaultKey &key, std::uint64_t times)
{
    if (times == 0)
        return;
    const auto tally = std::ranges::find(m_tallies, key, &Tally::key);
    if (tally != m_tallies.end())
        tally->count += times;
    else
        m_tallies.push_back({key, times});
    m_service.markChanged(Urgency::counters);
}

FaultsState ServiceFaults::state() const
{
    FaultsState state{.active = activeCount(m_plan.faults), .counts = {}, .own = nullptr};
    for (const auto &[id, entry] : m_entries)
        if (entry.own != nullptr)
            state.active += activeCount(entry.own->faults);
    for (const FaultKey &key : keysOf(m_plan.faults)) {
        const auto tally = std::ranges::find(m_tallies, key, &Tally::key);
        state.counts.push_back(tally != m_tallies.end() ? tally->count : 0);
    }
    return state;
}

void ServiceFaults::describe(const Connection &connection, ConnectionState &state) const
{
    const auto entry = m_entries.find(connection.id());
    if (entry == m_entries.end())
        return;
    state.faults.own = entry->second.own;
    const Detour *const detour = connection.detour();
    if (detour == nullptr || detour->faults() == nullptr)
        return;
    state.faults.active = detour->faults()->activeCount();
    state.faults.counts = detour->faults()->actedOf(keysOf(planOf(entry->second).faults));
}

void ServiceFaults::account(const Connection &connection)
{
    const auto entry = m_entries.find(connection.id());
    const Detour *const detour = connection.detour();
    if (entry == m_entries.end() || entry->second.own != nullptr || detour == nullptr ||
        detour->faults() == nullptr)
        return;
    const std::vector<FaultKey> keys = keysOf(m_plan.faults);
    const std::vector<std::uint64_t> acted = detour->faults()->actedOf(keys);
    std::vector<Tally> told;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto before = std::ranges::find(entry->second.told, keys[i], &Tally::key);
        const std::uint64_t known = before != entry->second.told.end() ? before->count : 0;
        count(keys[i], acted[i] - std::min(known, acted[i]));
        told.push_back({keys[i], acted[i]});
    }
    entry->second.told = std::move(told);
}

} // namespace ropewalk
