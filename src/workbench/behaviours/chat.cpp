#include "workbench/behaviours/behaviours.h"

#include <string>

namespace ropewalk {
namespace {

constexpr std::string_view kLineEnd = "\n";

std::string_view withoutLineEnd(std::string_view text)
{
    const std::size_t last = text.find_last_not_of("\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// One room. A member is called by its connection's number, "#3".
class Chat final : public Behaviour
{
public:
    void opened(Conversation &conversation) const override { announce(conversation, " joined"); }
    void closed(Conversation &conversation) const override { announce(conversation, " left"); }

    void received(Conversation &conversation, const ReceivedMessage &message) const override
    {
        m_line = nameOf(conversation);
        m_line.append(": ").append(withoutLineEnd(message.payload));
        conversation.tellOthers(m_line, kLineEnd);
    }

    [[nodiscard]] bool talksUnasked() const override { return true; }

private:
    static std::string nameOf(const Conversation &conversation)
    {
        return "#" + std::to_string(conversation.number());
    }

    static void announce(Conversation &conversation, std::string_view what)
    {
        conversation.tellOthers("* " + nameOf(conversation) + std::string(what), kLineEnd);
    }

    mutable std::string m_line; // Kept for its memory only.
};

} // namespace

std::shared_ptr<const Behaviour> makeChat()
{
    return std::make_shared<Chat>();
}

} // namespace ropewalk
