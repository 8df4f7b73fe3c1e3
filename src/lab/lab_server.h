#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "lab/lab_model.h"
#include "lab/lab_record.h"
#include "reactor/poller_kind.h"

#include <cstdint>
#include <functional>

namespace ropewalk {

/// What `ropewalk-lab` is started with.
struct LabServerOptions
{
    LabModel model = LabModel::blocking;
    std::uint16_t backend = 0; ///< Its port.
    std::uint32_t requests = 0;
    std::uint32_t cores = 1;
    std::uint32_t poolSize = 4;
    PollerKind poller = PollerKind::best;
};

/// Serves so many requests as `options.model` does, and ends. Prints "port N" once it listens, and what it
/// cost as a whole at the end, one `name=number` after the other on a line that begins with "totals". Errors:
/// those of the sockets, of fork and of threads.
[[nodiscard]] Status runLabServer(const LabServerOptions &options);

// For the models.

/// Reads a request from `client`, does what it asks for and answers, each call waiting until it is done.
/// Returns false if the client went.
bool handleBlocking(const UniqueFd &client, std::uint16_t backend, LabRecord record);

/// Each serves `options.requests` requests that come to `listener`.
[[nodiscard]] Status serveBlocking(const UniqueFd &listener, const LabServerOptions &options);
[[nodiscard]] Status serveByProcesses(const UniqueFd &listener, const LabServerOptions &options);
[[nodiscard]] Status serveByThreads(const UniqueFd &listener, const LabServerOptions &options);
[[nodiscard]] Status serveByPool(const UniqueFd &listener, const LabServerOptions &options);
/// Listens itself.
[[nodiscard]] Status serveByEvents(const LabServerOptions &options,
                                   const std::function<void(std::uint16_t port)> &onListening);

} // namespace ropewalk
