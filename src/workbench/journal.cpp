#include "workbench/journal.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace ropewalk {
namespace {

constexpr std::size_t kChunkSize = std::size_t{64} * 1024; // Bytes; a longer message gets a chunk of its own.

} // namespace

JournalBlock::JournalBlock(std::uint64_t firstRow)
    : m_firstRow(firstRow)
    , m_allocated(sizeof(JournalBlock))
{}

char *JournalBlock::reserve(std::size_t length, std::size_t &allocated)
{
    if (length > m_freeLength) {
        const std::size_t size = std::max(length, kChunkSize);
        m_chunks.emplace_back(new char[size]); // Not make_unique, which would zero it.
        allocated += size;
        m_allocated += size;
        if (size > kChunkSize)
            return m_chunks.back().get(); // What is left of the shared chunk stays in use.
        m_free = m_chunks.back().get();
        m_freeLength = size;
    }
    char *place = m_free;
    m_free += length;
    m_freeLength -= length;
    return place;
}

Journal::Journal(std::size_t limit)
    : m_limit(limit)
{}

std::uint64_t Journal::append(JournalRecord record, std::string_view bytes)
{
    if (m_current == nullptr || m_current->m_count.load(std::memory_order_relaxed) == JournalBlock::kRows)
        startBlock();
    std::size_t allocated = 0;
    char *place = m_current->reserve(bytes.size(), allocated);
    if (allocated != 0) {
        account(allocated);
        dropAboveLimit();
    }
    if (!bytes.empty())
        std::memcpy(place, bytes.data(), bytes.size());
    record.data = place;
    record.length = static_cast<std::uint32_t>(bytes.size());

    const std::size_t index = m_current->m_count.load(std::memory_order_relaxed);
    m_current->m_records[index] = record;
    m_current->m_count.store(index + 1, std::memory_order_release);
    const std::uint64_t row = m_current->firstRow() + index;
    m_endRow.store(row + 1, std::memory_order_release);
    return row;
}

void Journal::startBlock()
{
    auto block = std::make_shared<JournalBlock>(m_endRow.load(std::memory_order_relaxed));
    m_current = block.get();
    account(sizeof(JournalBlock));
    {
        const std::scoped_lock lock(m_blocksMutex);
        m_blocks.push_back(std::move(block));
    }
    dropAboveLimit();
}

void Journal::account(std::size_t bytes)
{
    m_usedBytes.store(m_usedBytes.load(std::memory_order_relaxed) + bytes, std::memory_order_relaxed);
}

void Journal::dropAboveLimit()
{
    while (usedBytes() > m_limit) {
        std::shared_ptr<JournalBlock> oldest; // Freed outside of the lock.
        {
            const std::scoped_lock lock(m_blocksMutex);
            if (m_blocks.size() < 2)
                return; // The block that is being written stays.
            oldest = std::move(m_blocks.front());
            m_blocks.pop_front();
        }
        m_usedBytes.store(usedBytes() - oldest->m_allocated, std::memory_order_relaxed);
        m_droppedRows.store(droppedRows() + oldest->count(), std::memory_order_relaxed);
    }
}

void Journal::clear()
{
    std::deque<std::shared_ptr<JournalBlock>> freed;
    {
        const std::scoped_lock lock(m_blocksMutex);
        freed.swap(m_blocks);
    }
    m_current = nullptr;
    m_usedBytes.store(0, std::memory_order_relaxed);
    m_droppedRows.store(endRow(), std::memory_order_relaxed);
}

JournalView::JournalView(const Journal &journal)
    : m_journal(journal)
{
    refresh();
}

bool JournalView::refresh()
{
    const auto begin = m_beginRow;
    const auto end = m_endRow;
    {
        const std::scoped_lock lock(m_journal.m_blocksMutex);
        const auto &blocks = m_journal.m_blocks;
        const auto first = blocks.empty() ? m_journal.endRow() : blocks.front()->firstRow();
        while (!m_blocks.empty() && m_blocks.front()->firstRow() < first)
            m_blocks.pop_front();
        const auto known = m_blocks.empty() ? first : m_blocks.back()->firstRow() + JournalBlock::kRows;
        for (const auto &block : blocks)
            if (block->firstRow() >= known)
                m_blocks.push_back(block);
        m_beginRow = first;
    }
    m_endRow = m_blocks.empty() ? m_beginRow : m_blocks.back()->firstRow() + m_blocks.back()->count();
    return m_beginRow != begin || m_endRow != end;
}

const JournalRecord &JournalView::at(std::uint64_t row) const
{
    assert(row >= m_beginRow && row < m_endRow);
    const auto offset = row - m_beginRow;
    return m_blocks[offset / JournalBlock::kRows]->at(offset % JournalBlock::kRows);
}

} // namespace ropewalk
