#pragma once

#include "base/parsed.h"
#include "workbench/behaviours/behaviour.h"

#include <memory>
#include <span>
#include <string_view>

namespace ropewalk {

/// How a behaviour is named and what it does, for menus and for `--help`.
struct BehaviourInfo
{
    std::string_view name;
    std::string_view argument; ///< Follows the name after a colon: "TEXT". Empty: it takes none.
    std::string_view description;
    std::string_view example{}; ///< Of an argument.
};

/// Every behaviour there is, the most used first.
[[nodiscard]] std::span<const BehaviourInfo> behaviours();

/// Reads "echo" or "greeting:Hello\r\n": a name and, after a colon, its argument.
[[nodiscard]] Parsed<std::shared_ptr<const Behaviour>> makeBehaviour(std::string_view text);

// One file each.

/// `milliseconds` says how long; empty: 50.
[[nodiscard]] Parsed<std::shared_ptr<const Behaviour>> makeBlocking(std::string_view milliseconds);
[[nodiscard]] std::shared_ptr<const Behaviour> makeEcho();
[[nodiscard]] std::shared_ptr<const Behaviour> makeUpper();
[[nodiscard]] std::shared_ptr<const Behaviour> makeChat();
[[nodiscard]] std::shared_ptr<const Behaviour> makeDiscard();
[[nodiscard]] std::shared_ptr<const Behaviour> makeChargen();
[[nodiscard]] std::shared_ptr<const Behaviour> makeDaytime();
[[nodiscard]] std::shared_ptr<const Behaviour> makeTime();
[[nodiscard]] std::shared_ptr<const Behaviour> makeQotd();
[[nodiscard]] std::shared_ptr<const Behaviour> makeSilent();

/// Runs `command` for each connection, as `processSpecOf()` reads it.
[[nodiscard]] Parsed<std::shared_ptr<const Behaviour>> makeProgram(std::string_view command);
[[nodiscard]] Parsed<std::shared_ptr<const Behaviour>> makeShell(std::string_view command);

/// `text` may hold escapes.
[[nodiscard]] Parsed<std::shared_ptr<const Behaviour>> makeGreeting(std::string_view text);

} // namespace ropewalk
