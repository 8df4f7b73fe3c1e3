#include "ui/plots/traffic_overview.h"

#include "ui/models/figure_text.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <qcustomplot.h>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;
constexpr int kAxisHeight = 20;
constexpr double kBarSeconds = TrafficHistory::kBar / kSecond;
constexpr double kSpanSeconds = kBarSeconds * TrafficHistory::kBars;

double secondsOf(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / kSecond;
}

} // namespace

TrafficOverview::TrafficOverview(QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_in(new QCPBars(m_plot->xAxis, m_plot->yAxis))
    , m_out(new QCPBars(m_plot->xAxis, m_plot->yAxis))
    , m_marks(new QCPBars(m_plot->xAxis, m_plot->yAxis))
    , m_band(new QCPItemRect(m_plot))
    , m_inRate(new QLabel(this))
    , m_outRate(new QLabel(this))
{
    setupPlot();
    setupAxes();
    setupLayout();
    putColors();
}

void TrafficOverview::show(const TrafficHistory &history)
{
    QVector<double> times;
    QVector<double> in;
    QVector<double> out;
    m_highest = 0;
    for (const TrafficHistory::Bar &bar : history.bars()) {
        times.append(static_cast<double>(bar.number) * kBarSeconds + kBarSeconds / 2);
        in.append(bar.in);
        out.append(-bar.out);
        m_highest = std::max({m_highest, bar.in, bar.out});
    }
    const double scale = std::max(m_highest, 1.0) * 1.1;
    QVector<double> marks;
    QVector<double> heights;
    for (const TrafficHistory::Mark &mark : history.marks()) {
        marks.append(secondsOf(mark.time));
        heights.append(scale);
    }
    m_in->setData(times, in, true);
    m_out->setData(times, out, true);
    m_marks->setData(marks, heights, true);
    const double now = secondsOf(history.now());
    m_plot->xAxis->setRange(now - kSpanSeconds, now);
    m_plot->yAxis->setRange(-scale, scale);
    m_inRate->setText(rateText(history.rate(Direction::in)));
    m_outRate->setText(rateText(history.rate(Direction::out)));
    describe(history);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrafficOverview::setBand(std::int64_t from, std::int64_t to)
{
    const double end = m_plot->xAxis->range().upper;
    const double begin = std::max(secondsOf(from), m_plot->xAxis->range().lower);
    const bool isInSight = to > from && begin < end;
    m_band->setVisible(isInSight);
    if (!isInSight)
        return;
    m_band->topLeft->setCoords(begin, 0);
    m_band->bottomRight->setCoords(std::min(secondsOf(to), end), 1);
}

void TrafficOverview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        putColors();
}

void TrafficOverview::setupPlot()
{
    m_plot->setObjectName(QStringLiteral("overview"));
    m_plot->setAccessibleName(tr("Traffic of the last minute"));
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->axisRect()->setAutoMargins(QCP::msBottom);
    m_plot->axisRect()->setMargins({0, 4, 0, 0});
    for (QCPBars *bars : {m_in, m_out}) {
        bars->setWidth(kBarSeconds * 0.72);
        bars->setAntialiased(false);
    }
    m_marks->setWidthType(QCPBars::wtAbsolute);
    m_marks->setWidth(1);
    m_marks->setAntialiased(false);
    for (QCPItemPosition *corner : {m_band->topLeft, m_band->bottomRight}) {
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_band->setVisible(false);
    connect(m_plot, &QCustomPlot::mousePress, this, &TrafficOverview::chooseTime);
    connect(m_plot, &QCustomPlot::mouseMove, this, &TrafficOverview::chooseTime);
}

void TrafficOverview::chooseTime(const QMouseEvent *mouse)
{
    if (mouse->buttons() & Qt::LeftButton)
        emit timeChosen(static_cast<qint64>(m_plot->xAxis->pixelToCoord(mouse->position().x()) * kSecond));
}

void TrafficOverview::setupAxes()
{
    const QSharedPointer<QCPAxisTickerDateTime> clock(new QCPAxisTickerDateTime);
    clock->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
    clock->setTickCount(5);
    m_plot->xAxis->setTicker(clock);
    m_plot->xAxis->setTickLength(0, 4);
    m_plot->xAxis->setSubTicks(false);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setVisible(false);
}

void TrafficOverview::setupLayout()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metric::kPadding, 4, metric::kPadding, 0);
    layout->setHorizontalSpacing(metric::kGap);
    layout->setVerticalSpacing(0);
    auto *in = new QLabel(tr("In"), this);
    auto *out = new QLabel(tr("Out"), this);
    setTextStyle(*in, TextStyle::dense, Token::in);
    setTextStyle(*out, TextStyle::dense, Token::out);
    int row = 0;
    for (auto &[name, rate] : {std::pair{in, m_inRate}, std::pair{out, m_outRate}}) {
        setTextStyle(*rate, TextStyle::dense, Token::text2);
        rate->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        rate->setMinimumWidth(64);
        layout->addWidget(name, row, 0);
        layout->addWidget(rate, row, 1);
        layout->setRowStretch(row, 1); // Each stands at the middle of its half of the chart.
        ++row;
    }
    layout->addWidget(m_plot, 0, 2, 3, 1);
    layout->setColumnStretch(2, 1);
    layout->setRowMinimumHeight(2, kAxisHeight);
}

void TrafficOverview::putColors()
{
    setSurface(*this, Token::surface);
    m_plot->setBackground(themeColor(Token::surface));
    m_in->setPen(Qt::NoPen);
    m_in->setBrush(themeColor(Token::inFill));
    m_out->setPen(Qt::NoPen);
    m_out->setBrush(themeColor(Token::outFill));
    m_marks->setPen(Qt::NoPen);
    m_marks->setBrush(themeColor(Token::line2));
    QColor band = themeColor(Token::accent);
    band.setAlphaF(0.12F);
    m_band->setBrush(band);
    m_band->setPen(QPen(themeColor(Token::accentLine)));
    m_plot->xAxis->setBasePen(QPen(themeColor(Token::line2)));
    m_plot->xAxis->setTickPen(QPen(themeColor(Token::line2)));
    m_plot->xAxis->setTickLabelFont(themeFont(TextStyle::caption));
    m_plot->xAxis->setTickLabelColor(themeColor(Token::text3));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrafficOverview::describe(const TrafficHistory &history)
{
    m_plot->setAccessibleDescription(
        tr("In %1, out %2")
            .arg(rateText(history.rate(Direction::in)), rateText(history.rate(Direction::out))));
}

} // namespace ropewalk
