#include "ui/app/session.h"

namespace ropewalk {

Session::Session(std::unique_ptr<Workbench> workbench, QObject *parent, const QUrl &releases)
    : QObject(parent)
    , m_workbench(std::move(workbench))
    , m_post([this](Command command, QObject *context, Workbench::Answer onAnswered) {
        post(std::move(command), context, std::move(onAnswered));
    })
    , m_endpoints(m_directory)
    , m_messages(m_workbench->journal(), m_directory)
    , m_chains(m_directory, [this](std::uint64_t id) { return m_chainHistory.find(id); })
    , m_chosenChain([this](std::uint64_t id) { return m_chainHistory.find(id); })
    , m_document(m_directory, m_post)
    , m_updates(releases)
{}

void Session::post(Command command, QObject *context, Workbench::Answer onAnswered)
{
    m_workbench->post(std::move(command), context, std::move(onAnswered));
}

void Session::takeUpdate()
{
    const EngineUpdate update = m_workbench->takeUpdate();
    m_chainHistory.absorb(m_workbench->takeChainEvents());
    std::vector<ServiceId> added;
    for (const ServiceConfig &config : update.configs) {
        if (m_directory.service(config.id) == nullptr)
            added.push_back(config.id);
    }
    if (update.variables)
        m_document.takeVariables(*update.variables);
    m_events.apply(update, m_directory);
    m_directory.apply(update);
    m_endpoints.apply(update);
    m_depths.apply(update);
    if (auto news = m_workbench->takeQueueNews())
        m_queues.apply(std::move(*news));
    if (auto news = m_workbench->takeLoopNews())
        m_turns.take(std::move(*news));
    m_metrics.absorb(m_workbench->takeMetricNews());
    for (const ServiceId id : added)
        emit serviceAdded(id);
    if (std::exchange(m_isEmpty, m_directory.services().empty()) != m_directory.services().empty())
        emit emptinessChanged(m_isEmpty);
}

bool Session::refreshChains()
{
    ChainHistory::Changes changes = m_chainHistory.takeChanges();
    changes.changed.insert(changes.changed.end(), changes.born.begin(), changes.born.end());
    m_chains.apply(changes.changed, changes.forgotten);
    m_chosenChain.refresh(changes.changed);
    if (m_chainHistory.changeCount() > 0)
        emit chainsLeft();
    return !changes.changed.empty() || !changes.forgotten.empty();
}

void Session::tick(std::int64_t now)
{
    m_directory.setTime(now);
    m_endpoints.tick(now);
    m_depths.trim(now);
    m_turns.note(m_directory.reactor(), now);
    m_turns.trim(now);
}

} // namespace ropewalk
