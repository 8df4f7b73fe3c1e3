#pragma once

#include <QString>

#include <vector>

namespace ropewalk {

class Chart;

/// A chart with what stands above it.
struct PictureRow
{
    Chart *chart = nullptr;
    QString title;
    QString caption;
};

/// Saves the charts below each other under `title`, as SVG or PNG by the end of `path`'s name. False where
/// the file cannot be written.
[[nodiscard]] bool
savePicture(const QString &path, const QString &title, const std::vector<PictureRow> &rows);

} // namespace ropewalk
