#include "control/event_feed.h"

#include "control/control_session.h"
#include "control/json_rpc.h"
#include "workbench/chains/chain_log.h"
#include "workbench/metrics/meter.h"

#include <chrono>
#include <utility>

namespace ropewalk {
namespace {

void writeRemoved(FieldWriter &writer, const ServiceId &service)
{
    writer.put("service", service, "");
}

SecondFigures
figuresOf(ServiceId service, const MetricHistory &history, std::int64_t number, std::int64_t origin)
{
    SecondFigures figures;
    figures.service = service;
    figures.time = origin + std::chrono::nanoseconds(std::chrono::seconds(number)).count();
    for (std::size_t i = 0; i < kMetricKinds; ++i) {
        const MetricRing &ring = history.ring(static_cast<MetricKind>(i), MetricResolution::seconds);
        const bool isThere = number >= ring.begin() && number < ring.end();
        figures.means[i] = isThere ? ring.at(number).mean() : ring.gapValue();
    }
    const LatencyRing &trips = history.latencies(DurationKind::roundTrip, MetricResolution::seconds);
    if (number >= trips.begin() && number < trips.end())
        figures.roundTrips = trips.at(number);
    return figures;
}

} // namespace

EventFeed::EventFeed(const Journal &journal, ChainLog *chains, const std::vector<ConnectionState> &known)
    : m_journal(journal)
    , m_rows(journal)
    , m_chainLog(chains)
{
    if (m_chainLog != nullptr)
        m_chainLog->setTap([this](std::span<const ChainFact> facts) {
            m_chainNews.blocks.insert(m_chainNews.blocks.end(), facts.begin(), facts.end());
            if (m_chainNews.blocks.size() > ChainLog::kCapacity) // Updates wait for a face.
                absorbChains();
        });
    for (const ConnectionState &each : known)
        m_known.insert(each.id);
}

EventFeed::~EventFeed()
{
    if (m_chainLog != nullptr)
        m_chainLog->setTap({});
}

ChainHistory &EventFeed::chains()
{
    if (m_chainLog != nullptr)
        m_chainLog->flush(); // A question is answered with what happened up to now.
    absorbChains();
    return m_chains;
}

void EventFeed::absorbChains()
{
    m_chains.absorb(m_chainNews);
    m_chainNews.blocks.clear();
}

void EventFeed::leave(ControlSession &session)
{
    std::erase(m_sessions, &session);
}

void EventFeed::updated(const EngineUpdate &update)
{
    const std::uint64_t begin = m_rows.endRow();
    m_rows.refresh();
    m_wanted = wantedEvents();
    collectServices(update);
    collectConnections(update);
    collectChains();
    for (const ServiceId id : update.removedServices) // After the ends of its connections.
        add(m_after, {ControlEvent::serviceRemoved, id}, id, writeRemoved);
    tell(m_before, begin);
    tell(m_after, m_rows.endRow());
    m_before.clear();
    m_after.clear();
    for (ControlSession *session : m_sessions)
        session->tellEvents();
}

ControlEvents EventFeed::wantedEvents() const
{
    ControlEvents wanted;
    for (const ControlSession *session : m_sessions)
        wanted |= session->wantedEvents();
    return wanted;
}

template <typename State>
void EventFeed::add(std::vector<StateEvent> &events,
                    StateEvent event,
                    const State &state,
                    void (*write)(FieldWriter &, const State &))
{
    if (!m_wanted[static_cast<std::size_t>(event.event)])
        return;
    QJsonObject params;
    FieldWriter writer(params);
    write(writer, state);
    event.line = notificationLine(QLatin1String(nameOf(event.event)), params);
    events.push_back(std::move(event));
}

void EventFeed::collectServices(const EngineUpdate &update)
{
    if (update.variables)
        add(m_before, {ControlEvent::variablesReplaced}, *update.variables, writeVariables);
    for (const ServiceConfig &config : update.configs)
        add(m_before, {ControlEvent::serviceAdded, config.id}, config, writeAdded);
    for (const ServiceState &state : update.services)
        add(m_before, {ControlEvent::serviceState, state.id}, state, writeState);
}

void EventFeed::collectConnections(const EngineUpdate &update)
{
    for (const ConnectionState &state : update.connections) {
        const bool isClosed = state.phase == ConnectionPhase::closed;
        const bool isNew = isClosed ? m_known.erase(state.id) == 0 : m_known.insert(state.id).second;
        const auto tellOf = [&](std::vector<StateEvent> &events, ControlEvent event) {
            add(events, {event, state.service, state.id}, state, writeConnection);
        };
        const bool isFirst = !state.peer.empty() || !state.local.empty(); // Its ends are told once.
        if (isClosed && isNew && !isFirst) {                              // What is kept of it changed.
            tellOf(m_after, ControlEvent::connectionChanged);
            continue;
        }
        if (isNew)
            tellOf(m_before,
                   ControlEvent::connectionOpened); // It may have come and gone between two updates.
        else if (!isClosed)
            tellOf(m_before, ControlEvent::connectionChanged);
        if (isClosed)
            tellOf(m_after, ControlEvent::connectionClosed);
    }
}

void EventFeed::collectChains()
{
    absorbChains();
    ChainHistory::Changes changes = m_chains.takeChanges();
    changes.changed.insert(changes.changed.end(), changes.born.begin(), changes.born.end());
    for (const std::uint64_t id : changes.changed)
        if (const ChainRecord *chain = m_chains.find(id))
            add(m_after, {ControlEvent::chainChanged, chain->owner}, *chain, writeChain);
}

void EventFeed::secondPassed(std::int64_t number, const EngineMetrics &metrics)
{
    m_wanted = wantedEvents();
    const auto addFigures = [&](ServiceId service, const MetricSeries &series) {
        if (series.sampledUntil() > number * MetricHistory::kTicksPerCell[1])
            add(m_after,
                {ControlEvent::metricsSecond, service},
                figuresOf(service, series.history(), number, metrics.origin()),
                writeSecond);
    };
    if (m_wanted[static_cast<std::size_t>(ControlEvent::metricsSecond)]) {
        addFigures(ServiceId::none, metrics.all());
        for (const auto &[id, meter] : metrics.meters())
            addFigures(id, meter->series());
    }
    tell(m_after, m_rows.endRow());
    m_after.clear();
    for (ControlSession *session : m_sessions)
        session->tellEvents();
}

void EventFeed::tell(const std::vector<StateEvent> &events, std::uint64_t atRow)
{
    for (ControlSession *session : m_sessions)
        for (const StateEvent &event : events)
            session->changed(event, atRow);
}

} // namespace ropewalk
