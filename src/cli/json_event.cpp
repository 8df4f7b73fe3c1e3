#include "cli/json_event.h"

#include <QByteArray>
#include <QDateTime>
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
    const auto time = QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000, Qt::UTC);
    const auto micros = static_cast<int>(nanoseconds / 1'000 % 1'000'000);
    event[QStringLiteral("time")] = QStringLiteral("%1.%2Z")
                                        .arg(time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")))
                                        .arg(micros, 6, 10, QLatin1Char('0'));
}

void printEvent(const QJsonObject &event)
{
    std::printf("%s\n", QJsonDocument(event).toJson(QJsonDocument::Compact).constData());
}

} // namespace ropewalk
