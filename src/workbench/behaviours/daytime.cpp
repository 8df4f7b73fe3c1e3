#include "workbench/behaviours/answer_once.h"
#include "workbench/behaviours/behaviours.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace ropewalk {
namespace {

constexpr std::array kDays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array kMonths{"January",
                             "February",
                             "March",
                             "April",
                             "May",
                             "June",
                             "July",
                             "August",
                             "September",
                             "October",
                             "November",
                             "December"};

/// After: RFC 867, in its first suggested form: "Tuesday, February 22, 1982 17:37:43-UTC".
class Daytime final : public AnswerOnce
{
    [[nodiscard]] std::string answer(Conversation::WallTime now) const override
    {
        const auto midnight = std::chrono::floor<std::chrono::days>(now);
        const std::chrono::year_month_day date(midnight);
        const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(now - midnight));
        std::array<char, 64> text{};
        const int length = std::snprintf(text.data(),
                                         text.size(),
                                         "%s, %s %02u, %d %02d:%02d:%02d-UTC\r\n",
                                         kDays[std::chrono::weekday(midnight).c_encoding()],
                                         kMonths[static_cast<unsigned>(date.month()) - 1],
                                         static_cast<unsigned>(date.day()),
                                         static_cast<int>(date.year()),
                                         static_cast<int>(time.hours().count()),
                                         static_cast<int>(time.minutes().count()),
                                         static_cast<int>(time.seconds().count()));
        return {text.data(), static_cast<std::size_t>(length)};
    }
};

} // namespace

std::shared_ptr<const Behaviour> makeDaytime()
{
    return std::make_shared<Daytime>();
}

} // namespace ropewalk
