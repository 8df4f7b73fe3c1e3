#pragma once

#include "control/words.h"
#include "workbench/ids.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ropewalk {

/// One field of a result or an event, as `describe` and the documentation tell it.
struct ControlField
{
    QString name;
    QString type;
    QString doc;
    bool isOptional = false; ///< Left out where it has nothing to tell.
};

/// Writes a result or an event as JSON, or, over nothing, learns which fields there are: what is sent and
/// what is documented are one definition.
class FieldWriter
{
public:
    explicit FieldWriter(QJsonObject &object)
        : m_object(&object)
    {}
    explicit FieldWriter(std::vector<ControlField> &notes)
        : m_notes(&notes)
    {}

    template <typename T>
    void put(const char *name, const T &value, const char *doc)
    {
        write(name, valueOf(value), doc, false);
    }

    /// Left out where it is zero, empty or none.
    template <typename T>
    void putIfAny(const char *name, const T &value, const char *doc)
    {
        if (m_notes != nullptr || value != T())
            write(name, valueOf(value), doc, true);
    }

    /// Nanoseconds since the Unix epoch, told in UTC with microseconds; left out where it is 0.
    void putTime(const char *name, std::int64_t nanoseconds, const char *doc);

    /// How many bytes there are, and at most `most` of them: as text where they are UTF-8, otherwise in
    /// Base64.
    void putBytes(std::string_view bytes, std::size_t most);

private:
    static QJsonValue valueOf(const QJsonObject &value) { return value; }
    static QJsonValue valueOf(const QJsonArray &value) { return value; }
    static QJsonValue valueOf(const std::string &value) { return QString::fromStdString(value); }
    static QJsonValue valueOf(const std::vector<std::string> &value);
    static QJsonValue valueOf(bool value) { return value; }
    static QJsonValue valueOf(double value) { return value; }
    static QJsonValue valueOf(std::integral auto value) { return static_cast<qint64>(value); }
    static QJsonValue valueOf(ServiceId value) { return static_cast<qint64>(value); }
    static QJsonValue valueOf(ConnectionId value) { return static_cast<qint64>(value); }
    static QJsonValue valueOf(QueuedId value) { return static_cast<qint64>(value); }
    template <typename E>
    requires std::is_enum_v<E>
    static QJsonValue valueOf(E value) { return QLatin1String(wordOf(value)); }
    void write(const char *name, const QJsonValue &value, const char *doc, bool isOptional);

    QJsonObject *m_object = nullptr;
    std::vector<ControlField> *m_notes = nullptr;
};

/// "2026-11-21T16:20:00.123456Z", from nanoseconds since the Unix epoch.
[[nodiscard]] QString utcTime(std::int64_t nanoseconds);

} // namespace ropewalk
