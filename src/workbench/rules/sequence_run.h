#pragma once

#include "defer/deferred.h"
#include "net/lifeline.h"
#include "workbench/commands.h"
#include "workbench/rules/reply_inbox.h"
#include "workbench/rules/reply_listener.h"
#include "workbench/rules/sequence.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

class Connection;
class EngineCore;
class Service;

/// A sequence that runs on a connection: a chain with a link for each of its steps, and one for each round of
/// a loop. It hears what comes in from its beginning on, so that a reply may come before it is expected.
///
/// It ends with the chain that holds it. A round that is held or cancelled holds or cancels the whole.
/// Thread: the I/O thread.
class SequenceRun final : public std::enable_shared_from_this<SequenceRun>, private ReplyListener
{
public:
    /// `line` is cut when `core` goes.
    SequenceRun(EngineCore &core, Lifeline::Holder line, Connection &connection, Sequence sequence);
    ~SequenceRun();
    SequenceRun(const SequenceRun &) = delete;
    SequenceRun &operator=(const SequenceRun &) = delete;

    /// Answered with the last reply; fails at the step that failed.
    [[nodiscard]] Deferred<CommandReply> run(const std::string &name);

private:
    using Steps = std::vector<SequenceStep>;
    struct Loop;

    // ReplyListener.
    void heard(const ReceivedMessage &message) override;
    void ended() override;

    [[nodiscard]] Deferred<> addSteps(Deferred<> chain, const Steps &steps);
    [[nodiscard]] Deferred<> perform(const SequenceStep &step);
    [[nodiscard]] Deferred<> send(const SequenceStep &step);
    [[nodiscard]] Deferred<> expect(const SequenceStep &step);
    [[nodiscard]] Deferred<> fail(const SequenceStep &step);
    [[nodiscard]] Deferred<> loop(const SequenceStep &step);
    void runRound(const std::shared_ptr<Loop> &loop);
    [[nodiscard]] Deferred<> beginChain(const std::string &purpose, const Service &service) const;
    [[nodiscard]] bool findReply();
    [[nodiscard]] Result<Connection *> connection() const;
    [[nodiscard]] Result<std::string> render(const SequenceStep &step, const Connection &connection) const;

    EngineCore &m_core;
    const Lifeline::Holder m_line;
    const ConnectionId m_connection;
    const bool m_isStream;
    const Sequence m_sequence;
    ReplyInbox m_inbox;
    std::string m_reply;                 ///< The last one that was expected.
    std::vector<std::string> m_captures; ///< Of that.
    const Pattern *m_wanted = nullptr;   ///< What `m_waiting` waits for.
    std::optional<Trigger<>> m_waiting;
};

} // namespace ropewalk
