#include "ui/models/byte_forms.h"

#include "base/escapes.h"
#include "base/utf8.h"
#include "workbench/text/hex.h"

#include <algorithm>

namespace ropewalk {
namespace {

enum class LineEnds { none, lf, crLf, mixed };

LineEnds lineEndsOf(std::string_view bytes)
{
    LineEnds ends = LineEnds::none;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '\r' && !bytes.substr(at).starts_with("\r\n"))
            return LineEnds::mixed;
        if (bytes[at] != '\n')
            continue;
        const LineEnds end = at > 0 && bytes[at - 1] == '\r' ? LineEnds::crLf : LineEnds::lf;
        if (ends != LineEnds::none && ends != end)
            return LineEnds::mixed;
        ends = end;
    }
    return ends;
}

/// A text document turns these into others: no-break spaces and separators of lines and paragraphs.
bool isKept(QChar character)
{
    const char16_t code = character.unicode();
    const bool isControl = code < 0x20 && code != u'\n' && code != u'\t';
    return !isControl && code != 0x7f && code != 0xa0 && code != 0x2028 && code != 0x2029 && code != 0xfdd0 &&
           code != 0xfdd1 && code != 0xfffc;
}

/// Nothing where a text cannot hold the bytes.
std::optional<QString> plainText(std::string_view bytes, bool &endsInCrLf)
{
    const LineEnds ends = lineEndsOf(bytes);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8LengthAt(bytes, at);
        if (length == 1 && static_cast<unsigned char>(bytes[at]) >= 0x80)
            return {};
        at += std::max<std::size_t>(1, length);
    }
    endsInCrLf = ends == LineEnds::crLf;
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (endsInCrLf)
        text.remove(u'\r');
    if (ends == LineEnds::mixed || !std::ranges::all_of(text, isKept))
        return {};
    return text;
}

QString escapedText(std::string_view bytes)
{
    QString text = QString::fromStdString(escapeBytes(bytes));
    // A backslash of its own is written twice, so that this finds line ends only.
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != u'\\')
            continue;
        if (text[at + 1] == u'n' && at + 2 < text.size())
            text.insert(at + 2, u'\n');
        ++at;
    }
    return text;
}

} // namespace

std::optional<ByteText> ByteText::of(std::string_view bytes, ByteForm form)
{
    ByteText made;
    made.m_form = form;
    switch (form) {
    case ByteForm::text: {
        const auto text = plainText(bytes, made.m_endsInCrLf);
        if (!text)
            return {};
        made.m_text = *text;
        break;
    }
    case ByteForm::hex: made.m_text = QString::fromStdString(formatHex(bytes)); break;
    case ByteForm::escapes: made.m_text = escapedText(bytes); break;
    }
    return made;
}

Parsed<std::string> ByteText::read(const QString &text) const
{
    QString typed = text;
    switch (m_form) {
    case ByteForm::hex: return decodeHex(typed.toStdString());
    case ByteForm::escapes: return decodeEscapes(typed.remove(u'\n').toStdString());
    case ByteForm::text: break;
    }
    if (m_endsInCrLf)
        typed.replace(u'\n', QStringLiteral("\r\n"));
    return typed.toStdString();
}

std::size_t ByteText::offsetOf(const QString &text, qsizetype position) const
{
    for (qsizetype end = position; end >= 0 && end > position - 4; --end) { // "\x0" is half an escape.
        if (const auto bytes = read(text.left(end)))
            return (*bytes).size();
    }
    return 0;
}

qsizetype ByteText::positionOf(std::string_view bytes, ByteForm form, std::size_t offset)
{
    const auto before = of(bytes.substr(0, offset), form);
    if (!before)
        return 0;
    const bool hasMore = offset > 0 && offset < bytes.size();
    if (form == ByteForm::hex)
        return before->text().size() + (hasMore ? 1 : 0); // The blank before it.
    return before->text().size();
}

ByteForm naturalForm(std::string_view bytes)
{
    bool endsInCrLf = false;
    return plainText(bytes, endsInCrLf) ? ByteForm::text : ByteForm::escapes;
}

ByteDifference differenceOf(std::string_view before, std::string_view after)
{
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < most && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {{head, before.size() - head - tail}, {head, after.size() - head - tail}};
}

} // namespace ropewalk
