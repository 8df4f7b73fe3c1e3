#include "net/process.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>

#include <csignal>

using namespace ropewalk;

namespace {

struct Record
{
    std::string out;
    std::string err;
    std::vector<std::string> calls;
    std::optional<ProcessEnd> end;
    std::function<void(Process &)> onMade;
    std::function<void(Process &)> onOut;
    std::function<void()> onExited;
};

class RecordingProcess final : public ProcessProtocol
{
public:
    explicit RecordingProcess(Record &record)
        : m_record(record)
    {}

    void connectionMade() override
    {
        if (m_record.onMade)
            m_record.onMade(process());
    }
    void outReceived(std::string_view bytes) override
    {
        m_record.out += bytes;
        if (m_record.onOut)
            m_record.onOut(process());
    }
    void errReceived(std::string_view bytes) override { m_record.err += bytes; }
    void childConnectionLost(ChildStream stream) override
    {
        m_record.calls.push_back("lost " + std::to_string(static_cast<int>(stream)));
    }
    void processExited(const ProcessEnd &) override
    {
        m_record.calls.emplace_back("exited");
        if (m_record.onExited)
            m_record.onExited();
    }
    void processEnded(const ProcessEnd &end) override
    {
        m_record.calls.emplace_back("ended");
        m_record.end = end;
    }

private:
    Record &m_record;
};

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cat_echoesUntilItsInputCloses();
    void cat_muchData_comesBackWhole();
    void exitCode_isTold();
    void killed_tellsTheSignal();
    void streams_areApart();
    void environmentAndDirectory_areTheChilds();
    void missingProgram_isAnError();
    void hundredChildren_leaveNoZombie();
    void destroyed_killsAndReaps();
    void destroyedInACallback_hearsNothingMore();
    void paused_readsNothing();
    void closedStreams_endACat();

private:
    std::unique_ptr<Process> start(Record &record, ProcessSpec spec)
    {
        auto process = spawnProcess(*m_reactor, spec, std::make_unique<RecordingProcess>(record));
        return process ? std::move(*process) : nullptr;
    }
    bool runUntil(const std::function<bool()> &isDone)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!isDone() && std::chrono::steady_clock::now() < end)
            (void)m_reactor->turn(std::chrono::milliseconds(50));
        return isDone();
    }
    static bool hasChildren() { return ::waitpid(-1, nullptr, WNOHANG) >= 0; }

    std::unique_ptr<Reactor> m_reactor;
};

void ProcessTest::init()
{
    m_reactor = std::move(*Reactor::create());
}

void ProcessTest::cat_echoesUntilItsInputCloses()
{
    Record record;
    record.onMade = [](Process &process) { process.write("hello"); };
    record.onOut = [](Process &process) { process.closeStdin(); };
    const auto cat = start(record, {.program = "/bin/cat"});
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.out, std::string("hello"));
    QVERIFY(record.end->isClean());
    QCOMPARE(record.calls.size(), std::size_t{5});
    QCOMPARE(record.calls.back(), std::string("ended"));
    QCOMPARE(cat->pid(), 0);
    QVERIFY(!hasChildren());
}

void ProcessTest::cat_muchData_comesBackWhole()
{
    Record record;
    const std::string much(4'000'000, 'x');
    record.onMade = [&](Process &process) {
        process.write(much);
        process.closeStdin();
    };
    const auto cat = start(record, {.program = "/bin/cat"});
    QVERIFY(cat->queuedBytes() > 0);
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QVERIFY(record.out == much);
}

void ProcessTest::exitCode_isTold()
{
    Record record;
    const auto shell = start(record, {.program = "sh", .arguments = {"-c", "exit 3"}});
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.end->exitCode, std::optional(3));
    QVERIFY(shell->signalProcess(SIGTERM).error().code == std::errc::no_such_process);
}

void ProcessTest::killed_tellsTheSignal()
{
    Record record;
    const auto cat = start(record, {.program = "/bin/cat"});
    QVERIFY(cat->signalProcess(SIGKILL));
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.end->signal, std::optional(SIGKILL));
    QVERIFY(!record.end->isClean());
}

void ProcessTest::streams_areApart()
{
    Record record;
    const auto shell = start(record, {.program = "sh", .arguments = {"-c", "echo one; echo two >&2"}});
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.out, std::string("one\n"));
    QCOMPARE(record.err, std::string("two\n"));
}

void ProcessTest::environmentAndDirectory_areTheChilds()
{
    const QTemporaryDir directory;
    Record record;
    const auto shell = start(record,
                             {.program = "/bin/sh",
                              .arguments = {"-c", "echo $NAME; pwd -P"},
                              .environment = {{{"NAME", "rope"}}},
                              .directory = directory.path().toStdString()});
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.out, "rope\n" + directory.path().toStdString() + "\n");
}

void ProcessTest::missingProgram_isAnError()
{
    Record record;
    const auto process =
        spawnProcess(*m_reactor, {.program = "/no/such/program"}, std::make_unique<RecordingProcess>(record));

    QVERIFY(!process && process.error().code == std::errc::no_such_file_or_directory);
    QVERIFY(!hasChildren());
}

void ProcessTest::hundredChildren_leaveNoZombie()
{
    const std::size_t watches = m_reactor->watchCount();
    std::vector<Record> records(100);
    std::vector<std::unique_ptr<Process>> processes;
    for (Record &record : records)
        processes.push_back(start(record, {.program = "/bin/true"}));
    QVERIFY(runUntil([&] {
        return std::all_of(records.begin(), records.end(), [](const Record &one) { return one.end; });
    }));

    QVERIFY(!hasChildren());
    QCOMPARE(m_reactor->watchCount(), watches);
}

void ProcessTest::destroyed_killsAndReaps()
{
    Record record;
    start(record, {.program = "/bin/cat"}).reset();

    QVERIFY(!hasChildren());
    QVERIFY(record.calls.empty());
}

void ProcessTest::destroyedInACallback_hearsNothingMore()
{
    Record record;
    auto shell = start(record, {.program = "sh", .arguments = {"-c", "exit 0"}});
    record.onExited = [&] { shell.reset(); };
    QVERIFY(runUntil([&] { return shell == nullptr; }));
    (void)m_reactor->turn(Duration::zero());

    QVERIFY(!record.end);
}

void ProcessTest::paused_readsNothing()
{
    Record record;
    record.onMade = [](Process &process) { process.pauseProducing(); };
    const auto shell = start(record, {.program = "sh", .arguments = {"-c", "echo one"}});
    QVERIFY(runUntil([&] { return shell->pid() == 0; }));
    QVERIFY(record.out.empty());
    shell->resumeProducing();
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.out, std::string("one\n"));
}

void ProcessTest::closedStreams_endACat()
{
    Record record;
    const auto cat = start(record, {.program = "/bin/cat"});
    cat->loseConnection();
    QVERIFY(record.calls.empty()); // Never inside the call.
    QVERIFY(runUntil([&] { return record.end.has_value(); }));

    QCOMPARE(record.calls.back(), std::string("ended"));
}

QTEST_GUILESS_MAIN(ProcessTest)

#include "tst_process.moc"
