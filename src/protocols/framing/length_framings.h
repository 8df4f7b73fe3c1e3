#pragma once

#include "protocols/framing/framing.h"

namespace ropewalk {

/// The most that a length-prefixed frame or a netstring may carry unless somebody says otherwise, in bytes.
constexpr std::size_t kMaxPrefixedLength = std::size_t{16} * 1024 * 1024;

enum class ByteOrder : std::uint8_t { big, little };

/// Whatever arrives at once is a frame.
class RawFraming final : public Framing
{
public:
    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;
};

/// Every frame has `size` bytes.
class FixedFraming final : public Framing
{
public:
    explicit FixedFraming(std::size_t size)
        : m_size(size)
    {}

    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;

private:
    std::size_t m_size;
};

/// A length of 1, 2 or 4 bytes, which does not count itself, goes before each payload.
/// After: Twisted's Int8StringReceiver, Int16StringReceiver, Int32StringReceiver.
class PrefixFraming final : public Framing
{
public:
    PrefixFraming(std::size_t width, ByteOrder order, std::size_t maxLength);

    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;
    [[nodiscard]] std::string withTrueLength(std::string_view wire) const override;

private:
    [[nodiscard]] std::size_t lengthIn(std::string_view bytes) const;

    std::size_t m_width;
    ByteOrder m_order;
    std::size_t m_maxLength;
};

/// "5:hello,".
/// After: Bernstein's netstrings; Twisted's NetstringReceiver. A length has no leading zeros.
class NetstringFraming final : public Framing
{
public:
    explicit NetstringFraming(std::size_t maxLength)
        : m_maxLength(maxLength)
    {}

    [[nodiscard]] FrameScan scan(std::string_view bytes, std::size_t seen) const override;
    Status appendFrame(std::string &out, std::string_view payload) const override;
    [[nodiscard]] std::string withTrueLength(std::string_view wire) const override;

private:
    std::size_t m_maxLength;
};

} // namespace ropewalk
