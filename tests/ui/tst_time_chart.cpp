#include "ui/plots/chart_picture.h"
#include "ui/plots/time_chart.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kEnd = 1'700'000'000 * kSecond;
constexpr QSize kSize{900, 240};

/// One point each `step`, up to and with the end.
CurvePoints flat(std::int64_t count, std::int64_t step, float value)
{
    CurvePoints points;
    for (std::int64_t at = count - 1; at >= 0; --at)
        points.push_back(CurvePoint::at(kEnd - at * step, value));
    return points;
}

TimePicture pictureOf(CurvePoints points, std::int64_t span)
{
    TimePicture picture;
    picture.shown = {kEnd - span, kEnd};
    picture.measure = Measure::perSecond;
    picture.curves.push_back({QStringLiteral("In"), Token::inFill, Token::in});
    picture.curves.back().points = std::move(points);
    return picture;
}

} // namespace

/// Known series in, pixels out; and what mouse and keyboard do.
class TimeChartTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void spike_oneAmongAMillion_isDrawnToItsTop();
    void dip_oneAmongAMillion_isDrawnToItsBottom();
    void line_flat_isDrawnAtItsHeight();
    void gap_breaksTheLine();
    void point_withoutNeighbours_isSeen();
    void steps_holdTheirValue();
    void dashes_leaveOutPartOfTheLine();
    void logarithmicAxis_decadesAreEquallyHigh();
    void twentyCurves_areAllDrawn();
    void picture_sameData_isTheSameInEveryColumnOneColumnLater();
    void events_ofEachKind_areMarkedOnTheAxis();
    void axis_live_countsBackFromNow();
    void axis_held_tellsTheTimeOfDay();
    void hidden_chart_isNotDrawn();
    void theme_switched_drawsInItsColours();
    void cursor_underTheMouse_readsOutValuesAndEvents();
    void cursor_isDrawnWithoutDrawingTheLinesAgain();
    void cursor_byKeyboard_movesAndGoes();
    void drag_choosesAStretch();
    void doubleClick_and0_goBack();
    void plusAndMinus_zoomAroundTheCursor();
    void summary_saysTheNewestAndTheHighest();
    void export_asPngAndSvg_hasLinesAndNoCursor();

private:
    [[nodiscard]] static QImage drawn(TimeChart &chart, TimePicture picture);
    [[nodiscard]] static QRect plotArea(const TimeChart &chart) { return chart.plotArea(); }
    [[nodiscard]] static QWidget *plotOf(const TimeChart &chart)
    {
        return chart.findChild<QWidget *>(QStringLiteral("plot"));
    }
    /// How many pixels in `area` are mostly of `token`, on the chart's ground.
    [[nodiscard]] static int count(const QImage &image, const QRect &area, Token token);
    /// The highest and lowest row of `token` in a column of `area`; -1 where there is none.
    [[nodiscard]] static std::pair<int, int>
    extent(const QImage &image, const QRect &area, int column, Token token);
    static void moveTo(TimeChart &chart, double part);

    std::unique_ptr<Theme> m_theme;
};

void TimeChartTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

QImage TimeChartTest::drawn(TimeChart &chart, TimePicture picture)
{
    chart.resize(kSize);
    static_cast<QWidget &>(chart).show();
    (void)QTest::qWaitForWindowExposed(&chart);
    chart.show(std::move(picture));
    QCoreApplication::processEvents();
    return chart.grab().toImage().scaled(kSize);
}

int TimeChartTest::count(const QImage &image, const QRect &area, Token token)
{
    const QColor wanted = themeColor(token);
    const QColor ground = themeColor(Token::surface);
    const int way[] = {
        wanted.red() - ground.red(), wanted.green() - ground.green(), wanted.blue() - ground.blue()};
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int gone[] = {
                pixel.red() - ground.red(), pixel.green() - ground.green(), pixel.blue() - ground.blue()};
            double dot = 0;
            double all = 0;
            for (int part = 0; part < 3; ++part) {
                dot += way[part] * gone[part];
                all += way[part] * way[part];
            }
            const double share = dot / all;
            double off = 0;
            for (int part = 0; part < 3; ++part)
                off += std::abs(gone[part] - share * way[part]);
            found += share > 0.6 && share < 1.1 && off < 24 ? 1 : 0;
        }
    }
    return found;
}

std::pair<int, int> TimeChartTest::extent(const QImage &image, const QRect &area, int column, Token token)
{
    std::pair<int, int> found{-1, -1};
    for (int y = area.top(); y <= area.bottom(); ++y) {
        if (count(image, QRect(column, y, 1, 1), token) == 0)
            continue;
        if (found.first < 0)
            found.first = y;
        found.second = y;
    }
    return found;
}

