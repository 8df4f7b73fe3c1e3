#include "workbench/command_name.h"

#include "base/interned_name.h"

#include <array>
#include <string_view>
#include <utility>

namespace ropewalk {
namespace {

/// "AddService", out of what the compiler says of this function: "… [with T = ropewalk::AddService; …]".
template <typename T>
constexpr std::string_view typeName()
{
    constexpr std::string_view kBefore = "T = ropewalk::";
    std::string_view text = __PRETTY_FUNCTION__;
    const std::size_t begin = text.find(kBefore);
    if (begin == std::string_view::npos)
        return "command";
    text.remove_prefix(begin + kBefore.size());
    return text.substr(0, text.find_first_of(";]"));
}

template <std::size_t... I>
std::array<const char *, sizeof...(I)> allNames(std::index_sequence<I...>)
{
    return {internedName(typeName<std::variant_alternative_t<I, Command>>())...};
}

} // namespace

const char *commandName(const Command &command)
{
    static const auto kNames = allNames(std::make_index_sequence<std::variant_size_v<Command>>());
    return kNames[command.index()];
}

} // namespace ropewalk
