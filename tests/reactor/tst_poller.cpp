// The contract of Poller, run over every poller of this system and over the one that Qt's loop serves.

#include "qtloop/qt_notifier_poller.h"
#include "reactor/poller_kind.h"
#include "support/reactor_rows.h"
#include "support/socket_pair.h"

#include <QCoreApplication>
#include <QTest>

#include <poll.h>
#include <pthread.h>
#include <signal.h>

#include <set>
#include <thread>

using namespace std::chrono_literals;
using namespace ropewalk;
using testing::feed;
using testing::SocketPair;

class PollerTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();

    void name_isThatOfItsKind();
    void idleSocket_isWritableOnly();
    void arrivedData_isReadableUntilRead();
    void closedPeer_isReadable();
    void resetPeer_isReadableAndWritable();
    void narrowedInterest_hidesTheRest();
    void widenedInterest_showsMore();
    void removedDescriptor_isSilent();
    void removedDescriptor_addedAgain_isReady();
    void reusedNumber_isAFreshDescriptor();
    void moreReadyThanAsked_allGetTheirTurn();
    void wait_withTimeout_returnsEmptyAndNotEarly();
    void wait_interruptedBySignal_isEmptyOrGoesOn();
    void handle_isReadableWhileAnEventWaits();
    void tooHighANumber_isRefusedBySelect();

private:
    [[nodiscard]] std::span<const ReadyEvent> look(std::size_t maxEvents = 256) const;
    [[nodiscard]] Ready readyOf(const UniqueFd &fd) const;

    PollerKind m_kind = PollerKind::best;
    std::unique_ptr<Poller> m_poller;
};

void PollerTest::initTestCase_data()
{
    testing::addPollerRows();
    QTest::newRow("notifier") << PollerKind::notifier;
}

void PollerTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_kind = kind;
    auto poller = makePoller(kind, QtNotifierPoller::make);
    QVERIFY(poller);
    m_poller = std::move(*poller);
}

void PollerTest::name_isThatOfItsKind()
{
    QCOMPARE(m_poller->name(), nameOf(m_kind));
    QCOMPARE(pollerKindOf(m_poller->name()), m_kind);
}

void PollerTest::idleSocket_isWritableOnly()
{
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read | Ready::write));

    QCOMPARE(readyOf(pair.left), Ready::write);
}

void PollerTest::arrivedData_isReadableUntilRead()
{
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read));
    QCOMPARE(readyOf(pair.left), Ready::none);

    feed(pair.right, "x");
    QCOMPARE(readyOf(pair.left), Ready::read);
    QCOMPARE(readyOf(pair.left), Ready::read); // Level-triggered.

    char byte = 0;
    QCOMPARE(::read(pair.left.get(), &byte, 1), 1);
    (void)look(); // Notifiers may tell once more what was true when they looked.
    QCOMPARE(readyOf(pair.left), Ready::none);
}

void PollerTest::closedPeer_isReadable()
{
    SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read));
    pair.right = UniqueFd();

    QCOMPARE(readyOf(pair.left) & Ready::read, Ready::read);
}

void PollerTest::resetPeer_isReadableAndWritable()
{
    SocketPair pair;
    feed(pair.left, "never read");
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read | Ready::write));
    pair.right = UniqueFd();

    QCOMPARE(readyOf(pair.left), Ready::read | Ready::write);
}

void PollerTest::narrowedInterest_hidesTheRest()
{
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read | Ready::write));
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read));

    QCOMPARE(readyOf(pair.left), Ready::none);
}

void PollerTest::widenedInterest_showsMore()
{
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read));
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read | Ready::write));

    QCOMPARE(readyOf(pair.left), Ready::write);
}

void PollerTest::removedDescriptor_isSilent()
{
    const SocketPair pair;
    const SocketPair other;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::write));
    QVERIFY(m_poller->setInterest(other.left.get(), Ready::write));
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::none));

    QCOMPARE(readyOf(pair.left), Ready::none);
    QCOMPARE(readyOf(other.left), Ready::write);
}

