#include "ui/load_fixtures.h"
#include "ui/models/latency_bins.h"
#include "ui/plots/chart_picture.h"
#include "ui/plots/latency_course.h"
#include "ui/plots/latency_histogram.h"
#include "ui/plots/latency_percentiles.h"
#include "ui/plots/reply_course.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QImage>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {

/// Known runs in, pixels out.
class LoadChartsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void histogram_oneSampleAmongAMillion_isABarToBeSeen();
    void histogram_otherRun_isDashedInAnotherColour();
    void histogram_withoutARun_isEmptyAxes();
    void throughput_highestPoint_isDrawnAtItsHeight();
    void throughput_warmUp_isShaded();
    void percentiles_andCourse_drawTheirLines();
    void hidden_chart_isNotDrawn();
    void theme_switched_drawsInItsColours();
    void picture_isSavedAsPngAndSvg();
    void picture_thatCannotBeWritten_saysSo();

private:
    static constexpr QSize kSize{800, 240};
    static constexpr int kLeft = 64; ///< Margins of the charts.
    static constexpr int kRight = 24;
    static constexpr int kBottom = 24;

    [[nodiscard]] static QImage drawn(LoadChart &chart, const LoadPair &pair);
    [[nodiscard]] static QImage drawn(LatencyHistogram &chart, const LoadPair &pair);
    [[nodiscard]] static QImage grabbed(Chart &chart);
    /// The pixels in `area` that are as good as `token`.
    [[nodiscard]] static int count(const QImage &image, const QRect &area, Token token);
    [[nodiscard]] static QRect plotArea()
    {
        return {kLeft, 0, kSize.width() - kLeft - kRight, kSize.height() - kBottom};
    }

    std::unique_ptr<Theme> m_theme;
};

void LoadChartsTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

QImage LoadChartsTest::drawn(LoadChart &chart, const LoadPair &pair)
{
    chart.show(pair);
    return grabbed(chart);
}

QImage LoadChartsTest::drawn(LatencyHistogram &chart, const LoadPair &pair)
{
    chart.show(sharesOf(pair.run.get()), sharesOf(pair.other.get()));
    return grabbed(chart);
}

QImage LoadChartsTest::grabbed(Chart &chart)
{
    chart.resize(kSize);
    chart.QWidget::show();
    (void)QTest::qWaitForWindowExposed(&chart);
    QCoreApplication::processEvents();
    return chart.grab().toImage().scaled(kSize);
}

int LoadChartsTest::count(const QImage &image, const QRect &area, Token token)
{
    const QColor wanted = themeColor(token);
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            found += std::abs(pixel.red() - wanted.red()) + std::abs(pixel.green() - wanted.green()) +
                                 std::abs(pixel.blue() - wanted.blue()) <
                             24
                         ? 1
                         : 0;
        }
    }
    return found;
}

void LoadChartsTest::histogram_oneSampleAmongAMillion_isABarToBeSeen()
{
    const LoadReading::Buckets buckets{{1'000'000, 1'000'000}, {800'000'000, 1}};
    LatencyHistogram chart;
    const QImage image = drawn(chart, {makeRun(buckets), nullptr});
    const LatencyRange range = latencyRange(buckets);
    const auto xOf = [&range](double nanoseconds) {
        return kLeft + static_cast<int>((logOf(nanoseconds) - range.begin) / (range.end - range.begin) *
                                        (kSize.width() - kLeft - kRight));
    };

    const int bottom = kSize.height() - kBottom;
    const QRect atTheSpike(xOf(800e6) - 12, bottom - 3, 24, 3);
    const QRect between(xOf(20e6), bottom - 60, 100, 58);
    const QRect atTheMany(xOf(1e6) - 14, bottom - 100, 28, 90);
    QVERIFY(count(image, atTheSpike, Token::accent) >= 8); // Two rows of some pixels.
    QCOMPARE(count(image, between, Token::accent), 0);
    QVERIFY(count(image, atTheMany, Token::accent) > 500);
}

