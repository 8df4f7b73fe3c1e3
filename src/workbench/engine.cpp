#include "workbench/engine.h"

#include "defer/deferred_list.h"
#include "workbench/chains/chain_log.h"
#include "workbench/connection.h"
#include "workbench/service.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

Deferred<CommandReply> failed(const Error &error)
{
    return Deferred<CommandReply>::fail(Failure(error));
}

Deferred<CommandReply> done(CommandReply reply = {})
{
    return Deferred<CommandReply>::succeed(reply);
}

Deferred<CommandReply> done(const Result<CommandReply> &result)
{
    return result ? done(*result) : failed(result.error());
}

Deferred<CommandReply> done(Deferred<CommandReply> reply)
{
    return reply;
}

Error notTraced()
{
    return {std::make_error_code(std::errc::operation_not_supported), "chains, which are not traced here"};
}

Deferred<CommandReply> done(const Status &status)
{
    return status ? done() : failed(status.error());
}

} // namespace

Engine::Engine(Reactor &reactor, Resolver &resolver, Journal *journal, ChainLog *chains)
    : m_core(reactor, resolver, journal)
    , m_lookUps(resolver)
    , m_requests(m_core)
    , m_queues(m_core)
    , m_metrics(m_core)
    , m_loop(m_core, chains)
    , m_crowd(reactor)
{
    if (chains == nullptr)
        return;
    m_chains.emplace(reactor, *chains);
    m_chains->setHook([this](Urgency urgency) { m_core.noteChange(urgency); });
}

Engine::~Engine()
{
    if (m_chains)
        m_chains->setHook({}); // Chains end here.
}

Deferred<CommandReply> Engine::execute(Command command)
{
    return std::visit(
        [this](auto &each) -> Reply {
            if constexpr (requires { m_chains->run(each); })
                return m_chains ? done(m_chains->run(each)) : failed(notTraced());
            else if constexpr (requires { m_queues.run(each); })
                return done(m_queues.run(each));
            else if constexpr (requires { m_metrics.run(each); })
                return done(m_metrics.run(each));
            else if constexpr (requires { m_loop.run(each); })
                return done(m_loop.run(each));
            else if constexpr (requires { m_requests.run(each); })
                return m_requests.run(each);
            else
                return run(each);
        },
        command);
}

Result<Service *> Engine::serviceOf(ServiceId id) const
{
    const auto it = m_services.find(id);
    if (it == m_services.end())
        return Error{std::make_error_code(std::errc::no_such_device),
                     "service " + std::to_string(static_cast<std::uint32_t>(id))};
    return it->second.get();
}

Result<Connection *> Engine::connectionOf(ConnectionId id) const
{
    if (Connection *connection = m_core.connectionOf(id))
        return connection;
    return Error{std::make_error_code(std::errc::no_such_device),
                 "connection " + std::to_string(static_cast<std::uint32_t>(id))};
}

ServiceId Engine::freeId()
{
    return ServiceId{++m_lastService};
}

// Services.

Engine::Reply Engine::run(AddService &command)
{
    ServiceConfig &config = command.config;
    if (const auto rules = RuleSet::compile(config.rules); !rules)
        return failed(rules.error().asError());
    if (config.id == ServiceId::none)
        config.id = freeId();
    else if (m_services.contains(config.id))
        return failed(
            {std::make_error_code(std::errc::device_or_resource_busy), "add service " + config.name});
    m_lastService = std::max(m_lastService, static_cast<std::uint32_t>(config.id));
    const ServiceId id = config.id;
    auto &service = m_services[id] = std::make_unique<Service>(m_core, std::move(config));
    if (command.start)
        (void)service->start(); // Its state tells.
    return done({.service = id});
}

Engine::Reply Engine::run(ChangeService &command)
{
    const auto service = serviceOf(command.config.id);
    if (!service)
        return failed(service.error());
    if (const auto rules = RuleSet::compile(command.config.rules); !rules)
        return failed(rules.error().asError());
    (*service)->change(std::move(command.config));
    return done({.service = (*service)->id()});
}

