#include "lab/blocking_socket.h"
#include "lab/lab_server.h"
#include "lab/work.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace ropewalk {
namespace {

/// A client on its way to one of the pool's threads.
struct Arrival
{
    UniqueFd client;
    std::int64_t accepted;
};

/// Where the pool's threads wait for work.
class Arrivals
{
public:
    void put(Arrival arrival)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back(std::move(arrival));
        }
        m_changed.notify_one();
    }

    void end()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
    }

    /// Nothing once there will be none.
    std::optional<Arrival> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isOver || !m_waiting.empty(); });
        if (m_waiting.empty())
            return std::nullopt;
        Arrival arrival = std::move(m_waiting.front());
        m_waiting.pop_front();
        return arrival;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Arrival> m_waiting;
    bool m_isOver = false;
};

/// Starting one may fail where there are too many.
template <typename Work>
Status startThread(std::vector<std::jthread> &threads, Work work)
{
    try {
        threads.emplace_back(std::move(work));
    } catch (const std::system_error &error) {
        return Error{error.code(), "start a thread"};
    }
    return Unit{};
}

} // namespace

/// Cheaper than a process, and shares its memory; as many stacks as requests.
Status serveByThreads(const UniqueFd &listener, const LabServing &serving)
{
    std::vector<std::jthread> threads;
    for (std::uint32_t served = 0; served < serving.options.requests; ++served) {
        auto client = serving.lane.waitFor([&] { return acceptBlocking(listener); });
        if (!client)
            return client.error();
        const LabRecord record{.lane = served + 1, .accepted = monotonicTime()};
        const auto work = [client = std::make_shared<UniqueFd>(std::move(*client)), record, serving] {
            LaneTime lane(serving.sums);
            LabRecord mine = record;
            mine.startDelay = lane.startDelay();
            (void)handleBlocking(lane, *client, serving.options.backend, mine);
        };
        if (const Status started = startThread(threads, work); !started)
            return started;
    }
    return serving.lane.waitFor([&]() -> Status {
        threads.clear(); // Joins them.
        return Unit{};
    });
}

/// So many threads and no more: nothing to start, and whoever comes when all are busy waits.
Status serveByPool(const UniqueFd &listener, const LabServing &serving)
{
    Arrivals arrivals;
    std::vector<std::jthread> threads;
    Status result = Unit{};
    for (std::uint32_t number = 1; number <= serving.options.poolSize && result; ++number)
        result = startThread(threads, [&arrivals, &serving, number] {
            LaneTime lane(serving.sums);
            while (const auto arrival = lane.waitFor([&] { return arrivals.take(); }))
                (void)handleBlocking(lane,
                                     arrival->client,
                                     serving.options.backend,
                                     {.lane = number, .accepted = arrival->accepted});
        });
    for (std::uint32_t served = 0; served < serving.options.requests && result; ++served) {
        auto client = serving.lane.waitFor([&] { return acceptBlocking(listener); });
        if (client)
            arrivals.put({std::move(*client), monotonicTime()});
        else
            result = client.error();
    }
    arrivals.end();
    return serving.lane.waitFor([&] {
        threads.clear(); // Joins them.
        return result;
    });
}

} // namespace ropewalk
