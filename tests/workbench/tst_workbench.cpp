#include "workbench/qt_peers.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <atomic>
#include <optional>
#include <semaphore>
#include <thread>

using namespace ropewalk;

namespace {

/// Counts the services it is told of, from the I/O thread.
class CountingCompanion final : public EngineCompanion
{
public:
    explicit CountingCompanion(std::atomic<std::size_t> &services)
        : m_services(services)
    {}
    void updated(const EngineUpdate &update) override { m_services += update.configs.size(); }

private:
    std::atomic<std::size_t> &m_services;
};

/// Keeps the I/O thread in the middle of the update that tells of the second service.
class HoldingCompanion final : public EngineCompanion
{
public:
    HoldingCompanion(std::binary_semaphore &entered, std::binary_semaphore &leave)
        : m_entered(entered)
        , m_leave(leave)
    {}
    void updated(const EngineUpdate &update) override
    {
        m_services += update.configs.size();
        if (update.configs.empty() || m_services != 2)
            return;
        m_entered.release();
        m_leave.acquire();
    }

private:
    std::binary_semaphore &m_entered;
    std::binary_semaphore &m_leave;
    std::size_t m_services = 0;
};

} // namespace

class WorkbenchTest : public QObject
{
    Q_OBJECT

private slots:
    void server_started_tellsItsRealPort();
    void echo_onEveryPollerAndThread_answers_data();
    void echo_onEveryPollerAndThread_answers();
    void echo_answersAPeerOfOthers();
    void journal_holdsBothDirectionsAndTheCause();
    void journal_isReadWhileTrafficFlows();
    void changed_isNotSentAgainBeforeItIsTaken();
    void companion_andAFaceThatIsBehind_bothHearOfEverything();
    void update_whileTheFaceTakesTheLastOne_isToldOf();
    void companion_thatCannotBeMade_isAnsweredWithTheReason();
    void answer_afterItsContextIsGone_doesNotCome();
    void destruction_flushesWhatIsQueued();
};

void WorkbenchTest::server_started_tellsItsRealPort()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");

    QVERIFY(face.portOf(id) != 0);
    QCOMPARE(face.services[id].problem, std::string());
    QCOMPARE(face.configs[id].behaviour, std::string("echo"));
}

void WorkbenchTest::echo_onEveryPollerAndThread_answers_data()
{
    QTest::addColumn<int>("poller");
    QTest::addColumn<int>("placement");
    const auto add = [](const char *name, PollerKind kind, Placement placement) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(placement);
    };
    add("best", PollerKind::best, Placement::ownThread);
    add("poll", PollerKind::poll, Placement::ownThread);
    add("select", PollerKind::select, Placement::ownThread);
    add("notifier", PollerKind::notifier, Placement::ownThread);
    add("best, this thread", PollerKind::best, Placement::callersThread);
    add("notifier, this thread", PollerKind::notifier, Placement::callersThread);
}

void WorkbenchTest::echo_onEveryPollerAndThread_answers()
{
    QFETCH(int, poller);
    QFETCH(int, placement);
    WorkbenchOptions options;
    options.poller = static_cast<PollerKind>(poller);
    options.placement = static_cast<Placement>(placement);
    WorkbenchFace face(options);
    const ServiceId id = face.serve("echo");
    const ServiceId client = face.connectTo("tcp:127.0.0.1:" + std::to_string(face.portOf(id)));
    QTRY_COMPARE(face.openCount(client), std::size_t{1});
    QVERIFY(face.ask(SendToAll{client, textOf("hello")}));

    QTRY_COMPARE(face.services[client].traffic.bytesIn, std::uint64_t{5});
}

void WorkbenchTest::echo_answersAPeerOfOthers()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("echo");
    QtClient peer(face.portOf(id));
    peer.write("hello");

    QCOMPARE(peer.take(5), QByteArray("hello"));
    QVERIFY(WorkbenchFace::waitFor([&] { return face.services[id].traffic.messagesOut == 1; }));
    const ConnectionState state = face.connectionsOf(id).at(0);
    QCOMPARE(state.number, 1U);
    QCOMPARE(state.peer, "127.0.0.1:" + std::to_string(peer.localPort()));
    QCOMPARE(state.traffic.bytesIn, std::uint64_t{5});
    peer.disconnectFromHost();
    QVERIFY(WorkbenchFace::waitFor([&] { return face.openCount(id) == 0; }));
    QCOMPARE(face.connectionsOf(id).at(0).closeReason, std::string("Closed by the peer"));
}

void WorkbenchTest::journal_holdsBothDirectionsAndTheCause()
{
    WorkbenchFace face;
    const ServiceId id = face.serve("upper");
    QtClient peer(face.portOf(id));
    peer.write("hello");
    QCOMPARE(peer.take(5), QByteArray("HELLO"));

    JournalView view(face.workbench->journal());
    const std::uint64_t last = view.endRow() - 1;
    QCOMPARE(std::string(view.at(last).bytes()), std::string("HELLO"));
    QCOMPARE(view.at(last).direction, Direction::out);
    QCOMPARE(std::string(view.at(last - view.at(last).cause).bytes()), std::string("hello"));
    QCOMPARE(view.at(last - 2).kind, JournalRecord::Kind::opened);
}

