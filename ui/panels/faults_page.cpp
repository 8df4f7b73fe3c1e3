#include "ui/panels/faults_page.h"

#include "language/engine_words.h"
#include "ui/models/figure_text.h"
#include "ui/panels/fault_card.h"
#include "ui/panels/fault_menu.h"
#include "ui/panels/line.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/problem_label.h"
#include "ui/widgets/segmented_control.h"
#include "workbench/faults/fault_words.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ropewalk {

FaultsPage::FaultsPage(const Directory &directory, Commander post, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_post(std::move(post))
    , m_whose(new SegmentedControl(this))
    , m_add(new QPushButton(tr("Add fault"), this))
    , m_menu(new FaultMenu(this))
    , m_ownBar(new QWidget(this))
    , m_ownText(new QLabel(m_ownBar))
    , m_useService(new LinkButton(tr("Use the service's"), m_ownBar))
    , m_empty(new EmptyState(QStringLiteral("zap"), this))
    , m_list(new QWidget(this))
    , m_cardLayout(new QVBoxLayout(m_list))
    , m_foot(new QWidget(this))
    , m_seed(new QSpinBox(m_foot))
    , m_again(new QPushButton(tr("Again"), m_foot))
    , m_hint(new QLabel(m_foot))
    , m_problem(new ProblemLabel("faultsProblem", this))
    , m_summaryBar(new QWidget(this))
    , m_summary(new ElidedLabel({}, m_summaryBar))
{
    setupBar();
    setupSeed();
    setupCards();
    setupLayout();
    rebuild();
}

// What is shown.

void FaultsPage::show(Scope scope)
{
    if (scope != m_scope) {
        m_scope = scope;
        m_pending = 0;
        m_problem->setProblem({});
        take(toldPlan());
    } else if (FaultPlan told = toldPlan(); m_pending == 0 && told != m_told) {
        take(told);
    }
    showWhose();
    showCounts();
}

bool FaultsPage::isForConnection() const
{
    return m_whose->current() == 1 && connection() != nullptr;
}

const ConnectionState *FaultsPage::connection() const
{
    const ConnectionState *state = m_directory.connection(m_scope.connection);
    return state != nullptr && state->phase != ConnectionPhase::closed ? state : nullptr;
}

FaultPlan FaultsPage::toldPlan() const
{
    if (const ConnectionState *state = connection(); isForConnection() && state->faults.own != nullptr)
        return *state->faults.own;
    const ServiceEntry *service = m_directory.service(m_scope.service);
    return service != nullptr ? service->config.faults : FaultPlan();
}

void FaultsPage::take(const FaultPlan &plan)
{
    m_told = plan;
    const auto kinds = [](const FaultPlan &each) {
        std::vector<FaultKind> all;
        for (const FaultConfig &fault : each.faults)
            all.push_back(fault.kind);
        return all;
    };
    const bool isSame = kinds(plan) == kinds(m_plan) && m_cards.size() == plan.faults.size();
    m_plan = plan;
    if (!isSame)
        return rebuild();
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(plan.faults[i]);
    const QSignalBlocker seed(m_seed);
    m_seed->setValue(static_cast<int>(plan.seed));
}

void FaultsPage::rebuild()
{
    for (FaultCard *card : m_cards)
        card->deleteLater();
    m_cards.clear();
    for (const FaultConfig &fault : m_plan.faults) {
        auto *card = new FaultCard(fault, m_list);
        connect(card, &FaultCard::changed, this, &FaultsPage::collect);
        connect(card, &FaultCard::removeRequested, this, [this, card] { remove(card); });
        m_cardLayout->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards.push_back(card);
    }
    const QSignalBlocker seed(m_seed);
    m_seed->setValue(static_cast<int>(m_plan.seed));
    showWhose();
    showCounts();
}

void FaultsPage::showWhose()
{
    const ServiceEntry *service = m_directory.service(m_scope.service);
    const ConnectionState *state = connection();
    const bool isDatagram =
        service != nullptr && service->endpoint && isDatagramKind(service->endpoint->kind);
    const bool hasFaults = !m_cards.empty();
    m_whose->setVisible(state != nullptr);
    m_add->setEnabled(service != nullptr);
    m_menu->setDatagrams(isDatagram);
    m_menu->setForConnection(isForConnection());
    const bool isOwn = isForConnection() && state->faults.own != nullptr;
    m_ownBar->setVisible(isForConnection());
    m_useService->setVisible(isOwn);
    m_ownText->setText(isOwn ? tr("It has faults of its own.")
                             : tr("It has its service's faults; a change gives it its own."));
    m_empty->setVisible(!hasFaults);
    m_list->parentWidget()->parentWidget()->setVisible(hasFaults);
    m_foot->setVisible(hasFaults);
    m_hint->setText(isDatagram ? tr("Faults act on whole datagrams.")
                               : tr("On TCP, corrupt acts on the byte stream between the socket and the "
                                    "protocol; drop, duplicate and reorder act on whole messages."));
    m_empty->setContent(service == nullptr ? tr("No endpoint selected") : tr("No faults"),
                        service == nullptr ? tr("Choose one among the endpoints.")
                                           : tr("Add one, or a preset such as Slow 3G, and see what the "
                                                "other side makes of it."));
}

void FaultsPage::showCounts()
{
    const ServiceEntry *service = m_directory.service(m_scope.service);
    const ConnectionState *state = connection();
    const FaultsState none;
    const FaultsState &faults = isForConnection()    ? state->faults
                                : service != nullptr ? service->state.faults
                                                     : none;
    QStringList parts;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const std::uint64_t count = i < faults.counts.size() ? faults.counts[i] : 0;
        m_cards[i]->setActed(count);
        if (count > 0 && m_plan.faults[i].isOn)
            parts << engineText(actedText(m_plan.faults[i].kind, count));
    }
    const int active = activeCount();
    m_summaryBar->setVisible(active > 0);
    const QString where =
        isForConnection() ? m_directory.fullLabelOf(m_scope.connection) : m_directory.nameOf(m_scope.service);
    parts.prepend(active == 1 ? tr("1 fault on %1").arg(where)
                              : tr("%1 faults on %2").arg(active).arg(where));
    m_summary->setText(listText(parts));
}

