#pragma once

#include "base/unique_function.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace ropewalk {

/// Threads for work that blocks, so that the reactor's own never has to.
///
/// A thread starts when there is work and none is idle, up to `maxThreads`. The destructor waits for what
/// has begun and drops what has not.
///
/// Thread: `run()` from any.
/// After:  twisted.python.threadpool.ThreadPool.
class WorkerPool
{
public:
    using Work = UniqueFunction<void()>;

    explicit WorkerPool(std::size_t maxThreads);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// An exception that leaves `work` is reported as a bug; the thread goes on.
    void run(Work work);

private:
    void workUntilClosed();

    const std::size_t m_maxThreads;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Work> m_waiting; ///< Guarded by `m_mutex`, as all below.
    std::size_t m_idle = 0;
    bool m_isClosed = false;
    std::vector<std::thread> m_threads;
};

} // namespace ropewalk
