#pragma once

#include <QAction>
#include <QPushButton>

namespace ropewalk {

/// Has `button` do what `action` does and look as it does: enabled or not, its icon and its words. An empty
/// `text` takes the action's.
inline void bindAction(QPushButton &button, QAction &action, const QString &text = {})
{
    const auto follow = [&button, &action, text] {
        button.setEnabled(action.isEnabled());
        button.setIcon(action.icon());
        button.setText(text.isEmpty() ? action.text() : text);
        button.setToolTip(action.toolTip());
        button.setAccessibleName(action.text());
    };
    follow();
    QObject::connect(&action, &QAction::changed, &button, follow);
    QObject::connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
}

} // namespace ropewalk
