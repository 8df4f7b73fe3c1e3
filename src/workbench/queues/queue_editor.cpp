#include "workbench/queues/queue_editor.h"

#include "base/errc.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

std::string nameOf(QueuedId id)
{
    return "message " + std::to_string(static_cast<std::uint64_t>(id));
}

std::string wordsFor(const char *act, const QueueEditor::Ids &ids)
{
    return std::string(act) + ' ' +
           (ids.size() == 1 ? nameOf(ids.front()) : std::to_string(ids.size()) + " messages");
}

Error senseless(std::string what)
{
    return {std::make_error_code(std::errc::invalid_argument), std::move(what)};
}

QueuedBytes shared(std::string bytes)
{
    return std::make_shared<const std::string>(std::move(bytes));
}

/// What the journal says was withheld if this message goes as something else.
void appendOriginals(const QueuedMessage &message, std::vector<QueuedBytes> &originals)
{
    if (message.standsFor != nullptr)
        originals.insert(originals.end(), message.standsFor->begin(), message.standsFor->end());
    else
        originals.push_back(message.original != nullptr ? message.original : message.bytes);
}

std::shared_ptr<const std::vector<QueuedBytes>> nothing()
{
    static const auto kNothing = std::make_shared<const std::vector<QueuedBytes>>();
    return kNothing;
}

QueueEdit insertBehind(Direction direction, QueuedMessage message, QueuedId after, QueuedId before)
{
    const QueuedId id = message.id;
    return {.kind = QueueEdit::Kind::insert,
            .direction = direction,
            .id = id,
            .message = std::move(message),
            .after = after,
            .before = before};
}

QueueEdit replaceBy(Direction direction, QueuedMessage message)
{
    const QueuedId id = message.id;
    return {
        .kind = QueueEdit::Kind::replace, .direction = direction, .id = id, .message = std::move(message)};
}

QueueEdit removeOf(Direction direction, QueuedId id)
{
    return {.kind = QueueEdit::Kind::remove, .direction = direction, .id = id};
}

} // namespace

// Whom it concerns.

Status QueueEditor::check(const GatedQueue &queue, QueuedId id) const
{
    if (!queue.messages().contains(id))
        return Error{Errc::messageGone, nameOf(id)};
    if (queue.leaving() == id)
        return Error{std::make_error_code(std::errc::device_or_resource_busy),
                     nameOf(id) + ", which is on its way"};
    return Unit{};
}

Result<QueueEditor::Ids> QueueEditor::chosen(Direction direction, const Ids &ids) const
{
    const GatedQueue &queue = of(direction);
    if (ids.empty()) {
        Ids all = queue.messages().ids();
        std::erase(all, queue.leaving());
        return all;
    }
    for (const QueuedId id : ids)
        if (const Status isThere = check(queue, id); !isThere)
            return isThere.error();
    return queue.messages().inOrder(ids);
}

/// Nothing goes before the one that is on its way.
Result<QueuedId> QueueEditor::placeBefore(const GatedQueue &queue, QueuedId before) const
{
    if (before == QueuedId::none)
        return before;
    if (!queue.messages().contains(before))
        return Error{Errc::messageGone, nameOf(before)};
    return before == queue.leaving() ? queue.messages().next(before) : before;
}

// What is done to them.

Result<QueueEditor::Ids> QueueEditor::make(Direction direction,
                                           std::string words,
                                           std::vector<QueueEdit> edits,
                                           Ids concerned,
                                           QueueHistory::Unit unit)
{
    m_history.make(std::move(words), std::move(edits), unit);
    of(direction).changed();
    return concerned;
}

Result<QueueEditor::Ids> QueueEditor::drop(Direction direction, const Ids &ids)
{
    auto which = chosen(direction, ids);
    if (!which || which->empty())
        return which;
    std::vector<QueueEdit> edits;
    edits.reserve(which->size());
    for (const QueuedId id : *which) {
        of(direction).tellDropped(id);
        edits.push_back(removeOf(direction, id));
    }
    return make(direction, wordsFor("Drop", *which), std::move(edits), *which);
}

Result<QueueEditor::Ids> QueueEditor::replace(Direction direction, const char *act, QueuedMessage message)
{
    const QueuedId id = message.id;
    return make(direction, wordsFor(act, {id}), {replaceBy(direction, std::move(message))}, {id});
}

Result<QueueEditor::Ids> QueueEditor::edit(Direction direction, QueuedId id, std::string bytes)
{
    if (const Status isThere = check(of(direction), id); !isThere)
        return isThere.error();
    QueuedMessage message = *of(direction).messages().find(id);
    if (message.original != nullptr && *message.original == bytes)
        return revert(direction, id);
    if (*message.bytes == bytes)
        return Ids{id};
    if (message.original == nullptr)
        message.original = message.bytes;
    message.bytes = shared(std::move(bytes));
    message.isAsItCame = false;
    return replace(direction, "Edit", std::move(message));
}

Result<QueueEditor::Ids> QueueEditor::revert(Direction direction, QueuedId id)
{
    if (const Status isThere = check(of(direction), id); !isThere)
        return isThere.error();
    QueuedMessage message = *of(direction).messages().find(id);
    if (message.original == nullptr)
        return senseless("revert " + nameOf(id) + ", which was not edited");
    message.bytes = std::exchange(message.original, nullptr);
    message.isAsItCame = message.standsFor == nullptr && message.origin != QueuedEntry::Origin::injected;
    return replace(direction, "Revert", std::move(message));
}

