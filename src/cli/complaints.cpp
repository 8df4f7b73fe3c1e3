#include "cli/complaints.h"

#include "language/engine_words.h"
#include "language/text_columns.h"
#include "net/advice.h"
#include "workbench/wording.h"

#include <algorithm>
#include <cstdio>

namespace ropewalk {

void complain(const std::string &text)
{
    std::fprintf(stderr, "%s\n", text.c_str());
}

void complain(std::string_view problem, std::string_view remedy)
{
    complain(engineText(problem).toStdString());
    if (!remedy.empty())
        complain(engineText(remedy).toStdString());
}

void printFailure(const Error &error)
{
    complain(problemText(error), remedyOf(error));
}

void printParseError(std::string_view text, const ParseError &error)
{
    complain(engineText(error.message).toStdString());
    const std::string indent(2 + columnsOf(text.substr(0, error.where.begin)), ' ');
    complain("  " + std::string(text));
    complain(indent + std::string(std::max<std::size_t>(error.where.length, 1), '^'));
    if (!error.remedy.empty())
        complain(engineText(error.remedy).toStdString());
}

} // namespace ropewalk
