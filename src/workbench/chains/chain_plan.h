#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

/// What one lane of a link that was built by hand does with what comes in.
struct LaneAction
{
    enum class Kind : std::uint8_t {
        pass,           ///< Has no handler there: what comes in goes on.
        returnText,     ///< Goes on with `text`.
        raiseText,      ///< Fails with `text`.
        waitThenReturn, ///< Goes on with `text` after `delay`.
        waitForChain,   ///< Waits for a new chain whose purpose is `text`, which must be fired by hand.
    };

    Kind kind = Kind::pass;
    std::string text;
    std::chrono::milliseconds delay{0};

    friend bool operator==(const LaneAction &, const LaneAction &) = default;
};

/// One link as somebody put it together: a name, and what each lane does.
struct LinkPlan
{
    std::string name;
    LaneAction callback;
    LaneAction errback;

    friend bool operator==(const LinkPlan &, const LinkPlan &) = default;
};

/// A chain to be built by hand. It is fired, given more links, held and stepped by commands.
struct ChainPlan
{
    std::string purpose;
    std::vector<LinkPlan> links;

    friend bool operator==(const ChainPlan &, const ChainPlan &) = default;
};

} // namespace ropewalk
