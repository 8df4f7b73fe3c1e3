#include "ui/plots/reply_course.h"

#include "ui/models/load_words.h"
#include "ui/plots/latency_ticker.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr double kHeadroom = 1.15;
constexpr float kAreaOpacity = 0.10F;
constexpr float kPale = 0.45F;
constexpr int kLeastNamed = 56; ///< Pixels: a narrower shade has no room for its name.

double highestOf(const LoadRecord *run)
{
    double highest = 0;
    if (run != nullptr)
        for (const LoadPoint &point : run->series.points())
            highest = std::max(highest, point.replies);
    return highest;
}

} // namespace

ReplyCourse::ReplyCourse(QWidget *parent)
    : LoadChart(QStringLiteral("replyCourse"), tr("Throughput over time"), parent)
    , m_shade(new QCPItemRect(&plot()))
    , m_shadeName(new QCPItemText(&plot()))
    , m_warmUp(plot().addGraph())
    , m_run(plot().addGraph())
    , m_other(plot().addGraph())
    , m_end(plot().addGraph())
{
    m_shade->setLayer(QStringLiteral("background"));
    for (QCPItemPosition *position : {m_shade->topLeft, m_shade->bottomRight, m_shadeName->position}) {
        position->setTypeX(QCPItemPosition::ptPlotCoords);
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    m_shadeName->setText(tr("warm-up"));
    m_shadeName->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_end->setLineStyle(QCPGraph::lsNone);
    plot().xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new SecondsTicker));
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    dressAll();
}

void ReplyCourse::fill(const LoadPair &pair)
{
    plot().xAxis->setRange(0, timeEnd(pair));
    const double highest = std::max({highestOf(pair.run.get()), highestOf(pair.other.get()), 1.0});
    plot().yAxis->setRange(0, highest * kHeadroom);
    fillRun(pair.run.get());
    fillWarmUp(pair.run.get());
    QVector<double> keys;
    QVector<double> values;
    if (pair.other != nullptr) {
        for (const LoadPoint &point : pair.other->series.points()) {
            keys.append(point.time);
            values.append(point.replies);
        }
    }
    m_other->setData(keys, values, true);
}

/// What belongs to the warm-up is a line of its own, which the measured one goes on from.
void ReplyCourse::fillRun(const LoadRecord *run)
{
    QVector<double> keys[2];
    QVector<double> values[2];
    if (run != nullptr) {
        for (const LoadPoint &point : run->series.points()) {
            const int part = point.time <= run->warmUpSeconds() ? 0 : 1;
            if (part == 1 && keys[1].isEmpty() && !keys[0].isEmpty()) {
                keys[1].append(keys[0].last());
                values[1].append(values[0].last());
            }
            keys[part].append(point.time);
            values[part].append(point.replies);
        }
        setSummary(tr("%1 replies a second").arg(rateNumber(run->replyRate())));
    }
    m_warmUp->setData(keys[0], values[0], true);
    m_run->setData(keys[1], values[1], true);
    const int lastPart = keys[1].isEmpty() ? 0 : 1;
    if (run != nullptr && run->isLive() && !keys[lastPart].isEmpty())
        m_end->setData({keys[lastPart].last()}, {values[lastPart].last()}, true);
    else
        m_end->data()->clear();
}

void ReplyCourse::fillWarmUp(const LoadRecord *run)
{
    const double end = run != nullptr ? run->warmUpSeconds() : 0;
    m_shade->topLeft->setCoords(0, 0);
    m_shade->bottomRight->setCoords(end, 1);
    m_shadeName->position->setCoords(0, 0);
    m_shade->setVisible(end > 0);
    const double width = plot().xAxis->coordToPixel(end) - plot().xAxis->coordToPixel(0);
    m_shadeName->setVisible(end > 0 && width > kLeastNamed);
}

void ReplyCourse::dress()
{
    m_shade->setPen(Qt::NoPen);
    m_shade->setBrush(themeColor(Token::hover));
    dressText(*m_shadeName, Token::text2);
    m_shadeName->setPadding({6, 4, 0, 0});
    dressGraph(*m_run, Token::accent, Stroke::solid);
    dressGraph(*m_warmUp, Token::accent, Stroke::solid);
    dressGraph(*m_other, Token::out, Stroke::dashed);
    QColor area = themeColor(Token::accent);
    area.setAlphaF(kAreaOpacity);
    m_run->setBrush(area);
    QPen pale = m_warmUp->pen();
    QColor paleInk = pale.color();
    paleInk.setAlphaF(kPale);
    pale.setColor(paleInk);
    m_warmUp->setPen(pale);
    const QColor dot = themeColor(Token::accent);
    m_end->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, dot, dot, 6));
}

} // namespace ropewalk
