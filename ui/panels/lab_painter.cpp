#include "ui/panels/lab_painter.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kMillisecond = 1e6;
constexpr double kTickRoom = 72; ///< Pixels, at least, for a label of the axis.
constexpr double kRadius = 2;
constexpr int kNumberBar = 12;      ///< Pixels that a bar needs for its number.
constexpr double kBlockedRoom = 56; ///< Likewise for the word.

/// Diagonal lines, drawn and not a brush's pattern, so that they are the same at any scale.
void paintHatch(QPainter &painter, const QRectF &box, const QColor &ink)
{
    constexpr double kStep = 4;
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5));
    const double first = std::floor(box.left() / kStep) * kStep - box.height();
    for (double left = first; left < box.right(); left += kStep)
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()));
    painter.restore();
}

void paintDotted(QPainter &painter, const QPointF &from, const QPointF &to, const QColor &ink)
{
    QPen pen(ink, 1);
    pen.setDashPattern({1, 2});
    painter.setPen(pen);
    painter.drawLine(from, to);
}

void paintOutline(QPainter &painter, const QRectF &box, Token edge)
{
    if (box.width() < 3)
        painter.fillRect(box, themeColor(edge));
    else
        paintBox(painter, box, kRadius, themeColor(Token::surface), themeColor(edge));
}

} // namespace

LabPainter::LabPainter(QPainter &painter, LabStretch shown, int width, int followed)
    : m_painter(painter)
    , m_shown(shown)
    , m_width(width)
    , m_followed(followed)
{}

void LabPainter::paintRuler()
{
    m_painter.setFont(themeFont(TextStyle::caption));
    m_painter.setPen(themeColor(Token::text3));
    const double every = step();
    const double last = static_cast<double>(m_shown.end) / kMillisecond;
    const int decimals = every >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(every)));
    const auto first = std::ceil(static_cast<double>(m_shown.begin) / kMillisecond / every);
    for (double tick = first * every; tick <= last; tick += every) {
        const bool isLast = tick + every > last;
        const double centre = x(static_cast<std::int64_t>(tick * kMillisecond));
        const QString number = QLocale().toString(tick, 'f', decimals);
        QRectF box(centre - kTickRoom / 2, 0, kTickRoom, LabTracks::kRuler);
        if (isLast && box.right() > m_width)
            box.moveRight(m_width - 4);
        m_painter.drawText(box, Qt::AlignCenter, isLast ? tr("%1 ms").arg(number) : number);
    }
}

void LabPainter::paintGrid(int height)
{
    const double every = step();
    const auto first = std::ceil(static_cast<double>(m_shown.begin) / kMillisecond / every);
    m_painter.setPen(themeColor(Token::grid));
    for (double tick = first * every; tick * kMillisecond <= static_cast<double>(m_shown.end);
         tick += every) {
        const int left = static_cast<int>(x(static_cast<std::int64_t>(tick * kMillisecond)));
        m_painter.drawLine(left, 0, left, height);
    }
}

void LabPainter::paintTrack(const LabTrack &track)
{
    paintNames(track);
    m_painter.save();
    m_painter.setClipRect(QRect(LabTracks::kNames, track.top, m_width - LabTracks::kNames, track.height),
                          Qt::IntersectClip);
    int top = track.firstRow;
    for (const LabRow &row : track.rows.rows) {
        paintRow(track, row, top);
        top += track.rowPitch;
    }
    paintFlights(track);
    paintEnd(track);
    m_painter.restore();
    m_painter.fillRect(QRect(0, track.top + track.height - 1, m_width, 1), themeColor(Token::line));
}

