#include "ui/models/directory.h"

#include "net/endpoint_string.h"
#include "ui/models/queue_words.h"

#include <algorithm>

namespace ropewalk {
namespace {

/// Whether a client that connects to `target` reaches the listener `listening`.
bool reaches(const Endpoint &target, const Endpoint &listening)
{
    if (isDatagramKind(target.kind) != isDatagramKind(listening.kind))
        return false;
    if (!isNetworkKind(target.kind))
        return target.path == listening.path;
    const auto isHere = target.host == "127.0.0.1" || target.host == "::1" || target.host == "localhost";
    return isNetworkKind(listening.kind) && isHere && target.port == listening.port && target.port != 0;
}

} // namespace

void Directory::apply(const EngineUpdate &update)
{
    for (const ServiceConfig &config : update.configs)
        applyConfig(config);
    for (const ServiceState &state : update.services) {
        if (const auto found = m_services.find(state.id); found != m_services.end()) {
            found->second.state = state;
            readEndpoint(found->second);
        }
    }
    for (const ConnectionState &connection : update.connections)
        applyConnection(connection);
    for (const ServiceId id : update.removedServices)
        remove(id);
    m_reactor = update.reactor;
    m_time = update.time;
    forgetOldest();
}

const ServiceEntry *Directory::service(ServiceId id) const
{
    const auto found = m_services.find(id);
    return found == m_services.end() ? nullptr : &found->second;
}

const ConnectionState *Directory::connection(ConnectionId id) const
{
    const auto found = m_connections.find(id);
    return found == m_connections.end() ? nullptr : &found->second;
}

int Directory::activeFaults() const
{
    int count = 0;
    for (const auto &[id, entry] : m_services)
        count += static_cast<int>(entry.state.faults.active);
    return count;
}

ServiceId Directory::faultyService() const
{
    for (const ServiceId id : m_order)
        if (const ServiceEntry *entry = service(id); entry != nullptr && entry->state.faults.active > 0)
            return id;
    return ServiceId::none;
}

bool Directory::isClient(ServiceId id) const
{
    const ServiceEntry *entry = service(id);
    return entry != nullptr && entry->config.role == Role::connect;
}

ConnectionId Directory::writableConnection(Scope scope) const
{
    ConnectionId id = scope.connection;
    if (id == ConnectionId::none && isClient(scope.service))
        id = service(scope.service)->latest;
    const ConnectionState *state = connection(id);
    return state != nullptr && state->phase == ConnectionPhase::open ? id : ConnectionId::none;
}

QString Directory::nameOf(ServiceId id) const
{
    const ServiceEntry *entry = service(id);
    if (entry == nullptr)
        return {};
    if (!entry->config.name.empty())
        return QString::fromStdString(entry->config.name);
    return QString::fromStdString(entry->endpoint ? shortEndpoint(*entry->endpoint) : endpointOf(id));
}

QString Directory::peerNameOf(ConnectionId id) const
{
    const ConnectionState *state = connection(id);
    if (state == nullptr)
        return {};
    const auto client = m_clientByLocal.find(state->peer);
    return client == m_clientByLocal.end() ? QString::fromStdString(state->peer) : nameOf(client->second);
}

QString Directory::pairOf(ConnectionId id) const
{
    const ConnectionState *state = connection(id);
    const ConnectionState *other = state != nullptr ? connection(state->pair) : nullptr;
    return other != nullptr ? QStringLiteral("⇄ #%1").arg(other->number) : QString();
}

QString Directory::labelOf(ConnectionId id) const
{
    const ConnectionState *state = connection(id);
    if (state == nullptr)
        return {};
    if (isClient(state->service))
        return nameOf(state->service);
    return QStringLiteral("#%1 %2").arg(state->number).arg(peerNameOf(id));
}

QString Directory::fullLabelOf(ConnectionId id) const
{
    const ConnectionState *state = connection(id);
    if (state == nullptr || isClient(state->service))
        return labelOf(id);
    return nameOf(state->service) + QLatin1Char(' ') + labelOf(id);
}

QString Directory::targetOf(ServiceId id) const
{
    const ServiceEntry *entry = service(id);
    if (entry == nullptr)
        return {};
    if (!entry->endpoint)
        return QString::fromStdString(entry->config.endpoint);
    const QString shortName = QString::fromStdString(shortEndpoint(*entry->endpoint));
    if (entry->config.isRelay())
        return QStringLiteral("→ %1").arg(QString::fromStdString(entry->relayTarget));
    if (entry->config.role == Role::listen)
        return shortName;
    const ServiceId server = serverOf(id);
    return server == ServiceId::none ? shortName : QStringLiteral("→ %1").arg(nameOf(server));
}

ServiceId Directory::serverOf(ServiceId client) const
{
    const ServiceEntry *entry = service(client);
    if (entry == nullptr || !entry->endpoint)
        return ServiceId::none;
    for (const ServiceId other : m_order) {
        const ServiceEntry &listener = m_services.at(other);
        const bool listens = listener.config.role == Role::listen && listener.endpoint;
        if (listens && reaches(*entry->endpoint, *listener.endpoint))
            return other;
    }
    return ServiceId::none;
}

std::string Directory::endpointOf(ServiceId id) const
{
    const ServiceEntry *entry = service(id);
    if (entry == nullptr)
        return {};
    return entry->state.endpoint.empty() ? entry->config.endpoint : entry->state.endpoint;
}

void Directory::applyConfig(const ServiceConfig &config)
{
    const auto [entry, isNew] = m_services.try_emplace(config.id);
    entry->second.config = config;
    entry->second.state.id = config.id;
    if (isNew)
        m_order.push_back(config.id);
    readEndpoint(entry->second);
}

void Directory::readEndpoint(ServiceEntry &entry)
{
    const std::string &text = entry.state.endpoint.empty() ? entry.config.endpoint : entry.state.endpoint;
    const auto parsed = parseEndpoint(text, entry.config.role);
    entry.endpoint = parsed ? std::optional(*parsed) : std::nullopt;
    const auto target = parseEndpoint(entry.config.forward, EndpointRole::connect);
    entry.relayTarget = entry.config.isRelay() && target ? shortEndpoint(*target) : entry.config.forward;
}

void Directory::applyConnection(const ConnectionState &connection)
{
    const auto [known, isNew] = m_connections.try_emplace(connection.id);
    const auto isOver = [](const ConnectionState &state) {
        return state.phase == ConnectionPhase::closed && !state.keepsQueues;
    };
    const bool wasOver = !isNew && isOver(known->second);
    known->second.advanceTo(connection);
    if (wantsAttention(connection))
        m_attention.insert(connection.id);
    else
        m_attention.erase(connection.id);
    const auto service = m_services.find(connection.service);
    if (service != m_services.end() && isNew) {
        service->second.latest = connection.id;
        if (service->second.config.role == Role::connect)
            m_clientByLocal[connection.local] = connection.service;
    }
    const bool isClosed = connection.phase == ConnectionPhase::closed;
    if (service != m_services.end() && isClosed)
        service->second.open.erase(connection.id);
    else if (service != m_services.end())
        service->second.open.insert(connection.id);
    if (isOver(connection) && !wasOver)
        m_closed.push_back(connection.id);
}

void Directory::remove(ServiceId id)
{
    std::erase_if(m_clientByLocal, [id](const auto &client) { return client.second == id; });
    m_services.erase(id);
    std::erase(m_order, id);
}

void Directory::forgetOldest()
{
    while (m_closed.size() > kKeptClosed) {
        const auto oldest = m_connections.find(m_closed.front());
        m_closed.pop_front();
        if (oldest == m_connections.end())
            continue;
        m_clientByLocal.erase(oldest->second.local);
        m_connections.erase(oldest);
    }
}

} // namespace ropewalk
