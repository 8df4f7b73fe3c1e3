#include "control/service_change.h"

#include "workbench/engine.h"
#include "workbench/service_json.h"

#include <utility>

namespace ropewalk {

QJsonObject completeChange(const QJsonObject &params, const Engine &engine)
{
    EngineUpdate present;
    engine.tellServices(present);
    QJsonObject whole;
    for (const ServiceConfig &config : present.configs)
        if (params.value(QStringLiteral("service")) == static_cast<qint64>(config.id))
            whole = toJson(config);
    // A service listens or connects, passes on or answers: one takes the other's place.
    const QString opposites[][2] = {{QStringLiteral("listen"), QStringLiteral("connect")},
                                    {QStringLiteral("forward"), QStringLiteral("behaviour")}};
    for (const auto &[one, other] : opposites) {
        if (params.contains(one))
            whole.remove(other);
        else if (params.contains(other))
            whole.remove(one);
    }
    for (auto it = params.begin(); it != params.end(); ++it)
        whole[it.key()] = it.value();
    return whole;
}

} // namespace ropewalk
