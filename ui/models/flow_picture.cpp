#include "ui/models/flow_picture.h"

#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

QString gaugeText(const FlowGauge &gauge)
{
    QStringList words{gauge.title + QLatin1Char(' ') + gauge.value};
    for (const FlowMark &mark : gauge.marks)
        words << mark.text;
    words << gauge.note;
    words.removeAll(QString());
    return listText(words);
}

QString laneText(const FlowLane &lane)
{
    QStringList parts{gaugeText(lane.queue), gaugeText(lane.kernel), lane.peer.label};
    switch (lane.protocol.state) {
    case FlowState::paused: parts.prepend(tr("paused")); break;
    case FlowState::held: parts.prepend(tr("held")); break;
    case FlowState::closed: parts.prepend(tr("closed")); break;
    case FlowState::open: break;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

} // namespace

QString flowText(const FlowPicture &picture)
{
    return tr("Out: %1. In: %2.").arg(laneText(picture.out), laneText(picture.in));
}

} // namespace ropewalk
