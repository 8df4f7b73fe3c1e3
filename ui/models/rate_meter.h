#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ropewalk {

/// Turns a growing total into a rate and the last minute's activity. Wants `tick()` twice a second.
class RateMeter
{
public:
    static constexpr std::size_t kSamples = 24;    ///< Over 60 s.
    static constexpr unsigned kTicksPerSample = 5; ///< 2.5 s each.
    using Samples = std::array<float, kSamples>;   ///< Amount per second, oldest first.

    /// Takes the total at `now` nanoseconds. True if what is shown has changed.
    bool tick(std::uint64_t total, std::int64_t now);

    /// Amount per second over the last second.
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] Samples samples() const;

private:
    bool pushSample(std::uint64_t total, std::int64_t now);

    struct Point
    {
        std::uint64_t total = 0;
        std::int64_t time = 0;
    };
    static double between(const Point &from, const Point &to);

    Point m_last;
    Point m_beforeLast;
    Point m_sampleStart;
    double m_rate = 0;
    Samples m_samples{};
    std::size_t m_next = 0;
    unsigned m_ticks = 0;
};

} // namespace ropewalk
