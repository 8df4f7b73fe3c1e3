#pragma once

#include "base/duration_histogram.h"
#include "base/quarter_octaves.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ropewalk {

/// Writes figures as Prometheus reads them: families, each with what it is and its samples.
///
///     text.family("ropewalk_open_connections", PrometheusText::Type::gauge, "Connections that are open.");
///     text.sample({{"service", "echo"}}, 3);
///
/// After: the text format 0.0.4, prometheus.io/docs/instrumenting/exposition_formats.
class PrometheusText
{
public:
    enum class Type : std::uint8_t { counter, gauge, histogram };
    using Label = std::pair<std::string_view, std::string_view>;
    using Labels = std::span<const Label>;

    static constexpr std::string_view kContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// What follows, up to the next one, is of this family. `name` must outlive it.
    void family(std::string_view name, Type type, std::string_view help);

    /// One sample of the family. Values of labels may hold anything.
    void sample(Labels labels, double value);

    /// One histogram of the family, in seconds, from 10 µs to 10 s.
    void histogram(Labels labels, const DurationHistogram &durations);
    /// The same of counts by QuarterOctaves of nanoseconds, which took `total` together.
    void histogram(Labels labels,
                   std::span<const std::uint64_t, QuarterOctaves::kBuckets> counts,
                   std::chrono::nanoseconds total);

    [[nodiscard]] std::string take() { return std::exchange(m_text, {}); }

private:
    template <typename CountUpTo>
    void
    writeHistogram(Labels labels, CountUpTo countUpTo, std::uint64_t count, std::chrono::nanoseconds total);
    void writeSample(std::string_view suffix, Labels labels, std::string_view bound, double value);
    void writeLabel(std::string_view name, std::string_view value, bool isFirst);

    std::string m_text;
    std::string_view m_family;
};

} // namespace ropewalk
