#include "workbench/loop/loop_watch.h"

#include "workbench/chains/chain_log.h"
#include "workbench/loop/poller_choices.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kMostStretches = 2'400; // Told to nobody yet: ten minutes.
constexpr Duration kNever = std::chrono::hours(24 * 365);

Duration quantile(std::vector<Duration> &sorted, double part)
{
    if (sorted.empty())
        return {};
    const auto place = static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[place];
}

} // namespace

LoopWatch::LoopWatch(EngineCore &core, ChainLog *chains)
    : m_core(core)
    , m_chains(chains)
    , m_links(core.reactor())
    , m_probe(core.reactor())
{
    m_probe.setListener([this](Duration delay) { m_stretches[m_stretch].push_back(delay); });
    setSlowTurn(m_slowTurn);
}

LoopWatch::~LoopWatch()
{
    if (m_chains != nullptr)
        m_chains->setWatcher(nullptr);
    m_core.reactor().recording().setSlowTurn(TurnRecorder::kDefaultThreshold, {});
}

LoopWatch::Answer LoopWatch::run(const SwitchPoller &command)
{
    if (const Status switched = switchPoller(m_core.reactor(), command.poller); !switched)
        return switched.error();
    m_isDue = true;
    m_core.noteChange(Urgency::prompt);
    return CommandReply();
}

LoopWatch::Answer LoopWatch::run(const RecordTurns &command)
{
    m_asked.stop();
    if (command.depth != RecordTurns::Depth::nothing)
        m_asked = m_core.reactor().recording().begin(
            static_cast<TurnRecorder::Depth>(static_cast<std::uint8_t>(command.depth) - 1));
    return CommandReply();
}

LoopWatch::Answer LoopWatch::run(const WatchReactor &command)
{
    if (command.isWatched == static_cast<bool>(m_watched))
        return CommandReply();
    if (m_chains != nullptr)
        m_chains->setWatcher(command.isWatched ? &m_links : nullptr);
    m_links.clear();
    if (!command.isWatched) {
        m_watched.stop();
        m_probe.stop();
        m_look.cancel();
        return CommandReply();
    }
    m_watched = m_core.reactor().recording().begin(TurnRecorder::Depth::spans);
    m_toldSpans = m_core.reactor().recorder()->spanCount();
    m_toldLabels = 0;
    m_delays.clear();
    for (Delays &stretch : m_stretches)
        stretch.clear();
    m_probe.start();
    look();
    return CommandReply();
}

LoopWatch::Answer LoopWatch::run(const SetSlowTurn &command)
{
    setSlowTurn(std::chrono::microseconds(command.microseconds));
    return CommandReply();
}

void LoopWatch::tellSlowTurns()
{
    m_always = m_core.reactor().recording().begin(TurnRecorder::Depth::slowTurns);
}

void LoopWatch::setSlowTurn(Duration threshold)
{
    m_slowTurn = threshold;
    m_core.reactor().recording().setSlowTurn(threshold == Duration::zero() ? kNever : threshold, [this] {
        m_isDue = true;
        m_core.noteChange(Urgency::prompt);
    });
}

void LoopWatch::look()
{
    closeStretch();
    m_isDue = true;
    m_core.noteChange(Urgency::prompt);
    m_look = m_core.reactor()
                 .callLater(kInterval, [this] { look(); })
                 .named({"tell of the loop", nullptr, kInterval});
}

void LoopWatch::closeStretch()
{
    Delays &last = m_stretches[m_stretch];
    if (!last.empty() && m_delays.size() < kMostStretches) {
        Delays second;
        for (const Delays &stretch : m_stretches)
            second.insert(second.end(), stretch.begin(), stretch.end());
        std::ranges::sort(second);
        std::ranges::sort(last);
        m_delays.push_back(
            {EngineCore::wallTime(), quantile(last, 0.5), quantile(second, 0.99), last.back()});
    }
    m_stretch = (m_stretch + 1) % m_stretches.size();
    m_stretches[m_stretch].clear();
}

std::optional<LoopNews> LoopWatch::takeNews()
{
    if (!std::exchange(m_isDue, false))
        return std::nullopt;
    LoopNews news;
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    news.steadyToWall =
        EngineCore::wallTime() - std::chrono::duration_cast<std::chrono::nanoseconds>(steady).count();
    news.isWatched = static_cast<bool>(m_watched);
    takeSlowTurns(news);
    if (!news.isWatched)
        return news;
    news.delays = std::exchange(m_delays, {});
    takeSpans(news);
    news.figures = figures();
    return news;
}

void LoopWatch::takeSpans(LoopNews &news)
{
    TurnRecorder &recorder = *m_core.reactor().recorder();
    const std::uint64_t count = recorder.spanCount();
    recorder.readSpans(m_toldSpans, kMostSpans, news.spans);
    news.lostSpans = count - m_toldSpans - news.spans.size();
    m_toldSpans = count;
    const CallbackTable &table = recorder.callbacks();
    if (std::exchange(m_toldLabels, table.size()) == table.size())
        return;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto id = static_cast<CallbackId>(i);
        news.labels.push_back({table.nameOf(id), table.ownerOf(id), table.laneOf(id)});
    }
}

void LoopWatch::takeSlowTurns(LoopNews &news)
{
    for (const SlowTurn &turn : slowTurns())
        if (turn.number > m_toldSlowTurns)
            news.slowTurns.push_back(turn);
    if (!news.slowTurns.empty())
        m_toldSlowTurns = news.slowTurns.back().number;
}

std::vector<SlowTurn> LoopWatch::slowTurns() const
{
    const TurnRecorder *recorder = m_core.reactor().recorder();
    if (recorder == nullptr)
        return {};
    return {recorder->slowTurns().begin(), recorder->slowTurns().end()};
}

LoopFigures LoopWatch::figures() const
{
    Reactor &reactor = m_core.reactor();
    LoopFigures figures;
    figures.poller = reactor.pollerName();
    figures.pollers = pollerChoices(reactor);
    figures.slowTurn = m_slowTurn;
    if (TurnRecorder *recorder = reactor.recorder())
        figures.callbacks = recorder->callbacks().figures();
    figures.descriptors = reactor.descriptors(kMostDescriptors);
    figures.descriptorCount = reactor.watchCount();
    figures.timers = reactor.timers(kMostTimers);
    figures.timerCount = reactor.timerCount();
    figures.time = EngineCore::wallTime();
    return figures;
}

} // namespace ropewalk
