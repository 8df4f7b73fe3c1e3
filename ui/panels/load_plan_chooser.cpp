#include "ui/panels/load_plan_chooser.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace ropewalk {
namespace {

constexpr int kNameWidth = 120;

/// Something that goes through with whatever is selected.
LoadPlan firstPlan()
{
    LoadPlan plan;
    plan.name = "steady";
    plan.framing.clear(); // The endpoint's.
    plan.request = {"hello {{seq}}", MessageMode::text, "\n", true};
    plan.warmUp = std::chrono::seconds(1);
    return plan;
}

} // namespace

LoadPlanChooser::LoadPlanChooser(QWidget *parent)
    : QWidget(parent)
    , m_names(new QComboBox(this))
    , m_menu(new QToolButton(this))
    , m_plans{firstPlan()}
{
    m_names->setObjectName(QStringLiteral("loadPlans"));
    m_names->setAccessibleName(tr("Load plan"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_names->setMaximumWidth(kNameWidth);
    setControlSize(*m_names, ControlSize::small);
    connect(m_names, &QComboBox::activated, this, [this](int row) { choose(static_cast<std::size_t>(row)); });
    setupMenu();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_names);
    row->addWidget(m_menu);
    showNames();
}

void LoadPlanChooser::setPlans(const std::vector<LoadPlan> &plans)
{
    const std::string name = plan().name;
    auto next = plans.empty() ? std::vector{firstPlan()} : plans;
    if (next == m_plans)
        return;
    m_plans = std::move(next);
    const auto found = std::ranges::find(m_plans, name, &LoadPlan::name);
    choose(found == m_plans.end() ? 0 : static_cast<std::size_t>(found - m_plans.begin()));
}

void LoadPlanChooser::setPlan(LoadPlan plan)
{
    plan.name = m_plans[m_chosen].name;
    plan.variables.clear();
    if (plan == m_plans[m_chosen])
        return;
    m_plans[m_chosen] = std::move(plan);
    emit plansChanged();
}

void LoadPlanChooser::setupMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("loadPlanMenu"));
    menu->addAction(
        themeIcon(QStringLiteral("plus")), tr("New plan like this one"), this, [this] { addPlan(); });
    menu->addAction(themeIcon(QStringLiteral("edit")), tr("Rename plan…"), this, [this] { askForName(); });
    QAction *gone = menu->addAction(
        themeIcon(QStringLiteral("trash")), tr("Remove plan"), this, [this] { removePlan(); });
    connect(menu, &QMenu::aboutToShow, this, [this, gone] { gone->setEnabled(m_plans.size() > 1); });
    m_menu->setObjectName(QStringLiteral("loadPlanMore"));
    m_menu->setIcon(themeIcon(QStringLiteral("more")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(menu);
    m_menu->setToolTip(tr("New, rename, remove"));
    m_menu->setAccessibleName(m_menu->toolTip());
}

void LoadPlanChooser::choose(std::size_t plan)
{
    m_chosen = plan;
    showNames();
    emit chosen();
}

void LoadPlanChooser::addPlan()
{
    LoadPlan next = plan();
    next.name = freeName(next.name);
    m_plans.push_back(next);
    choose(m_plans.size() - 1);
    emit plansChanged();
}

void LoadPlanChooser::removePlan()
{
    if (m_plans.size() == 1)
        return;
    m_plans.erase(m_plans.begin() + static_cast<std::ptrdiff_t>(m_chosen));
    choose(std::min(m_chosen, m_plans.size() - 1));
    emit plansChanged();
}

void LoadPlanChooser::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("loadPlanName"));
    dialog->setWindowTitle(tr("Rename plan"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(QString::fromStdString(plan().name));
    connect(dialog, &QInputDialog::textValueSelected, this, &LoadPlanChooser::rename);
    dialog->open();
}

void LoadPlanChooser::rename(const QString &name)
{
    const std::string wanted = name.trimmed().toStdString();
    if (wanted.empty() || wanted == plan().name)
        return;
    const bool isTaken = std::ranges::count(m_plans, wanted, &LoadPlan::name) > 0;
    m_plans[m_chosen].name = isTaken ? freeName(wanted) : wanted;
    showNames();
    emit plansChanged();
}

void LoadPlanChooser::showNames()
{
    const QSignalBlocker blocker(m_names);
    m_names->clear();
    for (const LoadPlan &each : m_plans)
        m_names->addItem(QString::fromStdString(each.name));
    m_names->setCurrentIndex(static_cast<int>(m_chosen));
}

std::string LoadPlanChooser::freeName(const std::string &wanted) const
{
    std::string name;
    for (int number = 2; name.empty() || std::ranges::count(m_plans, name, &LoadPlan::name) > 0; ++number)
        name = wanted + ' ' + std::to_string(number);
    return name;
}

} // namespace ropewalk
