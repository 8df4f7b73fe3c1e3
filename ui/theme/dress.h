#pragma once

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

class QAbstractButton;
class QComboBox;
class QString;
class QStyleOption;
class QTabBar;
class QTableView;
class QTreeView;
class QWidget;

namespace ropewalk {

/// How a button looks. At most one primary is visible at a time; `alarm` is a ghost in red,
/// `caution` one in amber.
enum class ButtonLook { outlined, primary, ghost, danger, alarm, caution, rail };

/// Heights of buttons, fields and combo boxes: 28 and 24.
enum class ControlSize { regular, small };

/// Fills `widget` with a token, in every scheme. Text views and lists inside take it as their base.
void setSurface(QWidget &widget, Token token);

/// Writes `widget`'s text in a token, in every scheme.
void setInk(QWidget &widget, Token token);

/// Writes `widget`'s text in a step of the type scale and a token.
void setTextStyle(QWidget &widget, TextStyle style, Token ink);

/// A number on a red ground at the corner of a rail button: what wants attention. 0: none.
void setBadge(QAbstractButton &button, int count);
[[nodiscard]] int badgeOf(const QWidget *widget);

void setLook(QAbstractButton &button, ButtonLook look);
[[nodiscard]] ButtonLook lookOf(const QWidget *widget);

void setControlSize(QWidget &control, ControlSize size);
[[nodiscard]] ControlSize controlSizeOf(const QWidget *widget);

/// A second text on the button, smaller and paler: its shortcut.
void setKeyHint(QAbstractButton &button, const QString &hint);
[[nodiscard]] QString keyHintOf(const QWidget *widget);

/// A pale word before the current text: "To" in "To #2 bob".
void setLead(QComboBox &box, const QString &lead);
[[nodiscard]] QString leadOf(const QWidget *widget);

/// Rings the field in red.
void setFaulty(QWidget &field, bool faulty);
[[nodiscard]] bool isFaulty(const QWidget *widget);

/// Makes a check box look like a switch.
void setSwitch(QWidget &checkBox);
[[nodiscard]] bool isSwitch(const QWidget *widget);

/// 44 instead of 36 pixels, for tabs on the line of the window's headers.
void setTall(QTabBar &tabs);
[[nodiscard]] bool isTall(const QWidget *widget);

/// No tab looks chosen: what they open is folded away.
void setResting(QTabBar &tabs, bool isResting);
[[nodiscard]] bool isResting(const QWidget *widget);

/// Rows of 26, no frame, whole rows selected, hover; the style adds chevrons and the accent bar.
void dressTree(QTreeView &tree);

/// Rows of 24, header of 24, no grid, no frame, whole rows selected, scrolled by pixels.
void dressTable(QTableView &table);

/// Puts surfaces and inks of `widget` on again after the scheme changed.
void refreshDress(QWidget &widget);

} // namespace ropewalk
