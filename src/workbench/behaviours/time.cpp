#include "workbench/behaviours/answer_once.h"
#include "workbench/behaviours/behaviours.h"

namespace ropewalk {
namespace {

constexpr std::uint64_t kFrom1900To1970 = 2'208'988'800; // Seconds.

/// After: RFC 868.
class Time final : public AnswerOnce
{
    [[nodiscard]] std::string answer(Conversation::WallTime now) const override
    {
        const auto since1970 =
            std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
        const auto seconds =
            static_cast<std::uint32_t>(static_cast<std::uint64_t>(since1970) + kFrom1900To1970);
        std::string bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(seconds >> shift & 0xff);
        return bytes;
    }
};

} // namespace

std::shared_ptr<const Behaviour> makeTime()
{
    return std::make_shared<Time>();
}

} // namespace ropewalk
