#include "workbench/chains/chain_history.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

using Kind = ChainFact::Kind;
using Fate = LinkRecord::Fate;

Parcel parcelOf(const ChainNews::Item &item)
{
    const ChainFact &fact = item.fact;
    Parcel parcel{fact.isFailure ? Lane::errbacks : Lane::callbacks, std::string(item.text)};
    if (fact.isFailure && fact.callback != nullptr) {
        parcel.raisedAt = {fact.file, fact.line};
        parcel.type = fact.callback;
    }
    return parcel;
}

/// The link that is under way, or the next one; null if all are over.
LinkRecord *nextLink(ChainRecord &record)
{
    const auto isOpen = [](const LinkRecord &link) {
        return link.fate == Fate::pending || link.fate == Fate::running || link.fate == Fate::waiting;
    };
    const auto found = std::find_if(record.links.begin(), record.links.end(), isOpen);
    return found != record.links.end() ? &*found : nullptr;
}

/// What comes into `link`.
const Parcel &argumentOf(const ChainRecord &record, const LinkRecord &link)
{
    return &link == record.links.data() ? record.firedWith : (&link - 1)->result;
}

void addLink(ChainRecord &record, const ChainFact &fact)
{
    const auto nameIn = [&](const char *name, LinkLanes lane, const char *nameless) {
        const bool isThere = fact.lanes == lane || fact.lanes == LinkLanes::both;
        return std::string(!isThere ? "" : name != nullptr ? name : nameless);
    };
    LinkRecord &link = record.links.emplace_back();
    link.callback = nameIn(fact.callback, LinkLanes::callback, "callback");
    link.errback = nameIn(fact.errback, LinkLanes::errback, "errback");
    link.where = {fact.file, fact.line};
}

void startLink(ChainRecord &record, LinkRecord &link, const ChainFact &fact)
{
    if (link.fate != Fate::pending)
        return;
    link.fate = Fate::running;
    link.argument = argumentOf(record, link);
    if (fact.kind == Kind::linkStarted)
        link.startedAt = fact.time;
}

void endLink(ChainRecord &record, LinkRecord &link, const ChainNews::Item &item)
{
    startLink(record, link, item.fact);
    link.result = parcelOf(item);
    const bool isCallback = link.argument.lane == Lane::callbacks;
    if ((isCallback ? link.callback : link.errback).empty()) {
        link.fate = Fate::passedThrough;
        link.result = link.argument;
    } else {
        link.fate = item.fact.isFailure ? Fate::raised : Fate::returned;
    }
    if (link.startedAt != 0)
        link.took = item.fact.time - link.startedAt;
}

/// `held` counts in the record's phase only; here it is kept beside it.
ChainPhase phaseOf(const ChainRecord &record, bool isHeld)
{
    if (record.waitsFor != 0)
        return ChainPhase::waiting;
    if (isHeld)
        return ChainPhase::held;
    if (record.firedAt == 0)
        return ChainPhase::notFired;
    for (const LinkRecord &link : record.links)
        if (link.fate == Fate::running || link.fate == Fate::pending)
            return ChainPhase::running;
    if (record.waitedBy != 0)
        return ChainPhase::value; // Its result, or failure, is the other's now; it has nothing left.
    const Lane lane = record.links.empty() ? record.firedWith.lane : record.links.back().result.lane;
    return lane == Lane::errbacks ? ChainPhase::failed : ChainPhase::value;
}

} // namespace

ChainHistory::ChainHistory(std::size_t maxFinished, std::size_t maxFinishedBytes)
    : m_finished(maxFinished, maxFinishedBytes)
{}

void ChainHistory::absorb(const ChainNews &news)
{
    news.forEach([this](const ChainNews::Item &item) { take(item); });
    m_lost = news.lost;
    m_passed = news.passed;
    dropForgotten();
}

void ChainHistory::take(const ChainNews::Item &item)
{
    const ChainFact &fact = item.fact;
    if (fact.kind == Kind::made)
        return begin(fact);
    Living *living = livingOf(fact.chain);
    if (living == nullptr)
        return; // Its beginning was lost.
    if (isOfLinks(fact.kind))
        takeLink(living->record, item);
    else
        takeState(*living, item);
    if (fact.kind == Kind::dropped)
        return finish(*living, fact.time);
    if (living->record.phase != ChainPhase::unhandled)
        living->record.phase = phaseOf(living->record, living->pauses > 0);
    noteChange(fact.chain);
}

bool ChainHistory::isOfLinks(Kind kind)
{
    return kind == Kind::linkAdded || kind == Kind::linkStarted || kind == Kind::linkRan ||
           kind == Kind::waits || kind == Kind::resumed;
}

void ChainHistory::takeLink(ChainRecord &record, const ChainNews::Item &item)
{
    const ChainFact &fact = item.fact;
    if (fact.kind == Kind::linkAdded)
        return addLink(record, fact);
    LinkRecord *link = nextLink(record);
    if (fact.other != 0)
        tellWaiter(fact.other, fact.chain);
    record.waitsFor = fact.kind == Kind::waits ? fact.other : 0;
    if (link == nullptr)
        return;
    if (fact.other != 0)
        link->waitedFor = fact.other;
    if (fact.kind == Kind::linkStarted) {
        startLink(record, *link, fact);
    } else if (fact.kind == Kind::waits) {
        startLink(record, *link, fact);
        link->fate = Fate::waiting;
    } else {
        endLink(record, *link, item);
    }
}

