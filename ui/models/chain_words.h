#pragma once

#include "workbench/chains/chain_record.h"

#include <QString>

#include <functional>
#include <vector>

namespace ropewalk {

/// Looks a chain up by its number; null where it is not known. The record is valid until the next look.
using ChainFinder = std::function<const ChainRecord *(std::uint64_t id)>;

/// "d-412".
[[nodiscard]] QString chainName(std::uint64_t id);

/// "Not fired", "Waiting", "Unhandled".
[[nodiscard]] QString stateText(const ChainRecord &chain);

/// What it is for, or the line that made it where it was given no purpose.
[[nodiscard]] QString purposeText(const ChainRecord &chain);

/// What there is to say of its state: "on d-415", "times out in 1.9 s"; often nothing.
[[nodiscard]] QString detailText(const ChainRecord &chain, std::int64_t now);

/// How long it has lived, or did live.
[[nodiscard]] QString ageText(const ChainRecord &chain, std::int64_t now);

/// "motd.cpp:52"; "by hand" for what somebody did in the window; nothing where the place is not known.
[[nodiscard]] QString placeText(SourceLine where);

/// Whether it ended, or would end, with a failure that nobody takes.
[[nodiscard]] bool isUnhandled(const ChainRecord &chain);

/// Whether it can still be held, fired or cancelled: nobody has let go of it.
[[nodiscard]] bool isAlive(const ChainRecord &chain);

/// Links that the result has passed.
[[nodiscard]] std::size_t linksRun(const ChainRecord &chain);

/// The first link that the result has not come past; their number where there is none.
[[nodiscard]] std::size_t liveLink(const ChainRecord &chain);

/// Whether the result has passed the link.
[[nodiscard]] bool isSettled(const LinkRecord &link);

/// The link's handler in a lane; empty where it has none.
[[nodiscard]] QString handlerName(const LinkRecord &link, Lane lane);

/// The name of the handler that was called, or would be.
[[nodiscard]] QString linkName(const LinkRecord &link);

/// What a value or failure says, or what it is where nobody asked for words.
[[nodiscard]] QString parcelText(const Parcel &parcel);

/// Whether an errback left the failure as it was.
[[nodiscard]] bool isPassedOn(const LinkRecord &link);

/// "returned", "raised", "passed on", "pass-through", "waiting on d-415", "next".
[[nodiscard]] QString outcomeText(const ChainRecord &chain, std::size_t link);

/// How long the link took, or has taken so far; nothing where nobody measured.
[[nodiscard]] QString tookText(const LinkRecord &link, std::int64_t now);

/// "+0.03 ms" after the chain was fired; nothing where nobody measured.
[[nodiscard]] QString offsetText(const ChainRecord &chain, std::size_t link);

/// What became of a failure that `link` raised: the first errback after it that was called; their number
/// where none was.
[[nodiscard]] std::size_t handledBy(const ChainRecord &chain, std::size_t link);

/// One moment in the life of a chain.
struct ChainMoment
{
    std::int64_t time = 0; ///< Nanoseconds since 1970; 0 where nobody measured.
    QString text;
};

/// Everything that happened to it, in order.
[[nodiscard]] std::vector<ChainMoment> chainStory(const ChainRecord &chain);

} // namespace ropewalk
