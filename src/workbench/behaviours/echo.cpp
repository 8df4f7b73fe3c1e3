#include "workbench/behaviours/behaviours.h"

namespace ropewalk {
namespace {

/// After: RFC 862.
class Echo final : public Behaviour
{
public:
    void received(Conversation &conversation, const ReceivedMessage &message) const override
    {
        conversation.replyWire(message.wire);
    }
};

} // namespace

std::shared_ptr<const Behaviour> makeEcho()
{
    return std::make_shared<Echo>();
}

} // namespace ropewalk
