#include "protocols/framing/length_framings.h"

#include "base/errc.h"

#include <algorithm>

namespace ropewalk {
namespace {

using State = FrameScan::State;

FrameScan needs(std::size_t wireLength)
{
    return {State::needsMore, wireLength, 0, 0};
}

/// A frame of `wireLength` bytes, complete or not, of which `available` are there.
FrameScan
knownFrame(std::size_t available, std::size_t wireLength, std::size_t payloadBegin, std::size_t payloadLength)
{
    return available < wireLength ? needs(wireLength)
                                  : FrameScan{State::complete, wireLength, payloadBegin, payloadLength};
}

Error tooLong(std::string_view payload)
{
    return {Errc::frameTooLong, "frame " + std::to_string(payload.size()) + " bytes"};
}

/// `payload` as a frame, or `wire` where no frame can carry it.
std::string framedOr(std::string_view wire, const Framing &framing, std::string_view payload)
{
    std::string frame;
    return framing.appendFrame(frame, payload) ? frame : std::string(wire);
}

} // namespace

FrameScan RawFraming::scan(std::string_view bytes, std::size_t) const
{
    return {State::complete, bytes.size(), 0, bytes.size()};
}

Status RawFraming::appendFrame(std::string &out, std::string_view payload) const
{
    out += payload;
    return Unit{};
}

FrameScan FixedFraming::scan(std::string_view bytes, std::size_t) const
{
    return knownFrame(bytes.size(), m_size, 0, m_size);
}

Status FixedFraming::appendFrame(std::string &out, std::string_view payload) const
{
    if (payload.size() != m_size) {
        return Error{Errc::frameLengthWrong,
                     "frame " + std::to_string(payload.size()) + " bytes, " + std::to_string(m_size) +
                         " wanted"};
    }
    out += payload;
    return Unit{};
}

PrefixFraming::PrefixFraming(std::size_t width, ByteOrder order, std::size_t maxLength)
    : m_width(width)
    , m_order(order)
    , m_maxLength(std::min<std::size_t>(maxLength, (std::uint64_t{1} << (8 * width)) - 1))
{}

std::size_t PrefixFraming::lengthIn(std::string_view bytes) const
{
    std::size_t length = 0;
    for (std::size_t index = 0; index < m_width; ++index) {
        const std::size_t at = m_order == ByteOrder::big ? index : m_width - 1 - index;
        length = length << 8U | static_cast<unsigned char>(bytes[at]);
    }
    return length;
}

FrameScan PrefixFraming::scan(std::string_view bytes, std::size_t) const
{
    if (bytes.size() < m_width) {
        return needs(m_width);
    }
    const std::size_t length = lengthIn(bytes);
    if (length > m_maxLength) {
        return {State::tooLong, 0, 0, length};
    }
    return knownFrame(bytes.size(), m_width + length, m_width, length);
}

Status PrefixFraming::appendFrame(std::string &out, std::string_view payload) const
{
    if (payload.size() > m_maxLength) {
        return tooLong(payload);
    }
    for (std::size_t index = 0; index < m_width; ++index) {
        const std::size_t place = m_order == ByteOrder::big ? m_width - 1 - index : index;
        out += static_cast<char>(payload.size() >> (8 * place) & 0xffU);
    }
    out += payload;
    return Unit{};
}

std::string PrefixFraming::withTrueLength(std::string_view wire) const
{
    return wire.size() < m_width ? std::string(wire) : framedOr(wire, *this, wire.substr(m_width));
}

FrameScan NetstringFraming::scan(std::string_view bytes, std::size_t) const
{
    std::size_t length = 0;
    std::size_t at = 0;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '9'; ++at) {
        if (at == 1 && bytes[0] == '0') {
            return {State::malformed, 0, 0, 0};
        }
        length = length * 10 + static_cast<std::size_t>(bytes[at] - '0');
        if (length > m_maxLength) {
            return {State::tooLong, 0, 0, 0};
        }
    }
    if (at == bytes.size()) {
        return needs(at + 1);
    }
    if (at == 0 || bytes[at] != ':') {
        return {State::malformed, 0, 0, 0};
    }
    const std::size_t wireLength = at + 1 + length + 1;
    if (bytes.size() >= wireLength && bytes[wireLength - 1] != ',') {
        return {State::malformed, 0, 0, 0};
    }
    return knownFrame(bytes.size(), wireLength, at + 1, length);
}

Status NetstringFraming::appendFrame(std::string &out, std::string_view payload) const
{
    if (payload.size() > m_maxLength) {
        return tooLong(payload);
    }
    out += std::to_string(payload.size());
    out += ':';
    out += payload;
    out += ',';
    return Unit{};
}

std::string NetstringFraming::withTrueLength(std::string_view wire) const
{
    const std::size_t digits = std::min(wire.find_first_not_of("0123456789"), wire.size());
    if (!wire.substr(digits).starts_with(':') || !wire.ends_with(','))
        return std::string(wire);
    return framedOr(wire, *this, wire.substr(digits + 1, wire.size() - digits - 2));
}

} // namespace ropewalk