Engine::Reply Engine::run(const RemoveService &command)
{
    const auto service = serviceOf(command.service);
    if (!service)
        return failed(service.error());
    return (*service)->stop().addCallback([this](CommandReply reply) {
        remove(reply.service);
        return reply;
    });
}

void Engine::remove(ServiceId id)
{
    const auto it = m_services.find(id);
    if (it == m_services.end())
        return;
    m_core.reactor().disposeLater(std::move(it->second)); // This call comes out of it.
    m_services.erase(it);
    m_removed.push_back(id);
    if (id == m_crowded)
        m_crowd.close();
    m_core.noteChange(Urgency::prompt);
}

Engine::Reply Engine::run(const StartService &command)
{
    const auto service = serviceOf(command.service);
    return service ? done((*service)->start()) : failed(service.error());
}

Engine::Reply Engine::run(const StopService &command)
{
    const auto service = serviceOf(command.service);
    return service ? (*service)->stop() : failed(service.error());
}

// Messages.

Engine::Reply Engine::send(Connection &connection, const MessageTemplate &message)
{
    const auto sent = connection.service().sendTo(connection, message);
    if (!sent)
        return failed(sent.error());
    return done({.service = connection.service().id(), .bytesSent = *sent, .recipients = 1});
}

Engine::Reply Engine::run(const SendMessage &command)
{
    const auto connection = connectionOf(command.connection);
    return connection ? send(**connection, command.message) : failed(connection.error());
}

Engine::Reply Engine::run(const SendToAll &command)
{
    const auto service = serviceOf(command.service);
    if (!service)
        return failed(service.error());
    CommandReply reply{.service = command.service};
    for (Connection *connection : (*service)->connections()) {
        if (!connection->isOpen())
            continue;
        const auto sent = (*service)->sendTo(*connection, command.message);
        if (!sent)
            return failed(sent.error());
        reply.bytesSent += *sent;
        ++reply.recipients;
    }
    return done(reply);
}

Engine::Reply Engine::run(const SendDatagram &command)
{
    const auto service = serviceOf(command.service);
    const auto name = parseDatagramName(command.address);
    const bool asks =
        service && name && (*service)->isRunning() && (*service)->endpoint().kind == EndpointKind::udp;
    if (!asks)
        return sendDatagram(command.service, command.address, command.message);
    const bool isIpv6 = (*service)->socket()->localName().starts_with('[');
    return m_lookUps.find(*name, isIpv6 ? AddressFamily::ipv6 : AddressFamily::ipv4)
        .addCallback([this, command](const SocketAddress &address) {
            return sendDatagram(command.service, address.toString(), command.message);
        });
}

Engine::Reply Engine::sendDatagram(ServiceId id, std::string_view address, const MessageTemplate &message)
{
    const auto service = serviceOf(id);
    if (!service)
        return failed(service.error());
    const auto peer = (*service)->peerAt(address);
    return peer ? send(**peer, message) : failed(peer.error());
}

Engine::Reply Engine::run(const RepeatMessage &command)
{
    const auto connection = connectionOf(command.connection);
    if (!connection)
        return failed(connection.error());
    (*connection)->repeat(command.repeat);
    return done();
}

Engine::Reply Engine::run(SetRules &command)
{
    const auto service = serviceOf(command.service);
    return service ? done((*service)->setRules(std::move(command.rules))) : failed(service.error());
}

Engine::Reply Engine::run(SetSequences &command)
{
    const auto service = serviceOf(command.service);
    return service ? done((*service)->setSequences(std::move(command.sequences))) : failed(service.error());
}

// Connections.

Engine::Reply Engine::run(const CloseConnection &command)
{
    const auto connection = connectionOf(command.connection);
    if (!connection)
        return failed(connection.error());
    Service &service = (*connection)->service();
    (*connection)->close(command.how);
    if (service.config().role == Role::connect && command.how != CloseConnection::How::halfClose)
        service.stop().detach(); // Closing is an act of its own: it must not come back by itself.
    return done();
}

