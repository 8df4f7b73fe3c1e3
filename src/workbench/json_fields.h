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
#include <vector>

namespace ropewalk {

/// A key that a reader asks for, as documentation needs it.
struct JsonKey
{
    QString path;        ///< "limits.maxConnections"; "steps[].text" in each object of a list.
    QString type;        ///< "text", "boolean", "number", "integer", "object" or "list".
    QString unit;        ///< "ms", "0 to 1"; empty where there is none.
    QJsonValue standard; ///< What it is where it is left out; undefined for objects and lists.
};

/// Reads the fields of one JSON object and remembers the first thing that is wrong, by its path.
///
/// A field that is missing leaves its target alone: the default stands. `finish()` complains of keys that
/// nobody asked for, so that a misspelt one is not silently ignored.
class JsonFields
{
public:
    /// `path` says where the object stands: "services[2].reconnect".
    JsonFields(QJsonObject object, QString path);

    /// Over nothing: each key that is asked for is added to `asked`.
    explicit JsonFields(std::vector<JsonKey> &asked);

    void read(const QString &key, std::string &target);
    void read(const QString &key, bool &target);
    void read(const QString &key, double &target, double minimum, double maximum);
    void read(const QString &key, std::uint32_t &target);
    void read(const QString &key, std::uint64_t &target); ///< Up to 2^53, as far as JSON's numbers are exact.
    void read(const QString &key, std::vector<std::string> &target);
    void read(const QString &key, std::vector<std::uint64_t> &target);
    void read(const QString &key, std::chrono::milliseconds &target);

    /// Calls `readInto` with the object under `key`, if there is one.
    void readObject(const QString &key, const std::function<void(JsonFields &)> &readInto);

    /// Calls `readInto` with each object of the array under `key`.
    void readObjects(const QString &key, const std::function<void(JsonFields &)> &readInto);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    /// Notes a problem with `key`, a path below this object, unless one is noted already.
    void complain(const QString &key, const QString &what);

    /// The first problem, if any; unknown keys come last.
    [[nodiscard]] const std::optional<Error> &finish();

private:
    [[nodiscard]] QJsonValue take(const QString &key);
    void readWhole(const QString &key, std::uint64_t &target, std::uint64_t maximum);
    void readEach(const QString &key, const std::function<bool(const QJsonValue &)> &take, const char *what);
    /// True where keys are only asked for: this one is noted then.
    bool
    isNoted(const QString &key, const QString &type, const QJsonValue &standard, const QString &unit = {});
    [[nodiscard]] JsonFields innerOf(const QJsonObject &object, const QString &place);
    [[nodiscard]] QString pathOf(const QString &key) const;
    void adopt(JsonFields &inner);

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_known;
    std::optional<Error> m_problem;
    std::vector<JsonKey> *m_asked = nullptr;
};

} // namespace ropewalk
