#include "reactor/reactor.h"

#include "base/report.h"
#include "reactor/worker_pool.h"

#include <algorithm>
#include <cassert>
#include <exception>
#include <utility>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

// How long a turn may keep its host from other work. Turns above it take fewer events at a time.
constexpr Duration kTurnBudget = 4ms;
constexpr std::size_t kMinBatch = 1;
constexpr std::size_t kMaxBatch = 256;
constexpr std::size_t kTimersPerTurn = 1'000;
constexpr std::size_t kCallsPerTurn = 1'000;
constexpr std::size_t kCallsPerLook = 32; // At the clock, while timers and calls run.

} // namespace

Result<std::unique_ptr<Reactor>> Reactor::create()
{
    auto poller = makeDefaultPoller();
    if (!poller)
        return poller.error();
    return create(std::move(*poller));
}

Result<std::unique_ptr<Reactor>> Reactor::create(std::unique_ptr<Poller> poller)
{
    auto waker = Waker::create();
    if (!waker)
        return waker.error();
    std::unique_ptr<Reactor> reactor(new Reactor(std::move(poller), std::move(*waker)));
    auto watch = reactor->watch(reactor->m_calls.fd(),
                                Ready::read,
                                [self = reactor.get()](Ready) { self->m_calls.drain(); },
                                {"waker", "reactor", {"wake"}, {}});
    if (!watch)
        return watch.error();
    reactor->m_wakerWatch = std::move(*watch);
    return reactor;
}

Reactor::Reactor(std::unique_ptr<Poller> poller, Waker waker)
    : m_poller(std::move(poller))
    , m_calls(std::move(waker))
    , m_readBuffer(new char[kReadBufferSize])
    , m_timers(*this)
    , m_batch(kMaxBatch)
{
    m_timers.setEarliestMovedHook([this] {
        if (m_rearmHook && !m_isTurning)
            m_rearmHook();
    });
}

Reactor::~Reactor()
{
    m_pool.reset(); // Its threads may still call in.
    m_wakerWatch.stop();
    // What waits may own watches and timers, which need a whole reactor to end.
    m_timers.clear();
    m_events.clear();
    m_calls.clear();
    dispose();
}

Result<Watch> Reactor::watch(int fd, Ready interest, DescriptorHandler &handler)
{
    assert(isOwnThread() && fd >= 0);
    Slot &slot = slotOf(fd);
    if (slot.handler != nullptr)
        return Error{std::make_error_code(std::errc::device_or_resource_busy), "watch"};
    if (const auto status = m_poller->setInterest(fd, interest); !status)
        return status.error();
    slot = Slot();
    slot.handler = &handler;
    slot.bornInTurn = m_isTurning ? static_cast<std::uint32_t>(m_turn) : 0;
    slot.interest = interest;
    ++m_watchCount;
    return Watch(*this, fd);
}

Result<Watch> Reactor::watch(int fd, Ready interest, ReadyCallback onReady, HandlerDescription description)
{
    auto handler = std::make_unique<CallbackHandler>(std::move(onReady), std::move(description));
    auto watch = this->watch(fd, interest, *handler);
    if (watch)
        slotOf(fd).own = std::move(handler);
    return watch;
}

DelayedCall Reactor::callLater(Duration delay, DelayedCall::Callback callback)
{
    assert(isOwnThread());
    return m_timers.add(now() + std::max(delay, Duration::zero()), std::move(callback));
}

void Reactor::callFromThread(Callback callback)
{
    m_calls.post(std::move(callback));
}

void Reactor::callInThread(Callback work)
{
    std::call_once(m_poolOnce, [this] { m_pool = std::make_unique<WorkerPool>(m_poolSize); });
    m_pool->run(std::move(work));
}

Status Reactor::run()
{
    if (m_state == State::initial)
        startup();
    return runWhile([] { return true; });
}

Status Reactor::runWhile(const std::function<bool()> &goesOn)
{
    while (m_state != State::stopped && goesOn())
        if (const auto turned = turn(Duration(-1)); !turned)
            return turned.error();
    return Unit{};
}

void Reactor::startup()
{
    assert(m_state == State::initial);
    m_state = State::running;
    m_events.fire(SystemEvent::startup, [] {});
}

void Reactor::stop()
{
    if (m_state == State::stopping || m_state == State::stopped)
        return;
    m_state = State::stopping;
    m_events.fire(SystemEvent::shutdown, [this] { finishStop(); });
}

void Reactor::finishStop()
{
    m_state = State::stopped;
    requestTurn(); // Ends a wait that has begun.
    if (m_stoppedHook)
        m_stoppedHook();
}

void Reactor::callWhenRunning(SystemEvents::Trigger callback)
{
    if (m_state == State::initial)
        (void)addSystemEventTrigger(EventPhase::after, SystemEvent::startup, std::move(callback));
    else
        callback();
}

SystemEvents::TriggerId
Reactor::addSystemEventTrigger(EventPhase phase, SystemEvent event, SystemEvents::Trigger trigger)
{
    return m_events.add(phase, event, std::move(trigger));
}

std::optional<TimePoint> Reactor::nextDeadline() const
{
    return m_timers.next();
}

