#include "ui/widgets/notice_bar.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace ropewalk {
namespace {

struct Look
{
    QString icon;
    Token ink;
    Token fill;
    Token weak;
};

Look lookOf(NoticeBar::Kind kind)
{
    switch (kind) {
    case NoticeBar::Kind::info: return {QStringLiteral("info"), Token::accent, Token::accentFill, Token::sel};
    case NoticeBar::Kind::warning:
        return {QStringLiteral("warning"), Token::warn, Token::warnFill, Token::warnWeak};
    case NoticeBar::Kind::error: break;
    }
    return {QStringLiteral("error"), Token::err, Token::errFill, Token::errWeak};
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_link(new LinkButton({}, this))
    , m_dismiss(new QToolButton(this))
{
    setTextStyle(*m_text, TextStyle::dense, Token::text);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_link->setObjectName(QStringLiteral("noticeLink"));
    connect(m_link, &LinkButton::clicked, this, &NoticeBar::linkActivated);
    m_dismiss->setObjectName(QStringLiteral("noticeDismiss"));
    m_dismiss->setIcon(themeIcon(QStringLiteral("close")));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    setControlSize(*m_dismiss, ControlSize::small);
    connect(m_dismiss, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(38, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    row->addWidget(m_dismiss);
}

void NoticeBar::setNotice(Kind kind, const QString &text, const QString &link)
{
    m_kind = kind;
    m_text->setText(text);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(QString(text).remove(QStringLiteral("<b>")).remove(QStringLiteral("</b>")));
    updateGeometry();
    update();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metric::kControlRadius, themeColor(look.weak), themeColor(Token::line2));
    QPainterPath shape;
    shape.addRoundedRect(rect(), metric::kControlRadius, metric::kControlRadius);
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, 0, 3, height()), themeColor(look.fill));
    paintIcon(painter, QRectF(14, (height() - 16) / 2, 16, 16), look.icon, themeColor(look.ink));
}

} // namespace ropewalk
