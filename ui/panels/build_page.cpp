#include "ui/panels/build_page.h"

#include "ui/models/chosen_chain.h"
#include "ui/panels/chain_actions.h"
#include "ui/panels/lane_form.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace ropewalk {

BuildPage::BuildPage(ChosenChain &chosen, ChainActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_actions(actions)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(QStringLiteral("edit"), this))
    , m_purpose(new QLineEdit(this))
    , m_title(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_callback(new LaneForm(tr("Callback"), this))
    , m_errback(new LaneForm(tr("Errback"), this))
    , m_add(new QPushButton(themeIcon(QStringLiteral("plus")), tr("Add link"), this))
{
    m_callback->setObjectName(QStringLiteral("buildCallback"));
    m_errback->setObjectName(QStringLiteral("buildErrback"));
    m_empty->setContent(tr("Nothing to add to"),
                        tr("Links can be added here to a chain that was built by hand."));
    m_empty->setAction(tr("New chain"));
    connect(m_empty, &EmptyState::actionRequested, m_actions.build(), &QAction::trigger);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeForm());
    refresh();
}

void BuildPage::refresh()
{
    const ChainRecord *chain = m_chosen.chain();
    const bool takesLinks = chain != nullptr && chain->isByHand && isAlive(*chain);
    m_stack->setCurrentIndex(takesLinks ? 1 : 0);
    if (!takesLinks)
        return;
    if (std::exchange(m_shown, chain->id) != chain->id)
        m_purpose->setText(QString::fromStdString(chain->purpose));
    m_added = static_cast<int>(chain->links.size());
    m_title->setText(tr("Link %1 of %2").arg(m_added + 1).arg(chainName(chain->id)));
    m_name->setPlaceholderText(tr("Name, such as link%1").arg(m_added + 1));
}

void BuildPage::focusName()
{
    m_name->setFocus();
}

QWidget *BuildPage::makeForm()
{
    auto *form = new QWidget(this);
    setTextStyle(*m_title, TextStyle::title, Token::text);
    m_purpose->setObjectName(QStringLiteral("buildPurpose"));
    m_purpose->setAccessibleName(tr("What the chain is for"));
    m_purpose->setPlaceholderText(tr("What the chain is for"));
    connect(m_purpose, &QLineEdit::editingFinished, this, &BuildPage::describe);
    m_name->setObjectName(QStringLiteral("buildName"));
    m_name->setAccessibleName(tr("Name of the link"));
    m_add->setObjectName(QStringLiteral("buildAdd"));
    connect(m_add, &QPushButton::clicked, this, &BuildPage::addLink);
    connect(m_name, &QLineEdit::returnPressed, this, &BuildPage::addLink);
    auto *hint =
        new QLabel(tr("A link runs when the result comes to it: the callback with a value, the errback "
                      "with a failure. Hold the chain (F9) before you fire it, then step link by link "
                      "(F10)."),
                   form);
    setTextStyle(*hint, TextStyle::dense, Token::text2);
    hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(metric::kPadding, metric::kPadding, metric::kPadding, metric::kPadding);
    layout->setSpacing(10);
    layout->addWidget(m_purpose);
    layout->addWidget(m_title);
    layout->addWidget(m_name);
    layout->addWidget(m_callback);
    layout->addWidget(m_errback);
    layout->addLayout(buttons);
    layout->addWidget(hint);
    layout->addStretch(1);
    return form;
}

void BuildPage::describe()
{
    const ChainRecord *chain = m_chosen.chain();
    const std::string purpose = m_purpose->text().trimmed().toStdString();
    if (chain == nullptr || chain->id != m_shown || purpose.empty() || purpose == chain->purpose)
        return;
    m_actions.post(DescribeChain{m_shown, purpose});
}

void BuildPage::addLink()
{
    LinkPlan link;
    link.name = m_name->text().trimmed().toStdString();
    if (link.name.empty())
        link.name = "link" + std::to_string(m_added + 1);
    link.callback = m_callback->action();
    link.errback = m_errback->action();
    m_actions.post(AddLinks{m_chosen.id(), {link}});
    m_name->clear();
    m_name->setFocus();
}

} // namespace ropewalk
