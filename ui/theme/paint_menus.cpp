#include "ui/theme/paint_menus.h"

#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ropewalk {

namespace {

constexpr int kIconLeft = 8;
constexpr int kTextLeft = 32;
constexpr int kTextRight = 12;

void paintMark(const QStyleOptionMenuItem &option, QPainter &painter, const QColor &ink)
{
    const QRect box(option.rect.x() + kIconLeft, option.rect.center().y() - 7, 16, 16);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            paintIcon(painter, box, QStringLiteral("check"), themeColor(Token::accent));
    } else if (!option.icon.isNull()) {
        const QIcon::Mode mode = isEnabled(option.state) ? QIcon::Normal : QIcon::Disabled;
        painter.drawPixmap(box.topLeft(),
                           option.icon.pixmap(box.size(), painter.device()->devicePixelRatioF(), mode));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter,
                  QRectF(option.rect.right() - 18, option.rect.center().y() - 5, 12, 12),
                  QStringLiteral("chevron-right"),
                  ink);
}

} // namespace

void paintMenuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const QRect &all = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(all.x(), all.center().y(), all.width(), 1), themeColor(Token::line));
        return;
    }
    const bool enabled = isEnabled(option.state);
    if (enabled && has(option.state, QStyle::State_Selected))
        paintBox(painter, all, metric::kControlRadius, themeColor(Token::sel));
    const QColor ink = themeColor(enabled ? Token::text : Token::disabled);
    paintMark(option, painter, ink);
    painter.save();
    painter.setFont(option.font);
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect text = all.adjusted(kTextLeft, 0, -kTextRight, 0);
    paintText(painter, text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, parts.first(), ink);
    if (parts.size() > 1) {
        painter.setFont(themeFont(TextStyle::dense));
        paintText(painter,
                  text,
                  Qt::AlignVCenter | Qt::AlignRight,
                  parts.at(1),
                  themeColor(enabled ? Token::text3 : Token::disabled));
    }
    painter.restore();
}

void paintMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    painter.fillRect(option.rect, themeColor(Token::chrome));
    if (has(option.state, QStyle::State_Selected) || has(option.state, QStyle::State_Sunken))
        paintBox(
            painter, option.rect.adjusted(0, 2, 0, -2), metric::kControlRadius, themeColor(Token::press));
    const Token ink = isEnabled(option.state) ? Token::text : Token::disabled;
    painter.setPen(themeColor(ink));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

void paintPopupPanel(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, themeColor(Token::raised));
    paintBox(painter, option.rect, metric::kCardRadius, {}, themeColor(Token::line2));
}

} // namespace ropewalk
