#include "workbench/wording.h"

#include "base/errc.h"

#include <array>
#include <string_view>

namespace ropewalk {
namespace {

struct Opening
{
    std::string_view operation; ///< How `Error::operation` begins.
    std::string_view words;
};

constexpr std::array kOpenings{
    Opening{"listen ", "Cannot listen on "},
    Opening{"connect ", "Cannot connect to "},
    Opening{"accept ", "Cannot accept a connection on "},
    Opening{"look up ", "Cannot find "},
    Opening{"resolve ", "Cannot find "},
    Opening{"send ", "Cannot send "},
};

/// System messages begin with a capital letter, which stays where a second one follows.
std::string asContinuation(std::string text)
{
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

} // namespace

std::string problemText(const Error &error)
{
    const std::string why = asContinuation(error.code.message());
    for (const Opening &opening : kOpenings)
        if (error.operation.starts_with(opening.operation))
            return std::string(opening.words) + error.operation.substr(opening.operation.size()) + ": " + why;
    return capitalised(error.operation) + ": " + why;
}

std::string closeReasonText(const Error &reason)
{
    if (reason.code == Errc::connectionDone)
        return "Closed by the peer";
    if (reason.code == Errc::connectionAborted)
        return "Reset here";
    if (reason.code == std::errc::connection_reset || reason.code == std::errc::broken_pipe)
        return "Reset by the peer";
    if (reason.code == std::errc::timed_out)
        return "The peer did not answer any more";
    return capitalised(asContinuation(reason.code.message()));
}

} // namespace ropewalk
