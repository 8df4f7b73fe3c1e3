#include "ui/plots/depth_chart.h"

#include "ui/models/figure_text.h"
#include "ui/models/queue_words.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kSecond = 1e9;
constexpr double kSpan = DepthHistory::kSpan / kSecond;
constexpr int kHeight = 136;
constexpr int kLowHeight = 100;
constexpr int kTop = 10;
constexpr int kBottom = 24;
constexpr int kSide = 64; ///< Room for labels on either side.
constexpr double kLineWidth = 1.75;
constexpr int kLabelApart = 13; ///< Pixels between two labels' middles.
/// Marks are left out where nothing comes near them: a few bytes would be a line on the ground.
constexpr double kNear = 1.0 / 16;

} // namespace

struct DepthChart::Curves
{
    QVector<double> times;
    QVector<double> in;
    QVector<double> out;
    std::vector<std::pair<double, double>> paused; ///< From, to.
    double highest = 0;
    double lastIn = 0;
    double lastOut = 0;
    bool hasIn = false;
    bool hasOut = false;

    Curves(const std::deque<DepthSample> &samples, std::int64_t now);

private:
    void add(double time, const DepthSample &sample);
};

DepthChart::Curves::Curves(const std::deque<DepthSample> &samples, std::int64_t now)
{
    for (const DepthSample &sample : samples)
        add(std::clamp(static_cast<double>(sample.time - now) / kSecond, -kSpan, 0.0), sample);
    add(0, samples.empty() ? DepthSample() : samples.back());
    if (times.size() == 1) { // Nothing was queued for a minute.
        times.prepend(-kSpan);
        in.prepend(0);
        out.prepend(0);
    }
    lastIn = in.last();
    lastOut = out.last();
}

void DepthChart::Curves::add(double time, const DepthSample &sample)
{
    const double before = times.isEmpty() ? time : times.last();
    times.append(std::max(time, before));
    in.append(static_cast<double>(sample.in));
    out.append(static_cast<double>(sample.out));
    hasIn = hasIn || sample.in > 0;
    hasOut = hasOut || sample.out > 0;
    highest = std::max({highest, in.last(), out.last()});
    if (!sample.isPaused)
        return;
    if (!paused.empty() && paused.back().second >= before)
        paused.back().second = time;
    else
        paused.emplace_back(time, time);
}

DepthChart::DepthChart(QWidget *parent)
    : Chart(QStringLiteral("depth"), tr("Depth of the queues over the last minute"), parent)
    , m_in(plot().addGraph())
    , m_out(plot().addGraph())
    , m_low(plot().addGraph())
    , m_high(plot().addGraph())
    , m_lowName(addLabel())
    , m_highName(addLabel())
    , m_inValue(addLabel())
    , m_outValue(addLabel())
{
    setFixedHeight(kHeight);
    setupPlot();
    setupLabels();
    dressAll();
}

void DepthChart::show(const std::deque<DepthSample> &samples, Marks marks, std::int64_t now)
{
    m_samples = samples;
    m_marks = marks;
    m_now = now;
    invalidate();
}

void DepthChart::putData()
{
    const Curves curves(m_samples, m_now);
    m_in->setData(curves.times, curves.in, true);
    m_out->setData(curves.times, curves.out, true);
    m_in->setVisible(curves.hasIn);
    m_out->setVisible(curves.hasOut || !curves.hasIn);
    scale(curves.highest);
    showBands(curves);
    showLabels(curves);
    setSummary(tr("Send queue %1, receive queue %2, highest %3 in the last minute")
                   .arg(byteText(curves.lastOut), byteText(curves.lastIn), byteText(curves.highest)));
}

TimePicture DepthChart::picture() const
{
    TimePicture picture;
    picture.shown = {m_now - DepthHistory::kSpan, m_now};
    picture.measure = Measure::bytes;
    ChartCurve in{tr("Receive queue"), Token::inFill, Token::in};
    ChartCurve out{tr("Send queue"), Token::outFill, Token::out};
    for (const DepthSample &sample : m_samples) {
        in.points.push_back(CurvePoint::at(sample.time, static_cast<float>(sample.in)));
        out.points.push_back(CurvePoint::at(sample.time, static_cast<float>(sample.out)));
    }
    picture.curves = {std::move(in), std::move(out)};
    return picture;
}

void DepthChart::setCompact(bool isCompact)
{
    setFixedHeight(isCompact ? kLowHeight : kHeight);
}

double DepthChart::top() const
{
    return plot().yAxis->range().upper;
}

int DepthChart::bandCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_bands, [](QCPItemRect *band) { return band->visible(); }));
}

