#pragma once

#include "reactor/reactor.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace ropewalk {

/// Turns a Reactor from inside Qt's event loop.
///
/// One read notifier watches the poller's own descriptor, so Qt wakes once per batch however many
/// sockets there are. The reactor's timers do not make that descriptor readable; a QTimer stands in
/// for the earliest of them. A `QtNotifierPoller` has no descriptor and tells the host itself.
///
/// While a callback runs, the host is paused: a nested event loop started there (a modal dialog)
/// freezes the reactor until it ends. Panels open dialogs with `open()`, never with `exec()`.
///
/// It follows a switch to another poller, and says so where that is one that it cannot live with.
///
/// Needs: a poller with a handle, or a QtNotifierPoller.
/// After: Qt's kqueue file watcher, which nests a kqueue the same way.
class QtReactorHost final : public QObject
{
    Q_OBJECT

public:
    /// `reactor` must outlive the host. Starting and stopping it is the caller's business.
    explicit QtReactorHost(Reactor &reactor, QObject *parent = nullptr);
    ~QtReactorHost() override;

    /// Whether the reactor, with the poller that it has now, can be turned from inside Qt's loop.
    [[nodiscard]] static bool canTurn(const Poller &poller);

signals:
    /// The poller failed; the reactor stands still from now on.
    void failed(const QString &reason);

    /// The reactor has a poller now that somebody else has to turn it with.
    void pollerLeft();

private:
    void listenToPoller();
    void followPoller(std::unique_ptr<Poller> retired);
    void followRecording();
    void noteBlocking();
    void noteAwake();
    void turn();
    void turnForDeadline();
    void pause();
    void resume();
    void rearm();

    Reactor &m_reactor;
    std::unique_ptr<QSocketNotifier> m_notifier; ///< None if the poller has no handle.
    QTimer m_deadline;
    std::optional<TimePoint> m_armedFor;                 ///< What `m_deadline` waits for.
    std::array<QMetaObject::Connection, 2> m_dispatcher; ///< While spans are recorded.
    bool m_isTurning = false;
    bool m_isPaused = false; ///< Something was ready while a nested loop ran.
};

} // namespace ropewalk
