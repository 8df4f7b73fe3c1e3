#pragma once

#include "base/source_line.h"
#include "defer/tracer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ropewalk {

/// One ChainEvent on its way from the I/O thread to a face: plain data of one cache line. Only what its kind
/// has is valid, besides `kind`, `isFailure`, `chain` and `time`.
struct ChainFact
{
    enum class Kind : std::uint8_t {
        none, ///< Taken back before anybody saw it.
        made, ///< From here to `dropped` as in ChainEvent.
        linkAdded,
        fired,
        linkStarted,
        linkRan,
        waits,
        resumed,
        timeoutSet,
        held,
        released,
        cancelled,
        unhandled,
        dropped,
        described, ///< `text` is its purpose, `other` its owner.
        holds,     ///< `text` is what it had been fired with when it was described.
        builtByHand,
    };

    Kind kind = Kind::none;
    bool isFailure = false;
    LinkLanes lanes = LinkLanes::both;
    std::uint8_t textBlocks = 0; ///< So many facts behind this one are text.
    std::uint32_t line = 0;
    std::uint64_t chain = 0;
    std::uint64_t other = 0; ///< Of a result or a wait the other chain, of a timeout its nanoseconds.
    const char *file = "";   ///< With `line`: where the chain was made, the link added or the failure raised.
    const char *callback = nullptr; ///< Of a link its name; of a failure its type.
    const char *errback = nullptr;
    std::int64_t time = 0;      ///< Nanoseconds since the Unix epoch.
    std::uint32_t textSize = 0; ///< Bytes; valid where there are text blocks.
    std::uint32_t before = 0;   ///< The log's own: where the fact before it about this chain stands.
};
static_assert(sizeof(ChainFact) == 64 && std::is_trivially_copyable_v<ChainFact>);

/// What happened to chains since the last look, oldest first.
struct ChainNews
{
    struct Item
    {
        ChainFact fact;
        std::string_view text; ///< Of `fact`; lives as long as these news.
    };

    /// Calls `take(const Item &)` for each.
    template <typename F>
    void forEach(F &&take) const
    {
        for (std::size_t index = 0; index < blocks.size(); index += 1u + blocks[index].textBlocks) {
            const ChainFact &fact = blocks[index];
            const auto *text = reinterpret_cast<const char *>(&fact + 1);
            take(Item{fact, std::string_view(text, fact.textBlocks > 0 ? fact.textSize : 0)});
        }
    }

    std::vector<ChainFact> blocks;
    std::uint64_t lost = 0;   ///< Facts, since the start.
    std::uint64_t passed = 0; ///< Nameless chains that were counted only, since the start.
};

} // namespace ropewalk
