#include "cli/lab_report.h"
#include "cli/options.h"
#include "lab/lab_spans.h"
#include "ui/lab_fixtures.h"
#include "ui/models/lab_presets.h"
#include "ui/models/lab_reading.h"
#include "ui/models/lab_result_model.h"
#include "ui/models/lab_words.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace ropewalk {

/// What the window asks for is what the command line understands, and what that says is what is shown.
class LabExperimentTest final : public QObject
{
    Q_OBJECT

private slots:
    void arguments_ofEveryField_areUnderstoodAsTheyWereMeant();
    void arguments_ofASweep_askForIt();
    void result_ofTheCommandLine_isReadAsItWas_data();
    void result_ofTheCommandLine_isReadAsItWas();
    void line_withoutSense_saysNothing_data();
    void line_withoutSense_saysNothing();
    void runs_count_asTheyEnd();
    void missing_mode_isKeptWithItsReason();
    void presets_areRightAndDiffer();
    void table_marksTheBest();
    void table_ofModes_countsCalls();
    void words_tellWhatRan();
};

namespace {

Options understood(const QStringList &arguments)
{
    std::vector<QByteArray> words{"ropewalk-cli"};
    std::vector<char *> pointers;
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    const auto options = parseOptions(static_cast<int>(pointers.size()), pointers.data());
    return std::holds_alternative<Options>(options) ? std::get<Options>(options) : Options{};
}

LabOrder fullOrder()
{
    using namespace std::chrono_literals;
    LabOrder order;
    order.plan.requests = 12;
    order.plan.every = 1'500us;
    order.plan.cpuBefore = {250us, 125us};
    order.plan.ioWait = {40ms, 0ms};
    order.plan.cpuAfter = {0ms, 0ms};
    order.plan.cores = 2;
    order.plan.poolSize = 3;
    order.plan.poller = PollerKind::poll;
    order.plan.transport = LabTransport::unixStream;
    order.plan.seed = 7;
    order.models = {LabModel::pool, LabModel::coroutine};
    order.runs = 3;
    return order;
}

QByteArray lineOf(const LabPoint &point)
{
    return QByteArray::fromStdString(labJson(point.plan, point.result, {point.result}));
}

} // namespace

void LabExperimentTest::arguments_ofEveryField_areUnderstoodAsTheyWereMeant()
{
    const LabOrder order = fullOrder();

    const Options options = understood(labArguments(order));
    const auto *lab = std::get_if<LabOptions>(&options.command);
    QVERIFY(lab != nullptr);
    LabPlan plan = lab->plan;
    plan.poller = options.poller;
    QCOMPARE(plan, order.plan);
    QCOMPARE(lab->models, order.models);
    QCOMPARE(lab->runs, 3U);
    QVERIFY(options.isJson && lab->tellsRuns && !lab->sweeps && !lab->sweepsPollers);
}

void LabExperimentTest::arguments_ofASweep_askForIt()
{
    LabOrder order = fullOrder();
    order.scope = LabScope::sweep;
    QVERIFY(std::get<LabOptions>(understood(labArguments(order)).command).sweeps);
    order.scope = LabScope::pollerSweep;
    QVERIFY(std::get<LabOptions>(understood(labArguments(order)).command).sweepsPollers);
}

void LabExperimentTest::result_ofTheCommandLine_isReadAsItWas_data()
{
    QTest::addColumn<int>("model");
    for (const LabModelInfo &info : labModels())
        QTest::newRow(info.name.data()) << static_cast<int>(info.model);
}

void LabExperimentTest::result_ofTheCommandLine_isReadAsItWas()
{
    QFETCH(int, model);
    const LabPoint point = labPointOf(static_cast<LabModel>(model));

    const LabReading reading = readLabLine(lineOf(point), point.plan);
    QCOMPARE(reading.kind, LabReading::Kind::point);
    QCOMPARE(labCsv({reading.point}), labCsv({point})); // Every figure.
    const LabRows rows = rowsOf(reading.point.result);
    const LabRows wanted = rowsOf(point.result);
    QCOMPARE(rows.rows.size(), wanted.rows.size());
    QCOMPARE(rows.inFlight.size(), wanted.inFlight.size());
    QCOMPARE(rows.rows.front().spans.size(), wanted.rows.front().spans.size());
    QCOMPARE(rows.rows.front().spans.back().end, wanted.rows.front().spans.back().end);
}

void LabExperimentTest::line_withoutSense_saysNothing_data()
{
    QTest::addColumn<QByteArray>("line");
    QByteArray backwards = lineOf(labPointOf(LabModel::blocking));
    backwards.replace("\"asked\":13000000", "\"asked\":99000000");
    QTest::newRow("no JSON") << QByteArray("CPU 3 ms");
    QTest::newRow("another event") << QByteArray(R"({"event":"load","model":"blocking"})");
    QTest::newRow("an unknown model") << QByteArray(R"({"event":"lab-run","model":"magic"})");
    QTest::newRow("no requests") << QByteArray(R"({"event":"lab","model":"blocking","trips":[]})");
    QTest::newRow("a request out of order")
        << QByteArray(R"({"event":"lab","model":"blocking","trips":[{"request":2,"done":5}]})");
    QTest::newRow("an answer before its question") << backwards;
}

