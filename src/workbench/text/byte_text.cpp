#include "workbench/text/byte_text.h"

#include "base/escapes.h"

#include <QByteArray>

namespace ropewalk {
namespace {

constexpr std::size_t kDumpWidth = 16;
constexpr std::size_t kArrayWidth = 12;

void appendOffset(std::string &text, std::size_t offset)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        appendHexByte(text, static_cast<char>(offset >> static_cast<unsigned>(shift) & 0xffU));
    }
}

void appendDumpLine(std::string &text, std::string_view bytes, std::size_t offset)
{
    appendOffset(text, offset);
    for (std::size_t index = 0; index < kDumpWidth; ++index) {
        text += index % 8 == 0 ? "  " : " ";
        if (index < bytes.size()) {
            appendHexByte(text, bytes[index]);
        } else {
            text += "  ";
        }
    }
    text += "  |";
    for (const char byte : bytes) {
        text += byte >= ' ' && byte <= '~' ? byte : '.';
    }
    text += "|\n";
}

} // namespace

std::string hexDump(std::string_view bytes)
{
    std::string text;
    for (std::size_t offset = 0; offset < bytes.size(); offset += kDumpWidth) {
        appendDumpLine(text, bytes.substr(offset, kDumpWidth), offset);
    }
    return text;
}

std::string cArray(std::string_view bytes)
{
    std::string text = "const unsigned char data[] = {";
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        text += index % kArrayWidth == 0 ? "\n    0x" : " 0x";
        appendHexByte(text, bytes[index]);
        text += ',';
    }
    return text + "\n};\n";
}

std::string base64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

} // namespace ropewalk
