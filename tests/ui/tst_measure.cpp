#include "ui/models/curve.h"
#include "ui/models/measure.h"

#include <QLocale>
#include <QTest>

namespace ropewalk {

class MeasureTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void text_hasTheUnitThatFits_data();
    void text_hasTheUnitThatFits();
    void ticks_areRound_andReachTheHighest_data();
    void ticks_areRound_andReachTheHighest();
    void points_areFoundByTime();
};

void MeasureTest::text_hasTheUnitThatFits_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Measure measure, double value, const QString &text) {
        QTest::newRow(name) << static_cast<int>(measure) << value << text;
    };
    row("bytes", Measure::bytes, 65'536, QStringLiteral("64.0 KiB"));
    row("rate", Measure::bytesPerSecond, 40'000, QStringLiteral("39.1 KiB/s"));
    row("no bytes", Measure::bytesPerSecond, 0, QStringLiteral("0 B/s"));
    row("messages", Measure::perSecond, 12, QStringLiteral("12/s"));
    row("few messages", Measure::perSecond, 0.25, QStringLiteral("0.25/s"));
    row("many", Measure::perSecond, 12'345.6, QStringLiteral("12346/s"));
    row("connections", Measure::count, 3, QStringLiteral("3"));
    row("duration", Measure::duration, 410'000, QStringLiteral("410 µs"));
}

void MeasureTest::text_hasTheUnitThatFits()
{
    QFETCH(int, measure);
    QFETCH(double, value);
    QTEST(measureText(static_cast<Measure>(measure), value), "text");
}

void MeasureTest::ticks_areRound_andReachTheHighest_data()
{
    QTest::addColumn<int>("measure");
    QTest::addColumn<double>("highest");
    QTest::addColumn<QVector<double>>("ticks");
    const auto row = [](const char *name, Measure measure, double highest, const QVector<double> &ticks) {
        QTest::newRow(name) << static_cast<int>(measure) << highest << ticks;
    };
    row("kibibytes", Measure::bytesPerSecond, 55'000, {0, 20 * 1'024.0, 40 * 1'024.0, 60 * 1'024.0});
    row("bytes", Measure::bytes, 100, {0, 50, 100});
    row("nothing", Measure::bytesPerSecond, 0, {0, 1});
    row("one connection", Measure::count, 1, {0, 1});
    row("three connections", Measure::count, 3, {0, 1, 2, 3});
    row("few messages", Measure::perSecond, 0.3, {0, 0.1, 0.2, 0.3});
}

void MeasureTest::ticks_areRound_andReachTheHighest()
{
    QFETCH(int, measure);
    QFETCH(double, highest);
    QFETCH(QVector<double>, ticks);
    const std::vector<double> found = measureTicks(static_cast<Measure>(measure), highest, 3);

    QCOMPARE(static_cast<qsizetype>(found.size()), ticks.size());
    for (qsizetype at = 0; at < ticks.size(); ++at)
        QVERIFY(std::abs(found[static_cast<std::size_t>(at)] - ticks[at]) < 1e-9);
}

void MeasureTest::points_areFoundByTime()
{
    const CurvePoints points{CurvePoint::at(10, 1), CurvePoint::at(20, 2), {30}, CurvePoint::at(40, 4)};

    QVERIFY(pointAt(points, 9) == nullptr);
    QCOMPARE(pointAt(points, 19)->value, 1.0F);
    QVERIFY(pointAt(points, 35) == nullptr); // A gap.
    QCOMPARE(pointNear(points, 16)->value, 2.0F);
    QCOMPARE(pointNear(points, 0)->value, 1.0F);
    QCOMPARE(pointNear(points, 99)->value, 4.0F);
    QVERIFY(pointNear({}, 5) == nullptr);
    QCOMPARE(extremesOf(points, 15, 50).low, 2.0F);
    QCOMPARE(extremesOf(points, 15, 50).high, 4.0F);
    QVERIFY(extremesOf(points, 25, 35).isGap());
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::MeasureTest)

#include "tst_measure.moc"
