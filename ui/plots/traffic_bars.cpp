#include "ui/plots/traffic_bars.h"

#include "ui/models/figure_text.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;
constexpr double kBarSeconds = TrafficHistory::kBar / kSecond;
constexpr std::int64_t kSpan = TrafficHistory::kBar * std::int64_t{TrafficHistory::kBars};
constexpr int kAxisHeight = 20;
constexpr int kTop = 4;

double secondsOf(std::int64_t nanoseconds)
{
    return static_cast<double>(nanoseconds) / kSecond;
}

} // namespace

TrafficBars::TrafficBars(QWidget *parent)
    : Chart(QStringLiteral("overview"), tr("Traffic of the last minute"), parent)
    , m_in(new QCPBars(plot().xAxis, plot().yAxis))
    , m_out(new QCPBars(plot().xAxis, plot().yAxis))
    , m_marks(new QCPBars(plot().xAxis, plot().yAxis))
    , m_band(new QCPItemRect(&plot()))
{
    setupBars();
    setupAxes();
    connect(&plot(), &QCustomPlot::mousePress, this, &TrafficBars::chooseTime);
    connect(&plot(), &QCustomPlot::mouseMove, this, &TrafficBars::chooseTime);
    dressAll();
}

void TrafficBars::show(const TrafficHistory &history)
{
    m_bars = history.bars();
    m_moments = history.marks();
    m_now = history.now();
    setSummary(tr("In %1, out %2")
                   .arg(rateText(history.rate(Direction::in)), rateText(history.rate(Direction::out))));
    invalidate();
}

double TrafficBars::highest() const
{
    double highest = 0;
    for (const TrafficHistory::Bar &bar : m_bars)
        highest = std::max({highest, bar.in, bar.out});
    return highest;
}

void TrafficBars::putData()
{
    QVector<double> times;
    QVector<double> in;
    QVector<double> out;
    for (const TrafficHistory::Bar &bar : m_bars) {
        times.append(static_cast<double>(bar.number) * kBarSeconds + kBarSeconds / 2);
        in.append(bar.in);
        out.append(-bar.out);
    }
    const double scale = std::max(highest(), 1.0) * 1.1;
    QVector<double> moments;
    for (const TrafficHistory::Mark &mark : m_moments)
        moments.append(secondsOf(mark.time));
    m_in->setData(times, in, true);
    m_out->setData(times, out, true);
    m_marks->setData(moments, QVector<double>(moments.size(), scale), true);
    plot().xAxis->setRange(secondsOf(m_now - kSpan), secondsOf(m_now));
    plot().yAxis->setRange(-scale, scale);
}

void TrafficBars::setBand(std::int64_t from, std::int64_t to)
{
    const double end = secondsOf(m_now);
    const double begin = std::max(secondsOf(from), secondsOf(m_now - kSpan));
    const bool isInSight = to > from && begin < end;
    m_band->setVisible(isInSight);
    if (!isInSight)
        return;
    m_band->topLeft->setCoords(begin, 0);
    m_band->bottomRight->setCoords(std::min(secondsOf(to), end), 1);
}

TimePicture TrafficBars::picture() const
{
    TimePicture picture;
    picture.shown = {m_now - kSpan, m_now};
    picture.measure = Measure::bytes;
    ChartCurve in{tr("In"), Token::inFill, Token::in};
    ChartCurve out{tr("Out"), Token::outFill, Token::out};
    for (const TrafficHistory::Bar &bar : m_bars) {
        in.points.push_back(CurvePoint::at(bar.number * TrafficHistory::kBar, static_cast<float>(bar.in)));
        out.points.push_back(CurvePoint::at(bar.number * TrafficHistory::kBar, static_cast<float>(bar.out)));
    }
    picture.curves = {std::move(in), std::move(out)};
    return picture;
}

void TrafficBars::chooseTime(const QMouseEvent *mouse)
{
    if (mouse->buttons() & Qt::LeftButton)
        emit timeChosen(static_cast<qint64>(plot().xAxis->pixelToCoord(mouse->position().x()) * kSecond));
}

void TrafficBars::setupBars()
{
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
}

void TrafficBars::setupAxes()
{
    plot().axisRect()->setMargins({0, kTop, 0, kAxisHeight});
    const QSharedPointer<QCPAxisTickerDateTime> clock(new QCPAxisTickerDateTime);
    clock->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
    clock->setTickCount(5);
    plot().xAxis->setTicker(clock);
    plot().yAxis->setVisible(false);
}

void TrafficBars::dress()
{
    for (const auto &[bars, ink] : {std::pair{m_in, Token::inFill},
                                    std::pair{m_out, Token::outFill},
                                    std::pair{m_marks, Token::line2}}) {
        bars->setPen(Qt::NoPen);
        bars->setBrush(themeColor(ink));
    }
    QColor band = themeColor(Token::accent);
    band.setAlphaF(0.12F);
    m_band->setBrush(band);
    m_band->setPen(QPen(themeColor(Token::accentLine)));
}

} // namespace ropewalk