// What the person does.

void FaultsPage::add(const FaultConfig &fault)
{
    m_plan.faults.push_back(fault);
    rebuild();
    post();
    if (!m_cards.empty())
        m_cards.back()->setFocus();
}

void FaultsPage::replaceAll(const std::vector<FaultConfig> &faults)
{
    m_plan.faults = faults;
    rebuild();
    post();
}

void FaultsPage::remove(const FaultCard *card)
{
    const auto found = std::ranges::find(m_cards, card);
    if (found == m_cards.end())
        return;
    m_plan.faults.erase(m_plan.faults.begin() + (found - m_cards.begin()));
    rebuild();
    post();
}

void FaultsPage::collect()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_plan.faults[i] = m_cards[i]->fault();
    post();
    showCounts();
}

void FaultsPage::post(Seeding seeding)
{
    SetFaults command{m_scope.service, ConnectionId::none, m_plan, seeding};
    if (isForConnection())
        command.connection = m_scope.connection;
    ++m_pending;
    m_post(std::move(command), this, [this](const Result<CommandReply> &reply) { showAnswer(reply); });
}

void FaultsPage::useService()
{
    ++m_pending;
    m_post(UseServiceFaults{m_scope.connection}, this, [this](const Result<CommandReply> &reply) {
        m_told = {};
        m_told.seed = m_plan.seed + 1; // Whatever is told is news.
        showAnswer(reply);
    });
}

void FaultsPage::showAnswer(const Result<CommandReply> &reply)
{
    m_pending = std::max(0, m_pending - 1);
    m_problem->setProblem(reply ? QString() : errorText(reply.error()));
    if (!reply || m_plan.seed != 0 || m_pending > 0)
        return;
    m_plan.seed = reply->seed;
    const QSignalBlocker seed(m_seed);
    m_seed->setValue(static_cast<int>(reply->seed));
}

} // namespace ropewalk
