#pragma once

#include <concepts>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeinfo>

namespace ropewalk {

/// The name of a type as one would write it.
[[nodiscard]] std::string typeName(const std::type_info &type);

/// `value` in a few words, for people who watch: text, a number, how many there are of a range. A type says
/// itself what it is by a `std::string describe(const T &)` beside it; of any other the name is told.
template <typename T>
[[nodiscard]] std::string describeValue(const T &value)
{
    if constexpr (requires {
                      {
                          describe(value)
                          } -> std::convertible_to<std::string>;
                  })
        return describe(value);
    else if constexpr (std::is_same_v<T, bool>)
        return value ? "true" : "false";
    else if constexpr (std::is_arithmetic_v<T>)
        return std::to_string(value);
    else if constexpr (std::convertible_to<const T &, std::string_view>)
        return std::string(std::string_view(value));
    else if constexpr (std::ranges::sized_range<const T>)
        return std::to_string(std::ranges::size(value)) + " of " +
               typeName(typeid(std::ranges::range_value_t<const T>));
    else
        return typeName(typeid(T));
}

} // namespace ropewalk
