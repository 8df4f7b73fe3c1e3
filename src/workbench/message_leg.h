#pragma once

#include "base/result.h"
#include "workbench/ids.h"

#include <string_view>

namespace ropewalk {

class Connection;
class MessagePair;

/// One of the two ends of a pair that passes on messages, because one of them carries datagrams: a stream
/// whose frames they are, or a peer of a datagram socket.
class MessageLeg
{
public:
    explicit MessageLeg(MessagePair &pair)
        : m_pair(&pair)
    {}
    virtual ~MessageLeg() = default;
    MessageLeg(const MessageLeg &) = delete;
    MessageLeg &operator=(const MessageLeg &) = delete;

    [[nodiscard]] virtual Connection &connection() = 0;

    /// Sends what came in on the other as one message.
    /// Errors: `errc::message_size`, `errc::no_buffer_space`, and those of the framing: it cannot, and
    /// nothing
    ///         of it is sent.
    virtual Status passOn(std::string_view payload) = 0;

    /// It has a partner from now on, and is read.
    virtual void join(ConnectionId other) = 0;

    /// Forgets its pair.
    void leave() { m_pair = nullptr; }

protected:
    [[nodiscard]] MessagePair *pair() const { return m_pair; }

private:
    MessagePair *m_pair; ///< Null once it is over.
};

} // namespace ropewalk
