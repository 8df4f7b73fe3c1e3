#include "control/vocabulary.h"

namespace ropewalk {
namespace {

void readScope(JsonFields &fields, MetricScope &scope)
{
    std::uint32_t service = 0;
    std::uint32_t connection = 0;
    fields.read(QStringLiteral("service"), service);
    fields.read(QStringLiteral("connection"), connection);
    scope = {ServiceId{service}, ConnectionId{connection}};
}

ControlMethod watch()
{
    return commandMethod<WatchMetrics>(
        "metrics.watch",
        "Has the window be told of these figures, in place of those it was told of. A connection's are kept "
        "over time while it is watched.",
        [](ParameterReader &reader, WatchMetrics &command) {
            reader.acceptObjects(
                "which", command.which, readScope, "Whose figures; an empty object: those of everything.");
        });
}

} // namespace

std::vector<ControlMethod> metricMethods()
{
    return {watch()};
}

} // namespace ropewalk
