#pragma once

#include "base/result.h"
#include "net/socket_buffers.h"
#include "workbench/behaviours/behaviour.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/engine_update.h"
#include "workbench/faults/faulty_transport.h"
#include "workbench/ids.h"
#include "workbench/metrics/connection_meter.h"
#include "workbench/metrics/service_tally.h"
#include "workbench/rules/reply_waiters.h"
#include "workbench/urgency.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ropewalk {

class ConnectionQueues;
class Detour;
class Repeater;
class Service;

/// One connection of a service, or one datagram peer: its name, its counters, and the way of each message
/// through journal and behaviour, by way of its Detour if it has one.
///
/// There may be 10,000 of them: what can be computed when somebody asks is not kept.
///
/// Thread: the I/O thread.
class Connection : public Conversation
{
public:
    explicit Connection(Service &service);
    virtual ~Connection(); ///< Whoever derives from it drops it first if need be.
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] ConnectionId id() const { return m_id; }
    [[nodiscard]] ConnectionId pairId() const { return m_pair; } ///< A relay's other leg, or none.
    [[nodiscard]] Service &service() const { return m_service; }
    [[nodiscard]] EngineCore &core() const;
    [[nodiscard]] bool isOpen() const { return m_phase == ConnectionPhase::open; }
    [[nodiscard]] bool isClosed() const { return m_phase == ConnectionPhase::closed; }
    [[nodiscard]] const TrafficCounters &traffic() const { return m_traffic; }

    /// The state, for an update. Clears the mark that it changed.
    [[nodiscard]] ConnectionState takeState();
    /// The state, for whoever asks. Its ends are spelled out only where they are wanted.
    enum class Ends : std::uint8_t { leftOut, told };
    [[nodiscard]] ConnectionState state(Ends ends) const;
    /// Its figures, for whoever samples them.
    [[nodiscard]] MetricReading reading() const;
    /// Where durations go, too, while it is watched; null: nowhere.
    void setSeries(MetricSeries *series) { meter().series = series; }
    [[nodiscard]] bool isMarked() const { return m_mark != Urgency::none; }

    // What people do.

    /// Sends one message: `wire` as it is.
    /// Errors: `errc::not_connected`; `errc::no_buffer_space` if too much waits already.
    Status send(std::string_view wire, QueuedEntry::Origin origin = QueuedEntry::Origin::typed);
    /// Sends what a file holds, and `tail`, as it is. Returns how many bytes that will be.
    /// Errors: as `send()`, and what the file system says; `errc::device_or_resource_busy` while another
    ///         file, or something endless, is being sent; `errc::operation_not_supported` for datagrams.
    virtual Result<std::size_t> sendFile(const std::string &path, const std::string &tail);
    /// Unless it is a reset, what is queued goes out first.
    virtual void close(CloseConnection::How how) = 0;
    /// Closes at once, for a reason of ours; `reason` lives as long as the program.
    virtual void dismiss(const char *reason) = 0;
    /// The same once what is queued is out.
    virtual void finishFor(const char *reason) = 0;
    Status setOption(SetTcpOption::Option option, bool isOn);

    /// An interval of zero ends it.
    void repeat(const RepeatConfig &config);

    /// Fires with the next reply that looks like `pattern`; what comes in goes its way all the same.
    /// Errors: `errc::not_connected` once the connection is over.
    [[nodiscard]] Deferred<Reply> waitForReply(Pattern pattern);
    /// Hears all that comes in, until it is removed or the connection is over.
    void addListener(ReplyListener &listener);
    void removeListener(ReplyListener &listener);
    /// What comes in has no framing: a reply may be split.
    [[nodiscard]] bool hearsStream() const;

    /// Who it talks to, for people: "127.0.0.1:51234".
    [[nodiscard]] virtual std::string peerName() const = 0;
    [[nodiscard]] virtual std::string localName() const = 0;
    /// What was sent and the system has not taken.
    [[nodiscard]] std::size_t queuedBytes() const;
    [[nodiscard]] virtual std::size_t transportBytes() const = 0; ///< Of these, what the transport has.

    /// Its service has gone, or is about to: over, without a word to the behaviour.
    void drop(std::string_view reason);

    // For its rules.

    /// The rules of its service look at its messages: a relay's at those of its client.
    [[nodiscard]] bool takesRules() const;
    /// The rules of its service have changed.
    void followRules();
    void answerByRule(std::string_view wire);

    // For its Detour, whose points are described there.

    [[nodiscard]] Detour *detour() const { return m_detour.get(); }
    Detour &wantDetour();
    /// Null without a detour, and once they have ended.
    [[nodiscard]] ConnectionQueues *queues() const;
    void dropIdleDetour(); ///< Unless it is wanted.

    virtual void takeIn(std::string_view bytes) = 0; ///< Cuts messages out of them.
    virtual void takeInEnd();
    /// The end of the way in: what answers, answers; `row` is the cause of what it says.
    void handOn(const ReceivedMessage &message, EngineCore::RowName row);
    /// The same for bytes that were not received so; the framing cuts them anew.
    void handOnChanged(std::string_view bytes, EngineCore::RowName row);
    /// Whether it may be handed more, and if not, why.
    [[nodiscard]] virtual bool takesMessages() const { return true; }
    [[nodiscard]] virtual Standstill obstacle() const { return Standstill::none; }
    virtual void respondToEnd() {}          ///< The peer sends no more.
    Status transmit(std::string_view wire); ///< Sends, counts and records, open or closing.
    void transmitClose(CloseConnection::How how);
    /// The bytes are on their way, or queued.
    virtual Status writeToPeer(std::string_view wire) = 0;
    /// Of what the transport has, what waits for the peer.
    [[nodiscard]] virtual std::size_t unwrittenBytes() const { return transportBytes(); }
    virtual void closeNow(CloseConnection::How how) = 0;
    /// The transport has written everything, and takes more.
    [[nodiscard]] virtual bool isReadyToSend() const { return true; }
    /// Nobody is about to submit more before it closes.
    [[nodiscard]] virtual bool hasSaidAll() const { return true; }
    /// What waits in its queues has changed, or whether they are above a mark.
    virtual void receiveQueueChanged() {}
    virtual void sendQueueChanged() {}
    void queuesChanged();
    void noteQueues(); ///< What waits, to be sent too, has changed.
    void took(DurationKind kind, Duration duration);
    [[nodiscard]] virtual SocketBuffers socketBuffers() const { return {}; }

    /// What waits in its queues and stands still is kept from now on as of a connection that is over.
    void abandonQueues();

    // For its faults.

    /// A relay's are those of its client.
    [[nodiscard]] virtual bool takesServiceFaults() const { return true; }
    /// Puts one in its transport's place that breaks things. Null for datagrams.
    [[nodiscard]] virtual std::unique_ptr<FaultyTransport> insertFaults(FaultyTransport::Owner &owner);
    virtual void removeFaults([[maybe_unused]] FaultyTransport &faults) {}
    /// Something was broken, or is no longer.
    void noteFaults(Urgency urgency = Urgency::counters) { markChanged(urgency); }

    // Conversation.

    void reply(std::string_view payload) override;
    void replyWire(std::string_view wire) override;
    void replyLine(std::string_view text, std::string_view lineEnd) override;
    void tellOthers(std::string_view text, std::string_view lineEnd) override;
    void finish() override;
    void startProducing() override {}
    void note(std::string_view text) override;
    void showProblem(const Error *problem) override;
    [[nodiscard]] std::uint32_t number() const override { return m_number; }
    [[nodiscard]] WallTime wallTime() const override;

