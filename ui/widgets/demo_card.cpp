#include "ui/widgets/demo_card.h"

#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_cap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ropewalk {

namespace {

constexpr int kWidth = 252;
constexpr int kMinWidth = 200;
constexpr int kHeight = 241;

} // namespace

DemoCard::DemoCard(DemoKind kind,
                   const QString &title,
                   const QString &text,
                   const QString &footer,
                   const QString &key,
                   QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_text(text)
    , m_footer(footer)
    , m_key(key)
{
    setText(title);
    setAccessibleDescription(text + QLatin1Char(' ') + footer);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize DemoCard::sizeHint() const
{
    return {kWidth, kHeight};
}

QSize DemoCard::minimumSizeHint() const
{
    return {kMinWidth, kHeight};
}

void DemoCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = hasFocus();
    paintBox(painter, rect(), metric::kCardRadius, themeColor(isDown() ? Token::hover : Token::surface));
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(rect(), metric::kCardRadius, metric::kCardRadius);
    painter.setClipPath(shape);
    const QRect art(0, 0, width(), kDemoArtHeight + 1);
    painter.fillRect(art, themeColor(Token::sunken));
    painter.fillRect(QRect(0, art.bottom() + 1, width(), 1), themeColor(Token::line));
    const qreal scale = std::min(1.0, static_cast<qreal>(width() - 8) / kDemoArtWidth);
    painter.translate((width() - kDemoArtWidth * scale) / 2, 1 + kDemoArtHeight * (1 - scale) / 2);
    painter.scale(scale, scale);
    paintDemoArt(painter, m_kind);
    painter.restore();
    paintWords(painter);
    const Token edge = strong ? Token::accent : underMouse() ? Token::slateFill : Token::line2;
    paintBox(painter, rect(), metric::kCardRadius, {}, themeColor(edge), strong ? 2 : 1);
}

void DemoCard::paintWords(QPainter &painter) const
{
    const QRect body = rect().adjusted(13, kDemoArtHeight + 2, -13, -1);
    QFont title = themeFont(TextStyle::title);
    title.setPixelSize(14);
    painter.setFont(title);
    painter.setPen(themeColor(Token::text));
    painter.drawText(
        QRect(body.x(), body.y() + 12, body.width(), 20), Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(themeFont(TextStyle::dense));
    painter.setPen(themeColor(Token::text2));
    painter.drawText(QRect(body.x(), body.y() + 35, body.width(), 36),
                     Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                     m_text);
    const QRect foot(body.x(), body.y() + 79, body.width(), 20);
    painter.setPen(themeColor(Token::text3));
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignLeft, m_footer);
    paintKeyCap(painter, foot, m_key);
}

void DemoCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ropewalk
