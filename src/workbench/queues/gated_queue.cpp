#include "workbench/queues/gated_queue.h"

#include "reactor/call_name.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace ropewalk {
namespace {

std::int64_t wallTime()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

std::chrono::seconds utcOffset()
{
    return std::chrono::seconds(QDateTime::currentDateTime().offsetFromUtc());
}

constexpr std::size_t kMaxLookedAt = 64; // Messages from the head, to find the oldest.

Error unusable(std::string what)
{
    return {std::make_error_code(std::errc::invalid_argument), std::move(what)};
}

} // namespace

GatedQueue::GatedQueue(Direction direction, std::uint32_t connection, ReactorTime &time, QueueOutlet &outlet)
    : m_direction(direction)
    , m_connection(connection)
    , m_time(time)
    , m_outlet(&outlet)
{}

// Its configuration.

Status GatedQueue::check(const QueueConfig &config)
{
    if (const auto filter = MessageFilter::parse(config.filter, utcOffset()); !filter)
        return unusable("the filter \"" + config.filter + "\": " + filter.error().message);
    if (config.mode == QueueMode::paced && !(config.perSecond > 0 && std::isfinite(config.perSecond)))
        return unusable("a pace that is not above zero");
    const QueueLimits &limits = config.limits;
    if (limits.highBytes == 0)
        return unusable("a high watermark of no bytes");
    if (limits.lowBytes > limits.highBytes || limits.lowMessages > limits.highMessages)
        return unusable("a low watermark above the high one");
    return Unit{};
}

void GatedQueue::setConfig(const QueueConfig &config)
{
    m_config = config;
    m_filter = MessageFilter();
    if (auto filter = MessageFilter::parse(config.filter, utcOffset()))
        m_filter = std::move(*filter);
    m_pace.reset();
    if (config.mode == QueueMode::paced)
        m_pace.emplace(config.perSecond);
    for (QueuedId id = m_messages.first(); id != QueuedId::none; id = m_messages.next(id))
        if (const QueuedMessage &message = *m_messages.find(id); id != m_leaving && !message.isReleased)
            m_messages.setHeld(id, holds(*message.bytes, message.time));
    changed();
}

bool GatedQueue::holds(std::string_view bytes, std::int64_t time) const
{
    return m_config.mode == QueueMode::hold &&
           m_filter.matches(
               {.bytes = bytes, .direction = m_direction, .connectionNumber = m_connection, .time = time});
}

// Messages.

bool GatedQueue::passesAtOnce(std::string_view bytes) const
{
    if (!m_messages.isEmpty() || m_outlet == nullptr || m_isPumping || m_pace || !m_outlet->hasRoom())
        return false;
    return m_config.mode == QueueMode::flow || !holds(bytes, wallTime());
}

void GatedQueue::noteOnTheWay(QueuedMessage message)
{
    m_leaving = message.id;
    m_messages.insert(std::move(message));
    checkMarks();
}

void GatedQueue::push(QueuedMessage message)
{
    const Overflow policy = m_config.limits.aboveHigh;
    if (policy == Overflow::dropNewest && wouldOverflow(message.bytes->size())) {
        if (m_outlet != nullptr)
            m_outlet->dropped(message);
        return;
    }
    message.isHeld = message.isHeld || holds(*message.bytes, message.time);
    m_messages.insert(std::move(message));
    if (policy == Overflow::dropOldest)
        makeRoom();
    pump();
}

void GatedQueue::makeRoom()
{
    QueuedId id = m_messages.first();
    while (isOver(filledBytes(), m_messages.size()) && m_messages.next(id) != QueuedId::none) {
        const QueuedId oldest = std::exchange(id, m_messages.next(id));
        if (oldest == m_leaving)
            continue;
        const QueuedMessage message = m_messages.remove(oldest);
        if (m_outlet != nullptr)
            m_outlet->dropped(message);
    }
}

void GatedQueue::tellDropped(QueuedId id)
{
    if (m_outlet != nullptr)
        m_outlet->dropped(*m_messages.find(id));
}

std::size_t GatedQueue::step(std::size_t count)
{
    std::size_t stepped = 0;
    for (QueuedId id = firstWaiting(); id != QueuedId::none && stepped < count; id = skipReleased(id)) {
        m_messages.setReleased(id);
        ++stepped;
    }
    changed();
    return stepped;
}

std::size_t GatedQueue::release(const std::vector<QueuedId> &ids)
{
    std::size_t count = 0;
    QueuedId first = firstWaiting();
    for (const QueuedId id : m_messages.inOrder(ids)) {
        if (id == m_leaving)
            continue;
        m_messages.setReleased(id);
        if (id == first)
            first = skipReleased(id);
        else if (first != QueuedId::none)
            m_messages.move(id, first);
        ++count;
    }
    changed();
    return count;
}

std::size_t GatedQueue::releaseAll()
{
    std::size_t count = 0;
    for (QueuedId id = firstWaiting(); id != QueuedId::none; id = m_messages.next(id), ++count)
        m_messages.setReleased(id);
    changed();
    return count;
}

/// The first one that was not released.
QueuedId GatedQueue::firstWaiting() const
{
    return skipReleased(m_messages.first());
}

