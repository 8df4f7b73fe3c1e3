#include "workbench/behaviours/answer_once.h"
#include "workbench/behaviours/behaviours.h"

#include <array>
#include <ctime>

namespace ropewalk {
namespace {

/// After: RFC 867, in its first suggested form: "Tuesday, February 22, 1982 17:37:43-UTC".
class Daytime final : public AnswerOnce
{
    [[nodiscard]] std::string answer(Conversation::WallTime now) const override
    {
        const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        std::array<char, 64> text{};
        return {text.data(),
                std::strftime(text.data(), text.size(), "%A, %B %d, %Y %H:%M:%S-UTC\r\n", &parts)};
    }
};

} // namespace

std::shared_ptr<const Behaviour> makeDaytime()
{
    return std::make_shared<Daytime>();
}

} // namespace ropewalk
