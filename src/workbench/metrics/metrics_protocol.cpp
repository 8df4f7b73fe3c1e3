#include "workbench/metrics/metrics_protocol.h"

#include "net/transport.h"
#include "workbench/metrics/metrics_server.h"

#include <utility>

namespace ropewalk {

MetricsProtocol::MetricsProtocol(ReactorTime &time, MetricsPage &page)
    : m_time(time)
    , m_page(page)
    , m_framing(MetricsServer::kMaxRequest)
{}

void MetricsProtocol::connectionMade()
{
    transport().registerProducer(*this, ProducerKind::streaming);
    waitForMore();
}

void MetricsProtocol::waitForMore()
{
    m_patience = m_time.callLater(MetricsServer::kPatience, [this] { transport().abortConnection(); });
}

void MetricsProtocol::dataReceived(std::string_view bytes)
{
    if (m_isClosing)
        return;
    if (m_isPaused) // It was read before the pause took hold.
        m_rest.append(bytes);
    else
        answer(bytes);
}

void MetricsProtocol::answer(std::string_view bytes)
{
    m_decoder.feed(bytes);
    while (!m_isPaused && !m_isClosing) {
        const auto request = m_decoder.next();
        if (!request)
            break;
        send(replyTo(request->wire, m_page));
        waitForMore();
    }
    if (m_isClosing)
        return;
    if (m_isPaused)
        m_rest = m_decoder.takeRest();
    else if (m_decoder.error())
        send(replyToNonsense());
    else if (m_isInputOver)
        close();
}

void MetricsProtocol::send(const MetricsReply &reply)
{
    transport().write(reply.bytes);
    if (reply.isLast)
        close();
}

/// After what waits to be sent.
void MetricsProtocol::close()
{
    if (std::exchange(m_isClosing, true))
        return;
    transport().unregisterProducer();
    transport().loseConnection();
}

void MetricsProtocol::readConnectionLost()
{
    m_isInputOver = true;
    if (!m_isPaused)
        close();
}

void MetricsProtocol::connectionLost(const Error & /*reason*/)
{
    m_isClosing = true;
    m_patience.cancel();
}

void MetricsProtocol::pauseProducing()
{
    m_isPaused = true;
    transport().pauseProducing();
}

void MetricsProtocol::resumeProducing()
{
    m_isPaused = false;
    if (m_isClosing)
        return;
    const std::string rest = std::exchange(m_rest, {});
    answer(rest);
    if (!m_isPaused && !m_isClosing)
        transport().resumeProducing();
}

void MetricsProtocol::stopProducing()
{
    m_isClosing = true;
}

} // namespace ropewalk
