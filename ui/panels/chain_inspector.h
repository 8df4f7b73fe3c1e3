#pragma once

#include "ui/panels/commander.h"

#include <QWidget>

class QStackedLayout;
class QTabBar;

namespace ropewalk {

class BuildPage;
class ChainActions;
class ChainLogPage;
class ChainPage;
class ChosenChain;
class Directory;
class FireBar;
class LinkPage;
class ScenarioPage;

/// What is known of the chosen chain and its link; below, what fires it by hand. The tabs for building one
/// and for playing scenarios come when they are wanted.
class ChainInspector final : public QWidget
{
    Q_OBJECT

public:
    enum Tab { LinkTab, ChainTab, LogTab, BuildTab, ScenarioTab };

    /// All must outlive the inspector.
    ChainInspector(ChosenChain &chosen,
                   ChainActions &actions,
                   const Directory &directory,
                   Commander post,
                   QWidget *parent = nullptr);

    /// Shows the page in front as things stand now; `now` in nanoseconds since 1970.
    void refresh(qint64 now);

    /// The time of what is about to be taken in.
    void setTime(qint64 now) { m_now = now; }

    void setTab(Tab tab);
    [[nodiscard]] ScenarioPage &scenarios() const { return *m_scenarios; }

private:
    void setupTabs();
    void setupWiring();
    void showPage();

    ChosenChain &m_chosen;
    ChainActions &m_actions;
    QTabBar *m_tabs;
    QStackedLayout *m_pages;
    LinkPage *m_link;
    ChainPage *m_chain;
    ChainLogPage *m_log;
    BuildPage *m_build;
    ScenarioPage *m_scenarios;
    FireBar *m_fire;
    qint64 m_now = 0;
};

} // namespace ropewalk
