#include "ui/models/scenario_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace ropewalk {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ropewalk", text);
}

bool canBePlayed(const QJsonObject &line)
{
    const QString family = line[u"family"].toString();
    const bool isOfChains = family == QStringLiteral("deferred") || family == QStringLiteral("clock");
    return isOfChains && line[u"in"].isObject();
}

} // namespace

Result<ScenarioFile, QString> readScenarios(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tr("%1 cannot be read: %2").arg(path, file.errorString());
    if (file.size() > ScenarioFile::kMostBytes)
        return tr("%1 is larger than 64 MiB").arg(path);
    ScenarioFile read;
    while (!file.atEnd()) {
        const QByteArray bytes = file.readLine().trimmed();
        if (bytes.isEmpty())
            continue;
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        if (canBePlayed(line))
            read.lines.push_back({line[u"id"].toString(), line[u"about"].toString(), bytes.toStdString()});
        else
            ++read.skipped;
    }
    if (read.lines.empty())
        return tr("%1 holds no scenario of the families deferred or clock").arg(path);
    return read;
}

} // namespace ropewalk
