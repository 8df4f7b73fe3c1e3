#include "workbench/service.h"

#include "base/interned_name.h"
#include "net/advice.h"
#include "net/endpoint_string.h"
#include "net/socket_address.h"
#include "qtloop/reachable_addresses.h"
#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/faults/service_faults.h"
#include "workbench/wording.h"

#include <utility>

namespace ropewalk {

Service::Service(EngineCore &core, ServiceConfig config)
    : m_core(core)
    , m_config(std::move(config))
    , m_phaseSince(EngineCore::wallTime())
    , m_tally(core.metrics(), m_config.id)
{
    if (m_config.isRelay())
        m_config.behaviour = "silent"; // It answers nothing itself.
    if (const Status rules = setRules(m_config.rules); !rules)
        note(rules.error().operation);
    m_isConfigMarked = true;
    markChanged();
}

Service::~Service()
{
    m_phase = ServicePhase::stopped;
    dropConnections("Closed with its service");
}

Status Service::start()
{
    if (m_socket != nullptr)
        return Unit{};
    setProblem({}, {});
    if (const Status prepared = prepare(); !prepared) {
        record(JournalRecord::Kind::failed, m_problem);
        setPhase(ServicePhase::failed);
        return prepared;
    }
    m_socket = makeServiceSocket(*this, *m_endpoint);
    if (const Status opened = m_socket->open(); !opened) {
        fail(opened.error());
        return opened;
    }
    return refuseAsFaultsSay();
}

Deferred<CommandReply> Service::stop()
{
    Trigger<CommandReply> &trigger = m_stopped.emplace_back();
    describe(trigger, "until " + title() + " has stopped");
    auto stopped = trigger.takeDeferred();
    if (m_socket == nullptr) {
        setProblem({}, {});
        endRun(ServicePhase::stopped);
    } else if (!isStopping()) {
        setPhase(ServicePhase::stopping);
        runStopChain();
    }
    return stopped;
}

void Service::runStopChain()
{
    const Lifeline::Holder line(m_lifeline);
    const auto ifThere = [this, line](auto step) {
        return [this, line, step] {
            return line.isCut() || !isStopping() ? Deferred<>::succeed({}) : step(this);
        };
    };
    beginChain("stop")
        .addCallback(named("close socket", ifThere([](Service *self) {
                               self->m_socket->close();
                               return Deferred<>::succeed({});
                           })))
        .addCallback(
            named("close connections", ifThere([](Service *self) { return self->closeConnections(); })))
        .addTimeout(kStopTimeout, m_core.reactor())
        .addErrback(named("drop the rest", [](const Failure &) {}))
        .addCallback(named("gone", ifThere([](Service *self) {
                               self->endRun(ServicePhase::stopped);
                               return Deferred<>::succeed({});
                           })))
        .detach();
}

Deferred<> Service::closeConnections()
{
    m_allGone.emplace();
    describe(*m_allGone, "last connection of " + title());
    auto allGone = m_allGone->takeDeferred();
    for (Connection *connection : std::vector(m_connections)) {
        connection->abandonQueues(); // What is held would hold everything up.
        connection->close(CloseConnection::How::flush);
    }
    if (m_connections.empty() && m_allGone)
        (void)m_allGone->callback();
    return allGone;
}

Deferred<> Service::beginChain(std::string_view act, std::string_view whose, SourceLine where) const
{
    Trigger<> trigger(where);
    describe(trigger, std::string(act).append(" ").append(title()).append(whose));
    (void)trigger.callback();
    return trigger.takeDeferred();
}

void Service::identify(HandlerDescription &description) const
{
    const std::string &behaviour = m_config.behaviour;
    description.owner = title();
    if (m_config.role == Role::listen && !m_config.isRelay()) // What answers is what takes its time.
        description.onRead.name = internedName(behaviour.substr(0, behaviour.find(':')) + ".received");
    description.onRead.owner = this;
    description.onWrite.owner = this;
}

std::string Service::title() const
{
    return m_config.name.empty() ? m_config.endpoint : m_config.name;
}

void Service::change(ServiceConfig config)
{
    config.id = id();
    const bool needsRestart = config.role != m_config.role || config.endpoint != m_config.endpoint ||
                              config.forward != m_config.forward || config.framing != m_config.framing ||
                              config.limits != m_config.limits || config.proxy != m_config.proxy ||
                              config.trafficLog != m_config.trafficLog;
    const bool hasOtherFaults = config.faults != m_config.faults;
    m_config = std::move(config);
    renamed();
    if (m_config.isRelay())
        m_config.behaviour = "silent";
    m_isConfigMarked = true;
    markChanged();
    if (const Status rules = setRules(m_config.rules); !rules)
        note(rules.error().operation);
    if (!isRunning())
        return;
    if (needsRestart) {
        m_startsAgain = true;
        stop().detach();
        return;
    }
    if (const Status behaviour = prepareBehaviour(); !behaviour)
        note(m_problem);
    if (hasOtherFaults)
        if (const Status faults = setFaults(m_config.faults, Seeding::keep); !faults)
            note(faults.error().operation);
}

void Service::endRun(ServicePhase phase)
{
    setPhase(phase);
    dropConnections("Closed with its service");
    if (m_socket != nullptr) {
        m_socket->close();
        m_core.reactor().disposeLater(std::move(m_socket)); // This call may come out of it.
    }
    if (m_allGone && !m_allGone->isFired())
        (void)m_allGone->callback();
    m_reachable.clear();
    if (!m_stopped.empty()) // From the reactor: whoever waits may destroy all this.
        m_ending = m_core.reactor()
                       .callLater(Duration::zero(), [this] { tellStopped(); })
                       .named({"tell stopped", this});
}

void Service::tellStopped()
{
    if (std::exchange(m_startsAgain, false))
        (void)start();
    const CommandReply reply{.service = id()};
    for (Trigger<CommandReply> &trigger : std::exchange(m_stopped, {}))
        (void)trigger.callback(reply);
}

void Service::dropConnections(std::string_view reason)
{
    while (!m_connections.empty())
        m_connections.back()->drop(reason);
    if (m_behaviour != nullptr)
        m_behaviour->stopped();
}

// Its connections.

std::uint32_t Service::enter(Connection &connection)
{
    connection.m_index = static_cast<std::uint32_t>(m_connections.size());
    m_connections.push_back(&connection);
    m_tally.opened();
    if (m_socket != nullptr)
        m_socket->connectionOpened(connection);
    markChanged();
    return ++m_lastNumber;
}

void Service::leave(Connection &connection)
{
    m_connections.back()->m_index = connection.m_index;
    m_connections[connection.m_index] = m_connections.back();
    m_connections.pop_back();
    m_tally.closed();
    if (m_faults != nullptr)
        m_faults->left(connection);
    markChanged();
    if (isStopping() && m_connections.empty() && m_allGone)
        (void)m_allGone->callback();
}

// Its state.

void Service::markChanged(Urgency urgency)
{
    m_mark = std::max(m_mark, urgency);
    m_core.noteChange(urgency);
}

void Service::setPhase(ServicePhase phase)
{
    m_phase = phase;
    m_phaseSince = EngineCore::wallTime();
    if (phase != ServicePhase::waiting)
        m_retryAt = 0;
    if (phase == ServicePhase::listening) {
        m_reachable = findReachable();
        record(JournalRecord::Kind::note, "Listening on " + endpointText());
    }
    if (phase == ServicePhase::listening || phase == ServicePhase::connected)
        setProblem({}, {});
    markChanged();
}

void Service::setProblem(std::string problem, std::string remedy)
{
    m_problem = std::move(problem);
    m_remedy = std::move(remedy);
    markChanged();
}

void Service::fail(const Error &error)
{
    warn(error);
    endRun(ServicePhase::failed);
}

void Service::waitFor(Duration delay, std::string problem, std::string remedy)
{
    setProblem(std::move(problem), std::move(remedy));
    record(JournalRecord::Kind::failed, m_problem);
    setPhase(ServicePhase::waiting);
    m_retryAt = m_phaseSince + std::chrono::duration_cast<std::chrono::nanoseconds>(delay).count();
}

void Service::warn(const Error &error, ConnectionId connection)
{
    setProblem(problemText(error), remedyOf(error));
    record(JournalRecord::Kind::failed, m_problem, connection);
}

void Service::clearWarning()
{
    if (!m_problem.empty())
        setProblem({}, {});
}

void Service::finish()
{
    endRun(ServicePhase::stopped);
}

void Service::note(std::string_view text, ConnectionId connection)
{
    record(JournalRecord::Kind::note, text, connection);
    markChanged();
}

void Service::noteStandardError(std::string_view bytes, ConnectionId connection)
{
    while (bytes.ends_with('\n'))
        bytes.remove_suffix(1);
    note("Standard error: " + std::string(bytes), connection);
}

void Service::record(JournalRecord::Kind kind, std::string_view text, ConnectionId connection)
{
    if (kind == JournalRecord::Kind::failed)
        m_tally.failed();
    m_core.record({.connection = connection, .service = id(), .kind = kind}, text);
}

ServiceState Service::takeState()
{
    m_mark = Urgency::none;
    return state();
}

ServiceState Service::state() const
{
    return {.id = id(),
            .phase = m_phase,
            .endpoint = endpointText(),
            .reachable = m_reachable,
            .problem = m_problem,
            .remedy = m_remedy,
            .phaseSince = m_phaseSince,
            .retryAt = m_retryAt,
            .openConnections = static_cast<std::uint32_t>(m_connections.size()),
            .traffic = m_tally.traffic(),
            .queuedBytes = m_tally.queued().out,
            .faults = m_faults != nullptr ? m_faults->state() : FaultsState(),
            .ruleHits = m_rules.hits()};
}

const ServiceConfig &Service::takeConfig()
{
    m_isConfigMarked = false;
    return m_config;
}

std::string Service::endpointText() const
{
    if (!m_endpoint)
        return m_config.endpoint;
    Endpoint endpoint = *m_endpoint;
    if (m_socket != nullptr && m_socket->port() != 0 && m_config.role == Role::listen)
        endpoint.port = m_socket->port();
    return formatEndpoint(endpoint);
}

std::vector<std::string> Service::findReachable() const
{
    std::vector<std::string> found;
    if (!isNetworkKind(m_endpoint->kind) || m_config.role != Role::listen)
        return found;
    const auto bound = SocketAddress::parse(m_endpoint->interfaceAddress, m_socket->port());
    if (!bound || bound->isLoopback())
        return found;
    if (!bound->isAny())
        return {bound->toString()};
    for (const ReachableAddress &each : reachableAddresses()) {
        const auto address = SocketAddress::parse(each.address, m_socket->port());
        const bool isServed =
            address && (bound->family() == AddressFamily::ipv6 || address->family() == bound->family());
        if (isServed && each.scope == ReachableAddress::Scope::network)
            found.push_back(address->toString());
    }
    return found;
}

} // namespace ropewalk