void TimeChartTest::moveTo(TimeChart &chart, double part)
{
    const QRect area = plotArea(chart);
    const QPoint place(area.left() + static_cast<int>(area.width() * part), area.center().y());
    QTest::mouseMove(plotOf(chart), place);
}

void TimeChartTest::spike_oneAmongAMillion_isDrawnToItsTop()
{
    constexpr std::int64_t kCount = 1'000'000;
    constexpr std::int64_t kStep = kSecond / 100;
    CurvePoints points = flat(kCount, kStep, 100);
    points[kCount / 4] = CurvePoint::at(points[kCount / 4].time, 1'000);
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, pictureOf(std::move(points), kCount * kStep));
    const QRect area = plotArea(chart);

    const QRect top(area.left() + area.width() / 4 - 2, area.top(), 5, area.height() / 3);
    QVERIFY(count(image, top, Token::inFill) >= top.height() - 6); // One column, all the way up.
    const QRect besides(area.left() + area.width() / 2, area.top(), area.width() / 3, area.height() / 3);
    QCOMPARE(count(image, besides, Token::inFill), 0);
}

void TimeChartTest::dip_oneAmongAMillion_isDrawnToItsBottom()
{
    constexpr std::int64_t kCount = 1'000'000;
    CurvePoints points = flat(kCount, kSecond, 1'000);
    points[kCount / 2] = CurvePoint::at(points[kCount / 2].time, 0);
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, pictureOf(std::move(points), kCount * kSecond));
    const QRect area = plotArea(chart);

    const QRect bottom(
        area.left() + area.width() / 2 - 2, area.bottom() - area.height() / 3, 5, area.height() / 3);
    QVERIFY(count(image, bottom, Token::inFill) >= bottom.height() - 6);
}

void TimeChartTest::line_flat_isDrawnAtItsHeight()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, pictureOf(flat(60, kSecond, 50), 59 * kSecond));
    const QRect area = plotArea(chart);

    const int wanted = area.bottom() - static_cast<int>(area.height() / 1.02); // The tick 50 is the highest.
    for (const int column : {area.left() + 5, area.center().x(), area.right() - 5}) {
        const auto [top, bottom] = extent(image, area, column, Token::inFill);
        QVERIFY2(std::abs(top - wanted) <= 1 && std::abs(bottom - wanted) <= 1,
                 qPrintable(QStringLiteral("%1 to %2, not %3").arg(top).arg(bottom).arg(wanted)));
    }
}

void TimeChartTest::gap_breaksTheLine()
{
    CurvePoints points = flat(60, kSecond, 50);
    for (int at = 20; at < 40; ++at)
        points[static_cast<std::size_t>(at)] = {points[static_cast<std::size_t>(at)].time};
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, pictureOf(std::move(points), 59 * kSecond));
    const QRect area = plotArea(chart);

    const QRect middle(area.center().x() - 60, area.top(), 120, area.height());
    QCOMPARE(count(image, middle, Token::inFill), 0);
    QVERIFY(count(image, area, Token::inFill) > 300);
}

void TimeChartTest::point_withoutNeighbours_isSeen()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, pictureOf({CurvePoint::at(kEnd - 30 * kSecond, 10)}, 60 * kSecond));

    QVERIFY(count(image, plotArea(chart), Token::inFill) >= 6);
}

void TimeChartTest::steps_holdTheirValue()
{
    TimePicture picture =
        pictureOf({CurvePoint::at(kEnd - 60 * kSecond, 0), CurvePoint::at(kEnd, 100)}, 60 * kSecond);
    picture.curves[0].isStepped = true;
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, std::move(picture));
    const QRect area = plotArea(chart);

    const auto [top, bottom] = extent(image, area.adjusted(0, 0, 0, 1), area.right() - 20, Token::inFill);
    QVERIFY(top >= area.bottom() - 5); // Not half way up, as a line that joins them would be.
}

void TimeChartTest::dashes_leaveOutPartOfTheLine()
{
    const auto countOf = [](bool isDashed) {
        TimePicture picture = pictureOf(flat(60, kSecond, 50), 59 * kSecond);
        picture.curves[0].isDashed = isDashed;
        TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
        const QImage image = drawn(chart, std::move(picture));
        return count(image, plotArea(chart), Token::inFill);
    };

    const int solid = countOf(false);
    const int dashed = countOf(true);
    QVERIFY(dashed > solid / 2 && dashed < solid * 3 / 4); // Five of eight.
}

