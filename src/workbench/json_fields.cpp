#include "workbench/json_fields.h"

#include <utility>

namespace ropewalk {

JsonFields::JsonFields(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

void JsonFields::read(const QString &key, std::string &target)
{
    const QJsonValue value = take(key);
    if (value.isString())
        target = value.toString().toStdString();
    else if (!value.isUndefined())
        complain(key, QStringLiteral("must be a text in quotes"));
}

void JsonFields::read(const QString &key, bool &target)
{
    const QJsonValue value = take(key);
    if (value.isBool())
        target = value.toBool();
    else if (!value.isUndefined())
        complain(key, QStringLiteral("must be true or false"));
}

void JsonFields::read(const QString &key, double &target, double minimum, double maximum)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    const double number = value.toDouble(minimum - 1);
    if (number >= minimum && number <= maximum)
        target = number;
    else
        complain(key, QStringLiteral("must be a number from %1 to %2").arg(minimum).arg(maximum));
}

void JsonFields::read(const QString &key, std::uint32_t &target)
{
    double number = target;
    read(key, number, 0, 4'294'967'295.0);
    target = static_cast<std::uint32_t>(number);
}

void JsonFields::read(const QString &key, std::chrono::milliseconds &target)
{
    constexpr double kWeek = 7.0 * 24 * 3600 * 1000;
    auto number = static_cast<double>(target.count());
    read(key, number, 0, kWeek);
    target = std::chrono::milliseconds(static_cast<std::int64_t>(number));
}

void JsonFields::readObject(const QString &key, const std::function<void(JsonFields &)> &readInto)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isObject())
        return complain(key, QStringLiteral("must be an object in braces"));
    JsonFields inner(value.toObject(), pathOf(key));
    readInto(inner);
    adopt(inner);
}

void JsonFields::readObjects(const QString &key, const std::function<void(JsonFields &)> &readInto)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isArray())
        return complain(key, QStringLiteral("must be a list in brackets"));
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size() && !m_problem; ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (!array.at(i).isObject())
            return complain(place, QStringLiteral("must be an object in braces"));
        JsonFields inner(array.at(i).toObject(), pathOf(place));
        readInto(inner);
        adopt(inner);
    }
}

void JsonFields::complain(const QString &key, const QString &what)
{
    if (m_problem)
        return;
    const QString text = QStringLiteral("%1 %2").arg(pathOf(key), what);
    m_problem = Error{std::make_error_code(std::errc::invalid_argument), text.toStdString()};
}

const std::optional<Error> &JsonFields::finish()
{
    const QStringList present = m_object.keys();
    for (const QString &key : present)
        if (!m_known.contains(key))
            complain(key, QStringLiteral("is not a key that Ropewalk knows"));
    return m_problem;
}

QJsonValue JsonFields::take(const QString &key)
{
    m_known.insert(key);
    return m_object.value(key);
}

QString JsonFields::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : QStringLiteral("%1.%2").arg(m_path, key);
}

void JsonFields::adopt(JsonFields &inner)
{
    if (!m_problem)
        m_problem = inner.finish();
}

} // namespace ropewalk
