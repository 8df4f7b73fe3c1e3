#include "base/escapes.h"
#include "workbench/behaviours/behaviours.h"

#include <string>

namespace ropewalk {
namespace {

constexpr std::string_view kName = "greeting";

/// A server that talks first, as those of mail, files and chat do.
class Greeting final : public Behaviour
{
public:
    explicit Greeting(std::string greeting)
        : m_greeting(std::move(greeting))
    {}

    void opened(Conversation &conversation) const override { conversation.replyWire(m_greeting); }

    void received(Conversation &conversation, const ReceivedMessage &message) const override
    {
        conversation.replyWire(message.wire);
    }

private:
    const std::string m_greeting;
};

} // namespace

Parsed<std::shared_ptr<const Behaviour>> makeGreeting(std::string_view text)
{
    if (text.empty())
        return ParseError{"The behaviour \"greeting\" needs a text to send.",
                          "Write it after a colon: greeting:Hello\\r\\n",
                          {kName.size(), 0}};
    auto greeting = decodeEscapes(text);
    if (!greeting) {
        ParseError error = greeting.error();
        error.where.begin += kName.size() + 1;
        return error;
    }
    return std::shared_ptr<const Behaviour>(std::make_shared<Greeting>(std::move(*greeting)));
}

} // namespace ropewalk
