#pragma once

#include "workbench/json_fields.h"
#include "workbench/queues/queue_config.h"

#include <QJsonObject>

namespace ropewalk {

// How a queue is set, as JSON: under "queues" of a service in a workspace, and on the control channel.

/// The keys of one queue: "mode", "filter", "perSecond", "pace", its marks and "aboveHigh".
///
/// Errors: complained of to `fields`, each with its place.
void readQueue(JsonFields &fields, QueueConfig &config);

/// Without what is as it would be anyway.
[[nodiscard]] QJsonObject toJson(const QueueConfig &config);

/// The key "queues" of a service, with "in" and "out".
void readQueues(JsonFields &fields, QueuesConfig &config);
/// Nothing where both are as usual.
void writeQueues(QJsonObject &object, const QueuesConfig &config);

} // namespace ropewalk
