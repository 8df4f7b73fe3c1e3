#include "workbench/faults/fault_words.h"

#include "workbench/faults/fault_schema.h"
#include "workbench/faults/fault_spec.h"
#include "workbench/text/quantities.h"

namespace ropewalk {

const char *reasonOf(FaultKind cause)
{
    switch (cause) {
    case FaultKind::timeout: return "Closed by the fault timeout";
    case FaultKind::limitData: return "Closed by the fault limit_data";
    case FaultKind::down: return "Reset by the fault down";
    default: return "Reset by the fault reset_peer";
    }
}

std::string noteOf(FaultAct act, FaultKind cause)
{
    const std::string fault = "Fault " + std::string(schemaOf(cause).name) + ": ";
    switch (act) {
    case FaultAct::close: return fault + "the connection is closed";
    case FaultAct::reset: return fault + "the connection is reset";
    case FaultAct::halfClose: return fault + "one direction ends here";
    case FaultAct::stall: break;
    }
    return fault + "nothing passes any more";
}

std::string actedText(FaultKind kind, std::uint64_t count)
{
    return formatCount(count) + ' ' + std::string(schemaOf(kind).acted);
}

std::string valuesText(const FaultConfig &fault)
{
    std::string text;
    std::size_t i = 0;
    for (const FaultParameter &parameter : schemaOf(fault.kind).parameters) {
        const double value = fault.values.at(i++);
        if (value == 0 && i > 1)
            continue;
        if (!text.empty())
            text += ", ";
        text.append(parameter.name).append(1, ' ').append(formatFaultNumber(value));
        if (const std::string_view unit = nameOf(parameter.unit); !unit.empty())
            text.append(1, ' ').append(unit);
    }
    return text;
}

} // namespace ropewalk
