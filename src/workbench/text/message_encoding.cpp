#include "workbench/text/message_encoding.h"

#include "base/escapes.h"
#include "workbench/text/hex.h"
#include "workbench/text/quantities.h"

#include <QFile>

namespace ropewalk {
namespace {

Parsed<std::string> readMessageFile(const std::string &path)
{
    const TextRange everything{0, path.size()};
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return ParseError{"Cannot read \"" + path + "\": " + file.errorString().toStdString() + ".",
                          "Choose a file that exists and that you may read.",
                          everything};
    }
    const QByteArray bytes = file.read(static_cast<qint64>(kMaxMessageFile) + 1);
    if (static_cast<std::size_t>(bytes.size()) > kMaxMessageFile) {
        return ParseError{
            "The file is larger than " + formatSize(kMaxMessageFile) + ".", "Send it in parts.", everything};
    }
    return bytes.toStdString();
}

Parsed<std::string> encodeText(MessageMode mode, const std::string &text)
{
    switch (mode) {
    case MessageMode::text: break;
    case MessageMode::escapes: return decodeEscapes(text);
    case MessageMode::hex: return decodeHex(text);
    case MessageMode::file: return readMessageFile(text);
    }
    return text;
}

} // namespace

Parsed<std::string>
encodeMessage(MessageMode mode, std::string_view text, Variables variables, const TemplateContext &context)
{
    if (variables == Variables::keep) {
        return encodeText(mode, std::string(text));
    }
    const auto parsed = TextTemplate::parse(text);
    if (!parsed) {
        return parsed.error();
    }
    const auto rendered = parsed->render(context);
    if (!rendered) {
        return rendered.error();
    }
    Parsed<std::string> bytes = encodeText(mode, rendered->text());
    if (!bytes) {
        ParseError error = bytes.error();
        error.where = rendered->sourceOf(error.where);
        return error;
    }
    return bytes;
}

Parsed<std::string> encodeMessage(const MessageTemplate &message, const TemplateContext &context)
{
    const auto variables = message.hasVariables ? Variables::replace : Variables::keep;
    Parsed<std::string> bytes = encodeMessage(message.mode, message.text, variables, context);
    if (bytes && message.mode != MessageMode::file) {
        *bytes += message.lineEnd;
    }
    return bytes;
}

} // namespace ropewalk
