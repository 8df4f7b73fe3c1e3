#include "load/load_worker.h"

#include "base/code_message.h"
#include "load/datagram_slot.h"
#include "load/stream_slot.h"
#include "protocols/framing/framing_spec.h"
#include "protocols/framing/length_framings.h"
#include "workbench/text/message_encoding.h"

#include <algorithm>

namespace ropewalk {
namespace {

constexpr Duration kTick = std::chrono::milliseconds(50);
constexpr std::size_t kMaxConnecting = 64; // At a time, so that a backlog of 128 has room for two of us.
constexpr std::size_t kMaxStatusLength = 64;

/// "404 Not Found" of an HTTP response.
std::string_view statusOf(std::string_view response)
{
    const std::size_t begin = std::min(response.find(' '), response.size());
    const std::string_view line = response.substr(begin, response.find_first_of("\r\n") - begin);
    return line.substr(std::min<std::size_t>(1, line.size()), kMaxStatusLength);
}

bool isRefusal(std::string_view status)
{
    return !status.empty() && status.front() >= '4';
}

/// How many of `all` fall to one part; the first ones get what does not divide evenly.
std::uint64_t shareOf(std::uint64_t all, const LoadWorker::Part &part)
{
    return all / part.of + (part.index < all % part.of ? 1 : 0);
}

std::shared_ptr<const Framing> framingOf(const LoadPlan &plan)
{
    const auto spec = parseFraming(plan.framing);
    if (spec && spec->kind != FramingKind::raw)
        return makeFraming(*spec);
    return plan.replyLength > 0 ? std::make_shared<FixedFraming>(plan.replyLength) : nullptr;
}

} // namespace

LoadTimes LoadTimes::of(const LoadPlan &plan, TimePoint begin)
{
    return {begin, begin + plan.rampUp + plan.warmUp, begin + plan.total()};
}

LoadWorker::LoadWorker(
    Reactor &reactor, const LoadPlan &plan, const LoadTarget &target, Part part, Publish publish)
    : m_reactor(reactor)
    , m_plan(plan)
    , m_target(target)
    , m_part(part)
    , m_publish(std::move(publish))
    , m_isHttp(plan.framing == "http")
    , m_resolver(reactor)
    , m_framing(isDatagramKind(target.endpoint.kind) ? nullptr : framingOf(plan))
{
    m_resolver.setHosts(target.hosts);
    m_hasVariables = plan.request.hasVariables && plan.request.text.find("{{") != std::string::npos;
    m_context.variables.insert(plan.variables.begin(), plan.variables.end());
    if (const auto bytes = encodeMessage(plan.request, m_context))
        m_bytes = *bytes;
    makeSlots();
}

LoadWorker::~LoadWorker() = default;

void LoadWorker::makeSlots()
{
    LoadSlotOwner &owner = *this;
    const Endpoint &endpoint = m_target.endpoint;
    const StreamSlot::Means stream{
        m_reactor, m_resolver, endpoint, m_framing.get(), m_isHttp, m_plan.hasGreeting, m_plan.inFlight};
    const DatagramSlot::Means datagram{m_reactor, m_resolver, endpoint, m_plan.inFlight};
    for (std::uint64_t left = shareOf(m_plan.connections, m_part); left > 0; --left) {
        if (isDatagramKind(endpoint.kind))
            m_slots.push_back(std::make_unique<DatagramSlot>(owner, datagram));
        else
            m_slots.push_back(std::make_unique<StreamSlot>(owner, stream));
    }
}

void LoadWorker::start(TimePoint begin)
{
    m_times = LoadTimes::of(m_plan, begin);
    if (m_plan.rate > 0)
        m_schedule.emplace(begin, m_plan.rate, m_plan.rampUp);
    else
        m_due = m_reactor.callLater(begin - m_reactor.now(), [this] { beginClosedLoop(); });
    tick();
}

/// Those that connected before the first moment have waited for it.
void LoadWorker::beginClosedLoop()
{
    for (LoadSlot *slot : std::exchange(m_free, {}))
        askAgain(*slot);
}

void LoadWorker::finish()
{
    m_times.end = std::min(m_times.end, m_reactor.now());
}

// Time.

/// During the ramp they open one after the other, afterwards as fast as the server accepts.
void LoadWorker::openSlots()
{
    using Seconds = std::chrono::duration<double>;
    const Seconds gone = std::max(m_reactor.now() - m_times.begin, Duration::zero());
    const double share = gone < m_plan.rampUp ? gone / Seconds(m_plan.rampUp) : 1;
    const auto allowed = static_cast<std::size_t>(share * static_cast<double>(m_slots.size()));
    while (m_openedCount < std::max<std::size_t>(allowed, 1) && m_connecting < kMaxConnecting) {
        ++m_connecting;
        m_slots[m_openedCount++]->open();
    }
}

void LoadWorker::tick()
{
    const TimePoint now = m_reactor.now();
    openSlots();
    for (const auto &slot : m_slots)
        slot->expire(now - m_plan.requestTimeout);
    if (isOver(now)) {
        countUnsent(now);
        m_isEnded = true;
        return publish(true);
    }
    publish(false);
    m_tick = m_reactor.callLater(kTick, [this] { tick(); });
}

bool LoadWorker::isOver(TimePoint now) const
{
    const auto isBusy = [](const auto &slot) { return slot->underWayCount() > 0; };
    if (now < m_times.end)
        return m_plan.stop.maxRequests > 0 && !mayRequest(now) && std::ranges::none_of(m_slots, isBusy);
    if (now >= m_times.end + m_plan.requestTimeout)
        return true;
    const bool hasBacklog = m_schedule && mayRequest(now) && nextDue() < m_times.end;
    return !hasBacklog && std::ranges::none_of(m_slots, isBusy);
}

/// What was due and found no room, or no reply, until nobody waited any more.
void LoadWorker::countUnsent(TimePoint now)
{
    for (const auto &slot : m_slots)
        slot->expire(TimePoint::max());
    for (; m_schedule && mayRequest(now) && nextDue() < m_times.end; ++m_requested)
        record({nextDue(), {}, {}}, "Not sent: every connection was busy", LoadEnd::late);
}

void LoadWorker::publish(bool isOver)
{
    m_figures.open = static_cast<std::uint32_t>(std::ranges::count_if(m_slots, &LoadSlot::isOpen));
    m_figures.underWay = 0;
    for (const auto &slot : m_slots)
        m_figures.underWay += slot->underWayCount();
    m_publish(m_figures, isOver);
}

// Requests.

bool LoadWorker::mayRequest(TimePoint now) const
{
    const std::uint64_t most = m_plan.stop.maxRequests;
    if (m_isEnded || (most > 0 && m_requested >= shareOf(most, m_part)))
        return false;
    return m_schedule ? true : now < m_times.end; // An open loop owes what was due before the end.
}

TimePoint LoadWorker::nextDue() const
{
    return m_schedule->dueAt(m_requested * m_part.of + m_part.index);
}

std::string_view LoadWorker::nextBytes()
{
    if (!m_hasVariables)
        return m_bytes;
    m_context.sequence = m_requested * m_part.of + m_part.index + 1;
    m_context.time = std::chrono::duration_cast<std::chrono::nanoseconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    if (auto bytes = encodeMessage(m_plan.request, m_context))
        m_bytes = std::move(*bytes);
    return m_bytes;
}

void LoadWorker::request(LoadSlot &slot, TimePoint intended)
{
    const std::string_view bytes = nextBytes();
    ++m_requested;
    ++m_figures.sent;
    m_figures.bytesOut += bytes.size();
    slot.request(intended, bytes);
}

void LoadWorker::askAgain(LoadSlot &slot)
{
    for (TimePoint now = m_reactor.now(); slot.hasRoom() && mayRequest(now); now = m_reactor.now())
        request(slot, now);
}

void LoadWorker::pump()
{
    const TimePoint now = m_reactor.now();
    while (!m_free.empty() && mayRequest(now) && nextDue() < m_times.end) {
        if (nextDue() > now) {
            if (!m_due.active())
                m_due = m_reactor.callLater(nextDue() - now, [this] { pump(); });
            return;
        }
        LoadSlot &slot = *m_free.front();
        m_free.pop_front();
        slot.isQueued = false;
        if (slot.hasRoom())
            request(slot, nextDue());
        if (slot.hasRoom() && !std::exchange(slot.isQueued, true))
            m_free.push_back(&slot); // Behind the others, so that all take turns.
    }
}

void LoadWorker::slotHasRoom(LoadSlot &slot)
{
    if (!m_schedule && m_reactor.now() >= m_times.begin)
        return askAgain(slot);
    if (!std::exchange(slot.isQueued, true))
        m_free.push_back(&slot);
    if (m_schedule)
        pump();
}

void LoadWorker::opened(Duration connectTime)
{
    m_connecting -= m_connecting > 0 ? 1 : 0;
    m_figures.connectTimes.record(connectTime);
    openSlots();
}

void LoadWorker::openFailed(const Error &reason)
{
    m_connecting -= m_connecting > 0 ? 1 : 0;
    ++m_figures.connectFailures;
    if (m_reactor.now() >= m_times.measured)
        m_figures.count("Not connected: " + messageOf(reason.code), LoadEnd::broken, Duration::zero());
    openSlots();
}

// Replies.

void LoadWorker::record(const LoadExchange &exchange, std::string_view outcome, LoadEnd end)
{
    if (exchange.intended < m_times.measured)
        return;
    const TimePoint now = m_reactor.now();
    m_figures.count(outcome, end, now - exchange.intended);
    if (end != LoadEnd::answered)
        return;
    m_figures.beforeSend += exchange.sent - exchange.intended;
    m_figures.waiting += exchange.firstByte - exchange.sent;
    m_figures.receiving += now - exchange.firstByte;
}

void LoadWorker::replied(const LoadExchange &exchange, std::string_view payload)
{
    ++m_figures.replies;
    if (!m_isHttp)
        return record(exchange, "Reply", LoadEnd::answered);
    const std::string_view status = statusOf(payload);
    record(exchange, status, isRefusal(status) ? LoadEnd::refused : LoadEnd::answered);
}

void LoadWorker::broken(const LoadExchange &exchange, const Error &reason)
{
    const bool isLate = reason.code == std::errc::timed_out;
    record(exchange,
           isLate ? std::string("No reply in time") : messageOf(reason.code),
           isLate ? LoadEnd::late : LoadEnd::broken);
}

} // namespace ropewalk
