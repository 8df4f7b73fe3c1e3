#include "workbench/behaviours/answer_once.h"
#include "workbench/behaviours/behaviours.h"

#include <array>

namespace ropewalk {
namespace {

// At most 512 characters each.
constexpr std::array<std::string_view, 5> kQuotes{
    "\"Be conservative in what you do, be liberal in what you accept from others.\"\r\n  Jon Postel, RFC "
    "793\r\n",
    "\"We reject kings, presidents and voting. We believe in rough consensus and running code.\"\r\n"
    "  David D. Clark\r\n",
    "\"Good, fast, cheap: pick any two (you can't have all three).\"\r\n  RFC 1925\r\n",
    "\"It is always something.\"\r\n  RFC 1925\r\n",
    "\"In protocol design, perfection has been reached not when there is nothing left to add, but when there "
    "is\r\n"
    "nothing left to take away.\"\r\n  RFC 1925\r\n",
};

/// Another quotation each second. After: RFC 865.
class Qotd final : public AnswerOnce
{
    [[nodiscard]] std::string answer(Conversation::WallTime now) const override
    {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
        return std::string(kQuotes[static_cast<std::size_t>(seconds) % kQuotes.size()]);
    }
};

} // namespace

std::shared_ptr<const Behaviour> makeQotd()
{
    return std::make_shared<Qotd>();
}

} // namespace ropewalk
