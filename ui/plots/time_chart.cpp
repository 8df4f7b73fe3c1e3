#include "ui/plots/time_chart.h"

#include "ui/models/latency_bins.h"
#include "ui/plots/cursor_layer.h"
#include "ui/plots/latency_ticker.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr int kLeft = 72;
constexpr int kRight = 16;
constexpr int kTop = 10;
constexpr int kCaptionTop = 20;
constexpr int kBottom = 24;
constexpr int kTickApart = 30;         ///< Pixels between two values on the axis.
constexpr double kHeadroom = 1.02;     ///< The highest line is not cut.
constexpr int kLabelApart = 13;        ///< Pixels between two labels' middles.
constexpr std::size_t kMostLabels = 6; ///< More curves have no names at their ends.
constexpr int kLeastForLabels = 440;   ///< Pixels of the chart's width.
constexpr int kMostLabel = 150;        ///< Likewise, of a label's.
constexpr double kWidestValue = 1'023.0 * 1'024;

} // namespace

TimeChart::TimeChart(const QString &name, const QString &title, QWidget *parent)
    : Chart(name, title, parent)
    , m_curves(new CurveLayer(&plot()))
    , m_events(new EventLayer(&plot(), *m_curves))
    , m_cursor(new CursorLayer(&plot(), *m_curves, *m_events))
    , m_ticker(new TimeTicker)
    , m_caption(new QCPItemText(&plot()))
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    m_curves->setPicture(m_picture);
    m_events->setPicture(m_picture);
    m_cursor->setPicture(m_picture);
    m_cursor->setTicker(*m_ticker);
    setupPlot();
    dressAll();
}

void TimeChart::show(TimePicture picture)
{
    m_picture = std::move(picture);
    invalidate();
}

void TimeChart::refresh()
{
    m_isFrameWanted = false;
    if (isVisible())
        plot().layer(QStringLiteral("overlay"))->replot();
}

int TimeChart::columnCount() const
{
    return plot().axisRect()->width();
}

QRect TimeChart::plotArea() const
{
    return plot().axisRect()->rect();
}

QStringList TimeChart::timeLabels() const
{
    const QVector<QString> labels = plot().xAxis->tickVectorLabels();
    return {labels.begin(), labels.end()};
}

QString TimeChart::readOut() const
{
    QStringList lines;
    for (const CursorLayer::Row &row : m_cursor->rows())
        lines << (row.value.isEmpty() ? row.name : row.name + QLatin1Char(' ') + row.value);
    return lines.join(QLatin1Char('\n'));
}

void TimeChart::setupPlot()
{
    plot().layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmBuffered);
    plot().xAxis->setTicker(m_ticker);
    plot().setMouseTracking(true);
    plot().installEventFilter(this);
    m_caption->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_caption->position->setCoords(0, 0);
    m_caption->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_caption->setClipToAxisRect(false);
}

void TimeChart::putData()
{
    fitMargins();
    const TimeStretch shown = m_picture.shown;
    m_ticker->setStretch(shown, m_picture.isLive, columnCount());
    plot().xAxis->setRange(0, static_cast<double>(shown.length()) / 1e9);
    m_caption->setText(m_picture.caption);
    m_caption->setVisible(!m_picture.caption.isEmpty());
    scaleValues();
    labelEnds();
    describe();
    if (std::exchange(m_columns, columnCount()) != columnCount())
        emit resized();
}

/// Room for the labels does not depend on the values: else the lines would move with them.
void TimeChart::fitMargins()
{
    int right = kRight;
    if (m_picture.curves.size() <= kMostLabels && plot().viewport().width() >= kLeastForLabels) {
        const QFontMetrics metrics(themeFont(TextStyle::caption));
        const QString value = m_picture.measure == Measure::duration
                                  ? QStringLiteral("99.9 ms")
                                  : measureText(m_picture.measure, kWidestValue);
        for (const ChartCurve &curve : m_picture.curves)
            right = std::max(
                right,
                std::min(metrics.horizontalAdvance(curve.name + QLatin1Char(' ') + value), kMostLabel) +
                    kRight);
    }
    plot().axisRect()->setMargins({kLeft, m_picture.caption.isEmpty() ? kTop : kCaptionTop, right, kBottom});
    plot().axisRect()->update(QCPLayoutElement::upLayout);
    plot().plotLayout()->update(QCPLayoutElement::upLayout);
}

