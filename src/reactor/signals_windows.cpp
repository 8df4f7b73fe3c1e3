#include "reactor/signals.h"

#include <windows.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace ropewalk {
namespace {

class ConsoleSignals;

/// Who is told. The handlers run in threads of the system's, or wherever raise() was called.
std::mutex s_mutex;
ConsoleSignals *s_taken = nullptr; ///< Guarded by `s_mutex`.

bool passOn(int number);

extern "C" void noteRaised(int number)
{
    std::signal(number, noteRaised); // It is forgotten with each one.
    passOn(number);
}

/// Ctrl+C is SIGINT; Ctrl+Break, the console's end, logging off and shutting down are SIGTERM.
BOOL WINAPI noteConsole(DWORD event)
{
    const bool isLast =
        event == CTRL_CLOSE_EVENT || event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT;
    if (!passOn(event == CTRL_C_EVENT ? SIGINT : SIGTERM))
        return FALSE;
    if (isLast)
        ::Sleep(INFINITE); // The process is ended when this returns; main() returns before.
    return TRUE;
}

class ConsoleSignals final : public Signals
{
public:
    ConsoleSignals(Reactor &reactor, Callback onSignal)
        : m_reactor(reactor)
        , m_onSignal(std::make_shared<Callback>(std::move(onSignal)))
    {}

    ~ConsoleSignals() override
    {
        {
            const std::scoped_lock lock(s_mutex);
            if (s_taken != this)
                return;
            s_taken = nullptr;
        }
        ::SetConsoleCtrlHandler(noteConsole, FALSE);
        for (const auto &[number, handler] : m_before)
            std::signal(number, handler);
    }

    Status start(std::span<const int> numbers)
    {
        ::SetConsoleCtrlHandler(nullptr, FALSE); // A parent may have had Ctrl+C ignored.
        const std::scoped_lock lock(s_mutex);
        for (const int number : numbers) {
            const auto before = std::signal(number, noteRaised);
            if (before == SIG_ERR)
                return Error{std::make_error_code(std::errc::invalid_argument),
                             "catch signal " + std::to_string(number)};
            m_before.emplace_back(number, before);
        }
        ::SetConsoleCtrlHandler(noteConsole, TRUE); // Last in, first asked.
        return Unit{};
    }

    /// From any thread, under the lock.
    bool post(int number)
    {
        if (std::ranges::find(m_before, number, &Before::first) == m_before.end())
            return false;
        m_reactor.callFromThread([number, onSignal = std::weak_ptr(m_onSignal)] {
            if (const auto call = onSignal.lock()) // It may destroy the Signals.
                (*call)(number);
        });
        return true;
    }

private:
    using Before = std::pair<int, void (*)(int)>;

    Reactor &m_reactor;
    std::shared_ptr<Callback> m_onSignal;
    std::vector<Before> m_before; ///< What each signal did until now.
};

bool passOn(int number)
{
    const std::scoped_lock lock(s_mutex);
    return s_taken != nullptr && s_taken->post(number);
}

bool take(ConsoleSignals &signals)
{
    const std::scoped_lock lock(s_mutex);
    if (s_taken != nullptr)
        return false;
    s_taken = &signals;
    return true;
}

} // namespace

Result<std::unique_ptr<Signals>>
Signals::create(Reactor &reactor, std::span<const int> numbers, Callback onSignal)
{
    auto signals = std::make_unique<ConsoleSignals>(reactor, std::move(onSignal));
    if (!take(*signals))
        return Error{std::make_error_code(std::errc::device_or_resource_busy), "signals"};
    if (const auto started = signals->start(numbers); !started)
        return started.error();
    return std::unique_ptr<Signals>(std::move(signals));
}

} // namespace ropewalk
