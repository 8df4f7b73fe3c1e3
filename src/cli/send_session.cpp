#include "cli/send_session.h"

#include "base/errc.h"
#include "cli/complaints.h"
#include "language/spoken.h"

#include <utility>

namespace ropewalk {

SendSession::SendSession(Reactor &reactor,
                         OutputFormat format,
                         std::string message,
                         std::optional<Expectation> expectation,
                         Finished onFinished)
    : ClientSession(reactor, format, std::move(onFinished))
    , m_message(std::move(message))
    , m_expectation(std::move(expectation))
{
    if (m_expectation)
        m_matcher.emplace(m_expectation->pattern, ReplySource::stream);
}

void SendSession::opened()
{
    send(m_message);
    if (m_expectation)
        m_patience = reactor().callLater(m_expectation->timeout, [this] {
            disappoint(Spoken::say("\"%1\" did not come in time.", {m_expectation->text}));
        });
    else
        link().close();
}

void SendSession::received(std::string_view bytes)
{
    if (isFinished())
        return;
    show(bytes);
    if (!m_expectation)
        return;
    if (m_matcher->hear(bytes))
        finish(ExitCode::success);
}

void SendSession::ended(const Error &reason)
{
    const bool isClean = reason.code == Errc::connectionDone;
    if (m_expectation && isClean)
        return disappoint(Spoken::say("\"%1\" did not come before the peer closed.", {m_expectation->text}));
    if (!isClean)
        return fail(reason, ExitCode::connectionLost);
    finish(ExitCode::success);
}

void SendSession::disappoint(const std::string &problem)
{
    if (!isFinished())
        complain(problem);
    finish(ExitCode::unexpected);
}

} // namespace ropewalk
