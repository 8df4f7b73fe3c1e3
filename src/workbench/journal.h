#pragma once

#include "workbench/ids.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace ropewalk {

/// One row of the journal: plain data, whose bytes live as long as the block it stands in.
struct JournalRecord
{
    enum class Kind : std::uint8_t {
        message, ///< Bytes as they were on the wire, framing included.
        opened,  ///< A connection came to be; the text names its peer.
        closed,  ///< It ended; the text says why.
        failed,  ///< A service or an attempt to connect failed; the text says why.
        note,    ///< Anything else worth a line: a service started, a listener backed off.
        /// What was handed on in place of a message that was received: its cause. Empty: it was dropped.
        altered,
        withheld, ///< What was to be sent, and was dropped, edited, merged or split instead.
    };

    std::int64_t time = 0; ///< Nanoseconds since the Unix epoch.
    const char *data = nullptr;
    std::uint32_t length = 0;
    ConnectionId connection = ConnectionId::none;
    ServiceId service = ServiceId::none;
    std::uint16_t cause = 0; ///< How many rows back stands the message that this one answers; 0: none known.
    Kind kind = Kind::message;
    Direction direction = Direction::in;

    [[nodiscard]] std::string_view bytes() const { return {data, length}; }

    /// Its bytes are those of a message, not words for people.
    [[nodiscard]] bool holdsMessage() const
    {
        return kind == Kind::message || kind == Kind::altered || kind == Kind::withheld;
    }
};
static_assert(sizeof(JournalRecord) == 32);

/// A run of consecutive rows. Rows below `count` never change.
class JournalBlock
{
public:
    static constexpr std::size_t kRows = 4'096;

    explicit JournalBlock(std::uint64_t firstRow);

    [[nodiscard]] std::uint64_t firstRow() const { return m_firstRow; }
    [[nodiscard]] std::size_t count() const { return m_count.load(std::memory_order_acquire); }
    [[nodiscard]] const JournalRecord &at(std::size_t index) const { return m_records[index]; }

private:
    friend class Journal;

    /// Where `length` bytes may be written; nothing is published yet.
    [[nodiscard]] char *reserve(std::size_t length, std::size_t &allocated);

    const std::uint64_t m_firstRow;
    std::atomic<std::size_t> m_count{0};
    std::array<JournalRecord, kRows> m_records;
    std::vector<std::unique_ptr<char[]>> m_chunks; ///< The writer's; readers follow `data`.
    char *m_free = nullptr;
    std::size_t m_freeLength = 0;
    std::size_t m_allocated = 0; ///< Bytes this block costs, records included.
};

/// The append-only record of everything that happened.
///
/// One thread writes, others read through a JournalView; nobody waits for anybody: a row is written
/// first and counted afterwards. Only the list of blocks, which changes once in 4,096 rows, is under a
/// lock.
///
/// Thread: `append()` belongs to the I/O thread; the rest may be called on any.
/// Loss:   above `limit` bytes the oldest block goes; `droppedRows()` counts, and the window shows it.
class Journal
{
public:
    static constexpr std::size_t kDefaultLimit = std::size_t{512} * 1024 * 1024; ///< Bytes.

    explicit Journal(std::size_t limit = kDefaultLimit);

    /// Copies `bytes` and returns the number of the new row. `record.data` and `.length` are ignored.
    std::uint64_t append(JournalRecord record, std::string_view bytes);

    /// Rows ever appended: the number of the next one.
    [[nodiscard]] std::uint64_t endRow() const { return m_endRow.load(std::memory_order_acquire); }
    [[nodiscard]] std::uint64_t droppedRows() const { return m_droppedRows.load(std::memory_order_relaxed); }
    [[nodiscard]] std::size_t usedBytes() const { return m_usedBytes.load(std::memory_order_relaxed); }
    [[nodiscard]] std::size_t limit() const { return m_limit; }

    /// Lets go of everything; row numbers go on. The I/O thread's.
    void clear();

private:
    friend class JournalView;

    void startBlock();
    void dropAboveLimit();
    void account(std::size_t bytes);

    const std::size_t m_limit;
    JournalBlock *m_current = nullptr;
    std::atomic<std::uint64_t> m_endRow{0};
    std::atomic<std::uint64_t> m_droppedRows{0};
    std::atomic<std::size_t> m_usedBytes{0};

    mutable std::mutex m_blocksMutex;
    std::deque<std::shared_ptr<JournalBlock>> m_blocks; ///< Guarded by `m_blocksMutex`.
};

/// A reader's stable sight of a Journal: what it shows stays until the next `refresh()`, whatever the
/// writer does meanwhile.
///
/// Thread: one; any number of views may exist.
class JournalView
{
public:
    /// `journal` must outlive the view.
    explicit JournalView(const Journal &journal);

    /// Takes in what was appended, and lets go of what was dropped. True if either happened.
    bool refresh();

    [[nodiscard]] std::uint64_t beginRow() const { return m_beginRow; }
    [[nodiscard]] std::uint64_t endRow() const { return m_endRow; }

    /// The row with this number, in constant time. It must lie in [beginRow, endRow).
    [[nodiscard]] const JournalRecord &at(std::uint64_t row) const;

private:
    const Journal &m_journal;
    std::uint64_t m_beginRow = 0;
    std::uint64_t m_endRow = 0;
    std::deque<std::shared_ptr<const JournalBlock>> m_blocks;
};

} // namespace ropewalk
