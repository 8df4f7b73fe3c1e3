#pragma once

#include "net/wrapping_factory.h"

#include <cstdint>
#include <functional>
#include <string>

namespace ropewalk {

/// Writes down, a line each, what goes over its connections: "C 1: hello\r\n" came from the client,
/// "S 1: …" from the server, of connection 1; "*" opens and closes.
///
/// After: twisted.protocols.policies.TrafficLoggingFactory.
class TrafficLoggingFactory : public WrappingFactory
{
public:
    /// A line, without its end.
    using Log = std::function<void(const std::string &line)>;

    /// At most `maxBytes` of each piece are written down.
    TrafficLoggingFactory(ServerFactory &wrapped, Log log, std::size_t maxBytes = 256)
        : WrappingFactory(wrapped)
        , m_log(std::move(log))
        , m_maxBytes(maxBytes)
    {}

protected:
    [[nodiscard]] std::unique_ptr<ProtocolWrapper> wrap(std::unique_ptr<Protocol> protocol,
                                                        const SocketAddress &peer) override;

private:
    friend class TrafficLoggingProtocol;

    void log(char side, std::uint64_t number, const std::string &what) const;
    void logBytes(char side, std::uint64_t number, std::string_view bytes) const;

    const Log m_log;
    const std::size_t m_maxBytes;
    std::uint64_t m_lastNumber = 0;
};

} // namespace ropewalk
