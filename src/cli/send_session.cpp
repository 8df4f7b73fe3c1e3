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
{}

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
    m_received += QLatin1String(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (m_expectation->pattern.match(m_received).hasMatch())
        return finish(ExitCode::success);
    if (m_received.size() > kMaxKept)
        m_received.remove(0, kMaxKept / 2);
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
        std::fprintf(stderr, "\"%s\" %s.\n", qUtf8Printable(m_expectation->pattern.pattern()), why);
    finish(ExitCode::unexpected);
}

} // namespace ropewalk
