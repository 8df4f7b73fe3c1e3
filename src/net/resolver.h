#pragma once

#include "base/result.h"
#include "base/unique_function.h"

#include <memory>
#include <string>
#include <vector>

namespace ropewalk {

/// Turns names of hosts into addresses, without blocking.
///
/// Thread: the reactor's; the callback runs there too, never before `resolve()` has returned.
/// Errors: `Errc::hostNotFound` if nobody has that name; `Errc::lookupFailed` if nobody could be asked.
/// After:  twisted.internet.interfaces.IHostnameResolver.
class Resolver
{
public:
    /// Numeric addresses, IPv6 and IPv4, in the system's order of preference; never empty.
    using Callback = UniqueFunction<void(Result<std::vector<std::string>>)>;

    virtual ~Resolver();

    /// Destroying the handle cancels: the callback then never runs.
    [[nodiscard]] virtual std::shared_ptr<void> resolve(std::string host, Callback onResolved) = 0;
};

} // namespace ropewalk
