#include "ui/plots/lab_sweep_chart.h"

#include "ui/models/lab_words.h"
#include "ui/plots/lab_looks.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <qcustomplot.h>

#include <algorithm>
#include <array>
#include <bit>

namespace ropewalk {
namespace {

constexpr int kLeft = 44;
constexpr int kNames = 112; ///< Room for names at the right.
constexpr double kLast = 8; ///< 256 is two to the power of this.
constexpr double kNameHeight = 14;
constexpr double kLineWidth = 1.75;
constexpr double kDot = 4;

/// 1, 2, 4 … 256.
class PowerTicker final : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &) override { return 1; }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return locale.toString(1 << static_cast<int>(tick));
    }
};

/// How the lines of one model with different pollers are told apart.
LabLook lookOfPoller(int number)
{
    constexpr std::array kModels{LabModel::callbacks, LabModel::process, LabModel::thread, LabModel::pool};
    return lookOf(kModels[static_cast<std::size_t>(number) % kModels.size()]);
}

} // namespace

LabSweepChart::LabSweepChart(QWidget *parent)
    : Chart(QStringLiteral("labSweep"), tr("Requests a second by concurrency"), parent)
{
    plot().axisRect()->setMargins({kLeft, 12, kNames, 24});
    plot().xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PowerTicker));
    plot().xAxis->setRange(0, kLast);
    dressAll();
}

void LabSweepChart::show(const LabRuns::Experiment &sweep)
{
    m_sweep = sweep;
    invalidate();
}

void LabSweepChart::putData()
{
    plot().clearPlottables();
    for (QCPItemText *name : m_names)
        plot().removeItem(name);
    m_names.clear();
    const auto all = lines();
    double most = 1;
    QStringList words;
    for (const Line &line : all) {
        most = std::max(most, *std::ranges::max_element(line.values));
        words << nameOfLine(line);
    }
    plot().yAxis->setRange(0, most * 1.08);
    int number = 0;
    for (const Line &line : all)
        addLine(line, number++);
    placeNames();
    setSummary(words.join(QStringLiteral(", ")));
}

void LabSweepChart::dress()
{
    invalidate(); // Lines take their colours when they are made.
}

std::vector<LabSweepChart::Line> LabSweepChart::lines() const
{
    std::vector<Line> lines;
    if (m_sweep == nullptr)
        return lines;
    for (const auto &[plan, result] : m_sweep->points) {
        const auto same = [&](const Line &line) {
            return line.model == result.model && line.poller == plan.poller;
        };
        auto found = std::ranges::find_if(lines, same);
        if (found == lines.end())
            found = lines.insert(found, Line{result.model, plan.poller, {}, {}});
        found->keys.append(std::bit_width(plan.requests) - 1);
        found->values.append(result.requestsPerSecond());
    }
    return lines;
}

void LabSweepChart::addLine(const Line &line, int number)
{
    const bool isByPoller = m_sweep->order.scope == LabScope::pollerSweep;
    const LabLook look = isByPoller ? lookOfPoller(number) : lookOf(line.model);
    const QColor fill = themeColor(look.fill);
    QCPGraph *graph = plot().addGraph();
    QPen pen(fill, kLineWidth);
    if (!look.dash.isEmpty())
        pen.setDashPattern(look.dash);
    graph->setPen(pen);
    if (look.dash.isEmpty())
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, fill, fill, kDot));
    graph->setData(line.keys, line.values, true);
    auto *name = new QCPItemText(&plot());
    dressText(*name, look.ink);
    name->setText(nameOfLine(line));
    name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    name->setClipToAxisRect(false);
    name->position->setTypeX(QCPItemPosition::ptPlotCoords);
    name->position->setCoords(line.keys.back() + 0.2, line.values.back());
    m_names.push_back(name);
}

/// At the ends of their lines, or as close as they do not cover each other.
void LabSweepChart::placeNames()
{
    std::vector<QCPItemText *> byHeight = m_names;
    const auto topOf = [this](const QCPItemText *name) {
        return plot().yAxis->coordToPixel(name->position->coords().y());
    };
    std::ranges::sort(byHeight, {}, topOf);
    std::vector<double> tops;
    for (const QCPItemText *name : byHeight)
        tops.push_back(tops.empty() ? topOf(name) : std::max(topOf(name), tops.back() + kNameHeight));
    double lowest = plot().axisRect()->bottom() - 4;
    for (std::size_t at = tops.size(); at-- > 0; lowest = tops[at] - kNameHeight)
        tops[at] = std::min(tops[at], lowest);
    for (std::size_t at = 0; at < tops.size(); ++at) {
        QCPItemPosition &position = *byHeight[at]->position;
        position.setCoords(position.coords().x(), plot().yAxis->pixelToCoord(tops[at]));
    }
}

QString LabSweepChart::nameOfLine(const Line &line) const
{
    const std::string_view poller = nameOf(line.poller);
    const QString name = m_sweep->order.scope == LabScope::pollerSweep
                             ? QString::fromLatin1(poller.data(), static_cast<qsizetype>(poller.size()))
                             : labShortTitle(line.model);
    const double last = line.values.back();
    return name + QLatin1Char(' ') + QLocale().toString(last, 'f', last < 99.5 ? 1 : 0);
}

} // namespace ropewalk
