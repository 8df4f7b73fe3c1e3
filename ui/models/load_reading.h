#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace ropewalk {

/// Latencies of a load in nanoseconds.
struct LoadLatency
{
    std::uint64_t count = 0;
    std::int64_t mean = 0;
    std::int64_t p50 = 0;
    std::int64_t p90 = 0;
    std::int64_t p99 = 0;
    std::int64_t p999 = 0;
    std::int64_t p9999 = 0;
    std::int64_t max = 0;
};

enum class LoadEnding : std::uint8_t { answered, refused, late, broken };

/// How some of the requests ended.
struct LoadOutcomeReading
{
    QString name;
    LoadEnding ending = LoadEnding::broken;
    LoadLatency latency;
};

enum class LoadStage : std::uint8_t { rampUp, warmUp, measuring, draining, over, refused };

/// What one line of `ropewalk-cli load --json` says: a load as it was at that moment. All counts are since
/// its beginning; times are in nanoseconds.
struct LoadReading
{
    /// The upper end of a bucket in nanoseconds, and its count; ascending.
    using Buckets = std::vector<std::pair<std::int64_t, std::uint64_t>>;

    LoadStage stage = LoadStage::rampUp;
    std::int64_t elapsed = 0;
    std::int64_t measured = 0;
    std::uint64_t sent = 0;
    std::uint64_t replies = 0;  ///< With those of ramp and warm-up.
    std::uint64_t answered = 0; ///< While measuring, like the next.
    std::uint64_t failed = 0;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t open = 0;     ///< Connections now.
    std::uint64_t underWay = 0; ///< Requests now.
    double rate = 0;            ///< Answered a second, while measuring.
    LoadLatency latency;
    LoadLatency connect;
    std::vector<LoadOutcomeReading> outcomes;
    Buckets buckets;
    std::int64_t beforeSend = 0; ///< In sum, like the next two.
    std::int64_t waiting = 0;
    std::int64_t receiving = 0;
    QString stopReason;

    // Of a load that was refused.
    QString message;
    QString remedy;
    bool isRemote = false; ///< The target is another machine, and nobody said that it may be.

    [[nodiscard]] std::uint64_t ended() const { return answered + failed; }
    [[nodiscard]] double errorShare() const;
};

/// Reads a line; nothing where it is none of the kind.
[[nodiscard]] std::optional<LoadReading> readLoadLine(const QByteArray &line);

/// Puts lines together from pieces of whatever size.
///
/// Loss: a line longer than `kLongest` is dropped.
class LineGatherer
{
public:
    static constexpr qsizetype kLongest = 4 * 1024 * 1024; ///< Bytes.

    void feed(const QByteArray &bytes) { m_bytes += bytes; }

    /// The next whole line, without its end.
    [[nodiscard]] std::optional<QByteArray> takeLine();

private:
    QByteArray m_bytes;
    bool m_isSkipping = false; ///< The rest of a line that was too long.
};

} // namespace ropewalk
