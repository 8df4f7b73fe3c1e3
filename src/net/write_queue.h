#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace ropewalk {

/// Bytes that wait to be sent, in pieces that small writes share. Empty, it holds no memory.
class WriteQueue
{
public:
    /// A piece, its header included, is between these sizes.
    static constexpr std::size_t kMinPiece = std::size_t{4} * 1024;
    static constexpr std::size_t kMaxPiece = std::size_t{64} * 1024;

    WriteQueue() = default;
    WriteQueue(const WriteQueue &) = delete;
    WriteQueue &operator=(const WriteQueue &) = delete;
    ~WriteQueue() { clear(); }

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }

    void append(std::string_view bytes);

    /// Fills `out` with what comes first and returns how many of its places it used.
    [[nodiscard]] std::size_t gather(std::span<std::string_view> out) const;

    /// Forgets the first `count` bytes, which are at most all.
    void consume(std::size_t count);
    void clear();

private:
    struct Piece;

    void addPiece(std::size_t wanted);
    void dropFirst();

    Piece *m_first = nullptr;
    Piece *m_last = nullptr;
    std::size_t m_size = 0;
};

} // namespace ropewalk
