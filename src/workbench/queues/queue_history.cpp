#include "workbench/queues/queue_history.h"

#include "workbench/queues/message_queue.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

std::size_t bytesOf(const QueueEdit &edit)
{
    return edit.message.bytes != nullptr ? edit.message.bytes->size() : 0;
}

/// Before whom the message goes that stood between these.
QueuedId placeOf(const MessageQueue &queue, const QueueEdit &edit)
{
    if (edit.before != QueuedId::none && queue.contains(edit.before))
        return edit.before;
    if (edit.after != QueuedId::none && queue.contains(edit.after))
        return queue.next(edit.after);
    return queue.first();
}

} // namespace

bool QueueHistory::isPossible(const QueueEdit &edit) const
{
    const bool isHere = m_queues.of(edit.direction).contains(edit.id);
    return edit.kind == QueueEdit::Kind::insert ? !isHere : isHere;
}

bool QueueHistory::isPossible(const Step &step) const
{
    const auto isSo = [this](const QueueEdit &edit) { return isPossible(edit); };
    return step.unit == Unit::step ? std::all_of(step.edits.begin(), step.edits.end(), isSo)
                                   : std::any_of(step.edits.begin(), step.edits.end(), isSo);
}

/// What takes it back; nothing if it is no longer possible.
std::optional<QueueEdit> QueueHistory::apply(QueueEdit edit) const
{
    if (!isPossible(edit))
        return std::nullopt;
    MessageQueue &queue = m_queues.of(edit.direction);
    QueueEdit inverse{.kind = edit.kind, .direction = edit.direction, .id = edit.id};
    switch (edit.kind) {
    case QueueEdit::Kind::insert:
        inverse.kind = QueueEdit::Kind::remove;
        queue.insert(std::move(edit.message), placeOf(queue, edit));
        break;
    case QueueEdit::Kind::remove:
        inverse.kind = QueueEdit::Kind::insert;
        inverse.after = queue.previous(edit.id);
        inverse.before = queue.next(edit.id);
        inverse.message = queue.remove(edit.id);
        break;
    case QueueEdit::Kind::replace:
        // Whether it waits is not what was changed.
        edit.message.isHeld = queue.find(edit.id)->isHeld;
        edit.message.isReleased = queue.find(edit.id)->isReleased;
        inverse.message = queue.replace(std::move(edit.message));
        break;
    case QueueEdit::Kind::move:
        inverse.after = queue.previous(edit.id);
        inverse.before = queue.next(edit.id);
        if (const QueuedId before = placeOf(queue, edit); before != edit.id)
            queue.move(edit.id, before);
        break;
    }
    return inverse;
}

std::vector<QueueEdit> QueueHistory::applyAll(std::vector<QueueEdit> edits) const
{
    std::vector<QueueEdit> inverses;
    inverses.reserve(edits.size());
    for (QueueEdit &edit : edits)
        if (auto inverse = apply(std::move(edit)))
            inverses.push_back(std::move(*inverse));
    std::reverse(inverses.begin(), inverses.end());
    return inverses;
}

void QueueHistory::make(std::string words, std::vector<QueueEdit> edits, Unit unit)
{
    for (const Step &step : m_redo)
        m_bytes -= step.bytes;
    m_redo.clear();
    push(m_undo, std::move(words), applyAll(std::move(edits)), unit);
}

void QueueHistory::push(Steps &steps, std::string words, std::vector<QueueEdit> edits, Unit unit)
{
    std::size_t bytes = 0;
    for (const QueueEdit &edit : edits)
        bytes += bytesOf(edit);
    steps.push_back({std::move(words), std::move(edits), unit, bytes});
    m_bytes += bytes;
    while (steps.size() > 1 && (steps.size() > kMaxSteps || m_bytes > kMaxBytes))
        forgetOldest(steps);
}

void QueueHistory::forgetOldest(Steps &steps)
{
    m_bytes -= steps.front().bytes;
    steps.pop_front();
}

void QueueHistory::dropImpossible(Steps &steps)
{
    while (!steps.empty() && !isPossible(steps.back())) {
        m_bytes -= steps.back().bytes;
        steps.pop_back();
    }
}

bool QueueHistory::turn(Steps &from, Steps &to)
{
    dropImpossible(from);
    if (from.empty())
        return false;
    Step step = std::move(from.back());
    from.pop_back();
    m_bytes -= step.bytes;
    push(to, std::move(step.words), applyAll(std::move(step.edits)), step.unit);
    return true;
}

bool QueueHistory::undo()
{
    return turn(m_undo, m_redo);
}

bool QueueHistory::redo()
{
    return turn(m_redo, m_undo);
}

std::string QueueHistory::undoWords()
{
    dropImpossible(m_undo);
    return m_undo.empty() ? std::string() : m_undo.back().words;
}

std::string QueueHistory::redoWords()
{
    dropImpossible(m_redo);
    return m_redo.empty() ? std::string() : m_redo.back().words;
}

} // namespace ropewalk
