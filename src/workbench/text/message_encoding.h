#pragma once

#include "workbench/service_config.h"
#include "workbench/text/text_template.h"

namespace ropewalk {

/// The most that MessageMode::file reads, in bytes.
constexpr std::size_t kMaxMessageFile = std::size_t{64} * 1024 * 1024;

enum class Variables : std::uint8_t { keep, replace };

/// The bytes that `text` stands for.
///
/// Variables are replaced in the text first, then `mode` reads it: what a variable holds is read as if it had
/// been typed. In MessageMode::text bytes typed are bytes sent; in MessageMode::file `text` is a path, which
/// is read here and now.
/// Errors: placed in `text` as it was typed.
[[nodiscard]] Parsed<std::string>
encodeMessage(MessageMode mode, std::string_view text, Variables variables, const TemplateContext &context);

/// The same for a message as a workspace keeps it, with its line end.
[[nodiscard]] Parsed<std::string> encodeMessage(const MessageTemplate &message,
                                                const TemplateContext &context);

} // namespace ropewalk
