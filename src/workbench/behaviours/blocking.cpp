#include "workbench/behaviours/behaviours.h"

#include <charconv>
#include <chrono>
#include <string>

namespace ropewalk {
namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds kUsual{50};
constexpr Milliseconds kLongest{10'000};

/// What a handler must not do: it does not return. Here to be watched while it does.
class Blocking final : public Behaviour
{
public:
    explicit Blocking(Milliseconds takes)
        : m_takes(takes)
    {}

    void received(Conversation &conversation, const ReceivedMessage &message) const override
    {
        work();
        conversation.replyWire(message.wire);
    }

private:
    /// Keeps the processor busy, as a search or a calculation would; sleeping would hold up the loop as well.
    void work() const
    {
        const auto end = std::chrono::steady_clock::now() + m_takes;
        while (std::chrono::steady_clock::now() < end)
            ;
    }

    Milliseconds m_takes;
};

} // namespace

Parsed<std::shared_ptr<const Behaviour>> makeBlocking(std::string_view milliseconds)
{
    if (milliseconds.empty())
        return std::shared_ptr<const Behaviour>(std::make_shared<Blocking>(kUsual));
    Milliseconds::rep count = 0;
    const char *end = milliseconds.data() + milliseconds.size();
    const auto [rest, error] = std::from_chars(milliseconds.data(), end, count);
    if (error != std::errc() || rest != end || count < 0 || count > kLongest.count())
        return ParseError{"\"" + std::string(milliseconds) + "\" is no time that a handler may take.",
                          "Write milliseconds from 0 to 10000, for example blocking:50.",
                          {9, milliseconds.size()}};
    return std::shared_ptr<const Behaviour>(std::make_shared<Blocking>(Milliseconds(count)));
}

} // namespace ropewalk
