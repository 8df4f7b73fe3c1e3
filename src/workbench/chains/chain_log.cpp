#include "workbench/chains/chain_log.h"

#include "base/interned_name.h"
#include "workbench/loop/link_spans.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace ropewalk {
namespace {

constexpr std::uint32_t kKnownEnd = 0xFFFF'FFFF; ///< In `before`: the face knows the chain that ends here.

std::int64_t wallTime() noexcept
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

constexpr ChainFact::Kind factOf(ChainEvent::Kind kind) noexcept
{
    return static_cast<ChainFact::Kind>(static_cast<std::uint8_t>(kind) + 1);
}
static_assert(factOf(ChainEvent::Kind::made) == ChainFact::Kind::made &&
              factOf(ChainEvent::Kind::resumed) == ChainFact::Kind::resumed &&
              factOf(ChainEvent::Kind::dropped) == ChainFact::Kind::dropped);

bool leavesResult(ChainEvent::Kind kind) noexcept
{
    return kind == ChainEvent::Kind::fired || kind == ChainEvent::Kind::linkRan ||
           kind == ChainEvent::Kind::resumed;
}

bool isOfLink(ChainEvent::Kind kind) noexcept
{
    return kind == ChainEvent::Kind::linkAdded || kind == ChainEvent::Kind::linkRan ||
           kind == ChainEvent::Kind::fired;
}

/// Cut between two characters.
std::string_view cutText(std::string_view text)
{
    if (text.size() <= ChainLog::kMaxText)
        return text;
    std::size_t end = ChainLog::kMaxText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace

ChainLog::ChainLog(std::size_t capacity)
    : m_ring(capacity)
    , m_slots(1)
    , m_stage(kStageCapacity + kMaxFactsAtOnce)
{}

ChainLog::~ChainLog()
{
    detach();
}

void ChainLog::attach()
{
    m_previous = setTracer(this);
    m_isAttached = true;
}

void ChainLog::detach()
{
    if (std::exchange(m_isAttached, false))
        setTracer(m_previous);
}

// Chains.

ChainLog::Slot *ChainLog::enter(Chain &chain)
{
    std::uint32_t index = static_cast<std::uint32_t>(m_slots.size());
    if (m_freeSlots.empty()) {
        m_slots.emplace_back();
    } else {
        index = m_freeSlots.back();
        m_freeSlots.pop_back();
    }
    m_slots[index].chain = &chain;
    chain.setWatchSlot(index);
    return &m_slots[index];
}

void ChainLog::leave(Chain &chain, Slot &slot)
{
    slot = {};
    m_freeSlots.push_back(chain.watchSlot());
}

Chain *ChainLog::chainOf(std::uint64_t id) const
{
    const auto found = std::find_if(m_slots.begin(), m_slots.end(), [id](const Slot &slot) {
        return slot.chain != nullptr && slot.chain->id() == id;
    });
    return found != m_slots.end() ? found->chain : nullptr;
}

void ChainLog::keep(Slot &slot)
{
    if (std::exchange(slot.isKept, true))
        return;
    wake(Urgency::prompt);
}

// Holding.

bool ChainLog::hold(Chain &chain)
{
    if (!m_held.emplace(chain.id(), ChainRef(&chain)).second)
        return false;
    if (Slot *slot = slotOf(chain))
        keep(*slot);
    chain.pause();
    return true;
}

bool ChainLog::release(Chain &chain)
{
    auto held = m_held.extract(chain.id());
    if (held.empty())
        return false;
    chain.unpause();
    return true;
}

void ChainLog::releaseAll()
{
    while (!m_held.empty())
        (void)release(*m_held.begin()->second);
}

// What happens.

/// What every fact has. The rest is written where its kind has it: stores are most of what a fact costs.
inline ChainFact &ChainLog::append(Slot &slot, Chain &chain, ChainFact::Kind kind, std::int64_t time)
{
    ChainFact &fact = m_stage[m_staged++];
    fact.kind = kind;
    fact.isFailure = false;
    fact.textBlocks = 0;
    fact.chain = chain.id();
    fact.time = time;
    fact.before = slot.lastFact;
    slot.lastFact = m_staged;
    return fact;
}

ChainFact &ChainLog::stage(Slot &slot, Chain &chain, ChainFact::Kind kind)
{
    if (m_wish == Urgency::none || slot.isKept)
        wake(slot.isKept ? Urgency::prompt : Urgency::counters);
    if (m_lastTold != chain.watchSlot()) {
        m_lastTold = chain.watchSlot();
        m_runBegin = m_staged;
    }
    if (slot.lastFact == 0) {
        slot.firstFact = m_staged;
        m_stagedSlots.push_back(chain.watchSlot());
    }
    return append(slot, chain, kind, slot.isNamed ? wallTime() : m_time);
}

inline void ChainLog::fill(ChainFact &fact, const ChainEvent &event)
{
    if (event.label != nullptr || event.kind == ChainEvent::Kind::made) {
        fact.file = event.where.file;
        fact.line = event.where.line;
    }
    if (event.label != nullptr) {
        fact.lanes = event.label->lanes;
        fact.callback = event.label->callback;
        fact.errback = event.label->errback;
        return;
    }
    fact.other = event.other != nullptr ? event.other->id() : event.nanoseconds;
    fact.isFailure = event.isFailure;
    fact.callback = nullptr;
}

/// Most of what happens is of a chain that nobody asked about, with nothing between it and what happened to
/// that chain before. So this has to be short; it calls nothing.
void ChainLog::record(const ChainEvent &event) noexcept
{
    if (m_watcher != nullptr)
        m_watcher->record(event);
    const bool isPlain = m_lastTold == event.chain.watchSlot() && isOfLink(event.kind) &&
                         event.other == nullptr && m_staged < kStageCapacity - 1;
    if (!isPlain || m_slots[m_lastTold].chain != &event.chain || m_slots[m_lastTold].isKept)
        return recordAnything(event);
    fill(append(m_slots[m_lastTold], event.chain, factOf(event.kind), m_time), event);
}

void ChainLog::recordAnything(const ChainEvent &event)
{
    using Kind = ChainEvent::Kind;
    Slot *slot = event.kind == Kind::made ? enter(event.chain) : slotOf(event.chain);
    if (slot == nullptr)
        return;
    if (event.kind == Kind::dropped && !slot->isKept) {
        takeBack(*slot);
        return leave(event.chain, *slot);
    }
    if (event.other != nullptr && (slot->isNamed || event.kind == Kind::waits)) {
        keep(*slot);
        if (Slot *other = slotOf(*event.other))
            keep(*other);
    } else if (event.kind == Kind::unhandled) {
        keep(*slot);
    }
    fill(stage(*slot, event.chain, factOf(event.kind)), event);
    if (slot->isNamed && leavesResult(event.kind))
        stageResult(event.chain.result(), event.where);
    if (event.kind == Kind::dropped) {
        if (slot->isTold)
            m_stage[m_staged - 1].before = kKnownEnd;
        leave(event.chain, *slot);
    }
    if (m_staged >= kStageCapacity)
        flush();
}

/// Behind the fact that was staged last.
void ChainLog::stageText(std::string_view text)
{
    const std::string_view kept = cutText(text);
    const std::size_t blocks = (kept.size() + sizeof(ChainFact) - 1) / sizeof(ChainFact);
    ChainFact &fact = m_stage[m_staged - 1];
    fact.textSize = static_cast<std::uint32_t>(kept.size());
    fact.textBlocks = static_cast<std::uint8_t>(blocks);
    std::memcpy(static_cast<void *>(m_stage.data() + m_staged), kept.data(), kept.size());
    m_staged += static_cast<std::uint32_t>(blocks);
}

/// What a chain holds, with the fact that was staged last. A failure that does not know where it was raised
/// came from `where`.
void ChainLog::stageResult(const Box &result, SourceLine where)
{
    if (result.is<Failure>()) {
        const auto &failure = result.get<Failure>();
        const SourceLine raisedAt = *failure.where.file != '\0' ? failure.where : where;
        ChainFact &fact = m_stage[m_staged - 1];
        fact.isFailure = true;
        fact.callback = internedName(failure.typeName());
        fact.file = raisedAt.file;
        fact.line = raisedAt.line;
    }
    stageText(result.describe());
}

void ChainLog::describe(Chain &chain, std::string_view purpose, std::uint64_t owner) noexcept
{
    Slot *slot = slotOf(chain);
    if (slot == nullptr)
        return;
    slot->isNamed = true;
    chain.setDetailed();
    keep(*slot);
    stage(*slot, chain, ChainFact::Kind::described).other = owner;
    stageText(purpose);
    if (const Box &result = chain.result()) {
        stage(*slot, chain, ChainFact::Kind::holds);
        stageResult(result, chain.where());
    }
}

void ChainLog::tellBuiltByHand(Chain &chain)
{
    if (Slot *slot = slotOf(chain))
        stage(*slot, chain, ChainFact::Kind::builtByHand);
}

/// The chain went as it came: nobody shall hear of it.
void ChainLog::takeBack(const Slot &slot)
{
    m_passed.store(m_passed.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed); // One writer.
    if (m_lastTold == slot.chain->watchSlot() &&
        m_runBegin <= slot.firstFact) { // Nothing else has happened meanwhile.
        m_staged = slot.firstFact;
        m_stagedSlots.pop_back();
        return;
    }
    for (std::uint32_t index = slot.lastFact; index != 0; index = m_stage[index - 1].before)
        m_stage[index - 1].kind = ChainFact::Kind::none;
}

// Handing over.

void ChainLog::wake(Urgency urgency)
{
    if (m_wish >= urgency)
        return;
    if (m_wish == Urgency::none)
        m_time = wallTime();
    m_wish = urgency;
    if (m_hook)
        m_hook(urgency);
}

void ChainLog::flush()
{
    m_wish = Urgency::none;
    m_lastTold = 0;
    dropVoid();
    payOwed();
    if (m_tap && m_staged > 0)
        m_tap(std::span(std::as_const(m_stage)).first(m_staged));
    const bool hasRoom = m_owed.empty() && m_ring.push(std::span(std::as_const(m_stage)).first(m_staged));
    if (!hasRoom)
        oweEnds();
    m_staged = 0;
    for (const std::uint32_t index : m_stagedSlots) {
        Slot &slot = m_slots[index];
        slot.isKept = true;
        slot.isTold = slot.isTold || hasRoom;
        slot.lastFact = 0;
    }
    m_stagedSlots.clear();
}

/// Closes the gaps that taking back left.
void ChainLog::dropVoid()
{
    std::uint32_t end = 0;
    for (std::uint32_t from = 0; from < m_staged;) {
        const std::uint32_t size = 1u + m_stage[from].textBlocks;
        if (m_stage[from].kind != ChainFact::Kind::none) {
            if (end != from)
                std::copy_n(m_stage.begin() + from, size, m_stage.begin() + end);
            end += size;
        }
        from += size;
    }
    m_staged = end;
}

/// Counts the stage as lost, except for the ends of chains that would stay alive with the face for ever.
void ChainLog::oweEnds()
{
    m_lost.fetch_add(m_staged, std::memory_order_relaxed);
    for (std::uint32_t index = 0; index < m_staged; index += 1u + m_stage[index].textBlocks)
        if (m_stage[index].before == kKnownEnd)
            m_owed.push_back(m_stage[index]);
}

void ChainLog::payOwed()
{
    auto unpaid = m_owed.begin();
    while (unpaid != m_owed.end() && m_ring.push(*unpaid))
        ++unpaid;
    m_owed.erase(m_owed.begin(), unpaid);
}

ChainNews ChainLog::take()
{
    ChainNews news;
    m_ring.drainTo(news.blocks);
    news.lost = m_lost.load(std::memory_order_relaxed);
    news.passed = m_passed.load(std::memory_order_relaxed);
    return news;
}

} // namespace ropewalk
