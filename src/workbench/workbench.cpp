#include "workbench/workbench.h"

#include "qtloop/host_lookup.h"
#include "reactor/signals.h"
#include "workbench/chains/chain_log.h"
#include "workbench/command_name.h"
#include "workbench/engine.h"
#include "workbench/pending_update.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <array>
#include <csignal>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

const auto kNewsEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

} // namespace

struct Workbench::Answered
{
    std::uint64_t command;
    Result<CommandReply> reply;
};

/// What waits for the face to hear of it. Events say only that there is something: what is in an event passes
/// under a lock inside Qt, where no sanitizer sees it.
struct Workbench::News
{
    std::vector<Answered> answers;
    bool isChanged = false;
    int caughtSignal = 0; ///< 0 for none.
    bool isOnItsWay = false;
};

/// What stands on the other side: the engine, and the two boxes through which it hands things over.
///
/// Thread: `open()`, `execute()`, `allowUpdate()` and `close()` are the I/O thread's, the boxes both
///         threads', under the lock; the rest is the face's.
class Workbench::Backstage
{
public:
    Backstage(Workbench &face, const WorkbenchOptions &options)
        : m_face(face)
        , m_options(options)
        , m_journal(options.journalLimit)
    {
        if (options.tracesChains)
            m_chains.emplace();
    }
    Status start();
    void post(std::uint64_t number, Command command);
    void attach(std::uint64_t number, CompanionMaker make);
    [[nodiscard]] EngineUpdate takeUpdate();
    [[nodiscard]] News takeNews();
    [[nodiscard]] ChainNews takeChainEvents() { return m_chains ? m_chains->take() : ChainNews(); }
    [[nodiscard]] std::optional<QueueNews> takeQueueNews();
    [[nodiscard]] std::vector<MetricNews> takeMetricNews();
    [[nodiscard]] std::optional<LoopNews> takeLoopNews();
    [[nodiscard]] const Journal &journal() const { return m_journal; }

private:
    void open();
    void catchSignals();
    void execute(std::uint64_t number, Command command);
    void admit(std::uint64_t number, const CompanionMaker &make);
    template <typename F>
    void tell(F addTo);
    void answer(Answered answered);
    [[nodiscard]] bool hasReader() const;
    void scheduleUpdate(Urgency urgency);
    void publish();
    [[nodiscard]] std::optional<QueueNews> takeNewsIfWanted();
    void publishMetrics();
    void publishLoop();
    void allowUpdate();
    void close();

    Workbench &m_face;
    const WorkbenchOptions m_options;
    Journal m_journal;
    std::optional<ChainLog> m_chains;

    // The I/O thread's.
    Reactor *m_reactor = nullptr; ///< While the thread ends it is not to be asked for.
    std::unique_ptr<HostLookup> m_lookup;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Signals> m_signals;
    std::vector<std::unique_ptr<EngineCompanion>> m_companions;
    DelayedCall m_update;
    TimePoint m_lastUpdate{};
    bool m_isUpdateTaken = true;

    std::mutex m_mutex;
    PendingUpdate m_pending;              ///< Guarded by `m_mutex`.
    bool m_isPending = false;             ///< Guarded by `m_mutex`: the face was told that something waits.
    std::size_t m_pendingConnections = 0; ///< The I/O thread's: so many wait since the last update.
    std::optional<QueueNews> m_queueNews; ///< Guarded by `m_mutex`.
    std::vector<MetricNews> m_metricNews; ///< Guarded by `m_mutex`.
    std::optional<LoopNews> m_loopNews;   ///< Guarded by `m_mutex`.
    News m_news;                          ///< Guarded by `m_mutex`.

    std::unique_ptr<IoThread> m_thread; ///< Goes first.
};

Status Workbench::Backstage::start()
{
    auto thread = IoThread::start(m_options.poller, m_options.placement);
    if (!thread)
        return thread.error();
    m_thread = std::move(*thread);
    m_reactor = &m_thread->reactor();
    m_pending.reactor().poller = m_reactor->pollerName(); // Worth telling before anything changes.
    m_thread->post([this] { open(); });
    return Unit{};
}

