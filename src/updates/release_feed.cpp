#include "updates/release_feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ropewalk {

std::optional<SemanticVersion> newestRelease(const QByteArray &feed)
{
    const QJsonArray releases = QJsonDocument::fromJson(feed)[QStringLiteral("releases")].toArray();
    std::optional<SemanticVersion> newest;
    for (const QJsonValue &release : releases) {
        const auto version =
            parseSemanticVersion(release[QStringLiteral("version")].toString().toStdString());
        if (version && version->isRelease() && (!newest || *newest < *version))
            newest = version;
    }
    return newest;
}

} // namespace ropewalk
