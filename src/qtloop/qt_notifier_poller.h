#pragma once

#include "reactor/poller.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ropewalk {

/// Lets Qt's event loop ask which sockets are ready, with one QSocketNotifier a socket and direction.
///
/// For systems whose pollers have no handle of their own, Windows first of all. What the notifiers tell is
/// kept until `wait()` takes it. A wait with a timeout other than zero runs a nested event loop.
///
/// Thread: one with a Qt event dispatcher.
class QtNotifierPoller final : public QObject, public Poller
{
    Q_OBJECT

public:
    [[nodiscard]] static Result<std::unique_ptr<Poller>> make();

    QtNotifierPoller();
    ~QtNotifierPoller() override;

    [[nodiscard]] std::string_view name() const override { return "notifier"; }
    [[nodiscard]] int handle() const override { return -1; }
    Status setInterest(int fd, Ready interest) override;
    Result<std::span<const ReadyEvent>> wait(Duration timeout, std::size_t maxEvents) override;
    /// Only those that Qt's loop has found by now.
    [[nodiscard]] std::size_t readyCount() override { return m_pending.size(); }

signals:
    /// Events wait to be taken.
    void pending();

private:
    struct Entry;

    Entry &entryOf(int fd);
    void setWanted(int fd, Ready direction, bool isWanted);
    void note(int fd, Ready direction);
    void announceLater();
    void announce();
    void waitForEvent(Duration timeout);
    void take(std::size_t maxEvents);

    std::vector<std::unique_ptr<Entry>> m_entries; ///< By descriptor number.
    std::vector<int> m_pending;                    ///< Descriptors with something to tell, in its order.
    std::vector<ReadyEvent> m_ready;
    bool m_isAnnounced = false;
};

} // namespace ropewalk
