#pragma once

#include "workbench/json_fields.h"
#include "workbench/service_config.h"

#include <QJsonObject>

namespace ropewalk {

// What a person decides about a service, as JSON: in a workspace and on the control channel.
//
// Errors: the readers complain to their JsonFields.

/// Reads the keys of a message: "text", "mode", "lineEnd" and "variables".
void readMessage(JsonFields &fields, MessageTemplate &message);
void readRepeat(JsonFields &fields, RepeatConfig &repeat);
/// Everything but the id.
void readService(JsonFields &fields, ServiceConfig &config);

/// Adds a message's keys to `object`.
void writeMessage(QJsonObject &object, const MessageTemplate &message);
[[nodiscard]] QJsonObject toJson(const RepeatConfig &repeat);
/// What is as it would be anyway is left out.
[[nodiscard]] QJsonObject toJson(const ServiceConfig &config);

} // namespace ropewalk
