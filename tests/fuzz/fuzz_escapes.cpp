#include "base/escapes.h"
#include "base/utf8.h"
#include "fuzz_input.h"

using namespace ropewalk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const Parsed<std::string> bytes = decodeEscapes(text);
    if (!bytes) {
        require(bytes.error().where.end() <= text.size(), "an error lies in the text");
        require(bytes.error().where.length > 0, "an error covers the escape");
    }
    const Parsed<std::string> again = decodeEscapes(escapeBytes(text));
    require(again && *again == text, "escaped bytes are read back as the same");
    require(utf16Offset(text, text.size()) <= text.size(), "UTF-16 has no more units than UTF-8 has bytes");
    return 0;
}