void LabPainter::paintNames(const LabTrack &track)
{
    constexpr int kLeft = metric::kPadding;
    const int width = LabTracks::kNames - kLeft - 4;
    m_painter.setFont(themeFont(TextStyle::body, QFont::DemiBold));
    paintText(m_painter,
              QRect(kLeft, track.top + 9, width, 20),
              Qt::AlignLeft | Qt::AlignVCenter,
              track.title,
              themeColor(Token::text));
    m_painter.setFont(themeFont(TextStyle::dense));
    paintText(m_painter,
              QRect(kLeft, track.top + 29, width, 16),
              Qt::AlignLeft | Qt::AlignVCenter,
              track.count,
              themeColor(Token::text2));
    m_painter.setFont(themeFont(TextStyle::caption));
    if (!track.isOneRow() && track.barHeight >= kNumberBar)
        paintNumbers(track);
    if (track.rows.inFlight.empty())
        return;
    const int height = static_cast<int>(track.rows.inFlight.size()) * track.flightPitch;
    paintText(m_painter,
              QRect(kLeft, track.firstFlight + height / 2 - 9, width - 4, 16),
              Qt::AlignRight | Qt::AlignVCenter,
              tr("I/O in flight"),
              themeColor(Token::text3));
}

/// Of the rows: a slice of processor time may be too narrow for its number.
void LabPainter::paintNumbers(const LabTrack &track)
{
    int top = track.firstRow;
    for (const LabRow &row : track.rows.rows) {
        const bool isFollowedRow = track.model != LabModel::pool && row.number == m_followed + 1;
        paintText(m_painter,
                  QRect(LabTracks::kNames - 40, top, 32, track.barHeight),
                  Qt::AlignRight | Qt::AlignVCenter,
                  QString::number(row.number),
                  themeColor(isFollowedRow ? Token::follow : Token::text3));
        top += track.rowPitch;
    }
}

/// What is narrower than a pixel is left out where a span of its kind was drawn in the same one.
void LabPainter::paintRow(const LabTrack &track, const LabRow &row, int top)
{
    std::array<int, 5> lastColumn{};
    lastColumn.fill(-1);
    for (const LabSpan &span : row.spans) {
        if (span.end < m_shown.begin || span.begin > m_shown.end)
            continue;
        const double left = x(span.begin);
        const double width = std::max(x(span.end) - left, 1.0);
        int &column = lastColumn[static_cast<std::size_t>(span.kind)];
        if (width <= 1 && static_cast<int>(left) == column)
            continue;
        column = static_cast<int>(left + width);
        paintSpan(track, span, QRectF(left, top, width, track.barHeight));
    }
}

void LabPainter::paintSpan(const LabTrack &track, const LabSpan &span, const QRectF &bar)
{
    switch (span.kind) {
    case LabSpanKind::cpu: return paintCpu(track, span, bar);
    case LabSpanKind::blocked: return paintBlocked(track, span, bar);
    case LabSpanKind::startUp: return paintHatch(m_painter, bar, themeColor(Token::warnFill));
    case LabSpanKind::waiting: return paintDots(bar);
    case LabSpanKind::polling:
        return paintOutline(m_painter,
                            bar.adjusted(0, 0, bar.width() > 4 ? -1 : 0, 0),
                            isFollowed(span) ? Token::follow : Token::text3);
    }
}

void LabPainter::paintCpu(const LabTrack &track, const LabSpan &span, QRectF bar)
{
    if (bar.width() > 3)
        bar.setRight(bar.right() - 1); // Seen apart from the next one.
    const QColor fill = themeColor(isFollowed(span) ? Token::follow : Token::accentFill);
    if (bar.width() > 4)
        paintBox(m_painter, bar, kRadius, fill);
    else
        m_painter.fillRect(bar, fill);
    if (track.barHeight < kNumberBar)
        return;
    const QFont font = themeFont(TextStyle::caption, QFont::DemiBold);
    const QString number = QString::number(span.request + 1);
    if (QFontMetricsF(font).horizontalAdvance(number) + 3 > bar.width())
        return;
    m_painter.setFont(font);
    m_painter.setPen(themeColor(Token::onAccent));
    m_painter.drawText(bar, Qt::AlignCenter, number);
}

void LabPainter::paintBlocked(const LabTrack &track, const LabSpan &span, QRectF bar)
{
    if (bar.width() > 3)
        bar.setRight(bar.right() - 1);
    m_painter.fillRect(bar, themeColor(isFollowed(span) ? Token::blockf : Token::block));
    if (!track.isOneRow() || bar.width() < kBlockedRoom)
        return;
    m_painter.setFont(themeFont(TextStyle::caption));
    m_painter.setPen(themeColor(Token::text2));
    m_painter.drawText(bar, Qt::AlignCenter, tr("blocked"));
}

