#include "ui/theme/paint_bars.h"

#include "ui/theme/dress.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace ropewalk {

namespace {

constexpr int kTabPadding = 8;
constexpr int kCountGap = 6;
constexpr int kTabIcon = 16;

QColor backgroundBehind(const QWidget *bar, const QStyleOption &option)
{
    for (const QWidget *parent = bar ? bar->parentWidget() : nullptr; parent; parent = parent->parentWidget())
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    return option.palette.color(QPalette::Base);
}

QString countOf(const QStyleOptionTab &option, const QWidget *widget)
{
    const auto *tabs = qobject_cast<const QTabBar *>(widget);
    return tabs && option.tabIndex >= 0 ? tabs->tabData(option.tabIndex).toString() : QString();
}

QFont selectedFont(const QWidget *widget)
{
    QFont font = widget ? widget->font() : QFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void paintScrollBar(const QStyleOptionSlider &option,
                    const QRect &thumb,
                    QPainter &painter,
                    const QWidget *widget)
{
    painter.fillRect(option.rect, backgroundBehind(widget, option));
    if (option.maximum <= option.minimum)
        return;
    const bool active = has(option.state, QStyle::State_MouseOver) || has(option.state, QStyle::State_Sunken);
    const qreal breadth = active ? 7 : 5;
    QRectF pill(thumb);
    if (option.orientation == Qt::Vertical)
        pill = QRectF(pill.right() - 3 - breadth, pill.y() + 2, breadth, pill.height() - 4);
    else
        pill = QRectF(pill.x() + 2, pill.bottom() - 3 - breadth, pill.width() - 4, breadth);
    paintBox(painter, pill, breadth / 2, themeColor(active ? Token::slateFill : Token::line2));
}

void paintSlider(const QStyleOptionSlider &option, const QRect &handle, QPainter &painter)
{
    QRectF groove(option.rect);
    QRectF done = groove;
    if (option.orientation == Qt::Horizontal) {
        groove = QRectF(groove.x() + 6, groove.center().y() - 2, groove.width() - 12, 4);
        done = QRectF(groove.x(), groove.y(), handle.center().x() - groove.x(), 4);
    } else {
        groove = QRectF(groove.center().x() - 2, groove.y() + 6, 4, groove.height() - 12);
        done = QRectF(groove.x(), handle.center().y(), 4, groove.bottom() - handle.center().y());
    }
    paintBox(painter, groove, 2, themeColor(Token::press));
    paintBox(painter, done, 2, themeColor(isEnabled(option.state) ? Token::accent : Token::line2));
    const QRectF knob(handle.center().x() - 6.5, handle.center().y() - 6.5, 14, 14);
    paintBox(painter, knob, 7, themeColor(Token::raised), themeColor(Token::slateFill), 1.5);
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, knob.adjusted(-1, -1, 1, 1), 8, themeColor(Token::accent));
}

void paintProgress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const QRectF groove(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), 4);
    paintBox(painter, groove, 2, themeColor(Token::press));
    const qreal range = static_cast<qreal>(option.maximum) - option.minimum;
    const qreal share = range > 0 ? (static_cast<qreal>(option.progress) - option.minimum) / range : 0.3;
    if (share > 0)
        paintBox(painter,
                 QRectF(groove.x(), groove.y(), qBound(4.0, groove.width() * share, groove.width()), 4),
                 2,
                 themeColor(Token::accent));
}

int tabWidth(const QStyleOptionTab &option, const QWidget *widget)
{
    const QString count = countOf(option, widget);
    const QFontMetrics text(selectedFont(widget));
    const QFontMetrics caption(themeFont(TextStyle::caption, QFont::Medium));
    const int tail = count.isEmpty() ? 0 : kCountGap + caption.horizontalAdvance(count);
    const int icon = option.icon.isNull() ? 0 : kTabIcon + kCountGap;
    return icon + text.size(Qt::TextShowMnemonic, option.text).width() + tail + 2 * kTabPadding;
}

void paintTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget)
{
    const bool selected = has(option.state, QStyle::State_Selected) && !isResting(widget);
    const bool hover = has(option.state, QStyle::State_MouseOver);
    QRect rect = option.rect.adjusted(kTabPadding, 0, -kTabPadding, 0);
    if (selected)
        painter.fillRect(QRect(rect.x(), option.rect.bottom() - 1, rect.width(), 2),
                         themeColor(Token::accent));
    painter.save();
    if (!option.icon.isNull()) {
        option.icon.paint(&painter, QRect(rect.x(), rect.center().y() - 7, kTabIcon, kTabIcon));
        rect.setLeft(rect.left() + kTabIcon + kCountGap);
    }
    if (selected)
        painter.setFont(selectedFont(widget));
    const Token ink = !isEnabled(option.state) ? Token::disabled
                      : selected || hover      ? Token::text
                                               : Token::text2;
    painter.setPen(themeColor(ink));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option.text);
    painter.setFont(themeFont(TextStyle::caption, QFont::Medium));
    painter.setPen(themeColor(Token::text3));
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight, countOf(option, widget));
    painter.restore();
    if (showsKeyboardFocus(option))
        paintFocusRing(
            painter, option.rect.adjusted(2, 4, -2, -4), metric::kChipRadius, themeColor(Token::accent));
}

void paintToolBar(const QStyleOptionToolBar &option, QPainter &painter)
{
    const QRect &all = option.rect;
    painter.fillRect(all, themeColor(Token::chrome));
    QRect edge(all.x(), all.bottom(), all.width(), 1);
    if (option.toolBarArea == Qt::LeftToolBarArea)
        edge = QRect(all.right(), all.y(), 1, all.height());
    else if (option.toolBarArea == Qt::RightToolBarArea)
        edge = QRect(all.x(), all.y(), 1, all.height());
    else if (option.toolBarArea == Qt::BottomToolBarArea)
        edge = QRect(all.x(), all.y(), all.width(), 1);
    painter.fillRect(edge, themeColor(Token::line));
}

void paintRule(const QStyleOption &option, QPainter &painter)
{
    const QRect &all = option.rect;
    if (all.width() < all.height())
        painter.fillRect(QRect(all.center().x(), all.y(), 1, all.height()), themeColor(Token::line));
    else
        painter.fillRect(QRect(all.x(), all.center().y(), all.width(), 1), themeColor(Token::line));
}

} // namespace ropewalk
