#include "workbench/json_fields.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::uint64_t kMaxExact = std::uint64_t{1} << 53U; // Whole numbers that a double holds.

std::optional<std::uint64_t> wholeNumber(const QJsonValue &value, std::uint64_t maximum)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > static_cast<double>(maximum) || number != std::floor(number))
        return {};
    return static_cast<std::uint64_t>(number);
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

JsonFields::JsonFields(std::vector<JsonKey> &asked)
    : m_asked(&asked)
{}

void JsonFields::read(const QString &key, std::string &target)
{
    if (isNoted(key, QStringLiteral("text"), QString::fromStdString(target)))
        return;
    const QJsonValue value = take(key);
    if (value.isString())
        target = value.toString().toStdString();
    else if (!value.isUndefined())
        complain(key, QStringLiteral("must be a text in quotes"));
}

void JsonFields::read(const QString &key, bool &target)
{
    if (isNoted(key, QStringLiteral("boolean"), target))
        return;
    const QJsonValue value = take(key);
    if (value.isBool())
        target = value.toBool();
    else if (!value.isUndefined())
        complain(key, QStringLiteral("must be true or false"));
}

void JsonFields::read(const QString &key, double &target, double minimum, double maximum)
{
    if (isNoted(key, QStringLiteral("number"), target, QStringLiteral("%1 to %2").arg(minimum).arg(maximum)))
        return;
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
    std::uint64_t number = target;
    readWhole(key, number, std::numeric_limits<std::uint32_t>::max());
    target = static_cast<std::uint32_t>(number);
}

void JsonFields::read(const QString &key, std::uint64_t &target)
{
    readWhole(key, target, kMaxExact);
}

void JsonFields::read(const QString &key, std::chrono::milliseconds &target)
{
    constexpr std::uint64_t kWeek = std::uint64_t{7} * 24 * 3600 * 1000;
    if (isNoted(key, QStringLiteral("integer"), qint64(target.count()), QStringLiteral("ms")))
        return;
    auto number = static_cast<std::uint64_t>(target.count());
    readWhole(key, number, kWeek);
    target = std::chrono::milliseconds(number);
}

void JsonFields::read(const QString &key, std::vector<std::string> &target)
{
    const auto take = [&](const QJsonValue &value) {
        target.push_back(value.toString().toStdString());
        return value.isString();
    };
    readEach(key, take, "texts in quotes");
}

void JsonFields::read(const QString &key, std::vector<std::uint64_t> &target)
{
    const auto take = [&](const QJsonValue &value) {
        const auto number = wholeNumber(value, kMaxExact);
        target.push_back(number.value_or(0));
        return number.has_value();
    };
    readEach(key, take, "whole numbers");
}

void JsonFields::readEach(const QString &key,
                          const std::function<bool(const QJsonValue &)> &take,
                          const char *what)
{
    if (isNoted(key, QStringLiteral("list"), QJsonValue::Undefined, QLatin1String(what)))
        return;
    const QJsonValue value = this->take(key);
    if (value.isUndefined())
        return;
    const QJsonArray array = value.toArray();
    const bool isGood = value.isArray() && std::all_of(array.begin(), array.end(), take);
    if (!isGood)
        complain(key, QStringLiteral("must be a list of %1, in brackets").arg(QLatin1String(what)));
}

void JsonFields::readWhole(const QString &key, std::uint64_t &target, std::uint64_t maximum)
{
    if (isNoted(key, QStringLiteral("integer"), static_cast<qint64>(target)))
        return;
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (const auto number = wholeNumber(value, maximum))
        target = *number;
    else
        complain(key, QStringLiteral("must be a whole number from 0 to %1").arg(maximum));
}

void JsonFields::readObject(const QString &key, const std::function<void(JsonFields &)> &readInto)
{
    if (isNoted(key, QStringLiteral("object"), QJsonValue::Undefined)) {
        JsonFields inner = innerOf({}, key);
        return readInto(inner);
    }
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return;
    if (!value.isObject())
        return complain(key, QStringLiteral("must be an object in braces"));
    JsonFields inner = innerOf(value.toObject(), key);
    readInto(inner);
    adopt(inner);
}

void JsonFields::readObjects(const QString &key, const std::function<void(JsonFields &)> &readInto)
{
    if (isNoted(key, QStringLiteral("list"), QJsonValue::Undefined)) {
        JsonFields inner = innerOf({}, key + QStringLiteral("[]"));
        return readInto(inner);
    }
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
        JsonFields inner = innerOf(array.at(i).toObject(), place);
        readInto(inner);
        adopt(inner);
    }
}

void JsonFields::complain(const QString &key, const QString &what)
{
    if (m_problem || m_asked != nullptr)
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

bool JsonFields::isNoted(const QString &key,
                         const QString &type,
                         const QJsonValue &standard,
                         const QString &unit)
{
    if (m_asked == nullptr)
        return false;
    m_asked->push_back({pathOf(key), type, unit, standard});
    return true;
}

JsonFields JsonFields::innerOf(const QJsonObject &object, const QString &place)
{
    JsonFields inner(object, pathOf(place));
    inner.m_asked = m_asked;
    return inner;
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
