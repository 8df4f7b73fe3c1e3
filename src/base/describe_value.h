#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <typeinfo>
#include <utility>

namespace ropewalk {

/// The name of a type as one would write it.
[[nodiscard]] std::string typeName(const std::type_info &type);

inline constexpr std::size_t kMostItemsDescribed = 5; ///< Of a range; of the others their number is told.

/// A type that says itself what it is, by a `std::string describe(const T &)` beside it.
template <typename T>
concept DescribesItself = requires(const T &value)
{
    {
        describe(value)
        } -> std::convertible_to<std::string>;
};

template <typename T>
inline constexpr bool kIsPair = false;
template <typename A, typename B>
inline constexpr bool kIsPair<std::pair<A, B>> = true;

/// Whether there is more to tell of a T than its type.
template <typename T>
inline constexpr bool kHasWords =
    DescribesItself<T> || std::is_arithmetic_v<T> || std::convertible_to<const T &, std::string_view> ||
    std::ranges::sized_range<const T> || kIsPair<T>;

template <typename T>
[[nodiscard]] std::string describeValue(const T &value);

/// "[31, 29]".
template <typename R>
[[nodiscard]] std::string describeItems(const R &range)
{
    std::string text = "[";
    std::size_t told = 0;
    for (const auto &item : range) {
        text += told > 0 ? ", " : "";
        if (told++ == kMostItemsDescribed) {
            text += "… " + std::to_string(std::ranges::size(range)) + " in all";
            break;
        }
        text += describeValue(item);
    }
    return text + "]";
}

/// `value` in a few words, for people who watch: text, a number, the items of a range. Of a type that has
/// none, the name is told.
template <typename T>
std::string describeValue(const T &value)
{
    if constexpr (DescribesItself<T>)
        return describe(value);
    else if constexpr (std::is_same_v<T, bool>)
        return value ? "true" : "false";
    else if constexpr (std::is_arithmetic_v<T>)
        return std::to_string(value);
    else if constexpr (std::convertible_to<const T &, std::string_view>)
        return std::string(std::string_view(value));
    else if constexpr (kIsPair<T>)
        return "(" + describeValue(value.first) + ", " + describeValue(value.second) + ")";
    else if constexpr (!std::ranges::sized_range<const T>)
        return typeName(typeid(T));
    else if constexpr (kHasWords<std::ranges::range_value_t<const T>>)
        return describeItems(value);
    else
        return std::to_string(std::ranges::size(value)) + " of " +
               typeName(typeid(std::ranges::range_value_t<const T>));
}

} // namespace ropewalk
