#include "ui/theme/paint_buttons.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace ropewalk {

namespace {

constexpr int kIconGap = 6;
constexpr int kMenuWidth = 24;
constexpr qreal kHintOpacity = 0.8;

struct Face
{
    QColor fill;
    QColor edge;
    QColor ink;
};

Face primaryFace(QStyle::State state)
{
    if (!isEnabled(state))
        return {themeColor(Token::press), {}, themeColor(Token::disabled)};
    const QColor fill = themeColor(Token::accentFill);
    if (has(state, QStyle::State_Sunken))
        return {fill.darker(118), {}, themeColor(Token::onAccent)};
    return {has(state, QStyle::State_MouseOver) ? fill.darker(108) : fill, {}, themeColor(Token::onAccent)};
}

Face outlinedFace(QStyle::State state, Token ink)
{
    Face face{themeColor(Token::raised), themeColor(Token::line2), themeColor(ink)};
    if (has(state, QStyle::State_On))
        face = {themeColor(Token::sel), themeColor(Token::accentLine), themeColor(Token::accent)};
    else if (has(state, QStyle::State_Sunken))
        face.fill = themeColor(Token::press);
    else if (has(state, QStyle::State_MouseOver) && isEnabled(state))
        face.fill = themeColor(Token::hover);
    if (!isEnabled(state))
        face.ink = themeColor(Token::disabled);
    return face;
}

Face ghostFace(QStyle::State state, Token checkedFill, Token checkedInk)
{
    Face face{{}, {}, themeColor(Token::text2)};
    if (has(state, QStyle::State_On))
        face = {themeColor(checkedFill), {}, themeColor(checkedInk)};
    else if (has(state, QStyle::State_Sunken))
        face.fill = themeColor(Token::line2);
    else if (has(state, QStyle::State_MouseOver) && isEnabled(state))
        face.fill = themeColor(Token::press);
    if (!isEnabled(state))
        face.ink = themeColor(Token::disabled);
    return face;
}

/// A ghost that says in its colour what it is about.
Face tintedFace(QStyle::State state, Token ink)
{
    Face face = ghostFace(state, Token::press, ink);
    face.ink = themeColor(ink);
    return face;
}

Face faceOf(ButtonLook look, QStyle::State state)
{
    switch (look) {
    case ButtonLook::primary: return primaryFace(state);
    case ButtonLook::danger: return outlinedFace(state, Token::err);
    case ButtonLook::alarm: return tintedFace(state, Token::err);
    case ButtonLook::caution: return tintedFace(state, Token::warn);
    case ButtonLook::ghost: return ghostFace(state, Token::press, Token::text);
    case ButtonLook::rail: return ghostFace(state, Token::sel, Token::accent);
    case ButtonLook::outlined: break;
    }
    return outlinedFace(state, Token::text);
}

qreal radiusOf(ButtonLook look, const QRect &rect)
{
    if (look == ButtonLook::rail || rect.height() >= 36)
        return metric::kCardRadius;
    return rect.height() <= metric::kControlSmall ? metric::kSmallControlRadius : metric::kControlRadius;
}

void paintPanel(const QStyleOption &option, QPainter &painter, ButtonLook look)
{
    const Face face = faceOf(look, option.state);
    const qreal radius = radiusOf(look, option.rect);
    paintBox(painter, option.rect, radius, face.fill, face.edge);
    if (!showsKeyboardFocus(option))
        return;
    paintFocusRing(painter, option.rect, radius, themeColor(Token::accent));
    if (look == ButtonLook::primary) // Its fill is the ring's own colour.
        paintBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), radius - 2, {}, face.ink, 1);
}

ButtonLook lookOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonLook look = ropewalk::lookOf(widget);
    const bool first = option.features.testFlag(QStyleOptionButton::DefaultButton);
    return first && look == ButtonLook::outlined ? ButtonLook::primary : look;
}

QFont hintFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(11);
    font.setWeight(QFont::Normal);
    return font;
}

int hintWidth(const QString &hint, const QFont &base)
{
    return hint.isEmpty() ? 0 : kIconGap + QFontMetrics(hintFont(base)).horizontalAdvance(hint);
}

/// An icon keeps its own tints, except on a button whose ink is the stronger statement.
QPixmap
pixmapOf(const QIcon &icon, const QSize &size, const Face &face, QStyle::State state, const QPainter &painter)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString name = icon.name();
    if (!name.isEmpty() && face.ink != themeColor(Token::text2) && face.ink != themeColor(Token::text))
        return iconPixmap(name, face.ink, size.height(), ratio);
    return icon.pixmap(size,
                       ratio,
                       !isEnabled(state)                     ? QIcon::Disabled
                       : has(state, QStyle::State_MouseOver) ? QIcon::Active
                                                             : QIcon::Normal,
                       has(state, QStyle::State_On) ? QIcon::On : QIcon::Off);
}

struct Label
{
    QString text;
    QString hint;
    QIcon icon;
    QSize iconSize;
};

int widthOf(const Label &label, const QFontMetrics &metrics, const QFont &font)
{
    const int text = label.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, label.text).width();
    const int icon = label.icon.isNull() ? 0 : label.iconSize.width();
    return icon + (icon && text ? kIconGap : 0) + text + hintWidth(label.hint, font);
}

