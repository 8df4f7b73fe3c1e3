#pragma once

#include "workbench/queues/queue_news.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ropewalk {

/// The bytes of a message, shared with whoever shows them. They never change.
using QueuedBytes = std::shared_ptr<const std::string>;

/// A message that waits, as the engine knows it.
struct QueuedMessage : QueuedEntry
{
    /// Its row in the journal, or of a send queue the one that it answers, as `EngineCore::RowName`.
    std::uint64_t row = 0;
    /// What this stands for in a send queue, in place of its bytes, since it was merged or split. Null:
    /// itself.
    std::shared_ptr<const std::vector<QueuedBytes>> standsFor;
    std::uint32_t payloadBegin = 0; ///< Where in its bytes the payload is; as it was received.
    std::uint32_t payloadLength = 0;
    bool isAsItCame = true;  ///< Nobody changed it, and nobody made it up.
    bool isReleased = false; ///< It waits for nothing but room.
};

} // namespace ropewalk
