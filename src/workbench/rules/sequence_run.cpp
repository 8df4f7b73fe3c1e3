#include "workbench/rules/sequence_run.h"

#include "base/errc.h"
#include "defer/defer_later.h"
#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/service.h"
#include "workbench/text/quantities.h"

#include <utility>

namespace ropewalk {
namespace {

Deferred<> failed(Error error)
{
    return Deferred<>::fail(Failure(std::move(error)));
}

Failure noReply(const std::string &step, Duration period)
{
    Failure failure = Failure::of(TimeoutError(period));
    failure.error = Error{Errc::noReply,
                          step + " within " +
                              formatDuration(std::chrono::duration_cast<std::chrono::nanoseconds>(period))};
    return failure;
}

} // namespace

/// The rounds of a loop that runs.
struct SequenceRun::Loop
{
    const SequenceStep &step;
    std::uint32_t round = 0;
    Trigger<> done;
    std::optional<Deferred<>> current{}; ///< The round that runs.
    DelayedCall next{};
};

SequenceRun::SequenceRun(EngineCore &core, Lifeline::Holder line, Connection &connection, Sequence sequence)
    : m_core(core)
    , m_line(std::move(line))
    , m_connection(connection.id())
    , m_isStream(connection.hearsStream())
    , m_sequence(std::move(sequence))
    , m_inbox(m_isStream ? ReplySource::stream : ReplySource::messages)
{
    connection.addListener(*this);
}

SequenceRun::~SequenceRun()
{
    if (m_line.isCut())
        return;
    if (Connection *connection = m_core.connectionOf(m_connection))
        connection->removeListener(*this);
}

Deferred<CommandReply> SequenceRun::run(const std::string &name)
{
    const Connection &connection = **SequenceRun::connection();
    const Service &service = connection.service();
    const TimePoint began = m_core.reactor().now();
    auto chain = beginChain(
        "sequence " + name + " on " + service.title() + " #" + std::to_string(connection.number()), service);
    return addSteps(std::move(chain), m_sequence.steps())
        .addCallback(named("done", [self = shared_from_this(), id = service.id(), began] {
            CommandReply reply{.service = id, .recipients = 1};
            reply.reply = self->m_reply;
            reply.took = self->m_line.isCut() ? Duration::zero() : self->m_core.reactor().now() - began;
            return reply;
        }));
}

Deferred<> SequenceRun::beginChain(const std::string &purpose, const Service &service) const
{
    Trigger<> begun;
    service.describe(begun, purpose);
    (void)begun.callback();
    return begun.takeDeferred();
}

Deferred<> SequenceRun::addSteps(Deferred<> chain, const Steps &steps)
{
    for (const SequenceStep &step : steps)
        chain = std::move(chain).addCallback(named(step.line, [self = shared_from_this(), &step] {
            if (self->m_line.isCut())
                return Deferred<>::fail(Failure::cancelled());
            return self->perform(step);
        }));
    return chain;
}

Deferred<> SequenceRun::perform(const SequenceStep &step)
{
    switch (step.kind) {
    case SequenceStep::Kind::send: return send(step);
    case SequenceStep::Kind::expect: return expect(step);
    case SequenceStep::Kind::wait: return deferLater(m_core.reactor(), step.duration);
    case SequenceStep::Kind::loop: return loop(step);
    case SequenceStep::Kind::fail: break;
    }
    return fail(step);
}

Result<Connection *> SequenceRun::connection() const
{
    if (Connection *connection = m_core.connectionOf(m_connection))
        return connection;
    return Error{std::make_error_code(std::errc::not_connected), "go on with a sequence"};
}

Result<std::string> SequenceRun::render(const SequenceStep &step, const Connection &connection) const
{
    auto bytes = step.text.render(m_core.contextFor(&connection), m_captures);
    if (!bytes)
        return Error{std::make_error_code(std::errc::invalid_argument), bytes.error().message};
    return std::move(*bytes);
}

Deferred<> SequenceRun::send(const SequenceStep &step)
{
    const auto to = connection();
    if (!to)
        return failed(to.error());
    auto bytes = render(step, **to);
    if (!bytes)
        return failed(bytes.error());
    const auto wire = (*to)->service().typedFrame(**to, std::move(*bytes));
    if (!wire)
        return failed(wire.error());
    const Status sent = (*to)->send(*wire);
    return sent ? Deferred<>::succeed({}) : failed(sent.error());
}

Deferred<> SequenceRun::expect(const SequenceStep &step)
{
    m_wanted = &*step.pattern;
    if (findReply())
        return Deferred<>::succeed({});
    if (const auto from = connection(); !from)
        return failed(from.error());
    m_waiting.emplace();
    auto reply = m_waiting->takeDeferred();
    if (step.duration.count() == 0)
        return reply;
    const auto onTimeout = [line = step.line](const Outcome<Unit> &, Duration period) {
        return noReply(line, period);
    };
    return std::move(reply).addTimeout(step.duration, m_core.reactor(), onTimeout);
}

/// Whether what is wanted has come.
bool SequenceRun::findReply()
{
    auto found = m_inbox.take(*m_wanted);
    if (!found)
        return false;
    m_reply = std::move(found->reply);
    if (found->captures.size() > 1 || m_captures.empty())
        m_captures = std::move(found->captures);
    else // What an earlier one captured is still wanted, in a loop for one.
        m_captures.front() = std::move(found->captures.front());
    m_wanted = nullptr;
    return true;
}

void SequenceRun::heard(const ReceivedMessage &message)
{
    m_inbox.add(m_isStream ? message.wire : message.payload);
    if (!m_waiting || m_waiting->isFired() || m_wanted == nullptr || !findReply())
        return;
    auto waiting = std::move(*m_waiting);
    m_waiting.reset();
    (void)waiting.callback();
}

void SequenceRun::ended()
{
    if (!m_waiting || m_waiting->isFired())
        return;
    auto waiting = std::move(*m_waiting);
    m_waiting.reset();
    (void)waiting.errback(Failure(Error{std::make_error_code(std::errc::not_connected), "get a reply"}));
}

Deferred<> SequenceRun::fail(const SequenceStep &step)
{
    if (step.pattern && !step.pattern->match(m_reply))
        return Deferred<>::succeed({});
    const auto at = connection();
    const auto text = at ? render(step, **at) : Result<std::string>(at.error());
    return failed({Errc::sequenceFailed, text ? *text : text.error().operation});
}

// Loops.

Deferred<> SequenceRun::loop(const SequenceStep &step)
{
    const auto loop = std::make_shared<Loop>(Loop{step, 0, Trigger<>()});
    loop->done.setCanceller([weak = std::weak_ptr(loop)] {
        const auto running = weak.lock();
        if (running && running->current)
            running->current->cancel();
        if (running)
            running->next.cancel();
    });
    auto done = loop->done.takeDeferred();
    runRound(loop);
    return done;
}

void SequenceRun::runRound(const std::shared_ptr<Loop> &loop)
{
    const auto at = connection();
    if (!at) {
        (void)loop->done.errback(Failure(at.error()));
        return;
    }
    const std::string rounds =
        loop->step.rounds == 0 ? std::string() : " of " + std::to_string(loop->step.rounds);
    auto chain = beginChain("round " + std::to_string(++loop->round) + rounds, (*at)->service());
    loop->current.emplace(
        addSteps(std::move(chain), loop->step.steps)
            .addCallback(named("next round",
                               [self = shared_from_this(), loop] {
                                   if (self->m_line.isCut() || loop->round == loop->step.rounds)
                                       (void)loop->done.callback();
                                   else // Not from inside of it: there may be thousands.
                                       loop->next = self->m_core.reactor().callLater(
                                           Duration::zero(), [self, loop] { self->runRound(loop); });
                               }))
            .addErrback(named("end the loop",
                              [loop](const Failure &failure) { (void)loop->done.errback(failure); })));
}

} // namespace ropewalk