protected:
    /// What is done with a message that came in, its row in the journal being the cause of what is recorded
    /// meanwhile: what the service's behaviour says.
    virtual void respond(const ReceivedMessage &message);
    virtual Status applyOption(SetTcpOption::Option option, bool isOn);

    void begin();                                 ///< It is open.
    void end(std::string_view reason);            ///< It is over; `reason` is for people.
    void arrive(std::string_view bytes);          ///< The transport has them.
    void arriveEnd();                             ///< Likewise: the peer sends no more.
    void receive(const ReceivedMessage &message); ///< A whole message came in.
    void handleEnd();                             ///< No message comes any more.
    /// Counts and records a message that came in.
    EngineCore::RowName recordReceived(const ReceivedMessage &message);
    Status submit(std::string_view wire, QueuedEntry::Origin origin); ///< It is to be sent, open or closing.
    /// Its detour came, or goes.
    virtual void detourChanged() {}
    void countReceived(std::size_t bytes);
    void countSent(std::size_t bytes);
    void countError();
    [[nodiscard]] ConnectionMeter &meter();
    void recordSent(std::string_view wire); ///< As one message, whose bytes are counted elsewhere.
    void setPair(ConnectionId pair);
    void setPhase(ConnectionPhase phase);
    void setPaused(bool isPaused);
    void markChanged(Urgency urgency = Urgency::prompt);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    [[nodiscard]] bool hasReplied() const { return m_hasReplied; }
    void noteReply() { m_hasReplied = true; }

private:
    friend class Service; ///< Keeps `m_index`.

    void answer(std::string_view wire);
    void keepQueues();
    [[nodiscard]] ReplyWaiters &wantWaiters();
    void timeMessage(Direction direction);
    void tellWaiters(const ReceivedMessage &message);
    void forgetWaiters();
    void disappointWaiters();

    Service &m_service;
    TrafficCounters m_traffic;
    std::int64_t m_openedAt = 0;
    std::unique_ptr<Detour> m_detour; ///< Null: the straight way.
    std::unique_ptr<Repeater> m_repeater;
    std::unique_ptr<ReplyWaiters> m_waiters; ///< Null while nobody waits.
    ConnectionId m_id = ConnectionId::none;
    ConnectionId m_pair = ConnectionId::none;
    std::uint32_t m_number = 0;
    std::uint32_t m_index = 0;                ///< In the service's list.
    WaitingBytes m_reported;                  ///< Part of the service's sum.
    std::unique_ptr<ConnectionMeter> m_meter; ///< Null until there is something to measure.
    ConnectionPhase m_phase = ConnectionPhase::closed;
    Urgency m_mark = Urgency::none; ///< Which list of what changed it is on.
    bool m_isTold = false;          ///< An update has named its ends.
    bool m_isPaused = false;
    TcpOptions m_tcpOptions;
    bool m_hasReplied = false; ///< A behaviour answered: from then on a full queue stops the reading.
};

} // namespace ropewalk
