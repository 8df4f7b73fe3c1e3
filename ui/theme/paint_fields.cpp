#include "ui/theme/paint_fields.h"

#include "ui/theme/dress.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint_parts.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ropewalk {

namespace {

constexpr int kLeadGap = 4;

qreal radiusOf(const QRect &rect)
{
    if (rect.height() >= 36)
        return metric::kCardRadius;
    return rect.height() <= metric::kControlSmall ? metric::kSmallControlRadius : metric::kControlRadius;
}

void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget, const QColor &fill)
{
    const qreal radius = radiusOf(option.rect);
    if (isFaulty(widget))
        paintBox(painter, option.rect, radius, fill, themeColor(Token::err), 2);
    else if (has(option.state, QStyle::State_HasFocus) && isEnabled(option.state))
        paintBox(painter, option.rect, radius, fill, themeColor(Token::accent), 2);
    else
        paintBox(painter, option.rect, radius, fill, themeColor(Token::line2));
}

QColor fieldFill(const QStyleOption &option)
{
    return isEnabled(option.state) ? themeColor(Token::surface) : themeColor(Token::sunken);
}

} // namespace

void paintLineEdit(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth > 0)
        paintField(painter, option, widget, fieldFill(option));
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    QStyleOption box = option;
    const bool keyboard = option.editable || showsKeyboardFocus(option);
    if (!keyboard)
        box.state.setFlag(QStyle::State_HasFocus, false);
    QColor fill = option.editable ? fieldFill(option) : themeColor(Token::raised);
    if (!option.editable && has(option.state, QStyle::State_On))
        fill = themeColor(Token::press);
    else if (!option.editable && isEnabled(option.state) && has(option.state, QStyle::State_MouseOver))
        fill = themeColor(Token::hover);
    paintField(painter, box, widget, fill);
    const QRectF arrow(option.rect.right() - 21, option.rect.y(), 16, option.rect.height());
    paintChevron(painter, arrow, QStringLiteral("chevron-down"), isEnabled(option.state));
}

int comboLeadWidth(const QWidget *widget)
{
    const QString lead = leadOf(widget);
    return lead.isEmpty() ? 0 : widget->fontMetrics().horizontalAdvance(lead) + kLeadGap;
}

void paintComboLabel(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    if (option.editable)
        return;
    QRect rect = option.rect.adjusted(8, 0, -24, 0);
    const int lead = comboLeadWidth(widget);
    if (lead > 0) {
        paintText(painter, rect, Qt::AlignVCenter | Qt::AlignLeft, leadOf(widget), themeColor(Token::text3));
        rect.setLeft(rect.left() + lead);
    }
    if (!option.currentIcon.isNull()) {
        const QSize size(14, 14);
        const QIcon::Mode mode = isEnabled(option.state) ? QIcon::Normal : QIcon::Disabled;
        const QPoint place(rect.x(), rect.y() + (rect.height() - size.height()) / 2);
        painter.drawPixmap(place,
                           option.currentIcon.pixmap(size, painter.device()->devicePixelRatioF(), mode));
        rect.setLeft(rect.left() + size.width() + 6);
    }
    paintText(painter,
              rect,
              Qt::AlignVCenter | Qt::AlignLeft,
              option.currentText,
              themeColor(isEnabled(option.state) ? Token::text : Token::disabled));
}

void paintSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget)
{
    paintField(painter, option, widget, fieldFill(option));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QRectF all(option.rect);
    const QRectF up(all.right() - 17, all.center().y() - 10, 12, 12);
    const bool canUp = option.stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
    const bool canDown = option.stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
    const auto ink = [](bool can) { return themeColor(can ? Token::text3 : Token::line2); };
    paintIcon(painter, up.adjusted(1, 1, -1, -1), QStringLiteral("chevron-up"), ink(canUp));
    paintIcon(
        painter, up.translated(0, 8).adjusted(1, 1, -1, -1), QStringLiteral("chevron-down"), ink(canDown));
}

void paintViewFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    if (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)) {
        paintField(painter, option, widget, fieldFill(option));
        return;
    }
    const bool popup = widget && widget->isWindow();
    const bool view = qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
    const bool ring = view && showsKeyboardFocus(option);
    paintBox(painter,
             option.rect,
             metric::kControlRadius,
             popup  ? themeColor(Token::raised)
             : view ? option.palette.base().color()
                    : QColor(),
             themeColor(ring ? Token::accent : Token::line2),
             ring ? 2 : 1);
}

} // namespace ropewalk
