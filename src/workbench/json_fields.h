#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace ropewalk {

/// Reads the fields of one JSON object and remembers the first thing that is wrong, by its path.
///
/// A field that is missing leaves its target alone: the default stands. `finish()` complains of keys that
/// nobody asked for, so that a misspelt one is not silently ignored.
class JsonFields
{
public:
    /// `path` says where the object stands: "services[2].reconnect".
    JsonFields(QJsonObject object, QString path);

    void read(const QString &key, std::string &target);
    void read(const QString &key, bool &target);
    void read(const QString &key, double &target, double minimum, double maximum);
    void read(const QString &key, std::uint32_t &target);
    void read(const QString &key, std::chrono::milliseconds &target);

    /// Calls `readInto` with the object under `key`, if there is one.
    void readObject(const QString &key, const std::function<void(JsonFields &)> &readInto);

    /// Calls `readInto` with each object of the array under `key`.
    void readObjects(const QString &key, const std::function<void(JsonFields &)> &readInto);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    /// Notes a problem with `key`, unless one is noted already.
    void complain(const QString &key, const QString &what);

    /// The first problem, if any; unknown keys come last.
    [[nodiscard]] const std::optional<Error> &finish();

private:
    [[nodiscard]] QJsonValue take(const QString &key);
    [[nodiscard]] QString pathOf(const QString &key) const;
    void adopt(JsonFields &inner);

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_known;
    std::optional<Error> m_problem;
};

} // namespace ropewalk
