#pragma once

#include "workbench/ids.h"
#include "workbench/queues/queued_message.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

class MessageQueue;

/// The two queues of a connection, for changes that do not care whether they move.
struct QueuePair
{
    MessageQueue &in;
    MessageQueue &out;

    [[nodiscard]] MessageQueue &of(Direction direction) const
    {
        return direction == Direction::in ? in : out;
    }
};

/// One change of one message. Whoever makes it gets the change that takes it back.
struct QueueEdit
{
    enum class Kind : std::uint8_t { insert, remove, replace, move };

    Kind kind = Kind::insert;
    Direction direction = Direction::in;
    QueuedId id = QueuedId::none;
    QueuedMessage message{}; ///< Of insert and replace.
    /// Of insert and move: between whom. If `before` has left, it goes behind `after`; if both have, to the
    /// head, from where messages leave.
    QueuedId after = QueuedId::none;
    QueuedId before = QueuedId::none;
};

/// What a person changed in the queues of a connection, to be taken back and made again, step by step.
///
/// A message that has left cannot be changed back. Of a step that treats messages one by one, that is left
/// out; one that only makes sense as a whole (a merge, a split) is refused.
///
/// Thread: one.
/// Loss:   steps beyond the last `kMaxSteps`, and beyond `kMaxBytes` of messages that they bring back.
class QueueHistory
{
public:
    static constexpr std::size_t kMaxSteps = 1'000;
    static constexpr std::size_t kMaxBytes = std::size_t{64} * 1024 * 1024;

    /// Must outlive this.
    explicit QueueHistory(QueuePair queues)
        : m_queues(queues)
    {}

    enum class Unit : std::uint8_t { message, step }; ///< What is done or left undone.

    /// Makes these changes, in this order, which become one step: "Drop 3 messages". All concern messages
    /// that are there. What was taken back before can no longer be made again.
    void make(std::string words, std::vector<QueueEdit> edits, Unit unit = Unit::message);

    /// Whether the last step was taken back, or made again. False if there is none that still can be.
    [[nodiscard]] bool undo();
    [[nodiscard]] bool redo();

    /// What these would do: "Edit message 4"; empty if nothing.
    [[nodiscard]] std::string undoWords();
    [[nodiscard]] std::string redoWords();

private:
    struct Step
    {
        std::string words;
        std::vector<QueueEdit> edits; ///< To be made in this order.
        Unit unit;
        std::size_t bytes; ///< Of the messages that it brings back.
    };
    using Steps = std::deque<Step>;

    [[nodiscard]] std::optional<QueueEdit> apply(QueueEdit edit) const;
    [[nodiscard]] bool isPossible(const QueueEdit &edit) const;
    [[nodiscard]] bool isPossible(const Step &step) const;
    [[nodiscard]] std::vector<QueueEdit> applyAll(std::vector<QueueEdit> edits) const;
    void dropImpossible(Steps &steps);
    [[nodiscard]] bool turn(Steps &from, Steps &to);
    void push(Steps &steps, std::string words, std::vector<QueueEdit> edits, Unit unit);
    void forgetOldest(Steps &steps);

    QueuePair m_queues;
    Steps m_undo;
    Steps m_redo;
    std::size_t m_bytes = 0; ///< Of both.
};

} // namespace ropewalk
