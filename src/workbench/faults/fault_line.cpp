#include "workbench/faults/fault_line.h"

#include "reactor/call_name.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

/// A stage, and what it passes to: the stage behind it.
struct FaultLine::Slot final : FaultSink
{
    explicit Slot(FaultLine &owner)
        : line(owner)
    {}

    void pass(const FaultPiece &piece, TimePoint at) override
    {
        if (index + 1 < line.m_slots.size())
            line.m_slots[index + 1]->stage->take(piece, at, *line.m_slots[index + 1]);
        else
            line.m_exit.pass(piece, at);
    }
    void passEnd(TimePoint at) override
    {
        if (index + 1 < line.m_slots.size())
            line.m_slots[index + 1]->stage->takeEnd(at, *line.m_slots[index + 1]);
        else
            line.m_exit.passEnd(at);
    }
    void act(FaultAct act, FaultKind cause) override { line.m_exit.act(act, cause); }

    FaultLine &line;
    std::size_t index = 0;
    FaultKey key;
    std::unique_ptr<FaultStage> stage;
};

FaultLine::FaultLine(ReactorTime &time, FaultMaterial material, FaultOutlet &outlet)
    : m_time(time)
    , m_outlet(outlet)
    , m_material(material)
{}

FaultLine::~FaultLine() = default;

// Which faults.

void FaultLine::setFaults(const std::vector<PlannedFault> &faults, std::uint64_t salt)
{
    if (!keepsOrder(faults)) // What is under way must not be overtaken.
        drain();
    removeAllBut(faults);
    arrange(faults, salt);
    settle();
}

bool FaultLine::keepsOrder(const std::vector<PlannedFault> &faults) const
{
    auto from = faults.begin();
    for (const auto &slot : m_slots) {
        const auto found = std::ranges::find(faults, slot->key, &PlannedFault::key);
        if (found == faults.end())
            continue;
        if (found < from)
            return false;
        from = found;
    }
    return true;
}

void FaultLine::drain()
{
    std::vector<std::unique_ptr<Slot>> drained;
    for (; !m_slots.empty(); m_slots.pop_back()) {
        m_slots.back()->stage->flush(m_time.now(), *m_slots.back());
        drained.insert(drained.begin(), std::move(m_slots.back()));
    }
    m_slots = std::move(drained);
}

void FaultLine::removeAllBut(const std::vector<PlannedFault> &faults)
{
    for (std::size_t i = m_slots.size(); i-- > 0;) { // The last first: what it holds came first.
        Slot &slot = *m_slots[i];
        if (std::ranges::find(faults, slot.key, &PlannedFault::key) != faults.end())
            continue;
        slot.stage->flush(m_time.now(), slot);
        m_slots.erase(m_slots.begin() + static_cast<std::ptrdiff_t>(i));
        number();
    }
}

void FaultLine::arrange(const std::vector<PlannedFault> &faults, std::uint64_t salt)
{
    std::vector<std::unique_ptr<Slot>> arranged;
    std::vector<Slot *> fresh;
    for (const PlannedFault &fault : faults) {
        auto slot = takeSlot(fault.key);
        if (slot == nullptr) {
            slot = makeSlot(fault, salt);
            if (slot == nullptr)
                continue;
            fresh.push_back(slot.get());
        }
        arranged.push_back(std::move(slot));
    }
    m_slots = std::move(arranged);
    number();
    for (Slot *slot : fresh)
        slot->stage->begin(m_time.now(), *slot);
    for (const PlannedFault &fault : faults)
        for (const auto &slot : m_slots)
            if (slot->key == fault.key && slot->stage->config() != fault.config)
                slot->stage->tune(fault.config, m_time.now(), *slot);
}

std::unique_ptr<FaultLine::Slot> FaultLine::makeSlot(const PlannedFault &fault, std::uint64_t salt)
{
    auto slot = std::make_unique<Slot>(*this);
    slot->key = fault.key;
    slot->stage = makeFaultStage(fault.config, fault.random.of(salt), m_material);
    return slot->stage != nullptr ? std::move(slot) : nullptr;
}

std::unique_ptr<FaultLine::Slot> FaultLine::takeSlot(const FaultKey &key)
{
    for (auto &slot : m_slots)
        if (slot != nullptr && slot->key == key)
            return std::move(slot);
    return nullptr;
}

