#include "lab/lab_server.h"

#include "lab/blocking_socket.h"
#include "lab/cores.h"
#include "lab/work.h"

#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <string>

namespace ropewalk {
namespace {

constexpr std::int64_t kKib = 1'024;

/// "VmRSS", "VmHWM" of this process, in bytes.
std::int64_t memoryOf(const std::string &name)
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(name + ':'))
            return std::stoll(line.substr(name.size() + 1)) * kKib;
    return 0;
}

/// What this process and the children it waited for have cost so far.
struct Costs
{
    std::int64_t cpu = 0; ///< Nanoseconds.
    std::int64_t voluntary = 0;
    std::int64_t involuntary = 0;
};

Costs costs()
{
    Costs sum;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        (void)::getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum.cpu += time.tv_sec * std::int64_t{1'000'000'000} + time.tv_usec * std::int64_t{1'000};
        sum.voluntary += usage.ru_nvcsw;
        sum.involuntary += usage.ru_nivcsw;
    }
    return sum;
}

void say(const std::string &line)
{
    std::puts(line.c_str());
    (void)std::fflush(stdout);
}

Status serve(const UniqueFd &listener, const LabServerOptions &options)
{
    switch (options.model) {
    case LabModel::blocking: return serveBlocking(listener, options);
    case LabModel::process: return serveByProcesses(listener, options);
    case LabModel::thread: return serveByThreads(listener, options);
    case LabModel::pool: return serveByPool(listener, options);
    case LabModel::callbacks:
    case LabModel::coroutine: break;
    }
    return Error{std::make_error_code(std::errc::not_supported), "serve by events here"};
}

} // namespace

bool handleBlocking(const UniqueFd &client, std::uint16_t backend, LabRecord record)
{
    LabRequest request;
    if (!readWhole(client, &request, sizeof request))
        return false;
    workBefore(request, record);
    const auto socket = connectBlocking(backend);
    const LabWait wait = request.ioWait;
    LabAnswer answer = 0;
    if (!socket || !writeWhole(*socket, &wait, sizeof wait) || !readWhole(*socket, &answer, sizeof answer))
        return false;
    workAfter(request, answer, record);
    if (record.lane != 0 && record.privateBytes != 0) // It is a process.
        record.privateBytes = privateMemory();
    return static_cast<bool>(writeWhole(client, &record, sizeof record));
}

Status runLabServer(const LabServerOptions &options)
{
    keepToCores(options.cores);
    const bool isByEvents = options.model == LabModel::callbacks || options.model == LabModel::coroutine;
    Costs before;
    std::int64_t idleMemory = 0;
    const auto begin = [&](std::uint16_t port) {
        before = costs();
        idleMemory = memoryOf("VmRSS");
        say("port " + std::to_string(port));
    };
    if (isByEvents) {
        if (const Status served = serveByEvents(options, begin); !served)
            return served;
    } else {
        const auto listener = listenBlocking(static_cast<int>(options.requests));
        if (!listener)
            return listener.error();
        begin(portOf(*listener));
        if (const Status served = serve(*listener, options); !served)
            return served;
    }
    const Costs after = costs();
    say("totals cpu=" + std::to_string(after.cpu - before.cpu) +
        " voluntary=" + std::to_string(after.voluntary - before.voluntary) +
        " involuntary=" + std::to_string(after.involuntary - before.involuntary) +
        " memory=" + std::to_string(memoryOf("VmHWM") - idleMemory));
    return Unit{};
}

} // namespace ropewalk
