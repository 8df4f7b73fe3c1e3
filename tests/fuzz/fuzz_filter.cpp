#include "fuzz_input.h"
#include "workbench/message_filter.h"

using namespace ropewalk;

/// The first line is the filter, the rest the message.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input = textOf(data, size);
    const std::string_view text = input.substr(0, input.find('\n'));
    const Parsed<MessageFilter> filter = MessageFilter::parse(text, std::chrono::hours(2));
    if (!filter) {
        require(filter.error().where.end() <= text.size(), "an error lies in the text");
        return 0;
    }
    MessageView message;
    message.bytes = input;
    message.time = static_cast<std::int64_t>(size) * 1'000'000'007;
    const bool isMatch = filter->matches(message);
    require(isMatch == filter->matches(message), "a match is a matter of the message alone");
    require(isMatch || !filter->isEmpty(), "the empty filter matches everything");
    return 0;
}
