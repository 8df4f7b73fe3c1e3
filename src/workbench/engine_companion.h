#pragma once

#include "base/result.h"
#include "workbench/engine_update.h"

#include <functional>
#include <memory>

namespace ropewalk {

class ChainLog;
class Engine;
class Journal;
class Reactor;

/// Where a companion of the engine lives, and what it may use there.
struct EngineSite
{
    Reactor &reactor;
    Engine &engine; ///< Commands are executed, and its state read, without a way through another thread.
    const Journal &journal; ///< Stays empty where none is kept.
    ChainLog *chains;       ///< Null where chains are not traced.
};

/// A face that lives beside the engine, such as the control channel.
///
/// Each update reaches every companion and the face in the other thread: nobody takes it from somebody else.
///
/// Thread: the I/O thread's, from its maker to its end, which comes before the engine's.
class EngineCompanion
{
public:
    virtual ~EngineCompanion() = default;

    /// What changed. Every connection that a row of the journal names has been told of by now, unless there
    /// were more than `EngineCore::kMaxPerUpdate` at once.
    virtual void updated(const EngineUpdate &update) = 0;
};

using CompanionMaker = std::function<Result<std::unique_ptr<EngineCompanion>>(const EngineSite &)>;

} // namespace ropewalk