QueuedId GatedQueue::skipReleased(QueuedId id) const
{
    while (id != QueuedId::none && (id == m_leaving || m_messages.find(id)->isReleased))
        id = m_messages.next(id);
    return id;
}

void GatedQueue::changed()
{
    settleLeaving();
    if (m_leaving != QueuedId::none && m_messages.first() != m_leaving)
        m_messages.move(m_leaving, m_messages.first()); // Something was put before it.
    pump();
}

// The gate.

void GatedQueue::pump()
{
    if (m_outlet == nullptr || std::exchange(m_isPumping, true))
        return;
    settleLeaving();
    passAll();
    m_isPumping = false;
    checkMarks();
    if (m_outlet != nullptr)
        m_outlet->queueChanged();
}

void GatedQueue::passAll()
{
    for (int count = 0; m_leaving == QueuedId::none && !m_messages.isEmpty(); ++count) {
        if (m_outlet == nullptr || !m_outlet->hasRoom() || !mayPass(*m_messages.head()))
            return;
        if (count == kMaxPerTurn)
            return pumpLater(Duration::zero());
        const QueuedMessage message = *m_messages.head();
        m_leaving = message.id;
        m_outlet->pass(message);
        settleLeaving();
    }
}

bool GatedQueue::mayPass(const QueuedMessage &message)
{
    if (message.isReleased)
        return true;
    if (message.isHeld)
        return false;
    if (!m_pace)
        return true;
    const TimePoint now = m_time.now();
    if (!m_pace->isDue(now)) {
        pumpLater(m_pace->waitAt(now));
        return false;
    }
    const bool isByBytes = m_config.paceUnit == PaceUnit::bytes;
    m_pace->spend(isByBytes ? static_cast<double>(message.bytes->size()) : 1, now);
    return true;
}

void GatedQueue::pumpLater(Duration delay)
{
    m_later = m_time.callLater(delay, [this] { pump(); }).named({"queue pace"});
}

void GatedQueue::settleLeaving()
{
    if (m_leaving == QueuedId::none || (m_outlet != nullptr && m_outlet->onTheWay() > 0))
        return;
    m_messages.remove(std::exchange(m_leaving, QueuedId::none));
}

void GatedQueue::end()
{
    if (m_outlet == nullptr)
        return;
    m_outlet = nullptr;
    m_later.cancel();
    settleLeaving();
    m_isAboveHigh = false;
}

// The marks.

bool GatedQueue::isOver(std::size_t size, std::size_t count) const
{
    const QueueLimits &limits = m_config.limits;
    return size > limits.highBytes || (limits.highMessages != 0 && count > limits.highMessages);
}

bool GatedQueue::wouldOverflow(std::size_t size) const
{
    return !m_messages.isEmpty() && isOver(filledBytes() + size, m_messages.size() + 1);
}

void GatedQueue::checkMarks()
{
    if (m_outlet == nullptr)
        return;
    const QueueLimits &limits = m_config.limits;
    const bool isLow = filledBytes() <= limits.lowBytes &&
                       (limits.highMessages == 0 || m_messages.size() <= limits.lowMessages);
    const bool isHigh = isOver(filledBytes(), m_messages.size());
    const bool wasHigh = std::exchange(m_isAboveHigh, isHigh || (m_isAboveHigh && !isLow));
    if (!wasHigh && m_isAboveHigh && limits.aboveHigh == Overflow::close)
        m_outlet->overflowed();
}

// Asking.

std::size_t GatedQueue::written() const
{
    if (m_leaving == QueuedId::none || m_outlet == nullptr)
        return 0;
    const std::size_t size = m_messages.find(m_leaving)->bytes->size();
    return size - std::min(size, m_outlet->onTheWay());
}

std::size_t GatedQueue::waitingBytes() const
{
    const QueuedMessage *leaving = m_messages.find(m_leaving);
    return m_messages.bytes() - (leaving != nullptr ? leaving->bytes->size() : 0);
}

std::size_t GatedQueue::bytes() const
{
    return m_messages.bytes() - written();
}

/// What the marks are about: everything that is not with the system yet.
std::size_t GatedQueue::filledBytes() const
{
    return waitingBytes() + (m_outlet != nullptr ? m_outlet->onTheWay() : 0);
}

QueueState GatedQueue::state() const
{
    QueueState state{
        .mode = m_config.mode, .isAboveHigh = m_isAboveHigh, .messages = m_messages.size(), .bytes = bytes()};
    QueuedId id = m_messages.first();
    for (std::size_t i = 0; i < kMaxLookedAt && id != QueuedId::none; ++i, id = m_messages.next(id)) {
        const std::int64_t time = m_messages.find(id)->time;
        state.oldest = state.oldest == 0 ? time : std::min(state.oldest, time);
    }
    return state;
}

Standstill GatedQueue::standstill() const
{
    if (m_messages.isEmpty())
        return Standstill::none;
    if (m_outlet == nullptr)
        return Standstill::gone;
    if (m_leaving != QueuedId::none)
        return Standstill::peerFull;
    const QueuedMessage &head = *m_messages.head();
    if (!head.isReleased && head.isHeld)
        return Standstill::held;
    if (!m_outlet->hasRoom())
        return m_outlet->obstacle();
    return m_pace && !head.isReleased ? Standstill::paced : Standstill::none;
}

} // namespace ropewalk
