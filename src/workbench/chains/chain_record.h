#pragma once

#include "base/source_line.h"
#include "workbench/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

/// The two lanes that a chain's result can travel in.
enum class Lane : std::uint8_t { callbacks, errbacks };

/// A value or a failure at one place of a chain, in words: "Response 200, 512 B", "connect: Connection
/// refused".
struct Parcel
{
    Lane lane = Lane::callbacks; ///< A failure travels among the errbacks.
    std::string text;            ///< Empty where nobody asked for words.
    SourceLine raisedAt{};       ///< Of a failure, likewise.
    const char *type = nullptr;  ///< Of a failure: what kind of exception it is. Null where it is not known.
};

/// What the window knows of one link: a callback, an errback, or a pair of them.
struct LinkRecord
{
    enum class Fate : std::uint8_t {
        pending, ///< The result has not come this far.
        running,
        passedThrough, ///< Has no handler in the lane that the result was in.
        returned,
        raised,  ///< Or returned a failure.
        waiting, ///< Returned a chain, `waitedFor`, that has no result yet.
    };

    std::string callback; ///< Its name; empty where a value passes through.
    std::string errback;  ///< Its name; empty where a failure passes through.
    SourceLine where;     ///< The line that added it.
    Fate fate = Fate::pending;
    Parcel argument;             ///< What came in, valid unless pending.
    Parcel result;               ///< What went on, valid once it returned, raised or passed through.
    std::int64_t startedAt = 0;  ///< Nanoseconds since the Unix epoch; 0 while pending or where nobody asked.
    std::int64_t took = 0;       ///< Nanoseconds, the time it waited for another chain included.
    std::uint64_t waitedFor = 0; ///< The chain that it returned; 0 for none.
};

enum class ChainPhase : std::uint8_t {
    notFired,
    running,
    waiting, ///< For `waitsFor`.
    held,    ///< By somebody who paused it.
    value,   ///< Ran through every link and holds a value.
    failed,  ///< Likewise a failure; links may still be added.
    unhandled,
    dropped, ///< Ended: nobody holds it any more.
};

/// What the window knows of one Deferred and its chain of links.
struct ChainRecord
{
    std::uint64_t id = 0;
    std::string purpose; ///< "connect smtp-out"; empty where it was given none.
    ServiceId owner = ServiceId::none;
    SourceLine where; ///< The line that made it.
    ChainPhase phase = ChainPhase::notFired;
    bool wasCancelled = false;
    bool isByHand = false;   ///< Built in the window: takes links and a text as its result.
    std::int64_t madeAt = 0; ///< Nanoseconds since the Unix epoch, as all times here.
    std::int64_t firedAt = 0;
    std::int64_t endedAt = 0;
    std::int64_t timesOutAt = 0; ///< 0 without a timeout.
    Parcel firedWith;
    std::vector<LinkRecord> links;
    std::uint64_t waitsFor = 0;
    std::uint64_t waitedBy = 0; ///< The chain that took, or will take, its result.
};

} // namespace ropewalk
