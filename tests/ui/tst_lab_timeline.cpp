#include "ui/lab_fixtures.h"
#include "ui/panels/lab_timeline.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace ropewalk {

/// Known experiments in, pixels out.
class LabTimelineTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_timeline.reset(); }

    void kinds_haveColoursOfTheirOwn();
    void followed_request_standsOutInEveryModel();
    void waiting_isDotted();
    void startUp_isHatched();
    void loop_thatWaits_isAnOutline_andIoInFlightThinLines();
    void slice_ofMicrosecondsInSeconds_isSeen();
    void rows_ofManyRequests_areThin_andScroll();
    void click_followsTheRequestThatItHits();
    void toolTip_saysWhatASpanIs();
    void keys_zoomAndMove_andHomeShowsAll();
    void wheelWithCtrl_zoomsAtTheMouse();
    void drag_movesWhatIsZoomed_andDoubleClickShowsAll();
    void zoom_neverLeavesWhatThereIs();
    void totals_haveRoomBesideTheirModels();
    void picture_showsTheSame();
    void screenReaders_hearTheTotals();

private:
    void show(const std::vector<LabPoint> &points);
    [[nodiscard]] QImage grab() const { return m_timeline->viewport()->grab().toImage(); }
    /// The point of a moment, in milliseconds, in the middle of a row.
    [[nodiscard]] QPoint at(double milliseconds, std::size_t track = 0, int row = 0) const;
    [[nodiscard]] static int count(const QImage &image, const QRect &area, Token token);
    [[nodiscard]] static bool isInk(const QImage &image, const QPoint &point, Token token)
    {
        return count(image, QRect(point, QSize(1, 1)), token) == 1;
    }
    void press(Qt::Key key) { QTest::keyClick(m_timeline.get(), key); }

    static constexpr QSize kSize{1'196, 500};

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LabTimeline> m_timeline;
};

void LabTimelineTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void LabTimelineTest::init()
{
    m_timeline = std::make_unique<LabTimeline>();
    m_timeline->resize(kSize);
    static_cast<QWidget &>(*m_timeline).show();
    QVERIFY(QTest::qWaitForWindowExposed(m_timeline.get()));
}

void LabTimelineTest::show(const std::vector<LabPoint> &points)
{
    m_timeline->show(labExperimentOf(points));
}

QPoint LabTimelineTest::at(double milliseconds, std::size_t track, int row) const
{
    const LabTrack &placed = m_timeline->tracks().all()[track];
    const auto moment = static_cast<std::int64_t>(milliseconds * kLabMillisecond);
    return {static_cast<int>(xOf(moment, m_timeline->shown(), m_timeline->viewport()->width())),
            LabTracks::kRuler + placed.firstRow + row * placed.rowPitch + 4};
}

int LabTimelineTest::count(const QImage &image, const QRect &area, Token token)
{
    const QColor wanted = themeColor(token);
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - wanted.red()) +
                                 std::abs(pixel.green() - wanted.green()) +
                                 std::abs(pixel.blue() - wanted.blue());
            found += distance < 24 ? 1 : 0;
        }
    return found;
}

void LabTimelineTest::kinds_haveColoursOfTheirOwn()
{
    show({labPointOf(LabModel::blocking)});
    const QImage image = grab();

    QVERIFY(isInk(image, at(5), Token::accentFill));
    QVERIFY(isInk(image, at(18), Token::block));
    QVERIFY(isInk(image, at(46), Token::accentFill));
    QVERIFY(isInk(image, at(70), Token::surface)); // Nobody was there.
    QVERIFY(isInk(image, at(105), Token::accentFill));
    QCOMPARE(count(image, image.rect(), Token::follow), 0);
}

void LabTimelineTest::followed_request_standsOutInEveryModel()
{
    show({labPointOf(LabModel::blocking), labPointOf(LabModel::process), labPointOf(LabModel::callbacks)});
    m_timeline->setFollowed(1);
    const QImage image = grab();

    QVERIFY(isInk(image, at(105), Token::follow));
    QVERIFY(isInk(image, at(118), Token::blockf));
    QVERIFY(isInk(image, at(5), Token::accentFill));
    QVERIFY(isInk(image, at(105, 1, 1), Token::follow));
    QVERIFY(isInk(image, at(118, 1, 1), Token::blockf));
    QVERIFY(isInk(image, at(105, 2), Token::follow));
    const LabTrack &events = m_timeline->tracks().all()[2];
    const int line = LabTracks::kRuler + events.firstFlight + events.flightPitch + 1;
    QVERIFY(isInk(image, {at(120, 2).x(), line}, Token::follow));
}

void LabTimelineTest::waiting_isDotted()
{
    show({labPointOf(LabModel::blocking)});
    const QImage image = grab();

    const QRect between(at(33.6).x(), at(0).y() - 4, at(37.4).x() - at(33.6).x(), 28);
    const int dots = count(image, between, Token::text3);
    QVERIFY2(dots >= between.width() / 5 && dots <= between.width() * 2 / 3,
             qPrintable(QString::number(dots)));
    QCOMPARE(count(image, between, Token::block), 0);
}

