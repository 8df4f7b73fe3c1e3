#pragma once

#include "ui/plots/chart_picture.h"

#include <QList>
#include <QString>

class QAction;
class QMenu;
class QWidget;

#include <functional>

namespace ropewalk {

/// Adds the ways to save charts to `menu`: figures as CSV, pictures as PNG and SVG. Each asks for a file and
/// gives its path to `save`.
///
/// Returns the actions, in that order.
QList<QAction *>
addChartExports(QMenu &menu, QWidget &parent, const std::function<void(const QString &path)> &save);

/// Saves the charts, or by the end of `path`'s name the text of `table`; what went wrong in words, or
/// nothing.
[[nodiscard]] QString saveCharts(const QString &path,
                                 const QString &title,
                                 const std::vector<PictureRow> &rows,
                                 const std::function<QString()> &table);

} // namespace ropewalk
