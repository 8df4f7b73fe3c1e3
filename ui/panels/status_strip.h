#pragma once

#include "reactor/turn_record.h"
#include "ui/models/directory.h"
#include "ui/models/rate_meter.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace ropewalk {

class Journal;

/// The window's last line: how the reactor is doing, what comes and goes, and what is kept.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `journal` must outlive the strip.
    explicit StatusStrip(const Journal &journal, QWidget *parent = nullptr);

    /// Twice a second; `now` in nanoseconds since 1970.
    void show(const Directory &directory, std::int64_t now);

    /// Without descriptors, timers and capture, for narrow windows.
    void setCompact(bool isCompact);

    /// How many failures nobody took; none shows nothing.
    void setUnhandled(int count);

    /// The newest turn that held the loop up, and how many there were; null shows nothing.
    void setSlowTurn(const SlowTurn *turn, std::uint64_t count);

signals:
    /// The person wants to see the reactor, or the slow turn of that number.
    void reactorRequested();
    void slowTurnRequested(quint64 number);

    /// The person wants to see a failure that nobody took.
    void unhandledRequested();

    /// The person wants to see queues that want attention: a connection's, or everybody's (`none`).
    void queuesRequested(ropewalk::ServiceId service, ropewalk::ConnectionId connection);

private:
    QLabel *addSegment(const QString &name);
    void showSegments();
    void setupLayout();
    void showReactor(const ReactorState &reactor, double seconds);
    void showRates(const Directory &directory, std::int64_t now);
    void showCapture();
    void setupQueues();
    void setupReactor();
    void showQueues(const Directory &directory);

    const Journal &m_journal;
    QLabel *m_poller;
    QLabel *m_turns;
    QLabel *m_loop;
    QLabel *m_descriptors;
    QLabel *m_timers;
    QLabel *m_warning;
    QToolButton *m_queues;
    QToolButton *m_unhandled;
    QToolButton *m_slow;
    QLabel *m_none; ///< Where there is no endpoint.
    QLabel *m_in;
    QLabel *m_out;
    QLabel *m_capture;
    QList<QWidget *> m_health; ///< Hidden until there is something to tell.
    QList<QWidget *> m_rates;
    QList<QWidget *> m_roomy; ///< Hidden where it is narrow.
    bool m_isCompact = false;
    bool m_isIdle = true; ///< There is no endpoint.
    TurnStats::Snapshot m_before;
    RateMeter m_inMeter;
    RateMeter m_outMeter;
    QWidget *m_queuesLine = nullptr;
    ServiceId m_queuesService = ServiceId::none; ///< Whose queues the segment tells of.
    ConnectionId m_queuesConnection = ConnectionId::none;
    QWidget *m_unhandledLine = nullptr;
    QWidget *m_slowLine = nullptr;
    std::uint64_t m_slowNumber = 0;
    std::uint64_t m_slowCount = 0;
    int m_unhandledCount = 0;
    QWidget *m_warningLine = nullptr; ///< Before the warning, where there is one.
    std::int64_t m_shownAt = 0;
};

} // namespace ropewalk
