#include "ui/panels/lab_timeline_access.h"

#include "ui/panels/lab_timeline.h"

#include <QAccessibleWidget>

namespace ropewalk {
namespace {

/// A painted chart; its description tells how long each model took. The same figures are in the table below
/// it.
QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *timeline = qobject_cast<LabTimeline *>(object);
    return timeline == nullptr ? nullptr : new QAccessibleWidget(timeline, QAccessible::Chart);
}

} // namespace

void installLabTimelineAccess()
{
    QAccessible::installFactory(makeAccess); // Known already: nothing happens.
}

} // namespace ropewalk
