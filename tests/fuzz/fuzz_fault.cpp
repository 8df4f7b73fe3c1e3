#include "fuzz_input.h"
#include "workbench/faults/fault_spec.h"

using namespace ropewalk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = textOf(data, size);
    const auto fault = parseFault(text);
    if (!fault) {
        require(fault.error().where.end() <= text.size(), "an error lies in the text");
        require(!fault.error().message.empty(), "an error says what is wrong");
        return 0;
    }
    const auto again = parseFault(formatFault(*fault));
    require(static_cast<bool>(again), "what is written can be read");
    require(*again == *fault, "and means the same");
    std::size_t i = 0;
    for (const FaultParameter &parameter : schemaOf(fault->kind).parameters) {
        const double value = fault->values.at(i++);
        require(value >= parameter.minimum && value <= parameter.maximum, "values are in their range");
    }
    return 0;
}
