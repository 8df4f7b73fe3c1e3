#include "ui/plots/loop_chart.h"

#include "ui/models/latency_bins.h"
#include "ui/models/loop_words.h"
#include "ui/plots/latency_ticker.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <qcustomplot.h>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kRight = 92; // Names of the lines.
constexpr double kSecond = 1e9;
constexpr double kLeastTop = 100e6; // Nanoseconds: 100 ms, with room for a frame's line.
constexpr double kBottom = 1e4;     // 0.01 ms.
constexpr double kFrame = 16.667e6;
constexpr int kApart = 12; // Pixels between two names.
constexpr int kNear = 8;   // Pixels: a click beside a mark means the mark.

double levelOf(std::chrono::nanoseconds delay)
{
    return logOf(std::max(static_cast<double>(delay.count()), kBottom));
}

} // namespace

LoopChart::LoopChart(QWidget *parent)
    : Chart(QStringLiteral("loopChart"), tr("Loop latency"), parent)
    , m_longest(plot().addGraph())
    , m_p99(plot().addGraph())
    , m_p50(plot().addGraph())
    , m_frame(plot().addGraph())
    , m_slow(plot().addGraph())
    , m_longestName(addName(tr("max")))
    , m_p99Name(addName({}))
    , m_p50Name(addName({}))
    , m_frameName(addName(tr("one frame 16.7")))
    , m_slowName(addName({}))
    , m_slowLine(new QCPItemLine(&plot()))
{
    setupLines();
    dressAll();
}

void LoopChart::setupLines()
{
    plot().axisRect()->setMargins(plot().axisRect()->margins() + QMargins(0, 4, kRight - 24, 0));
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LatencyTicker(LatencyTicker::Unit::last)));
    plot().setCursor(Qt::PointingHandCursor);
    plot().installEventFilter(this);
    m_slow->setLineStyle(QCPGraph::lsNone);
    m_slowName->position->setTypeX(QCPItemPosition::ptPlotCoords);
    for (QCPItemPosition *end : {m_slowLine->start, m_slowLine->end})
        end->setType(QCPItemPosition::ptPlotCoords);
}

QCPItemText *LoopChart::addName(const QString &text)
{
    auto *name = new QCPItemText(&plot());
    name->setText(text);
    name->setClipToAxisRect(false);
    name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    name->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    name->position->setTypeY(QCPItemPosition::ptPlotCoords);
    return name;
}

TimePicture LoopChart::picture() const
{
    TimePicture picture;
    picture.shown = {m_now - std::int64_t{m_seconds} * 1'000'000'000, m_now};
    picture.measure = Measure::duration;
    picture.isLogarithmic = true;
    ChartCurve p50{QStringLiteral("p50")};
    ChartCurve p99{QStringLiteral("p99")};
    ChartCurve longest{tr("max")};
    for (const LoopDelay &delay : m_delays) {
        const auto add = [&delay](ChartCurve &curve, std::chrono::nanoseconds value) {
            curve.points.push_back(CurvePoint::at(delay.time, static_cast<float>(value.count())));
        };
        add(p50, delay.p50);
        add(p99, delay.p99);
        add(longest, delay.longest);
    }
    picture.curves = {std::move(p50), std::move(p99), std::move(longest)};
    return picture;
}

void LoopChart::show(const TurnHistory &history, int seconds, std::int64_t now)
{
    const std::int64_t from = now - std::int64_t{seconds} * 1'000'000'000;
    m_delays.clear();
    for (const LoopDelay &delay : history.delays())
        if (delay.time >= from && delay.time <= now)
            m_delays.push_back(delay);
    m_episodes.clear();
    for (const TurnEpisode &episode : history.episodes())
        if (episode.blockBegin >= from && episode.blockBegin <= now)
            m_episodes.push_back({episode.turn, episode.begin, episode.blockBegin, {}});
    m_now = now;
    m_seconds = seconds;
    invalidate();
}

double LoopChart::secondsOf(std::int64_t time) const
{
    return static_cast<double>(time - m_now) / kSecond;
}

QPoint LoopChart::placeOf(std::int64_t time, std::chrono::nanoseconds delay) const
{
    return QPointF(plot().xAxis->coordToPixel(secondsOf(time)), plot().yAxis->coordToPixel(levelOf(delay)))
        .toPoint();
}

void LoopChart::putData()
{
    putScale();
    putLine(m_longest, m_longestName, &LoopDelay::longest);
    putLine(m_p99, m_p99Name, &LoopDelay::p99);
    putLine(m_p50, m_p50Name, &LoopDelay::p50);
    m_frame->setData({-double(m_seconds), 0}, {logOf(kFrame), logOf(kFrame)}, true);
    putMarks();
    putNames();
    if (!m_delays.empty())
        setSummary(tr("p50 %1, p99 %2, slow turns: %3")
                       .arg(loopTimeText(m_delays.back().p50), loopTimeText(m_delays.back().p99))
                       .arg(markCount()));
}

void LoopChart::putScale()
{
    double top = kLeastTop;
    for (const LoopDelay &delay : m_delays)
        top = std::max(top, static_cast<double>(delay.longest.count()));
    for (const TurnEpisode &episode : m_episodes)
        top = std::max(top, static_cast<double>(episode.turn.blockedFor.count()));
    plot().yAxis->setRange(logOf(kBottom), logOf(top) + 0.45);
    plot().xAxis->setRange(-m_seconds, 0);
    const bool isLong = m_seconds > 120;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int part = -6; part < 0; ++part) {
        const double at = m_seconds * part / 6.0;
        if (m_seconds % 6 == 0)
            ticker->addTick(at, isLong ? tr("−%1 min").arg(-at / 60, 0, 'g', 3) : tr("−%1 s").arg(-at));
        else if (part % 2 == 0 && part > -6)
            ticker->addTick(m_seconds * part / 5.0, tr("−%1 s").arg(-m_seconds * part / 5));
    }
    ticker->addTick(0, tr("now"));
    plot().xAxis->setTicker(ticker);
}

