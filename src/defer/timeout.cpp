#include "defer/timeout.h"

#include "reactor/call_name.h"

#include <charconv>
#include <chrono>
#include <string>

namespace ropewalk {
namespace {

/// "1.5".
std::string secondsText(Duration period)
{
    char digits[32];
    const double seconds = std::chrono::duration<double>(period).count();
    return {digits,
            std::to_chars(digits, digits + sizeof digits, seconds, std::chars_format::general, 6).ptr};
}

} // namespace

TimeoutError::TimeoutError(Duration period)
    : m_period(period)
    , m_text("timed out after " + secondsText(period) + " s")
{}

Timeout::Timeout(Chain &chain, Duration period, ReactorTime &time)
    : m_period(period)
    , m_hasExpired(std::make_shared<bool>(false))
    , m_timer(time.callLater(period,
                             [hasExpired = m_hasExpired, &chain] {
                                 *hasExpired = true;
                                 chain.cancel();
                             })
                  .named({"Deferred timeout"}))
{
    chain.tellTimeout(static_cast<std::uint64_t>(period.count()));
}

void Timeout::conclude(Box &result, SourceLine where)
{
    m_timer.cancel();
    if (!hasExpired() || !result.is<Failure>() || !result.get<Failure>().check(std::errc::operation_canceled))
        return;
    Failure failure = Failure::of(TimeoutError(m_period), where);
    failure.error.code = std::make_error_code(std::errc::timed_out);
    result.emplace<Failure>(std::move(failure));
}

} // namespace ropewalk
