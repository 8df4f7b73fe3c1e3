#pragma once

#include "net/endpoint_description.h"

#include <initializer_list>
#include <optional>
#include <span>

namespace ropewalk {

/// A parameter of what a description calls.
struct DescriptionParameter
{
    std::string_view name;
    bool isRequired = false;
};

/// The value for each parameter that has one, or nothing where Python would raise a TypeError.
[[nodiscard]] std::optional<DescriptionArguments>
bindArguments(std::span<const DescriptionParameter> parameters, const DescriptionArguments &arguments);

/// Builds a DescribedEndpoint out of bound arguments, and keeps the first fault.
class DescribedValues
{
public:
    /// `arguments` by keyword only; they must outlive it.
    DescribedValues(std::string type, const DescriptionArguments &arguments)
        : m_arguments(arguments)
    {
        m_endpoint.type = std::move(type);
    }

    DescribedValues &text(const char *name, std::string_view fallback);
    /// None where the argument is absent.
    DescribedValues &textOrNone(const char *name, const char *argument = nullptr);
    DescribedValues &number(const char *name, std::int64_t fallback, int base = 10);
    DescribedValues &flag(const char *name, bool fallback);
    DescribedValues &inner(const char *name, Result<DescribedEndpoint, DescriptionFault> endpoint);
    DescribedValues &none(const char *name);

    [[nodiscard]] Result<DescribedEndpoint, DescriptionFault> take();

private:
    [[nodiscard]] const std::string *find(std::string_view argument) const;

    const DescriptionArguments &m_arguments;
    DescribedEndpoint m_endpoint;
    std::optional<DescriptionFault> m_fault;
};

/// A whole number, with a minus at most before its digits.
[[nodiscard]] std::optional<std::int64_t> describedNumber(std::string_view text, int base = 10);

} // namespace ropewalk
