#pragma once

#include "base/parsed.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// How a person writes bytes.
enum class ByteForm : std::uint8_t { text, hex, escapes };

/// Bytes as a text that can be edited and read back, byte for byte.
///
/// Text: UTF-8 as it is; all its line ends are of one kind, which is kept aside, for an editor knows one kind
/// only. Hex: pairs of digits. Escapes: as in base/escapes.h, with a line break behind each `\n`, which means
/// nothing.
class ByteText
{
public:
    ByteText() = default;

    /// Null where the form cannot hold these bytes: text cannot hold all.
    [[nodiscard]] static std::optional<ByteText> of(std::string_view bytes, ByteForm form);

    [[nodiscard]] ByteForm form() const { return m_form; }
    [[nodiscard]] const QString &text() const { return m_text; }

    /// Lines end in CR LF; means something for text alone.
    [[nodiscard]] bool endsInCrLf() const { return m_endsInCrLf; }

    /// The bytes that `text`, typed in this form, stands for.
    /// Errors: placed in the UTF-8 of `text`.
    [[nodiscard]] Parsed<std::string> read(const QString &text) const;

    /// How many bytes stand before the cursor at `position` of `text`; what is half typed does not count.
    [[nodiscard]] std::size_t offsetOf(const QString &text, qsizetype position) const;

    /// Where in text() the byte `offset` begins.
    [[nodiscard]] static qsizetype positionOf(std::string_view bytes, ByteForm form, std::size_t offset);

private:
    ByteForm m_form = ByteForm::text;
    QString m_text;
    bool m_endsInCrLf = false;
};

/// The form in which bytes are shown first: text where it can hold them.
[[nodiscard]] ByteForm naturalForm(std::string_view bytes);

/// What differs between two runs of bytes: the stretch of each between what they share at both ends.
struct ByteDifference
{
    TextRange before;
    TextRange after;

    [[nodiscard]] bool isNone() const { return before.length == 0 && after.length == 0; }
};

[[nodiscard]] ByteDifference differenceOf(std::string_view before, std::string_view after);

} // namespace ropewalk
