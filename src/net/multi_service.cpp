#include "net/multi_service.h"

#include "defer/deferred_list.h"
#include "defer/maybe_deferred.h"

#include <algorithm>
#include <utility>

namespace ropewalk {

Result<ApplicationService *> MultiService::addService(std::unique_ptr<ApplicationService> service)
{
    if (!service->name().empty() && serviceNamed(service->name()) != nullptr)
        return Error{std::make_error_code(std::errc::file_exists), "add service " + service->name()};
    if (isRunning()) {
        if (const Status started = service->startService(); !started)
            return started.error();
    }
    return m_services.emplace_back(std::move(service)).get();
}

Deferred<> MultiService::removeService(const ApplicationService &service)
{
    const auto found = std::find_if(
        m_services.begin(), m_services.end(), [&](const auto &one) { return one.get() == &service; });
    if (found == m_services.end())
        return Deferred<>::fail(
            Error{std::make_error_code(std::errc::no_such_file_or_directory), "remove service"});
    std::shared_ptr<ApplicationService> removed = std::move(*found);
    m_services.erase(found);
    if (!removed->isRunning())
        return Deferred<>::succeed({});
    Deferred<> stopped = removed->stopService();
    return std::move(stopped).addCallback([removed] {}); // Gone once the chain has come so far.
}

ApplicationService *MultiService::serviceNamed(std::string_view name) const
{
    const auto found = std::find_if(
        m_services.begin(), m_services.end(), [&](const auto &one) { return one->name() == name; });
    return found == m_services.end() ? nullptr : found->get();
}

Status MultiService::startService()
{
    for (std::size_t index = 0; index < m_services.size(); ++index) {
        if (const Status started = m_services[index]->startService(); !started) {
            stopFirst(index).detach();
            return started;
        }
    }
    return ApplicationService::startService();
}

Deferred<> MultiService::stopService()
{
    ApplicationService::stopService().detach();
    return stopFirst(m_services.size());
}

Deferred<> MultiService::stopFirst(std::size_t count)
{
    std::vector<Deferred<>> stopped;
    for (std::size_t index = count; index-- > 0;) {
        ApplicationService &service = *m_services[index];
        stopped.push_back(maybeDeferred([&service] { return service.stopService(); }));
    }
    return deferredList(std::move(stopped)).addCallback([](const ListResult<Unit> &) {});
}

} // namespace ropewalk
