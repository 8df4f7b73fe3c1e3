#include "base/errc.h"
#include "qtloop/host_lookup.h"
#include "qtloop/io_thread.h"
#include "qtloop/reachable_addresses.h"
#include "support/reactor_rows.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <future>

using namespace std::chrono_literals;
using namespace ropewalk;

using Addresses = Result<std::vector<std::string>>;

class HostLookupTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanup();

    void localhost_hasALoopbackAddress();
    void address_answersItself();
    void unknownName_isNotFound();
    void answer_comesInTheReactorsThread();
    void answer_comesAfterResolveHasReturned();
    void destroyedHandle_cancels();
    void reachableAddresses_includeThisHost();

private:
    Addresses resolve(const std::string &name);
    void inReactor(const std::function<void()> &act);

    std::unique_ptr<IoThread> m_io;
    std::unique_ptr<HostLookup> m_lookup;
};

void HostLookupTest::initTestCase_data()
{
    QTest::addColumn<PollerKind>("kind");
    QTest::newRow("in Qt's loop") << PollerKind::best;
    QTest::newRow("alone") << PollerKind::poll;
}

void HostLookupTest::init()
{
    QFETCH_GLOBAL(PollerKind, kind);
    auto io = IoThread::start(kind);
    QVERIFY(io);
    m_io = std::move(*io);
    inReactor([this] { m_lookup = std::make_unique<HostLookup>(m_io->reactor()); });
}

void HostLookupTest::cleanup()
{
    inReactor([this] { m_lookup.reset(); });
    m_io.reset();
}

void HostLookupTest::localhost_hasALoopbackAddress()
{
    const auto found = resolve("localhost");

    QVERIFY(found);
    QVERIFY(
        std::ranges::any_of(*found, [](const auto &text) { return text == "127.0.0.1" || text == "::1"; }));
}

void HostLookupTest::address_answersItself()
{
    const auto found = resolve("192.0.2.1");

    QVERIFY(found);
    QCOMPARE(*found, std::vector<std::string>{"192.0.2.1"});
}

void HostLookupTest::unknownName_isNotFound()
{
    const auto found = resolve("bad..name");

    QVERIFY(!found);
    QVERIFY(found.error().code == Errc::hostNotFound || found.error().code == Errc::lookupFailed);
    QCOMPARE(found.error().operation, "look up bad..name");
}

void HostLookupTest::answer_comesInTheReactorsThread()
{
    QThread *reactorsThread = nullptr;
    inReactor([&] { reactorsThread = QThread::currentThread(); });
    std::atomic<QThread *> answeredIn = nullptr;
    std::shared_ptr<void> handle;
    inReactor([&] {
        handle =
            m_lookup->resolve("localhost", [&](const Addresses &) { answeredIn = QThread::currentThread(); });
    });

    QTRY_VERIFY(answeredIn.load() != nullptr);
    QCOMPARE(answeredIn.load(), reactorsThread);
    inReactor([&] { handle.reset(); });
}

void HostLookupTest::answer_comesAfterResolveHasReturned()
{
    bool isAnswered = false;
    bool wasAnsweredAtOnce = true;
    std::shared_ptr<void> handle;
    inReactor([&] {
        handle = m_lookup->resolve("::1", [&](const Addresses &) { isAnswered = true; });
        wasAnsweredAtOnce = isAnswered;
    });
    inReactor([] {});

    QVERIFY(!wasAnsweredAtOnce);
    inReactor([&] { handle.reset(); });
    QVERIFY(isAnswered);
}

void HostLookupTest::destroyedHandle_cancels()
{
    bool isAnswered = false;
    inReactor([&] {
        auto handle = m_lookup->resolve("127.0.0.1", [&](const Addresses &) { isAnswered = true; });
        handle.reset();
    });
    inReactor([] {}); // The answer would have been posted before this.

    QVERIFY(!isAnswered);
}

void HostLookupTest::reachableAddresses_includeThisHost()
{
    const auto reachable = reachableAddresses();
    const auto isLoopback = [](const ReachableAddress &address) {
        return address.address == "127.0.0.1" && address.scope == ReachableAddress::Scope::thisHost;
    };

    QVERIFY(std::ranges::any_of(reachable, isLoopback));
}

Addresses HostLookupTest::resolve(const std::string &name)
{
    std::promise<Addresses> answered;
    auto answer = answered.get_future();
    std::shared_ptr<void> handle;
    inReactor([&] {
        handle = m_lookup->resolve(name, [&](Addresses found) { answered.set_value(std::move(found)); });
    });
    (void)QTest::qWaitFor([&] { return answer.wait_for(0s) == std::future_status::ready; }, 10'000);
    inReactor([&] { handle.reset(); });
    return answer.wait_for(0s) == std::future_status::ready ? answer.get()
                                                            : Addresses(Error{{}, "no answer"});
}

void HostLookupTest::inReactor(const std::function<void()> &act)
{
    std::promise<void> done;
    m_io->post([&] {
        act();
        done.set_value();
    });
    done.get_future().wait();
}

QTEST_GUILESS_MAIN(HostLookupTest)
#include "tst_host_lookup.moc"
