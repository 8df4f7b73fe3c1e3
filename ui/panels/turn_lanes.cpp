#include "ui/panels/turn_lanes.h"

#include "ui/models/loop_words.h"
#include "ui/models/work_words.h"
#include "ui/theme/dress.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

/// A chart whose description says what is to be seen; its calls as a table are in the inspector.
QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *lanes = qobject_cast<TurnLanes *>(object);
    return lanes == nullptr ? nullptr : new QAccessibleWidget(lanes, QAccessible::Chart);
}

constexpr int kLane = 24;
constexpr int kLaneLow = 20;
constexpr int kAxis = 24;
constexpr int kNames = 92; // Pixels for the lanes' names.
constexpr int kBarInset = 6;
constexpr double kZoomStep = 1.25;

/// From the top.
constexpr std::array kOrder{TurnLane::wait,
                            TurnLane::accept,
                            TurnLane::read,
                            TurnLane::write,
                            TurnLane::timers,
                            TurnLane::deferreds,
                            TurnLane::calls,
                            TurnLane::qtEvents};

Token fillOf(TurnLane lane)
{
    switch (lane) {
    case TurnLane::wait: return Token::block;
    case TurnLane::accept: return Token::okFill;
    case TurnLane::read: return Token::inFill;
    case TurnLane::write: return Token::outFill;
    case TurnLane::timers: return Token::violetFill;
    case TurnLane::deferreds: return Token::accent;
    case TurnLane::calls: return Token::warnFill;
    case TurnLane::qtEvents: return Token::slateFill;
    }
    return Token::slateFill;
}

/// 1, 2 or 5 of a power of ten, so that there are about eight ticks.
double tickStep(double length)
{
    const double rough = length / 8;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double digit : {1.0, 2.0, 5.0})
        if (rough <= digit * power)
            return digit * power;
    return 10 * power;
}

} // namespace

TurnLanes::TurnLanes(const TurnHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
{
    QAccessible::installFactory(makeAccess); // Known already: nothing happens.
    setObjectName(QStringLiteral("turnLanes"));
    setAccessibleName(tr("Turns of the reactor"));
    setSurface(*this, Token::surface);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::OpenHandCursor);
}

QSize TurnLanes::sizeHint() const
{
    return {400, laneHeight() * static_cast<int>(kOrder.size()) + kAxis};
}

void TurnLanes::setRange(std::int64_t begin, std::int64_t length)
{
    m_begin = begin;
    m_length = std::clamp(length, kShortest, kLongest);
    refresh();
}

void TurnLanes::centreOn(std::int64_t moment)
{
    setRange(moment - m_length / 2, m_length);
}

void TurnLanes::moveBy(std::int64_t nanoseconds)
{
    setRange(m_begin + nanoseconds, m_length);
    emit rangeChanged();
}

void TurnLanes::zoomTo(std::int64_t length)
{
    const std::int64_t middle = m_begin + m_length / 2;
    const std::int64_t bounded = std::clamp(length, kShortest, kLongest);
    setRange(middle - bounded / 2, bounded);
    emit rangeChanged();
}

void TurnLanes::zoomAt(std::int64_t moment, double factor)
{
    const auto length =
        std::clamp(static_cast<std::int64_t>(static_cast<double>(m_length) * factor), kShortest, kLongest);
    const double part = static_cast<double>(moment - m_begin) / static_cast<double>(m_length);
    setRange(moment - static_cast<std::int64_t>(part * static_cast<double>(length)), length);
    emit rangeChanged();
}

void TurnLanes::refresh()
{
    describe();
    update();
}

void TurnLanes::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
    update();
}

int TurnLanes::laneHeight() const
{
    return m_isCompact ? kLaneLow : kLane;
}

/// For screen readers: what is to be seen in a sentence.
void TurnLanes::describe()
{
    QString slow;
    for (const TurnEpisode &episode : m_history.episodes())
        if (episode.end() >= m_begin && episode.begin <= m_begin + m_length)
            slow = heldText(episode.turn);
    setAccessibleDescription(
        tr("From %1, %2. %3")
            .arg(momentText(m_begin), loopTimeText(std::chrono::nanoseconds(m_length)), slow)
            .trimmed());
}

QRect TurnLanes::timeRect() const
{
    return rect().adjusted(kNames, 0, -metric::kPadding, -kAxis);
}

QRect TurnLanes::laneRect(TurnLane lane) const
{
    const auto at = std::ranges::find(kOrder, lane) - kOrder.begin();
    const QRect time = timeRect();
    return {time.left(), static_cast<int>(at) * laneHeight(), time.width(), laneHeight()};
}

