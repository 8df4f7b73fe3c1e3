#include "ui/panels/chain_header.h"

#include "ui/models/chosen_chain.h"
#include "ui/panels/action_button.h"
#include "ui/panels/chain_actions.h"
#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>

namespace ropewalk {

ChainHeader::ChainHeader(ChosenChain &chosen, ChainActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_name(new ElidedLabel({}, this))
    , m_purpose(new ElidedLabel({}, this))
    , m_back(new QPushButton(themeIcon(QStringLiteral("arrow-left")), {}, this))
    , m_hold(new QPushButton(this))
    , m_step(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setSurface(*this, Token::surface);
    setFixedHeight(40);
    m_name->setObjectName(QStringLiteral("chainName"));
    m_purpose->setObjectName(QStringLiteral("chainPurpose"));
    m_hold->setObjectName(QStringLiteral("holdChain"));
    m_step->setObjectName(QStringLiteral("stepChain"));
    m_cancel->setObjectName(QStringLiteral("cancelChain"));
    bindAction(*m_hold, *actions.hold());
    bindAction(*m_step, *actions.step());
    bindAction(*m_cancel, *actions.cancel(), tr("Cancel"));
    m_cancel->setIcon({});
    m_back->setToolTip(tr("Back to the Deferred before (Backspace)"));
    m_back->setAccessibleName(tr("Back"));
    connect(m_back, &QPushButton::clicked, this, [this] { m_chosen.goBack(); });
    setupLayout();
    refresh();
}

void ChainHeader::refresh()
{
    const ChainRecord *chain = m_chosen.chain();
    m_name->setText(chain == nullptr ? QString() : chainName(chain->id));
    m_purpose->setText(chain == nullptr ? QString() : purposeText(*chain));
    m_back->setVisible(m_chosen.canGoBack());
}

void ChainHeader::setupLayout()
{
    setTextStyle(*m_name, TextStyle::body, Token::text);
    m_name->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    setTextStyle(*m_purpose, TextStyle::body, Token::text2);
    for (QPushButton *button : {m_back, m_hold, m_step, m_cancel})
        setControlSize(*button, ControlSize::small);
    setLook(*m_back, ButtonLook::ghost);
    setLook(*m_cancel, ButtonLook::ghost);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPadding, 0, metric::kPadding, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(m_back);
    row->addWidget(m_name);
    row->addWidget(m_purpose, 1);
    row->addWidget(m_hold);
    row->addWidget(m_step);
    row->addWidget(m_cancel);
}

} // namespace ropewalk