void LoadChartsTest::histogram_otherRun_isDashedInAnotherColour()
{
    const auto run = makeRun({{1'000'000, 1'000}});
    const auto other = makeRun({{20'000'000, 10}});
    LatencyHistogram chart;

    QCOMPARE(count(drawn(chart, {run, nullptr}), plotArea(), Token::out), 0);
    const QImage both = drawn(chart, {run, other});
    QVERIFY(count(both, plotArea(), Token::out) > 20);
    QVERIFY(count(both, plotArea(), Token::accent) > 200);
}

void LoadChartsTest::histogram_withoutARun_isEmptyAxes()
{
    LatencyHistogram chart;

    QCOMPARE(count(drawn(chart, {}), plotArea(), Token::accent), 0);
}

void LoadChartsTest::throughput_highestPoint_isDrawnAtItsHeight()
{
    auto run = std::make_shared<LoadRecord>();
    run->plan.duration = std::chrono::seconds(100);
    run->series = LoadSeries(100);
    int replies = 0;
    for (int step = 1; step <= 100; ++step) {
        replies += step == 50 ? 5'000 : 10;
        run->take(*readLoadLine(loadLineOf("measuring", step * 1'000, replies)));
    }
    ReplyCourse chart;
    const QImage image = drawn(chart, {run, nullptr});

    const int x = kLeft + (kSize.width() - kLeft - kRight) / 2;
    const QRect top(x - 6, 8, 12, 60); // One point of a hundred reaches up here, and nothing else does.
    QVERIFY(count(image, top, Token::accent) > 5);
    QCOMPARE(count(image, QRect(kLeft + 20, 8, 250, 60), Token::accent), 0);
}

void LoadChartsTest::throughput_warmUp_isShaded()
{
    ReplyCourse chart;
    const QImage image = drawn(chart, {makeRun({{1'000'000, 500}}), nullptr});

    const int twoOfTen = (kSize.width() - kLeft - kRight) / 5;
    const int inside = count(image, QRect(kLeft + 4, 30, twoOfTen - 8, 40), Token::hover);
    const int outside = count(image, QRect(kLeft + twoOfTen + 4, 12, twoOfTen, 4), Token::hover);
    QVERIFY(inside > twoOfTen * 10);
    QCOMPARE(outside, 0);
}

void LoadChartsTest::percentiles_andCourse_drawTheirLines()
{
    const auto run = makeRun({{1'000'000, 500}, {5'000'000, 400}, {50'000'000, 1}});
    LatencyPercentiles percentiles;
    LatencyCourse course;

    QVERIFY(count(drawn(percentiles, {run, nullptr}), plotArea(), Token::accent) > 100);
    QVERIFY(count(drawn(course, {run, nullptr}), plotArea(), Token::accent) > 0);
}

void LoadChartsTest::hidden_chart_isNotDrawn()
{
    QStackedWidget stack;
    auto *chart = new ReplyCourse(&stack);
    stack.addWidget(new QWidget(&stack));
    stack.addWidget(chart);
    stack.resize(kSize);
    stack.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stack));
    const auto run = makeRun({{1'000'000, 500}});
    const int before = chart->drawnCount(); // A plot draws itself once when it is made.
    for (int time = 0; time < 100; ++time) {
        chart->show({run, nullptr});
        QCoreApplication::processEvents();
    }
    QCOMPARE(chart->drawnCount(), before);

    stack.setCurrentWidget(chart);
    QTRY_VERIFY(chart->drawnCount() > before);
    QTRY_VERIFY(count(chart->grab().toImage().scaled(kSize), plotArea(), Token::accent) > 100);
}

void LoadChartsTest::theme_switched_drawsInItsColours()
{
    LatencyHistogram chart;
    const auto run = makeRun({{1'000'000, 500}});
    (void)drawn(chart, {run, nullptr});
    m_theme->setChoice(SchemeChoice::dark);
    QCoreApplication::processEvents();
    const QImage dark = chart.grab().toImage().scaled(kSize);
    const QColor corner = dark.pixelColor(2, 2);
    const bool isDark = corner == themeColor(Token::surface);
    const int bars = count(dark, plotArea(), Token::accent);
    m_theme->setChoice(SchemeChoice::light);

    QVERIFY(isDark);
    QVERIFY(bars > 100);
}

void LoadChartsTest::picture_isSavedAsPngAndSvg()
{
    const QTemporaryDir folder;
    LatencyHistogram latency;
    ReplyCourse replies;
    const LoadPair pair{makeRun({{1'000'000, 500}}), nullptr};
    const QImage before = drawn(latency, pair);
    (void)drawn(replies, pair);
    const std::vector<PictureRow> rows{{&latency, QStringLiteral("Latency"), QStringLiteral("500 requests")},
                                       {&replies, QStringLiteral("Throughput"), {}}};

    const QString png = folder.filePath(QStringLiteral("charts.png"));
    QVERIFY(savePicture(png, QStringLiteral("a <plan>"), rows));
    const QImage picture(png);
    QVERIFY(picture.width() >= 1'000);
    QVERIFY(count(picture,
                  QRect(0, picture.height() / 2, picture.width() - 1, picture.height() / 2 - 1),
                  Token::accent) > 100);
    const QString svg = folder.filePath(QStringLiteral("charts.svg"));
    QVERIFY(savePicture(svg, QStringLiteral("a <plan>"), rows));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("a &lt;plan&gt;") && text.contains("500 requests") && text.contains("<path"));
    QCoreApplication::processEvents();
    QCOMPARE(latency.grab().toImage().scaled(kSize), before); // The screen is as it was.
}

void LoadChartsTest::picture_thatCannotBeWritten_saysSo()
{
    ReplyCourse chart;

    for (const char *path : {"/nowhere/at/all.png", "/nowhere/at/all.svg"})
        QVERIFY(!savePicture(QLatin1String(path), {}, {{&chart, {}, {}}}));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::LoadChartsTest)

#include "tst_load_charts.moc"
