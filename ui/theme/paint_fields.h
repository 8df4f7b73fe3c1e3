#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace ropewalk {

void paintLineEdit(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
void paintComboLabel(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
void paintSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget);

/// The frame of text edits and framed lists: a field's edge, with the ring when it has the keyboard.
void paintViewFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);

/// How much the pale lead of a combo box adds to its width.
[[nodiscard]] int comboLeadWidth(const QWidget *widget);

} // namespace ropewalk