void TimeChartTest::logarithmicAxis_decadesAreEquallyHigh()
{
    TimePicture picture;
    picture.shown = {kEnd - 60 * kSecond, kEnd};
    picture.measure = Measure::duration;
    picture.isLogarithmic = true;
    const Token inks[] = {Token::inFill, Token::outFill, Token::accent};
    float value = 1e5F; // 0.1, 1 and 10 ms.
    for (const Token ink : inks) {
        picture.curves.push_back({QStringLiteral("p"), ink, ink});
        picture.curves.back().points = flat(60, kSecond, value);
        value *= 10;
    }
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, std::move(picture));
    const QRect area = plotArea(chart).adjusted(0, -2, 0, 2);

    int rows[3];
    for (int at = 0; at < 3; ++at)
        rows[at] = extent(image, area, area.center().x(), inks[at]).second;
    QVERIFY(rows[0] > rows[1] && rows[1] > rows[2]);
    QVERIFY(std::abs((rows[0] - rows[1]) - (rows[1] - rows[2])) <= 2);
}

void TimeChartTest::twentyCurves_areAllDrawn()
{
    TimePicture picture = pictureOf({}, 60 * kSecond);
    picture.curves.clear();
    for (int number = 0; number < 20; ++number) {
        picture.curves.push_back({QStringLiteral("Curve"), Token::accent, Token::accent});
        picture.curves.back().points = flat(60, kSecond, static_cast<float>(number));
    }
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, std::move(picture));
    const QRect area = plotArea(chart).adjusted(0, -1, 0, 1);

    int lines = 0;
    bool wasInk = false;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const QColor pixel = image.pixelColor(area.center().x(), y);
        const bool isInk = pixel.blue() - pixel.red() > 40;
        lines += isInk && !wasInk ? 1 : 0;
        wasInk = isInk;
    }
    QCOMPARE(lines, 20);
}

/// What was drawn moves as it is: nothing flickers.
void TimeChartTest::picture_sameData_isTheSameInEveryColumnOneColumnLater()
{
    CurvePoints points;
    for (int at = 0; at < 6'000; ++at)
        points.push_back(
            CurvePoint::at(kEnd - (6'000 - at) * kSecond / 100, static_cast<float>(at * 7919 % 100)));
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(points, 50 * kSecond));
    TimeWindow window;
    window.setSpan(50 * kSecond);
    window.setColumns(chart.columnCount());
    const auto imageAt = [&](std::int64_t now) {
        (void)window.advance(now);
        TimePicture picture = pictureOf(points, 0);
        picture.shown = window.shown();
        return drawn(chart, std::move(picture)).copy(plotArea(chart));
    };
    const QImage before = imageAt(kEnd - kSecond);
    const QImage after = imageAt(kEnd - kSecond + window.columnWidth());

    const QRect kept(1, 0, before.width() - 2, before.height());
    QCOMPARE(before.copy(kept.adjusted(1, 0, 0, 0)), after.copy(kept.adjusted(0, 0, -1, 0)));
}

void TimeChartTest::events_ofEachKind_areMarkedOnTheAxis()
{
    TimePicture picture = pictureOf({}, 60 * kSecond);
    const std::pair<Event::Kind, Token> kinds[] = {{Event::Kind::opened, Token::okFill},
                                                   {Event::Kind::closed, Token::slateFill},
                                                   {Event::Kind::failed, Token::errFill},
                                                   {Event::Kind::faultOn, Token::warnFill}};
    std::int64_t time = kEnd - 50 * kSecond;
    for (const auto &[kind, ink] : kinds)
        picture.events.push_back({time += 10 * kSecond, kind});
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage image = drawn(chart, std::move(picture));
    const QRect area = plotArea(chart);

    double part = 1.0 / 6;
    for (const auto &[kind, ink] : kinds) {
        part += 1.0 / 6;
        const int x = area.left() + static_cast<int>(area.width() * part);
        QVERIFY2(count(image, QRect(x - 5, area.bottom() - 9, 11, 12), ink) >= 6,
                 qPrintable(QString::number(static_cast<int>(kind))));
    }
}

void TimeChartTest::axis_live_countsBackFromNow()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(60, kSecond, 50), 60 * kSecond));
    const QStringList labels = chart.timeLabels();

    QCOMPARE(labels.last(), QStringLiteral("now"));
    QVERIFY(labels.contains(QStringLiteral("−10 s")));
    QVERIFY(labels.contains(QStringLiteral("−60 s")));
}

