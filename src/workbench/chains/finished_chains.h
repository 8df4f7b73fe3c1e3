#pragma once

#include "workbench/chains/chain_record.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

namespace ropewalk {

/// Chains that have ended, in the order in which they did, each packed into one piece of memory.
class FinishedChains
{
public:
    /// Bounds, in chains and in bytes; the oldest go first.
    FinishedChains(std::size_t maxCount, std::size_t maxBytes);

    /// Returns those that had to go for it.
    [[nodiscard]] std::vector<std::uint64_t> add(const ChainRecord &record);

    [[nodiscard]] bool contains(std::uint64_t id) const { return m_places.contains(id); }

    /// False if it is not there.
    bool read(std::uint64_t id, ChainRecord &record) const;

    [[nodiscard]] std::size_t count() const { return m_packed.size(); }
    [[nodiscard]] std::size_t unhandledCount() const { return m_unhandled; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    void clear();

private:
    struct Packed
    {
        std::uint64_t id;
        bool isUnhandled;
        std::string bytes;
    };
    /// What one costs beside its bytes, about.
    static constexpr std::size_t kOverhead = sizeof(Packed) + 48;

    void dropOldest();

    const std::size_t m_maxCount;
    const std::size_t m_maxBytes;
    std::deque<Packed> m_packed;
    std::unordered_map<std::uint64_t, std::uint64_t> m_places; ///< Counted from the first there ever was.
    std::uint64_t m_first = 0;                                 ///< The place of `m_packed.front()`.
    std::size_t m_bytes = 0;
    std::size_t m_unhandled = 0;
};

} // namespace ropewalk
