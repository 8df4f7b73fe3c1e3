#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolBar;
class QWidget;

namespace ropewalk {

void paintScrollBar(const QStyleOptionSlider &option,
                    const QRect &thumb,
                    QPainter &painter,
                    const QWidget *widget);
void paintSlider(const QStyleOptionSlider &option, const QRect &handle, QPainter &painter);
void paintProgress(const QStyleOptionProgressBar &option, QPainter &painter);
void paintTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget);
void paintToolBar(const QStyleOptionToolBar &option, QPainter &painter);

/// The 1 px line of splitters, dock separators and ruled frames.
void paintRule(const QStyleOption &option, QPainter &painter);

/// How wide a tab is: its text at its boldest, its count, and half the gap on either side.
[[nodiscard]] int tabWidth(const QStyleOptionTab &option, const QWidget *widget);

} // namespace ropewalk
