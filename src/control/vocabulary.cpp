#include "control/vocabulary.h"

#include <algorithm>
#include <iterator>

namespace ropewalk {
namespace {

std::vector<ControlMethod> makeMethods()
{
    std::vector<ControlMethod> all;
    for (const auto group : {channelMethods,
                             serviceMethods,
                             connectionMethods,
                             faultMethods,
                             queueMethods,
                             ruleMethods,
                             metricMethods,
                             reactorMethods,
                             journalMethods,
                             chainMethods}) {
        std::vector<ControlMethod> methods = group();
        std::move(methods.begin(), methods.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace

const std::vector<ControlMethod> &controlMethods()
{
    static const std::vector<ControlMethod> methods = makeMethods();
    return methods;
}

const ControlMethod *findMethod(std::string_view name)
{
    const auto &all = controlMethods();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ControlMethod &each) { return each.name == name; });
    return found != all.end() ? &*found : nullptr;
}

std::vector<ControlParameter> parametersOf(const ControlMethod &method)
{
    std::vector<ControlParameter> parameters;
    ParameterReader reader(parameters);
    (void)method.read(reader);
    return parameters;
}

std::vector<ControlField> resultOf(const ControlMethod &method)
{
    std::vector<ControlField> fields;
    FieldWriter writer(fields);
    method.writeResult(writer, {});
    return fields;
}

void writeNothing(FieldWriter & /*writer*/, const CommandReply & /*reply*/) {}

} // namespace ropewalk
