#include "control/control_protocol.h"

#include <utility>

namespace ropewalk {

ControlProtocol::ControlProtocol(ReactorTime &time, Engine &engine, EventFeed &feed, std::string token)
    : LineReceiver("\n", token.empty() ? kMaxLine : kMaxFirstLine)
    , m_time(time)
    , m_session(time, engine, feed, *this, std::move(token))
{}

void ControlProtocol::connectionMade()
{
    transport().registerProducer(*this, ProducerKind::streaming);
    if (!m_session.isAuthenticated())
        m_patience = m_time.callLater(kPatience, [this] { close(); });
}

void ControlProtocol::lineReceived(std::string_view line)
{
    const bool wasAuthenticated = m_session.isAuthenticated();
    m_session.lineReceived(line);
    if (wasAuthenticated || !m_session.isAuthenticated())
        return;
    m_patience.cancel();
    setMaxLength(kMaxLine);
}

void ControlProtocol::lineLengthExceeded(std::string_view /*bytes*/)
{
    m_session.lineTooLong(maxLine());
}

std::size_t ControlProtocol::maxLine() const
{
    return m_session.isAuthenticated() ? kMaxLine : kMaxFirstLine;
}

void ControlProtocol::readConnectionLost()
{
    if (m_session.isIdle())
        close();
    else
        m_closesWhenIdle = true;
}

void ControlProtocol::connectionLost(const Error & /*reason*/)
{
    m_isClosing = true;
    m_patience.cancel();
    m_session.setWritable(false);
}

void ControlProtocol::pauseProducing()
{
    m_session.setWritable(false);
    LineReceiver::pauseProducing();
}

void ControlProtocol::resumeProducing()
{
    if (m_isClosing)
        return;
    m_session.setWritable(true);
    if (m_session.isWritable()) // What waited may have filled the queue again.
        LineReceiver::resumeProducing();
}

void ControlProtocol::stopProducing()
{
    m_isClosing = true;
    m_session.setWritable(false);
}

void ControlProtocol::write(const QByteArray &lines)
{
    if (m_isClosing)
        return;
    transport().write({lines.constData(), static_cast<std::size_t>(lines.size())});
    if (m_closesWhenIdle && m_session.isIdle())
        close();
}

void ControlProtocol::close()
{
    if (std::exchange(m_isClosing, true))
        return;
    transport().unregisterProducer();
    transport().loseConnection();
}

void ControlRefusal::connectionMade()
{
    const QByteArray line = errorLine(
        QJsonValue::Null,
        {rpc::kTooMany, QStringLiteral("Too many clients are connected to this channel: close one")});
    transport().write({line.constData(), static_cast<std::size_t>(line.size())});
    transport().loseConnection();
}

} // namespace ropewalk
