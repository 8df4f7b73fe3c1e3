#include "about/shell_completion.h"

#include <algorithm>
#include <sstream>

namespace ropewalk {
namespace {

std::string joined(const std::vector<std::string> &words, std::string_view between)
{
    std::string text;
    for (const std::string &word : words)
        text.append(text.empty() ? "" : between).append(word);
    return text;
}

std::string firstLine(const std::string &text)
{
    std::string line = text.substr(0, text.find('\n'));
    if (line.ends_with(':'))
        line.pop_back();
    return line;
}

/// Between single quotes, as all three shells take it.
std::string quoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + '\'';
}

std::string functionName(const CommandSummary &program)
{
    std::string name = '_' + program.name;
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<std::string> namesOfOptions(const CommandSummary &command)
{
    std::vector<std::string> names;
    for (const OptionSummary &option : command.options)
        if (!option.isArgument)
            names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

std::vector<std::string> namesOfCommands(const CommandSummary &program)
{
    std::vector<std::string> names;
    for (const CommandSummary &command : program.commands)
        names.push_back(command.name);
    return names;
}

// bash.

/// What follows an option: its words, or a file.
void writeBashValues(std::ostream &out, const CommandSummary &command, const std::string &prefix)
{
    for (const OptionSummary &option : command.options) {
        if (option.isArgument || option.value.empty())
            continue;
        out << "    ";
        const char *between = "";
        for (const std::string &name : option.names) {
            out << between << prefix << name;
            between = "|";
        }
        out << ") COMPREPLY=($(compgen "
            << (option.values.empty() ? "-f" : "-W " + quoted(joined(option.values, " ")))
            << " -- \"$current\")); return ;;\n";
    }
}

void writeBashOptions(std::ostream &out, const CommandSummary &command, const std::string &common)
{
    out << "    " << (command.commands.empty() ? command.name : std::string("''"))
        << ") words=" << quoted(joined(namesOfOptions(command), " ") + common) << " ;;\n";
}

// fish.

void writeFishOption(std::ostream &out,
                     const CommandSummary &program,
                     const OptionSummary &option,
                     const std::string &when)
{
    if (option.isArgument)
        return;
    out << "complete -c " << program.name;
    if (!when.empty())
        out << " -n " << quoted(when);
    for (const std::string &name : option.names)
        out << (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
    if (!option.values.empty())
        out << " -x -a " << quoted(joined(option.values, " "));
    else if (!option.value.empty())
        out << " -r";
    out << " -d " << quoted(firstLine(option.description)) << '\n';
}

// zsh.

/// A colon would end the description, a bracket the name.
std::string zshText(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        if (c == ':' || c == '[' || c == ']' || c == '\\')
            out += '\\';
        out += c;
    }
    return out;
}

void writeZshOptions(std::ostream &out, const CommandSummary &command)
{
    for (const OptionSummary &option : command.options) {
        if (option.isArgument)
            continue;
        for (const std::string &name : option.names) {
            std::string spec = name + '[' + zshText(firstLine(option.description)) + ']';
            if (!option.values.empty())
                spec += ':' + zshText(option.value) + ":(" + joined(option.values, " ") + ')';
            else if (!option.value.empty())
                spec += ':' + zshText(option.value) + ":_files";
            out << " \\\n        " << quoted(spec);
        }
    }
}

} // namespace

std::string bashCompletion(const CommandSummary &program)
{
    std::ostringstream out;
    const std::string function = functionName(program);
    const std::string common = ' ' + joined(namesOfOptions(program), " ");
    out << "# " << program.name << " in bash; made by " << program.name << " --print-manual bash\n"
        << function << "()\n{\n"
        << "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= words= "
           "word\n";
    if (!program.commands.empty())
        out << "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
            << "        case $word in " << joined(namesOfCommands(program), "|")
            << ") command=$word; break ;; esac\n    done\n";
    out << "    case $command:$before in\n";
    for (const CommandSummary &command : program.commands)
        writeBashValues(out, command, command.name + ':');
    writeBashValues(out, program, "*:");
    out << "    esac\n    case $command in\n";
    for (const CommandSummary &command : program.commands)
        writeBashOptions(out, command, common);
    out << "    *) words=" << quoted(joined(namesOfOptions(program), " ")) << " ;;\n    esac\n"
        << "    if [[ $current == -* ]]; then\n"
        << "        COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n";
    if (!program.commands.empty())
        out << "    elif [[ -z $command ]]; then\n        COMPREPLY=($(compgen -W "
            << quoted(joined(namesOfCommands(program), " ")) << " -- \"$current\"))\n";
    out << "    else\n        COMPREPLY=($(compgen -f -- \"$current\"))\n    fi\n}\n"
        << "complete -o filenames -F " << function << ' ' << program.name << '\n';
    return out.str();
}

std::string fishCompletion(const CommandSummary &program)
{
    std::ostringstream out;
    out << "# " << program.name << " in fish; made by " << program.name << " --print-manual fish\n";
    for (const OptionSummary &option : program.options)
        writeFishOption(out, program, option, {});
    for (const CommandSummary &command : program.commands) {
        out << "complete -c " << program.name << " -n __fish_use_subcommand -f -a " << command.name << " -d "
            << quoted(command.description) << '\n';
        for (const OptionSummary &option : command.options)
            writeFishOption(out, program, option, "__fish_seen_subcommand_from " + command.name);
    }
    return out.str();
}

std::string zshCompletion(const CommandSummary &program)
{
    std::ostringstream out;
    out << "#compdef " << program.name << "\n# made by " << program.name << " --print-manual zsh\n";
    if (program.commands.empty()) {
        out << "_arguments -s";
        writeZshOptions(out, program);
        out << " \\\n        '*:file:_files'\n";
        return out.str();
    }
    out << "local context state state_descr line\ntypeset -A opt_args\n_arguments -C";
    writeZshOptions(out, program);
    out << " \\\n        '1:command:->command' \\\n        '*::argument:->arguments'\n"
        << "case $state in\ncommand)\n    local -a commands=(\n";
    for (const CommandSummary &command : program.commands)
        out << "        " << quoted(command.name + ':' + zshText(command.description)) << '\n';
    out << "    )\n    _describe command commands ;;\narguments)\n    case $words[1] in\n";
    for (const CommandSummary &command : program.commands) {
        out << "    " << command.name << ") _arguments";
        writeZshOptions(out, command);
        out << " \\\n        '*:file:_files' ;;\n";
    }
    out << "    esac ;;\nesac\n";
    return out.str();
}

} // namespace ropewalk
