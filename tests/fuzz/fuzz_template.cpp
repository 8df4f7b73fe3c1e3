#include "fuzz_input.h"
#include "workbench/text/message_encoding.h"

using namespace ropewalk;

namespace {

TemplateContext makeContext()
{
    TemplateContext context;
    context.variables = {{"empty", ""}, {"bytes", "0d\\n{{"}};
    context.random = [] { return std::uint64_t{0x0123456789abcdef}; };
    context.environment = [](std::string_view name) {
        return name.size() % 2 == 0 ? std::optional<std::string>(name) : std::nullopt;
    };
    return context;
}

void checkSpans(std::string_view text, const TemplateContext &context)
{
    std::size_t at = 0;
    for (const TemplateSpan &span : templateSpans(text, context)) {
        require(span.range.begin >= at && span.range.length > 0 && span.range.end() <= text.size(),
                "spans lie in the text");
        at = span.range.end();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const TemplateContext context = makeContext();
    const std::string_view text = textOf(data, size);
    for (const MessageMode mode : {MessageMode::text, MessageMode::escapes, MessageMode::hex}) {
        const Parsed<std::string> bytes = encodeMessage(mode, text, Variables::replace, context);
        require(bytes || bytes.error().where.end() <= text.size(), "an error lies in the typed text");
    }
    const Parsed<std::string> kept = encodeMessage(MessageMode::text, text, Variables::keep, context);
    require(kept && *kept == text, "bytes typed are bytes sent");
    checkSpans(text, context);
    return 0;
}