void Workbench::Backstage::open()
{
    Reactor &reactor = *m_reactor;
    m_lookup = std::make_unique<HostLookup>(reactor);
    ChainLog *chains = m_chains ? &*m_chains : nullptr;
    if (chains != nullptr)
        chains->attach();
    m_engine =
        std::make_unique<Engine>(reactor, *m_lookup, m_options.keepsJournal ? &m_journal : nullptr, chains);
    m_engine->metrics().setOn(m_options.keepsMetrics);
    m_engine->setChangedHook([this](Urgency urgency) { scheduleUpdate(urgency); });
    if (m_options.tellsSlowTurns)
        m_engine->loop().tellSlowTurns();
    runWithReactor(reactor, *m_engine, [](const Error &) {}); // It starts with nothing, which cannot fail.
    (void)reactor.addSystemEventTrigger(EventPhase::after, SystemEvent::shutdown, [this] { close(); });
    if (m_options.catchesSignals)
        catchSignals();
}

void Workbench::Backstage::catchSignals()
{
    auto caught = Signals::create(*m_reactor, std::array{SIGINT, SIGTERM}, [this](int number) {
        tell([this, number] { m_news.caughtSignal = number; });
    });
    if (caught) // Otherwise another workbench of this process has them.
        m_signals = std::move(*caught);
}

void Workbench::Backstage::close()
{
    m_signals.reset();
    m_engine->setChangedHook({}); // Its end is a change, too.
    m_update.cancel();
    m_companions.clear();
    m_engine.reset();
    m_lookup.reset();
    if (m_chains)
        m_chains->detach();
}

void Workbench::Backstage::post(std::uint64_t number, Command command)
{
    m_thread->post(
        [this, number, command = std::move(command)]() mutable { execute(number, std::move(command)); });
}

void Workbench::Backstage::execute(std::uint64_t number, Command command)
{
    m_reactor->nameRunning({commandName(command)});
    m_engine->execute(std::move(command))
        .addCallback([this, number](const CommandReply &reply) {
            answer({number, reply});
        })
        .addErrback([this, number](const Failure &failure) {
            answer({number, failure.error});
            return Unit{};
        })
        .detach();
}

void Workbench::Backstage::answer(Answered answered)
{
    tell([&] { m_news.answers.push_back(std::move(answered)); });
}

void Workbench::Backstage::attach(std::uint64_t number, CompanionMaker make)
{
    m_thread->post([this, number, make = std::move(make)] { admit(number, make); });
}

void Workbench::Backstage::admit(std::uint64_t number, const CompanionMaker &make)
{
    auto companion = make({*m_reactor, *m_engine, m_journal, m_chains ? &*m_chains : nullptr});
    if (!companion)
        return answer({number, companion.error()});
    m_companions.push_back(std::move(*companion));
    answer({number, CommandReply()});
}

bool Workbench::Backstage::hasReader() const
{
    // A face that is behind must not make what waits for it grow without bound: then all wait for it.
    return m_isUpdateTaken || (!m_companions.empty() && m_pendingConnections < EngineCore::kMaxEnded);
}

void Workbench::Backstage::scheduleUpdate(Urgency urgency)
{
    if (!hasReader())
        return;
    const Duration interval =
        urgency == Urgency::prompt ? m_options.updateInterval : EngineCore::kCountersInterval;
    const Duration delay = std::max(m_lastUpdate + interval - m_reactor->now(), Duration::zero());
    m_update = m_reactor->callLater(delay, [this] { publish(); })
                   .named({"tell the face"}); // In place of a later one.
}

void Workbench::Backstage::publish()
{
    m_lastUpdate = m_reactor->now();
    m_isUpdateTaken = false;
    if (m_chains)
        m_chains->flush();
    EngineUpdate update;
    m_engine->collect(update);
    std::optional<QueueNews> news = takeNewsIfWanted();
    publishMetrics();
    publishLoop();
    for (const auto &companion : m_companions)
        companion->updated(update);
    bool isToBeTold = false; // The face may just have taken what it was told of last.
    {
        const std::scoped_lock lock(m_mutex);
        isToBeTold = !std::exchange(m_isPending, true);
        m_pending.add(std::move(update));
        if (news)
            m_queueNews = std::move(news);
        m_pendingConnections = m_pending.connectionCount();
    }
    if (isToBeTold)
        tell([this] { m_news.isChanged = true; });
}

/// While the face has not taken the last ones, what happens gathers where it happened.
std::optional<QueueNews> Workbench::Backstage::takeNewsIfWanted()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_queueNews)
            return std::nullopt;
    }
    return m_engine->takeQueueNews();
}