void LabPainter::paintDots(const QRectF &bar)
{
    if (bar.width() < 2)
        return;
    const double middle = std::floor(bar.center().y()) + 0.5;
    paintDotted(m_painter, {bar.left(), middle}, {bar.right(), middle}, themeColor(Token::text3));
}

void LabPainter::paintFlights(const LabTrack &track)
{
    int top = track.firstFlight;
    for (const LabSpan &span : track.rows.inFlight) {
        const double left = x(span.begin);
        const QRectF line(left, top, std::max(x(span.end) - left, 1.0), std::max(track.flightHeight, 1));
        const QColor ink = themeColor(isFollowed(span) ? Token::follow : Token::slateFill);
        if (track.flightHeight >= 3)
            paintBox(m_painter, line, track.flightHeight / 2.0, ink);
        else
            m_painter.fillRect(line, ink);
        top += track.flightPitch;
    }
}

void LabPainter::paintEnd(const LabTrack &track)
{
    const double end = std::floor(x(track.wallTime)) + 1.5;
    const bool isPlain = track.isOneRow() && track.rows.inFlight.empty();
    if (!isPlain)
        paintDotted(m_painter,
                    {end, track.top + 6.0},
                    {end, track.top + track.height - 7.0},
                    themeColor(Token::text2));
    const double left = end + LabTracks::kLabelGap - 2;
    const double middle = track.top + track.height / 2.0;
    const double first = track.factor.isEmpty() ? middle - 14 : middle - 22;
    const QFont font = themeFont(TextStyle::figure);
    const double width = QFontMetricsF(font).horizontalAdvance(track.total);
    m_painter.setFont(font);
    m_painter.setPen(themeColor(Token::text));
    m_painter.drawText(QRectF(left, first, width + 4, 28), Qt::AlignLeft | Qt::AlignVCenter, track.total);
    m_painter.setFont(themeFont(TextStyle::dense));
    m_painter.setPen(themeColor(Token::text2));
    m_painter.drawText(
        QRectF(left + width + 4, first + 3, 40, 24), Qt::AlignLeft | Qt::AlignVCenter, tr("ms"));
    m_painter.drawText(QRectF(left, first + 26, 400, 18), Qt::AlignLeft | Qt::AlignVCenter, track.factor);
}

bool LabPainter::isFollowed(const LabSpan &span) const
{
    return m_followed >= 0 && span.request == m_followed;
}

double LabPainter::x(std::int64_t moment) const
{
    return xOf(moment, m_shown, m_width);
}

/// 1, 2 or 5 times a power of ten, in milliseconds.
double LabPainter::step() const
{
    const double pixels = x(m_shown.end) - x(m_shown.begin);
    const double least =
        static_cast<double>(m_shown.length()) / kMillisecond * kTickRoom / std::max(pixels, 1.0);
    const double power = std::pow(10, std::floor(std::log10(std::max(least, 1e-6))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least)
            return factor * power;
    return 10 * power;
}

void paintLabSample(QPainter &painter, const QRectF &box, LabSpanKind kind)
{
    switch (kind) {
    case LabSpanKind::cpu: return paintBox(painter, box, kRadius, themeColor(Token::accentFill));
    case LabSpanKind::blocked: return paintBox(painter, box, kRadius, themeColor(Token::block));
    case LabSpanKind::startUp: return paintHatch(painter, box, themeColor(Token::warnFill));
    case LabSpanKind::waiting: {
        const double middle = std::floor(box.center().y()) + 0.5;
        return paintDotted(painter, {box.left(), middle}, {box.right(), middle}, themeColor(Token::text3));
    }
    case LabSpanKind::polling:
        return paintBox(painter, box, kRadius, themeColor(Token::surface), themeColor(Token::text3));
    }
}

} // namespace ropewalk
