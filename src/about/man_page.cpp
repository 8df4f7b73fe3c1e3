#include "about/man_page.h"

#include "about/version.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace ropewalk {
namespace {

/// Text as roff takes it literally; what would be a request at the start of a line is not.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string bold(std::string_view text)
{
    return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(std::string_view text)
{
    return "\\fI" + escaped(text) + "\\fR";
}

std::string quoted(std::string_view text)
{
    return '"' + escaped(text) + '"';
}

/// Lines that begin with blanks stay as they are; the others are filled.
void writeText(std::ostream &out, const std::string &text)
{
    std::istringstream lines(text);
    bool isVerbatim = false;
    for (std::string line; std::getline(lines, line);) {
        const bool isIndented = line.starts_with(' ');
        if (line.empty()) {
            out << (isVerbatim ? "\n" : ".PP\n");
            continue;
        }
        if (isIndented != isVerbatim)
            out << (isIndented ? ".nf\n" : ".fi\n");
        isVerbatim = isIndented;
        out << escaped(line) << '\n';
    }
    if (isVerbatim)
        out << ".fi\n";
}

/// What follows is another sentence.
std::string asSentence(const std::string &text)
{
    const bool isVerbatimAtTheEnd =
        text.rfind("\n ") != std::string::npos && text.rfind('\n') == text.rfind("\n ");
    return text.empty() || text.ends_with('.') || isVerbatimAtTheEnd ? text : text + '.';
}

void writeOption(std::ostream &out, const OptionSummary &option)
{
    out << ".TP\n";
    const char *between = "";
    for (const std::string &name : option.names) {
        out << between << (option.isArgument ? italic(name) : bold(name));
        between = ", ";
    }
    if (!option.value.empty())
        out << ' ' << italic(option.value);
    out << '\n';
    writeText(out, asSentence(option.description));
    if (!option.values.empty()) {
        out << "One of ";
        between = "";
        for (const std::string &value : option.values) {
            out << between << escaped(value);
            between = ", ";
        }
        out << ".\n";
    }
    if (!option.standard.empty())
        out << "The default is " << escaped(option.standard) << ".\n";
}

void writeSynopsis(std::ostream &out, const std::string &name, const CommandSummary &command)
{
    out << bold(name) << " [" << italic("options") << ']';
    for (const OptionSummary &option : command.options)
        if (option.isArgument)
            out << ' ' << (option.isRequired ? "" : "[") << italic(option.names.front())
                << (option.isRequired ? "" : "]");
    if (!command.commands.empty())
        out << ' ' << italic("command") << " ...";
    out << '\n';
}

void writeOptions(std::ostream &out, const CommandSummary &command)
{
    for (const OptionSummary &option : command.options)
        writeOption(out, option);
}

} // namespace

std::string manPage(const CommandSummary &program)
{
    std::ostringstream out;
    std::string title = program.name;
    std::ranges::transform(title, title.begin(), [](unsigned char c) { return std::toupper(c); });
    out << ".TH " << quoted(title) << " 1 \"\" " << quoted("Ropewalk " + std::string(version()))
        << " \"Ropewalk\"\n"
        << ".SH NAME\n"
        << escaped(program.name) << " \\- " << escaped(program.description) << '\n'
        << ".SH SYNOPSIS\n";
    writeSynopsis(out, program.name, program);
    out << ".SH OPTIONS\n";
    writeOptions(out, program);
    if (!program.commands.empty())
        out << ".SH COMMANDS\n";
    for (const CommandSummary &command : program.commands) {
        out << ".SS " << quoted(command.name) << '\n' << escaped(command.description) << ".\n.PP\n";
        writeSynopsis(out, program.name + ' ' + command.name, command);
        writeOptions(out, command);
        out << ".PP\n";
        writeText(out, command.footer);
    }
    out << ".SH NOTES\n";
    writeText(out, program.footer);
    return out.str();
}

} // namespace ropewalk
