#pragma once

#include "base/result.h"
#include "workbench/behaviours/behaviour.h"
#include "workbench/commands.h"
#include "workbench/engine_core.h"
#include "workbench/queues/gated_queue.h"
#include "workbench/queues/queue_editor.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace ropewalk {

class Connection;

/// The receive and the send queue of one connection, between its Detour's points. They outlive it if messages
/// are in them: then nothing leaves any more but by hand.
///
/// The original of a message that was received stands in the journal already; what is handed on in its place
/// is recorded as `altered`. What was to be sent and is not sent as it was is recorded as `withheld`, when
/// what stands for it is sent, or when it is dropped.
///
/// Thread: the I/O thread.
class ConnectionQueues
{
public:
    explicit ConnectionQueues(Connection &connection);
    ConnectionQueues(const ConnectionQueues &) = delete;
    ConnectionQueues &operator=(const ConnectionQueues &) = delete;

    // The way through them.

    enum class Gate : std::uint8_t { asConfigured, held };

    void handle(const ReceivedMessage &message, EngineCore::RowName row, Gate gate = Gate::asConfigured);
    void handleEnd();
    Status submit(std::string_view wire, QueuedEntry::Origin origin, Gate gate = Gate::asConfigured);
    void submitClose(CloseConnection::How how);
    /// What both begin with; it was checked.
    void setUp(const QueuesConfig &config);
    /// What takes messages from it may have room.
    void pump(Direction direction) { of(direction).pump(); }
    /// What was received and not handed on waits to be sent on `other` from now on.
    void moveReceivedTo(Connection &other);
    /// The connection is over.
    void end();

    // For people.

    [[nodiscard]] GatedQueue &of(Direction direction) { return direction == Direction::in ? m_in : m_out; }
    [[nodiscard]] const GatedQueue &of(Direction direction) const
    {
        return direction == Direction::in ? m_in : m_out;
    }
    [[nodiscard]] QueueEditor &editor() { return m_editor; }
    void setWatched(bool isWatched);
    /// Something happened to messages that whoever watches was not told.
    [[nodiscard]] bool isChanged() const
    {
        return m_in.messages().isChanged() || m_out.messages().isChanged();
    }

    // Asking.

    [[nodiscard]] bool isEmpty() const { return m_in.isIdle() && m_out.isIdle(); }
    /// Something waits, is watched, or is set to be other than usual.
    [[nodiscard]] bool isWanted() const;
    /// What waits cannot go by itself: it is held, or has its pace.
    [[nodiscard]] bool standsStill() const;
    /// What was submitted and is not with the transport, in bytes.
    [[nodiscard]] std::size_t pendingBytes() const { return m_out.waitingBytes(); }

private:
    class Outlet : public QueueOutlet
    {
    public:
        explicit Outlet(ConnectionQueues &queues)
            : m_queues(queues)
        {}

    protected:
        ~Outlet() = default;
        [[nodiscard]] Connection &connection() const { return *m_queues.m_connection; }
        void noteWait(const QueuedMessage &message) const;

        ConnectionQueues &m_queues;
    };

    /// To what answers.
    class Inward final : public Outlet
    {
    public:
        using Outlet::Outlet;
        [[nodiscard]] bool hasRoom() const override;
        void pass(const QueuedMessage &message) override;
        [[nodiscard]] std::size_t onTheWay() const override { return 0; }
        void dropped(const QueuedMessage &message) override;
        void overflowed() override;
        void queueChanged() override;
        [[nodiscard]] Standstill obstacle() const override;
    };

    /// To the transport.
    class Outward final : public Outlet
    {
    public:
        using Outlet::Outlet;
        [[nodiscard]] bool hasRoom() const override;
        void pass(const QueuedMessage &message) override;
        [[nodiscard]] std::size_t onTheWay() const override;
        void dropped(const QueuedMessage &message) override;
        void overflowed() override;
        void queueChanged() override;
        [[nodiscard]] Standstill obstacle() const override { return Standstill::peerFull; }
    };

    [[nodiscard]] QueuedMessage makeMessage(std::string_view bytes, QueuedEntry::Origin origin);
    [[nodiscard]] EngineCore &core() const;
    void takeOver(const QueuedMessage &received, EngineCore::RowName row);
    void recordWithheld(const QueuedMessage &message);
    EngineCore::RowName recordAltered(std::string_view bytes, EngineCore::RowName cause);
    void noteChange();

    Connection *m_connection; ///< Null once it is over.
    bool m_isWatched = false;
    bool m_isBeingSetUp = false;
    bool m_hasEnded = false;                     ///< The peer sends no more; told behind what waits.
    std::optional<CloseConnection::How> m_close; ///< Behind what waits to be sent.
    Inward m_inward{*this};
    Outward m_outward{*this};
    GatedQueue m_in;
    GatedQueue m_out;
    QueueEditor m_editor{m_in, m_out};
};

} // namespace ropewalk
