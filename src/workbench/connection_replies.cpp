// What a Connection does for those who wait for replies, and how long these take.

#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

bool Connection::hearsStream() const
{
    return !isDatagram() && !m_service.hasFraming();
}

ReplyWaiters &Connection::wantWaiters()
{
    if (m_waiters == nullptr)
        m_waiters =
            std::make_unique<ReplyWaiters>(hearsStream() ? ReplySource::stream : ReplySource::messages);
    return *m_waiters;
}

void Connection::addListener(ReplyListener &listener)
{
    wantWaiters().add(listener);
}

void Connection::removeListener(ReplyListener &listener)
{
    if (m_waiters == nullptr)
        return;
    m_waiters->remove(listener);
    forgetWaiters();
}

Deferred<Reply> Connection::waitForReply(Pattern pattern)
{
    Trigger<Reply> &waiter = wantWaiters().add(std::move(pattern), core().reactor().now());
    m_service.describe(waiter, "reply of " + m_service.title() + " #" + std::to_string(m_number));
    const auto forget = [&core = core(), id = m_id](const Failure &failure) {
        if (Connection *self = core.connectionOf(id))
            self->forgetWaiters();
        return failure;
    };
    return waiter.takeDeferred().addErrback(named("wait no longer", forget));
}

/// Those whose time is up, or who were cancelled.
void Connection::forgetWaiters()
{
    if (m_waiters == nullptr)
        return;
    m_waiters->forgetFired();
    if (m_waiters->isEmpty())
        m_waiters.reset();
}

void Connection::tellWaiters(const ReceivedMessage &message)
{
    auto answered = m_waiters->take(message, core().reactor().now());
    const auto listeners = m_waiters->listeners(); // They may go while they are told.
    if (m_waiters->isEmpty())
        m_waiters.reset();
    for (const ReplyWaiters::Answered &each : answered)
        took(DurationKind::roundTrip, each.reply.took);
    for (ReplyWaiters::Answered &each : answered)
        (void)each.waiter.callback(std::move(each.reply));
    for (ReplyListener *listener : listeners)
        if (m_waiters != nullptr && std::ranges::count(m_waiters->listeners(), listener) > 0)
            listener->heard(message);
}

void Connection::disappointWaiters()
{
    if (m_waiters == nullptr)
        return;
    const Error error{std::make_error_code(std::errc::not_connected), "get a reply of " + m_service.title()};
    const auto waiters = std::exchange(m_waiters, nullptr);
    for (Trigger<Reply> &waiter : waiters->takeAll())
        (void)waiter.errback(Failure(error));
    for (ReplyListener *listener : std::vector(waiters->listeners()))
        listener->ended();
}

// Round trips.

/// One that somebody waits for is measured as he says.
void Connection::timeMessage(Direction direction)
{
    if (!takesServiceFaults()) // A relay's requests are timed where its client makes them.
        return;
    if (direction != m_service.askingDirection()) {
        if (m_meter != nullptr && m_meter->roundTrip.answered())
            took(DurationKind::roundTrip, core().reactor().now() - m_meter->roundTrip.since());
        return;
    }
    RoundTripTimer &timer = meter().roundTrip;
    timer.asked();
    if (!timer.isTiming() && m_waiters == nullptr && m_service.tally().mayMeasure())
        timer.start(core().reactor().now(), m_service.roundTripRule());
}

ConnectionMeter &Connection::meter()
{
    if (m_meter == nullptr)
        m_meter = std::make_unique<ConnectionMeter>();
    return *m_meter;
}

void Connection::took(DurationKind kind, Duration duration)
{
    m_service.tally().took(kind, duration);
    if (m_meter != nullptr && m_meter->series != nullptr)
        m_meter->series->record(kind, duration);
}

void Connection::countError()
{
    ++meter().errors;
    m_service.tally().failed();
}

} // namespace ropewalk
