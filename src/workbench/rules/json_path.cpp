#include "workbench/rules/json_path.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace ropewalk {
namespace {

using Step = std::variant<QString, int>;

std::size_t afterSpace(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(" \t", at), text.size());
}

ParseError wrongStep(std::string_view text, std::size_t at)
{
    return {"This is no step of a JSON path.",
            "Steps are .key, [0] and [\"a key\"]; == and a JSON value may follow.",
            {at, at < text.size() ? std::size_t{1} : 0}};
}

/// The value that a JSON text is, a scalar too.
std::optional<QJsonValue> parseValue(std::string_view json)
{
    QByteArray text("[");
    text.append(json.data(), static_cast<qsizetype>(json.size())).append(']');
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.array().size() != 1)
        return {};
    return document.array().at(0);
}

/// Where the bracket that opens at `at` closes; behind it, quotes considered. npos: nowhere.
std::size_t bracketEnd(std::string_view text, std::size_t at)
{
    bool isQuoted = false;
    for (++at; at < text.size(); ++at) {
        if (isQuoted && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            isQuoted = !isQuoted;
        else if (text[at] == ']' && !isQuoted)
            return at + 1;
    }
    return std::string_view::npos;
}

std::optional<Step> bracketStep(std::string_view inside)
{
    int index = 0;
    const auto [stop, code] = std::from_chars(inside.data(), inside.data() + inside.size(), index);
    if (code == std::errc() && stop == inside.data() + inside.size() && index >= 0)
        return index;
    const auto key = parseValue(inside);
    if (!key || !key->isString())
        return {};
    return key->toString();
}

/// The step that begins at `at`, which moves behind it.
std::optional<Step> takeStep(std::string_view text, std::size_t &at)
{
    const bool isKey = text[at] == '.';
    const std::size_t end =
        isKey ? std::min(text.find_first_of(" \t.[=", at + 1), text.size()) : bracketEnd(text, at);
    if (end == std::string_view::npos || end <= at + 1)
        return {};
    const std::string_view inside = text.substr(at + 1, end - at - (isKey ? 1 : 2));
    const std::optional<Step> step =
        isKey ? Step(QString::fromUtf8(inside.data(), static_cast<qsizetype>(inside.size())))
              : bracketStep(inside);
    if (step)
        at = end;
    return step;
}

QJsonValue stepInto(const QJsonValue &value, const Step &step)
{
    if (const auto *index = std::get_if<int>(&step))
        return value.isArray() && *index < value.toArray().size() ? value.toArray().at(*index)
                                                                  : QJsonValue(QJsonValue::Undefined);
    return value.isObject() ? value.toObject().value(std::get<QString>(step))
                            : QJsonValue(QJsonValue::Undefined);
}

std::string textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toStdString();
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2).toStdString();
}

} // namespace

Parsed<JsonPath> JsonPath::parse(std::string_view text)
{
    JsonPath path;
    if (!text.starts_with('$'))
        return ParseError{"A JSON path begins with $.", "Write $.user.name, or $ for the whole.", {0, 1}};
    std::size_t at = 1;
    while (at < text.size() && (text[at] == '.' || text[at] == '[')) {
        const auto step = takeStep(text, at);
        if (!step)
            return wrongStep(text, at);
        path.m_steps.push_back(*step);
    }
    at = afterSpace(text, at);
    if (at == text.size())
        return path;
    if (text.substr(at, 2) != "==")
        return wrongStep(text, at);
    at = afterSpace(text, at + 2);
    path.m_expected = parseValue(text.substr(at));
    if (!path.m_expected)
        return ParseError{"What follows == is not a JSON value.",
                          R"(Write a number, true, false, null, or a text in quotes: == "open".)",
                          {at, text.size() - at}};
    return path;
}

std::optional<std::string> JsonPath::valueIn(std::string_view json) const
{
    const auto whole = parseValue(json);
    if (!whole)
        return {};
    QJsonValue value = *whole;
    for (const Step &step : m_steps)
        value = stepInto(value, step);
    if (value.isUndefined() || (m_expected && value != *m_expected))
        return {};
    return textOf(value);
}

} // namespace ropewalk
