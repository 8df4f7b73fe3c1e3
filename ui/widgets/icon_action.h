#pragma once

#include <QKeySequence>
#include <QString>

class QAction;
class QObject;

namespace ropewalk {

/// An action that keeps the name of its icon, from which the command palette draws it in its own size.
///
/// Thread: the window's.
[[nodiscard]] QAction *
makeIconAction(const QString &text, const QString &icon, const QKeySequence &keys, QObject *parent);

/// For an action that somebody else made.
void setIconName(QAction &action, const QString &icon);
/// Empty where there is none.
[[nodiscard]] QString iconNameOf(const QAction &action);

} // namespace ropewalk
