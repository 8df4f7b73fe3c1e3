#include "workbench/wording.h"

#include "base/code_message.h"
#include "base/errc.h"

#include <string_view>

namespace ropewalk {
namespace {

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
    constexpr std::string_view kConnect = "connect ";
    const std::string &operation = error.operation;
    const std::string what =
        operation.starts_with(kConnect) ? "connect to " + operation.substr(kConnect.size()) : operation;
    return "Cannot " + what + ": " + asContinuation(messageOf(error.code));
}

std::string closeReasonText(const Error &reason)
{
    if (reason.code == Errc::connectionDone)
        return "Closed by the peer";
    if (reason.code == Errc::connectionAborted)
        return "Reset here";
    if (reason.code == std::errc::connection_reset || reason.code == std::errc::broken_pipe)
        return "Reset by the peer";
    if (reason.code == Errc::programFailed)
        return capitalised(reason.operation);
    if (reason.code == std::errc::timed_out)
        return "The peer did not answer any more";
    return capitalised(asContinuation(messageOf(reason.code)));
}

} // namespace ropewalk
