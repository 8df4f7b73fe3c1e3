#include "workbench/queues/message_queue.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::size_t kMinChanges = 256; // So many are told one by one even of a short queue.

} // namespace

MessageQueue::Node *MessageQueue::nodeOf(QueuedId id)
{
    const auto it = m_messages.find(id);
    return it != m_messages.end() ? &it->second : nullptr;
}

const MessageQueue::Node *MessageQueue::nodeOf(QueuedId id) const
{
    const auto it = m_messages.find(id);
    return it != m_messages.end() ? &it->second : nullptr;
}

const QueuedMessage *MessageQueue::find(QueuedId id) const
{
    const Node *node = nodeOf(id);
    return node != nullptr ? &node->message : nullptr;
}

QueuedId MessageQueue::next(QueuedId id) const
{
    return idOf(nodeOf(id)->next);
}

QueuedId MessageQueue::previous(QueuedId id) const
{
    return idOf(nodeOf(id)->previous);
}

std::vector<QueuedId> MessageQueue::ids() const
{
    std::vector<QueuedId> all;
    all.reserve(size());
    for (const Node *node = m_head; node != nullptr; node = node->next)
        all.push_back(node->message.id);
    return all;
}

std::vector<QueuedId> MessageQueue::inOrder(const std::vector<QueuedId> &wanted) const
{
    std::unordered_set<QueuedId> left(wanted.begin(), wanted.end());
    std::erase_if(left, [this](QueuedId id) { return !contains(id); });
    if (left.size() == 1)
        return {*left.begin()};
    std::vector<QueuedId> ordered;
    ordered.reserve(left.size());
    for (const Node *node = m_head; node != nullptr && ordered.size() < left.size(); node = node->next)
        if (left.contains(node->message.id))
            ordered.push_back(node->message.id);
    return ordered;
}

void MessageQueue::insert(QueuedMessage message, QueuedId before)
{
    const QueuedId id = message.id;
    const auto [it, isNew] = m_messages.try_emplace(id, Node{std::move(message)});
    assert(isNew);
    m_bytes += it->second.message.bytes->size();
    link(it->second, before);
    note(QueueChange::Kind::inserted, it->second.message, before);
}

QueuedMessage MessageQueue::remove(QueuedId id)
{
    const auto it = m_messages.find(id);
    assert(it != m_messages.end());
    unlink(it->second);
    QueuedMessage message = std::move(it->second.message);
    m_messages.erase(it);
    m_bytes -= message.bytes->size();
    note(QueueChange::Kind::removed, message);
    return message;
}

void MessageQueue::move(QueuedId id, QueuedId before)
{
    assert(id != before);
    Node &node = *nodeOf(id);
    unlink(node);
    link(node, before);
    note(QueueChange::Kind::moved, node.message, before);
}

QueuedMessage MessageQueue::replace(QueuedMessage message)
{
    Node &node = *nodeOf(message.id);
    m_bytes += message.bytes->size() - node.message.bytes->size();
    QueuedMessage before = std::exchange(node.message, std::move(message));
    note(QueueChange::Kind::changed, node.message);
    return before;
}

void MessageQueue::setHeld(QueuedId id, bool isHeld)
{
    QueuedMessage &message = nodeOf(id)->message;
    message.isReleased = false;
    if (std::exchange(message.isHeld, isHeld) != isHeld)
        note(QueueChange::Kind::changed, message);
}

void MessageQueue::setReleased(QueuedId id)
{
    QueuedMessage &message = nodeOf(id)->message;
    message.isReleased = true;
    if (std::exchange(message.isHeld, false))
        note(QueueChange::Kind::changed, message);
}

void MessageQueue::link(Node &node, QueuedId before)
{
    node.next = before != QueuedId::none ? nodeOf(before) : nullptr;
    node.previous = node.next != nullptr ? node.next->previous : m_tail;
    (node.previous != nullptr ? node.previous->next : m_head) = &node;
    (node.next != nullptr ? node.next->previous : m_tail) = &node;
}

void MessageQueue::unlink(Node &node)
{
    (node.previous != nullptr ? node.previous->next : m_head) = node.next;
    (node.next != nullptr ? node.next->previous : m_tail) = node.previous;
}

// What happens, for whoever watches.

void MessageQueue::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    m_isWholeDue = isWatched;
    m_changes = {};
}

void MessageQueue::note(QueueChange::Kind kind, const QueuedMessage &message, QueuedId before)
{
    if (!m_isWatched || m_isWholeDue)
        return;
    if (m_changes.size() >= std::max(kMinChanges, size())) {
        m_isWholeDue = true;
        m_changes = {};
        return;
    }
    QueueChange &change = m_changes.emplace_back(QueueChange{kind, message.id, before, {}});
    if (kind == QueueChange::Kind::inserted || kind == QueueChange::Kind::changed)
        change.entry = message;
}

void MessageQueue::takeChanges(QueueSide &side)
{
    side.isWhole = std::exchange(m_isWholeDue, false);
    side.changes = std::exchange(m_changes, {});
    if (!side.isWhole)
        return;
    side.entries.reserve(std::min(size(), QueueSide::kMaxEntries));
    for (const Node *node = m_head; node != nullptr && side.entries.size() < QueueSide::kMaxEntries;
         node = node->next)
        side.entries.push_back(node->message);
    side.uncounted = size() - side.entries.size();
}

} // namespace ropewalk