void PollerTest::removedDescriptor_addedAgain_isReady()
{
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::write));
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::none));
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::write));

    QCOMPARE(readyOf(pair.left), Ready::write);
}

void PollerTest::reusedNumber_isAFreshDescriptor()
{
    SocketPair first;
    const SocketPair second;
    const int number = first.left.get();
    feed(first.right, "x");
    QVERIFY(m_poller->setInterest(number, Ready::read));
    QCOMPARE(readyOf(first.left), Ready::read);
    QVERIFY(m_poller->setInterest(number, Ready::none));
    QCOMPARE(::dup2(second.left.get(), number), number);
    QVERIFY(m_poller->setInterest(number, Ready::read));

    QCOMPARE(readyOf(first.left), Ready::none);
    feed(second.right, "y");
    QCOMPARE(readyOf(first.left), Ready::read);
}

void PollerTest::moreReadyThanAsked_allGetTheirTurn()
{
    const std::array<SocketPair, 10> pairs;
    for (const SocketPair &pair : pairs)
        QVERIFY(m_poller->setInterest(pair.left.get(), Ready::write));
    std::set<int> seen;
    for (int round = 0; round < 8; ++round) {
        const auto events = look(3);
        QVERIFY(events.size() <= 3);
        for (const ReadyEvent &event : events)
            seen.insert(event.fd);
    }

    QCOMPARE(seen.size(), pairs.size());
}

void PollerTest::wait_withTimeout_returnsEmptyAndNotEarly()
{
    const auto start = std::chrono::steady_clock::now();
    const auto events = m_poller->wait(900us, 1);

    QVERIFY(events);
    QVERIFY((*events).empty());
    QVERIFY(std::chrono::steady_clock::now() - start >= 900us);
}

void PollerTest::wait_interruptedBySignal_isEmptyOrGoesOn()
{
    struct sigaction action = {};
    struct sigaction before = {};
    action.sa_handler = [](int) {}; // Without SA_RESTART: the system call ends with EINTR.
    QCOMPARE(::sigaction(SIGUSR1, &action, &before), 0);
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read));
    std::thread interrupter([&, waiting = ::pthread_self()] {
        ::pthread_kill(waiting, SIGUSR1);
        feed(pair.right, "x");
    });
    bool isReady = false;
    for (int round = 0; round < 100 && !isReady; ++round) {
        const auto events = m_poller->wait(1s, 1);
        isReady = events && !(*events).empty();
        QVERIFY(events);
    }
    interrupter.join();
    ::sigaction(SIGUSR1, &before, nullptr);

    QVERIFY(isReady);
}

void PollerTest::handle_isReadableWhileAnEventWaits()
{
    const bool hasHandle = m_kind == PollerKind::epoll || m_kind == PollerKind::kqueue;
    QCOMPARE(m_poller->handle() >= 0, hasHandle);
    if (!hasHandle)
        return;
    const auto isReadable = [&] {
        pollfd handle{m_poller->handle(), POLLIN, 0};
        return ::poll(&handle, 1, 0) == 1;
    };
    const SocketPair pair;
    QVERIFY(m_poller->setInterest(pair.left.get(), Ready::read));
    QVERIFY(!isReadable());

    feed(pair.right, "x");
    QVERIFY(isReadable());
}

void PollerTest::tooHighANumber_isRefusedBySelect()
{
    if (m_kind != PollerKind::select)
        return;
    const auto refused = m_poller->setInterest(FD_SETSIZE, Ready::read);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::errc::too_many_files_open);
}

std::span<const ReadyEvent> PollerTest::look(std::size_t maxEvents) const
{
    if (m_kind == PollerKind::notifier)
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents(); // Qt's loop does the waiting.
    const auto events = m_poller->wait(0ms, maxEvents);
    return events ? *events : std::span<const ReadyEvent>();
}

Ready PollerTest::readyOf(const UniqueFd &fd) const
{
    Ready ready = Ready::none;
    for (const ReadyEvent &event : look())
        if (event.fd == fd.get())
            ready = ready | event.ready;
    return ready;
}

QTEST_GUILESS_MAIN(PollerTest)
#include "tst_poller.moc"
