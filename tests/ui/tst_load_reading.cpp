#include "ui/load_fixtures.h"

#include <QTest>

namespace ropewalk {

class LoadReadingTest final : public QObject
{
    Q_OBJECT

private slots:
    void line_ofALoad_isRead();
    void line_ofARefusal_isRead();
    void line_thatIsNone_isNothing_data();
    void line_thatIsNone_isNothing();
    void line_withValuesOfTheWrongKind_isHarmless();
    void lines_splitAtEveryByte_areTheSame();
    void line_thatIsTooLong_isDropped_andTheNextIsRead();
};

namespace {

std::vector<QByteArray> linesOf(const std::vector<QByteArray> &pieces)
{
    LineGatherer gatherer;
    std::vector<QByteArray> lines;
    for (const QByteArray &piece : pieces) {
        gatherer.feed(piece);
        while (const auto line = gatherer.takeLine())
            lines.push_back(*line);
    }
    return lines;
}

} // namespace

void LoadReadingTest::line_ofALoad_isRead()
{
    const auto reading = readLoadLine(loadLineOf("measuring", 1'500, 40, {{1'000'000, 30}, {2'000'000, 10}}));

    QVERIFY(reading);
    QCOMPARE(reading->stage, LoadStage::measuring);
    QCOMPARE(reading->elapsed, std::int64_t{1'500'000'000});
    QCOMPARE(reading->replies, 40U);
    QCOMPARE(reading->sent, 43U);
    QCOMPARE(reading->underWay, 3U);
    QCOMPARE(reading->latency.p999, std::int64_t{9'000'000});
    QCOMPARE(reading->outcomes.size(), 1U);
    QCOMPARE(reading->outcomes[0].name, QStringLiteral("Reply"));
    QCOMPARE(reading->outcomes[0].ending, LoadEnding::answered);
    QCOMPARE(reading->buckets, (LoadReading::Buckets{{1'000'000, 30}, {2'000'000, 10}}));
    QCOMPARE(reading->waiting, std::int64_t{2'000'000});
}

void LoadReadingTest::line_ofARefusal_isRead()
{
    const auto reading = readLoadLine(
        R"({"event":"load","phase":"refused","message":"Not here.","remedy":"Go.","isRemote":true})");

    QVERIFY(reading && reading->isRemote);
    QCOMPARE(reading->stage, LoadStage::refused);
    QCOMPARE(reading->message, QStringLiteral("Not here."));
    QCOMPARE(reading->remedy, QStringLiteral("Go."));
}

void LoadReadingTest::line_thatIsNone_isNothing_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("ropewalk-cli: something else");
    QTest::newRow("half") << loadLineOf("over", 1, 1).left(60);
    QTest::newRow("list") << QByteArray("[1,2,3]");
    QTest::newRow("another event") << QByteArray(R"({"event":"connected","phase":"over"})");
    QTest::newRow("another phase") << QByteArray(R"({"event":"load","phase":"sideways"})");
    QTest::newRow("bytes") << QByteArray("\x00\xff\x80{", 4);
}

void LoadReadingTest::line_thatIsNone_isNothing()
{
    QFETCH(QByteArray, line);

    QVERIFY(!readLoadLine(line));
}

void LoadReadingTest::line_withValuesOfTheWrongKind_isHarmless()
{
    const auto reading =
        readLoadLine(R"({"event":"load","phase":"over","elapsed":-5,"sent":1e300,"latency":[],
        "outcomes":[7,{"end":"upwards"}],"buckets":[[5,1],[4,1],[6],"x",[7,-1],[8,2]],"rate":"fast"})");

    QVERIFY(reading);
    QCOMPARE(reading->elapsed, 0);
    QVERIFY(reading->sent > 0);
    QCOMPARE(reading->latency.count, 0U);
    QCOMPARE(reading->outcomes.size(), 2U);
    QCOMPARE(reading->outcomes[1].ending, LoadEnding::broken);
    QCOMPARE(reading->buckets, (LoadReading::Buckets{{5, 1}, {8, 2}})); // In order, and of something.
}

void LoadReadingTest::lines_splitAtEveryByte_areTheSame()
{
    const QByteArray bytes = loadLineOf("warm-up", 100, 1) + "garbage\n\n" + loadLineOf("over", 200, 2);
    const auto whole = linesOf({bytes});
    QCOMPARE(whole.size(), 4U);

    for (qsizetype at = 0; at <= bytes.size(); ++at)
        QCOMPARE(linesOf({bytes.left(at), bytes.mid(at)}), whole);
    std::vector<QByteArray> single;
    for (const char byte : bytes)
        single.emplace_back(1, byte);
    QCOMPARE(linesOf(single), whole);
}

void LoadReadingTest::line_thatIsTooLong_isDropped_andTheNextIsRead()
{
    LineGatherer gatherer;
    gatherer.feed(QByteArray(LineGatherer::kLongest + 1, 'x'));
    QVERIFY(!gatherer.takeLine());
    gatherer.feed(QByteArray(1'000, 'x') + "\nnext\n");

    QCOMPARE(gatherer.takeLine(), QByteArray("next"));
    QVERIFY(!gatherer.takeLine());
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::LoadReadingTest)

#include "tst_load_reading.moc"