void DepthChart::setupPlot()
{
    plot().axisRect()->setMargins({kSide, kTop, kSide, kBottom});
    const QSharedPointer<QCPAxisTickerText> seconds(new QCPAxisTickerText);
    for (int second = 0; second < 60; second += 10)
        seconds->addTick(second - 60, tr("−%1 s").arg(60 - second));
    seconds->addTick(0, tr("now"));
    plot().xAxis->setTicker(seconds);
    plot().xAxis->setRange(-kSpan, 0);
    plot().yAxis->grid()->setVisible(false);
    m_out->setScatterSkip(0);
}

void DepthChart::setupLabels()
{
    m_lowName->setText(tr("low"));
    m_highName->setText(tr("high"));
    for (QCPItemText *value : {m_inValue, m_outValue})
        value->setFont(themeFont(TextStyle::caption, QFont::DemiBold));
}

QCPItemText *DepthChart::addLabel()
{
    auto *label = new QCPItemText(&plot());
    label->setClipToAxisRect(false);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setFont(themeFont(TextStyle::caption));
    label->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    label->position->setTypeY(QCPItemPosition::ptPlotCoords);
    label->setPadding({8, 0, 0, 0});
    return label;
}

void DepthChart::scale(double highest)
{
    const auto high = static_cast<double>(m_marks.high);
    m_showsMarks = m_marks.high > 0 && highest >= high * kNear;
    const double most = m_showsMarks ? std::max(high, highest) : std::max(highest, 16.0);
    plot().yAxis->setRange(0, most * 1.25);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    ticker->addTick(0, QStringLiteral("0"));
    if (m_showsMarks) {
        ticker->addTick(high, limitText(m_marks.high));
        if (m_marks.low > 0)
            ticker->addTick(static_cast<double>(m_marks.low), limitText(m_marks.low));
    }
    if (!m_showsMarks || highest > high * 1.3)
        ticker->addTick(most, byteText(most));
    plot().yAxis->setTicker(ticker);
    const auto line = [](QCPGraph *graph, double value, bool isShown) {
        graph->setVisible(isShown);
        graph->setData({-kSpan, 0}, {value, value}, true);
    };
    line(m_low, static_cast<double>(m_marks.low), m_showsMarks && m_marks.low > 0);
    line(m_high, high, m_showsMarks);
}

void DepthChart::showBands(const Curves &curves)
{
    while (m_bands.size() < static_cast<qsizetype>(curves.paused.size())) {
        auto *band = new QCPItemRect(&plot());
        band->setLayer(QStringLiteral("background"));
        band->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band->setPen(Qt::NoPen);
        band->setBrush(themeColor(Token::band));
        m_bands.append(band);
    }
    for (qsizetype index = 0; index < m_bands.size(); ++index) {
        const bool isShown = index < static_cast<qsizetype>(curves.paused.size());
        m_bands[index]->setVisible(isShown);
        if (!isShown)
            continue;
        const auto [from, to] = curves.paused[static_cast<std::size_t>(index)];
        m_bands[index]->topLeft->setCoords(from, 0);
        m_bands[index]->bottomRight->setCoords(to, 1);
    }
}

void DepthChart::showLabels(const Curves &curves)
{
    std::vector<double> taken; // Heights of labels, in pixels.
    const auto place = [&](QCPItemText *label, double value, bool isWanted) {
        const double at = plot().yAxis->coordToPixel(value);
        const bool hasRoom =
            std::ranges::none_of(taken, [at](double other) { return std::abs(other - at) < kLabelApart; });
        label->setVisible(isWanted && hasRoom);
        if (!label->visible())
            return;
        label->position->setCoords(1, value);
        taken.push_back(at);
    };
    m_outValue->setText(byteText(curves.lastOut));
    m_inValue->setText(byteText(curves.lastIn));
    place(m_outValue, curves.lastOut, curves.hasOut);
    place(m_inValue, curves.lastIn, curves.hasIn);
    place(m_highName, static_cast<double>(m_marks.high), m_showsMarks);
    place(m_lowName, static_cast<double>(m_marks.low), m_showsMarks && m_marks.low > 0);
}

void DepthChart::dress()
{
    m_in->setPen(QPen(themeColor(Token::inFill), kLineWidth));
    m_out->setPen(QPen(themeColor(Token::outFill), kLineWidth));
    QPen dashed(themeColor(Token::slateFill), 1);
    dashed.setDashPattern({4, 3});
    for (QCPGraph *mark : {m_low, m_high})
        mark->setPen(dashed);
    for (QCPItemRect *band : std::as_const(m_bands))
        band->setBrush(themeColor(Token::band));
    for (QCPItemText *name : {m_lowName, m_highName})
        name->setColor(themeColor(Token::text2));
    m_inValue->setColor(themeColor(Token::in));
    m_outValue->setColor(themeColor(Token::out));
}

} // namespace ropewalk
