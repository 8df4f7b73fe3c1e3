#include "ui/plots/latency_histogram.h"

#include "ui/models/figure_text.h"
#include "ui/models/latency_bins.h"
#include "ui/models/load_words.h"
#include "ui/plots/latency_ticker.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <qcustomplot.h>

#include <algorithm>
#include <numeric>

namespace ropewalk {
namespace {

constexpr int kBarPixels = 13;
constexpr int kLeastBars = 20;
constexpr int kMostBars = 120;
constexpr double kLeastHeight = 2; ///< Pixels of what is not nothing.
constexpr int kMarksHeight = 28;   ///< Above the bars.
constexpr int kLabelGap = 10;
constexpr double kHeadroom = 1.08;

QCPItemText *makeLabel(QCustomPlot *plot, Qt::Alignment alignment)
{
    auto *text = new QCPItemText(plot);
    text->position->setTypeX(QCPItemPosition::ptPlotCoords);
    text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    text->setPositionAlignment(alignment | Qt::AlignBottom);
    text->setClipToAxisRect(false);
    return text;
}

} // namespace

LatencyHistogram::LatencyHistogram(QWidget *parent)
    : Chart(QStringLiteral("latencyHistogram"), tr("Latency histogram"), parent)
    , m_bars(new QCPBars(plot().xAxis, plot().yAxis))
    , m_other(plot().addGraph())
{
    const QString names[] = {
        QStringLiteral("p50"), QStringLiteral("p90"), QStringLiteral("p99"), QStringLiteral("p99.9")};
    for (std::size_t mark = 0; mark < m_marks.size(); ++mark) {
        auto *line = new QCPItemLine(&plot());
        for (QCPItemPosition *end : {line->start, line->end}) {
            end->setTypeX(QCPItemPosition::ptPlotCoords);
            end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        line->setClipToAxisRect(false);
        m_marks[mark] = {
            names[mark], line, makeLabel(&plot(), Qt::AlignRight), makeLabel(&plot(), Qt::AlignLeft)};
    }
    plot().xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LatencyTicker(LatencyTicker::Unit::last)));
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    plot().axisRect()->setMargins(plot().axisRect()->margins() + QMargins(0, kMarksHeight, 0, 0));
    m_bars->setAntialiased(false);
    m_other->setLineStyle(QCPGraph::lsStepCenter);
    dressAll();
}

void LatencyHistogram::show(LatencyShares own, LatencyShares others)
{
    m_own = std::move(own);
    m_others = std::move(others);
    invalidate();
}

void LatencyHistogram::putData()
{
    fillBars();
    fillMarks();
}

int LatencyHistogram::barCount() const
{
    return std::clamp(plot().axisRect()->width() / kBarPixels, kLeastBars, kMostBars);
}

void LatencyHistogram::fillBars()
{
    const LoadReading::Buckets &buckets = m_own.buckets;
    const LoadReading::Buckets &others = m_others.buckets;
    LatencyRange range = latencyRange(buckets.empty() ? others : buckets);
    if (!others.empty())
        range.include(latencyRange(others));
    const LatencyBins bins = latencyBins(buckets, range, barCount());
    LatencyBins scaled = latencyBins(others, range, barCount());
    const auto sum = [](const LatencyBins &all) {
        return std::accumulate(all.counts.begin(), all.counts.end(), 0.0);
    };
    if (sum(scaled) > 0 && sum(bins) > 0)
        for (const double scale = sum(bins) / sum(scaled); double &count : scaled.counts)
            count *= scale;
    const double highest =
        std::max({*std::ranges::max_element(bins.counts), *std::ranges::max_element(scaled.counts), 1.0}) *
        kHeadroom;
    const double least = highest * kLeastHeight / std::max(plot().axisRect()->height(), 1);
    QVector<double> keys;
    QVector<double> heights;
    QVector<double> outline;
    for (std::size_t bin = 0; bin < bins.counts.size(); ++bin) {
        const double count = bins.counts[bin];
        keys.append(bins.centre(bin));
        heights.append(count >= 0.5 ? std::max(count, least) : 0);
        outline.append(scaled.counts[bin]);
    }
    m_bars->setWidth(bins.width * 0.92);
    m_bars->setData(keys, heights, true);
    m_other->setData(keys, outline, true);
    m_other->setVisible(!others.empty());
    plot().xAxis->setRange(range.begin, range.end);
    plot().yAxis->setRange(0, highest);
}

void LatencyHistogram::fillMarks()
{
    const LoadLatency &latency = m_own.latency;
    const std::int64_t values[] = {latency.p50, latency.p90, latency.p99, latency.p999};
    Rows rows{};
    QStringList words;
    for (std::size_t mark = 0; mark < m_marks.size(); ++mark) {
        place(m_marks[mark], values[mark], rows);
        words << m_marks[mark].name + QLatin1Char(' ') + latencyText(values[mark]);
    }
    setSummary(tr("%1 requests: %2").arg(countText(latency.count), words.join(QStringLiteral(", "))));
}

/// A label that has no room beside the one before goes a row higher; where there is none either it is left
/// out, and its line stands for it.
void LatencyHistogram::place(const Mark &mark, std::int64_t latency, Rows &rows)
{
    mark.value->setText(latencyText(latency));
    mark.title->setText(mark.name + QLatin1Char(' '));
    const double log = logOf(static_cast<double>(latency));
    const double x = plot().xAxis->coordToPixel(log);
    const double begin = x - QFontMetrics(mark.title->font()).horizontalAdvance(mark.title->text());
    const double end = x + QFontMetrics(mark.value->font()).horizontalAdvance(mark.value->text());
    const auto row = std::ranges::find_if(rows, [&](double taken) { return begin > taken + kLabelGap; });
    const double height = std::max(plot().axisRect()->height(), 1);
    const double top = -(row == rows.begin() ? 3.0 : 15.0) / height;
    mark.line->start->setCoords(log, 1);
    mark.line->end->setCoords(log, top);
    mark.line->setVisible(latency > 0);
    for (QCPItemText *text : {mark.title, mark.value}) {
        text->position->setCoords(log, top);
        text->setVisible(latency > 0 && row != rows.end());
    }
    if (row != rows.end())
        *row = end;
}

void LatencyHistogram::dress()
{
    m_bars->setPen(Qt::NoPen);
    m_bars->setBrush(themeColor(Token::accent));
    dressGraph(*m_other, Token::out, Stroke::dashed);
    for (const Mark &mark : m_marks) {
        QPen pen(themeColor(Token::text2), 1);
        pen.setDashPattern({2, 2});
        mark.line->setPen(pen);
        dressText(*mark.title, Token::text2);
        dressText(*mark.value, Token::text);
        mark.value->setFont(themeFont(TextStyle::caption, QFont::DemiBold));
    }
}

} // namespace ropewalk
