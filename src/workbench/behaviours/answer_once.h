#pragma once

#include "workbench/behaviours/behaviour.h"

#include <string>

namespace ropewalk {

/// Says one thing: to a connection at once, which it then closes, and to a datagram in return.
class AnswerOnce : public Behaviour
{
public:
    void opened(Conversation &conversation) const final
    {
        conversation.replyWire(answer(conversation.wallTime()));
        conversation.finish();
    }

    void received(Conversation &conversation, const ReceivedMessage &) const final
    {
        if (conversation.isDatagram())
            conversation.replyWire(answer(conversation.wallTime()));
    }

private:
    [[nodiscard]] virtual std::string answer(Conversation::WallTime now) const = 0;
};

} // namespace ropewalk
