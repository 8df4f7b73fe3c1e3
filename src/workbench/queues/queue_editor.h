#pragma once

#include "base/result.h"
#include "workbench/queues/gated_queue.h"
#include "workbench/queues/queue_history.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

/// What a person does to the messages in the two queues of a connection. Each change is one step that can be
/// taken back.
///
/// Thread: the reactor's.
/// Errors: `Errc::messageGone` for a message that is not there; `errc::device_or_resource_busy` for one that
///         is on its way; `errc::invalid_argument` for what makes no sense, `Errc::nothingToUndo`.
class QueueEditor
{
public:
    using Ids = std::vector<QueuedId>;

    /// Both must outlive this.
    QueueEditor(GatedQueue &in, GatedQueue &out)
        : m_in(in)
        , m_out(out)
        , m_history({in.messages(), out.messages()})
    {}

    [[nodiscard]] QueuedId newId() { return QueuedId{++m_lastId}; }

    // Each is answered with the messages it concerned; those that were made are among them. Where `ids` may
    // be empty, that means all that can be changed.

    Result<Ids> drop(Direction direction, const Ids &ids);
    Result<Ids> edit(Direction direction, QueuedId id, std::string bytes);
    Result<Ids> revert(Direction direction, QueuedId id);
    Result<Ids> duplicate(Direction direction, const Ids &ids);
    Result<Ids> move(Direction direction, const Ids &ids, QueuedId before);
    Result<Ids> merge(Direction direction, const Ids &ids);
    Result<Ids> split(Direction direction, QueuedId id, std::size_t at);
    /// `time`: of now, as in QueuedEntry.
    Result<Ids> inject(Direction direction, QueuedId before, std::string bytes, std::int64_t time);
    Status undo();
    Status redo();

    [[nodiscard]] std::string undoWords() { return m_history.undoWords(); }
    [[nodiscard]] std::string redoWords() { return m_history.redoWords(); }

    /// Those of `ids`, or all if it is empty, in the order in which they stand.
    [[nodiscard]] Result<Ids> chosen(Direction direction, const Ids &ids) const;

private:
    [[nodiscard]] GatedQueue &of(Direction direction) const
    {
        return direction == Direction::in ? m_in : m_out;
    }
    [[nodiscard]] Status check(const GatedQueue &queue, QueuedId id) const;
    [[nodiscard]] Result<QueuedId> placeBefore(const GatedQueue &queue, QueuedId before) const;
    Result<Ids> replace(Direction direction, const char *act, QueuedMessage message);
    Result<Ids> make(Direction direction,
                     std::string words,
                     std::vector<QueueEdit> edits,
                     Ids concerned,
                     QueueHistory::Unit unit = QueueHistory::Unit::message);
    Status turn(bool (QueueHistory::*act)());

    GatedQueue &m_in;
    GatedQueue &m_out;
    QueueHistory m_history;
    std::uint64_t m_lastId = 0;
};

} // namespace ropewalk
