#include "ui/models/depth_history.h"

namespace ropewalk {
namespace {

constexpr std::int64_t kLeastSpacing = DepthHistory::kSpacing / 5; ///< A short pause is one, too.

bool isSame(const DepthSample &one, const DepthSample &other)
{
    return one.in == other.in && one.out == other.out && one.isPaused == other.isPaused;
}

} // namespace

void DepthHistory::apply(const EngineUpdate &update)
{
    for (const ConnectionState &state : update.connections) {
        const DepthSample sample{
            update.time, state.in.bytes, state.out.bytes, state.in.isAboveHigh || state.out.isAboveHigh};
        auto known = m_samples.find(state.id);
        if (known == m_samples.end()) {
            if (isSame(sample, {}) || m_samples.size() >= kMostConnections)
                continue;
            known = m_samples.emplace(state.id, Samples{{update.time - kSpacing}}).first;
        }
        add(known->second, sample);
    }
}

void DepthHistory::trim(std::int64_t now)
{
    for (auto entry = m_samples.begin(); entry != m_samples.end();) {
        Samples &samples = entry->second;
        while (samples.size() > 1 && samples[1].time < now - kSpan)
            samples.pop_front(); // The one before the span begins is where its line comes from.
        const bool isOver = samples.size() == 1 && isSame(samples.front(), {});
        entry = isOver ? m_samples.erase(entry) : std::next(entry);
    }
}

const std::deque<DepthSample> &DepthHistory::of(ConnectionId connection) const
{
    const auto found = m_samples.find(connection);
    return found == m_samples.end() ? m_none : found->second;
}

void DepthHistory::add(Samples &samples, const DepthSample &sample)
{
    DepthSample &last = samples.back();
    if (isSame(last, sample))
        return;
    const std::int64_t spacing = sample.isPaused == last.isPaused ? kSpacing : kLeastSpacing;
    if (samples.size() > 1 && sample.time - samples[samples.size() - 2].time < spacing) {
        last = sample;
        return;
    }
    if (sample.time - last.time > 2 * kSpacing) { // It stayed as it was for a while, then changed.
        DepthSample until = last;
        until.time = sample.time - kSpacing;
        samples.push_back(until);
    }
    samples.push_back(sample);
}

} // namespace ropewalk
