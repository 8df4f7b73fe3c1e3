#include "workbench/listen_chain.h"

#include "workbench/service.h"

#include <utility>

namespace ropewalk {

Status runListenChain(Service &service, UniqueFunction<Result<std::string>()> bind)
{
    Status opened = Unit{};
    service.beginChain("listen")
        .addCallback(named("bind", [bind = std::move(bind)]() mutable { return bind(); }))
        .addCallback(named("listen",
                           [&service](std::string name) {
                               service.setPhase(ServicePhase::listening);
                               return name;
                           }))
        .addErrback(named("give up",
                          [&opened](const Failure &failure) {
                              opened = failure.error;
                              return std::string("failed");
                          }))
        .detach();
    return opened;
}

} // namespace ropewalk
