#include "net/traffic_logging_factory.h"

#include "base/code_message.h"
#include "base/escapes.h"

namespace ropewalk {

class TrafficLoggingProtocol final : public ProtocolWrapper
{
public:
    TrafficLoggingProtocol(TrafficLoggingFactory &factory,
                           std::unique_ptr<Protocol> wrapped,
                           const SocketAddress &peer,
                           std::uint64_t number)
        : ProtocolWrapper(factory, std::move(wrapped), peer)
        , m_factory(factory)
        , m_number(number)
    {}

    void connectionMade() override
    {
        m_factory.log('C', m_number, "*");
        ProtocolWrapper::connectionMade();
    }

    void dataReceived(std::string_view bytes) override
    {
        m_factory.logBytes('C', m_number, bytes);
        ProtocolWrapper::dataReceived(bytes);
    }

    void connectionLost(const Error &reason) override
    {
        m_factory.log('C', m_number, "* " + messageOf(reason.code));
        ProtocolWrapper::connectionLost(reason);
    }

    void write(std::string_view bytes) override
    {
        m_factory.logBytes('S', m_number, bytes);
        ProtocolWrapper::write(bytes);
    }

    void writeSequence(std::span<const std::string_view> pieces) override
    {
        for (const std::string_view piece : pieces)
            m_factory.logBytes('S', m_number, piece);
        ProtocolWrapper::writeSequence(pieces);
    }

    void loseConnection() override
    {
        m_factory.log('S', m_number, "*");
        ProtocolWrapper::loseConnection();
    }

private:
    TrafficLoggingFactory &m_factory;
    const std::uint64_t m_number;
};

std::unique_ptr<ProtocolWrapper> TrafficLoggingFactory::wrap(std::unique_ptr<Protocol> protocol,
                                                             const SocketAddress &peer)
{
    return std::make_unique<TrafficLoggingProtocol>(*this, std::move(protocol), peer, ++m_lastNumber);
}

void TrafficLoggingFactory::log(char side, std::uint64_t number, const std::string &what) const
{
    m_log(std::string(1, side) + " " + std::to_string(number) + ": " + what);
}

void TrafficLoggingFactory::logBytes(char side, std::uint64_t number, std::string_view bytes) const
{
    std::string text = escapeBytes(bytes.substr(0, m_maxBytes));
    if (bytes.size() > m_maxBytes)
        text += "… " + std::to_string(bytes.size() - m_maxBytes) + " more bytes";
    log(side, number, text);
}

} // namespace ropewalk
