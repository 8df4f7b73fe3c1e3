#pragma once

#include "base/result.h"
#include "defer/deferred.h"
#include "reactor/reactor.h"

#include <functional>
#include <string>

namespace ropewalk {

/// A part of a program that is started and stopped: a server, a client, a timer, or several of them.
///
/// Order: it is started and stopped in turns; what overrides one of them calls it, too.
/// Thread: the reactor's.
/// After:  twisted.application.service.Service.
class ApplicationService
{
public:
    explicit ApplicationService(std::string name = {})
        : m_name(std::move(name))
    {}
    virtual ~ApplicationService() = default;
    ApplicationService(const ApplicationService &) = delete;
    ApplicationService &operator=(const ApplicationService &) = delete;

    /// Unique among its siblings, or empty.
    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// Errors: whatever keeps it from running; it is then not running.
    virtual Status startService()
    {
        m_isRunning = true;
        return Unit{};
    }

    /// Fires once everything has come to rest. It may be destroyed only then.
    virtual Deferred<> stopService()
    {
        m_isRunning = false;
        return Deferred<>::succeed({});
    }

private:
    const std::string m_name;
    bool m_isRunning = false;
};

/// Starts `service` with the reactor and stops it before the shutdown, which waits for it. A service that
/// does not start stops the reactor; `onFailure` gets the error. `service` must outlive the reactor's run.
void runWithReactor(Reactor &reactor,
                    ApplicationService &service,
                    std::function<void(const Error &)> onFailure);

} // namespace ropewalk
