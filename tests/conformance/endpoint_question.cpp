#include "conformance/endpoint_question.h"

#include "net/endpoint_description.h"

#include <stdexcept>

namespace ropewalk::conformance {
namespace {

Json jsonOf(DescriptionFault fault)
{
    switch (fault) {
    case DescriptionFault::value: return {{"error", "ValueError"}};
    case DescriptionFault::arguments: return {{"error", "TypeError"}};
    case DescriptionFault::unfinishedEscape: break;
    }
    return {{"error", "RuntimeError"}};
}

Json jsonOf(const DescribedEndpoint &endpoint);

struct ValueToJson
{
    Json operator()(std::monostate) const { return {}; }
    Json operator()(bool value) const { return value; }
    Json operator()(std::int64_t value) const { return value; }
    Json operator()(const std::string &value) const { return value; }
    Json operator()(const DescribedEndpoint::Inner &value) const { return jsonOf(*value); }
};

Json jsonOf(const DescribedEndpoint &endpoint)
{
    Json all{{"type", endpoint.type}};
    for (const auto &[name, value] : endpoint.values)
        all[name] = std::visit(ValueToJson(), value);
    return all;
}

Json jsonOf(const DescriptionArguments &arguments)
{
    return {{"args", arguments.positional}, {"kwargs", arguments.keywords}};
}

template <typename T>
Json answerOf(const Result<T, DescriptionFault> &result)
{
    return result ? Json{{"result", jsonOf(*result)}} : jsonOf(result.error());
}

} // namespace

Json answerEndpoint(const Json &in)
{
    const std::string function = in.at("fn");
    if (function == "quote")
        return {{"result", quoteStringArgument(in.at("argument").get<std::string>())}};
    const std::string description = in.at("description");
    if (function == "parse")
        return answerOf(splitDescription(description));
    if (function == "server")
        return answerOf(describeServer(description));
    if (function == "client")
        return answerOf(describeClient(description));
    throw std::logic_error("no function " + function);
}

} // namespace ropewalk::conformance
