// What a Service does with messages that people send.

#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {
namespace {

/// Bytes typed are bytes sent, except where nobody could type the frame: lengths are put before.
bool addsLengths(FramingKind kind)
{
    return kind == FramingKind::prefix || kind == FramingKind::netstring;
}

} // namespace

Result<std::size_t> Service::sendTo(Connection &connection, const MessageTemplate &message)
{
    if (message.mode == MessageMode::file && !connection.isDatagram() && !addsLengths(m_framingKind))
        return sendFile(connection, message);
    const auto wire = wireOf(connection, message);
    if (!wire)
        return wire.error();
    if (const Status sent = connection.send(*wire); !sent)
        return sent.error();
    return wire->size();
}

Result<std::string> Service::wireOf(const Connection &connection, const MessageTemplate &message)
{
    auto bytes = m_core.encode(message, &connection);
    return bytes ? typedFrame(connection, std::move(*bytes)) : bytes;
}

Result<std::string> Service::typedFrame(const Connection &connection, std::string bytes) const
{
    if (connection.isDatagram() || !addsLengths(m_framingKind))
        return bytes;
    std::string wire;
    if (const Status framed = m_framing->appendFrame(wire, bytes); !framed)
        return framed.error();
    return wire;
}

std::string_view Service::payloadOf(const Connection &connection, std::string_view wire) const
{
    if (m_framing == nullptr || connection.isDatagram() || wire.empty())
        return wire;
    const FrameScan scan = m_framing->scan(wire, 0);
    const bool isOneFrame = scan.state == FrameScan::State::complete && scan.wireLength == wire.size();
    return isOneFrame ? wire.substr(scan.payloadBegin, scan.payloadLength) : wire;
}

Result<std::string> Service::withPayload(const Connection &connection,
                                         std::string_view wire,
                                         std::string_view payload,
                                         std::string_view replacement) const
{
    if (payload.size() == wire.size())
        return m_framingKind == FramingKind::http && !connection.isDatagram()
                   ? m_framing->withTrueLength(replacement)
                   : std::string(replacement);
    if (addsLengths(m_framingKind))
        return typedFrame(connection, std::string(replacement));
    const auto begin = static_cast<std::size_t>(payload.data() - wire.data());
    return std::string(wire.substr(0, begin)).append(replacement).append(wire.substr(begin + payload.size()));
}

Result<std::size_t> Service::sendFile(Connection &connection, const MessageTemplate &message)
{
    MessageTemplate path = message; // It may hold variables.
    path.mode = MessageMode::text;
    path.lineEnd.clear();
    const auto name = m_core.encode(path, connection);
    if (!name)
        return name.error();
    return connection.sendFile(*name, message.lineEnd);
}

Result<std::string_view> Service::frame(std::string_view payload)
{
    if (m_framing == nullptr)
        return payload;
    m_frame.clear();
    if (const Status framed = m_framing->appendFrame(m_frame, payload); !framed)
        return framed.error();
    return std::string_view(m_frame);
}

std::unique_ptr<FrameDecoder> Service::takeDecoder()
{
    auto taken = std::move(m_decoder);
    m_decoder = std::make_unique<FrameDecoder>(*m_framing);
    return taken;
}

Result<Connection *> Service::peerAt(std::string_view address)
{
    if (m_socket == nullptr)
        return Error{std::make_error_code(std::errc::not_connected), "send to " + std::string(address)};
    return m_socket->peerAt(address);
}

} // namespace ropewalk