void ChainHistory::takeState(Living &living, const ChainNews::Item &item)
{
    ChainRecord &record = living.record;
    switch (item.fact.kind) {
    case Kind::described:
        record.purpose = item.text;
        record.owner = ServiceId{static_cast<std::uint32_t>(item.fact.other)};
        break;
    case Kind::builtByHand: record.isByHand = true; break;
    case Kind::fired:
        record.firedAt = item.fact.time;
        record.firedWith = parcelOf(item);
        break;
    case Kind::holds:
        if (record.links.empty())
            record.firedWith = parcelOf(item);
        break;
    case Kind::timeoutSet:
        record.timesOutAt = item.fact.time + static_cast<std::int64_t>(item.fact.other);
        break;
    case Kind::held: ++living.pauses; break;
    case Kind::released: --living.pauses; break;
    case Kind::cancelled: record.wasCancelled = true; break;
    case Kind::unhandled: record.phase = ChainPhase::unhandled; break;
    default: break;
    }
}

void ChainHistory::begin(const ChainFact &fact)
{
    ChainRecord &record = m_live[fact.chain].record;
    record.id = fact.chain;
    record.where = {fact.file, fact.line};
    record.madeAt = fact.time;
    if (m_ids.empty() || m_ids.back() < fact.chain)
        m_ids.push_back(fact.chain);
    else
        m_ids.insert(std::lower_bound(m_ids.begin(), m_ids.end(), fact.chain), fact.chain);
    m_changed.insert_or_assign(fact.chain, Change::born);
}

void ChainHistory::finish(Living &living, std::int64_t time)
{
    ChainRecord &record = living.record;
    record.endedAt = time;
    record.waitsFor = 0;
    if (record.phase != ChainPhase::unhandled)
        record.phase = ChainPhase::dropped;
    noteChange(record.id);
    const std::vector<std::uint64_t> gone = m_finished.add(record);
    m_live.erase(record.id);
    for (const std::uint64_t id : gone)
        forget(id);
}

void ChainHistory::tellWaiter(std::uint64_t id, std::uint64_t waiter)
{
    if (Living *living = livingOf(id)) {
        living->record.waitedBy = waiter;
        if (living->record.phase == ChainPhase::failed)
            living->record.phase = ChainPhase::value;
        noteChange(id);
    }
}

ChainHistory::Living *ChainHistory::livingOf(std::uint64_t id)
{
    const auto found = m_live.find(id);
    return found != m_live.end() ? &found->second : nullptr;
}

void ChainHistory::noteChange(std::uint64_t id)
{
    m_changed.try_emplace(id, Change::changed);
}

void ChainHistory::forget(std::uint64_t id)
{
    ++m_forgottenRows;
    const auto [known, isNew] = m_changed.try_emplace(id, Change::forgotten);
    if (isNew)
        return;
    if (known->second == Change::born)
        m_changed.erase(known); // Nobody has heard of it.
    else
        known->second = Change::forgotten;
}

/// Once for all, because it moves every row behind.
void ChainHistory::dropForgotten()
{
    if (std::exchange(m_forgottenRows, 0) == 0)
        return;
    std::erase_if(m_ids,
                  [this](std::uint64_t id) { return !m_live.contains(id) && !m_finished.contains(id); });
}

ChainHistory::Changes ChainHistory::takeChanges(std::size_t most)
{
    Changes changes;
    auto next = m_changed.begin();
    for (; next != m_changed.end() && most > 0; ++next, --most) {
        const auto &[id, change] = *next;
        if (change == Change::born)
            changes.born.push_back(id);
        else if (change == Change::changed)
            changes.changed.push_back(id);
        else
            changes.forgotten.push_back(id);
    }
    m_changed.erase(m_changed.begin(), next);
    return changes;
}

const ChainRecord *ChainHistory::find(std::uint64_t id) const
{
    if (const auto living = m_live.find(id); living != m_live.end())
        return &living->second.record;
    return m_finished.read(id, m_found) ? &m_found : nullptr;
}

std::size_t ChainHistory::rowOf(std::uint64_t id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    const bool isKnown = found != m_ids.end() && *found == id;
    return isKnown ? static_cast<std::size_t>(found - m_ids.begin()) : m_ids.size();
}

std::vector<std::uint64_t> ChainHistory::liveIds() const
{
    std::vector<std::uint64_t> ids;
    for (const auto &[id, living] : m_live)
        ids.push_back(id);
    return ids;
}

ChainHistory::Counts ChainHistory::counts() const
{
    Counts counts{.live = m_live.size(), .unhandled = m_finished.unhandledCount(), .all = m_ids.size()};
    for (const auto &[id, living] : m_live) {
        counts.waiting += living.record.phase == ChainPhase::waiting;
        counts.unhandled += living.record.phase == ChainPhase::failed;
    }
    return counts;
}

void ChainHistory::clearFinished()
{
    for (const std::uint64_t id : m_ids)
        if (m_finished.contains(id))
            forget(id);
    m_finished.clear();
    dropForgotten();
}

} // namespace ropewalk
