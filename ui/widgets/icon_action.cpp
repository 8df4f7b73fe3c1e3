#include "ui/widgets/icon_action.h"

#include "ui/theme/icon.h"

#include <QAction>
#include <QVariant>

namespace ropewalk {
namespace {

constexpr auto kIconName = "iconName";

} // namespace

QAction *makeIconAction(const QString &text, const QString &icon, const QKeySequence &keys, QObject *parent)
{
    auto *action = new QAction(text, parent);
    setIconName(*action, icon);
    action->setShortcut(keys);
    return action;
}

void setIconName(QAction &action, const QString &icon)
{
    action.setIcon(themeIcon(icon));
    action.setProperty(kIconName, icon);
}

QString iconNameOf(const QAction &action)
{
    return action.property(kIconName).toString();
}

} // namespace ropewalk