Result<QueueEditor::Ids> QueueEditor::duplicate(Direction direction, const Ids &ids)
{
    const auto which = ids.empty() ? senseless("duplicate no message") : chosen(direction, ids);
    if (!which)
        return which;
    const MessageQueue &messages = of(direction).messages();
    std::vector<QueueEdit> edits;
    Ids made;
    for (const QueuedId id : *which) {
        QueuedMessage copy = *messages.find(id);
        copy.id = made.emplace_back(newId());
        copy.origin = QueuedEntry::Origin::injected;
        copy.original = nullptr;
        copy.standsFor = nothing();
        copy.isAsItCame = false;
        copy.isReleased = false;
        edits.push_back(insertBehind(direction, std::move(copy), id, messages.next(id)));
    }
    return make(direction, wordsFor("Duplicate", *which), std::move(edits), std::move(made));
}

Result<QueueEditor::Ids> QueueEditor::move(Direction direction, const Ids &ids, QueuedId before)
{
    const GatedQueue &queue = of(direction);
    const auto which = ids.empty() ? senseless("move no message") : chosen(direction, ids);
    const auto place = placeBefore(queue, before);
    if (!which)
        return which;
    if (!place)
        return place.error();
    if (*place != QueuedId::none && std::find(which->begin(), which->end(), *place) != which->end())
        return senseless("move " + nameOf(*place) + " before itself");
    QueuedId after = *place != QueuedId::none ? queue.messages().previous(*place) : queue.messages().last();
    std::vector<QueueEdit> edits;
    for (const QueuedId id : *which)
        edits.push_back({.kind = QueueEdit::Kind::move,
                         .direction = direction,
                         .id = id,
                         .after = std::exchange(after, id),
                         .before = *place});
    return make(direction, wordsFor("Move", *which), std::move(edits), *which);
}

Result<QueueEditor::Ids> QueueEditor::merge(Direction direction, const Ids &ids)
{
    const auto which = chosen(direction, ids);
    if (!which)
        return which;
    if (ids.empty() || which->size() < 2)
        return senseless("merge fewer than two messages");
    MessageQueue &messages = of(direction).messages();
    QueuedMessage merged = *messages.find(which->front());
    std::string bytes;
    std::vector<QueuedBytes> originals;
    bool isHeld = false;
    std::vector<QueueEdit> edits(1);
    for (const QueuedId id : *which) {
        const QueuedMessage &part = *messages.find(id);
        bytes += *part.bytes;
        appendOriginals(part, originals);
        isHeld = isHeld || part.isHeld;
        if (id != merged.id)
            edits.push_back(removeOf(direction, id));
    }
    merged.bytes = shared(std::move(bytes));
    merged.original = nullptr;
    merged.standsFor = std::make_shared<const std::vector<QueuedBytes>>(std::move(originals));
    merged.isAsItCame = false;
    if (isHeld)
        messages.setHeld(merged.id, true);
    edits.front() = replaceBy(direction, merged);
    return make(
        direction, wordsFor("Merge", *which), std::move(edits), {merged.id}, QueueHistory::Unit::step);
}

Result<QueueEditor::Ids> QueueEditor::split(Direction direction, QueuedId id, std::size_t at)
{
    if (const Status isThere = check(of(direction), id); !isThere)
        return isThere.error();
    const MessageQueue &messages = of(direction).messages();
    QueuedMessage front = *messages.find(id);
    const QueuedBytes whole = front.bytes;
    if (at == 0 || at >= whole->size())
        return senseless("split " + nameOf(id) + " at " + std::to_string(at) + ": it has " +
                         std::to_string(whole->size()) + " bytes");
    std::vector<QueuedBytes> originals;
    appendOriginals(front, originals);
    front.original = nullptr;
    front.isAsItCame = false;
    QueuedMessage rest = front;
    front.bytes = shared(whole->substr(0, at));
    front.standsFor = std::make_shared<const std::vector<QueuedBytes>>(std::move(originals));
    rest.id = newId();
    rest.bytes = shared(whole->substr(at));
    rest.standsFor = nothing();
    const QueuedId behind = rest.id;
    std::vector<QueueEdit> edits{replaceBy(direction, std::move(front))};
    edits.push_back(insertBehind(direction, std::move(rest), id, messages.next(id)));
    return make(direction, wordsFor("Split", {id}), std::move(edits), {id, behind}, QueueHistory::Unit::step);
}

Result<QueueEditor::Ids>
QueueEditor::inject(Direction direction, QueuedId before, std::string bytes, std::int64_t time)
{
    GatedQueue &queue = of(direction);
    const auto place = placeBefore(queue, before);
    if (!place)
        return place.error();
    QueuedMessage message;
    message.id = newId();
    message.time = time;
    message.bytes = shared(std::move(bytes));
    message.origin = QueuedEntry::Origin::injected;
    message.isAsItCame = false;
    message.isHeld = queue.holds(*message.bytes, time);
    const QueuedId id = message.id;
    const QueuedId after =
        *place != QueuedId::none ? queue.messages().previous(*place) : queue.messages().last();
    std::vector<QueueEdit> edits{insertBehind(direction, std::move(message), after, *place)};
    return make(direction, wordsFor("Inject", {id}), std::move(edits), {id});
}

Status QueueEditor::turn(bool (QueueHistory::*act)())
{
    if (!(m_history.*act)())
        return Error{Errc::nothingToUndo, "queue"};
    m_in.changed();
    m_out.changed();
    return Unit{};
}

Status QueueEditor::undo()
{
    return turn(&QueueHistory::undo);
}

Status QueueEditor::redo()
{
    return turn(&QueueHistory::redo);
}

} // namespace ropewalk
