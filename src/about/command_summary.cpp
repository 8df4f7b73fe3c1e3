#include "about/command_summary.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace ropewalk {
namespace {

/// A set of words, which CLI11 shows as "TEXT:{light,dark}".
std::vector<std::string> valuesIn(const std::string &typeName)
{
    const std::size_t begin = typeName.find('{');
    const std::size_t end = typeName.find('}', std::min(begin, typeName.size()));
    if (end == std::string::npos)
        return {};
    return CLI::detail::split(typeName.substr(begin + 1, end - begin - 1), ',');
}

OptionSummary summaryOf(const CLI::Option &option)
{
    OptionSummary summary;
    summary.isArgument = option.get_positional();
    for (const std::string &name : option.get_lnames())
        summary.names.push_back("--" + name);
    for (const std::string &name : option.get_snames())
        summary.names.push_back("-" + name);
    if (summary.isArgument)
        summary.names = {option.get_single_name()};
    const std::string type = option.get_type_name();
    if (option.get_items_expected_max() > 0 && !summary.isArgument)
        summary.value = type.substr(0, type.find(':'));
    summary.values = valuesIn(type);
    summary.description = option.get_description();
    summary.standard = option.get_default_str();
    summary.isRequired = option.get_required();
    return summary;
}

} // namespace

CommandSummary summaryOf(const CLI::App &app)
{
    CommandSummary summary{app.get_name(), app.get_description(), {}, app.get_footer(), {}};
    for (const CLI::Option *option : app.get_options())
        if (!option->get_group().empty())
            summary.options.push_back(summaryOf(*option));
    for (const CLI::App *command : app.get_subcommands([](const CLI::App *) { return true; }))
        summary.commands.push_back(summaryOf(*command));
    return summary;
}

} // namespace ropewalk
