#include "ui/app/perspectives/perspective.h"

#include "ui/panels/chart_export.h"

#include <QMenu>

namespace ropewalk {

QList<QAction *> Perspective::exportActions() const
{
    return exports() != nullptr ? exports()->actions() : QList<QAction *>();
}

void Perspective::fillMenu(QMenu &menu) const
{
    menu.addActions(actions());
    menu.addSeparator();
    menu.addActions(exportActions());
}

void Perspective::setScope(Scope /*scope*/) {}

void Perspective::setShown(bool /*isShown*/) {}

void Perspective::setLow(bool /*isLow*/) {}

void Perspective::refresh(std::int64_t /*now*/) {}

void Perspective::tick(std::int64_t /*now*/) {}

void Perspective::refreshUnseen() {}

void Perspective::keepUp(std::int64_t /*now*/) {}

void Perspective::save(QSettings & /*settings*/) const {}

void Perspective::restore(const QSettings & /*settings*/) {}

} // namespace ropewalk
