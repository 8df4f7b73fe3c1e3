#include "control/message_parameters.h"

#include "workbench/service_json.h"

#include <QByteArray>

namespace ropewalk {
namespace {

void readBytes(JsonFields &fields, MessageTemplate &message)
{
    const QString key = QStringLiteral("base64");
    std::string base64;
    fields.read(key, base64);
    if (!fields.has(key))
        return;
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(base64),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        fields.complain(key, QStringLiteral("must be Base64: A-Z, a-z, 0-9, +, / and = at the end"));
    message.text = decoded.decoded.toHex().toStdString();
    message.mode = MessageMode::hex;
    message.hasVariables = false;
}

void readMessageOrBytes(JsonFields &fields, MessageTemplate &message)
{
    readMessage(fields, message);
    readBytes(fields, message);
}

} // namespace

void requireMessage(ParameterReader &reader, MessageTemplate &message)
{
    reader.requireOneOf({QStringLiteral("text"), QStringLiteral("base64")});
    reader.acceptKeys(message, readMessageOrBytes);
}

} // namespace ropewalk