/// Icon, text and key hint on one line in the middle of `rect`.
void paintLabel(
    QPainter &painter, const QRect &rect, const Label &label, const Face &face, QStyle::State state)
{
    const int width = qMin(rect.width(), widthOf(label, painter.fontMetrics(), painter.font()));
    int x = rect.x() + (rect.width() - width) / 2;
    if (!label.icon.isNull()) {
        const int y = rect.y() + (rect.height() - label.iconSize.height()) / 2;
        painter.drawPixmap(x, y, pixmapOf(label.icon, label.iconSize, face, state, painter));
        x += label.iconSize.width() + kIconGap;
    }
    const int hint = hintWidth(label.hint, painter.font());
    const QRect text(
        x, rect.y(), rect.x() + rect.width() - (rect.width() - width) / 2 - hint - x + 1, rect.height());
    paintText(painter, text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, label.text, face.ink);
    if (hint == 0)
        return;
    painter.save();
    painter.setOpacity(kHintOpacity);
    painter.setFont(hintFont(painter.font()));
    const QRect tail(text.right() + kIconGap, rect.y(), hint, rect.height());
    painter.drawText(tail, Qt::AlignVCenter | Qt::AlignLeft, label.hint);
    painter.restore();
}

Label labelOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const int side = controlSizeOf(widget) == ControlSize::small ? 14 : option.iconSize.height();
    return {option.text, keyHintOf(widget), option.icon, QSize(side, side)};
}

void paintRailFace(const QStyleOptionToolButton &option, QPainter &painter, const Face &face)
{
    const QRect icon(option.rect.center().x() - 9, option.rect.y() + 7, 20, 20);
    painter.drawPixmap(icon.topLeft(), pixmapOf(option.icon, icon.size(), face, option.state, painter));
    QFont font = painter.font();
    font.setWeight(has(option.state, QStyle::State_On) ? QFont::Medium : QFont::Normal);
    painter.setFont(font);
    painter.setPen(face.ink);
    painter.drawText(option.rect.adjusted(0, 27, 0, -5), Qt::AlignCenter, option.text);
}

void paintBadge(const QStyleOptionToolButton &option, QPainter &painter, int count)
{
    painter.setFont(themeFont(TextStyle::caption, QFont::DemiBold));
    const QString text = count > 99 ? QStringLiteral("99+") : QString::number(count);
    const int width = qMax(16, painter.fontMetrics().horizontalAdvance(text) + 8);
    const QRect box(option.rect.center().x() + 17 - width / 2, option.rect.y() + 4, width, 16);
    const QRect corner = option.toolButtonStyle == Qt::ToolButtonTextUnderIcon
                             ? box
                             : QRect(option.rect.right() - width - 1, option.rect.y() + 2, width, 16);
    paintBox(painter, corner, 8, themeColor(Token::badge));
    painter.setPen(themeColor(Token::onAccent));
    painter.drawText(corner, Qt::AlignCenter, text);
}

void paintMenuPart(const QStyleOptionToolButton &option, QPainter &painter, const Face &face, ButtonLook look)
{
    const QRect &all = option.rect;
    const QRect part(all.right() + 1 - kMenuWidth, all.y(), kMenuWidth, all.height());
    QColor divider = look == ButtonLook::primary ? face.ink : themeColor(Token::line2);
    divider.setAlphaF(look == ButtonLook::primary ? 0.32F : 1.0F);
    painter.fillRect(QRect(part.x(), part.y() + 1, 1, part.height() - 2), divider);
    paintIcon(painter,
              QRectF(part.x() + 6, part.center().y() - 5, 12, 12),
              QStringLiteral("chevron-down"),
              face.ink);
}

} // namespace

void paintPushButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    paintPanel(option, painter, lookOf(option, widget));
}

void paintPushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const Face face = faceOf(lookOf(option, widget), option.state);
    QRect rect = option.rect;
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        rect.setRight(rect.right() - 18);
        const QRectF chevron(rect.right() - 4, rect.center().y() - 5, 12, 12);
        paintIcon(painter, chevron, QStringLiteral("chevron-down"), face.ink);
    }
    paintLabel(painter, rect, labelOf(option, widget), face, option.state);
}

int pushButtonFaceWidth(const QStyleOptionButton &option, const QWidget *widget)
{
    const QFont font = widget ? widget->font() : QFont();
    const int menu = option.features.testFlag(QStyleOptionButton::HasMenu) ? 18 : 0;
    return widthOf(labelOf(option, widget), option.fontMetrics, font) + menu;
}

void paintToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonLook look = ropewalk::lookOf(widget);
    const Face face = faceOf(look, option.state);
    paintPanel(option, painter, look);
    painter.save();
    painter.setFont(option.font);
    if (option.toolButtonStyle == Qt::ToolButtonTextUnderIcon) {
        paintRailFace(option, painter, face);
    } else {
        const bool split = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
        const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
        const bool menu = !split && !iconOnly && option.features.testFlag(QStyleOptionToolButton::HasMenu);
        const int tail = split ? kMenuWidth : menu ? 18 : 0;
        const bool noIcon = option.toolButtonStyle == Qt::ToolButtonTextOnly;
        const Label label{iconOnly ? QString() : option.text,
                          keyHintOf(widget),
                          noIcon ? QIcon() : option.icon,
                          option.iconSize};
        paintLabel(painter, option.rect.adjusted(0, 0, -tail, 0), label, face, option.state);
        if (split)
            paintMenuPart(option, painter, face, look);
        else if (menu)
            paintChevron(painter,
                         QRectF(option.rect.right() - 21, option.rect.y(), 16, option.rect.height()),
                         QStringLiteral("chevron-down"),
                         isEnabled(option.state));
    }
    if (const int badge = badgeOf(widget); badge > 0)
        paintBadge(option, painter, badge);
    painter.restore();
}

} // namespace ropewalk
