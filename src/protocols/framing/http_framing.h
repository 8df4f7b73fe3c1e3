#pragma once

#include "protocols/framing/framing.h"

namespace ropewalk {

/// The most that the head of an HTTP message may have, in bytes.
constexpr std::size_t kMaxHttpHead = std::size_t{64} * 1024;

/// Each frame is one HTTP/1 message, request or response: start line, header fields and body. The payload is
/// the whole message, and whoever sends one writes all of it.
///
/// A response that says nothing of its length ends with the stream. One to a HEAD request cannot be told from
/// others: what it announces is waited for. Lines may end in LF alone.
/// After: RFC 9112, sections 2, 6 and 7.
class HttpFraming final : public Framing
{
public:
    /// `maxLength`: of a message, in bytes.
    explicit HttpFraming(std::size_t maxLength)
        : m_maxLength(maxLength)
    {}

    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;
    [[nodiscard]] std::string withTrueLength(std::string_view wire) const override;

private:
    std::size_t m_maxLength;
};

/// Whether the sender of `message`, a whole one, closes its connection afterwards: RFC 9112, section 9.3.
[[nodiscard]] bool closesAfter(std::string_view message);

} // namespace ropewalk
