#include "lab/lab_csv.h"
#include "lab/lab_spans.h"

#include <QtTest>

#include <algorithm>

using namespace ropewalk;

class LabSpansTest final : public QObject
{
    Q_OBJECT

private slots:
    void requests_withProcesses_haveARowEach();
    void row_ofARequest_hasNoGapAndNoOverlap();
    void blocking_isOneRow();
    void pool_hasARowForEachThread();
    void events_showWhatTheLoopDid_andIoInFlight();
    void polling_isNotBlocked();
    void counts_areOfWhatRan();
    void csv_hasALineForEachResultAndEachRequest();
    void csv_ofASweep_hasNoRequests();
};

namespace {

/// Begins at `sent`, takes 100 from the server's side, 40 of it I/O, and loses its core once.
LabTrip tripAt(std::int64_t sent, std::uint32_t index, std::uint32_t lane)
{
    LabTrip trip;
    trip.sent = sent;
    trip.record = {.index = index,
                   .lane = lane,
                   .accepted = sent + 5,
                   .started = sent + 15,
                   .prepared = sent + 35,
                   .asked = sent + 35,
                   .answered = sent + 75,
                   .resumed = sent + 80,
                   .done = sent + 100,
                   .cpuBefore = 15,
                   .cpuAfter = 20,
                   .startDelay = 4,
                   .sliceCount = 3};
    trip.record.slices[0] = {sent + 15, sent + 20};
    trip.record.slices[1] = {sent + 25, sent + 35};
    trip.record.slices[2] = {sent + 80, sent + 100};
    trip.received = sent + 103;
    return trip;
}

LabResult resultOf(LabModel model)
{
    LabResult result;
    result.model = model;
    result.poolSize = 2;
    result.trips = {tripAt(1'000, 0, 1), tripAt(1'200, 1, 2), tripAt(1'400, 2, 1)};
    if (model != LabModel::pool)
        for (LabTrip &trip : result.trips)
            trip.record.lane = startsSomething(model) ? trip.record.index + 1 : 0;
    result.totals.waits = {{900, 1'010}, {1'040, 1'070}, {1'500, 2'000}};
    return result;
}

std::int64_t lengthOf(const LabRow &row, LabSpanKind kind)
{
    std::int64_t sum = 0;
    for (const LabSpan &span : row.spans)
        sum += span.kind == kind ? span.end - span.begin : 0;
    return sum;
}

} // namespace

void LabSpansTest::requests_withProcesses_haveARowEach()
{
    const LabRows rows = rowsOf(resultOf(LabModel::process));

    QCOMPARE(rows.rows.size(), std::size_t{3});
    QCOMPARE(rows.rows[1].number, 2);
    QCOMPARE(lengthOf(rows.rows[1], LabSpanKind::startUp), 6);
    QCOMPARE(lengthOf(rows.rows[1], LabSpanKind::cpu), 35);
    QCOMPARE(lengthOf(rows.rows[1], LabSpanKind::blocked), 40);
    QCOMPARE(lengthOf(rows.rows[1], LabSpanKind::waiting), 5 + 4 + 5 + 5);
    QVERIFY(rows.inFlight.empty());
}

void LabSpansTest::row_ofARequest_hasNoGapAndNoOverlap()
{
    const auto rows = requestRowsOf(resultOf(LabModel::coroutine));

    std::int64_t last = 200; // It began so much later than the first.
    for (const LabSpan &span : rows[1].spans) {
        QCOMPARE(span.begin, last);
        last = span.end;
    }
    QCOMPARE(last, 300);
}

void LabSpansTest::blocking_isOneRow()
{
    const LabRows rows = rowsOf(resultOf(LabModel::blocking));

    QCOMPARE(rows.rows.size(), std::size_t{1});
    QCOMPARE(lengthOf(rows.rows.front(), LabSpanKind::blocked), 120);
    QVERIFY(std::ranges::is_sorted(rows.rows.front().spans, {}, &LabSpan::begin));
}

void LabSpansTest::pool_hasARowForEachThread()
{
    const LabRows rows = rowsOf(resultOf(LabModel::pool));

    QCOMPARE(rows.rows.size(), std::size_t{2});
    QCOMPARE(lengthOf(rows.rows[0], LabSpanKind::cpu), 70);
    QCOMPARE(lengthOf(rows.rows[1], LabSpanKind::cpu), 35);
}

void LabSpansTest::events_showWhatTheLoopDid_andIoInFlight()
{
    const LabRows rows = rowsOf(resultOf(LabModel::callbacks));

    QCOMPARE(rows.rows.size(), std::size_t{1});
    QCOMPARE(lengthOf(rows.rows.front(), LabSpanKind::cpu), 105);
    QCOMPARE(lengthOf(rows.rows.front(), LabSpanKind::blocked), 0);
    QCOMPARE(lengthOf(rows.rows.front(), LabSpanKind::polling),
             10 + 30); // Between first client and last reply.
    QCOMPARE(rows.inFlight.size(), std::size_t{3});
    QCOMPARE(rows.inFlight[1].begin, 235);
    QCOMPARE(rows.inFlight[1].end, 275);
}

void LabSpansTest::polling_isNotBlocked()
{
    const LabResult result = resultOf(LabModel::readPolling);
    const LabRows rows = rowsOf(result);

    QCOMPARE(lengthOf(rows.rows.front(), LabSpanKind::polling), 120);
    QCOMPARE(lengthOf(rows.rows.front(), LabSpanKind::blocked), 0);
    QCOMPARE(partsOf(result, result.trips.front()).polling, 40);
    QCOMPARE(partsOf(result, result.trips.front()).sum(), 100);
}

void LabSpansTest::counts_areOfWhatRan()
{
    QCOMPARE(countOf(resultOf(LabModel::blocking)).threads, 1);
    QCOMPARE(countOf(resultOf(LabModel::process)).processes, 4);
    QCOMPARE(countOf(resultOf(LabModel::thread)).threads, 4);
    QCOMPARE(countOf(resultOf(LabModel::pool)).threads, 3);
}

void LabSpansTest::csv_hasALineForEachResultAndEachRequest()
{
    LabPlan plan;
    plan.requests = 3;
    const std::string text =
        labCsv({{plan, resultOf(LabModel::blocking)}, {plan, resultOf(LabModel::thread)}});
    const QStringList lines = QString::fromStdString(text).split(QLatin1Char('\n'));

    QCOMPARE(lines.size(), 1 + 2 + 1 + 1 + 6 + 1);
    QVERIFY(lines[0].startsWith(QStringLiteral("model,transport,poller,requests,")));
    QVERIFY(lines[1].startsWith(QStringLiteral("blocking,tcp,best,3,1,4,1,6000000.0,500,100,100,")));
    QCOMPARE(lines[0].count(QLatin1Char(',')), lines[1].count(QLatin1Char(',')));
    QVERIFY(lines[5].startsWith(QStringLiteral("blocking,1,0,0,5,15,35,35,75,80,100,5,0,35,40,0,20,0")));
    QCOMPARE(lines[4].count(QLatin1Char(',')), lines[5].count(QLatin1Char(',')));
}

void LabSpansTest::csv_ofASweep_hasNoRequests()
{
    const std::string text = labSweepCsv({{{}, resultOf(LabModel::blocking)}});

    QCOMPARE(std::ranges::count(text, '\n'), 2);
}

QTEST_APPLESS_MAIN(LabSpansTest)
#include "tst_lab_spans.moc"
