#include "workbench/chains/chain_log.h"

#include <algorithm>
#include <array>
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

ChainFact::Kind factOf(ChainEvent::Kind kind) noexcept
{
    using From = ChainEvent::Kind;
    using To = ChainFact::Kind;
    static constexpr std::array kFacts{To::made,
                                       To::linkAdded,
                                       To::fired,
                                       To::linkStarted,
                                       To::linkRan,
                                       To::waits,
                                       To::resumed,
                                       To::timeoutSet,
                                       To::held,
                                       To::released,
                                       To::cancelled,
                                       To::unhandled,
                                       To::dropped};
    static_assert(kFacts.size() == static_cast<std::size_t>(From::dropped) + 1);
    return kFacts[static_cast<std::size_t>(kind)];
}

bool leavesResult(ChainEvent::Kind kind) noexcept
{
    return kind == ChainEvent::Kind::fired || kind == ChainEvent::Kind::linkRan ||
           kind == ChainEvent::Kind::resumed;
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
{
    m_stage.reserve(kStageCapacity + 8);
}

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

/// Null for one that was made before this became the tracer.
ChainLog::Slot *ChainLog::slotOf(const Chain &chain)
{
    const std::uint32_t index = chain.watchSlot();
    if (index >= m_slots.size() || m_slots[index].chain != &chain)
        return nullptr;
    return &m_slots[index];
}

void ChainLog::enter(Chain &chain)
{
    if (m_freeSlots.empty()) {
        m_freeSlots.push_back(static_cast<std::uint32_t>(m_slots.size()));
        m_slots.emplace_back();
    }
    const std::uint32_t index = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_slots[index] = {.chain = &chain};
    chain.setWatchSlot(index);
}

void ChainLog::leave(Chain &chain)
{
    m_slots[chain.watchSlot()] = {};
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

void ChainLog::record(const ChainEvent &event) noexcept
{
    using Kind = ChainEvent::Kind;
    if (event.kind == Kind::made)
        enter(event.chain);
    Slot *slot = slotOf(event.chain);
    if (slot == nullptr)
        return;
    if (event.other != nullptr && (slot->isNamed || event.kind == Kind::waits)) {
        keep(*slot);
        if (Slot *other = slotOf(*event.other))
            keep(*other);
    } else if (event.kind == Kind::unhandled) {
        keep(*slot);
    }
    ChainFact &fact = stage(*slot, event, factOf(event.kind));
    if (slot->isNamed && leavesResult(event.kind)) {
        fact.time = wallTime();
        stageText(event.chain.result().describe());
    }
    if (event.kind == Kind::dropped) {
        if (!slot->isKept)
            takeBack(*slot);
        else if (slot->isTold)
            fact.before = kKnownEnd;
        leave(event.chain);
    }
    if (m_stage.size() >= kStageCapacity)
        flush();
}

ChainFact &ChainLog::stage(Slot &slot, const ChainEvent &event, ChainFact::Kind kind)
{
    if (m_stage.empty())
        m_time = wallTime();
    if (m_wish == Urgency::none)
        wake(Urgency::counters);
    else if (slot.isKept)
        wake(Urgency::prompt);
    ChainFact &fact = m_stage.emplace_back();
    fact.kind = kind;
    fact.isFailure = event.isFailure;
    fact.lanes = event.label.lanes;
    fact.line = event.where.line;
    fact.chain = event.chain.id();
    fact.other = event.other != nullptr ? event.other->id() : event.nanoseconds;
    fact.file = event.where.file;
    fact.callback = event.label.callback;
    fact.errback = event.label.errback;
    fact.time = slot.isNamed ? wallTime() : m_time;
    fact.before = slot.lastFact;
    if (slot.lastFact == 0)
        m_staged.push_back(event.chain.watchSlot());
    slot.lastFact = static_cast<std::uint32_t>(m_stage.size());
    return fact;
}

/// Behind the fact that was staged last.
void ChainLog::stageText(std::string_view text)
{
    const std::string_view kept = cutText(text);
    const std::size_t blocks = (kept.size() + sizeof(ChainFact) - 1) / sizeof(ChainFact);
    m_stage.back().textSize = static_cast<std::uint32_t>(kept.size());
    m_stage.back().textBlocks = static_cast<std::uint8_t>(blocks);
    const std::size_t begin = m_stage.size();
    m_stage.resize(begin + blocks);
    std::memcpy(static_cast<void *>(m_stage.data() + begin), kept.data(), kept.size());
}

void ChainLog::describe(Chain &chain, std::string_view purpose, std::uint64_t owner) noexcept
{
    Slot *slot = slotOf(chain);
    if (slot == nullptr)
        return;
    slot->isNamed = true;
    chain.setDetailed();
    keep(*slot);
    stage(*slot,
          {.kind = ChainEvent::Kind::made, .chain = chain, .nanoseconds = owner},
          ChainFact::Kind::described);
    stageText(purpose);
    if (const Box &result = chain.result()) {
        stage(*slot, {.kind = ChainEvent::Kind::made, .chain = chain}, ChainFact::Kind::holds);
        stageText(result.describe());
    }
}

void ChainLog::tellBuiltByHand(Chain &chain)
{
    if (Slot *slot = slotOf(chain))
        stage(*slot, {.kind = ChainEvent::Kind::made, .chain = chain}, ChainFact::Kind::builtByHand);
}

/// The chain went as it came: nobody shall hear of it.
void ChainLog::takeBack(const Slot &slot)
{
    for (std::uint32_t index = slot.lastFact; index != 0;) {
        const std::uint32_t before = m_stage[index - 1].before;
        m_stage[index - 1].kind = ChainFact::Kind::none;
        if (index == m_stage.size())
            m_stage.pop_back();
        index = before;
    }
    m_passed.fetch_add(1, std::memory_order_relaxed);
}

// Handing over.

void ChainLog::wake(Urgency urgency)
{
    if (m_wish >= urgency)
        return;
    m_wish = urgency;
    if (m_hook)
        m_hook(urgency);
}

void ChainLog::flush()
{
    m_wish = Urgency::none;
    dropVoid();
    payOwed();
    const bool hasRoom = m_owed.empty() && m_ring.push(std::span<const ChainFact>(m_stage));
    if (!hasRoom)
        oweEnds();
    m_stage.clear();
    for (const std::uint32_t index : m_staged) {
        Slot &slot = m_slots[index];
        slot.isKept = true;
        slot.isTold = slot.isTold || hasRoom;
        slot.lastFact = 0;
    }
    m_staged.clear();
}

/// Closes the gaps that taking back left.
void ChainLog::dropVoid()
{
    auto end = m_stage.begin();
    for (auto from = m_stage.begin(); from != m_stage.end();) {
        const auto next = from + 1 + from->textBlocks;
        if (from->kind != ChainFact::Kind::none)
            end = std::copy(from, next, end);
        from = next;
    }
    m_stage.erase(end, m_stage.end());
}

/// Counts the stage as lost, except for the ends of chains that would stay alive with the face for ever.
void ChainLog::oweEnds()
{
    m_lost.fetch_add(m_stage.size(), std::memory_order_relaxed);
    for (std::size_t index = 0; index < m_stage.size(); index += 1u + m_stage[index].textBlocks)
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
