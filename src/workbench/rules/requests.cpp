#include "workbench/rules/requests.h"

#include "base/errc.h"
#include "workbench/connection.h"
#include "workbench/engine_core.h"
#include "workbench/rules/sequence_run.h"
#include "workbench/service.h"
#include "workbench/text/quantities.h"

#include <utility>

namespace ropewalk {
namespace {

/// What the link "send" hands to the link "reply".
struct Sent
{
    std::size_t bytes;
    Deferred<Reply> reply;
};

std::string describe(const Sent &sent)
{
    return formatCount(sent.bytes) + (sent.bytes == 1 ? " byte" : " bytes");
}

Deferred<CommandReply> failed(std::error_code code, std::string what)
{
    return Deferred<CommandReply>::fail(Failure(Error{code, std::move(what)}));
}

/// A TimeoutError whose words are about the reply.
Failure noReply(const std::string &peer, Duration period)
{
    Failure failure = Failure::of(TimeoutError(period));
    failure.error = Error{Errc::noReply,
                          "get a reply of " + peer + " within " +
                              formatDuration(std::chrono::duration_cast<std::chrono::nanoseconds>(period))};
    return failure;
}

Result<Sent> send(EngineCore &core, const SendRequest &request, const Pattern &pattern)
{
    Connection *connection = core.connectionOf(request.connection);
    if (connection == nullptr) // Somebody held the chain that long.
        return Error{std::make_error_code(std::errc::not_connected), "send a request"};
    const auto sent = connection->service().sendTo(*connection, request.message);
    if (!sent)
        return sent.error();
    auto reply = connection->waitForReply(pattern);
    if (request.timeout.count() == 0)
        return Sent{*sent, std::move(reply)};
    const auto onTimeout = [peer = connection->peerName()](const Outcome<Reply> &, Duration period) {
        return noReply(peer, period);
    };
    return Sent{*sent, std::move(reply).addTimeout(request.timeout, core.reactor(), onTimeout)};
}

} // namespace

Deferred<CommandReply> Requests::run(const SendRequest &command)
{
    const Connection *connection = m_core.connectionOf(command.connection);
    if (connection == nullptr)
        return failed(std::make_error_code(std::errc::no_such_device),
                      "connection " + std::to_string(static_cast<std::uint32_t>(command.connection)));
    const auto pattern = Pattern::compile(command.expect);
    if (!pattern)
        return failed(std::make_error_code(std::errc::invalid_argument), pattern.error().message);
    return connection->service()
        .beginChain("request", " #" + std::to_string(connection->number()))
        .addCallback(
            named("send", [this, command, pattern = *pattern] { return send(m_core, command, pattern); }))
        .addCallback(named("reply", [](Sent sent) { return std::move(sent.reply); }))
        .addCallback(named("answer", [service = connection->service().id()](Reply reply) {
            CommandReply answer{.service = service, .recipients = 1};
            answer.reply = std::move(reply.bytes);
            answer.took = reply.took;
            return answer;
        }));
}

namespace {

/// What `command` runs: its own steps, or those that the service keeps under its name.
const std::vector<std::string> *stepsOf(const RunSequence &command, const ServiceConfig &config)
{
    if (!command.steps.empty())
        return &command.steps;
    for (const SequenceConfig &kept : config.sequences)
        if (kept.name == command.name)
            return &kept.steps;
    return nullptr;
}

} // namespace

Deferred<CommandReply> Requests::run(const RunSequence &command)
{
    Connection *connection = m_core.connectionOf(command.connection);
    if (connection == nullptr)
        return failed(std::make_error_code(std::errc::no_such_device),
                      "connection " + std::to_string(static_cast<std::uint32_t>(command.connection)));
    const auto *const steps = stepsOf(command, connection->service().config());
    if (steps == nullptr)
        return failed(std::make_error_code(std::errc::no_such_file_or_directory),
                      "find a sequence \"" + command.name + '"');
    auto sequence = Sequence::compile(*steps);
    if (!sequence)
        return Deferred<CommandReply>::fail(Failure(sequence.error().asError()));
    const auto run = std::make_shared<SequenceRun>(
        m_core, Lifeline::Holder(m_lifeline), *connection, std::move(*sequence));
    return run->run(command.name);
}

} // namespace ropewalk
