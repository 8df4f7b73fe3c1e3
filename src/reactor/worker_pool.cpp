#include "reactor/worker_pool.h"

#include "base/report.h"

#include <exception>
#include <utility>

namespace ropewalk {

WorkerPool::WorkerPool(std::size_t maxThreads)
    : m_maxThreads(maxThreads)
{}

WorkerPool::~WorkerPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = true;
        m_waiting.clear();
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void WorkerPool::run(Work work)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back(std::move(work));
    if (m_waiting.size() > m_idle && m_threads.size() < m_maxThreads)
        m_threads.emplace_back([this] { workUntilClosed(); });
    m_changed.notify_one();
}

void WorkerPool::workUntilClosed()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_isClosed || !m_waiting.empty(); });
        --m_idle;
        if (m_isClosed)
            return;
        Work work = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        try {
            work();
        } catch (const std::exception &exception) {
            reportBug("work in a thread threw", exception.what());
        } catch (...) {
            reportBug("work in a thread threw", "not a std::exception");
        }
        work = {}; // What it captured goes here, not under the lock.
        lock.lock();
    }
}

} // namespace ropewalk