int TurnLanes::xOf(std::int64_t moment) const
{
    const QRect time = timeRect();
    const double part = static_cast<double>(moment - m_begin) / static_cast<double>(m_length);
    return time.left() + static_cast<int>(std::lround(std::clamp(part, -1.0, 2.0) * time.width()));
}

std::int64_t TurnLanes::momentAt(double x) const
{
    const QRect time = timeRect();
    return m_begin + static_cast<std::int64_t>((x - time.left()) / std::max(time.width(), 1) *
                                               static_cast<double>(m_length));
}

void TurnLanes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::surface));
    painter.setFont(themeFont(TextStyle::caption));
    painter.save();
    painter.setClipRect(timeRect());
    for (const TurnEpisode &episode : m_history.episodes())
        if (episode.end() >= m_begin && episode.begin <= m_begin + m_length)
            painter.fillRect(QRect(QPoint(xOf(episode.blockBegin), 0),
                                   QPoint(xOf(episode.blockEnd()), timeRect().bottom())),
                             themeColor(Token::errWeak));
    painter.restore();
    paintLanes(painter);
    painter.setClipRect(timeRect());
    paintSpans(painter);
    for (const TurnEpisode &episode : m_history.episodes())
        if (episode.end() >= m_begin && episode.begin <= m_begin + m_length)
            paintEpisode(painter, episode);
    painter.setClipping(false);
    paintAxis(painter);
    if (hasFocus() && m_showsFocus)
        paintFocusRing(painter, rect(), 0, themeColor(Token::accent));
}

void TurnLanes::paintLanes(QPainter &painter) const
{
    for (const TurnLane lane : kOrder) {
        const QRect row = laneRect(lane);
        painter.setFont(themeFont(TextStyle::dense));
        paintText(painter,
                  {metric::kPadding, row.top(), kNames - metric::kPadding, laneHeight()},
                  Qt::AlignVCenter,
                  laneText(lane),
                  themeColor(Token::text2));
        painter.fillRect(QRect(0, row.bottom(), width(), 1), themeColor(Token::grid));
    }
}

/// Spans are put together for each column of pixels before anything is painted: a hundred thousand of them
/// cost no more than there are pixels.
void TurnLanes::paintSpans(QPainter &painter) const
{
    const QRect time = timeRect();
    std::array<int, kTurnLanes> painted{};
    painted.fill(time.left() - 1); // To the right of this nothing was painted.
    painter.setPen(Qt::NoPen);
    for (const TurnSpan &span : m_history.spansIn(m_begin, m_begin + m_length)) {
        const auto lane = static_cast<std::size_t>(span.lane);
        const int left = std::max(xOf(span.start), painted[lane] + 1);
        const int right = std::max(xOf(span.start + span.length), xOf(span.start) + 1);
        if (right <= left)
            continue;
        painted[lane] = right - 1;
        const QRect row = laneRect(span.lane);
        QRect bar(left, row.top() + kBarInset, right - left, laneHeight() - 2 * kBarInset - 1);
        const QColor fill = themeColor(fillOf(span.lane));
        if (bar.width() >= 6 && (span.lane == TurnLane::wait || span.lane == TurnLane::qtEvents))
            paintBox(painter, bar.adjusted(0, 0, -1, 0), 2, fill);
        else
            painter.fillRect(bar, fill);
    }
}

void TurnLanes::paintEpisode(QPainter &painter, const TurnEpisode &episode) const
{
    const QRect row = laneRect(episode.turn.lane);
    const int left = xOf(episode.blockBegin);
    const int right = std::max(xOf(episode.blockEnd()), left + 2);
    const QRect bar(left, row.top() + kBarInset, right - left, laneHeight() - 2 * kBarInset - 1);
    painter.fillRect(bar, themeColor(Token::errWeak));
    painter.fillRect(bar, QBrush(themeColor(Token::errFill), Qt::BDiagPattern));
    const QRect seen = bar.intersected(timeRect());
    const QString name = blockerText(episode.turn);
    const QFont font = themeFont(TextStyle::dense, QFont::DemiBold);
    const int wanted = QFontMetrics(font).horizontalAdvance(name) + 12;
    if (wanted < seen.width()) {
        const QRect box(seen.left() + 8, row.top() + 3, wanted, laneHeight() - 7);
        paintBox(painter, box, metric::kChipRadius, themeColor(Token::surface));
        painter.setFont(font);
        paintText(painter, box, Qt::AlignCenter, name, themeColor(Token::err));
    }
    painter.setFont(themeFont(TextStyle::caption));
    const QString waiters = waitersText(episode.turn);
    const TurnLane above = episode.turn.lane == TurnLane::accept ? TurnLane::wait : TurnLane::accept;
    const QRect note(seen.left() + 8, laneRect(above).top(), seen.width() - 16, laneHeight());
    if (QFontMetrics(painter.font()).horizontalAdvance(waiters) < note.width())
        paintText(painter, note, Qt::AlignRight | Qt::AlignVCenter, waiters, themeColor(Token::err));
}

