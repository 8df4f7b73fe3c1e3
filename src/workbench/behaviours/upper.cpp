#include "workbench/behaviours/behaviours.h"

#include <algorithm>
#include <string>

namespace ropewalk {
namespace {

constexpr char upperOf(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The classic select server. The queue of each client is its transport's, which sends when the socket is
/// writable.
class Upper final : public Behaviour
{
public:
    void received(Conversation &conversation, const ReceivedMessage &message) const override
    {
        m_answer.resize(message.payload.size());
        std::ranges::transform(message.payload, m_answer.begin(), upperOf);
        conversation.reply(m_answer);
    }

private:
    mutable std::string m_answer; // Kept for its memory only.
};

} // namespace

std::shared_ptr<const Behaviour> makeUpper()
{
    return std::make_shared<Upper>();
}

} // namespace ropewalk
