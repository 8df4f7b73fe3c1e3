#include "ui/models/time_window.h"

#include <QTest>

namespace ropewalk {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kNow = 1'700'000'000 * kSecond;

} // namespace

class TimeWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void live_endsWithNow_inWholeColumns();
    void live_isDrawnAtMostSixtyTimesASecond();
    void live_longSpan_isStillDrawnFourTimesASecond();
    void frozen_standsStill_andGoesOn();
    void zoomed_standsStill_untilReset();
    void zoom_tooSmall_isWidened();
    void zoom_intoTheFuture_endsNow();
    void zoom_whileFrozen_staysFrozenWhenReset();
    void span_changed_endsAZoom();
    void clock_setBack_isFollowed();

private:
    static TimeWindow windowOf(std::int64_t span, int columns)
    {
        TimeWindow window;
        window.setSpan(span);
        window.setColumns(columns);
        (void)window.advance(kNow);
        return window;
    }
};

void TimeWindowTest::live_endsWithNow_inWholeColumns()
{
    TimeWindow window = windowOf(60 * kSecond, 700);
    const TimeStretch shown = window.shown();

    QVERIFY(shown.to >= kNow && shown.to < kNow + window.columnWidth());
    QVERIFY(shown.length() >= 60 * kSecond && shown.length() < 60 * kSecond + 700);
    QCOMPARE(shown.to % window.columnWidth(), std::int64_t{0});
    QCOMPARE(shown.length() % window.columnWidth(), std::int64_t{0});
}

void TimeWindowTest::live_isDrawnAtMostSixtyTimesASecond()
{
    TimeWindow window = windowOf(10 * kSecond, 2'000); // 5 ms a column.
    int drawn = 0;
    for (std::int64_t now = kNow; now < kNow + kSecond; now += kSecond / 1'000)
        drawn += window.advance(now) ? 1 : 0;

    QVERIFY2(drawn >= 55 && drawn <= 60, qPrintable(QString::number(drawn)));
}

void TimeWindowTest::live_longSpan_isStillDrawnFourTimesASecond()
{
    TimeWindow window = windowOf(3'600 * kSecond, 700);
    int drawn = 0;
    for (std::int64_t now = kNow; now < kNow + 10 * kSecond; now += kSecond / 100)
        drawn += window.advance(now) ? 1 : 0;

    QVERIFY2(drawn >= 38 && drawn <= 40, qPrintable(QString::number(drawn)));
}

void TimeWindowTest::frozen_standsStill_andGoesOn()
{
    TimeWindow window = windowOf(60 * kSecond, 600);
    window.setFrozen(true);
    const TimeStretch before = window.shown();

    QVERIFY(!window.advance(kNow + 30 * kSecond));
    QCOMPARE(window.shown(), before);
    window.setFrozen(false);
    QVERIFY(window.advance(kNow + 30 * kSecond));
    QCOMPARE(window.shown().to, before.to + 30 * kSecond);
}

void TimeWindowTest::zoomed_standsStill_untilReset()
{
    TimeWindow window = windowOf(60 * kSecond, 600);
    window.zoom({kNow - 40 * kSecond, kNow - 34 * kSecond});

    QVERIFY(!window.advance(kNow + kSecond));
    QCOMPARE(window.shown().from, kNow - 40 * kSecond);
    QCOMPARE(window.shown().length(), 6 * kSecond);
    QVERIFY(window.isHeld() && window.isZoomed() && !window.isFrozen());
    window.resetZoom();
    QVERIFY(window.advance(kNow + 2 * kSecond));
    QCOMPARE(window.shown().to, kNow + 2 * kSecond);
}

void TimeWindowTest::zoom_tooSmall_isWidened()
{
    TimeWindow window = windowOf(60 * kSecond, 100);
    window.zoom({kNow - 10 * kSecond, kNow - 10 * kSecond + 1});

    QVERIFY(window.shown().length() >= TimeWindow::kShortest);
    QVERIFY(window.shown().from < kNow - 10 * kSecond && window.shown().to > kNow - 10 * kSecond);
}

void TimeWindowTest::zoom_intoTheFuture_endsNow()
{
    TimeWindow window = windowOf(60 * kSecond, 600);
    window.zoom({kNow - 30 * kSecond, kNow + 30 * kSecond});

    QCOMPARE(window.shown().to, kNow);
}

void TimeWindowTest::zoom_whileFrozen_staysFrozenWhenReset()
{
    TimeWindow window = windowOf(60 * kSecond, 600);
    window.setFrozen(true);
    const TimeStretch before = window.shown();
    window.zoom({kNow - 20 * kSecond, kNow - 10 * kSecond});
    window.resetZoom();
    (void)window.advance(kNow + 5 * kSecond);

    QVERIFY(window.isFrozen());
    QCOMPARE(window.shown(), before);
}

void TimeWindowTest::span_changed_endsAZoom()
{
    TimeWindow window = windowOf(60 * kSecond, 600);
    window.zoom({kNow - 20 * kSecond, kNow - 10 * kSecond});
    window.setSpan(600 * kSecond);

    QVERIFY(!window.isZoomed());
    QCOMPARE(window.shown().length(), 600 * kSecond);
}

void TimeWindowTest::clock_setBack_isFollowed()
{
    TimeWindow window = windowOf(60 * kSecond, 600);

    QVERIFY(window.advance(kNow - 3'600 * kSecond));
    QCOMPARE(window.shown().to, kNow - 3'600 * kSecond);
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::TimeWindowTest)

#include "tst_time_window.moc"
