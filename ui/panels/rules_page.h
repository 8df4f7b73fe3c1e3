#pragma once

#include "ui/models/rule_model.h"
#include "ui/panels/commander.h"
#include "workbench/ids.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace ropewalk {

class Directory;
class EmptyState;
class ProblemLabel;
class RuleForm;

/// The rules of a service, in their order. What is changed acts at once, on its open connections too.
class RulesPage final : public QWidget
{
    Q_OBJECT

public:
    /// `directory` must outlive the page.
    RulesPage(const Directory &directory, Commander post, QWidget *parent = nullptr);

    /// Shows the rules of `service` as they are now.
    void show(ServiceId service);

    /// How many of them are on.
    [[nodiscard]] int activeCount() const;

private:
    enum Page { NobodyPage, EmptyPage, RulesList };

    void setupActions();
    void setupTable();
    void setupLayout();
    [[nodiscard]] QWidget *makeList();
    void add();
    void remove();
    void move(int step);
    void showCurrent();
    void showPage();
    void post();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QToolButton *makeButton(QAction *action);

    const Directory &m_directory;
    Commander m_post;
    ServiceId m_service = ServiceId::none;
    std::vector<RuleConfig> m_told; ///< As the engine told them last.
    int m_pending = 0;              ///< Changes that it has not answered: what it tells meanwhile is older.

    RuleModel *m_model;
    QTableView *m_table;
    RuleForm *m_form;
    QLabel *m_title;
    ProblemLabel *m_problem;
    EmptyState *m_nobody;
    EmptyState *m_empty;
    QStackedLayout *m_pages;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_up;
    QAction *m_down;
};

} // namespace ropewalk
