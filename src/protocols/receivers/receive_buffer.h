#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace ropewalk {

/// What a connection has received and nobody has understood yet: bytes come in behind and leave in front.
class ReceiveBuffer
{
public:
    void append(std::string_view bytes)
    {
        m_bytes.erase(0, m_begin);
        m_begin = 0;
        m_bytes += bytes;
    }

    [[nodiscard]] bool isEmpty() const { return m_begin == m_bytes.size(); }

    /// Valid until the buffer changes.
    [[nodiscard]] std::string_view view() const { return std::string_view(m_bytes).substr(m_begin); }

    void consume(std::size_t count)
    {
        assert(count <= m_bytes.size() - m_begin);
        m_begin += count;
    }

    /// Everything, so that nothing is left.
    [[nodiscard]] std::string take()
    {
        std::string all = std::exchange(m_bytes, {});
        all.erase(0, std::exchange(m_begin, 0));
        return all;
    }

private:
    std::string m_bytes;
    std::size_t m_begin = 0; ///< Consumed already; goes away with the next append().
};

/// The memory in which frames are handed out: a handler may make its receiver's buffer grow meanwhile.
class FrameMemory
{
public:
    /// Calls `handler` with a copy of `frame`. It may come here again.
    template <typename F>
    void hand(std::string_view frame, F &&handler)
    {
        std::string copy = std::exchange(m_spare, {});
        copy.assign(frame);
        handler(std::string_view(copy));
        m_spare = std::move(copy);
    }

private:
    std::string m_spare; ///< Kept, so that a steady state allocates nothing.
};

/// Marks that frames are being delivered for as long as it lives, also when a handler throws.
class DeliveryMark
{
public:
    explicit DeliveryMark(bool &isDelivering)
        : m_isDelivering(isDelivering)
    {
        m_isDelivering = true;
    }
    ~DeliveryMark() { m_isDelivering = false; }
    DeliveryMark(const DeliveryMark &) = delete;
    DeliveryMark &operator=(const DeliveryMark &) = delete;

private:
    bool &m_isDelivering;
};

} // namespace ropewalk
