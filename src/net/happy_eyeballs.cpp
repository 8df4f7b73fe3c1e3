#include "net/happy_eyeballs.h"

#include "reactor/call_name.h"

#include <algorithm>

namespace ropewalk {

std::vector<SocketAddress> interleaveFamilies(std::vector<SocketAddress> addresses)
{
    if (addresses.empty())
        return addresses;
    const auto isFirstFamily = [family = addresses.front().family()](const SocketAddress &address) {
        return address.family() == family;
    };
    const auto others = std::stable_partition(addresses.begin(), addresses.end(), isFirstFamily);
    std::vector<SocketAddress> result;
    result.reserve(addresses.size());
    auto first = addresses.begin();
    auto other = others;
    while (first != others || other != addresses.end()) {
        if (first != others)
            result.push_back(*first++);
        if (other != addresses.end())
            result.push_back(*other++);
    }
    return result;
}

HappyEyeballs::HappyEyeballs(ReactorTime &time, std::size_t candidateCount, StartAttempt onStart)
    : m_time(time)
    , m_count(candidateCount)
    , m_onStart(std::move(onStart))
{}

void HappyEyeballs::start()
{
    startNext();
}

void HappyEyeballs::attemptFailed(std::size_t index)
{
    ++m_failed;
    if (index + 1 == m_started) // An older one has been overtaken already.
        startNext();
}

void HappyEyeballs::startNext()
{
    m_timer.cancel();
    if (m_started == m_count)
        return;
    const std::size_t index = m_started++;
    if (m_started < m_count)
        m_timer = m_time.callLater(kAttemptDelay, [this] { startNext(); }).named({"next address"});
    m_onStart(index);
}

} // namespace ropewalk