void TimeChartTest::axis_held_tellsTheTimeOfDay()
{
    TimePicture picture = pictureOf(flat(60, kSecond, 50), 60 * kSecond);
    picture.isLive = false;
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, std::move(picture));
    const QStringList labels = chart.timeLabels();

    QVERIFY(
        labels.contains(QDateTime::fromSecsSinceEpoch(kEnd / kSecond).toString(QStringLiteral("HH:mm:ss"))));
}

void TimeChartTest::hidden_chart_isNotDrawn()
{
    QStackedWidget stack;
    auto *chart = new TimeChart(QStringLiteral("chart"), QStringLiteral("A chart"), &stack);
    stack.addWidget(new QWidget(&stack));
    stack.addWidget(chart);
    stack.resize(kSize);
    stack.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stack));
    const int before = chart->drawnCount();
    for (int time = 0; time < 100; ++time) {
        chart->show(pictureOf(flat(60, kSecond, 50), 60 * kSecond));
        chart->refresh();
        QCoreApplication::processEvents();
    }
    QCOMPARE(chart->drawnCount(), before);

    stack.setCurrentWidget(chart);
    QTRY_VERIFY(chart->drawnCount() > before);
    QTRY_VERIFY(count(chart->grab().toImage().scaled(kSize), plotArea(*chart), Token::inFill) > 100);
}

void TimeChartTest::theme_switched_drawsInItsColours()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(60, kSecond, 50), 60 * kSecond));
    m_theme->setChoice(SchemeChoice::dark);
    QCoreApplication::processEvents();
    const QImage dark = chart.grab().toImage().scaled(kSize);
    const bool isDark = dark.pixelColor(2, 2) == themeColor(Token::surface);
    const int line = count(dark, plotArea(chart), Token::inFill);
    m_theme->setChoice(SchemeChoice::light);

    QVERIFY(isDark);
    QVERIFY(line > 300);
}

void TimeChartTest::cursor_underTheMouse_readsOutValuesAndEvents()
{
    TimePicture picture = pictureOf(flat(61, kSecond, 50), 60 * kSecond);
    picture.curves[0].points[30] = CurvePoint::at(picture.curves[0].points[30].time, 80);
    picture.events.push_back({kEnd - 30 * kSecond, Event::Kind::opened});
    picture.describe = [](const Event &) { return QStringLiteral("#3 alice opened"); };
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    const QImage without = drawn(chart, std::move(picture));
    chart.refresh();
    const QSignalSpy wanted(&chart, &TimeChart::frameWanted);
    QVERIFY(chart.readOut().isEmpty());
    moveTo(chart, 0.505); // Nearer to that point than to the next one.

    QCOMPARE(chart.readOut(), QStringLiteral("−29.7 s\nIn 80/s\n#3 alice opened"));
    QCOMPARE(wanted.count(), 1);
    chart.refresh();
    const QRect area = plotArea(chart);
    const QRect line(area.left() + area.width() / 2, area.top(), 12, area.height() / 3);
    const QImage with = chart.grab().toImage().scaled(kSize);
    int changed = 0;
    for (int y = line.top(); y < line.bottom(); ++y)
        changed +=
            with.copy(line.left(), y, line.width(), 1) != without.copy(line.left(), y, line.width(), 1);
    QVERIFY2(changed > line.height() / 2, qPrintable(QString::number(changed)));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(plotOf(chart), &leave);
    QVERIFY(chart.readOut().isEmpty());
}

void TimeChartTest::cursor_isDrawnWithoutDrawingTheLinesAgain()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(61, kSecond, 50), 60 * kSecond));
    const int before = chart.drawnCount();
    for (double part = 0; part < 1; part += 0.01) {
        moveTo(chart, part);
        chart.refresh();
        QCoreApplication::processEvents();
    }

    QCOMPARE(chart.drawnCount(), before);
}

void TimeChartTest::cursor_byKeyboard_movesAndGoes()
{
    CurvePoints points;
    for (int at = 0; at <= 60; ++at)
        points.push_back(CurvePoint::at(kEnd - (60 - at) * kSecond, static_cast<float>(at)));
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(std::move(points), 60 * kSecond));
    QTest::keyClick(&chart, Qt::Key_Home);
    QVERIFY(chart.readOut().contains(QStringLiteral("In 0/s")));
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY(chart.readOut().contains(QStringLiteral("In 60/s")));
    for (int time = 0; time < 3; ++time)
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&chart, Qt::Key_Right);

    const double columns = 29 * 60.0 / chart.columnCount();
    QVERIFY2(chart.readOut().contains(QStringLiteral("In %1/s").arg(qRound(60 - columns))),
             qPrintable(chart.readOut()));
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("In ")));
    const QSignalSpy reset(&chart, &TimeChart::resetRequested);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(chart.readOut().isEmpty());
    QCOMPARE(reset.count(), 0);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(reset.count(), 1);
}

