#pragma once

#include "load/load_slot.h"
#include "net/connector.h"
#include "net/endpoint.h"
#include "net/factory.h"
#include "net/resolver.h"
#include "protocols/framing/frame_decoder.h"
#include "reactor/reactor.h"

#include <memory>
#include <optional>

namespace ropewalk {

/// A slot over TCP or a Unix stream socket.
///
/// One that cannot connect tries again after 10 ms, twice as long each time, up to a second.
class StreamSlot final : public LoadSlot, private ClientFactory
{
public:
    struct Means
    {
        Reactor &reactor;
        Resolver &resolver;
        const Endpoint &endpoint;
        const Framing *framing; ///< Null: what arrives at once is a reply.
        bool isHttp;            ///< Whose replies say whether the connection goes on.
        bool hasGreeting;
        std::size_t maxUnderWay;
    };

    StreamSlot(LoadSlotOwner &owner, const Means &means);
    ~StreamSlot() override;

    void open() override;

private:
    class Conversation;

    void write(std::string_view bytes) override;
    void reopen() override;

    void connectionOpened();
    void receive(std::string_view bytes);
    void receiveEnd();
    void take(std::string_view payload);
    [[nodiscard]] bool isLast(std::string_view reply);

    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override;
    void clientConnectionFailed(Connector &connector, const Error &reason) override;
    void clientConnectionLost(Connector &connector, const Error &reason) override;

    Means m_means;
    std::optional<FrameDecoder> m_decoder; ///< While there is a connection, and a framing.
    std::string m_lastHead;                ///< Of the reply before, if HTTP.
    bool m_lastCloses = false;
    bool m_awaitsGreeting = false;
    Duration m_delay;
    DelayedCall m_retry;
    std::unique_ptr<Connector> m_connector; ///< Goes first.
};

} // namespace ropewalk
