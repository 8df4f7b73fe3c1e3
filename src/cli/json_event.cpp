#include "cli/json_event.h"

#include "control/field_writer.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <cstdio>

namespace ropewalk {

void addBytes(QJsonObject &event, std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(view);
    event[QStringLiteral("bytes")] = static_cast<qint64>(bytes.size());
    if (decode.hasError())
        event[QStringLiteral("hex")] = QString::fromLatin1(view.toByteArray().toHex());
    else
        event[QStringLiteral("text")] = text;
}

void addTime(QJsonObject &event, std::int64_t nanoseconds)
{
    event[QStringLiteral("time")] = utcTime(nanoseconds);
}

void printEvent(const QJsonObject &event)
{
    std::printf("%s\n", QJsonDocument(event).toJson(QJsonDocument::Compact).constData());
}

} // namespace ropewalk
