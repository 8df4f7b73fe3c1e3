#include "fuzz_input.h"
#include "net/endpoint_parts.h"
#include "net/endpoint_string.h"

using namespace ropewalk;

namespace {

void checkParts(std::string_view text, EndpointRole role)
{
    std::size_t at = 0;
    for (const EndpointPart &part : endpointParts(text, role)) {
        require(part.range.begin == at && part.range.length > 0, "parts follow each other");
        at = part.range.end();
    }
    require(at == text.size(), "parts cover the text");
}

void checkEndpoint(std::string_view text, EndpointRole role)
{
    Parsed<Endpoint> endpoint = parseEndpoint(text, role);
    if (!endpoint) {
        require(endpoint.error().where.end() <= text.size(), "an error lies in the text");
        require(!endpoint.error().message.empty(), "an error says what is wrong");
        return;
    }
    endpoint->resource.clear();
    const Parsed<Endpoint> again = parseEndpoint(formatEndpoint(*endpoint), role);
    require(again && *again == *endpoint, "the canonical text is read back as the same");
    require(!explainEndpoint(*endpoint).empty() && !shortEndpoint(*endpoint).empty(), "it has words");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    for (const EndpointRole role : {EndpointRole::listen, EndpointRole::connect}) {
        checkEndpoint(text, role);
        checkParts(text, role);
    }
    return 0;
}
