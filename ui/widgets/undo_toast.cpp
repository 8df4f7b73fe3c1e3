#include "ui/widgets/undo_toast.h"

#include "ui/theme/dress.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/popup_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <utility>

namespace ropewalk {

namespace {

constexpr int kHeight = 40;
constexpr int kBottom = 16;

} // namespace

UndoToast::UndoToast(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_undo(new LinkButton(tr("Undo"), this))
{
    hide();
    setTextStyle(*m_text, TextStyle::body, Token::text);
    m_undo->setFont(themeFont(TextStyle::body, QFont::Medium));
    m_undo->setObjectName(QStringLiteral("undoLink"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kLifetime);
    connect(&m_timer, &QTimer::timeout, this, &UndoToast::lapse);
    connect(m_undo, &LinkButton::clicked, this, &UndoToast::undo);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kShadow + 12, kShadow, kShadow + 12, kShadow);
    row->addWidget(m_text);
    row->addSpacing(8);
    row->addWidget(m_undo);
    row->addWidget(new KeyCap(QStringLiteral("Ctrl Z"), this));
    parent->installEventFilter(this);
}

void UndoToast::offer(const QString &text, std::function<void()> onUndo)
{
    lapse();
    m_onUndo = std::move(onUndo);
    m_text->setText(text);
    setAccessibleName(text);
    show();
    place();
    raise();
    m_timer.start();
}

void UndoToast::undo()
{
    m_timer.stop();
    hide();
    if (auto onUndo = std::exchange(m_onUndo, nullptr))
        onUndo();
}

bool UndoToast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoToast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPopupCard(painter, rect().adjusted(kShadow, kShadow, -kShadow, -kShadow), metric::kCardRadius);
}

void UndoToast::lapse()
{
    m_timer.stop();
    hide();
    if (std::exchange(m_onUndo, nullptr))
        emit lapsed();
}

void UndoToast::place()
{
    const QSize size(layout()->sizeHint().width(), kHeight + 2 * kShadow);
    const QWidget *over = parentWidget();
    setGeometry((over->width() - size.width()) / 2,
                over->height() - size.height() + kShadow - kBottom,
                size.width(),
                size.height());
}

} // namespace ropewalk
