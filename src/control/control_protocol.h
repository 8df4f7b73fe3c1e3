#pragma once

#include "control/control_session.h"
#include "protocols/receivers/line_receiver.h"
#include "reactor/watch.h"

#include <cstddef>
#include <string>

namespace ropewalk {

/// A client of the control channel, on its socket: lines in, lines out.
///
/// While the client does not read, its requests are not read either and events wait in the session; the
/// others do not notice.
class ControlProtocol final : public LineReceiver, private ControlOutput
{
public:
    static constexpr std::size_t kMaxLine = std::size_t{4} * 1024 * 1024; ///< Bytes of one request.
    static constexpr std::size_t kMaxFirstLine = 4'096; ///< Of one who has not shown the token yet.
    static constexpr Duration kPatience = std::chrono::seconds(10); ///< Likewise, with the token.

    /// All but `token` must outlive this.
    ControlProtocol(ReactorTime &time, Engine &engine, EventFeed &feed, std::string token);

    void connectionMade() override;
    void identify(HandlerDescription &description) const override { description.owner = "control"; }
    void lineReceived(std::string_view line) override;
    void lineLengthExceeded(std::string_view bytes) override;
    void readConnectionLost() override;
    void connectionLost(const Error &reason) override;

    // The write queue's.

    void pauseProducing() override;
    void resumeProducing() override;
    void stopProducing() override;

private:
    void write(const QByteArray &lines) override;
    void close() override;
    [[nodiscard]] std::size_t maxLine() const;

    ReactorTime &m_time;
    ControlSession m_session;
    DelayedCall m_patience;
    bool m_isClosing = false;
    bool m_closesWhenIdle = false; ///< The client has said everything.
};

/// Tells a client that there are too many, and closes.
class ControlRefusal final : public Protocol
{
public:
    void connectionMade() override;
    void dataReceived(std::string_view /*bytes*/) override {}
};

} // namespace ropewalk