void FaultLine::number()
{
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_slots[i]->index = i;
}

// What goes through.

void FaultLine::take(const FaultPiece &piece)
{
    if (m_isAbandoned)
        return;
    if (m_material == FaultMaterial::datagrams && heldBytes() > kHighBytes) {
        ++m_lostDatagrams;
        return;
    }
    if (m_slots.empty())
        passOut(piece, m_time.now());
    else
        m_slots.front()->stage->take(piece, m_time.now(), *m_slots.front());
    settle();
}

void FaultLine::takeEnd()
{
    if (m_isAbandoned)
        return;
    ++m_endsInside;
    if (m_slots.empty())
        passOutEnd(m_time.now());
    else
        m_slots.front()->stage->takeEnd(m_time.now(), *m_slots.front());
    settle();
}

void FaultLine::settle()
{
    runDue();
    mindMarks();
    schedule();
}

void FaultLine::runDue()
{
    const TimePoint now = m_time.now();
    while (!m_isAbandoned && nextDue() <= now)
        for (std::size_t i = 0; i < m_slots.size(); ++i)
            if (m_slots[i]->stage->due() <= now)
                m_slots[i]->stage->run(now, *m_slots[i]);
}

TimePoint FaultLine::nextDue() const
{
    TimePoint due = FaultStage::kNever;
    for (const auto &slot : m_slots)
        due = std::min(due, slot->stage->due());
    return due;
}

void FaultLine::schedule()
{
    const TimePoint due = m_isAbandoned ? FaultStage::kNever : nextDue();
    if (due == FaultStage::kNever)
        m_timer.cancel();
    else if (!m_timer.active())
        m_timer = m_time.callLater(due - m_time.now(), [this] { settle(); }).named({"fault delay"});
    else if (m_timer.getTime() != due)
        m_timer.reset(due - m_time.now());
}

void FaultLine::mindMarks()
{
    const std::size_t held = heldBytes();
    const bool holdsMuch = held > (m_holdsMuch ? kLowBytes : kHighBytes);
    if (holdsMuch == m_holdsMuch)
        return;
    m_holdsMuch = holdsMuch;
    m_outlet.faultsHold(holdsMuch);
}

// What comes out.

void FaultLine::passOut(const FaultPiece &piece, TimePoint at)
{
    if (m_isAbandoned)
        return;
    if (m_isOpen && m_ready.empty() && !m_isDelivering)
        return m_outlet.faultsPassed(piece);
    m_readyBytes += piece.bytes.size();
    m_ready.push_back(HeldPiece::of(piece, at, at));
    deliverReady();
}

void FaultLine::passOutEnd(TimePoint at)
{
    m_ready.push_back(HeldPiece::end(at, at));
    deliverReady();
}

void FaultLine::deliverReady()
{
    if (m_isDelivering)
        return;
    m_isDelivering = true;
    while (m_isOpen && !m_ready.empty()) {
        const HeldPiece piece = std::move(m_ready.front());
        m_ready.pop_front();
        m_readyBytes -= piece.bytes.size();
        if (piece.isEnd) {
            m_endsInside -= std::min(m_endsInside, 1U);
            m_outlet.faultsPassedEnd();
        } else {
            m_outlet.faultsPassed(piece.view());
        }
    }
    m_isDelivering = false;
}

void FaultLine::setOpen(bool isOpen)
{
    if (std::exchange(m_isOpen, isOpen) == isOpen || !isOpen)
        return;
    deliverReady();
    mindMarks();
}

void FaultLine::abandon()
{
    m_isAbandoned = true;
    m_ready.clear();
    m_readyBytes = 0;
    m_endsInside = 0;
    m_timer.cancel();
}

// What is known.

std::size_t FaultLine::heldBytes() const
{
    std::size_t held = m_readyBytes;
    for (const auto &slot : m_slots)
        held += slot->stage->heldBytes();
    return held;
}

std::uint64_t FaultLine::actedOf(const FaultKey &key) const
{
    for (const auto &slot : m_slots)
        if (slot->key == key)
            return slot->stage->acted();
    return 0;
}

} // namespace ropewalk
