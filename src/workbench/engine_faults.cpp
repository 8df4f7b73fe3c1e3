// The commands about faults.

#include "workbench/connection.h"
#include "workbench/engine.h"
#include "workbench/faults/service_faults.h"
#include "workbench/service.h"

#include <utility>

namespace ropewalk {
namespace {

Deferred<CommandReply> failed(const Error &error)
{
    return Deferred<CommandReply>::fail(Failure(error));
}

Deferred<CommandReply> answered(const Service &service)
{
    return Deferred<CommandReply>::succeed({.service = service.id(), .seed = service.config().faults.seed});
}

} // namespace

Engine::Reply Engine::run(SetFaults &command)
{
    if (command.connection == ConnectionId::none) {
        const auto service = serviceOf(command.service);
        if (!service)
            return failed(service.error());
        const Status set = (*service)->setFaults(std::move(command.plan), command.seeding);
        return set ? answered(**service) : failed(set.error());
    }
    const auto connection = connectionOf(command.connection);
    if (!connection)
        return failed(connection.error());
    Service &service = (*connection)->service();
    const Status fits = ServiceFaults::check(command.plan.faults, service, ServiceFaults::For::connection);
    if (!fits)
        return failed(fits.error());
    if (command.plan.seed == 0)
        command.plan.seed = service.seedForFaults();
    const CommandReply reply{.service = service.id(), .seed = command.plan.seed};
    service.wantFaults().setOwnPlan(**connection, std::move(command.plan), command.seeding);
    return Deferred<CommandReply>::succeed(reply);
}

Engine::Reply Engine::run(const UseServiceFaults &command)
{
    const auto connection = connectionOf(command.connection);
    if (!connection)
        return failed(connection.error());
    Service &service = (*connection)->service();
    if (service.faults() != nullptr)
        service.faults()->useServicePlan(**connection);
    return answered(service);
}

} // namespace ropewalk
