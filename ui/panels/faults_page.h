#pragma once

#include "ui/models/directory.h"
#include "ui/panels/commander.h"
#include "workbench/faults/fault_plan.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace ropewalk {

class ElidedLabel;
class EmptyState;
class FaultCard;
class FaultMenu;
class LinkButton;
class ProblemLabel;
class SegmentedControl;

/// The faults of a service, or of one of its connections: added from a menu, tuned while they act, with the
/// seed that their chance comes from.
///
/// A connection has its service's faults until it is given some of its own.
class FaultsPage final : public QWidget
{
    Q_OBJECT

public:
    /// `directory` must outlive the page.
    FaultsPage(const Directory &directory, Commander post, QWidget *parent = nullptr);

    /// Shows the faults of `scope` as they are now.
    void show(Scope scope);
    /// How many of what is shown are on.
    [[nodiscard]] int activeCount() const { return static_cast<int>(ropewalk::activeCount(m_plan.faults)); }

private:
    void setupBar();
    void setupSeed();
    void setupCards();
    void setupLayout();

    [[nodiscard]] bool isForConnection() const;
    [[nodiscard]] const ConnectionState *connection() const;
    [[nodiscard]] FaultPlan toldPlan() const;
    void take(const FaultPlan &plan);
    void rebuild();
    void showCounts();
    void showWhose();
    void add(const FaultConfig &fault);
    void replaceAll(const std::vector<FaultConfig> &faults);
    void remove(const FaultCard *card);
    void collect();
    void post(Seeding seeding = Seeding::keep);
    void useService();
    void showAnswer(const Result<CommandReply> &reply);

    const Directory &m_directory;
    Commander m_post;
    Scope m_scope;
    FaultPlan m_plan; ///< As it is shown.
    FaultPlan m_told; ///< As it was told last.
    int m_pending = 0;

    SegmentedControl *m_whose;
    QPushButton *m_add;
    FaultMenu *m_menu;
    QWidget *m_ownBar;
    QLabel *m_ownText;
    LinkButton *m_useService;
    EmptyState *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_cardLayout;
    std::vector<FaultCard *> m_cards;
    QWidget *m_foot;
    QSpinBox *m_seed;
    QPushButton *m_again;
    QLabel *m_hint;
    ProblemLabel *m_problem;
    QWidget *m_summaryBar;
    ElidedLabel *m_summary;
};

} // namespace ropewalk
