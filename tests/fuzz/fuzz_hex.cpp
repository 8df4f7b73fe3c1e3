#include "fuzz_input.h"
#include "workbench/text/byte_text.h"
#include "workbench/text/hex.h"

using namespace ropewalk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const Parsed<std::string> bytes = decodeHex(text);
    if (!bytes) {
        require(bytes.error().where.end() <= text.size() && bytes.error().where.length > 0,
                "an error lies in the text");
    } else {
        require(bytes->size() <= text.size(), "bytes take digits");
    }
    for (const std::string_view separator : {"", " ", ":", ", 0x"}) {
        const Parsed<std::string> again = decodeHex(formatHex(text, separator));
        require(again && *again == text, "written bytes are read back as the same");
    }
    require(hexDump(text).size() >= text.size() && cArray(text).size() > text.size(),
            "copies hold every byte");
    return 0;
}
