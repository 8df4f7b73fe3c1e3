#pragma once

#include "workbench/engine_update.h"
#include "workbench/queues/queue_news.h"

#include <QString>

namespace ropewalk {

/// "64 KiB", "1.5 MiB", "100 B": a limit as it was typed.
[[nodiscard]] QString limitText(std::size_t bytes);

/// "4.20 s", "12.3 s", "3 min": how long a message has waited; `nanoseconds` is not negative.
[[nodiscard]] QString waitText(std::int64_t nanoseconds);

/// "1 message", "3 messages".
[[nodiscard]] QString messagesText(std::size_t count);

/// "1 byte", "192 bytes".
[[nodiscard]] QString bytesText(std::size_t count);

/// "Receive queue", "Send queue".
[[nodiscard]] QString queueName(Direction direction);

/// What has been done to a message or where it came from, in a word: "edited", "injected"; empty for most.
[[nodiscard]] QString tagText(const QueuedEntry &entry);

/// Why nothing leaves the queue, in a sentence; empty where nothing has to be said.
[[nodiscard]] QString standstillText(Standstill why, Direction direction);

/// Whether a connection's queues want attention: its source waits, messages are held, or they outlived it.
[[nodiscard]] bool wantsAttention(const ConnectionState &state);

/// The same in words: "paused", "3 held", "3 kept".
[[nodiscard]] QString attentionText(const ConnectionState &state);

/// The same of `who`: "feed #2 paused", "feed #2, 3 held".
[[nodiscard]] QString attentionText(const ConnectionState &state, const QString &who);

/// Whether anything is held in either queue.
[[nodiscard]] bool isHolding(const ConnectionState &state);

} // namespace ropewalk
