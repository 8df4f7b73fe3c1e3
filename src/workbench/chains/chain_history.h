#pragma once

#include "workbench/chains/chain_news.h"
#include "workbench/chains/chain_record.h"
#include "workbench/chains/finished_chains.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace ropewalk {

/// What a face knows of every chain that is alive and of those that ended last.
///
/// It takes in what the ChainLog tells, once a frame, and says what changed by that, so that a model can
/// change its rows in batches. Finished chains are kept packed.
///
/// Thread: the one that made it.
/// Loss:   of finished chains the last `kMaxFinished` are kept, fewer where they need more than
///         `kMaxFinishedBytes`; what the log lost before it came here is in `lostCount()`.
class ChainHistory
{
public:
    static constexpr std::size_t kMaxFinished = 100'000;
    static constexpr std::size_t kMaxFinishedBytes = 64u << 20;
    static constexpr std::size_t kMostChanges = 4'000; ///< At once: what a model takes in within a frame.

    struct Counts
    {
        std::size_t live = 0;      ///< Not dropped yet.
        std::size_t waiting = 0;   ///< Of these, for another chain.
        std::size_t unhandled = 0; ///< Kept ones that ended so, or would if they were dropped now.
        std::size_t all = 0;       ///< Live and finished ones that are kept.
    };

    /// Chain numbers, each in at most one of the lists, in order of birth.
    struct Changes
    {
        std::vector<std::uint64_t> born;
        std::vector<std::uint64_t> changed;
        std::vector<std::uint64_t> forgotten;
    };

    explicit ChainHistory(std::size_t maxFinished = kMaxFinished,
                          std::size_t maxFinishedBytes = kMaxFinishedBytes);

    void absorb(const ChainNews &news);

    /// What `absorb()` changed and was not taken yet, of the oldest chains `most` at most.
    [[nodiscard]] Changes takeChanges(std::size_t most = kMostChanges);

    /// So many chains have changes that were not taken yet.
    [[nodiscard]] std::size_t changeCount() const { return m_changed.size(); }

    /// Null for a chain that is not known, or forgotten. Valid until the next call of `find()` or `absorb()`.
    [[nodiscard]] const ChainRecord *find(std::uint64_t id) const;

    /// Every chain that is known, in order of birth. Row n of a list is `ids()[n]`.
    [[nodiscard]] const std::vector<std::uint64_t> &ids() const { return m_ids; }

    /// Where `id` stands in `ids()`; their size if it is not known.
    [[nodiscard]] std::size_t rowOf(std::uint64_t id) const;

    /// The chains that are not dropped yet, in order of birth.
    [[nodiscard]] std::vector<std::uint64_t> liveIds() const;

    [[nodiscard]] Counts counts() const;

    /// Events that nobody took in time, since the start.
    [[nodiscard]] std::uint64_t lostCount() const { return m_lost; }

    /// Nameless chains that came and went between two looks, with their value taken: counted, not kept.
    [[nodiscard]] std::uint64_t passedCount() const { return m_passed; }

    /// Forgets the finished ones.
    void clearFinished();

private:
    struct Living
    {
        ChainRecord record;
        int pauses = 0;
    };
    enum class Change : std::uint8_t { born, changed, forgotten };

    [[nodiscard]] static bool isOfLinks(ChainFact::Kind kind);
    void take(const ChainNews::Item &item);
    void takeLink(ChainRecord &record, const ChainNews::Item &item);
    static void takeState(Living &living, const ChainNews::Item &item);
    void begin(const ChainFact &fact);
    void finish(Living &living, std::int64_t time);
    void tellWaiter(std::uint64_t id, std::uint64_t waiter);
    [[nodiscard]] Living *livingOf(std::uint64_t id);
    void noteChange(std::uint64_t id);
    void forget(std::uint64_t id);
    void dropForgotten();

    std::vector<std::uint64_t> m_ids;
    std::map<std::uint64_t, Living> m_live;
    FinishedChains m_finished;
    mutable ChainRecord m_found; ///< A finished one, unpacked.
    std::map<std::uint64_t, Change> m_changed;
    std::size_t m_forgottenRows = 0;
    std::uint64_t m_lost = 0;
    std::uint64_t m_passed = 0;
};

} // namespace ropewalk
