#include "cli/connect_session.h"

#include "base/errc.h"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace ropewalk {

ConnectSession::ConnectSession(Reactor &reactor, OutputFormat format, Finished onFinished)
    : ClientSession(reactor, format, std::move(onFinished))
{}

void ConnectSession::opened()
{
    link().follow(*this);
    auto watch = reactor().watch(STDIN_FILENO, Ready::read, *this);
    if (watch) {
        m_input = std::move(*watch);
    } else if (watch.error().code == std::errc::operation_not_permitted) {
        m_isFile = true;
        readFileSoon();
    } else {
        fail(watch.error(), ExitCode::usage);
    }
}

void ConnectSession::received(std::string_view bytes)
{
    show(bytes);
}

void ConnectSession::peerFinished()
{
    stopProducing(); // Like ncat: whoever has hung up is not talked to.
    link().unfollow();
    link().close();
}

void ConnectSession::ended(const Error &reason)
{
    if (reason.code == Errc::connectionDone)
        finish(ExitCode::success);
    else
        fail(reason, ExitCode::connectionLost);
}

void ConnectSession::pauseProducing()
{
    m_isPaused = true;
    m_nextRead.cancel();
    if (m_input)
        (void)m_input.setInterest(Ready::none);
}

void ConnectSession::resumeProducing()
{
    m_isPaused = false;
    if (m_isFile)
        readFileSoon();
    else if (m_input)
        (void)m_input.setInterest(Ready::read);
}

void ConnectSession::stopProducing()
{
    m_hasInput = false;
    m_nextRead.cancel();
    m_input.stop();
}

void ConnectSession::doRead()
{
    const auto count = ::read(STDIN_FILENO, m_buffer.data(), m_buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0)
        return endInput();
    send({m_buffer.data(), static_cast<std::size_t>(count)});
    if (m_isFile && !m_isPaused)
        readFileSoon();
}

void ConnectSession::readFileSoon()
{
    if (m_hasInput)
        m_nextRead = reactor().callLater(Duration::zero(), [this] { doRead(); });
}

void ConnectSession::endInput()
{
    stopProducing();
    link().unfollow();
    if (!link().finishWriting())
        m_lastAnswers = reactor().callLater(kLastAnswers, [this] { link().close(); });
}

} // namespace ropewalk
