#pragma once

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <string_view>

namespace ropewalk {

/// Adds "bytes" and, where they are UTF-8, "text"; otherwise "hex".
void addBytes(QJsonObject &event, std::string_view bytes);

/// Adds "time", from nanoseconds since the Unix epoch, in UTC with microseconds.
void addTime(QJsonObject &event, std::int64_t nanoseconds);

/// Prints `event` as one line on standard output.
void printEvent(const QJsonObject &event);

} // namespace ropewalk
