#include "net/described_values.h"

#include <algorithm>
#include <charconv>

namespace ropewalk {

std::optional<DescriptionArguments> bindArguments(std::span<const DescriptionParameter> parameters,
                                                  const DescriptionArguments &arguments)
{
    if (arguments.positional.size() > parameters.size())
        return std::nullopt;
    DescriptionArguments bound;
    for (std::size_t index = 0; index < arguments.positional.size(); ++index)
        bound.keywords.emplace(parameters[index].name, arguments.positional[index]);
    for (const auto &[name, value] : arguments.keywords) {
        const bool isKnown = std::any_of(parameters.begin(),
                                         parameters.end(),
                                         [&name = name](const auto &one) { return one.name == name; });
        if (!isKnown || !bound.keywords.emplace(name, value).second)
            return std::nullopt;
    }
    for (const DescriptionParameter &parameter : parameters)
        if (parameter.isRequired && !bound.keywords.contains(parameter.name))
            return std::nullopt;
    return bound;
}

const std::string *DescribedValues::find(std::string_view argument) const
{
    const auto found = m_arguments.keywords.find(argument);
    return found == m_arguments.keywords.end() ? nullptr : &found->second;
}

DescribedValues &DescribedValues::text(const char *name, std::string_view fallback)
{
    const std::string *given = find(name);
    m_endpoint.values[name] = given != nullptr ? *given : std::string(fallback);
    return *this;
}

DescribedValues &DescribedValues::textOrNone(const char *name, const char *argument)
{
    const std::string *given = find(argument != nullptr ? argument : name);
    if (given == nullptr)
        return none(name);
    m_endpoint.values[name] = *given;
    return *this;
}

DescribedValues &DescribedValues::number(const char *name, std::int64_t fallback, int base)
{
    const std::string *given = find(name);
    const auto value = given != nullptr ? describedNumber(*given, base) : fallback;
    if (!value && !m_fault)
        m_fault = DescriptionFault::value;
    m_endpoint.values[name] = value.value_or(0);
    return *this;
}

DescribedValues &DescribedValues::flag(const char *name, bool fallback)
{
    number(name, fallback ? 1 : 0);
    DescribedEndpoint::Value &value = m_endpoint.values[name];
    value = std::get<std::int64_t>(value) != 0;
    return *this;
}

DescribedValues &DescribedValues::inner(const char *name,
                                        Result<DescribedEndpoint, DescriptionFault> endpoint)
{
    if (endpoint)
        m_endpoint.values[name] = std::make_shared<const DescribedEndpoint>(*std::move(endpoint));
    else if (!m_fault)
        m_fault = endpoint.error();
    return *this;
}

DescribedValues &DescribedValues::none(const char *name)
{
    m_endpoint.values[name] = std::monostate();
    return *this;
}

Result<DescribedEndpoint, DescriptionFault> DescribedValues::take()
{
    if (m_fault)
        return *m_fault;
    return std::move(m_endpoint);
}

std::optional<std::int64_t> describedNumber(std::string_view text, int base)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace ropewalk