void LabExperimentTest::line_withoutSense_saysNothing()
{
    QFETCH(QByteArray, line);

    QCOMPARE(readLabLine(line, {}).kind, LabReading::Kind::none);
}

void LabExperimentTest::runs_count_asTheyEnd()
{
    LabExperiment experiment;
    experiment.order.models = {LabModel::blocking, LabModel::thread};
    experiment.order.runs = 2;
    const LabResult result = labPointOf(LabModel::thread).result;
    QVERIFY(experiment.take(QByteArray::fromStdString(labRunJson(result, 1, 2))));

    QCOMPARE(experiment.runsWanted(), 4U);
    QCOMPARE(experiment.progress(), 0.25);
    QCOMPARE(labStateText(experiment), QStringLiteral("Thread per request, run 2 of 4"));
    experiment.order.scope = LabScope::sweep;
    QCOMPARE(experiment.runsWanted(), 36U);
}

void LabExperimentTest::missing_mode_isKeptWithItsReason()
{
    LabExperiment experiment;
    experiment.order.models = {LabModel::asynchronous};
    QVERIFY(experiment.take(
        QByteArray::fromStdString(labMissingJson(LabModel::asynchronous, "this kernel has no io_uring"))));

    QCOMPARE(experiment.missing.size(), std::size_t{1});
    QCOMPARE(experiment.missing.front().reason, QStringLiteral("this kernel has no io_uring"));
    QCOMPARE(experiment.progress(), 1.0);
}

void LabExperimentTest::presets_areRightAndDiffer()
{
    const auto presets = labPresets();

    QVERIFY(presets.size() >= 4);
    for (const LabPreset &one : presets) {
        QVERIFY(checkLabPlan(one.plan));
        const auto isSame = [&one](const LabPreset &other) { return isSameWork(one.plan, other.plan); };
        QCOMPARE(std::ranges::count_if(presets, isSame), 1);
    }
}

void LabExperimentTest::table_marksTheBest()
{
    LabResultModel model;
    const QAbstractItemModelTester tester(&model);
    LabPoint slow = labPointOf(LabModel::blocking, 400);
    slow.result.totals.memory = 524'288;
    model.show(labExperimentOf({slow, labPointOf(LabModel::callbacks)}).get());
    const auto isBest = [&model](int row, int column) {
        return model.index(row, column).data(LabResultModel::bestRole).toBool();
    };

    QVERIFY(!isBest(0, LabResultModel::requestsPerSecond) && isBest(1, LabResultModel::requestsPerSecond));
    QVERIFY(isBest(0, LabResultModel::memory) && !isBest(1, LabResultModel::memory));
    QVERIFY(isBest(0, LabResultModel::mean) && isBest(1, LabResultModel::mean)); // The same.
    QVERIFY(!isBest(0, LabResultModel::model));
    QCOMPARE(model.index(1, LabResultModel::requestsPerSecond).data().toString(), QStringLiteral("13.5"));
    QCOMPARE(model.index(1, LabResultModel::memory).data().toString(), QStringLiteral("1.0"));
    QCOMPARE(model.index(0, LabResultModel::memory).data(LabResultModel::shareRole).toDouble(), 0.5);
}

void LabExperimentTest::table_ofModes_countsCalls()
{
    LabResultModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(labExperimentOf({labPointOf(LabModel::readPolling)}).get());

    QCOMPARE(model.headerData(LabResultModel::memory, Qt::Horizontal).toString(), QStringLiteral("Calls"));
    QCOMPARE(model.index(0, LabResultModel::memory).data().toString(), QStringLiteral("4"));
    QVERIFY(!model.index(0, LabResultModel::memory).data(LabResultModel::bestRole).toBool()); // Of one.
    model.show(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void LabExperimentTest::words_tellWhatRan()
{
    const LabPoint blocking = labPointOf(LabModel::blocking, 100);
    const LabPoint thread = labPointOf(LabModel::thread, 0);

    QCOMPARE(labCountText(blocking), QStringLiteral("1 process, 1 thread"));
    QCOMPARE(labCountText(labPointOf(LabModel::process)), QStringLiteral("3 processes"));
    QCOMPARE(labCountText(thread), QStringLiteral("3 threads, 1 core"));
    QCOMPARE(labCountText(labPointOf(LabModel::callbacks)), QStringLiteral("1 thread, reactor"));
    QCOMPARE(labFactorText(thread.result, blocking.result), QStringLiteral("3.1× faster than blocking"));
    QCOMPARE(labFactorText(blocking.result, thread.result), QStringLiteral("3.1× slower than thread"));
    QVERIFY(labFactorText(blocking.result, blocking.result).isEmpty());
    QCOMPARE(millisecondsNumber(143'260'000), QStringLiteral("143.3"));
    QCOMPARE(millisecondsNumber(43'000), QStringLiteral("0.043"));
    const auto experiment = labExperimentOf({blocking});
    QCOMPARE(experimentText(*experiment), QStringLiteral("2 requests, median of 10 runs"));
    QCOMPARE(placeText(experiment->order), QStringLiteral("measured on 1 core, over loopback TCP"));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::LabExperimentTest)
#include "tst_lab_experiment.moc"
