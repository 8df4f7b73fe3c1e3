#pragma once

#include "workbench/load_plan.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QToolButton;

namespace ropewalk {

/// The workspace's load plans: which one is shown, and another, renamed or removed ones. There is always one.
class LoadPlanChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit LoadPlanChooser(QWidget *parent = nullptr);

    /// Of the workspace; none: a plan to begin with. The one that was chosen stays so, by its name.
    void setPlans(const std::vector<LoadPlan> &plans);
    [[nodiscard]] const std::vector<LoadPlan> &plans() const { return m_plans; }

    [[nodiscard]] const LoadPlan &plan() const { return m_plans[m_chosen]; }
    /// The chosen one was edited; its name stays.
    void setPlan(LoadPlan plan);

signals:
    /// Another plan is to be shown.
    void chosen();
    /// What the workspace keeps is different.
    void plansChanged();

private:
    void setupMenu();
    void choose(std::size_t plan);
    void addPlan();
    void removePlan();
    void askForName();
    void rename(const QString &name);
    void showNames();
    [[nodiscard]] std::string freeName(const std::string &wanted) const;

    QComboBox *m_names;
    QToolButton *m_menu;
    std::vector<LoadPlan> m_plans;
    std::size_t m_chosen = 0;
};

} // namespace ropewalk
