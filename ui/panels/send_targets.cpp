#include "ui/panels/send_targets.h"

#include <QCoreApplication>

namespace ropewalk {
namespace {

/// Collects targets, none of them twice.
class Collector
{
    Q_DECLARE_TR_FUNCTIONS(ropewalk::SendTargets)

public:
    explicit Collector(const Directory &directory)
        : m_directory(directory)
    {}

    void addConnection(ConnectionId id)
    {
        const ConnectionState *state = m_directory.connection(id);
        if (state == nullptr || state->phase != ConnectionPhase::open || m_found.size() >= kMostTargets)
            return;
        add({SendTarget::Kind::connection, id, state->service, textOf(*state)});
    }

    /// Every client of this workspace that is connected to `server`; `none`: every client.
    void addClients(ServiceId server)
    {
        for (const ServiceId id : m_directory.services()) {
            if (m_directory.isClient(id) && (server == ServiceId::none || m_directory.serverOf(id) == server))
                addConnection(m_directory.service(id)->latest);
        }
    }

    void addServer(ServiceId id)
    {
        const ServiceEntry *entry = m_directory.service(id);
        if (entry == nullptr || entry->config.role != Role::listen)
            return;
        if (!entry->open.empty())
            add({SendTarget::Kind::all, ConnectionId::none, id, tr("all of %1").arg(m_directory.nameOf(id))});
        for (const ConnectionId connection : entry->open)
            addConnection(connection);
        if (entry->endpoint && isDatagramKind(entry->endpoint->kind) &&
            entry->state.phase == ServicePhase::listening)
            add({SendTarget::Kind::datagram, ConnectionId::none, id, tr("an address")});
    }

    [[nodiscard]] std::vector<SendTarget> take() { return std::move(m_found); }

private:
    void add(SendTarget target)
    {
        if (std::ranges::find(m_found, target) == m_found.end())
            m_found.push_back(std::move(target));
    }

    [[nodiscard]] QString textOf(const ConnectionState &state) const
    {
        if (!m_directory.isClient(state.service))
            return m_directory.labelOf(state.id);
        QString target = m_directory.targetOf(state.service);
        if (target.startsWith(QStringLiteral("→ ")))
            target.remove(0, 2);
        return tr("%1, as %2").arg(target, m_directory.nameOf(state.service));
    }

    const Directory &m_directory;
    std::vector<SendTarget> m_found;
};

} // namespace

std::vector<SendTarget> sendTargets(const Directory &directory, Scope scope)
{
    Collector collector(directory);
    if (scope.connection != ConnectionId::none)
        collector.addConnection(scope.connection);
    if (directory.isClient(scope.service)) {
        collector.addConnection(directory.service(scope.service)->latest);
        return collector.take();
    }
    if (scope.connection == ConnectionId::none)
        collector.addClients(scope.service);
    if (!scope.isAll()) {
        collector.addServer(scope.service);
        return collector.take();
    }
    for (const ServiceId id : directory.services())
        collector.addServer(id);
    return collector.take();
}

} // namespace ropewalk
