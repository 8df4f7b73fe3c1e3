#pragma once

#include "net/producer.h"
#include "net/protocol.h"
#include "protocols/framing/frame_decoder.h"
#include "protocols/framing/http_framing.h"
#include "reactor/reactor_time.h"
#include "workbench/metrics/metrics_reply.h"

#include <string>

namespace ropewalk {

/// One client of a MetricsServer. While it does not read, its requests are not read either.
class MetricsProtocol final : public Protocol, private Producer
{
public:
    /// Both must outlive this.
    MetricsProtocol(ReactorTime &time, MetricsPage &page);

    void connectionMade() override;
    void dataReceived(std::string_view bytes) override;
    void readConnectionLost() override;
    void connectionLost(const Error &reason) override;

private:
    void pauseProducing() override;
    void resumeProducing() override;
    void stopProducing() override;

    void answer(std::string_view bytes);
    void send(const MetricsReply &reply);
    void close();
    void waitForMore();

    ReactorTime &m_time;
    MetricsPage &m_page;
    HttpFraming m_framing;
    FrameDecoder m_decoder{m_framing};
    std::string m_rest; ///< Requests that came while much was to be sent.
    bool m_isPaused = false;
    bool m_isClosing = false;
    bool m_isInputOver = false;
    DelayedCall m_patience;
};

} // namespace ropewalk