void WorkbenchTest::journal_isReadWhileTrafficFlows()
{
    constexpr std::uint64_t kMessages = 2'000;
    WorkbenchFace face;
    QtClient peer(face.portOf(face.serve("echo", "line")));
    JournalView view(face.workbench->journal());
    std::uint64_t read = 0;
    std::uint64_t answers = 0;
    connect(face.workbench.get(), &Workbench::changed, this, [&] {
        for (view.refresh(); read < view.endRow(); ++read)
            answers += view.at(read).direction == Direction::out && view.at(read).bytes() == "line\n";
    });
    for (std::uint64_t i = 0; i < kMessages; ++i)
        peer.write("line\n");

    QTRY_COMPARE(answers, kMessages);
}

void WorkbenchTest::changed_isNotSentAgainBeforeItIsTaken()
{
    auto workbench = std::move(*Workbench::start({}));
    int changes = 0;
    connect(workbench.get(), &Workbench::changed, this, [&] { ++changes; });
    int answers = 0;
    for (int i = 0; i < 50; ++i)
        workbench->post(AddService{}, this, [&](const Result<CommandReply> &) { ++answers; });
    QTRY_COMPARE(answers, 50);

    QTRY_COMPARE(changes, 1);
    std::size_t services = workbench->takeUpdate().services.size();
    QTRY_VERIFY(changes >= 1 && (services += workbench->takeUpdate().services.size()) == 50);
}

void WorkbenchTest::companion_andAFaceThatIsBehind_bothHearOfEverything()
{
    std::atomic<std::size_t> told = 0;
    auto workbench = std::move(*Workbench::start({}));
    workbench->attach(
        [&](const EngineSite &) -> Result<std::unique_ptr<EngineCompanion>> {
            return std::unique_ptr<EngineCompanion>(std::make_unique<CountingCompanion>(told));
        },
        nullptr,
        {});
    for (int i = 0; i < 50; ++i)
        workbench->post(AddService{{}, false});
    QTRY_COMPARE(told.load(), 50U);
    workbench->post(RemoveService{ServiceId{1}});
    workbench->post(AddService{{}, false});
    QTRY_COMPARE(told.load(), 51U);

    const EngineUpdate update = workbench->takeUpdate();
    QCOMPARE(update.configs.size(), 50U);
    QCOMPARE(update.services.size(), 50U);
    QCOMPARE(update.removedServices, std::vector{ServiceId{1}});
}

void WorkbenchTest::update_whileTheFaceTakesTheLastOne_isToldOf()
{
    std::binary_semaphore entered(0);
    std::binary_semaphore leave(0);
    auto workbench = std::move(*Workbench::start({}));
    int changes = 0;
    connect(workbench.get(), &Workbench::changed, this, [&] { ++changes; });
    workbench->attach(
        [&](const EngineSite &) -> Result<std::unique_ptr<EngineCompanion>> {
            return std::unique_ptr<EngineCompanion>(std::make_unique<HoldingCompanion>(entered, leave));
        },
        nullptr,
        {});
    workbench->post(AddService{{}, false});
    QTRY_COMPARE(changes, 1);
    workbench->post(AddService{{}, false});
    entered.acquire();
    QCOMPARE(workbench->takeUpdate().configs.size(), 1U);
    leave.release();

    QTRY_COMPARE(changes, 2);
    QCOMPARE(workbench->takeUpdate().configs.size(), 1U);
}

void WorkbenchTest::companion_thatCannotBeMade_isAnsweredWithTheReason()
{
    auto workbench = std::move(*Workbench::start({}));
    std::optional<Result<CommandReply>> answer;
    workbench->attach(
        [](const EngineSite &) -> Result<std::unique_ptr<EngineCompanion>> {
            return Error{std::make_error_code(std::errc::address_in_use), "listen"};
        },
        this,
        [&](const Result<CommandReply> &reply) { answer = reply; });

    QTRY_VERIFY(answer.has_value());
    QVERIFY(!*answer && answer->error().code == std::errc::address_in_use);
}

void WorkbenchTest::answer_afterItsContextIsGone_doesNotCome()
{
    WorkbenchFace face;
    bool hasCome = false;
    {
        QObject context;
        face.workbench->post(ClearJournal{}, &context, [&](const Result<CommandReply> &) { hasCome = true; });
    }

    QVERIFY(face.ask(ClearJournal{})); // Answered after the one before.
    QVERIFY(!hasCome);
}

void WorkbenchTest::destruction_flushesWhatIsQueued()
{
    RawServer server;
    auto face = std::make_unique<WorkbenchFace>();
    const ServiceId id = face->connectTo(server.endpoint());
    QTRY_COMPARE(face->openCount(id), std::size_t{1});
    QTRY_VERIFY(server.fd);
    const std::string large(8'000'000, 'x'); // More than the kernel takes at once.
    QVERIFY(face->ask(SendMessage{face->connectionsOf(id).at(0).id, textOf(large)}));
    std::size_t received = 0;
    std::thread reader([&] { // The face's destructor blocks this thread.
        std::string buffer(256 * 1024, '\0');
        ::fcntl(server.fd.get(), F_SETFL, 0);
        for (ssize_t count = 1; count > 0; received += static_cast<std::size_t>(count))
            count = std::max<ssize_t>(::recv(server.fd.get(), buffer.data(), buffer.size(), 0), 0);
    });
    face.reset();
    reader.join();

    QCOMPARE(received, large.size());
}

QTEST_GUILESS_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
