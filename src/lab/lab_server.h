#pragma once

#include "base/result.h"
#include "base/unique_fd.h"
#include "lab/lab_address.h"
#include "lab/lab_model.h"
#include "lab/lab_record.h"
#include "lab/lane_time.h"
#include "reactor/poller_kind.h"

#include <cstdint>
#include <functional>

namespace ropewalk {

/// What `ropewalk-lab` is started with.
struct LabServerOptions
{
    LabModel model = LabModel::blocking;
    LabAddress address; ///< To listen at.
    LabAddress backend;
    std::uint32_t requests = 0;
    std::uint32_t cores = 1;
    std::uint32_t poolSize = 4;
    PollerKind poller = PollerKind::best;
};

/// How `ropewalk-lab` ends where the system has not what the model needs.
constexpr int kNotSupported = 3;

/// Serves so many requests as `options.model` does, and ends. Prints "listening ADDRESS" once it does; at the
/// end when it waited, "wait BEGIN END" each, and what it cost as a whole, one `name=number` after the other
/// on a line that begins with "totals". Errors: those of the sockets, of fork and of threads;
/// `errc::not_supported` for an I/O mode that this system has not.
[[nodiscard]] Status runLabServer(const LabServerOptions &options);

// For the models.

/// Reads a request from `client`, does what it asks for and answers, each call waiting until it is done.
/// Returns false if the client went.
bool handleBlocking(LaneTime &lane, const UniqueFd &client, const LabAddress &backend, LabRecord record);

/// What a model has: where its clients come to, what it is to do, and who counts its time. `lane` is that of
/// the thread that calls.
struct LabServing
{
    const LabServerOptions &options;
    LaneSums &sums;
    LaneTime &lane;
};

/// Each serves `options.requests` requests that come to `listener`.
[[nodiscard]] Status serveBlocking(const UniqueFd &listener, const LabServing &serving);
[[nodiscard]] Status serveByProcesses(const UniqueFd &listener, const LabServing &serving);
[[nodiscard]] Status serveByThreads(const UniqueFd &listener, const LabServing &serving);
[[nodiscard]] Status serveByPool(const UniqueFd &listener, const LabServing &serving);
/// All requests come from one client, and are done one after the other on one descriptor.
[[nodiscard]] Status serveOnOneDescriptor(const UniqueFd &listener, const LabServing &serving);
/// Listens itself; what it returns from `onListening` follows its time.
[[nodiscard]] Status serveByEvents(const LabServerOptions &options,
                                   const std::function<LaneTime &(const LabAddress &)> &onListening);

} // namespace ropewalk
