#pragma once

#include "workbench/rules/pattern.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// What the bytes that a pattern looks at are.
enum class ReplySource : std::uint8_t {
    messages, ///< Each is looked at alone.
    stream,   ///< Pieces as they arrive: a reply may be split over several.
};

/// Waits for a reply that looks like a pattern.
///
/// Loss: of a stream the last `kMaxKept` bytes are kept to look at; when more came, half of them go.
class ReplyMatcher
{
public:
    static constexpr std::size_t kMaxKept = std::size_t{256} * 1024;

    ReplyMatcher(Pattern pattern, ReplySource source);

    struct Found
    {
        std::string reply;    ///< The message; of a stream what arrived up to the match's end.
        std::size_t used = 0; ///< Of the bytes that were just heard.
        std::vector<std::string> captures;
    };

    /// Takes in what arrived. After a match it waits for the next one.
    std::optional<Found> hear(std::string_view bytes);

    /// What arrived so far belongs to somebody else.
    void forget();

private:
    std::optional<Found> hearStream(std::string_view bytes);
    void shrink();

    Pattern m_pattern;
    ReplySource m_source;
    std::string m_kept;
    bool m_hasLost = false; ///< The first byte that is kept is not the first that came.
};

} // namespace ropewalk
