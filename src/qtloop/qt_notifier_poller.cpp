#include "qtloop/qt_notifier_poller.h"

#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ropewalk {

struct QtNotifierPoller::Entry
{
    std::unique_ptr<QSocketNotifier> reading;
    std::unique_ptr<QSocketNotifier> writing;
    Ready pending = Ready::none;

    [[nodiscard]] std::unique_ptr<QSocketNotifier> &notifierOf(Ready direction)
    {
        return direction == Ready::read ? reading : writing;
    }
};

Result<std::unique_ptr<Poller>> QtNotifierPoller::make()
{
    return std::unique_ptr<Poller>(std::make_unique<QtNotifierPoller>());
}

QtNotifierPoller::QtNotifierPoller() = default;

QtNotifierPoller::~QtNotifierPoller()
{
    for (std::size_t fd = 0; fd < m_entries.size(); ++fd)
        if (m_entries[fd])
            for (const Ready direction : {Ready::read, Ready::write})
                setWanted(static_cast<int>(fd), direction, false);
}

Status QtNotifierPoller::setInterest(int fd, Ready interest)
{
    Entry &entry = entryOf(fd);
    const Ready before = std::exchange(entry.pending, entry.pending & interest);
    if (before != Ready::none && entry.pending == Ready::none)
        std::erase(m_pending, fd);
    setWanted(fd, Ready::read, (interest & Ready::read) != Ready::none);
    setWanted(fd, Ready::write, (interest & Ready::write) != Ready::none);
    return Unit{};
}

Result<std::span<const ReadyEvent>> QtNotifierPoller::wait(Duration timeout, std::size_t maxEvents)
{
    if (m_pending.empty() && timeout != Duration::zero())
        waitForEvent(timeout);
    take(maxEvents);
    if (!m_pending.empty())
        announceLater();
    return std::span<const ReadyEvent>(m_ready);
}

QtNotifierPoller::Entry &QtNotifierPoller::entryOf(int fd)
{
    const auto index = static_cast<std::size_t>(fd);
    if (index >= m_entries.size())
        m_entries.resize(std::max(index + 1, m_entries.size() * 2));
    if (!m_entries[index])
        m_entries[index] = std::make_unique<Entry>();
    return *m_entries[index];
}

void QtNotifierPoller::setWanted(int fd, Ready direction, bool isWanted)
{
    auto &notifier = entryOf(fd).notifierOf(direction);
    if (!isWanted && notifier) {
        notifier->setEnabled(false);
        notifier.release()->deleteLater(); // It may be the one whose signal led here.
    }
    if (!isWanted || notifier)
        return;
    const auto type = direction == Ready::read ? QSocketNotifier::Read : QSocketNotifier::Write;
    notifier = std::make_unique<QSocketNotifier>(fd, type);
    connect(
        notifier.get(), &QSocketNotifier::activated, this, [this, fd, direction] { note(fd, direction); });
}

void QtNotifierPoller::note(int fd, Ready direction)
{
    Entry &entry = entryOf(fd);
    if ((entry.pending & direction) != Ready::none) {
        entry.notifierOf(direction)->setEnabled(false); // Told twice and not taken: a nested loop would spin.
        return;
    }
    if (entry.pending == Ready::none)
        m_pending.push_back(fd);
    entry.pending = entry.pending | direction;
    emit
    pending(); // At once: Qt's loop would find what is ready a second time before it came to a posted event.
}

void QtNotifierPoller::announceLater()
{
    if (!std::exchange(m_isAnnounced, true))
        QMetaObject::invokeMethod(this, &QtNotifierPoller::announce, Qt::QueuedConnection);
}

void QtNotifierPoller::announce()
{
    m_isAnnounced = false;
    emit pending();
}

void QtNotifierPoller::waitForEvent(Duration timeout)
{
    QEventLoop loop;
    QTimer deadline;
    connect(this, &QtNotifierPoller::pending, &loop, &QEventLoop::quit);
    connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    deadline.setTimerType(Qt::PreciseTimer);
    if (timeout > Duration::zero())
        deadline.start(std::chrono::ceil<std::chrono::milliseconds>(timeout));
    loop.exec();
}

void QtNotifierPoller::take(std::size_t maxEvents)
{
    const std::size_t count = std::min(maxEvents, m_pending.size());
    m_ready.clear();
    for (std::size_t i = 0; i < count; ++i) {
        Entry &entry = *m_entries[static_cast<std::size_t>(m_pending[i])];
        m_ready.push_back({m_pending[i], std::exchange(entry.pending, Ready::none)});
        for (const auto *notifier : {&entry.reading, &entry.writing})
            if (*notifier && !(*notifier)->isEnabled())
                (*notifier)->setEnabled(true);
    }
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace ropewalk
