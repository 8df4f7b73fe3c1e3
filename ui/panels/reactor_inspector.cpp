#include "ui/panels/reactor_inspector.h"

#include "ui/models/figure_text.h"
#include "ui/models/loop_words.h"
#include "ui/panels/line.h"
#include "ui/panels/text_table_view.h"
#include "ui/theme/dress.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr std::size_t kNextTimers = 8;
const TextTableView::Look kTimerLook{{66, 62, 56, 0}, -1};

} // namespace

ReactorInspector::ReactorInspector(const TurnHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_tabs(new QTabBar(this))
    , m_descriptors(descriptorColumns())
    , m_next(timerColumns())
    , m_timers(timerColumns())
    , m_calls(callColumns())
    , m_more(new QLabel(this))
    , m_nextCount(new QLabel(this))
    , m_turn(new QLabel(this))
{
    setAccessibleName(tr("Inspector"));
    setSurface(*this, Token::side);
    setupTabs();
    showTurn(0, 0);
}

void ReactorInspector::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ReactorInspector::setupTabs()
{
    setTall(*m_tabs);
    m_tabs->setObjectName(QStringLiteral("reactorTabs"));
    m_tabs->setAccessibleName(tr("Inspector"));
    for (const QString &text : {tr("Descriptors"), tr("Timers"), tr("Turn")})
        m_tabs->addTab(text);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    auto *pages = new QStackedLayout;
    pages->addWidget(makeDescriptors());
    pages->addWidget(
        new TextTableView(QStringLiteral("reactorTimers"), tr("Timers"), m_timers, kTimerLook, this));
    pages->addWidget(makeTurn());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 0, 0); // The tabs' text stands at 12.
    head->addWidget(m_tabs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeLine(this));
    layout->addLayout(pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, pages, &QStackedLayout::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &ReactorInspector::refresh);
}

QWidget *ReactorInspector::makeDescriptors()
{
    auto *page = new QWidget(this);
    auto *descriptors = new TextTableView(QStringLiteral("reactorDescriptors"),
                                          tr("Descriptors"),
                                          m_descriptors,
                                          {{44, 0, 68, 50, 56}, -1},
                                          page);
    auto *next = new TextTableView(QStringLiteral("nextTimers"), tr("Next timers"), m_next, kTimerLook, page);
    next->setFixedHeight(metric::kTableHeader + static_cast<int>(kNextTimers) * metric::kTableRow);
    next->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_more->setObjectName(QStringLiteral("moreDescriptors"));
    m_more->setContentsMargins(metric::kPadding, 4, metric::kPadding, 4);
    setTextStyle(*m_more, TextStyle::caption, Token::text3);
    auto *title = new QLabel(tr("Next timers"), page);
    title->setFont(themeFont(TextStyle::dense, QFont::DemiBold));
    setTextStyle(*m_nextCount, TextStyle::dense, Token::text3);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kPadding, 8, metric::kPadding, 4);
    head->setSpacing(metric::kGap);
    head->addWidget(title);
    head->addWidget(m_nextCount, 1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(descriptors, 1);
    column->addWidget(m_more);
    column->addWidget(makeLine(page));
    column->addLayout(head);
    column->addWidget(next);
    return page;
}

QWidget *ReactorInspector::makeTurn()
{
    auto *page = new QWidget(this);
    m_turn->setObjectName(QStringLiteral("turnSummary"));
    m_turn->setWordWrap(true);
    m_turn->setTextFormat(Qt::PlainText);
    m_turn->setContentsMargins(metric::kPadding, metric::kGap, metric::kPadding, metric::kGap);
    setTextStyle(*m_turn, TextStyle::body, Token::text);
    auto *calls = new TextTableView(
        QStringLiteral("turnCalls"), tr("Calls of the turn"), m_calls, {{66, 70, 72, 0}, -1}, page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_turn);
    column->addWidget(makeLine(page));
    column->addWidget(calls, 1);
    return page;
}

void ReactorInspector::refresh()
{
    showCounts();
    switch (m_tabs->currentIndex()) {
    case DescriptorsTab: {
        std::vector<TextTable::Row> rows = timerRows(m_history);
        rows.resize(std::min(rows.size(), kNextTimers));
        m_next.setRows(std::move(rows));
        m_descriptors.setRows(descriptorRows(m_history));
        break;
    }
    case TimersTab: m_timers.setRows(timerRows(m_history)); break;
    default: describeTurn();
    }
}

void ReactorInspector::showCounts()
{
    const LoopFigures &figures = m_history.figures();
    m_tabs->setTabText(DescriptorsTab, tr("Descriptors %1").arg(countText(figures.descriptorCount)));
    m_tabs->setTabText(TimersTab, tr("Timers %1").arg(countText(figures.timerCount)));
    m_nextCount->setText(countText(figures.timerCount));
    const bool isCut = figures.descriptors.size() < figures.descriptorCount;
    m_more->setVisible(isCut);
    if (isCut)
        m_more->setText(tr("The %1 busiest of %2")
                            .arg(countText(figures.descriptors.size()), countText(figures.descriptorCount)));
}

void ReactorInspector::showTurn(std::int64_t begin, std::int64_t end)
{
    m_begin = begin;
    m_end = end;
    describeTurn();
}

void ReactorInspector::describeTurn()
{
    m_calls.setRows(m_end > m_begin ? callRows(m_history, m_begin, m_end) : std::vector<TextTable::Row>());
    QString text = m_end > m_begin ? tr("%1 from %2 on.")
                                         .arg(loopTimeText(std::chrono::nanoseconds(m_end - m_begin)),
                                              momentText(m_begin))
                                   : tr("Double-click a turn to list its calls.");
    for (const TurnEpisode &episode : m_history.episodes())
        if (episode.begin == m_begin) {
            const QString name = QString::fromStdString(episode.turn.callback);
            text = tr("%1: %2 took %3 of a turn of %4. %5")
                       .arg(momentText(m_begin),
                            name,
                            loopTimeText(episode.turn.blockedFor),
                            loopTimeText(episode.turn.length),
                            waitersText(episode.turn))
                       .trimmed();
            if (m_calls.rowCount() == 0)
                text += u'\n' + tr("Its single calls were not recorded: the Reactor was not open.");
        }
    m_turn->setText(text);
}

} // namespace ropewalk
