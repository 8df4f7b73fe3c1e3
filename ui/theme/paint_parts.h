#pragma once

#include "ui/theme/tokens.h"

#include <QColor>
#include <QRectF>
#include <QString>
#include <QStyle>

class QPainter;
class QPalette;
class QStyleOption;

namespace ropewalk {

/// A rounded rectangle with a crisp edge inside of `rect`; an invalid colour leaves that part out.
void paintBox(QPainter &painter,
              const QRectF &rect,
              qreal radius,
              const QColor &fill,
              const QColor &edge = {},
              qreal width = 1);

/// The 2 px ring of what has the keyboard, inside of `rect`.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &color);

/// True where the keyboard brought the focus: a click needs no ring on a button.
[[nodiscard]] bool showsKeyboardFocus(const QStyleOption &option);

[[nodiscard]] inline bool has(QStyle::State state, QStyle::StateFlag flag)
{
    return state.testFlag(flag);
}

[[nodiscard]] inline bool isEnabled(QStyle::State state)
{
    return has(state, QStyle::State_Enabled);
}

/// A 12 px chevron in the middle of `rect`, in the colour of captions.
void paintChevron(QPainter &painter, const QRectF &rect, const QString &name, bool enabled = true);

/// One line of text in `color`, elided at the right.
void paintText(QPainter &painter, const QRect &rect, int flags, const QString &text, const QColor &color);

} // namespace ropewalk
