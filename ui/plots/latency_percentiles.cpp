#include "ui/plots/latency_percentiles.h"

#include "ui/models/latency_bins.h"
#include "ui/models/load_words.h"
#include "ui/plots/latency_ticker.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kLeastNines = 2;

/// The place of a share on the axis: 0.9 at 1, 0.99 at 2.
double ninesOf(double share)
{
    return -std::log10(std::max(1 - share, 1e-9));
}

/// Returns how far to the right they go.
double setPoints(QCPGraph &graph, const std::shared_ptr<const LoadRecord> &run)
{
    QVector<double> keys;
    QVector<double> values;
    graph.setVisible(run != nullptr);
    if (run == nullptr)
        return 0;
    for (const PercentilePoint &point : percentilePoints(run->last.buckets)) {
        keys.append(ninesOf(point.share));
        values.append(logOf(static_cast<double>(point.latency)));
    }
    const double end = ninesOf(1 - 1 / std::max(static_cast<double>(run->last.latency.count), 1.0));
    if (!keys.isEmpty()) {
        keys.append(std::max(end, keys.last()));
        values.append(values.last());
    }
    graph.setData(keys, values, true);
    return end;
}

QSharedPointer<QCPAxisTicker> percentTicker()
{
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const double percent : {0.0, 50.0, 75.0, 90.0, 99.0, 99.9, 99.99, 99.999, 99.9999})
        ticker->addTick(ninesOf(percent / 100), QLocale().toString(percent, 'g', 7) + QStringLiteral(" %"));
    return ticker;
}

} // namespace

LatencyPercentiles::LatencyPercentiles(QWidget *parent)
    : LoadChart(QStringLiteral("latencyPercentiles"), tr("Latency by percentile"), parent)
    , m_run(plot().addGraph())
    , m_other(plot().addGraph())
{
    for (QCPGraph *graph : {m_run, m_other})
        graph->setLineStyle(QCPGraph::lsStepLeft);
    plot().xAxis->setTicker(percentTicker());
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LatencyTicker(LatencyTicker::Unit::every)));
    dressAll();
}

void LatencyPercentiles::fill(const LoadPair &pair)
{
    const double end = std::max({setPoints(*m_run, pair.run), setPoints(*m_other, pair.other), kLeastNines});
    const LoadReading::Buckets none;
    LatencyRange range = latencyRange(pair.run ? pair.run->last.buckets : none);
    if (pair.other && !pair.other->last.buckets.empty())
        range.include(latencyRange(pair.other->last.buckets));
    plot().xAxis->setRange(0, end);
    plot().yAxis->setRange(range.begin, range.end);
    if (pair.run)
        setSummary(tr("p50 %1, p99 %2, p99.99 %3, longest %4")
                       .arg(latencyText(pair.run->last.latency.p50),
                            latencyText(pair.run->last.latency.p99),
                            latencyText(pair.run->last.latency.p9999),
                            latencyText(pair.run->last.latency.max)));
}

void LatencyPercentiles::dress()
{
    dressGraph(*m_run, Token::accent, Stroke::solid);
    dressGraph(*m_other, Token::out, Stroke::dashed);
}

} // namespace ropewalk
