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

} // namespace

/// Lets a plain function stand where a DescriptorHandler is wanted.
class Reactor::CallbackHandler final : public DescriptorHandler
{
public:
    CallbackHandler(int fd, ReadyCallback onReady)
        : m_fd(fd)
        , m_onReady(std::move(onReady))
    {}

    void doRead() override { m_onReady(Ready::read); }
    void doWrite() override { m_onReady(Ready::write); }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
    ReadyCallback m_onReady;
};

Watch::Watch(Watch &&other) noexcept
    : m_reactor(std::exchange(other.m_reactor, nullptr))
    , m_fd(std::exchange(other.m_fd, -1))
{}

Watch &Watch::operator=(Watch &&other) noexcept
{
    if (this != &other) {
        stop();
        m_reactor = std::exchange(other.m_reactor, nullptr);
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

Ready Watch::interest() const
{
    return m_reactor != nullptr ? m_reactor->slotOf(m_fd).interest : Ready::none;
}

Status Watch::setInterest(Ready interest)
{
    return m_reactor != nullptr ? m_reactor->changeInterest(m_fd, interest) : Status(Unit{});
}

void Watch::stop()
{
    if (m_reactor != nullptr)
        std::exchange(m_reactor, nullptr)->forget(m_fd);
}

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
    auto watch = reactor->watch(
        reactor->m_waker.fd(), Ready::read, [self = reactor.get()](Ready) { self->m_waker.drain(); });
    if (!watch)
        return watch.error();
    reactor->m_wakerWatch = std::move(*watch);
    return reactor;
}

Reactor::Reactor(std::unique_ptr<Poller> poller, Waker waker)
    : m_poller(std::move(poller))
    , m_waker(std::move(waker))
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
}

Result<Watch> Reactor::watch(int fd, Ready interest, DescriptorHandler &handler)
{
    assert(isOwnThread() && fd >= 0);
    Slot &slot = slotOf(fd);
    if (slot.handler != nullptr)
        return Error{std::make_error_code(std::errc::device_or_resource_busy), "watch"};
    if (const auto status = m_poller->setInterest(fd, interest); !status)
        return status.error();
    slot = {&handler, m_isTurning ? m_turn : 0, interest};
    ++m_watchCount;
    return Watch(*this, fd);
}

Result<Watch> Reactor::watch(int fd, Ready interest, ReadyCallback onReady)
{
    auto handler = std::make_unique<CallbackHandler>(fd, std::move(onReady));
    auto watch = this->watch(fd, interest, *handler);
    if (watch)
        m_callbackHandlers.push_back(std::move(handler));
    return watch;
}

DelayedCall Reactor::callLater(Duration delay, DelayedCall::Callback callback)
{
    assert(isOwnThread());
    return m_timers.add(now() + std::max(delay, Duration::zero()), std::move(callback));
}

void Reactor::callFromThread(Callback callback)
{
    {
        const std::scoped_lock lock(m_queuedMutex);
        m_queued.push_back(std::move(callback));
    }
    m_waker.wake();
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
    while (m_state != State::stopped)
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
    const auto events = m_poller->wait(waitFor(maxWait), m_batch);
    if (!events)
        return events.error();

    const TimePoint start = std::chrono::steady_clock::now();
    m_isTurning = true;
    m_callbacks = 0;
    ++m_turn;
    for (const ReadyEvent &event : *events)
        dispatch(event);
    runTimers();
    runQueued();
    dispose();
    m_isTurning = false;
    endTurn(std::chrono::steady_clock::now() - start);
    return m_callbacks;
}

void Reactor::endTurn(Duration busy)
{
    m_stats.record(busy, m_callbacks);
    if (busy > kTurnBudget)
        m_batch = std::max(kMinBatch, m_batch / 2);
    else
        m_batch = std::min(kMaxBatch, m_batch * 2);
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
    slot.interest = interest;
    return m_poller->setInterest(fd, interest);
}

void Reactor::forget(int fd)
{
    (void)m_poller->setInterest(fd, Ready::none);
    slotOf(fd) = {};
    --m_watchCount;
    const auto isOfFd = [fd](const auto &handler) { return handler->fd() == fd; };
    if (const auto it = std::ranges::find_if(m_callbackHandlers, isOfFd); it != m_callbackHandlers.end()) {
        disposeLater(std::move(*it)); // It may be the one that is running.
        m_callbackHandlers.erase(it);
    }
}

void Reactor::dispatch(const ReadyEvent &event)
{
    // Looked up again before each call: the one before may have ended or replaced the watch.
    const auto call = [&](Ready wanted, auto &&deliver) {
        const Slot &slot = m_slots[static_cast<std::size_t>(event.fd)];
        if (slot.handler == nullptr || slot.bornInTurn == m_turn)
            return; // The event belongs to a descriptor that had this number before.
        if ((event.ready & slot.interest & wanted) != Ready::none)
            guarded([&] { deliver(*slot.handler); });
    };
    call(Ready::read, [](DescriptorHandler &handler) { handler.doRead(); });
    call(Ready::write, [](DescriptorHandler &handler) { handler.doWrite(); });
}

void Reactor::runTimers()
{
    if (m_timers.pendingCount() == 0)
        return;
    // A call added meanwhile is due later than `present`, so a timer of zero cannot starve descriptors.
    const TimePoint present = now();
    for (std::size_t count = 0; count < kTimersPerTurn; ++count) {
        const auto due = m_timers.takeDue(present);
        if (!due)
            return;
        const auto callback = std::move(due->callback); // It may own the handle that owns the call.
        guarded(callback);
    }
}

void Reactor::runQueued()
{
    std::vector<Callback> posted;
    {
        const std::scoped_lock lock(m_queuedMutex);
        posted.swap(m_queued);
    }
    for (Callback &call : posted)
        guarded(call);
}

void Reactor::dispose()
{
    while (!m_disposed.empty()) // Destructors may dispose of more.
        std::exchange(m_disposed, {}).clear();
}

void Reactor::requestTurn()
{
    if (!m_isTurning)
        m_waker.wake();
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
