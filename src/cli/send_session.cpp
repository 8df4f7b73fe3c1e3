#include "cli/send_session.h"

#include "base/errc.h"

#include <cstdio>
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
        m_patience =
            reactor().callLater(m_expectation->timeout, [this] { disappoint("did not come in time"); });
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
        return disappoint("did not come before the peer closed");
    if (!isClean)
        return fail(reason, ExitCode::connectionLost);
    finish(ExitCode::success);
}

void SendSession::disappoint(const char *why)
{
    if (!isFinished())
        std::fprintf(stderr, "\"%s\" %s.\n", m_expectation->text.c_str(), why);
    finish(ExitCode::unexpected);
}

} // namespace ropewalk
