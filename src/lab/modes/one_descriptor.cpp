#include "lab/blocking_socket.h"
#include "lab/lab_server.h"
#include "lab/modes/answer_wait.h"
#include "lab/work.h"

#include <vector>

namespace ropewalk {
namespace {

Result<std::unique_ptr<AnswerWait>> makeWait(const UniqueFd &socket, const LabServerOptions &options)
{
    switch (options.model) {
    case LabModel::readPolling: return makePollingWait(socket);
    case LabModel::multiplexed: return makeMultiplexedWait(socket, options.poller);
    case LabModel::signalDriven: return makeSignalWait(socket);
    case LabModel::asynchronous: return makeAsynchronousWait(socket);
    default: return makeBlockingWait(socket);
    }
}

/// Does all requests on one connection to the backend. While the answer to one is awaited, the next one is
/// prepared where the mode leaves the thread free for that.
class OneDescriptor
{
public:
    OneDescriptor(const UniqueFd &backend, AnswerWait &wait, LaneTime &lane, std::vector<LabRequest> requests)
        : m_backend(backend)
        , m_wait(wait)
        , m_lane(lane)
        , m_requests(std::move(requests))
        , m_records(m_requests.size())
    {}

    Status run()
    {
        for (std::size_t index = 0; index < m_requests.size(); ++index)
            if (const Status done = handle(index); !done)
                return done;
        return Unit{};
    }

    [[nodiscard]] const std::vector<LabRecord> &records() const { return m_records; }

private:
    void prepare(std::size_t index)
    {
        LabRecord &record = m_records[index];
        if (record.prepared != 0)
            return;
        record.accepted = monotonicTime();
        workBefore(m_requests[index], record);
    }

    Status handle(std::size_t index)
    {
        prepare(index);
        LabRecord &record = m_records[index];
        const LabWait wait = m_requests[index].ioWait;
        record.asked = monotonicTime();
        if (const Status asked = writeWhole(m_backend, &wait, sizeof wait); !asked)
            return asked;
        m_wait.forgetCalls();
        if (const Status begun = m_wait.begin(); !begun)
            return begun;
        if (m_wait.leavesThreadFree() && index + 1 < m_requests.size())
            prepare(index + 1);
        const std::int64_t cpu = threadCpuTime();
        const auto answer = m_wait.finish(m_lane);
        record.cpuWaiting = threadCpuTime() - cpu;
        record.calls = m_wait.calls();
        if (!answer)
            return answer.error();
        workAfter(m_requests[index], *answer, record);
        return Unit{};
    }

    const UniqueFd &m_backend;
    AnswerWait &m_wait;
    LaneTime &m_lane;
    const std::vector<LabRequest> m_requests;
    std::vector<LabRecord> m_records;
};

} // namespace

Status serveOnOneDescriptor(const UniqueFd &listener, const LabServing &serving)
{
    const auto client = serving.lane.waitFor([&] { return acceptBlocking(listener); });
    if (!client)
        return client.error();
    std::vector<LabRequest> requests(serving.options.requests);
    const auto read = [&] {
        return readWhole(*client, requests.data(), requests.size() * sizeof(LabRequest));
    };
    if (const Status got = serving.lane.waitFor(read); !got)
        return got;
    const auto backend = serving.lane.waitFor([&] { return connectBlocking(serving.options.backend); });
    if (!backend)
        return backend.error();
    const auto wait = makeWait(*backend, serving.options);
    if (!wait)
        return wait.error();
    serving.lane.keepWaits();
    OneDescriptor work(*backend, **wait, serving.lane, std::move(requests));
    if (const Status done = work.run(); !done)
        return done;
    const auto &records = work.records();
    return writeWhole(*client, records.data(), records.size() * sizeof(LabRecord));
}

} // namespace ropewalk
