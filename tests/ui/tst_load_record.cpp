#include "ui/load_fixtures.h"
#include "ui/models/latency_bins.h"
#include "ui/models/load_outcome_model.h"
#include "ui/models/load_table.h"
#include "ui/models/load_words.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <numeric>

namespace ropewalk {

class LoadRecordTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void series_ofReadings_hasRatesAndPercentilesOfEachStretch();
    void series_ofAnHour_keepsNoMoreThanAScreenHolds();
    void record_goesThroughItsStates();
    void record_refused_saysWhy();
    void replyRate_countsRefusalsToo();
    void bins_shareABucketThatLiesInTwo();
    void bins_ofOneSampleAmongAMillion_holdBoth();
    void percentiles_climbFromTheFastestToTheSlowest();
    void outcomes_ofARun_areRowsUnderAllOfThem();
    void outcomes_besideAnotherRun_sayWhatIsDifferent();
    void table_ofARun_hasFiguresHistogramAndCourse();
    void changes_areSaidInPerCent();
};

void LoadRecordTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void LoadRecordTest::series_ofReadings_hasRatesAndPercentilesOfEachStretch()
{
    LoadSeries series(10);
    series.add(*readLoadLine(loadLineOf("measuring", 100, 10, {{1'000, 10}})));
    QVERIFY(series.points().empty()); // Not a stretch yet.
    series.add(*readLoadLine(loadLineOf("measuring", 500, 100, {{1'000, 99}, {5'000, 1}})));
    series.add(*readLoadLine(loadLineOf("measuring", 1'000, 120, {{1'000, 99}, {5'000, 21}})));

    QCOMPARE(series.points().size(), 2U);
    QCOMPARE(series.points()[0].replies, 200.0);
    QCOMPARE(series.points()[0].bytesIn, 2'000.0);
    QCOMPARE(series.points()[0].p50, 1'000);
    QCOMPARE(series.points()[1].replies, 40.0);
    QCOMPARE(series.points()[1].count, 20U);
    QCOMPARE(series.points()[1].p50, 5'000); // Of these twenty, not of all.
}

void LoadRecordTest::series_ofAnHour_keepsNoMoreThanAScreenHolds()
{
    LoadSeries series(3'600);
    const LoadReading blank;
    for (int step = 1; step <= 36'000; ++step) {
        LoadReading reading = blank;
        reading.stage = LoadStage::measuring;
        reading.elapsed = std::int64_t{step} * 100'000'000;
        reading.replies = static_cast<std::uint64_t>(step);
        series.add(reading);
    }

    QVERIFY(series.points().size() <= LoadSeries::kMostPoints);
    QCOMPARE(series.points().back().time, 3'600.0);
}

void LoadRecordTest::record_goesThroughItsStates()
{
    LoadRecord run;
    run.plan.duration = std::chrono::seconds(10);
    QCOMPARE(stateText(run), QStringLiteral("Starting"));
    run.take(*readLoadLine(loadLineOf("warm-up", 100, 1)));
    QCOMPARE(run.state, LoadState::running);
    QCOMPARE(stateText(run), QStringLiteral("Warm-up 0 of 10 s"));
    run.take(*readLoadLine(loadLineOf("measuring", 2'500, 10, {{1'000, 9}})));
    QCOMPARE(stateText(run), QStringLiteral("Running 2 of 10 s"));
    QCOMPARE(run.progress(), 0.25);
    run.take(*readLoadLine(loadLineOf("draining", 10'000, 20, {{1'000, 19}})));
    QCOMPARE(run.state, LoadState::stopping);
    run.take(*readLoadLine(loadLineOf("over", 10'100, 20, {{1'000, 19}})));

    QVERIFY(!run.isLive());
    QCOMPARE(stateText(run), QStringLiteral("Over"));
    QCOMPARE(run.progress(), 1.0);
}

void LoadRecordTest::record_refused_saysWhy()
{
    LoadRecord run;
    run.take(*readLoadLine(
        R"({"event":"load","phase":"refused","message":"No.","remedy":"Do.","isRemote":true})"));

    QCOMPARE(run.state, LoadState::refused);
    QVERIFY(run.isRemote && !run.isLive() && !run.hasFigures());
    QCOMPARE(run.problem, QStringLiteral("No."));
}

void LoadRecordTest::replyRate_countsRefusalsToo()
{
    LoadRecord run;
    LoadReading reading = *readLoadLine(loadLineOf("over", 2'000, 10));
    reading.measured = 2'000'000'000;
    for (const auto &[ending, count] : {std::pair(LoadEnding::answered, 30),
                                        std::pair(LoadEnding::refused, 10),
                                        std::pair(LoadEnding::late, 99)})
        reading.outcomes.push_back({QString(), ending, {.count = std::uint64_t(count)}});
    run.take(reading);

    QCOMPARE(run.replyRate(), 20.0);
}

void LoadRecordTest::bins_shareABucketThatLiesInTwo()
{
    const LoadReading::Buckets buckets{{1'000'000, 1'000}, {3'000'000, 500}};
    const LatencyRange range = latencyRange(buckets);
    const LatencyBins bins = latencyBins(buckets, range, 40);

    QCOMPARE(bins.counts.size(), 40U);
    QVERIFY(std::abs(std::accumulate(bins.counts.begin(), bins.counts.end(), 0.0) - 1'500) < 1e-6);
    QVERIFY(range.begin <= logOf(992'000) && range.end >= logOf(3'000'000));
}

void LoadRecordTest::bins_ofOneSampleAmongAMillion_holdBoth()
{
    const LoadReading::Buckets buckets{{1'000'000, 1'000'000}, {800'000'000, 1}};
    const LatencyBins bins = latencyBins(buckets, latencyRange(buckets), 80);

    QVERIFY(*std::ranges::max_element(bins.counts) > 500'000);
    double last = 0;
    for (std::size_t bin = bins.counts.size() - 10; bin < bins.counts.size(); ++bin)
        last += bins.counts[bin];
    QVERIFY(std::abs(last - 1) < 1e-9);
}

void LoadRecordTest::percentiles_climbFromTheFastestToTheSlowest()
{
    const auto points = percentilePoints({{10, 50}, {20, 49}, {30, 1}});

    QCOMPARE(points.size(), 3U);
    QCOMPARE(points[0].share, 0.0);
    QCOMPARE(points[1].share, 0.5);
    QCOMPARE(points[2].share, 0.99);
    QCOMPARE(points[2].latency, 30);
}

void LoadRecordTest::outcomes_ofARun_areRowsUnderAllOfThem()
{
    LoadOutcomeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto run = makeRun({{1'000'000, 900}});
    model.show(run.get(), nullptr);

    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(0, LoadOutcomeModel::outcome), QStringLiteral("All requests"));
    QCOMPARE(text(1, LoadOutcomeModel::outcome), QStringLiteral("Reply"));
    QCOMPARE(text(1, LoadOutcomeModel::count), QStringLiteral("900"));
    QCOMPARE(text(1, LoadOutcomeModel::mean), QStringLiteral("2.00"));
    QCOMPARE(text(1, LoadOutcomeModel::p99), QStringLiteral("5.00"));
    QVERIFY(!model.isComparing() && text(1, LoadOutcomeModel::countChange).isEmpty());
    QVERIFY(!model.index(0, 0).data(LoadOutcomeModel::endingRole).isValid());
}

void LoadRecordTest::outcomes_besideAnotherRun_sayWhatIsDifferent()
{
    LoadOutcomeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto before = makeRun({{1'000'000, 1'000}});
    const auto now = makeRun({{1'000'000, 900}});
    LoadReading worse = now->last;
    worse.outcomes.push_back({QStringLiteral("Connection reset"), LoadEnding::broken, {.count = 3}});
    now->take(worse);
    model.show(now.get(), before.get());

    QVERIFY(model.isComparing());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, LoadOutcomeModel::countChange).data().toString(), QStringLiteral("−10 %"));
    QCOMPARE(model.index(1, LoadOutcomeModel::meanChange).data().toString(), QStringLiteral("±0 %"));
    QCOMPARE(model.index(2, LoadOutcomeModel::countChange).data().toString(), QString()); // There were none.
}

void LoadRecordTest::table_ofARun_hasFiguresHistogramAndCourse()
{
    const auto run = makeRun({{1'000'000, 899}, {2'000'000, 1}});
    run->plan.endpoint = "unix:/tmp/a \"b\"";
    const QStringList lines = loadTable(*run).split(QLatin1Char('\n'));

    QVERIFY(lines.contains(QStringLiteral("endpoint,\"unix:/tmp/a \"\"b\"\"\"")));
    QVERIFY(lines.contains(QStringLiteral("p99,5000000")));
    QVERIFY(lines.contains(QStringLiteral("\"Reply\",900,2000000,1000000,5000000,9000000")));
    QVERIFY(lines.contains(QStringLiteral("1000000,899")));
    QVERIFY(lines.contains(QStringLiteral("2000000,1")));
    QCOMPARE(lines.indexOf(QStringLiteral("latency up to,count")) + 3,
             lines.indexOf(QStringLiteral("seconds,requests/s,bytes in/s,p50,p99")) - 1);
}

void LoadRecordTest::changes_areSaidInPerCent()
{
    QCOMPARE(changeText(110, 100), QStringLiteral("+10 %"));
    QCOMPARE(changeText(99.5, 100), QStringLiteral("−0.5 %"));
    QCOMPARE(changeText(100.01, 100), QStringLiteral("±0 %"));
    QCOMPARE(changeText(5, 0), QString());
    QCOMPARE(latencyText(4'632'000), QStringLiteral("4.63 ms"));
    QCOMPARE(latencyText(38'000), QStringLiteral("38.0 µs"));
    QCOMPARE(latencyText(0), QStringLiteral("–"));
    QCOMPARE(percentNumber(0.0003), QStringLiteral("0.03"));
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::LoadRecordTest)

#include "tst_load_record.moc"
