#pragma once

#include "ui/models/text_table.h"
#include "ui/models/turn_history.h"

#include <QString>

#include <vector>

namespace ropewalk {

/// "47.2 ms", "0.08 ms": milliseconds, and seconds from ten of them on.
[[nodiscard]] QString loopTimeText(std::chrono::nanoseconds time);
/// The same without a unit: milliseconds.
[[nodiscard]] QString millisecondsText(std::chrono::nanoseconds time);

/// "echo.received 47.2 ms".
[[nodiscard]] QString blockerText(const SlowTurn &turn);
/// "9 fds and 4 timers waited"; empty if nothing did.
[[nodiscard]] QString waitersText(const SlowTurn &turn);
/// "echo held the loop for 47.2 ms", with the callback's name where it has no owner.
[[nodiscard]] QString heldText(const SlowTurn &turn);

/// "14:02:23.752".
[[nodiscard]] QString momentText(std::int64_t time);

[[nodiscard]] QString laneText(TurnLane lane);

// Rows of tables.

[[nodiscard]] std::vector<TextTable::Column> callbackColumns();
[[nodiscard]] std::vector<TextTable::Row> callbackRows(const TurnHistory &history);
[[nodiscard]] std::vector<TextTable::Column> descriptorColumns();
[[nodiscard]] std::vector<TextTable::Row> descriptorRows(const TurnHistory &history);
[[nodiscard]] std::vector<TextTable::Column> timerColumns();
[[nodiscard]] std::vector<TextTable::Row> timerRows(const TurnHistory &history);
/// The callbacks of a stretch of time, in their order.
[[nodiscard]] std::vector<TextTable::Column> callColumns();
[[nodiscard]] std::vector<TextTable::Row>
callRows(const TurnHistory &history, std::int64_t from, std::int64_t to);

} // namespace ropewalk