void LoopChart::putLine(QCPGraph *line, QCPItemText *name, std::chrono::nanoseconds LoopDelay::*value)
{
    QVector<double> times;
    QVector<double> levels;
    for (const LoopDelay &delay : m_delays) {
        times.append(secondsOf(delay.time));
        levels.append(levelOf(delay.*value));
    }
    line->setData(times, levels, true);
    name->setVisible(!levels.isEmpty());
    if (!levels.isEmpty())
        name->position->setCoords(1, levels.last());
}

void LoopChart::putMarks()
{
    QVector<double> times;
    QVector<double> levels;
    const TurnEpisode *worst = nullptr;
    for (const TurnEpisode &episode : m_episodes) {
        times.append(secondsOf(episode.blockBegin));
        levels.append(levelOf(episode.turn.blockedFor));
        if (worst == nullptr || episode.turn.blockedFor >= worst->turn.blockedFor)
            worst = &episode;
    }
    m_slow->setData(times, levels, true);
    m_slowName->setVisible(worst != nullptr);
    m_slowLine->setVisible(worst != nullptr);
    if (worst == nullptr)
        return;
    const double at = secondsOf(worst->blockBegin);
    const double level = levelOf(worst->turn.blockedFor);
    m_slowLine->start->setCoords(at, level);
    m_slowLine->end->setCoords(at, logOf(kBottom));
    // Above its mark; at the sides within the chart.
    const double part = -at / m_seconds;
    const Qt::Alignment side = part < 0.15 ? Qt::AlignRight : part > 0.85 ? Qt::AlignLeft : Qt::AlignHCenter;
    m_slowName->setText(blockerText(worst->turn));
    m_slowName->setPositionAlignment(side | Qt::AlignBottom);
    m_slowName->setPadding({0, 0, 0, 5});
    m_slowName->position->setCoords(at, level);
}

/// At the end of their lines and not over each other, from above; what is least missed has to find room.
void LoopChart::putNames()
{
    if (!m_delays.empty()) {
        m_p50Name->setText(tr("p50 %1").arg(millisecondsText(m_delays.back().p50)));
        m_p99Name->setText(tr("p99 %1").arg(millisecondsText(m_delays.back().p99)));
    }
    m_frameName->position->setCoords(1, logOf(kFrame));
    std::vector<double> taken;
    for (QCPItemText *name : {m_frameName, m_p99Name, m_p50Name}) {
        if (!name->visible())
            continue;
        const double wanted = plot().yAxis->coordToPixel(name->position->value());
        taken.push_back(taken.empty() ? wanted : std::max(wanted, taken.back() + kApart));
        name->position->setCoords(1, plot().yAxis->pixelToCoord(taken.back()));
    }
    const double longest = plot().yAxis->coordToPixel(m_longestName->position->value());
    const bool hasRoom =
        std::ranges::none_of(taken, [&](double other) { return std::abs(other - longest) < kApart; });
    m_longestName->setVisible(m_longestName->visible() && hasRoom);
}

void LoopChart::dress()
{
    dressGraph(*m_longest, Token::slateFill, Stroke::solid);
    dressGraph(*m_p99, Token::accent, Stroke::solid);
    dressGraph(*m_p50, Token::inFill, Stroke::solid);
    dressGraph(*m_frame, Token::errFill, Stroke::dashed);
    QPen thin = m_longest->pen();
    thin.setWidthF(1);
    m_longest->setPen(thin);
    thin = m_frame->pen();
    thin.setWidthF(1);
    m_frame->setPen(thin);
    QColor area = themeColor(Token::accent);
    area.setAlphaF(0.07F);
    m_p99->setBrush(area);
    const QColor red = themeColor(Token::errFill);
    m_slow->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, red, red, 7));
    QPen drop(red, 1);
    drop.setDashPattern({2, 2});
    m_slowLine->setPen(drop);
    dressText(*m_longestName, Token::text3);
    dressText(*m_p99Name, Token::accent);
    dressText(*m_p50Name, Token::in);
    dressText(*m_frameName, Token::err);
    dressText(*m_slowName, Token::err);
    m_slowName->setFont(themeFont(TextStyle::caption, QFont::DemiBold));
    for (QCPItemText *name : {m_longestName, m_p99Name, m_p50Name, m_frameName})
        name->setPadding({8, 0, 0, 0});
}

bool LoopChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &plot() || event->type() != QEvent::MouseButtonRelease)
        return Chart::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPointF at = mouse->position();
    if (mouse->button() != Qt::LeftButton || !plot().axisRect()->rect().contains(at.toPoint()))
        return false;
    auto time = m_now + static_cast<std::int64_t>(plot().xAxis->pixelToCoord(at.x()) * kSecond);
    double nearest = kNear;
    for (const TurnEpisode &episode : m_episodes) {
        const double away = std::abs(plot().xAxis->coordToPixel(secondsOf(episode.blockBegin)) - at.x());
        if (away > nearest)
            continue;
        nearest = away;
        time = episode.blockBegin + episode.turn.blockedFor.count() / 2;
    }
    emit momentRequested(time);
    return false;
}

} // namespace ropewalk
