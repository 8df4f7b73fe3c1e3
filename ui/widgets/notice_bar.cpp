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
    const bool warning = m_kind == Kind::warning;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter,
             rect(),
             metric::kControlRadius,
             themeColor(warning ? Token::warnWeak : Token::errWeak),
             themeColor(Token::line2));
    QPainterPath shape;
    shape.addRoundedRect(rect(), metric::kControlRadius, metric::kControlRadius);
    painter.setClipPath(shape);
    painter.fillRect(QRect(0, 0, 3, height()), themeColor(warning ? Token::warnFill : Token::errFill));
    paintIcon(painter,
              QRectF(14, (height() - 16) / 2, 16, 16),
              warning ? QStringLiteral("warning") : QStringLiteral("error"),
              themeColor(warning ? Token::warn : Token::err));
}

} // namespace ropewalk
