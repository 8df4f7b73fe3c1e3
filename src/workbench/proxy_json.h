#pragma once

#include "workbench/json_fields.h"
#include "workbench/proxy_config.h"

#include <QJsonObject>

namespace ropewalk {

/// Reads "via", "viaLogin" and "login" of a service. There are no passwords in files, only the names of
/// environment variables that have them.
void readProxy(JsonFields &fields, ProxyConfig &proxy);

/// Writes the same.
void writeProxy(QJsonObject &object, const ProxyConfig &proxy);

} // namespace ropewalk
