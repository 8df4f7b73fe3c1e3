#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ropewalk {

/// An option, or an argument that has no name before it.
struct OptionSummary
{
    std::vector<std::string> names;  ///< With their dashes, the long ones first; of an argument: its name.
    std::string value;               ///< What it takes, "KIND" say; empty: it is a flag.
    std::vector<std::string> values; ///< All that it may be, where there are only so many.
    std::string description;         ///< With line breaks.
    std::string standard;            ///< What it is unless somebody says otherwise; may be empty.
    bool isRequired = false;
    bool isArgument = false;
};

/// A program, or one of its commands, as its `--help` tells of it. Hidden options are left out.
struct CommandSummary
{
    std::string name;
    std::string description;
    std::vector<OptionSummary> options;
    std::string footer;
    std::vector<CommandSummary> commands;
};

[[nodiscard]] CommandSummary summaryOf(const CLI::App &app);

} // namespace ropewalk