Result<std::size_t> Reactor::turn(Duration maxWait)
{
    assert(isOwnThread() && !m_isTurning);
    m_thread = std::this_thread::get_id();
    if (recorder() != nullptr)
        recorder()->waitBegan(m_stopwatch());
    m_isWaiting = true;
    const auto events = m_poller->wait(waitFor(maxWait), m_batch);
    m_isWaiting = false;
    if (!events)
        return events.error();

    beginTurn();
    m_ready = m_undelivered = events->size();
    for (const ReadyEvent &event : *events) {
        --m_undelivered;
        dispatch(event);
    }
    runTimers();
    runCalls();
    dispose();
    endTurn();
    m_recording.settle();
    if (m_retired)
        retirePoller();
    return m_callbacks;
}

void Reactor::beginTurn()
{
    m_turnStart = m_stopwatch();
    m_isTurning = true;
    m_callbacks = 0;
    ++m_turn;
    if (recorder() == nullptr)
        return;
    recorder()->waitEnded(m_turnStart);
    recorder()->turnBegan(m_turnStart);
}

void Reactor::endTurn()
{
    m_isTurning = false;
    const TimePoint now = m_stopwatch();
    const Duration busy = now - m_turnStart;
    m_stats.record(busy, m_callbacks, m_ready);
    if (recorder() != nullptr)
        endRecordedTurn(now);
    if (busy > kTurnBudget)
        m_batch = std::max(kMinBatch, m_batch / 2);
    else
        m_batch = std::min(kMaxBatch, m_batch * 2);
}

bool Reactor::isPastBudget(std::size_t count) const
{
    // Looking at the clock costs as much as a small callback.
    return count % kCallsPerLook == 0 && m_stopwatch() - m_turnStart > kTurnBudget;
}

Duration Reactor::waitFor(Duration maxWait) const
{
    const auto deadline = m_timers.next();
    if (!deadline)
        return maxWait;
    const Duration untilDeadline = std::max(*deadline - now(), Duration::zero());
    return maxWait < Duration::zero() ? untilDeadline : std::min(maxWait, untilDeadline);
}

Reactor::Slot &Reactor::slotOf(int fd)
{
    const auto index = static_cast<std::size_t>(fd);
    if (index >= m_slots.size())
        m_slots.resize(std::max(index + 1, m_slots.size() * 2));
    return m_slots[index];
}

Status Reactor::changeInterest(int fd, Ready interest)
{
    Slot &slot = slotOf(fd);
    if (slot.interest == interest)
        return Unit{};
    const auto changed = m_poller->setInterest(fd, interest);
    if (changed)
        slot.interest = interest;
    return changed;
}

void Reactor::forget(int fd)
{
    (void)m_poller->setInterest(fd, Ready::none);
    Slot ended = std::exchange(slotOf(fd), Slot());
    --m_watchCount;
    if (ended.own)
        disposeLater(std::move(ended.own)); // It may be the one that is running.
}

void Reactor::dispatch(const ReadyEvent &event)
{
    // Looked up again before each call: the one before may have ended or replaced the watch.
    const auto call = [&](Ready wanted, auto &&deliver) {
        Slot &slot = m_slots[static_cast<std::size_t>(event.fd)];
        if (slot.handler == nullptr || slot.bornInTurn == static_cast<std::uint32_t>(m_turn))
            return; // The event belongs to a descriptor that had this number before.
        if ((event.ready & slot.interest & wanted) == Ready::none)
            return;
        const CallbackId id = recorder() != nullptr ? callbackOf(slot, wanted) : CallbackId();
        guarded([&handler = *slot.handler, &deliver] { deliver(handler); });
        noteRan(id);
    };
    call(Ready::read, [](DescriptorHandler &handler) { handler.doRead(); });
    call(Ready::write, [](DescriptorHandler &handler) { handler.doWrite(); });
}

void Reactor::runTimers()
{
    if (m_timers.pendingCount() == 0)
        return;
    const TimePoint present = now();
    const auto endOrder = m_timers.nextOrder(); // A timer of zero that renews itself starves nobody.
    for (std::size_t count = 1; count <= kTimersPerTurn; ++count) {
        const auto due = m_timers.takeDue(present, endOrder);
        if (!due)
            return;
        const auto callback = std::move(due->callback); // It may own the handle that owns the call.
        const CallbackId id =
            recorder() != nullptr ? recorder()->callbacks().idOf(due->name, TurnLane::timers) : CallbackId();
        guarded(callback);
        noteRan(id);
        if (isPastBudget(count))
            return;
    }
}

void Reactor::runCalls()
{
    if (!m_calls.isPending())
        return;
    m_calls.take();
    for (std::size_t count = 1; count <= kCallsPerTurn; ++count) {
        auto call = m_calls.next();
        if (!call)
            return;
        const CallbackId id =
            recorder() != nullptr ? recorder()->callbacks().idOf({}, TurnLane::calls) : CallbackId();
        guarded(*call);
        noteRan(id);
        if (isPastBudget(count))
            break;
    }
    m_calls.wakeForRest();
}

void Reactor::dispose()
{
    while (!m_disposed.empty()) // Destructors may dispose of more.
        std::exchange(m_disposed, {}).clear();
}

void Reactor::requestTurn()
{
    if (!m_isTurning)
        m_calls.wake();
}

template <typename F>
void Reactor::guarded(F &&call)
{
    ++m_callbacks;
    try {
        call();
    } catch (const std::exception &exception) {
        reportBug("a reactor callback threw", exception.what());
    } catch (...) {
        reportBug("a reactor callback threw", "not a std::exception");
    }
}

bool Reactor::isOwnThread() const
{
    return m_thread == std::thread::id() || m_thread == std::this_thread::get_id();
}

} // namespace ropewalk
