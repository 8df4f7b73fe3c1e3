#include "workbench/workspace.h"

#include "workbench/json_fields.h"
#include "workbench/load_plan_json.h"
#include "workbench/service_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace ropewalk {
namespace {

constexpr std::uint32_t kFormatVersion = 1;

Error invalid(const QString &what)
{
    return {std::make_error_code(std::errc::invalid_argument), what.toStdString()};
}

Error fileError(const QFileDevice &file, const QString &verb)
{
    const QString what = QStringLiteral("%1 %2: %3").arg(verb, file.fileName(), file.errorString());
    return {std::make_error_code(std::errc::io_error), what.toStdString()};
}

void readSnippet(JsonFields &fields, Snippet &snippet)
{
    fields.read(QStringLiteral("name"), snippet.name);
    fields.read(QStringLiteral("collection"), snippet.collection);
    readMessage(fields, snippet.message);
}

void readVersion(JsonFields &fields)
{
    std::uint32_t version = 0;
    fields.read(QStringLiteral("ropewalk"), version);
    if (version == 0)
        fields.complain(QStringLiteral("ropewalk"),
                        QStringLiteral("is missing: a workspace says \"ropewalk\": 1, its format's version"));
    if (version > kFormatVersion)
        fields.complain(QStringLiteral("ropewalk"),
                        QStringLiteral("is %1: a newer Ropewalk wrote this file").arg(version));
}

void readVariables(JsonFields &fields, std::map<std::string, std::string> &variables)
{
    const QStringList names = fields.keys();
    for (const QString &name : names)
        fields.read(name, variables[name.toStdString()]);
}

template <typename Item, typename Reader>
void readAll(JsonFields &fields, const QString &key, std::vector<Item> &items, Reader readItem)
{
    fields.readObjects(key, [&](JsonFields &inner) { readItem(inner, items.emplace_back()); });
}

QJsonObject toJson(const Snippet &snippet)
{
    QJsonObject object{{QStringLiteral("name"), QString::fromStdString(snippet.name)}};
    if (!snippet.collection.empty())
        object[QStringLiteral("collection")] = QString::fromStdString(snippet.collection);
    writeMessage(object, snippet.message);
    return object;
}

template <typename Item>
QJsonArray toJsonArray(const std::vector<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

qsizetype lineOf(const QByteArray &text, int offset)
{
    return text.left(offset).count('\n') + 1;
}

} // namespace

Result<Workspace> Workspace::fromJson(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return invalid(
            QStringLiteral("line %1: %2").arg(lineOf(json, parsed.offset)).arg(parsed.errorString()));
    if (!document.isObject())
        return invalid(QStringLiteral("a workspace is a JSON object in braces"));

    Workspace workspace;
    JsonFields fields(document.object(), {});
    readVersion(fields);
    readAll(fields, QStringLiteral("services"), workspace.services, readService);
    readAll(fields, QStringLiteral("snippets"), workspace.snippets, readSnippet);
    fields.readObject(QStringLiteral("variables"),
                      [&](JsonFields &inner) { readVariables(inner, workspace.variables); });
    readAll(fields, QStringLiteral("loads"), workspace.loads, readLoadPlan);
    if (const auto &problem = fields.finish())
        return *problem;
    return workspace;
}

QByteArray Workspace::toJson() const
{
    QJsonObject values;
    for (const auto &[name, value] : variables)
        values[QString::fromStdString(name)] = QString::fromStdString(value);
    QJsonObject object{
        {QStringLiteral("ropewalk"), qint64(kFormatVersion)},
        {QStringLiteral("services"), toJsonArray(services)},
        {QStringLiteral("snippets"), toJsonArray(snippets)},
        {QStringLiteral("variables"), values},
    };
    if (!loads.empty())
        object[QStringLiteral("loads")] = toJsonArray(loads);
    return QJsonDocument(object).toJson();
}

Result<Workspace> Workspace::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file, QStringLiteral("open"));
    auto workspace = fromJson(file.readAll());
    if (!workspace) {
        Error error = workspace.error();
        error.operation = path.toStdString() + ": " + error.operation;
        return error;
    }
    return workspace;
}

Status Workspace::save(const QString &path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file, QStringLiteral("save"));
    file.write(toJson());
    if (!file.commit())
        return fileError(file, QStringLiteral("save"));
    return Unit{};
}

} // namespace ropewalk
