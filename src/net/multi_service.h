#pragma once

#include "net/application_service.h"

#include <memory>
#include <string_view>
#include <vector>

namespace ropewalk {

/// Services that are started together, in the order in which they were added, and stopped in the opposite
/// one.
///
/// After: twisted.application.service.MultiService.
class MultiService : public ApplicationService
{
public:
    using ApplicationService::ApplicationService;

    /// Starts `service` if this runs.
    /// Errors: `errc::file_exists` if there is one of that name; those of starting, and it is not added.
    Result<ApplicationService *> addService(std::unique_ptr<ApplicationService> service);

    /// Stops `service` if it runs, and destroys it when it has come to rest.
    /// Errors: the Deferred fails with `errc::no_such_file_or_directory` for a service that is not in here.
    Deferred<> removeService(const ApplicationService &service);

    /// Null if there is none.
    [[nodiscard]] ApplicationService *serviceNamed(std::string_view name) const;
    [[nodiscard]] std::size_t serviceCount() const { return m_services.size(); }

    /// Errors: the first that a service had; those before it are stopped again.
    Status startService() override;

    /// Asks all to stop, the last one first, without waiting in between. Fires when all have; a failure of
    /// one is reported and does not keep it from firing.
    Deferred<> stopService() override;

private:
    [[nodiscard]] Deferred<> stopFirst(std::size_t count);

    std::vector<std::unique_ptr<ApplicationService>> m_services;
};

} // namespace ropewalk
