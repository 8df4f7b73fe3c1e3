#pragma once

#include <QString>

#include <functional>
#include <vector>

class QPainter;
class QRect;

namespace ropewalk {

class Chart;

/// A chart, or something else that is drawn, with what stands above it.
struct PictureRow
{
    Chart *chart = nullptr;
    QString title;
    QString caption;

    // In place of a chart, what paints itself.

    std::function<void(QPainter &painter, const QRect &area)> paint = {};
    int height = 0;
};

/// Saves the charts below each other under `title`, as SVG or PNG by the end of `path`'s name. False where
/// the file cannot be written.
[[nodiscard]] bool
savePicture(const QString &path, const QString &title, const std::vector<PictureRow> &rows);

} // namespace ropewalk
