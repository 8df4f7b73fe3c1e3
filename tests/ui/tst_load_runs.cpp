#include "ui/load_fixtures.h"
#include "ui/models/load_runs.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {

/// Programs in place of ropewalk-cli: what they print, and how they end.
class LoadRunsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void run_isReadToItsEnd_andKept();
    void run_withGarbageBetweenItsLines_isReadAllTheSame();
    void program_thatIsNotThere_isSaidWithTheRemedy();
    void program_thatEndsWithoutALoad_saysWhatItComplainedOf();
    void refusal_forARemoteTarget_isKnownAsSuch();
    void stop_asksForTheEnd_andThenInsists();
    void runs_beyondWhatIsKept_areForgotten();
    void end_ofTheWindow_endsTheProgram();

private:
    /// A program that does what `script` says.
    [[nodiscard]] QString program(const QByteArray &script);
    [[nodiscard]] QByteArray printing(const QByteArray &lines);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_count = 0;
};

void LoadRunsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_count = 0;
}

QString LoadRunsTest::program(const QByteArray &script)
{
    QFile file(m_folder->filePath(QStringLiteral("program%1").arg(++m_count)));
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QByteArray LoadRunsTest::printing(const QByteArray &lines)
{
    QFile file(m_folder->filePath(QStringLiteral("lines%1").arg(++m_count)));
    if (file.open(QIODevice::WriteOnly))
        file.write(lines);
    return "cat " + file.fileName().toLocal8Bit() + '\n';
}

void LoadRunsTest::run_isReadToItsEnd_andKept()
{
    const LoadReading::Buckets buckets{{1'000'000, 5}};
    LoadRuns runs(program(printing(loadLineOf("warm-up", 100, 5) + loadLineOf("measuring", 500, 10, buckets) +
                                   loadLineOf("over", 1'000, 20, buckets))));
    const QSignalSpy changes(&runs, &LoadRuns::changed);
    runs.start({}, RemoteTarget::refuse);
    QVERIFY(runs.isRunning());

    QTRY_VERIFY(!runs.isRunning());
    QCOMPARE(runs.current()->state, LoadState::over);
    QCOMPARE(runs.current()->last.replies, 20U);
    QTRY_COMPARE(runs.past().size(), 1U);
    QCOMPARE(runs.past().front(), runs.current());
    QVERIFY(changes.count() >= 2);
}

void LoadRunsTest::run_withGarbageBetweenItsLines_isReadAllTheSame()
{
    const QByteArray lines = "what is this\n{\n" + loadLineOf("measuring", 500, 10, {{1'000, 5}}) +
                             "\x80\xff\n" + loadLineOf("over", 1'000, 20, {{1'000, 9}}) + "and that";
    LoadRuns runs(program(printing(lines)));
    runs.start({}, RemoteTarget::refuse);

    QTRY_COMPARE(runs.past().size(), 1U);
    QCOMPARE(runs.current()->last.answered, 9U);
}

void LoadRunsTest::program_thatIsNotThere_isSaidWithTheRemedy()
{
    LoadRuns runs(m_folder->filePath(QStringLiteral("nobody")));
    runs.start({}, RemoteTarget::refuse);

    QTRY_COMPARE(runs.current()->state, LoadState::failed);
    QVERIFY(runs.current()->problem.contains(QStringLiteral("nobody")));
    QVERIFY(!runs.current()->remedy.isEmpty());
    QVERIFY(runs.past().empty());
}

void LoadRunsTest::program_thatEndsWithoutALoad_saysWhatItComplainedOf()
{
    LoadRuns runs(program("echo 'something is amiss' >&2; exit 2\n"));
    runs.start({}, RemoteTarget::refuse);
    QTRY_COMPARE(runs.current()->state, LoadState::failed);
    QCOMPARE(runs.current()->problem, QStringLiteral("something is amiss"));

    LoadRuns silent(program("exit 0\n"));
    silent.start({}, RemoteTarget::refuse);
    QTRY_COMPARE(silent.current()->state, LoadState::failed);
    QVERIFY(!silent.current()->problem.isEmpty());
}

void LoadRunsTest::refusal_forARemoteTarget_isKnownAsSuch()
{
    LoadRuns runs(
        program("case \"$*\" in *--allow-remote*) exit 7;; esac\n"
                "echo '{\"event\":\"load\",\"phase\":\"refused\",\"message\":\"far\",\"isRemote\":true}'\n"
                "exit 2\n"));
    runs.start({}, RemoteTarget::refuse);

    QTRY_COMPARE(runs.current()->state, LoadState::refused);
    QVERIFY(runs.current()->isRemote);
    runs.start({}, RemoteTarget::allow);
    QTRY_COMPARE(runs.current()->state, LoadState::failed);
}

void LoadRunsTest::stop_asksForTheEnd_andThenInsists()
{
    LoadRuns polite(program("trap 'exit 0' TERM\n" +
                            printing(loadLineOf("measuring", 500, 10, {{1'000, 5}})) + "sleep 600 & wait\n"));
    polite.start({}, RemoteTarget::refuse);
    QTRY_COMPARE(polite.current()->last.replies, 10U);
    polite.stop();
    QCOMPARE(polite.current()->state, LoadState::stopping);

    LoadRuns stubborn(program("trap '' TERM\n" + printing(loadLineOf("measuring", 500, 10, {{1'000, 5}})) +
                              "exec sleep 600\n"));
    stubborn.start({}, RemoteTarget::refuse);
    QTRY_COMPARE(stubborn.current()->last.replies, 10U);
    stubborn.stop();
    stubborn.stop();
    QTRY_COMPARE(stubborn.current()->state, LoadState::over);
    QCOMPARE(stubborn.past().size(), 1U); // What it found is not lost.
}

void LoadRunsTest::runs_beyondWhatIsKept_areForgotten()
{
    LoadRuns runs(program(printing(loadLineOf("over", 1'000, 20, {{1'000, 9}}))));
    for (std::size_t run = 0; run < LoadRuns::kKept + 2; ++run) {
        runs.start({}, RemoteTarget::refuse);
        QTRY_VERIFY(!runs.past().empty() && runs.past().front() == runs.current());
    }

    QCOMPARE(runs.past().size(), LoadRuns::kKept);
    QCOMPARE(runs.past().front()->number, std::int64_t(LoadRuns::kKept + 2));
}

void LoadRunsTest::end_ofTheWindow_endsTheProgram()
{
    const QString mark = m_folder->filePath(QStringLiteral("mark"));
    auto runs = std::make_unique<LoadRuns>(program("echo $$ > " + mark.toLocal8Bit() + "\nexec sleep 600\n"));
    runs->start({}, RemoteTarget::refuse);
    QTRY_VERIFY(QFile(mark).size() > 0);
    QFile file(mark);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString process = QStringLiteral("/proc/") + QString::fromLatin1(file.readAll().trimmed());
    QVERIFY(QFile::exists(process));

    runs.reset();

    QVERIFY(!QFile::exists(process));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::LoadRunsTest)

#include "tst_load_runs.moc"