void Workbench::Backstage::publishMetrics()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_metricNews.empty())
            return;
    }
    std::vector<MetricNews> news = m_engine->takeMetricNews();
    const std::scoped_lock lock(m_mutex);
    m_metricNews = std::move(news);
}

void Workbench::Backstage::publishLoop()
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_loopNews)
            return;
    }
    std::optional<LoopNews> news = m_engine->loop().takeNews();
    const std::scoped_lock lock(m_mutex);
    m_loopNews = std::move(news);
}

void Workbench::Backstage::allowUpdate()
{
    m_isUpdateTaken = true;
    if (m_engine != nullptr && m_engine->urgency() != Urgency::none)
        scheduleUpdate(m_engine->urgency());
}

EngineUpdate Workbench::Backstage::takeUpdate()
{
    EngineUpdate update;
    {
        const std::scoped_lock lock(m_mutex);
        update = m_pending.take();
        m_isPending = false;
    }
    update.reactor.turns = m_reactor->stats().read();
    m_thread->post([this] { allowUpdate(); });
    return update;
}

std::optional<QueueNews> Workbench::Backstage::takeQueueNews()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_queueNews, std::nullopt);
}

std::optional<LoopNews> Workbench::Backstage::takeLoopNews()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_loopNews, std::nullopt);
}

std::vector<MetricNews> Workbench::Backstage::takeMetricNews()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_metricNews, {});
}

template <typename F>
void Workbench::Backstage::tell(F addTo)
{
    auto event = std::make_unique<QEvent>(kNewsEvent);
    {
        const std::scoped_lock lock(m_mutex);
        addTo();
        if (std::exchange(m_news.isOnItsWay, true))
            return;
    }
    QCoreApplication::postEvent(&m_face, event.release());
}

Workbench::News Workbench::Backstage::takeNews()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_news, {});
}

Workbench::Workbench() = default;

Workbench::~Workbench()
{
    // In the caller's thread the engine's end runs a loop, in which nobody may be told any more.
    m_isEnding = true;
    m_backstage.reset();
}

Result<std::unique_ptr<Workbench>> Workbench::start(const WorkbenchOptions &options)
{
    std::unique_ptr<Workbench> self(new Workbench);
    self->m_backstage = std::make_unique<Backstage>(*self, options);
    if (const Status started = self->m_backstage->start(); !started)
        return started.error();
    return self;
}

void Workbench::post(Command command, QObject *context, Answer onAnswered)
{
    const std::uint64_t number = ++m_lastCommand;
    if (onAnswered)
        m_waiting.emplace(number, Waiting{context != nullptr, context, std::move(onAnswered)});
    m_backstage->post(number, std::move(command));
}

void Workbench::attach(CompanionMaker make, QObject *context, Answer onAttached)
{
    const std::uint64_t number = ++m_lastCommand;
    if (onAttached)
        m_waiting.emplace(number, Waiting{context != nullptr, context, std::move(onAttached)});
    m_backstage->attach(number, std::move(make));
}

EngineUpdate Workbench::takeUpdate()
{
    return m_backstage->takeUpdate();
}

ChainNews Workbench::takeChainEvents()
{
    return m_backstage->takeChainEvents();
}

std::optional<QueueNews> Workbench::takeQueueNews()
{
    return m_backstage->takeQueueNews();
}

std::optional<LoopNews> Workbench::takeLoopNews()
{
    return m_backstage->takeLoopNews();
}

std::vector<MetricNews> Workbench::takeMetricNews()
{
    return m_backstage->takeMetricNews();
}

const Journal &Workbench::journal() const
{
    return m_backstage->journal();
}

bool Workbench::event(QEvent *event)
{
    if (m_isEnding || event->type() != kNewsEvent)
        return QObject::event(event);
    const QPointer<Workbench> self(this); // Whoever hears of it may end the program.
    const News news = m_backstage->takeNews();
    deliver(news.answers);
    if (self != nullptr && news.isChanged)
        emit changed();
    if (self != nullptr && news.caughtSignal != 0)
        emit terminationRequested(news.caughtSignal);
    return true;
}

void Workbench::deliver(const std::vector<Answered> &answers)
{
    const QPointer<Workbench> self(this);
    for (const Answered &answered : answers) {
        auto waiting = m_waiting.extract(answered.command);
        if (waiting.empty() || (waiting.mapped().hasContext && waiting.mapped().context == nullptr))
            continue;
        waiting.mapped().onAnswered(answered.reply);
        if (self == nullptr)
            return;
    }
}

} // namespace ropewalk
