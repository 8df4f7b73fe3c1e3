#pragma once

#include "cli/client_session.h"
#include "cli/standard_input.h"
#include "net/producer.h"

#include <array>

namespace ropewalk {

/// Standard input out, and what comes back to standard output, each no faster than the other side takes it.
///
/// At the end of input the sending half is closed; the session ends when the peer closes. A datagram peer
/// never does, so that one ends a moment after the input.
class ConnectSession final : public ClientSession, private Producer, private DescriptorHandler
{
public:
    ConnectSession(Reactor &reactor, OutputFormat format, Finished onFinished);

private:
    static constexpr Duration kLastAnswers = std::chrono::seconds(1);

    void opened() override;
    void received(std::string_view bytes) override;
    void peerFinished() override;
    void ended(const Error &reason) override;

    void pauseProducing() override;
    void resumeProducing() override;
    void stopProducing() override;

    void doRead() override;
    void doWrite() override {}

    void readFileSoon();
    void endInput();

    StandardInput m_source;
    Watch m_input;
    DelayedCall m_nextRead; ///< For input that cannot be watched: a file is always ready.
    DelayedCall m_lastAnswers;
    bool m_isPaused = false;
    bool m_isFile = false;
    bool m_hasInput = true;
    std::array<char, 64 * 1024> m_buffer; ///< The reactor's own is in use while bytes are sent on.
};

} // namespace ropewalk
