#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

class QWidget;

namespace ropewalk {

/// What the widgets of a window hold that a person put there and nobody else knows: text that was typed and
/// not yet taken, tabs and segments, how parts share the room, which columns are hidden.
///
/// Widgets are known by their place below the window, so that it can be put into another window of the same
/// build.
class WidgetMemory final
{
public:
    explicit WidgetMemory(const QWidget &window);

    void putInto(QWidget &window) const;

private:
    QHash<QString, QVariant> m_values;
};

} // namespace ropewalk
