#include "net/windows_command_line.h"

namespace ropewalk {
namespace {

/// Backslashes are doubled where a quote follows, and only there.
std::string quoted(const std::string &argument)
{
    if (!argument.empty() && argument.find_first_of(" \t\n\v\"") == std::string::npos)
        return argument;
    std::string text = "\"";
    std::size_t backslashes = 0;
    for (const char letter : argument) {
        if (letter == '"')
            text.append(backslashes + 1, '\\');
        backslashes = letter == '\\' ? backslashes + 1 : 0;
        text += letter;
    }
    return text.append(backslashes, '\\') + '"';
}

} // namespace

std::string windowsCommandLine(const ProcessSpec &spec)
{
    std::string line = quoted(spec.program);
    bool isForShell = false;
    for (const std::string &argument : spec.arguments) {
        line += ' ';
        line +=
            isForShell ? '"' + argument + '"' : quoted(argument); // With /s the outer quotes are taken off.
        isForShell = spec.program == "cmd.exe" && argument == "/c";
    }
    return line;
}

} // namespace ropewalk
