#include "workbench/rules/rule_path.h"

#include "reactor/call_name.h"
#include "workbench/connection.h"
#include "workbench/detour.h"
#include "workbench/service.h"

#include <algorithm>
#include <utility>

namespace ropewalk {
namespace {

using Fate = RuleVerdict::Fate;

bool goesNoFurther(const RuleVerdict &verdict)
{
    return verdict.fate == Fate::drop || verdict.fate == Fate::close;
}

/// The message goes on as it is, and now.
bool isPlain(const RuleVerdict &verdict)
{
    return verdict.fate == Fate::pass && !verdict.replacement && verdict.delay.count() == 0;
}

} // namespace

RulePath::RulePath(Connection &connection)
    : m_connection(connection)
{}

bool RulePath::isNeeded() const
{
    return m_connection.takesRules() || !m_in.waiting.empty() || !m_out.waiting.empty() || m_in.hasEnded ||
           m_out.close.has_value();
}

void RulePath::Passing::setPayload(std::string_view whole, std::string_view payload)
{
    payloadLength = payload.size();
    payloadBegin = payload.empty() ? 0 : static_cast<std::size_t>(payload.data() - whole.data());
}

// In.

void RulePath::handle(const ReceivedMessage &message, EngineCore::RowName row)
{
    EngineCore &core = m_connection.core();
    const EngineCore::RowName before = core.setCause(row);
    const RuleVerdict verdict = judge(Direction::in, message.payload);
    say(Direction::in, verdict);
    core.setCause(before);
    if (m_connection.isClosed())
        return; // What was said to it ended it.
    if (goesNoFurther(verdict)) {
        recordAltered({}, row);
        if (verdict.fate == Fate::close)
            m_connection.close(CloseConnection::How::flush);
        return;
    }
    if (isPlain(verdict) && m_in.waiting.empty())
        return m_connection.detour()->handlePastRules(message, row, Detour::Gate::asConfigured);
    Passing passing;
    passing.row = row;
    passing.isHeld = verdict.fate == Fate::hold;
    passing.wire = std::string(message.wire);
    passing.setPayload(message.wire, message.payload);
    if (verdict.replacement) {
        passing.wire = changedWire(message.wire, message.payload, verdict);
        passing.setPayload(passing.wire, m_connection.service().payloadOf(m_connection, passing.wire));
        recordAltered(passing.wire, row);
    }
    (void)go(Direction::in, std::move(passing), verdict.delay);
}

void RulePath::handleEnd()
{
    m_in.hasEnded = true;
    if (m_in.waiting.empty())
        passEnd(Direction::in);
}

// Out.

Status RulePath::submit(std::string_view wire, QueuedEntry::Origin origin)
{
    const std::string_view payload = m_connection.service().payloadOf(m_connection, wire);
    const RuleVerdict verdict = judge(Direction::out, payload);
    say(Direction::out, verdict);
    if (m_connection.isClosed())
        return Unit{};
    if (goesNoFurther(verdict)) {
        recordWithheld(wire);
        if (verdict.fate == Fate::close)
            m_connection.close(CloseConnection::How::flush);
        return Unit{};
    }
    if (isPlain(verdict) && m_out.waiting.empty())
        return m_connection.detour()->submitPastRules(wire, origin, Detour::Gate::asConfigured);
    Passing passing;
    passing.origin = verdict.replacement ? QueuedEntry::Origin::rule : origin;
    passing.isHeld = verdict.fate == Fate::hold;
    if (verdict.replacement) {
        recordWithheld(wire);
        passing.wire = changedWire(wire, payload, verdict);
    } else {
        passing.wire = std::string(wire);
    }
    return go(Direction::out, std::move(passing), verdict.delay);
}

void RulePath::submitClose(CloseConnection::How how)
{
    m_out.close = how;
    if (m_out.waiting.empty())
        passEnd(Direction::out);
}

// What rules say.

RuleVerdict RulePath::judge(Direction direction, std::string_view payload)
{
    RuleSet &rules = m_connection.service().rules();
    if (!m_connection.takesRules() || !rules.looksAt(direction))
        return {};
    RuleVerdict verdict = rules.judge(direction, payload, [this]() -> const TemplateContext & {
        return m_connection.core().contextFor(&m_connection);
    });
    if (verdict.isHit)
        m_connection.service().markChanged(Urgency::counters);
    return verdict;
}

void RulePath::say(Direction direction, const RuleVerdict &verdict)
{
    for (const std::string &note : verdict.notes)
        m_connection.note(note);
    for (const std::string &text : verdict.replies)
        reply(direction, text);
}

/// To who sent the message: the peer, or the relay's other leg.
void RulePath::reply(Direction direction, std::string_view text)
{
    Connection *const other =
        direction == Direction::out ? m_connection.core().connectionOf(m_connection.pairId()) : nullptr;
    const Connection &to = other == nullptr ? m_connection : *other;
    const auto wire = m_connection.service().typedFrame(to, std::string(text));
    if (!wire)
        return m_connection.note(wire.error().message());
    if (other == nullptr)
        m_connection.answerByRule(*wire);
    else if (const Status sent = other->send(*wire, QueuedEntry::Origin::rule); !sent)
        m_connection.note(sent.error().message());
}

std::string RulePath::changedWire(std::string_view wire, std::string_view payload, const RuleVerdict &verdict)
{
    const auto changed =
        m_connection.service().withPayload(m_connection, wire, payload, *verdict.replacement);
    if (changed)
        return *changed;
    m_connection.note(changed.error().message());
    return std::string(wire);
}

void RulePath::recordAltered(std::string_view bytes, EngineCore::RowName row)
{
    EngineCore &core = m_connection.core();
    const EngineCore::RowName before = core.setCause(row);
    core.record({.connection = m_connection.id(),
                 .service = m_connection.service().id(),
                 .kind = JournalRecord::Kind::altered,
                 .direction = Direction::in},
                bytes);
    core.setCause(before);
}

void RulePath::recordWithheld(std::string_view bytes)
{
    m_connection.core().record({.connection = m_connection.id(),
                                .service = m_connection.service().id(),
                                .kind = JournalRecord::Kind::withheld,
                                .direction = Direction::out},
                               bytes);
}

// What waits.

Status RulePath::go(Direction direction, Passing message, std::chrono::milliseconds delay)
{
    Line &line = of(direction);
    if (delay.count() == 0 && line.waiting.empty())
        return pass(direction, message);
    message.due = m_connection.core().reactor().now() + delay;
    line.bytes += message.wire.size();
    line.waiting.push_back(std::move(message));
    if (line.waiting.size() == 1 || line.bytes > kMaxDelayed)
        release(direction);
    return Unit{};
}

/// Lets go what is due, in its order.
void RulePath::release(Direction direction)
{
    Line &line = of(direction);
    Reactor &reactor = m_connection.core().reactor();
    while (!line.waiting.empty() && !m_connection.isClosed()) {
        const Duration left = line.waiting.front().due - reactor.now();
        if (left > Duration::zero() && line.bytes <= kMaxDelayed) {
            line.next =
                reactor.callLater(left, [this, direction] { release(direction); }).named({"rule delay"});
            return;
        }
        const Passing message = std::move(line.waiting.front());
        line.waiting.pop_front();
        line.bytes -= message.wire.size();
        (void)pass(direction, message);
    }
    if (m_connection.isClosed())
        return;
    passEnd(direction);
    m_connection.dropIdleDetour();
}

Status RulePath::pass(Direction direction, const Passing &message)
{
    Detour &detour = *m_connection.detour();
    const auto gate = message.isHeld ? Detour::Gate::held : Detour::Gate::asConfigured;
    if (direction == Direction::out)
        return detour.submitPastRules(message.wire, message.origin, gate);
    const std::string_view wire = message.wire;
    detour.handlePastRules(
        {wire.substr(message.payloadBegin, message.payloadLength), wire}, message.row, gate);
    return Unit{};
}

void RulePath::passEnd(Direction direction)
{
    Line &line = of(direction);
    if (std::exchange(line.hasEnded, false))
        m_connection.detour()->handleEndPastRules();
    if (const auto how = std::exchange(line.close, std::nullopt))
        m_connection.detour()->submitClosePastRules(*how);
}

} // namespace ropewalk
