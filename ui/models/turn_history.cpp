#include "ui/models/turn_history.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::int64_t kCountersApart = 200'000'000; // Nanoseconds.
constexpr std::int64_t kLongestSpan = 4'300'000'000; // As a TurnSpan can say.

std::int64_t endOf(const TurnSpan &span)
{
    return span.start + span.length;
}

} // namespace

void TurnHistory::take(LoopNews &&news)
{
    takeSpans(news);
    takeSlowTurns(news);
    keepAround();
    m_isWatched = news.isWatched;
    if (!news.isWatched)
        return;
    for (const LoopDelay &delay : news.delays)
        m_delays.push_back(delay);
    if (!news.labels.empty())
        m_labels = std::move(news.labels);
    takeFigures(news);
}

void TurnHistory::takeSpans(LoopNews &news)
{
    for (TurnSpan &span : news.spans) {
        span.start += news.steadyToWall;
        m_spans.push_back(span);
    }
    // One that ran inside of another is told first, since it ended first.
    const auto fresh = m_spans.end() - static_cast<std::ptrdiff_t>(news.spans.size());
    std::ranges::sort(fresh, m_spans.end(), {}, &TurnSpan::start);
    if (fresh != m_spans.end()) {
        const auto touched =
            std::ranges::lower_bound(m_spans.begin(), fresh, fresh->start, {}, &TurnSpan::start);
        std::ranges::inplace_merge(touched, fresh, m_spans.end(), {}, &TurnSpan::start);
    }
    if (m_spans.size() > kMostSpans)
        m_spans.erase(m_spans.begin(), m_spans.end() - kMostSpans);
}

void TurnHistory::takeSlowTurns(LoopNews &news)
{
    for (SlowTurn &turn : news.slowTurns) {
        ++m_episodeCount;
        TurnEpisode &episode = m_episodes.emplace_back();
        episode.begin = turn.start + news.steadyToWall;
        episode.blockBegin = turn.blockedFrom + news.steadyToWall;
        episode.turn = std::move(turn);
        if (m_episodes.size() > kMostEpisodes)
            m_episodes.pop_front();
    }
}

/// Of those that are young, what came after them may have been told by now.
void TurnHistory::keepAround()
{
    const std::int64_t last = lastMoment();
    for (auto episode = m_episodes.rbegin(); episode != m_episodes.rend(); ++episode) {
        if (episode->end() + 2 * kAround < last)
            return;
        const std::int64_t from = episode->begin - kAround;
        const std::int64_t to = episode->end() + kAround;
        const auto begin = std::ranges::lower_bound(m_spans, from, {}, &TurnSpan::start);
        const auto end = std::ranges::upper_bound(begin, m_spans.end(), to, {}, &TurnSpan::start);
        episode->around.assign(
            begin, begin + std::min<std::ptrdiff_t>(end - begin, static_cast<std::ptrdiff_t>(kMostAround)));
    }
}

void TurnHistory::takeFigures(LoopNews &news)
{
    std::map<int, std::uint32_t> before;
    for (const WatchedDescriptor &descriptor : m_figures.descriptors)
        before[descriptor.fd] = descriptor.readyCount;
    const double seconds = static_cast<double>(news.figures.time - m_figures.time) / 1e9;
    std::map<int, double> rates;
    for (const WatchedDescriptor &descriptor : news.figures.descriptors) {
        const auto known = before.find(descriptor.fd);
        const bool isComparable =
            known != before.end() && seconds > 0 && seconds < 10 && descriptor.readyCount >= known->second;
        const double rate = isComparable ? (descriptor.readyCount - known->second) / seconds : 0;
        const auto smooth = m_readyRates.find(descriptor.fd); // Four a second would flicker.
        rates[descriptor.fd] = smooth != m_readyRates.end() ? 0.7 * smooth->second + 0.3 * rate : rate;
    }
    m_readyRates = std::move(rates);
    m_figures = std::move(news.figures);
}

void TurnHistory::note(const ReactorState &reactor, std::int64_t now)
{
    if (!m_counters.empty() &&
        (now - m_counters.back().time < kCountersApart || reactor.turns.turns < m_counters.back().turns))
        return;
    m_counters.push_back({now,
                          reactor.turns.turns,
                          reactor.turns.busyNanoseconds,
                          reactor.turns.readyDescriptors,
                          reactor.turns.overFrame});
}

void TurnHistory::trim(std::int64_t now)
{
    while (!m_delays.empty() && m_delays.front().time < now - kSpan)
        m_delays.pop_front();
    while (!m_counters.empty() && m_counters.front().time < now - kSpan)
        m_counters.pop_front();
}

std::vector<TurnSpan> TurnHistory::spansIn(std::int64_t from, std::int64_t to) const
{
    const std::int64_t known = m_spans.empty() ? to : m_spans.front().start;
    std::vector<TurnSpan> found =
        from < known ? keptSpansIn(from, std::min(to, known)) : std::vector<TurnSpan>();
    const auto begin = std::ranges::lower_bound(m_spans, from - kLongestSpan, {}, &TurnSpan::start);
    for (auto span = begin; span != m_spans.end() && span->start <= to; ++span)
        if (endOf(*span) >= from)
            found.push_back(*span);
    return found;
}

/// Those that only the slow turns kept.
std::vector<TurnSpan> TurnHistory::keptSpansIn(std::int64_t from, std::int64_t to) const
{
    std::vector<TurnSpan> found;
    for (const TurnEpisode &episode : m_episodes)
        for (const TurnSpan &span : episode.around)
            if (endOf(span) >= from && span.start < to)
                found.push_back(span);
    std::ranges::sort(found, {}, &TurnSpan::start);
    const auto isSame = [](const TurnSpan &one, const TurnSpan &two) {
        return one.start == two.start && one.length == two.length && one.lane == two.lane;
    };
    found.erase(std::unique(found.begin(), found.end(), isSame), found.end()); // Two of them share some.
    return found;
}

std::int64_t TurnHistory::lastMoment() const
{
    return m_spans.empty() ? 0 : endOf(m_spans.back());
}

CallbackLabel TurnHistory::labelOf(CallbackId id) const
{
    return id < m_labels.size() ? m_labels[id] : CallbackLabel();
}

double TurnHistory::readyRate(int fd) const
{
    const auto known = m_readyRates.find(fd);
    return known != m_readyRates.end() ? known->second : 0;
}

LoopRates TurnHistory::rates(std::int64_t nanoseconds) const
{
    if (m_counters.size() < 2)
        return {};
    const Counters &last = m_counters.back();
    const auto first = std::ranges::lower_bound(m_counters, last.time - nanoseconds, {}, &Counters::time);
    const Counters &before = first->time == last.time ? *(m_counters.end() - 2) : *first;
    const double seconds = static_cast<double>(last.time - before.time) / 1e9;
    const auto turns = static_cast<double>(last.turns - before.turns);
    LoopRates rates;
    rates.turns = turns / seconds;
    rates.busy = static_cast<double>(last.busy - before.busy) / 1e9 / seconds;
    rates.readyPerTurn = turns > 0 ? static_cast<double>(last.ready - before.ready) / turns : 0;
    rates.overFrame = last.overFrame - before.overFrame;
    return rates;
}

} // namespace ropewalk
