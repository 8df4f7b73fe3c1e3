#pragma once

#include "base/unique_fd.h"
#include "lab/lab_plan.h"
#include "net/connector.h"
#include "net/factory.h"
#include "net/listening_port.h"
#include "net/resolver.h"
#include "reactor/reactor.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ropewalk {

/// Where a program of a lab listens, on this machine.
struct LabAddress
{
    LabTransport transport = LabTransport::tcp;
    std::uint16_t port = 0; ///< 0: any free one.
    std::string path{};     ///< Of a Unix socket.

    /// "tcp:4711", "unix:/tmp/x".
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] static std::optional<LabAddress> of(std::string_view text);
};

// With a reactor.

[[nodiscard]] Result<std::unique_ptr<ListeningPort>>
listenAt(Reactor &reactor, const LabAddress &address, int backlog, ServerFactory &factory);

/// Where `port`, which was asked to listen at `asked`, does.
[[nodiscard]] LabAddress addressOf(const ListeningPort &port, const LabAddress &asked);

[[nodiscard]] std::unique_ptr<Connector>
connectTo(Reactor &reactor, Resolver &resolver, const LabAddress &address, ClientFactory &factory);

} // namespace ropewalk
