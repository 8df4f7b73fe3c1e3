#include "net/write_queue.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>

namespace ropewalk {

/// The header of a block; the bytes follow it.
struct WriteQueue::Piece
{
    Piece *next = nullptr;
    std::size_t capacity;
    std::size_t begin = 0; ///< What is before it was sent.
    std::size_t end = 0;

    [[nodiscard]] char *bytes() { return reinterpret_cast<char *>(this + 1); }
};

void WriteQueue::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_last == nullptr || m_last->end == m_last->capacity)
            addPiece(bytes.size());
        const std::size_t count = std::min(bytes.size(), m_last->capacity - m_last->end);
        std::memcpy(m_last->bytes() + m_last->end, bytes.data(), count);
        m_last->end += count;
        m_size += count;
        bytes.remove_prefix(count);
    }
}

std::size_t WriteQueue::gather(std::span<std::string_view> out) const
{
    std::size_t count = 0;
    for (Piece *piece = m_first; piece != nullptr && count < out.size(); piece = piece->next)
        out[count++] = {piece->bytes() + piece->begin, piece->end - piece->begin};
    return count;
}

void WriteQueue::consume(std::size_t count)
{
    assert(count <= m_size);
    m_size -= count;
    while (m_first != nullptr && count >= m_first->end - m_first->begin) {
        count -= m_first->end - m_first->begin;
        dropFirst();
    }
    if (count > 0)
        m_first->begin += count;
}

void WriteQueue::clear()
{
    while (m_first != nullptr)
        dropFirst();
    m_size = 0;
}

void WriteQueue::addPiece(std::size_t wanted)
{
    const std::size_t size = std::clamp(wanted + sizeof(Piece), kMinPiece, kMaxPiece);
    auto *piece = new (::operator new(size)) Piece{nullptr, size - sizeof(Piece)};
    (m_last != nullptr ? m_last->next : m_first) = piece;
    m_last = piece;
}

void WriteQueue::dropFirst()
{
    Piece *piece = m_first;
    m_first = piece->next;
    if (m_first == nullptr)
        m_last = nullptr;
    ::operator delete(piece);
}

} // namespace ropewalk
