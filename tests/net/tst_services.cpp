#include "net/multi_service.h"

#include <QTest>

using namespace ropewalk;

namespace {

using Calls = std::vector<std::string>;

/// Writes down when it is started and stopped, and rests when told to.
class SlowService final : public ApplicationService
{
public:
    SlowService(std::string name, Calls &calls)
        : ApplicationService(std::move(name))
        , m_calls(calls)
    {}
    ~SlowService() override { m_calls.push_back("gone " + name()); }

    bool failsToStart = false;
    bool isSlow = false;
    std::optional<Trigger<>> rest;

    Status startService() override
    {
        if (failsToStart)
            return Error{std::make_error_code(std::errc::address_in_use), name()};
        m_calls.push_back("start " + name());
        return ApplicationService::startService();
    }

    Deferred<> stopService() override
    {
        m_calls.push_back("stop " + name());
        Deferred<> stopped = ApplicationService::stopService();
        return isSlow ? rest.emplace().takeDeferred() : std::move(stopped);
    }

private:
    Calls &m_calls;
};

SlowService &add(MultiService &parent, const std::string &name, Calls &calls)
{
    return static_cast<SlowService &>(**parent.addService(std::make_unique<SlowService>(name, calls)));
}

} // namespace

class ServicesTest : public QObject
{
    Q_OBJECT

private slots:
    void services_startInOrderAndStopInReverse();
    void stop_slowService_isWaitedFor();
    void start_oneFails_stopsThoseBefore();
    void add_whileRunning_starts();
    void add_sameName_isRefused();
    void remove_slowService_keepsItUntilItRests();
    void nested_services_stopWithTheirParent();
    void reactor_shutdown_waitsForTheServices();
    void reactor_serviceThatFails_stopsIt();
};

void ServicesTest::services_startInOrderAndStopInReverse()
{
    Calls calls;
    MultiService all;
    add(all, "a", calls);
    add(all, "b", calls);
    QVERIFY(all.startService());
    QVERIFY(all.isRunning());
    QVERIFY(all.stopService().isFired());

    QCOMPARE(calls, (Calls{"start a", "start b", "stop b", "stop a"}));
    QVERIFY(!all.isRunning());
}

void ServicesTest::stop_slowService_isWaitedFor()
{
    Calls calls;
    MultiService all;
    add(all, "a", calls);
    SlowService &slow = add(all, "b", calls);
    slow.isSlow = true;
    QVERIFY(all.startService());
    bool isStopped = false;
    all.stopService().addCallback([&] { isStopped = true; }).detach();
    QCOMPARE(calls.back(), std::string("stop a")); // Asked all the same.
    QVERIFY(!isStopped);
    QVERIFY(slow.rest->callback());

    QVERIFY(isStopped);
}

void ServicesTest::start_oneFails_stopsThoseBefore()
{
    Calls calls;
    MultiService all;
    add(all, "a", calls);
    add(all, "b", calls).failsToStart = true;
    add(all, "c", calls);
    const Status started = all.startService();

    QVERIFY(!started && started.error().code == std::errc::address_in_use);
    QVERIFY(!all.isRunning());
    QCOMPARE(calls, (Calls{"start a", "stop a"}));
}

void ServicesTest::add_whileRunning_starts()
{
    Calls calls;
    MultiService all;
    QVERIFY(all.startService());
    add(all, "a", calls);

    QCOMPARE(calls, (Calls{"start a"}));
}

void ServicesTest::add_sameName_isRefused()
{
    Calls calls;
    MultiService all;
    add(all, "a", calls);
    const auto again = all.addService(std::make_unique<SlowService>("a", calls));

    QVERIFY(!again && again.error().code == std::errc::file_exists);
    QCOMPARE(all.serviceNamed("a")->name(), std::string("a"));
    QCOMPARE(all.serviceCount(), std::size_t{1});
}

void ServicesTest::remove_slowService_keepsItUntilItRests()
{
    Calls calls;
    MultiService all;
    SlowService &slow = add(all, "a", calls);
    slow.isSlow = true;
    QVERIFY(all.startService());
    all.removeService(slow).detach();
    QCOMPARE(calls, (Calls{"start a", "stop a"}));
    QCOMPARE(all.serviceCount(), std::size_t{0});
    Trigger<> rest = std::move(*slow.rest);
    QVERIFY(rest.callback());

    QCOMPARE(calls.back(), std::string("gone a"));
}

void ServicesTest::nested_services_stopWithTheirParent()
{
    Calls calls;
    MultiService all;
    auto inner = std::make_unique<MultiService>("inner");
    add(*inner, "a", calls);
    QVERIFY(all.addService(std::move(inner)));
    QVERIFY(all.startService());
    all.stopService().detach();

    QCOMPARE(calls, (Calls{"start a", "stop a"}));
}

void ServicesTest::reactor_shutdown_waitsForTheServices()
{
    Calls calls;
    auto reactor = std::move(*Reactor::create());
    MultiService all;
    SlowService &slow = add(all, "a", calls);
    slow.isSlow = true;
    runWithReactor(*reactor, all, [](const Error &) { QFAIL("it starts"); });
    DelayedCall rest;
    reactor->callWhenRunning([&] {
        reactor->stop();
        rest = reactor->callLater(std::chrono::milliseconds(1), [&] {
            calls.emplace_back("rest");
            (void)slow.rest->callback();
        });
    });
    QVERIFY(reactor->run());

    QCOMPARE(calls, (Calls{"start a", "stop a", "rest"}));
}

void ServicesTest::reactor_serviceThatFails_stopsIt()
{
    Calls calls;
    auto reactor = std::move(*Reactor::create());
    MultiService all;
    add(all, "a", calls).failsToStart = true;
    std::string operation;
    runWithReactor(*reactor, all, [&](const Error &error) { operation = error.operation; });
    QVERIFY(reactor->run());

    QCOMPARE(operation, std::string("a"));
}

QTEST_APPLESS_MAIN(ServicesTest)

#include "tst_services.moc"