void LabTimelineTest::startUp_isHatched()
{
    LabPoint point = labPointOf(LabModel::process, 0);
    point.result.trips[0].record.accepted = 0; // All three milliseconds.
    show({point});
    const QImage image = grab();

    const QRect hatch(at(0.3).x(), at(0).y() - 4, at(2.7).x() - at(0.3).x(), 16);
    const int ink = count(image, hatch, Token::surface);
    QVERIFY(ink > 10 && ink < hatch.width() * hatch.height() * 3 / 4); // Neither empty nor full.
    QCOMPARE(count(image, hatch, Token::accentFill), 0);
}

void LabTimelineTest::loop_thatWaits_isAnOutline_andIoInFlightThinLines()
{
    show({labPointOf(LabModel::callbacks)});
    const QImage image = grab();

    QVERIFY(isInk(image, at(24), Token::surface));
    QVERIFY(isInk(image, at(24) - QPoint(0, 4), Token::text3));
    const LabTrack &track = m_timeline->tracks().all().front();
    const int line = LabTracks::kRuler + track.firstFlight + 1;
    QVERIFY(isInk(image, {at(20).x(), line}, Token::slateFill));
    QVERIFY(isInk(image, {at(36).x(), line}, Token::surface));
    QVERIFY(isInk(image, {at(120).x(), line + track.flightPitch}, Token::slateFill));
}

void LabTimelineTest::slice_ofMicrosecondsInSeconds_isSeen()
{
    LabPoint point = labPointOf(LabModel::blocking, 10'000);
    LabRecord &record = point.result.trips[0].record;
    record.slices[record.sliceCount++] = {5'000 * kLabMillisecond, 5'000 * kLabMillisecond + 20'000};
    show({point});

    const QRect column(at(5'000).x() - 1, at(0).y() - 4, 3, 28);
    QCOMPARE(count(grab(), column, Token::accentFill), 28);
}

void LabTimelineTest::rows_ofManyRequests_areThin_andScroll()
{
    LabPoint point = labPointOf(LabModel::thread);
    for (std::uint32_t index = 2; index < 256; ++index)
        point.result.trips.push_back(labTripAt(index, index, index + 1));
    show({point});

    QCOMPARE(m_timeline->tracks().all().front().rows.rows.size(), std::size_t{256});
    QVERIFY(m_timeline->tracks().height() < 900);
    QVERIFY(m_timeline->verticalScrollBar()->maximum() > 0);
    m_timeline->verticalScrollBar()->setValue(m_timeline->verticalScrollBar()->maximum());
    QVERIFY(count(grab(), m_timeline->viewport()->rect(), Token::block) > 1'000);
}

void LabTimelineTest::click_followsTheRequestThatItHits()
{
    show({labPointOf(LabModel::process), labPointOf(LabModel::callbacks)});
    QSignalSpy requests(m_timeline.get(), &LabTimeline::followRequested);

    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, at(105, 0, 1));
    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, at(5, 1));
    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, at(70, 1)); // Nothing there.
    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, {300, 5});  // The axis.
    const LabTrack &events = m_timeline->tracks().all()[1];
    const int line = LabTracks::kRuler + events.firstFlight + events.flightPitch + 1;
    QTest::mouseClick(m_timeline->viewport(), Qt::LeftButton, {}, {at(120, 1).x(), line});

    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests[0][0].toInt(), 1);
    QCOMPARE(requests[1][0].toInt(), 0);
    QCOMPARE(requests[2][0].toInt(), 1);
}

void LabTimelineTest::toolTip_saysWhatASpanIs()
{
    show({labPointOf(LabModel::blocking)});
    const QPointF point = at(18) - QPoint(0, LabTracks::kRuler);

    const auto hit = m_timeline->tracks().at(point, m_timeline->shown(), m_timeline->viewport()->width());
    QVERIFY(hit);
    QCOMPARE(spanText(hit->span), QStringLiteral("Request 1, blocked on I/O, 13.0 to 33.0 ms (20.0 ms)"));
    QVERIFY(!m_timeline->tracks().at({50, point.y()}, m_timeline->shown(), kSize.width()));
}

