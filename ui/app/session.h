#pragma once

#include "ui/app/document.h"
#include "ui/models/chain_list_model.h"
#include "ui/models/chosen_chain.h"
#include "ui/models/depth_history.h"
#include "ui/models/endpoint_model.h"
#include "ui/models/event_log.h"
#include "ui/models/lab_runs.h"
#include "ui/models/load_runs.h"
#include "ui/models/message_model.h"
#include "ui/models/turn_history.h"
#include "ui/models/watched_queues.h"
#include "updates/update_check.h"
#include "workbench/chains/chain_history.h"
#include "workbench/metrics/watched_metrics.h"
#include "workbench/workbench.h"

#include <QObject>

namespace ropewalk {

/// The engine, what the window knows of it, and the workspace that is open.
///
/// Thread: the window's.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// `releases`: where newer ones are looked for, once somebody wants that.
    explicit Session(std::unique_ptr<Workbench> workbench,
                     QObject *parent = nullptr,
                     const QUrl &releases = releaseFeed());

    [[nodiscard]] Workbench &workbench() const { return *m_workbench; }
    [[nodiscard]] const Directory &directory() const { return m_directory; }
    [[nodiscard]] EndpointModel &endpoints() { return m_endpoints; }
    [[nodiscard]] MessageModel &messages() { return m_messages; }
    [[nodiscard]] ChainHistory &chainHistory() { return m_chainHistory; }
    [[nodiscard]] ChainListModel &chains() { return m_chains; }
    [[nodiscard]] ChosenChain &chosenChain() { return m_chosenChain; }
    [[nodiscard]] WatchedQueues &queues() { return m_queues; }
    [[nodiscard]] const DepthHistory &depths() const { return m_depths; }
    [[nodiscard]] LabRuns &labs() { return m_labs; }
    [[nodiscard]] LoadRuns &loads() { return m_loads; }
    [[nodiscard]] const TurnHistory &turns() const { return m_turns; }
    [[nodiscard]] const EventLog &events() const { return m_events; }
    [[nodiscard]] const WatchedMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] Document &document() { return m_document; }
    [[nodiscard]] UpdateCheck &updates() { return m_updates; }
    [[nodiscard]] const Commander &commander() const { return m_post; }

    void post(Command command, QObject *context = nullptr, Workbench::Answer onAnswered = {});

    /// Takes in what changed in the engine.
    void takeUpdate();

    /// Has the list and the chosen chain take in what `takeUpdate()` learnt of chains, no more than a frame
    /// has time for; false if that was nothing.
    bool refreshChains();

    /// More is left than one frame has time for.
    [[nodiscard]] bool isBehind() const { return m_chainHistory.changeCount() > ChainHistory::kMostChanges; }

    /// Moves on what moves with time; `now` in nanoseconds since 1970.
    void tick(std::int64_t now);

signals:
    /// A service came to be.
    void serviceAdded(ropewalk::ServiceId id);

    /// `refreshChains()` left something for the next frame.
    void chainsLeft();

    /// The last service is gone, or the first one came.
    void emptinessChanged(bool isEmpty);

private:
    std::unique_ptr<Workbench> m_workbench;
    Commander m_post;
    Directory m_directory;
    EndpointModel m_endpoints;
    MessageModel m_messages;
    ChainHistory m_chainHistory;
    ChainListModel m_chains;
    ChosenChain m_chosenChain;
    WatchedQueues m_queues;
    DepthHistory m_depths;
    LabRuns m_labs;
    LoadRuns m_loads;
    TurnHistory m_turns;
    EventLog m_events;
    WatchedMetrics m_metrics;
    Document m_document;
    UpdateCheck m_updates;
    bool m_isEmpty = true;
};

} // namespace ropewalk
