#pragma once

#include "workbench/rules/pattern_config.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

/// Which way a message goes: `in` is what the peer sends. A relay's rules act on the leg of its client: there
/// `in` goes to the target, and `out` comes from it.
enum class RuleDirection : std::uint8_t { in, out, both };

/// What happens with a message that looks so.
enum class RuleAction : std::uint8_t {
    reply,   ///< `text` goes back to who sent it.
    replace, ///< `text` takes the place of what matched, everywhere in it.
    hold,    ///< It stays in its queue until somebody releases it.
    drop,    ///< It goes no further.
    delay,   ///< It waits for `delay`, and what comes after it waits behind.
    close,   ///< It goes no further, and the connection is closed.
    mark,    ///< A line of the journal says that it came.
    count,   ///< Nothing more than a hit.
};

/// What is done with messages that look so. Rules stand in an order: after reply, replace, delay, mark and
/// count the next one looks at the message, as it then is; hold, drop and close are the last that happens to
/// it.
struct RuleConfig
{
    static constexpr std::size_t kMaxRules = 256; ///< Of a service.

    std::string name; ///< What the person calls it; may be empty. It has no quotes and no backslashes.
    bool isOn = true;
    RuleDirection direction = RuleDirection::in;
    PatternConfig when;
    RuleAction action = RuleAction::count;
    /// Of reply, replace and mark, which may have none, with escapes, variables, and `{{1}}` for what the
    /// pattern captured, `{{0}}` for all that matched.
    std::string text;
    std::chrono::milliseconds delay{0}; ///< Of delay.

    friend bool operator==(const RuleConfig &, const RuleConfig &) = default;
};

} // namespace ropewalk
