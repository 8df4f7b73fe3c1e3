#include "workbench/metrics/prometheus_text.h"

#include <array>
#include <charconv>

namespace ropewalk {
namespace {

using std::chrono::nanoseconds;

struct Bound
{
    std::string_view text; ///< Seconds.
    nanoseconds value;
};

constexpr std::array kBounds = {
    Bound{"1e-05", nanoseconds(10'000)},        Bound{"2.5e-05", nanoseconds(25'000)},
    Bound{"5e-05", nanoseconds(50'000)},        Bound{"0.0001", nanoseconds(100'000)},
    Bound{"0.00025", nanoseconds(250'000)},     Bound{"0.0005", nanoseconds(500'000)},
    Bound{"0.001", nanoseconds(1'000'000)},     Bound{"0.0025", nanoseconds(2'500'000)},
    Bound{"0.005", nanoseconds(5'000'000)},     Bound{"0.01", nanoseconds(10'000'000)},
    Bound{"0.025", nanoseconds(25'000'000)},    Bound{"0.05", nanoseconds(50'000'000)},
    Bound{"0.1", nanoseconds(100'000'000)},     Bound{"0.25", nanoseconds(250'000'000)},
    Bound{"0.5", nanoseconds(500'000'000)},     Bound{"1.0", nanoseconds(1'000'000'000)},
    Bound{"2.5", nanoseconds(2'500'000'000)},   Bound{"5.0", nanoseconds(5'000'000'000)},
    Bound{"10.0", nanoseconds(10'000'000'000)},
};

std::string_view nameOf(PrometheusText::Type type)
{
    constexpr std::array<std::string_view, 3> kNames{"counter", "gauge", "histogram"};
    return kNames.at(static_cast<std::size_t>(type));
}

void appendEscaped(std::string &text, std::string_view value, bool withQuotes)
{
    for (const char c : value) {
        if (c == '\\')
            text += "\\\\";
        else if (c == '\n')
            text += "\\n";
        else if (c == '"' && withQuotes)
            text += "\\\"";
        else
            text += c;
    }
}

void appendNumber(std::string &text, double value)
{
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    text.append(digits.data(), written.ptr);
}

} // namespace

void PrometheusText::family(std::string_view name, Type type, std::string_view help)
{
    m_family = name;
    m_text.append("# HELP ").append(name) += ' ';
    appendEscaped(m_text, help, false);
    m_text.append("\n# TYPE ").append(name).append(" ").append(nameOf(type)) += '\n';
}

void PrometheusText::sample(Labels labels, double value)
{
    writeSample({}, labels, {}, value);
}

void PrometheusText::histogram(Labels labels, const DurationHistogram &durations)
{
    const std::span<const std::uint64_t> buckets = durations.buckets();
    std::size_t next = 0;
    std::uint64_t seen = 0;
    const auto countUpTo = [&](nanoseconds bound) {
        for (; next < buckets.size() && DurationHistogram::upperEndOf(next) <= bound; ++next)
            seen += buckets[next];
        return seen;
    };
    writeHistogram(labels, countUpTo, durations.count(), durations.sum());
}

void PrometheusText::histogram(Labels labels,
                               std::span<const std::uint64_t, QuarterOctaves::kBuckets> counts,
                               nanoseconds total)
{
    std::size_t next = 0;
    std::uint64_t seen = 0;
    const auto countUpTo = [&](nanoseconds bound) {
        for (; next < counts.size() && nanoseconds(QuarterOctaves::upperBoundOf(next)) <= bound; ++next)
            seen += counts[next];
        return seen;
    };
    std::uint64_t count = 0;
    for (const std::uint64_t each : counts)
        count += each;
    writeHistogram(labels, countUpTo, count, total);
}

/// `countUpTo` is asked for growing bounds.
template <typename CountUpTo>
void PrometheusText::writeHistogram(Labels labels,
                                    CountUpTo countUpTo,
                                    std::uint64_t count,
                                    nanoseconds total)
{
    for (const Bound &bound : kBounds)
        writeSample("_bucket", labels, bound.text, static_cast<double>(countUpTo(bound.value)));
    writeSample("_bucket", labels, "+Inf", static_cast<double>(count));
    writeSample("_sum", labels, {}, std::chrono::duration<double>(total).count());
    writeSample("_count", labels, {}, static_cast<double>(count));
}

void PrometheusText::writeSample(std::string_view suffix, Labels labels, std::string_view bound, double value)
{
    m_text.append(m_family).append(suffix);
    bool isFirst = true;
    for (const auto &[name, text] : labels)
        writeLabel(name, text, std::exchange(isFirst, false));
    if (!bound.empty())
        writeLabel("le", bound, std::exchange(isFirst, false));
    m_text += isFirst ? " " : "} ";
    appendNumber(m_text, value);
    m_text += '\n';
}

void PrometheusText::writeLabel(std::string_view name, std::string_view value, bool isFirst)
{
    m_text += isFirst ? '{' : ',';
    m_text.append(name).append("=\"");
    appendEscaped(m_text, value, true);
    m_text += '"';
}

} // namespace ropewalk
