#include "ui/panels/rules_page.h"

#include "ui/models/directory.h"
#include "ui/panels/line.h"
#include "ui/panels/rule_form.h"
#include "ui/theme/dress.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/problem_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ropewalk {

RulesPage::RulesPage(const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_model(new RuleModel(this))
    , m_table(new QTableView(this))
    , m_form(new RuleForm(this))
    , m_title(new QLabel(this))
    , m_problem(new ProblemLabel("rulesProblem", this))
    , m_nobody(new EmptyState(QStringLiteral("filter"), this))
    , m_empty(new EmptyState(QStringLiteral("filter"), this))
    , m_pages(new QStackedLayout(this))
    , m_add(new QAction(themeIcon(QStringLiteral("plus")), tr("Add rule"), this))
    , m_remove(new QAction(themeIcon(QStringLiteral("trash")), tr("Remove rule"), this))
    , m_up(new QAction(themeIcon(QStringLiteral("arrow-up")), tr("Move rule up"), this))
    , m_down(new QAction(themeIcon(QStringLiteral("arrow-down")), tr("Move rule down"), this))
{
    setAccessibleName(tr("Rules"));
    setupActions();
    setupTable();
    setupLayout();
    showPage();
}

void RulesPage::show(ServiceId service)
{
    const ServiceEntry *entry = m_directory.service(service);
    if (std::exchange(m_service, entry == nullptr ? ServiceId::none : service) != m_service) {
        m_problem->setProblem({});
        m_told.clear();
        m_pending = 0;
        m_model->setRules({});
    }
    if (entry != nullptr && m_pending == 0 && entry->config.rules != m_told) {
        m_told = entry->config.rules;
        m_model->setRules(m_told);
        showCurrent();
    }
    if (entry != nullptr)
        m_model->setHits(entry->state.ruleHits);
    m_title->setText(entry == nullptr ? QString() : tr("Rules of %1").arg(m_directory.nameOf(service)));
    showPage();
}

int RulesPage::activeCount() const
{
    const auto &rules = m_model->rules();
    return static_cast<int>(std::ranges::count_if(rules, [](const RuleConfig &rule) { return rule.isOn; }));
}

void RulesPage::setupActions()
{
    m_remove->setShortcut(Qt::Key_Delete);
    m_up->setShortcut(QKeyCombination(Qt::ALT, Qt::Key_Up));
    m_down->setShortcut(QKeyCombination(Qt::ALT, Qt::Key_Down));
    for (QAction *action : {m_remove, m_up, m_down}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    }
    connect(m_add, &QAction::triggered, this, &RulesPage::add);
    connect(m_remove, &QAction::triggered, this, &RulesPage::remove);
    connect(m_up, &QAction::triggered, this, [this] { move(-1); });
    connect(m_down, &QAction::triggered, this, [this] { move(1); });
}

void RulesPage::setupTable()
{
    m_table->setObjectName(QStringLiteral("rules"));
    m_table->setAccessibleName(tr("Rules, in the order in which they act"));
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(RuleModel::OnColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(RuleModel::RuleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(RuleModel::HitsColumn, QHeaderView::Fixed);
    header->resizeSection(RuleModel::OnColumn, 36);
    header->resizeSection(RuleModel::HitsColumn, 60);
    connect(m_model, &RuleModel::edited, this, &RulesPage::post);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesPage::showCurrent);
    connect(m_form, &RuleForm::edited, this, [this] { m_model->replace(currentRow(), m_form->rule()); });
}

void RulesPage::setupLayout()
{
    m_nobody->setContent(tr("No endpoint selected"), tr("Choose one to see its rules."));
    m_empty->setContent(
        tr("No rules yet"),
        tr("A rule looks at each message, and replies, replaces, holds, drops, delays, closes, "
           "marks or counts."));
    m_empty->setAction(m_add->text());
    connect(m_empty, &EmptyState::actionRequested, this, &RulesPage::add);
    m_pages->addWidget(m_nobody);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeList());
}

QWidget *RulesPage::makeList()
{
    setTextStyle(*m_title, TextStyle::title, Token::text);
    m_problem->setContentsMargins(metric::kPadding, 0, metric::kPadding, metric::kGap);
    auto *list = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kPadding, metric::kGap, metric::kGap, metric::kGap);
    head->addWidget(m_title, 1);
    for (QAction *action : {m_up, m_down, m_remove, m_add})
        head->addWidget(makeButton(action));
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine(list));
    column->addWidget(m_table, 1);
    column->addWidget(makeLine(list));
    column->addWidget(m_form);
    column->addWidget(m_problem);
    return list;
}

QToolButton *RulesPage::makeButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text());
    return button;
}

void RulesPage::add()
{
    RuleConfig rule;
    rule.when = {MatchKind::contains, "PING"};
    rule.action = RuleAction::reply;
    rule.text = R"(PONG\r\n)";
    const int row = currentRow() >= 0 ? currentRow() + 1 : m_model->rowCount();
    m_model->insert(row, rule);
    m_table->setCurrentIndex(m_model->index(row, RuleModel::RuleColumn));
    showPage();
    m_form->focusPattern();
}

void RulesPage::remove()
{
    m_model->remove(currentRow());
    showCurrent();
    showPage();
}

void RulesPage::move(int step)
{
    const int row = currentRow();
    if (m_model->move(row, step))
        m_table->setCurrentIndex(m_model->index(row + step, RuleModel::RuleColumn));
    showCurrent();
}

void RulesPage::showCurrent()
{
    if (currentRow() < 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, RuleModel::RuleColumn));
    const int row = currentRow();
    if (const RuleConfig *rule = m_model->rule(row))
        m_form->setRule(*rule);
    m_form->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
}

void RulesPage::showPage()
{
    m_pages->setCurrentIndex(m_service == ServiceId::none ? NobodyPage
                             : m_model->rules().empty()   ? EmptyPage
                                                          : RulesList);
}

void RulesPage::post()
{
    if (m_service == ServiceId::none)
        return;
    ++m_pending;
    m_post(SetRules{m_service, m_model->rules()},
           this,
           [this, to = m_service](const Result<CommandReply> &reply) {
               if (to != m_service)
                   return;
               m_pending = std::max(m_pending - 1, 0);
               m_problem->setProblem(reply ? QString() : errorText(reply.error()));
           });
    showCurrent();
}

int RulesPage::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

} // namespace ropewalk
