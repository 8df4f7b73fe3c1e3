#pragma once

#include "ui/models/turn_history.h"

#include <QWidget>

#include <array>

namespace ropewalk {

/// Turns of the reactor on an axis of time, a lane for each kind of work. A callback that held the loop is
/// hatched and named, over a band for as long as the others waited.
///
/// The wheel zooms at the pointer, dragging moves; Left, Right, plus and minus do the same. What is too short
/// to be seen is a pixel wide.
class TurnLanes final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::int64_t kShortest = 200'000;       ///< Nanoseconds that are shown at least.
    static constexpr std::int64_t kLongest = 10'000'000'000; ///< At most.
    static constexpr std::int64_t kUsual = 80'000'000;

    /// `history` must outlive the lanes.
    explicit TurnLanes(const TurnHistory &history, QWidget *parent = nullptr);

    /// Shows the time from `begin` on; moments are nanoseconds since 1970.
    void setRange(std::int64_t begin, std::int64_t length);
    [[nodiscard]] std::int64_t begin() const { return m_begin; }
    [[nodiscard]] std::int64_t length() const { return m_length; }
    void centreOn(std::int64_t moment);
    void moveBy(std::int64_t nanoseconds);
    /// The middle stays where it is.
    void zoomTo(std::int64_t length);

    /// There may be more to show.
    void refresh();

    /// Takes less room where the window is low.
    void setCompact(bool isCompact);

    /// For tests: where a moment of a lane is painted.
    [[nodiscard]] QRect laneRect(TurnLane lane) const;
    [[nodiscard]] int xOf(std::int64_t moment) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The person moved or zoomed.
    void rangeChanged();
    /// The person wants the calls of what ran at that time.
    void turnRequested(std::int64_t moment);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void zoomAt(std::int64_t moment, double factor);
    void paintLanes(QPainter &painter) const;
    void paintSpans(QPainter &painter) const;
    void paintEpisode(QPainter &painter, const TurnEpisode &episode) const;
    void paintAxis(QPainter &painter) const;
    [[nodiscard]] QRect timeRect() const;
    [[nodiscard]] std::int64_t momentAt(double x) const;
    [[nodiscard]] QString tipAt(const QPoint &at) const;
    void describe();
    [[nodiscard]] int laneHeight() const;

    const TurnHistory &m_history;
    std::int64_t m_begin = 0;
    std::int64_t m_length = kUsual;
    bool m_isCompact = false;
    bool m_showsFocus = false; ///< The keyboard brought it.
    int m_dragX = -1;          ///< Where a drag began; -1: none.
    std::int64_t m_dragBegin = 0;
};

} // namespace ropewalk
