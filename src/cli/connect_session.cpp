#include "cli/connect_session.h"

#include "base/errc.h"

#include <utility>

namespace ropewalk {

ConnectSession::ConnectSession(Reactor &reactor, OutputFormat format, Finished onFinished)
    : ClientSession(reactor, format, std::move(onFinished))
{}

void ConnectSession::opened()
{
    link().follow(*this);
    if (const Status opened = m_source.open(); !opened)
        return fail(opened.error(), ExitCode::usage);
    auto watch = reactor().watch(m_source.fd(), Ready::read, *this);
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
    const IoResult read = m_source.read(m_buffer);
    if (read.state == IoResult::State::wouldBlock)
        return;
    if (read.state == IoResult::State::failed || read.bytes == 0)
        return endInput();
    send({m_buffer.data(), read.bytes});
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
