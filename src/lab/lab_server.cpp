#include "lab/lab_server.h"

#include "lab/blocking_socket.h"
#include "lab/cores.h"
#include "lab/work.h"

#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <optional>
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

Status serve(const UniqueFd &listener, const LabServing &serving)
{
    switch (serving.options.model) {
    case LabModel::blocking: return serveBlocking(listener, serving);
    case LabModel::process: return serveByProcesses(listener, serving);
    case LabModel::thread: return serveByThreads(listener, serving);
    case LabModel::pool: return serveByPool(listener, serving);
    default: return serveOnOneDescriptor(listener, serving);
    }
}

bool isByEvents(LabModel model)
{
    return model == LabModel::callbacks || model == LabModel::coroutine;
}

/// What a server costs from when it listens to its end.
class Account
{
public:
    LaneTime &begin(const LabAddress &address)
    {
        m_before = costs();
        m_idleMemory = memoryOf("VmRSS");
        say("listening " + address.toString());
        return m_lane.emplace(m_sums);
    }

    void end()
    {
        const auto waits = m_lane->waits();
        m_lane.reset();
        const Costs after = costs();
        for (const LabSlice &wait : waits)
            say("wait " + std::to_string(wait.begin) + ' ' + std::to_string(wait.end));
        say("totals cpu=" + std::to_string(after.cpu - m_before.cpu) +
            " voluntary=" + std::to_string(after.voluntary - m_before.voluntary) +
            " involuntary=" + std::to_string(after.involuntary - m_before.involuntary) +
            " switchesBefore=" + std::to_string(m_before.voluntary + m_before.involuntary) +
            " memory=" + std::to_string(memoryOf("VmHWM") - m_idleMemory) +
            " lifetime=" + std::to_string(m_sums.lifetime) + " laneCpu=" + std::to_string(m_sums.cpu) +
            " blocked=" + std::to_string(m_sums.blocked) + " waiting=" + std::to_string(m_sums.waiting));
    }

    [[nodiscard]] LaneSums &sums() { return m_sums; }

private:
    LaneSums &m_sums = makeSharedSums();
    std::optional<LaneTime> m_lane;
    Costs m_before;
    std::int64_t m_idleMemory = 0;
};

} // namespace

bool handleBlocking(LaneTime &lane, const UniqueFd &client, const LabAddress &backend, LabRecord record)
{
    LabRequest request;
    if (!lane.waitFor([&] { return readWhole(client, &request, sizeof request); }))
        return false;
    workBefore(request, record);
    const LabWait wait = request.ioWait;
    LabAnswer answer = 0;
    const Status answered = lane.waitFor([&]() -> Status {
        const auto socket = connectBlocking(backend);
        if (!socket)
            return socket.error();
        const Status asked = writeWhole(*socket, &wait, sizeof wait);
        return asked ? readWhole(*socket, &answer, sizeof answer) : asked;
    });
    if (!answered)
        return false;
    workAfter(request, answer, record);
    if (record.lane != 0 && record.privateBytes != 0) // It is a process.
        record.privateBytes = privateMemory();
    return static_cast<bool>(writeWhole(client, &record, sizeof record));
}

Status runLabServer(const LabServerOptions &options)
{
    keepToCores(options.cores);
    Account account;
    Status served = Unit{};
    if (isByEvents(options.model)) {
        served = serveByEvents(
            options, [&](const LabAddress &address) -> LaneTime & { return account.begin(address); });
    } else {
        const auto listener = listenBlocking(options.address, static_cast<int>(options.requests));
        if (!listener)
            return listener.error();
        LaneTime &lane = account.begin(addressOf(*listener, options.address));
        served = serve(*listener, {options, account.sums(), lane});
    }
    if (served)
        account.end();
    return served;
}

} // namespace ropewalk
