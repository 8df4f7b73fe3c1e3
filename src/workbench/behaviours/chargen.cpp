#include "workbench/behaviours/behaviours.h"

#include <string>

namespace ropewalk {
namespace {

constexpr std::size_t kPrintable = 95; // ' ' to '~'.
constexpr std::size_t kLineLength = 72;
constexpr std::size_t kMaxDatagram = 512;

/// All 95 lines of the pattern, each one character further than the line before.
std::string makeCycle()
{
    std::string cycle;
    cycle.reserve(kPrintable * (kLineLength + 2));
    for (std::size_t line = 0; line < kPrintable; ++line) {
        for (std::size_t column = 0; column < kLineLength; ++column)
            cycle += static_cast<char>(' ' + (line + column) % kPrintable);
        cycle += "\r\n";
    }
    return cycle;
}

/// After: RFC 864.
class Chargen final : public Behaviour
{
public:
    void opened(Conversation &conversation) const override { conversation.startProducing(); }
    void produce(Conversation &conversation) const override { conversation.replyWire(m_cycle); }

    void received(Conversation &conversation, const ReceivedMessage &) const override
    {
        if (!conversation.isDatagram())
            return;
        m_length = (m_length + kStep) % (kMaxDatagram + 1); // "A random number of characters".
        conversation.replyWire(std::string_view(m_cycle).substr(0, m_length));
    }

    [[nodiscard]] bool talksUnasked() const override { return true; }

private:
    static constexpr std::size_t kStep = 199; // Without a common factor: every length comes.

    const std::string m_cycle = makeCycle();
    mutable std::size_t m_length = 0;
};

} // namespace

std::shared_ptr<const Behaviour> makeChargen()
{
    return std::make_shared<Chargen>();
}

} // namespace ropewalk
