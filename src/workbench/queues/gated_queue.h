#pragma once

#include "reactor/reactor_time.h"
#include "workbench/message_filter.h"
#include "workbench/queues/message_queue.h"
#include "workbench/queues/queue_config.h"
#include "workbench/queues/queue_pace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace ropewalk {

/// Where a GatedQueue's messages go.
class QueueOutlet
{
public:
    /// Whether one may come now.
    [[nodiscard]] virtual bool hasRoom() const = 0;
    virtual void pass(const QueuedMessage &message) = 0;
    /// Bytes that were passed and are still on their way.
    [[nodiscard]] virtual std::size_t onTheWay() const = 0;
    /// A message was lost because there are too many.
    virtual void dropped(const QueuedMessage &message) = 0;
    /// There are too many, and the connection is to be closed for it.
    virtual void overflowed() = 0;
    /// Something came or went, or the marks were passed.
    virtual void queueChanged() = 0;
    /// Why there is no room.
    [[nodiscard]] virtual Standstill obstacle() const = 0;

protected:
    ~QueueOutlet() = default;
};

/// A MessageQueue with a gate: what is held stays, what has its pace waits for it, the rest goes on while
/// there is room, each message behind those before it.
///
/// A message that is passed stays as the first until all of it has gone its way; it can no longer be changed.
///
/// Thread: the reactor's. Any call to the outlet may end this queue, but not destroy it.
class GatedQueue
{
public:
    static constexpr int kMaxPerTurn = 1'000; ///< Messages passed before the reactor has its turn.

    /// All must outlive this, the outlet until `end()`. `connection` is its number in the service, for
    /// filters.
    GatedQueue(Direction direction, std::uint32_t connection, ReactorTime &time, QueueOutlet &outlet);

    // Its configuration.

    /// Errors: `errc::invalid_argument`, in words: a filter that cannot be read, a pace or a mark that cannot
    /// be.
    [[nodiscard]] static Status check(const QueueConfig &config);
    /// What waits obeys it, too. `config` was checked.
    void setConfig(const QueueConfig &config);
    [[nodiscard]] const QueueConfig &config() const { return m_config; }

    // Messages.

    [[nodiscard]] const MessageQueue &messages() const { return m_messages; }
    /// For who changes them; `changed()` afterwards.
    [[nodiscard]] MessageQueue &messages() { return m_messages; }
    void changed();

    /// Whether a message may go on without a stop: then it need not be copied.
    [[nodiscard]] bool passesAtOnce(std::string_view bytes) const;
    /// One that went on so, and is still on its way.
    void noteOnTheWay(QueuedMessage message);
    /// Takes it in at the tail. `message.isHeld` holds it in any mode.
    void push(QueuedMessage message);
    /// Whether a new message would be held.
    [[nodiscard]] bool holds(std::string_view bytes, std::int64_t time) const;
    /// One that is here is about to be dropped by a person.
    void tellDropped(QueuedId id);

    /// Returns how many there were.
    std::size_t step(std::size_t count);
    /// Those of `ids` that are here. Returns how many.
    std::size_t release(const std::vector<QueuedId> &ids);
    std::size_t releaseAll();
    /// The one on its way, or `none`.
    [[nodiscard]] QueuedId leaving() const { return m_leaving; }
    /// How much of it has gone.
    [[nodiscard]] std::size_t written() const;

    /// There may be room.
    void pump();
    /// Nothing leaves any more, and what was on its way is gone.
    void end();
    [[nodiscard]] bool isEnded() const { return m_outlet == nullptr; }

    // Asking.

    /// Nothing waits, and nothing is on its way.
    [[nodiscard]] bool isIdle() const { return m_messages.isEmpty(); }
    /// Of the messages, without what has gone of the first one.
    [[nodiscard]] std::size_t bytes() const;
    /// Of those that were not passed yet.
    [[nodiscard]] std::size_t waitingBytes() const;
    [[nodiscard]] bool isAboveHigh() const { return m_isAboveHigh; }
    [[nodiscard]] QueueState state() const;
    [[nodiscard]] Standstill standstill() const;

private:
    [[nodiscard]] bool wouldOverflow(std::size_t size) const;
    [[nodiscard]] bool isOver(std::size_t size, std::size_t count) const;
    [[nodiscard]] std::size_t filledBytes() const;
    [[nodiscard]] QueuedId firstWaiting() const;
    [[nodiscard]] QueuedId skipReleased(QueuedId id) const;
    void makeRoom();
    void checkMarks();
    void passAll();
    [[nodiscard]] bool mayPass(const QueuedMessage &message);
    void settleLeaving();
    void pumpLater(Duration delay);

    const Direction m_direction;
    const std::uint32_t m_connection;
    ReactorTime &m_time;
    QueueOutlet *m_outlet; ///< Null once it has ended.
    MessageQueue m_messages;
    QueueConfig m_config;
    MessageFilter m_filter;
    std::optional<QueuePace> m_pace;
    QueuedId m_leaving = QueuedId::none;
    bool m_isAboveHigh = false;
    bool m_isPumping = false;
    DelayedCall m_later;
};

} // namespace ropewalk
