#pragma once

#include "net/resolver.h"

#include <memory>

class QObject;

namespace ropewalk {

class Reactor;

/// Looks names up through QHostInfo, whose threads do the waiting.
///
/// Asks in the reactor's thread if that is in a Qt event loop, otherwise in the application's, which then
/// must run one. An address in place of a name answers without a look-up.
///
/// Needs: a QCoreApplication.
class HostLookup final : public Resolver
{
public:
    /// Made in the reactor's thread, once that runs. `reactor` must outlive this.
    explicit HostLookup(Reactor &reactor);
    ~HostLookup() override;

    [[nodiscard]] std::shared_ptr<void> resolve(std::string host, Callback onResolved) override;

private:
    struct Request;
    class Gate;

    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<QObject, void (*)(QObject *)> m_context; ///< Lives where the look-ups are started.
};

} // namespace ropewalk
