#include "qtloop/io_thread.h"

#include "base/report.h"
#include "qtloop/qt_notifier_poller.h"
#include "qtloop/qt_reactor_host.h"

#include <QEventLoop>
#include <QThread>

#include <cassert>
#include <future>
#include <semaphore>

namespace ropewalk {
namespace {

Result<std::unique_ptr<Reactor>> makeReactor(PollerKind kind)
{
    auto poller = makePoller(kind, QtNotifierPoller::make);
    if (!poller)
        return poller.error();
    return Reactor::create(std::move(*poller));
}

bool canLiveInQtsLoop(Reactor &reactor)
{
    return QtReactorHost::canTurn(reactor.poller());
}

/// Runs Qt's loop until the reactor, which something else turns, has stopped, or is to be turned otherwise.
void waitUntilStopped(Reactor &reactor, QtReactorHost &host)
{
    QEventLoop loop;
    // Posted: a quit that comes before the loop runs would be lost.
    const auto quit = [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); };
    reactor.setStoppedHook(quit);
    QObject::connect(&host, &QtReactorHost::failed, &loop, [&loop](const QString &reason) {
        reportBug("the reactor's poller failed", qPrintable(reason));
        loop.quit();
    });
    QObject::connect(&host, &QtReactorHost::pollerLeft, &loop, quit);
    if (!reactor.isStopped())
        loop.exec();
    reactor.setStoppedHook({});
}

/// False if the poller failed.
bool runInQtsLoop(Reactor &reactor)
{
    QtReactorHost host(reactor);
    waitUntilStopped(reactor, host);
    return reactor.isStopped() || !canLiveInQtsLoop(reactor);
}

/// Likewise.
bool runAlone(Reactor &reactor)
{
    const Status ended = reactor.runWhile([&reactor] { return !canLiveInQtsLoop(reactor); });
    if (!ended)
        reportBug("the reactor's poller failed", ended.error().message().c_str());
    return static_cast<bool>(ended);
}

/// As the poller wants it, which may be replaced meanwhile.
void runUntilStopped(Reactor &reactor)
{
    reactor.startup();
    bool isWell = true;
    while (isWell && !reactor.isStopped())
        isWell = canLiveInQtsLoop(reactor) ? runInQtsLoop(reactor) : runAlone(reactor);
}

class SeparateThread final : public IoThread
{
public:
    static Result<std::unique_ptr<IoThread>> start(PollerKind kind)
    {
        std::unique_ptr<SeparateThread> self(new SeparateThread);
        std::promise<Result<Reactor *>> made;
        auto future = made.get_future();
        self->m_thread.reset(QThread::create([self = self.get(), kind, made = std::move(made)]() mutable {
            self->serve(kind, made);
            self->m_hasEnded.release();
        }));
        self->m_thread->setObjectName(QStringLiteral("reactor"));
        self->m_thread->start();
        const auto reactor = future.get();
        if (!reactor)
            return reactor.error();
        self->m_reactor = *reactor;
        return std::unique_ptr<IoThread>(std::move(self));
    }

    ~SeparateThread() override
    {
        assert(QThread::currentThread() != m_thread.get());
        if (m_reactor != nullptr)
            post([reactor = m_reactor] { reactor->stop(); });
        m_isReleased.release();
        m_hasEnded.acquire();
        m_thread->wait();
    }

private:
    SeparateThread() = default;

    void serve(PollerKind kind, std::promise<Result<Reactor *>> &made)
    {
        auto reactor = makeReactor(kind);
        if (!reactor) {
            made.set_value(reactor.error());
            return;
        }
        made.set_value(reactor->get());
        runUntilStopped(**reactor);
        m_isReleased.acquire(); // Until then somebody may still post.
    }

    std::binary_semaphore m_isReleased{0};
    std::binary_semaphore m_hasEnded{0}; ///< Orders what the thread did before what its owner frees.
    std::unique_ptr<QThread> m_thread;
};

class CallersThread final : public IoThread
{
public:
    static Result<std::unique_ptr<IoThread>> start(PollerKind kind)
    {
        auto reactor = makeReactor(kind);
        if (reactor && kind == PollerKind::best && !canLiveInQtsLoop(**reactor))
            reactor = makeReactor(PollerKind::notifier); // The best of those that can.
        if (!reactor)
            return reactor.error();
        if (!canLiveInQtsLoop(**reactor))
            return Error{std::make_error_code(std::errc::not_supported),
                         "reactor " + std::string(nameOf(kind)) + " in this thread"};
        return std::unique_ptr<IoThread>(new CallersThread(std::move(*reactor)));
    }

    ~CallersThread() override
    {
        m_owned->stop();
        waitUntilStopped(*m_owned, m_host);
    }

private:
    explicit CallersThread(std::unique_ptr<Reactor> reactor)
        : m_owned(std::move(reactor))
        , m_host(*m_owned)
    {
        m_reactor = m_owned.get();
        m_owned->setPollerRule([](std::string_view name) -> Status {
            if (name != nameOf(PollerKind::poll) && name != nameOf(PollerKind::select))
                return Unit{};
            return Error{std::make_error_code(std::errc::not_supported),
                         "reactor " + std::string(name) + " in this thread"};
        });
        m_owned->startup();
    }

    std::unique_ptr<Reactor> m_owned;
    QtReactorHost m_host;
};

} // namespace

Result<std::unique_ptr<IoThread>> IoThread::start(PollerKind kind, Placement placement)
{
    return placement == Placement::ownThread ? SeparateThread::start(kind) : CallersThread::start(kind);
}

} // namespace ropewalk