void TimeChart::scaleValues()
{
    CurvePoint all;
    m_extremes.clear();
    for (const ChartCurve &curve : m_picture.curves) {
        const CurvePoint own = extremesOf(curve.points, m_picture.shown.from, m_picture.shown.to);
        m_extremes.push_back(own);
        if (own.isGap())
            continue;
        all.low = all.isGap() ? own.low : std::min(all.low, own.low);
        all.high = std::isnan(all.high) ? own.high : std::max(all.high, own.high);
    }
    if (m_picture.isLogarithmic) {
        const auto wholeOf = [](float value) {
            return std::max(static_cast<std::int64_t>(value), std::int64_t{1});
        };
        const LatencyRange range =
            all.isGap() ? latencyRange({}) : latencyRange({{wholeOf(all.low), 1}, {wholeOf(all.high), 1}});
        plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LatencyTicker(LatencyTicker::Unit::every)));
        plot().yAxis->setRange(range.begin, range.end);
        return;
    }
    const int most = std::clamp(plot().axisRect()->height() / kTickApart, 1, 6);
    const std::vector<double> ticks =
        measureTicks(m_picture.measure, all.isGap() ? 0 : static_cast<double>(all.high), most);
    const QSharedPointer<MeasureTicker> ticker(new MeasureTicker(m_picture.measure));
    ticker->setTicks(ticks);
    plot().yAxis->setTicker(ticker);
    plot().yAxis->setRange(0, ticks.back() * kHeadroom);
}

void TimeChart::labelEnds()
{
    std::vector<EndLabel> labels;
    const bool hasRoom = plot().axisRect()->margins().right() > kRight;
    const CurveScale scale = m_curves->scale();
    for (std::size_t at = 0; at < m_picture.curves.size() && hasRoom; ++at) {
        if (m_ends.size() <= at) {
            auto *text = new QCPItemText(&plot());
            text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            text->position->setType(QCPItemPosition::ptAbsolute);
            text->setClipToAxisRect(false);
            m_ends.push_back(text);
        }
        const CurvePoint *end = pointAt(m_picture.curves[at].points, m_picture.shown.to);
        if (end != nullptr)
            labels.push_back({m_ends[at], at, scale.yOf(static_cast<double>(end->value))});
    }
    for (QCPItemText *text : m_ends)
        text->setVisible(false);
    place(labels);
}

/// Each beside its line's end, or as near as the one above leaves room.
void TimeChart::place(std::vector<EndLabel> &labels)
{
    std::ranges::sort(labels, {}, &EndLabel::y);
    const QRect area = plot().axisRect()->rect();
    const QFontMetrics metrics(themeFont(TextStyle::caption));
    double bottom = area.height();
    for (auto label = labels.rbegin(); label != labels.rend();
         ++label) { // From below: none leaves the chart.
        label->y = std::min(label->y, bottom);
        bottom = label->y - kLabelApart;
    }
    double top = 0;
    for (const EndLabel &label : labels) {
        const ChartCurve &curve = m_picture.curves[label.curve];
        const double y = std::max(label.y, top);
        top = y + kLabelApart;
        const CurvePoint *end = pointAt(curve.points, m_picture.shown.to);
        const QString text =
            curve.name + QLatin1Char(' ') + measureText(m_picture.measure, static_cast<double>(end->value));
        label.text->setText(metrics.elidedText(text, Qt::ElideMiddle, kMostLabel));
        label.text->setColor(themeColor(curve.text));
        label.text->setFont(themeFont(TextStyle::caption));
        label.text->position->setCoords(area.right() + 6, area.top() + y);
        label.text->setVisible(true);
    }
}

void TimeChart::describe()
{
    QStringList words;
    for (std::size_t at = 0; at < std::min(m_extremes.size(), m_picture.curves.size()); ++at) {
        const ChartCurve &curve = m_picture.curves[at];
        const CurvePoint &all = m_extremes[at];
        const CurvePoint *end = pointAt(curve.points, m_picture.shown.to);
        if (end != nullptr && !all.isGap())
            words << tr("%1 %2, highest %3")
                         .arg(curve.name,
                              measureText(m_picture.measure, static_cast<double>(end->value)),
                              measureText(m_picture.measure, static_cast<double>(all.high)));
    }
    const QString read = readOut().replace(QLatin1Char('\n'), QStringLiteral(", "));
    setSummary(read.isEmpty() ? words.join(QStringLiteral("; ")) : read);
    setAccessibleDescription(plot().accessibleDescription());
}

void TimeChart::dress()
{
    m_caption->setFont(themeFont(TextStyle::caption));
    m_caption->setColor(themeColor(Token::text3));
    m_caption->setPadding({0, 0, 0, 4});
    invalidate(); // The labels' colours are those of the curves.
}

} // namespace ropewalk
