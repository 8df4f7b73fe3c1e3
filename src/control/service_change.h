#pragma once

#include <QJsonObject>

namespace ropewalk {

class Engine;

/// The parameters of service.change, with what they leave out as it is now: a command replaces the whole
/// configuration.
[[nodiscard]] QJsonObject completeChange(const QJsonObject &params, const Engine &engine);

} // namespace ropewalk
