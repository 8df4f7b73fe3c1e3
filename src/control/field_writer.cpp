#include "control/field_writer.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringDecoder>

namespace ropewalk {
namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return QStringLiteral("boolean");
    case QJsonValue::Double: return QStringLiteral("number");
    case QJsonValue::Array: return QStringLiteral("list");
    case QJsonValue::Object: return QStringLiteral("object");
    default: return QStringLiteral("text");
    }
}

} // namespace

void FieldWriter::putTime(const char *name, std::int64_t nanoseconds, const char *doc)
{
    if (m_notes != nullptr || nanoseconds != 0)
        write(name, utcTime(nanoseconds), doc, true);
}

void FieldWriter::putBytes(std::string_view bytes, std::size_t most)
{
    const QByteArrayView shown(bytes.data(), static_cast<qsizetype>(std::min(bytes.size(), most)));
    put("bytes", bytes.size(), "How many bytes.");
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(shown);
    if (m_notes != nullptr || !decode.hasError())
        write("text", text, "The bytes, where they are UTF-8.", true);
    if (m_notes != nullptr || decode.hasError())
        write("base64",
              QString::fromLatin1(shown.toByteArray().toBase64()),
              "The bytes, where they are not.",
              true);
    putIfAny("cut", bytes.size() > most, "True where only the first of them are told: see maxBytes.");
}

QJsonValue FieldWriter::valueOf(const std::vector<std::string> &value)
{
    QJsonArray array;
    for (const std::string &each : value)
        array.append(QString::fromStdString(each));
    return array;
}

void FieldWriter::write(const char *name, const QJsonValue &value, const char *doc, bool isOptional)
{
    if (m_notes != nullptr)
        m_notes->push_back({QLatin1String(name), typeOf(value), QString::fromUtf8(doc), isOptional});
    else
        (*m_object)[QLatin1String(name)] = value;
}

QString utcTime(std::int64_t nanoseconds)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(nanoseconds / 1'000'000, Qt::UTC);
    const auto micros = static_cast<int>(nanoseconds / 1'000 % 1'000'000);
    return QStringLiteral("%1.%2Z")
        .arg(time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")))
        .arg(micros, 6, 10, QLatin1Char('0'));
}

} // namespace ropewalk
