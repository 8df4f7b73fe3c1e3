#include "ui/plots/latency_course.h"

#include "ui/models/latency_bins.h"
#include "ui/plots/latency_ticker.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kDot = 3;
constexpr int kNameWidth = 16; ///< More than the margin has, for "p99" at the end of a line.

/// Stretches in which nothing ended leave a gap.
void setPoints(QCPGraph &graph,
               const std::shared_ptr<const LoadRecord> &run,
               std::int64_t LoadPoint::*percentile)
{
    QVector<double> keys;
    QVector<double> values;
    if (run != nullptr) {
        for (const LoadPoint &point : run->series.points()) {
            keys.append(point.time);
            values.append(point.count > 0 ? logOf(static_cast<double>(point.*percentile))
                                          : std::numeric_limits<double>::quiet_NaN());
        }
    }
    graph.setData(keys, values, true);
}

/// Adds all that is drawn of `run`.
void include(LoadReading::Buckets &ends, const std::shared_ptr<const LoadRecord> &run)
{
    if (run != nullptr)
        for (const LoadPoint &point : run->series.points())
            if (point.count > 0)
                for (const std::int64_t latency : {point.p50, point.p99})
                    ends.emplace_back(latency, 1);
}

} // namespace

LatencyCourse::LatencyCourse(QWidget *parent)
    : LoadChart(QStringLiteral("latencyCourse"), tr("Latency over time"), parent)
{
    std::int64_t LoadPoint::*const percentiles[] = {&LoadPoint::p50, &LoadPoint::p99};
    const QString names[] = {QStringLiteral("p50"), QStringLiteral("p99")};
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        auto *name = new QCPItemText(&plot());
        name->setText(names[line]);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        name->setClipToAxisRect(false);
        m_lines[line] = {percentiles[line], plot().addGraph(), plot().addGraph(), name};
    }
    plot().axisRect()->setMargins(plot().axisRect()->margins() + QMargins(0, 0, kNameWidth, 0));
    plot().xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new SecondsTicker));
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LatencyTicker(LatencyTicker::Unit::every)));
    dressAll();
}

void LatencyCourse::fill(const LoadPair &pair)
{
    for (const Line &line : m_lines) {
        setPoints(*line.run, pair.run, line.percentile);
        setPoints(*line.other, pair.other, line.percentile);
        const auto last = line.run->data()->isEmpty() ? std::pair(0.0, std::nan(""))
                                                      : std::pair((line.run->data()->constEnd() - 1)->key,
                                                                  (line.run->data()->constEnd() - 1)->value);
        line.name->setVisible(!std::isnan(last.second));
        line.name->position->setCoords(last.first, std::isnan(last.second) ? 0 : last.second);
    }
    LoadReading::Buckets ends;
    include(ends, pair.run);
    include(ends, pair.other);
    std::ranges::sort(ends);
    const LatencyRange range = latencyRange(ends);
    plot().xAxis->setRange(0, timeEnd(pair));
    plot().yAxis->setRange(range.begin, range.end);
}

void LatencyCourse::dress()
{
    const Token inks[] = {Token::inFill, Token::accent};
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        dressGraph(*m_lines[line].run, inks[line], Stroke::solid);
        dressGraph(*m_lines[line].other, inks[line], Stroke::dashed);
        const QColor ink = themeColor(inks[line]); // A stretch between two empty ones is seen, too.
        m_lines[line].run->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, ink, ink, kDot));
        dressText(*m_lines[line].name, inks[line] == Token::accent ? Token::accent : Token::in);
    }
}

} // namespace ropewalk
