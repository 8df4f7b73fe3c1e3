#include "load/stream_slot.h"

#include "net/endpoints.h"
#include "net/protocol.h"
#include "net/transport.h"
#include "protocols/framing/http_framing.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr Duration kFirstDelay = std::chrono::milliseconds(10);
constexpr Duration kLongestDelay = std::chrono::seconds(1);

} // namespace

class StreamSlot::Conversation final : public Protocol
{
public:
    explicit Conversation(StreamSlot &slot)
        : m_slot(slot)
    {}

    void connectionMade() override
    {
        (void)transport().setTcpNoDelay(Switch::on);
        m_slot.connectionOpened();
    }
    void dataReceived(std::string_view bytes) override { m_slot.receive(bytes); }
    void readConnectionLost() override
    {
        m_slot.receiveEnd();
        transport().loseConnection();
    }

private:
    StreamSlot &m_slot;
};

StreamSlot::StreamSlot(LoadSlotOwner &owner, const Means &means)
    : LoadSlot(owner, means.reactor, means.maxUnderWay)
    , m_means(means)
    , m_delay(kFirstDelay)
{}

StreamSlot::~StreamSlot() = default;

void StreamSlot::open()
{
    setOpening();
    if (m_connector != nullptr)
        return m_connector->connect();
    auto connector = connect(m_means.reactor, m_means.resolver, m_means.endpoint, *this);
    if (connector)
        m_connector = std::move(*connector);
    else
        setFailed(connector.error()); // It will never be otherwise.
}

void StreamSlot::write(std::string_view bytes)
{
    m_connector->transport()->write(bytes);
}

void StreamSlot::reopen()
{
    if (Transport *transport = m_connector->transport())
        transport->abortConnection(); // What is lost connects again.
}

std::unique_ptr<Protocol> StreamSlot::buildProtocol(const SocketAddress &)
{
    return std::make_unique<Conversation>(*this);
}

void StreamSlot::connectionOpened()
{
    m_decoder.reset();
    if (m_means.framing != nullptr)
        m_decoder.emplace(*m_means.framing);
    m_awaitsGreeting = m_means.hasGreeting;
    if (!m_awaitsGreeting)
        setOpen();
}

void StreamSlot::receive(std::string_view bytes)
{
    noteReceived(bytes.size());
    if (!m_decoder)
        return take(bytes);
    m_decoder->feed(bytes);
    while (const auto frame = m_decoder->next())
        take(frame->payload);
    if (m_decoder->error() && m_connector->state() == Connector::State::connected) {
        setLost({m_decoder->error(), "read the reply"});
        reopen();
    }
}

void StreamSlot::receiveEnd()
{
    setClosing();
    if (!m_decoder || m_decoder->error())
        return;
    if (const auto frame = m_decoder->finish())
        take(frame->payload);
}

void StreamSlot::take(std::string_view payload)
{
    m_delay = kFirstDelay;
    if (std::exchange(m_awaitsGreeting, false))
        return setOpen();
    if (m_means.isHttp && isLast(payload))
        setClosing();
    takeReply(payload);
}

/// Whether the server closes after it. Replies mostly begin alike, and are not taken apart again then.
bool StreamSlot::isLast(std::string_view reply)
{
    constexpr std::string_view kEndOfHead = "\r\n\r\n";
    if (m_lastHead.empty() || !reply.starts_with(m_lastHead)) {
        const std::size_t end = reply.find(kEndOfHead);
        m_lastHead = end == std::string_view::npos ? reply : reply.substr(0, end + kEndOfHead.size());
        m_lastCloses = closesAfter(reply);
    }
    return m_lastCloses;
}

void StreamSlot::clientConnectionFailed(Connector &, const Error &reason)
{
    setFailed(reason);
    m_retry = m_means.reactor.callLater(m_delay, [this] { open(); });
    m_delay = std::min(2 * m_delay, kLongestDelay);
}

void StreamSlot::clientConnectionLost(Connector &, const Error &reason)
{
    const bool wasOfUse = m_delay == kFirstDelay;
    setLost(reason);
    m_retry = m_means.reactor.callLater(wasOfUse ? Duration::zero() : m_delay, [this] { open(); });
    m_delay = std::min(2 * m_delay, kLongestDelay);
}

} // namespace ropewalk