void TimeChartTest::drag_choosesAStretch()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(61, kSecond, 50), 60 * kSecond));
    QSignalSpy zoom(&chart, &TimeChart::zoomRequested);
    QWidget *plot = plotOf(chart);
    const QRect area = plotArea(chart);
    const auto at = [&](double part) {
        return QPoint(area.left() + static_cast<int>(area.width() * part), area.center().y());
    };
    QTest::mousePress(plot, Qt::LeftButton, {}, at(0.75));
    moveTo(chart, 0.5);
    chart.refresh();
    const QImage choosing = chart.grab().toImage().scaled(kSize);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, at(0.5));

    QCOMPARE(zoom.count(), 1);
    const auto stretch = zoom[0][0].value<TimeStretch>();
    QVERIFY(std::abs(stretch.from - (kEnd - 30 * kSecond)) < kSecond / 2);
    QVERIFY(std::abs(stretch.to - (kEnd - 15 * kSecond)) < kSecond / 2);
    const QPoint inside = at(0.6) - QPoint(0, 60);
    QVERIFY(choosing.pixelColor(inside).blue() > choosing.pixelColor(inside).red() + 8); // The band.
    QTest::mouseClick(plot, Qt::LeftButton, {}, at(0.3));
    QCOMPARE(zoom.count(), 1); // A click is no stretch.
}

void TimeChartTest::doubleClick_and0_goBack()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(61, kSecond, 50), 60 * kSecond));
    const QSignalSpy reset(&chart, &TimeChart::resetRequested);
    QTest::mouseDClick(plotOf(chart), Qt::LeftButton, {}, plotArea(chart).center());
    QCOMPARE(reset.count(), 1);
    QTest::keyClick(&chart, Qt::Key_0);
    QCOMPARE(reset.count(), 2);
}

void TimeChartTest::plusAndMinus_zoomAroundTheCursor()
{
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(61, kSecond, 50), 60 * kSecond));
    QSignalSpy zoom(&chart, &TimeChart::zoomRequested);
    QTest::keyClick(&chart, Qt::Key_Plus);
    QCOMPARE(zoom.last()[0].value<TimeStretch>(),
             (TimeStretch{kEnd - 30 * kSecond, kEnd})); // The newest half.
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Minus);

    QCOMPARE(zoom.last()[0].value<TimeStretch>(), (TimeStretch{kEnd - 60 * kSecond, kEnd + 60 * kSecond}));
}

void TimeChartTest::summary_saysTheNewestAndTheHighest()
{
    TimePicture picture = pictureOf(flat(61, kSecond, 50), 60 * kSecond);
    picture.curves[0].points[3] = CurvePoint::at(picture.curves[0].points[3].time, 80);
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, std::move(picture));

    QCOMPARE(chart.accessibleName(), QStringLiteral("A chart"));
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("In 50/s, highest 80/s"));
}

void TimeChartTest::export_asPngAndSvg_hasLinesAndNoCursor()
{
    const QTemporaryDir folder;
    TimeChart chart(QStringLiteral("chart"), QStringLiteral("A chart"));
    (void)drawn(chart, pictureOf(flat(61, kSecond, 50), 60 * kSecond));
    moveTo(chart, 0.5);
    chart.refresh();
    const QImage before = chart.grab().toImage();
    const std::vector<PictureRow> rows{{&chart, QStringLiteral("Messages/s"), QStringLiteral("echo")}};

    const QString png = folder.filePath(QStringLiteral("chart.png"));
    QVERIFY(savePicture(png, QStringLiteral("Throughput"), rows));
    const QImage picture(png);
    QVERIFY(count(picture, picture.rect().adjusted(0, 0, -1, -1), Token::inFill) > 1'000);
    const QString svg = folder.filePath(QStringLiteral("chart.svg"));
    QVERIFY(savePicture(svg, QStringLiteral("Throughput"), rows));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("<polyline") && !text.contains("<image") && !text.contains("−30.0 s"));
    QCoreApplication::processEvents();
    chart.refresh();
    QCOMPARE(chart.grab().toImage(), before); // The screen is as it was.
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::TimeChartTest)

#include "tst_time_chart.moc"
