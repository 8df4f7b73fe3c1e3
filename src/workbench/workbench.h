#pragma once

#include "base/result.h"
#include "qtloop/io_thread.h"
#include "workbench/chains/chain_news.h"
#include "workbench/commands.h"
#include "workbench/engine_companion.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"
#include "workbench/loop/loop_news.h"
#include "workbench/metrics/metric_news.h"
#include "workbench/queues/queue_news.h"

#include <QObject>
#include <QPointer>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ropewalk {

class Engine;

struct WorkbenchOptions
{
    PollerKind poller = PollerKind::best;
    bool keepsJournal = true;
    std::size_t journalLimit = Journal::kDefaultLimit; ///< Bytes.
    Placement placement = Placement::ownThread;
    bool catchesSignals = true;  ///< SIGINT and SIGTERM become `terminationRequested()`.
    bool keepsMetrics = true;    ///< Figures over time and durations; counters are there without, too.
    bool tellsSlowTurns = false; ///< Callbacks are timed, and one that holds up the loop is told of.
    bool tracesChains = false;   ///< Every Deferred of the engine is told of, and can be held and fired.
    Duration updateInterval = std::chrono::milliseconds(8); ///< At least this much between two updates.
};

/// The engine seen from the thread of a face: commands in, facts out.
///
/// Owns the I/O thread. Commands are posted and answered later; facts are taken at most once a frame, when
/// `changed()` said that there are some.
///
/// Thread: the one that made it.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<CommandReply> &)>;

    /// Errors: whatever keeps the poller or the thread from starting.
    [[nodiscard]] static Result<std::unique_ptr<Workbench>> start(const WorkbenchOptions &options);

    /// Stops every service, flushes what is queued for at most five seconds, and ends the I/O thread.
    /// Answers that have not come by then do not come.
    ~Workbench() override;

    /// `onAnswered` runs on this object's thread, and not at all once `context` is gone.
    void post(Command command, QObject *context = nullptr, Answer onAnswered = {});

    /// Has `make` make a companion of the engine, in the I/O thread, which lives until the engine ends.
    /// `onAttached` is told whether it could, as with `post()`; `make` has returned by then.
    void attach(CompanionMaker make, QObject *context, Answer onAttached);

    /// What changed since the last call; empty vectors if nothing did.
    [[nodiscard]] EngineUpdate takeUpdate();

    /// What happened to chains since the last call, for a ChainHistory. Nothing unless `tracesChains`.
    [[nodiscard]] ChainNews takeChainEvents();

    /// What happened in the queues that are watched (`WatchQueues`) since the call before, if anything did.
    [[nodiscard]] std::optional<QueueNews> takeQueueNews();

    /// What happened to the figures that are watched (`WatchMetrics`) since the call before, for a
    /// WatchedMetrics.
    [[nodiscard]] std::vector<MetricNews> takeMetricNews();

    /// How the loop is (`WatchReactor`), and which turns were slow (`tellsSlowTurns`), if there is anything
    /// new.
    [[nodiscard]] std::optional<LoopNews> takeLoopNews();

    /// For a JournalView. With `keepsJournal` off it stays empty.
    [[nodiscard]] const Journal &journal() const;

    bool event(QEvent *event) override;

signals:
    /// SIGINT or SIGTERM came, and `catchesSignals` is on: the face should end in good order.
    void terminationRequested(int signal);

    /// There is something to take: an update, rows in the journal, or news of chains. Not sent again before
    /// it is taken.
    void changed();

private:
    class Backstage;
    struct Answered; ///< A command that was answered.
    struct News;     ///< What the I/O thread has to tell.
    struct Waiting
    {
        bool hasContext;
        QPointer<QObject> context;
        Answer onAnswered;
    };

    Workbench();
    void deliver(const std::vector<Answered> &answers);

    std::unordered_map<std::uint64_t, Waiting> m_waiting; ///< By the number of their command.
    std::uint64_t m_lastCommand = 0;
    bool m_isEnding = false;
    std::unique_ptr<Backstage> m_backstage; ///< Goes first.
};

} // namespace ropewalk
