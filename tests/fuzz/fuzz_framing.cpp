#include "fuzz_input.h"
#include "protocols/framing/frame_decoder.h"
#include "protocols/framing/framing_spec.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

using namespace ropewalk;

namespace {

struct Outcome
{
    std::vector<std::string> frames;
    std::string rest;
    std::error_code error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Feeds `stream` in chunks of `step` bytes.
Outcome decode(const Framing &framing, std::string_view stream, std::size_t step)
{
    Outcome outcome;
    FrameDecoder decoder(framing);
    for (std::size_t at = 0; at < stream.size(); at += step) {
        const std::string chunk(stream.substr(at, step));
        decoder.feed(chunk);
        while (const auto frame = decoder.next()) {
            outcome.frames.emplace_back(frame->wire);
            outcome.frames.emplace_back(frame->payload);
        }
    }
    outcome.error = decoder.error();
    if (const auto frame = decoder.finish()) {
        outcome.rest = frame->wire;
    }
    return outcome;
}

} // namespace

/// The first line of the input names the framing, the rest is the stream.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input = textOf(data, size);
    const std::size_t end = std::min(input.find('\n'), input.size());
    const Parsed<FramingSpec> spec = parseFraming(input.substr(0, end));
    if (!spec) {
        require(spec.error().where.end() <= end, "an error lies in the text");
        return 0;
    }
    const Parsed<FramingSpec> again = parseFraming(formatFraming(*spec));
    require(again && *again == *spec, "the canonical text is read back as the same");
    const std::string_view stream = input.substr(std::min(end + 1, input.size()));
    const auto framing = makeFraming(*spec);
    if (spec->kind != FramingKind::raw && !stream.empty()) {
        const Outcome whole = decode(*framing, stream, stream.size());
        require(decode(*framing, stream, 1) == whole, "single bytes give the same frames");
        require(decode(*framing, stream, 7) == whole, "chunks give the same frames");
    }
    return 0;
}
