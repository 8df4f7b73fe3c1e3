#pragma once

#include "net/process.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

namespace ropewalk {

/// One message as it came in. Both views are valid until the behaviour returns.
struct ReceivedMessage
{
    std::string_view payload; ///< What the framing took out of it.
    std::string_view wire;    ///< The bytes that were received, framing included.
};

/// What a behaviour sees of one connection, or of one datagram peer.
///
/// Every call may be made inside every callback of a Behaviour. On a connection that is closing they do
/// nothing.
class Conversation
{
public:
    using WallTime = std::chrono::system_clock::time_point;

    /// Sends `payload` as one message in the service's framing.
    virtual void reply(std::string_view payload) = 0;

    /// Sends bytes as they are: `ReceivedMessage::wire`, for example.
    virtual void replyWire(std::string_view wire) = 0;

    /// Sends a line of text: as one message where there is a framing, followed by `lineEnd` where there
    /// is none.
    virtual void replyLine(std::string_view text, std::string_view lineEnd) = 0;

    /// Sends a line to every other open connection of the service, as `replyLine()` does.
    virtual void tellOthers(std::string_view text, std::string_view lineEnd) = 0;

    /// Closes once everything sent is out.
    virtual void finish() = 0;

    /// Has `Behaviour::produce()` called now, and again each time everything sent is out. Ends with the
    /// connection. Nothing happens on a datagram peer.
    virtual void startProducing() = 0;

    // For what answers on its own account, a program for one. On a datagram peer they do nothing.

    /// Errors: those of `spawnProcess()`; `errc::operation_not_supported` on a datagram peer.
    virtual Result<std::unique_ptr<Process>> spawn(const ProcessSpec &spec,
                                                   std::unique_ptr<ProcessProtocol> protocol);
    /// Has `producer` paused while much waits to be sent, and resumed afterwards; null ends that. It must
    /// live until then, or until the connection is over.
    virtual void follow([[maybe_unused]] Producer *producer) {}
    virtual void pauseReceiving() {}
    virtual void resumeReceiving() {}
    /// Writes a line to the journal.
    virtual void note([[maybe_unused]] std::string_view text) {}
    /// Shows on the service's row what is wrong; null: nothing is any more.
    virtual void showProblem([[maybe_unused]] const Error *problem) {}

    /// Counted from 1 within the service.
    [[nodiscard]] virtual std::uint32_t number() const = 0;

    /// Messages are datagrams: there is no connection that could be finished.
    [[nodiscard]] virtual bool isDatagram() const = 0;

    [[nodiscard]] virtual WallTime wallTime() const = 0;

protected:
    ~Conversation() = default;
};

/// What a service does with what it is sent.
///
/// One object serves every connection of its service and keeps nothing of any of them, unless there is a
/// program to each.
///
/// Thread: the I/O thread.
class Behaviour
{
public:
    virtual ~Behaviour() = default;

    /// A connection came to be. Not called for datagram peers, which begin with a message.
    virtual void opened([[maybe_unused]] Conversation &conversation) const {}

    virtual void received([[maybe_unused]] Conversation &conversation,
                          [[maybe_unused]] const ReceivedMessage &message) const
    {}

    /// The connection is over; what is sent to it now goes nowhere. Not called for datagram peers.
    virtual void closed([[maybe_unused]] Conversation &conversation) const {}

    /// The peer will send no more, but may still read. True: there is more to say, and `finish()` will be
    /// called. Otherwise the connection is closed.
    [[nodiscard]] virtual bool inputEnded([[maybe_unused]] Conversation &conversation) const { return false; }

    /// Its service has stopped, and no conversation is left, whether `closed()` was called for it or not.
    virtual void stopped() const {}

    /// Datagrams are not enough for it.
    [[nodiscard]] virtual bool needsConnections() const { return false; }

    /// What it sends need not answer what came in.
    [[nodiscard]] virtual bool talksUnasked() const { return false; }

    /// Sends the next piece of something endless; see `Conversation::startProducing()`.
    virtual void produce([[maybe_unused]] Conversation &conversation) const {}
};

} // namespace ropewalk
