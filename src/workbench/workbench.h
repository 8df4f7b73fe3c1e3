#pragma once

#include "base/result.h"
#include "qtloop/io_thread.h"
#include "workbench/commands.h"
#include "workbench/engine_update.h"
#include "workbench/journal.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ropewalk {

class Engine;

struct WorkbenchOptions
{
    PollerKind poller = PollerKind::best;
    bool keepsJournal = true;
    std::size_t journalLimit = Journal::kDefaultLimit; ///< Bytes.
};

/// The engine seen from the thread of a face: commands in, facts out.
///
/// Owns the I/O thread. Commands are posted and answered later; facts are taken at most once a frame, when
/// `changed()` said that there are some.
///
/// Thread: the one that made it.
class Workbench final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<CommandReply> &)>;

    /// Errors: whatever keeps the poller or the thread from starting.
    [[nodiscard]] static Result<std::unique_ptr<Workbench>> start(const WorkbenchOptions &options);

    /// Stops every service, flushes what is queued, and ends the I/O thread.
    ~Workbench() override;

    /// `onAnswered` runs on this object's thread, and not at all once `context` is gone.
    void post(Command command, QObject *context = nullptr, Answer onAnswered = {});

    /// What changed since the last call; empty vectors if nothing did.
    [[nodiscard]] EngineUpdate takeUpdate();

    /// For a JournalView. With `keepsJournal` off it stays empty.
    [[nodiscard]] const Journal &journal() const;

signals:
    /// There is something to take: an update, or rows in the journal. Not sent again before it is taken.
    void changed();

private:
    struct Shared;

    explicit Workbench(std::unique_ptr<Shared> shared);

    std::unique_ptr<Shared> m_shared;
};

} // namespace ropewalk
