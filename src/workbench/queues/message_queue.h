#pragma once

#include "workbench/queues/queued_message.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace ropewalk {

/// Messages in a row, found by their names: each operation takes the same time however many there are.
///
/// While it is watched it notes what happens to it, for whoever keeps a copy; if that becomes more than there
/// is in it, it says "all of it" instead.
///
/// Thread: one.
class MessageQueue
{
public:
    MessageQueue() = default;
    MessageQueue(const MessageQueue &) = delete;
    MessageQueue &operator=(const MessageQueue &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_messages.empty(); }
    [[nodiscard]] std::size_t size() const { return m_messages.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    [[nodiscard]] bool contains(QueuedId id) const { return m_messages.contains(id); }
    /// Null if it is not here. Valid until it leaves.
    [[nodiscard]] const QueuedMessage *find(QueuedId id) const;
    [[nodiscard]] const QueuedMessage *head() const { return m_head != nullptr ? &m_head->message : nullptr; }
    /// The ones beside one that is here; `none` at the end.
    [[nodiscard]] QueuedId next(QueuedId id) const;
    [[nodiscard]] QueuedId previous(QueuedId id) const;
    [[nodiscard]] QueuedId first() const { return idOf(m_head); }
    [[nodiscard]] QueuedId last() const { return idOf(m_tail); }
    /// All, from head to tail.
    [[nodiscard]] std::vector<QueuedId> ids() const;
    /// Those of `wanted` that are here, from head to tail, each once.
    [[nodiscard]] std::vector<QueuedId> inOrder(const std::vector<QueuedId> &wanted) const;

    /// `message.id` is not here; `before` is, or is `none`: the tail.
    void insert(QueuedMessage message, QueuedId before = QueuedId::none);
    /// The one named is here.
    QueuedMessage remove(QueuedId id);
    /// Both are here and not the same; `before` may be `none`: to the tail.
    void move(QueuedId id, QueuedId before);
    /// Puts `message` in the place of the one of that name, which is here and returned.
    QueuedMessage replace(QueuedMessage message);
    /// Sets whether it waits to be released; the one named is here.
    void setHeld(QueuedId id, bool isHeld);
    void setReleased(QueuedId id); ///< Held no more, and past any pace.

    /// Whoever watches is told what happens from now on, at first the whole.
    void setWatched(bool isWatched);
    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    /// Whether `takeChanges()` has something to tell.
    [[nodiscard]] bool isChanged() const { return m_isWholeDue || !m_changes.empty(); }
    /// And that is all of it.
    [[nodiscard]] bool isWholeDue() const { return m_isWholeDue; }
    /// Fills in what `side` tells of the messages.
    void takeChanges(QueueSide &side);

private:
    struct Node
    {
        QueuedMessage message;
        Node *previous = nullptr;
        Node *next = nullptr;
    };

    [[nodiscard]] static QueuedId idOf(const Node *node)
    {
        return node != nullptr ? node->message.id : QueuedId::none;
    }
    [[nodiscard]] Node *nodeOf(QueuedId id);
    [[nodiscard]] const Node *nodeOf(QueuedId id) const;
    void link(Node &node, QueuedId before);
    void unlink(Node &node);
    void note(QueueChange::Kind kind, const QueuedMessage &message, QueuedId before = QueuedId::none);

    std::unordered_map<QueuedId, Node> m_messages; ///< Its nodes stay where they are.
    Node *m_head = nullptr;
    Node *m_tail = nullptr;
    std::size_t m_bytes = 0;
    std::vector<QueueChange> m_changes;
    bool m_isWatched = false;
    bool m_isWholeDue = false;
};

} // namespace ropewalk
