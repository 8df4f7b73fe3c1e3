#include "ui/panels/lab_timeline.h"

#include "ui/panels/lab_painter.h"
#include "ui/panels/lab_timeline_access.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 40;            ///< Pixels.
constexpr std::int64_t kShortest = 20'000; ///< Nanoseconds that can fill the axis.
constexpr int kScrollStep = 20;
constexpr int kLow = 420; ///< Pixels below which models take less room.

void paintAll(
    QPainter &painter, const LabTracks &tracks, const LabStretch &shown, const QSize &size, int followed)
{
    LabPainter painted(painter, shown, size.width(), followed);
    painted.paintGrid(std::max(size.height(), tracks.height()));
    for (const LabTrack &track : tracks.all())
        painted.paintTrack(track);
}

} // namespace

LabTimeline::LabTimeline(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installLabTimelineAccess();
    setObjectName(QStringLiteral("labTimeline"));
    setAccessibleName(tr("Timelines"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(kScrollStep);
}

void LabTimeline::show(const LabRuns::Experiment &experiment)
{
    const std::size_t count = experiment != nullptr ? experiment->points.size() : 0;
    if (m_experiment == experiment && m_pointCount == count)
        return;
    if (m_experiment != experiment)
        m_zoomed.reset();
    m_experiment = experiment;
    m_pointCount = count;
    layOut();
    describe();
}

LabStretch LabTimeline::shown() const
{
    return m_zoomed.value_or(m_tracks.whole(viewport()->width()));
}

void LabTimeline::setFollowed(int request)
{
    if (std::exchange(m_followed, request) == request)
        return;
    describe();
    viewport()->update();
}

void LabTimeline::draw(QPainter &painter, const QRect &area) const
{
    const LabStretch stretch = m_zoomed.value_or(m_tracks.whole(area.width()));
    painter.save();
    painter.translate(area.topLeft());
    LabPainter(painter, stretch, area.width(), m_followed).paintRuler();
    painter.translate(0, LabTracks::kRuler);
    paintAll(painter, m_tracks, stretch, area.size() - QSize(0, LabTracks::kRuler), m_followed);
    painter.restore();
}

int LabTimeline::drawnHeight() const
{
    return LabTracks::kRuler + m_tracks.height();
}

/// The axis stays where it is; what is below it scrolls.
void LabTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), themeColor(Token::surface));
    const LabStretch stretch = shown();
    const QSize size = viewport()->size();
    painter.save();
    painter.setClipRect(0, LabTracks::kRuler, size.width(), size.height() - LabTracks::kRuler);
    painter.translate(0, LabTracks::kRuler - verticalScrollBar()->value());
    paintAll(painter, m_tracks, stretch, size, m_followed);
    painter.restore();
    LabPainter(painter, stretch, size.width(), m_followed).paintRuler();
    painter.fillRect(0, LabTracks::kRuler - 1, size.width(), 1, themeColor(Token::line));
}

void LabTimeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (density() != m_density)
        layOut();
    fit();
}

void LabTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedShown = shown();
    m_isDragging = false;
}

void LabTimeline::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed || !m_zoomed)
        return;
    const double moved = event->position().x() - m_pressed->x();
    m_isDragging = m_isDragging || std::abs(moved) >= QApplication::startDragDistance();
    if (!m_isDragging)
        return;
    m_zoomed = m_pressedShown;
    pan(moved);
}

void LabTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick = m_pressed && !m_isDragging;
    m_pressed.reset();
    if (!isClick)
        return;
    const auto hit = m_tracks.at(toTracks(event->position()), shown(), viewport()->width());
    if (hit && hit->span.request != LabSpan::kNoRequest)
        emit followRequested(hit->span.request);
}

void LabTimeline::mouseDoubleClickEvent(QMouseEvent *)
{
    m_zoomed.reset();
    viewport()->update();
}

void LabTimeline::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? kZoomStep : 1 / kZoomStep, event->position().x());
    event->accept();
}

void LabTimeline::keyPressEvent(QKeyEvent *event)
{
    const double middle = (LabTracks::kNames + viewport()->width()) / 2.0;
    switch (event->key()) {
    case Qt::Key_Plus: return zoom(kZoomStep, middle);
    case Qt::Key_Minus: return zoom(1 / kZoomStep, middle);
    case Qt::Key_Left: return pan(kPanStep);
    case Qt::Key_Right: return pan(-kPanStep);
    case Qt::Key_Home: m_zoomed.reset(); return viewport()->update();
    default: return QAbstractScrollArea::keyPressEvent(event);
    }
}

bool LabTimeline::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto hit = m_tracks.at(toTracks(help->pos()), shown(), viewport()->width());
    if (hit)
        QToolTip::showText(help->globalPos(), spanText(hit->span), viewport());
    else
        QToolTip::hideText();
    return true;
}

void LabTimeline::layOut()
{
    m_density = density();
    m_tracks = m_experiment != nullptr ? LabTracks(*m_experiment, m_density) : LabTracks();
    fit();
    viewport()->update();
}

LabTracks::Density LabTimeline::density() const
{
    return viewport()->height() < kLow ? LabTracks::Density::compact : LabTracks::Density::regular;
}

void LabTimeline::fit()
{
    const int room = viewport()->height() - LabTracks::kRuler;
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setRange(0, std::max(m_tracks.height() - room, 0));
}

void LabTimeline::describe()
{
    QStringList lines;
    for (const LabTrack &track : m_tracks.all())
        lines << tr("%1 (%2): %3 ms").arg(track.title, track.count, track.total);
    if (m_followed >= 0)
        lines << tr("Following request %1").arg(m_followed + 1);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

void LabTimeline::zoom(double factor, double x)
{
    const int width = viewport()->width();
    const LabStretch now = shown();
    const std::int64_t fixed = momentAt(x, now, width);
    const double share = static_cast<double>(fixed - now.begin) / static_cast<double>(now.length());
    const auto length =
        std::max(kShortest, static_cast<std::int64_t>(static_cast<double>(now.length()) / factor));
    const auto begin = fixed - static_cast<std::int64_t>(share * static_cast<double>(length));
    setShown({begin, begin + length});
}

void LabTimeline::pan(double pixels)
{
    if (!m_zoomed)
        return;
    const LabStretch now = shown();
    const int width = viewport()->width();
    const std::int64_t moved = momentAt(pixels, now, width) - momentAt(0, now, width);
    setShown({now.begin - moved, now.end - moved});
}

/// Never beyond what there is.
void LabTimeline::setShown(const LabStretch &stretch)
{
    const LabStretch whole = m_tracks.whole(viewport()->width());
    if (stretch.length() >= whole.length()) {
        m_zoomed.reset();
    } else {
        const std::int64_t begin = std::clamp(stretch.begin, whole.begin, whole.end - stretch.length());
        m_zoomed = LabStretch{begin, begin + stretch.length()};
    }
    viewport()->update();
}

QPointF LabTimeline::toTracks(const QPointF &position) const
{
    if (position.y() < LabTracks::kRuler)
        return {-1, -1};
    return position + QPointF(0, verticalScrollBar()->value() - LabTracks::kRuler);
}

} // namespace ropewalk
