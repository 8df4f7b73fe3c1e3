#pragma once

#include "ui/models/text_table.h"
#include "ui/models/turn_history.h"

#include <QWidget>

class QLabel;
class QTabBar;

namespace ropewalk {

class TextTableView;

/// What the reactor waits for, descriptor by descriptor and timer by timer, and the calls of a turn.
class ReactorInspector final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { DescriptorsTab, TimersTab, TurnTab };

    /// `history` must outlive the inspector.
    explicit ReactorInspector(const TurnHistory &history, QWidget *parent = nullptr);

    void setTab(Tab tab);
    void refresh();

    /// Lists the calls of that stretch of time.
    void showTurn(std::int64_t begin, std::int64_t end);

private:
    void setupTabs();
    [[nodiscard]] QWidget *makeDescriptors();
    [[nodiscard]] QWidget *makeTurn();
    void showCounts();
    void describeTurn();

    const TurnHistory &m_history;
    QTabBar *m_tabs;
    TextTable m_descriptors;
    TextTable m_next; ///< Timers, below the descriptors.
    TextTable m_timers;
    TextTable m_calls;
    QLabel *m_more;
    QLabel *m_nextCount;
    QLabel *m_turn;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
};

} // namespace ropewalk