Engine::Reply Engine::run(const SetTcpOption &command)
{
    const auto connection = connectionOf(command.connection);
    return connection ? done((*connection)->setOption(command.option, command.isOn))
                      : failed(connection.error());
}

// Everything else.

Engine::Reply Engine::run(const OpenCrowd &command)
{
    if (command.count == 0) {
        m_crowd.close();
        return done();
    }
    const auto service = serviceOf(command.service);
    if (!service)
        return failed(service.error());
    CommandReply reply;
    reply.recipients = IdleCrowd::affordable(command.count, m_core.reactor().watchCount());
    m_crowded = command.service;
    m_crowd.open(reply.recipients, [this, id = command.service]() -> std::uint16_t {
        const auto target = serviceOf(id);
        return target && (*target)->socket() != nullptr ? (*target)->socket()->port() : 0;
    });
    return done(reply);
}

Engine::Reply Engine::run(const SetVariables &command)
{
    m_core.setVariables(command.variables);
    m_newVariables = command.variables;
    m_core.noteChange(Urgency::prompt);
    return done();
}

Engine::Reply Engine::run(const ClearJournal &)
{
    m_core.clearJournal();
    return done();
}

Deferred<> Engine::stopService()
{
    ApplicationService::stopService().detach();
    if (m_chains)
        m_chains->end();
    std::vector<Deferred<>> stopped;
    for (auto each = m_services.rbegin(); each != m_services.rend(); ++each)
        stopped.push_back(each->second->stop().addCallback([](const CommandReply &) {}));
    return deferredList(std::move(stopped)).addCallback([](const ListResult<Unit> &) {});
}

void Engine::collect(EngineUpdate &update)
{
    update.time = EngineCore::wallTime();
    update.removedServices.insert(update.removedServices.end(), m_removed.begin(), m_removed.end());
    m_removed.clear();
    if (m_newVariables)
        update.variables = std::exchange(m_newVariables, std::nullopt);
    // Before the services, whose sums it brings up to date.
    const Urgency least = m_core.collect(update) ? Urgency::counters : Urgency::prompt;
    for (const auto &[id, service] : m_services) {
        if (service->isConfigMarked())
            update.configs.push_back(service->takeConfig());
        if (service->mark() >= least)
            update.services.push_back(service->takeState());
    }
    update.reactor = reactorState();
}

void Engine::tellServices(EngineUpdate &snapshot) const
{
    snapshot.variables = m_core.variables();
    for (const auto &[id, service] : m_services) {
        snapshot.configs.push_back(service->config());
        snapshot.services.push_back(service->state());
    }
}

std::vector<ConnectionState>
Engine::connections(ServiceId service, ConnectionId after, std::size_t most) const
{
    std::vector<const Connection *> found = m_core.connectionsAfter(after);
    std::erase_if(found, [&](const Connection *each) {
        return service != ServiceId::none && each->service().id() != service;
    });
    std::sort(found.begin(), found.end(), [](auto *a, auto *b) { return a->id() < b->id(); });
    found.resize(std::min(found.size(), most));
    std::vector<ConnectionState> states;
    for (const Connection *each : found)
        states.push_back(each->state(Connection::Ends::told));
    return states;
}

Result<Engine::Figures> Engine::figuresOf(const MetricScope &scope)
{
    m_core.metrics().catchUp();
    const MetricSeries *series = m_metrics.seriesOf(scope);
    if (scope.connection != ConnectionId::none) {
        const auto connection = connectionOf(scope.connection);
        if (connection)
            return Figures{(*connection)->reading(), series};
        return connection.error();
    }
    if (series == nullptr)
        return serviceOf(scope.service).error();
    return Figures{series->lastReading(), series};
}

ReactorState Engine::reactorState()
{
    return reactorStateOf(m_core.reactor());
}

} // namespace ropewalk
