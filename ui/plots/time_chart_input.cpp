// What mouse and keyboard do in a time chart.

#include "ui/plots/cursor_layer.h"
#include "ui/plots/time_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kLeastDrag = 6; ///< Pixels: less is a click.
constexpr double kLeap = 10;     ///< Columns, with Shift.
constexpr double kZoom = 2;

} // namespace

bool TimeChart::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseMove: move(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonRelease: release(*static_cast<QMouseEvent *>(event)); return true;
    case QEvent::MouseButtonDblClick: emit resetRequested(); return true;
    case QEvent::Leave: setCursor({}); break;
    default: break;
    }
    return Chart::eventFilter(watched, event);
}

void TimeChart::press(const QMouseEvent &mouse)
{
    if (mouse.button() != Qt::LeftButton)
        return;
    setFocus(Qt::MouseFocusReason);
    m_pressedX = plotX(mouse);
    m_pressed = timeAt(m_pressedX);
}

void TimeChart::move(const QMouseEvent &mouse)
{
    const double x = plotX(mouse);
    setCursor(x);
    if (m_pressed && std::abs(x - m_pressedX) >= kLeastDrag)
        setChosen(TimeStretch{std::min(*m_pressed, timeAt(x)), std::max(*m_pressed, timeAt(x))});
}

void TimeChart::release(const QMouseEvent &mouse)
{
    const double x = plotX(mouse);
    const std::optional<std::int64_t> from = std::exchange(m_pressed, std::nullopt);
    setChosen({});
    if (from && std::abs(x - m_pressedX) >= kLeastDrag)
        emit zoomRequested({std::min(*from, timeAt(x)), std::max(*from, timeAt(x))});
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? kLeap : 1;
    switch (event->key()) {
    case Qt::Key_Left: moveCursor(-step); return;
    case Qt::Key_Right: moveCursor(step); return;
    case Qt::Key_Home: setCursor(0); return;
    case Qt::Key_End: setCursor(columnCount()); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1 / kZoom); return;
    case Qt::Key_Minus: zoomBy(kZoom); return;
    case Qt::Key_0: emit resetRequested(); return;
    case Qt::Key_Escape:
        if (m_cursor->cursor())
            setCursor({});
        else
            emit resetRequested();
        return;
    default: Chart::keyPressEvent(event);
    }
}

void TimeChart::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
        m_cursor->setRing(true); // A click needs none.
    wantFrame();
}

void TimeChart::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    m_cursor->setRing(false);
    wantFrame();
}

void TimeChart::setCursor(std::optional<double> x)
{
    if (x)
        x = std::clamp<double>(std::round(*x), 0, columnCount());
    if (m_cursor->cursor() == x)
        return;
    m_cursor->setCursor(x);
    describe();
    wantFrame();
}

void TimeChart::moveCursor(double columns)
{
    setCursor(m_cursor->cursor().value_or(columnCount()) + columns);
}

/// What is under the cursor stays there; without one, the newest does.
void TimeChart::zoomBy(double factor)
{
    const double x = m_cursor->cursor().value_or(columnCount());
    const auto length = static_cast<double>(m_picture.shown.length());
    const double part = x / std::max(columnCount(), 1);
    const std::int64_t at = timeAt(x);
    const auto before = static_cast<std::int64_t>(part * length * factor);
    emit zoomRequested({at - before, at + static_cast<std::int64_t>((1 - part) * length * factor)});
}

void TimeChart::setChosen(std::optional<TimeStretch> chosen)
{
    m_cursor->setChosen(chosen);
    wantFrame();
}

double TimeChart::plotX(const QMouseEvent &mouse) const
{
    return std::clamp(
        mouse.position().x() - plot().axisRect()->left(), 0.0, static_cast<double>(columnCount()));
}

std::int64_t TimeChart::timeAt(double x) const
{
    return m_cursor->timeAt(x);
}

void TimeChart::wantFrame()
{
    if (!std::exchange(m_isFrameWanted, true))
        emit frameWanted();
}

} // namespace ropewalk
