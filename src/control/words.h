#pragma once

#include "workbench/commands.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"

#include <span>

namespace ropewalk {

// What the values of enumerations are called, in their order: on the control channel and in printed events.

[[nodiscard]] std::span<const char *const> wordsOf(Direction);
[[nodiscard]] std::span<const char *const> wordsOf(CloseConnection::How);
[[nodiscard]] std::span<const char *const> wordsOf(SetTcpOption::Option);
[[nodiscard]] std::span<const char *const> wordsOf(Seeding);
[[nodiscard]] std::span<const char *const> wordsOf(Lane);
[[nodiscard]] std::span<const char *const> wordsOf(LaneAction::Kind);
[[nodiscard]] std::span<const char *const> wordsOf(PlayScenario::Pace);
[[nodiscard]] std::span<const char *const> wordsOf(ChainPhase);
[[nodiscard]] std::span<const char *const> wordsOf(LinkRecord::Fate);
[[nodiscard]] std::span<const char *const> wordsOf(ServicePhase);
[[nodiscard]] std::span<const char *const> wordsOf(ConnectionPhase);
[[nodiscard]] std::span<const char *const> wordsOf(JournalRecord::Kind);
[[nodiscard]] std::span<const char *const> wordsOf(QueueMode);
[[nodiscard]] std::span<const char *const> wordsOf(RecordTurns::Depth);
[[nodiscard]] std::span<const char *const> wordsOf(QueuedEntry::Origin);
[[nodiscard]] std::span<const char *const> wordsOf(MetricResolution);

template <typename E>
[[nodiscard]] const char *wordOf(E value)
{
    const auto words = wordsOf(value);
    const auto place = static_cast<std::size_t>(value);
    return place < words.size() ? words[place] : "unnamed";
}

} // namespace ropewalk
