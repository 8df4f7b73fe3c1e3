#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;

namespace ropewalk {

inline constexpr int kMenuRow = 28;
inline constexpr int kMenuSeparator = 9;

void paintMenuItem(const QStyleOptionMenuItem &option, QPainter &painter);
void paintMenuBarItem(const QStyleOptionMenuItem &option, QPainter &painter);

/// The panel of menus, tool tips and the lists of combo boxes.
void paintPopupPanel(const QStyleOption &option, QPainter &painter);

} // namespace ropewalk
