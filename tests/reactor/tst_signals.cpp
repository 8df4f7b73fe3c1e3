#include "qtloop/qt_reactor_host.h"
#include "reactor/signals.h"
#include "support/reactor_rows.h"

#include <QTest>

#include <signal.h>

#include <array>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace ropewalk;

class SignalsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { testing::addPollerRows(); }
    void init();
    void cleanup() { m_reactor.reset(); }

    void signal_isDeliveredInATurn();
    void signal_fromAnotherThread_endsTheWait();
    void signal_stopsARunningReactor();
    void signal_isDeliveredInQtsLoop();
    void signals_ofTwoKinds_areToldApart();
    void callback_thatDestroysItsSignals_endsWell();
    void destroyed_restoresWhatWasThere();
    void second_isBusy();
    void signalThatCannotBeCaught_isRefusedAndNothingStays();

private:
    static bool isOurs(int number);

    std::unique_ptr<Reactor> m_reactor;
};

void SignalsTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    m_reactor = testing::makeReactor(kind);
    QVERIFY(m_reactor);
}

void SignalsTest::signal_isDeliveredInATurn()
{
    std::vector<int> seen;
    const auto caught =
        Signals::create(*m_reactor, std::array{SIGINT}, [&](int number) { seen.push_back(number); });
    QVERIFY(caught);
    ::raise(SIGINT);
    QVERIFY(seen.empty()); // Not inside the signal handler.
    QVERIFY(m_reactor->turn(-1ms));

    QCOMPARE(seen, std::vector{SIGINT});
}

void SignalsTest::signal_fromAnotherThread_endsTheWait()
{
    bool isTold = false;
    const auto caught = Signals::create(*m_reactor, std::array{SIGTERM}, [&](int) { isTold = true; });
    std::thread sender([] { ::kill(::getpid(), SIGTERM); });
    const bool wasTold = testing::turnUntil(*m_reactor, [&] { return isTold; });
    sender.join();

    QVERIFY(wasTold);
}

void SignalsTest::signal_stopsARunningReactor()
{
    const auto caught = Signals::create(*m_reactor, std::array{SIGTERM}, [&](int) { m_reactor->stop(); });
    m_reactor->callWhenRunning([] { ::raise(SIGTERM); });

    QVERIFY(m_reactor->run());
}

void SignalsTest::signal_isDeliveredInQtsLoop()
{
    if (m_reactor->handle() < 0)
        return;
    const QtReactorHost host(*m_reactor);
    int seen = 0;
    const auto caught = Signals::create(*m_reactor, std::array{SIGINT}, [&](int number) { seen = number; });
    ::raise(SIGINT);

    QTRY_COMPARE(seen, SIGINT);
}

void SignalsTest::signals_ofTwoKinds_areToldApart()
{
    std::vector<int> seen;
    const auto caught =
        Signals::create(*m_reactor, std::array{SIGINT, SIGTERM}, [&](int number) { seen.push_back(number); });
    ::raise(SIGTERM);
    ::raise(SIGINT);
    QVERIFY(m_reactor->turn(-1ms));

    QCOMPARE(seen, (std::vector{SIGTERM, SIGINT}));
}

void SignalsTest::callback_thatDestroysItsSignals_endsWell()
{
    int calls = 0;
    std::unique_ptr<Signals> caught;
    auto made = Signals::create(*m_reactor, std::array{SIGINT}, [&](int) {
        ++calls;
        caught.reset();
    });
    QVERIFY(made);
    caught = std::move(*made);
    ::raise(SIGINT);
    ::raise(SIGINT);
    QVERIFY(m_reactor->turn(-1ms));

    QCOMPARE(calls, 1);
}

void SignalsTest::destroyed_restoresWhatWasThere()
{
    struct sigaction ignore = {};
    struct sigaction before = {};
    ignore.sa_handler = SIG_IGN;
    QCOMPARE(::sigaction(SIGUSR2, &ignore, &before), 0);
    {
        const auto caught = Signals::create(*m_reactor, std::array{SIGUSR2}, [](int) {});
        QVERIFY(caught);
        QVERIFY(isOurs(SIGUSR2));
    }
    struct sigaction now = {};
    ::sigaction(SIGUSR2, &before, &now);

    QVERIFY(now.sa_handler == SIG_IGN);
}

void SignalsTest::second_isBusy()
{
    const auto first = Signals::create(*m_reactor, std::array{SIGINT}, [](int) {});
    const auto second = Signals::create(*m_reactor, std::array{SIGTERM}, [](int) {});

    QVERIFY(first);
    QVERIFY(!second);
    QCOMPARE(second.error().code, std::errc::device_or_resource_busy);
}

void SignalsTest::signalThatCannotBeCaught_isRefusedAndNothingStays()
{
    const auto caught = Signals::create(*m_reactor, std::array{SIGUSR2, SIGKILL}, [](int) {});

    QVERIFY(!caught);
    QCOMPARE(caught.error().code, std::errc::invalid_argument);
    QVERIFY(!isOurs(SIGUSR2));
}

bool SignalsTest::isOurs(int number)
{
    struct sigaction now = {};
    ::sigaction(number, nullptr, &now);
    return now.sa_handler != SIG_DFL && now.sa_handler != SIG_IGN;
}

QTEST_GUILESS_MAIN(SignalsTest)
#include "tst_signals.moc"
