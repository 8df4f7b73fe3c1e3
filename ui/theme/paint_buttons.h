#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

namespace ropewalk {

enum class Mark { tick, dot };

void paintPushButtonPanel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void paintPushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void paintToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);

/// The 16 px box of a check box or radio button, or the 28 × 16 switch.
void paintIndicator(const QStyleOption &option, QPainter &painter, const QWidget *widget, Mark mark);

/// How wide the face of a push button is without its padding.
[[nodiscard]] int pushButtonFaceWidth(const QStyleOptionButton &option, const QWidget *widget);

} // namespace ropewalk
