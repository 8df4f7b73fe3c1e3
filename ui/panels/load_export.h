#pragma once

#include <QString>

class QMenu;
class QWidget;

#include <functional>

namespace ropewalk {

/// Adds a way to save to `menu`: asks for a file that ends in `suffix`, and gives it to `save`.
void addExport(QMenu &menu,
               QWidget &parent,
               const QString &text,
               const QString &suffix,
               const std::function<void(const QString &path)> &save);

/// Writes `text` into the file at `path`; what went wrong in words, or nothing.
[[nodiscard]] QString saveText(const QString &path, const QString &text);

} // namespace ropewalk
