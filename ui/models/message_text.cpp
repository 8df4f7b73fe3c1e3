#include "ui/models/message_text.h"

#include "base/escapes.h"
#include "base/utf8.h"

#include <QDateTime>

namespace ropewalk {
namespace {

void appendUnseen(std::string &out, char byte)
{
    switch (byte) {
    case '\r': out += "\\r"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\0': out += "\\0"; return;
    default: break;
    }
    out += "\\x";
    appendHexByte(out, byte);
}

std::string_view withoutLineEnd(std::string_view bytes)
{
    if (bytes.ends_with('\n'))
        bytes.remove_suffix(1);
    if (bytes.ends_with('\r'))
        bytes.remove_suffix(1);
    return bytes;
}

QDateTime momentOf(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1'000'000);
}

} // namespace

QString summaryOf(std::string_view bytes, std::size_t limit)
{
    const std::string_view line = withoutLineEnd(bytes.substr(0, limit));
    std::string out;
    out.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = utf8LengthAt(line, at);
        const auto byte = static_cast<unsigned char>(line[at]);
        if (length == 1 && (byte < 0x20 || byte >= 0x7f))
            appendUnseen(out, line[at]);
        else
            out += line.substr(at, length);
        at += length;
    }
    return QString::fromStdString(out);
}

QString clockText(std::int64_t time)
{
    return momentOf(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString exactClockText(std::int64_t time)
{
    const auto micros = static_cast<int>(time / 1'000 % 1'000);
    return clockText(time) + QStringLiteral("%1").arg(micros, 3, 10, QLatin1Char('0'));
}

QString laterText(std::int64_t nanoseconds)
{
    const auto ns = static_cast<double>(nanoseconds);
    const QLatin1Char sign = ns < 0 ? QLatin1Char('-') : QLatin1Char('+');
    const double size = std::abs(ns);
    if (size < 1e5)
        return sign + QStringLiteral("%1 µs").arg(size / 1e3, 0, 'f', size < 1e4 ? 1 : 0);
    if (size < 1e9)
        return sign + QStringLiteral("%1 ms").arg(size / 1e6, 0, 'f', size < 1e7 ? 2 : size < 1e8 ? 1 : 0);
    if (size < 60e9)
        return sign + QStringLiteral("%1 s").arg(size / 1e9, 0, 'f', 2);
    return sign + QStringLiteral("%1 min").arg(size / 60e9, 0, 'f', 1);
}

} // namespace ropewalk
