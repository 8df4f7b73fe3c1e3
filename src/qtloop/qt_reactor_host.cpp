#include "qtloop/qt_reactor_host.h"

#include "qtloop/qt_notifier_poller.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <utility>

namespace ropewalk {

QtReactorHost::QtReactorHost(Reactor &reactor, QObject *parent)
    : QObject(parent)
    , m_reactor(reactor)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &QtReactorHost::turnForDeadline);
    listenToPoller();
    m_reactor.setRearmHook([this] { rearm(); });
    m_reactor.setPollerHook([this](std::unique_ptr<Poller> retired) { followPoller(std::move(retired)); });
    m_reactor.recording().setHook([this] { followRecording(); });
    followRecording();
    rearm();
}

QtReactorHost::~QtReactorHost()
{
    m_reactor.setRearmHook({});
    m_reactor.setPollerHook({});
    m_reactor.recording().setHook({});
    for (const auto &connection : m_dispatcher)
        disconnect(connection);
}

bool QtReactorHost::canTurn(const Poller &poller)
{
    return poller.handle() >= 0 || dynamic_cast<const QtNotifierPoller *>(&poller) != nullptr;
}

void QtReactorHost::listenToPoller()
{
    if (const auto *poller = dynamic_cast<QtNotifierPoller *>(&m_reactor.poller())) {
        connect(poller, &QtNotifierPoller::pending, this, &QtReactorHost::turn);
        return;
    }
    if (m_reactor.handle() < 0) {
        m_deadline.stop();
        emit pollerLeft();
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_reactor.handle(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &QtReactorHost::turn);
}

void QtReactorHost::followPoller(std::unique_ptr<Poller> retired)
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // It may be the one whose signal led here.
    }
    if (auto *notifiers = dynamic_cast<QtNotifierPoller *>(retired.get())) { // Likewise.
        (void)retired.release();
        notifiers->disconnect(this);
        notifiers->deleteLater();
    }
    listenToPoller();
}

/// What Qt's loop does between turns is seen by its dispatcher.
void QtReactorHost::followRecording()
{
    const bool isWanted = m_reactor.spanRecorder() != nullptr;
    if (isWanted == static_cast<bool>(m_dispatcher.front()))
        return;
    for (auto &connection : m_dispatcher) {
        disconnect(connection);
        connection = {};
    }
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    if (isWanted && dispatcher != nullptr)
        m_dispatcher = {
            connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &QtReactorHost::noteBlocking),
            connect(dispatcher, &QAbstractEventDispatcher::awake, this, &QtReactorHost::noteAwake)};
}

void QtReactorHost::noteBlocking()
{
    if (auto *recorder = m_reactor.spanRecorder(); recorder != nullptr && !m_isTurning)
        recorder->waitBegan(std::chrono::steady_clock::now());
}

void QtReactorHost::noteAwake()
{
    if (auto *recorder = m_reactor.spanRecorder(); recorder != nullptr && !m_isTurning)
        recorder->waitEnded(std::chrono::steady_clock::now());
}

void QtReactorHost::turn()
{
    if (m_isTurning) {
        pause();
        return;
    }
    m_isTurning = true;
    const auto turned = m_reactor.turn(Duration::zero());
    m_isTurning = false;
    if (!turned) {
        pause();
        emit failed(QString::fromStdString(turned.error().message()));
        return;
    }
    resume();
    rearm();
}

void QtReactorHost::turnForDeadline()
{
    m_armedFor.reset();
    turn();
}

void QtReactorHost::pause()
{
    m_isPaused = true;
    if (m_notifier)
        m_notifier->setEnabled(false); // Readiness is level-triggered: a nested loop would spin on it.
}

void QtReactorHost::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    if (m_notifier)
        m_notifier->setEnabled(true);
    QMetaObject::invokeMethod(this, &QtReactorHost::turn, Qt::QueuedConnection); // For what came meanwhile.
}

void QtReactorHost::rearm()
{
    const auto deadline = m_reactor.nextDeadline();
    // A timer that is due too early costs one empty turn; moving it along with every deadline costs more.
    if (m_isTurning || !deadline || (m_armedFor && *m_armedFor <= *deadline))
        return;
    m_armedFor = deadline;
    const Duration left = std::max(*deadline - m_reactor.now(), Duration::zero());
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(left));
}

} // namespace ropewalk
