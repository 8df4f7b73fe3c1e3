#include "about/manual_option.h"

#include "about/man_page.h"
#include "about/shell_completion.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace ropewalk {
namespace {

void print(const CLI::App &app, const std::string &format)
{
    const CommandSummary program = summaryOf(app);
    if (format == "man")
        std::cout << manPage(program);
    else if (format == "bash")
        std::cout << bashCompletion(program);
    else if (format == "fish")
        std::cout << fishCompletion(program);
    else
        std::cout << zshCompletion(program);
}

} // namespace

void addManualOption(CLI::App &app)
{
    app.add_option_function<std::string>("--print-manual",
                                         [&app](const std::string &format) {
                                             print(app, format);
                                             throw CLI::Success();
                                         })
        ->check(CLI::IsMember({"man", "bash", "fish", "zsh"}))
        ->trigger_on_parse()
        ->group("");
}

} // namespace ropewalk
