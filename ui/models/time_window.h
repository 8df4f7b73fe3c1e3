#pragma once

#include <cstdint>
#include <optional>

namespace ropewalk {

/// A stretch of time, in nanoseconds since 1970.
struct TimeStretch
{
    std::int64_t from = 0;
    std::int64_t to = 0;

    [[nodiscard]] std::int64_t length() const { return to - from; }
    friend bool operator==(TimeStretch, TimeStretch) = default;
};

/// Which stretch of time a chart shows: the last so many seconds, which move on; what they were when it was
/// frozen; or a part of that.
///
/// Its ends are whole columns of pixels, so that what was drawn moves as it is and does not flicker.
class TimeWindow
{
public:
    static constexpr std::int64_t kShortest = 200'000'000; ///< ns: what can be zoomed to.
    /// What a chart of long columns waits at most before it shows what is new in the last one.
    static constexpr std::int64_t kSlowest = 250'000'000; ///< ns.

    /// The length in nanoseconds of what is shown while nobody zooms; ends a zoom.
    void setSpan(std::int64_t span);
    [[nodiscard]] std::int64_t span() const { return m_span; }
    /// How many columns of pixels there are.
    void setColumns(int columns);

    /// Time goes on. True if there is something else to be seen: at most 60 times a second.
    bool advance(std::int64_t now);

    void setFrozen(bool isFrozen);
    [[nodiscard]] bool isFrozen() const { return m_isFrozen; }
    /// Shows a part of what there is, or as much as `kShortest` around it.
    void zoom(TimeStretch part);
    void resetZoom() { m_zoom.reset(); }
    [[nodiscard]] bool isZoomed() const { return m_zoom.has_value(); }
    /// Time does not move on in it.
    [[nodiscard]] bool isHeld() const { return m_isFrozen || m_zoom; }

    [[nodiscard]] TimeStretch shown() const;
    /// Nanoseconds.
    [[nodiscard]] std::int64_t columnWidth() const;

private:
    std::int64_t m_span = 60'000'000'000;
    int m_columns = 1;
    std::int64_t m_now = 0;
    std::int64_t m_shownAt = 0; ///< When `advance()` last said that there is something.
    std::int64_t m_frozenAt = 0;
    bool m_isFrozen = false;
    std::optional<TimeStretch> m_zoom;
};

} // namespace ropewalk
