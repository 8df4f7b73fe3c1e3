#include "ui/widgets/empty_state.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ropewalk {

namespace {

constexpr int kIcon = 24;
constexpr int kTextWidth = 320;
constexpr int kLeastTextWidth = 240;

} // namespace

EmptyState::EmptyState(const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setTextStyle(*m_title, TextStyle::body, Token::text);
    m_title->setFont(themeFont(TextStyle::body, QFont::DemiBold));
    setTextStyle(*m_text, TextStyle::dense, Token::text2);
    setControlSize(*m_action, ControlSize::small);
    m_action->setObjectName(QStringLiteral("emptyStateAction"));
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    setupLayout();
}

void EmptyState::setContent(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setMinimumHeight(m_text->heightForWidth(kLeastTextWidth)); // An aligned label is given one line.
    setAccessibleName(title);
    setAccessibleDescription(text);
    update(); // The icon stands where the texts leave it.
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF box((width() - kIcon) / 2, m_title->y() - kIcon - 8, kIcon, kIcon);
    paintIcon(painter, box, m_icon, themeColor(Token::text3));
}

void EmptyState::setupLayout()
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(kLeastTextWidth);
    m_text->setMaximumWidth(kTextWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(0);
    column->addStretch();
    column->addSpacing(kIcon + 8);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
}

} // namespace ropewalk