void TurnLanes::paintAxis(QPainter &painter) const
{
    const QRect time = timeRect();
    const int top = time.bottom() + 1;
    painter.setFont(themeFont(TextStyle::caption));
    painter.fillRect(QRect(time.left(), top, time.width(), 1), themeColor(Token::line2));
    const double length = static_cast<double>(m_length) / 1e6; // Milliseconds.
    const double step = tickStep(length);
    for (int tick = 0; tick * step <= length * 1.0001; ++tick) {
        const int x = time.left() + static_cast<int>(std::lround(tick * step / length * time.width()));
        painter.fillRect(QRect(x, top, 1, 4), themeColor(Token::line2));
        const bool isLast = (tick + 1) * step > length * 1.0001;
        QString label = QLocale().toString(tick * step, 'g', 6);
        if (isLast)
            label = tr("%1 ms").arg(label);
        const int half = 40;
        QRect box(x - half, top + 4, 2 * half, kAxis - 4);
        int flags = Qt::AlignHCenter | Qt::AlignTop;
        if (box.right() > width() - 4) { // The last one ends with the axis.
            box.setRight(width() - 4);
            flags = Qt::AlignRight | Qt::AlignTop;
        }
        paintText(painter, box, flags, label, themeColor(Token::text3));
    }
}

void TurnLanes::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y()))
        moveBy(-m_length * turned.x() / 1200);
    else
        zoomAt(momentAt(event->position().x()), std::pow(kZoomStep, -turned.y() / 120.0));
    event->accept();
}

void TurnLanes::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragX = event->pos().x();
    m_dragBegin = m_begin;
}

void TurnLanes::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragX < 0 || event->pos().x() == m_dragX)
        return;
    setCursor(Qt::ClosedHandCursor);
    const double part = static_cast<double>(m_dragX - event->pos().x()) / std::max(timeRect().width(), 1);
    setRange(m_dragBegin + static_cast<std::int64_t>(part * static_cast<double>(m_length)), m_length);
    emit rangeChanged();
}

void TurnLanes::mouseReleaseEvent(QMouseEvent *)
{
    m_dragX = -1;
    setCursor(Qt::OpenHandCursor);
}

void TurnLanes::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (timeRect().contains(event->pos()))
        emit turnRequested(momentAt(event->position().x()));
}

void TurnLanes::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void TurnLanes::keyPressEvent(QKeyEvent *event)
{
    m_showsFocus = true;
    switch (event->key()) {
    case Qt::Key_Left: return moveBy(-m_length / 4);
    case Qt::Key_Right: return moveBy(m_length / 4);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomTo(m_length * 4 / 5);
    case Qt::Key_Minus: return zoomTo(m_length * 5 / 4);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit turnRequested(m_begin + m_length / 2); return;
    default: QWidget::keyPressEvent(event);
    }
}

bool TurnLanes::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

QString TurnLanes::tipAt(const QPoint &at) const
{
    const std::int64_t from = momentAt(at.x() - 1);
    const std::int64_t to = momentAt(at.x() + 1);
    for (const TurnEpisode &episode : m_history.episodes())
        if (episode.blockBegin <= to && episode.blockEnd() >= from)
            return tr("%1\n%2").arg(heldText(episode.turn), waitersText(episode.turn)).trimmed();
    QString tip;
    for (const TurnSpan &span : m_history.spansIn(from, to)) {
        if (!laneRect(span.lane).contains(at))
            continue;
        const CallbackLabel label = m_history.labelOf(span.callback);
        const QString name = span.callback != 0 ? workText(label.name) : laneText(span.lane);
        const QString time = loopTimeText(std::chrono::nanoseconds(span.length));
        tip = label.owner.empty() ? tr("%1, %2").arg(name, time)
                                  : tr("%1 of %2, %3").arg(name, QString::fromStdString(label.owner), time);
    }
    return tip;
}

} // namespace ropewalk
