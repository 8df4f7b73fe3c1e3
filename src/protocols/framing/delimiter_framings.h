#pragma once

#include "protocols/framing/framing.h"

namespace ropewalk {

/// The most that a line or a delimited frame may carry unless somebody says otherwise, in bytes.
constexpr std::size_t kMaxDelimitedLength = std::size_t{1024} * 1024;

/// Each frame ends in the same bytes.
/// After: Twisted's LineOnlyReceiver, whose delimiter is "\r\n".
class DelimiterFraming final : public Framing
{
public:
    /// `delimiter` has at least one byte.
    DelimiterFraming(std::string delimiter, std::size_t maxLength);

    [[nodiscard]] std::string_view delimiter() const { return m_delimiter; }
    [[nodiscard]] std::size_t maxLength() const { return m_maxLength; }

    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;

private:
    std::string m_delimiter;
    std::size_t m_maxLength;
};

/// Lines that end in LF, with or without CR before it. Sends LF.
class AnyLineFraming final : public Framing
{
public:
    explicit AnyLineFraming(std::size_t maxLength)
        : m_maxLength(maxLength)
    {}

    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;

private:
    std::size_t m_maxLength;
};

} // namespace ropewalk
