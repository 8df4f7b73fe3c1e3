#pragma once

#include "ui/plots/chart.h"
#include "ui/plots/time_picture.h"

#include <optional>

class QCPItemText;
class QMouseEvent;

namespace ropewalk {

class CurveLayer;
class CursorLayer;
class EventLayer;
class TimeTicker;

/// Values over time: any number of curves, what happened meanwhile on the axis, and a cursor that reads them
/// out.
///
/// The mouse: moving reads out, dragging chooses a stretch, a double click goes back. The keyboard: the
/// arrows move the cursor (with Shift by ten), Home and End take it to the ends, + and − zoom around it, 0
/// goes back, Escape takes first the cursor away.
///
/// What the mouse does is drawn with `refresh()`, so that the window's frames bound it.
class TimeChart final : public Chart
{
    Q_OBJECT

public:
    TimeChart(const QString &name, const QString &title, QWidget *parent = nullptr);

    /// Draws `picture`.
    void show(TimePicture picture);
    using QWidget::show;
    [[nodiscard]] const TimePicture &picture() const { return m_picture; }

    /// Draws what the mouse and the keyboard changed since.
    void refresh();

    /// How many columns of pixels its curves have.
    [[nodiscard]] int columnCount() const;

    /// For tests: where the curves are, and what the axis of time says.
    [[nodiscard]] QRect plotArea() const;
    [[nodiscard]] QStringList timeLabels() const;

    /// What the card at the cursor says, for tests and screen readers; empty where there is none.
    [[nodiscard]] QString readOut() const;

signals:
    /// There is something for `refresh()`.
    void frameWanted();
    /// The person wants to see this stretch only.
    void zoomRequested(ropewalk::TimeStretch stretch);
    /// The person wants to see all again.
    void resetRequested();
    /// Another number of columns.
    void resized();

protected:
    void putData() override;
    void dress() override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// The name of a curve at its end, with the value there.
    struct EndLabel
    {
        QCPItemText *text;
        std::size_t curve;
        double y;
    };

    void setupPlot();
    void fitMargins();
    void scaleValues();
    void labelEnds();
    void place(std::vector<EndLabel> &labels);
    void describe();
    void setCursor(std::optional<double> x);
    void moveCursor(double columns);
    void zoomBy(double factor);
    void press(const QMouseEvent &mouse);
    void move(const QMouseEvent &mouse);
    void release(const QMouseEvent &mouse);
    void setChosen(std::optional<TimeStretch> chosen);
    [[nodiscard]] double plotX(const QMouseEvent &mouse) const;
    [[nodiscard]] std::int64_t timeAt(double x) const;
    void wantFrame();

    TimePicture m_picture;
    std::vector<CurvePoint> m_extremes; ///< Of each curve, in what is shown.
    CurveLayer *m_curves;
    EventLayer *m_events;
    CursorLayer *m_cursor;
    QSharedPointer<TimeTicker> m_ticker;
    QCPItemText *m_caption;
    std::vector<QCPItemText *> m_ends;     ///< Kept and used again.
    std::optional<std::int64_t> m_pressed; ///< The time at which the mouse went down.
    double m_pressedX = 0;
    int m_columns = 0;
    bool m_isFrameWanted = false;
};

} // namespace ropewalk
