#include "lab/lab_server.h"

#include "lab/blocking_socket.h"
#include "lab/cores.h"
#include "lab/process_costs.h"
#include "lab/work.h"

#include <cstdio>
#include <optional>
#include <string>

namespace ropewalk {
namespace {

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
        m_before = costsOfProcess();
        m_idleMemory = memoryOfProcess().now;
        say("listening " + address.toString());
        return m_lane.emplace(m_sums);
    }

    void end()
    {
        const auto waits = m_lane->waits();
        m_lane.reset();
        const ProcessCosts after = costsOfProcess();
        for (const LabSlice &wait : waits)
            say("wait " + std::to_string(wait.begin) + ' ' + std::to_string(wait.end));
        say("totals cpu=" + std::to_string(after.cpu - m_before.cpu) +
            " voluntary=" + std::to_string(after.voluntary - m_before.voluntary) +
            " involuntary=" + std::to_string(after.involuntary - m_before.involuntary) +
            " switchesBefore=" + std::to_string(m_before.voluntary + m_before.involuntary) +
            " memory=" + std::to_string(memoryOfProcess().most - m_idleMemory) +
            " lifetime=" + std::to_string(m_sums.lifetime) + " laneCpu=" + std::to_string(m_sums.cpu) +
            " blocked=" + std::to_string(m_sums.blocked) + " waiting=" + std::to_string(m_sums.waiting));
    }

    [[nodiscard]] LaneSums &sums() { return m_sums; }

private:
    LaneSums &m_sums = makeSharedSums();
    std::optional<LaneTime> m_lane;
    ProcessCosts m_before;
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