void LabTimelineTest::keys_zoomAndMove_andHomeShowsAll()
{
    show({labPointOf(LabModel::blocking)});
    const LabStretch whole = m_timeline->shown();

    press(Qt::Key_Right); // There is nothing beyond.
    QCOMPARE(m_timeline->shown(), whole);
    press(Qt::Key_Plus);
    const LabStretch zoomed = m_timeline->shown();
    QVERIFY(zoomed.length() < whole.length() && zoomed.begin > 0);
    press(Qt::Key_Right);
    QVERIFY(m_timeline->shown().begin > zoomed.begin);
    QCOMPARE(m_timeline->shown().length(), zoomed.length());
    press(Qt::Key_Left);
    QVERIFY(std::abs(m_timeline->shown().begin - zoomed.begin) < 1'000); // Nanoseconds.
    press(Qt::Key_Home);
    QCOMPARE(m_timeline->shown(), whole);
    press(Qt::Key_Plus);
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    QCOMPARE(m_timeline->shown(), whole);
}

void LabTimelineTest::wheelWithCtrl_zoomsAtTheMouse()
{
    show({labPointOf(LabModel::blocking)});
    const QPoint point = at(40);
    const std::int64_t before = momentAt(point.x(), m_timeline->shown(), kSize.width());
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(point, point, {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_timeline->viewport(), &event);
    };
    const LabStretch whole = m_timeline->shown();
    turn(Qt::NoModifier);
    QCOMPARE(m_timeline->shown(), whole);

    turn(Qt::ControlModifier);
    QVERIFY(m_timeline->shown().length() < whole.length());
    const std::int64_t after = momentAt(point.x(), m_timeline->shown(), kSize.width());
    QVERIFY(std::abs(after - before) < kLabMillisecond / 2);
}

void LabTimelineTest::drag_movesWhatIsZoomed_andDoubleClickShowsAll()
{
    show({labPointOf(LabModel::blocking)});
    const LabStretch whole = m_timeline->shown();
    press(Qt::Key_Plus);
    const LabStretch zoomed = m_timeline->shown();
    QSignalSpy requests(m_timeline.get(), &LabTimeline::followRequested);
    QWidget *viewport = m_timeline->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, {600, 50});
    QTest::mouseMove(viewport, {640, 50});
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, {640, 50});

    QVERIFY(m_timeline->shown().begin < zoomed.begin);
    QCOMPARE(requests.size(), 0); // It was no click.
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, {600, 50});
    QCOMPARE(m_timeline->shown(), whole);
}

void LabTimelineTest::zoom_neverLeavesWhatThereIs()
{
    show({labPointOf(LabModel::blocking)});
    const LabStretch whole = m_timeline->shown();
    for (int step = 0; step < 80; ++step)
        press(Qt::Key_Plus);
    QVERIFY(m_timeline->shown().length() >= 10'000); // Nanoseconds.
    for (int step = 0; step < 20; ++step)
        press(Qt::Key_Left);
    for (int step = 0; step < 100; ++step)
        press(Qt::Key_Right);

    QVERIFY(m_timeline->shown().begin >= whole.begin && m_timeline->shown().end <= whole.end);
    show({labPointOf(LabModel::thread)}); // Another experiment is shown as a whole.
    QCOMPARE(m_timeline->shown().begin, 0);
}

void LabTimelineTest::totals_haveRoomBesideTheirModels()
{
    show({labPointOf(LabModel::blocking), labPointOf(LabModel::process), labPointOf(LabModel::callbacks, 0)});

    const int width = m_timeline->viewport()->width();
    for (const LabTrack &track : m_timeline->tracks().all()) {
        const double end = xOf(track.wallTime, m_timeline->shown(), width);
        QVERIFY(width - end > 80);
    }
    QVERIFY(m_timeline->tracks().all()[2].factor.startsWith(QStringLiteral("3.1× faster")));
    const QRect label(static_cast<int>(xOf(148 * kLabMillisecond, m_timeline->shown(), width)) + 10,
                      LabTracks::kRuler,
                      80,
                      60);
    QVERIFY(count(grab(), label, Token::text) > 50);
}

void LabTimelineTest::picture_showsTheSame()
{
    show({labPointOf(LabModel::blocking)});
    QImage picture(kSize.width(), m_timeline->drawnHeight(), QImage::Format_RGB32);
    picture.fill(themeColor(Token::surface));
    QPainter painter(&picture);
    m_timeline->draw(painter, picture.rect());
    painter.end();

    QVERIFY(isInk(picture, at(5), Token::accentFill));
    QVERIFY(isInk(picture, at(18), Token::block));
    const QRect ruler(0, 0, kSize.width(), LabTracks::kRuler);
    QVERIFY(ruler.width() * ruler.height() - count(picture, ruler, Token::surface) > 50); // Its numbers.
}

void LabTimelineTest::screenReaders_hearTheTotals()
{
    show({labPointOf(LabModel::blocking)});
    m_timeline->setFollowed(1);

    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_timeline.get());
    QCOMPARE(accessible->role(), QAccessible::Chart);
    const QString said = accessible->text(QAccessible::Description);
    QVERIFY(said.contains(QStringLiteral("Single thread, blocking (1 process, 1 thread): 148.0 ms")));
    QVERIFY(said.contains(QStringLiteral("Following request 2")));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::LabTimelineTest)
#include "tst_lab_timeline.moc"
