#include "ui/loop_fixtures.h"
#include "ui/panels/chart_export.h"
#include "ui/plots/curve_table.h"
#include "ui/plots/depth_chart.h"
#include "ui/plots/loop_chart.h"
#include "ui/plots/traffic_bars.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"

#include <QFile>
#include <QImage>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kNow = 100 * kSecond;

/// The lines below the heading, without their time of day.
QStringList figuresOf(const QString &table)
{
    QStringList lines = table.trimmed().split(u'\n').mid(1);
    for (QString &line : lines)
        line = line.section(u',', 1);
    return lines;
}

} // namespace

/// What charts are saved as: each of those that show live data, and the ways to it.
class ChartExportsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void depths_asFigures();
    void traffic_asFigures();
    void loopLatency_asFigures();
    void chart_asPicture_hasItsTitleAndLines();
    void rightClick_offersEachWay();
    void unwritable_saysSo_untilItWorks();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<QWidget> m_panel;
    DepthChart *m_chart = nullptr;
    NoticeBar *m_notice = nullptr;
    ChartExports *m_exports = nullptr;
};

void ChartExportsTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void ChartExportsTest::init()
{
    m_panel = std::make_unique<QWidget>();
    m_panel->resize(800, 300);
    m_chart = new DepthChart(m_panel.get());
    m_notice = new NoticeBar(m_panel.get());
    m_exports = new ChartExports(*m_panel, *m_notice, [this] {
        return ChartSheet{QStringLiteral("feed #1"), {{m_chart, QStringLiteral("Depth"), {}}}, [this] {
                              return curveTable(m_chart->picture());
                          }};
    });
    m_exports->offerAt(*m_chart);
    m_chart->show(
        {{kNow - 2 * kSecond, 10, 4'000, false}, {kNow - kSecond, 0, 60'000, true}}, {16'384, 65'536}, kNow);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void ChartExportsTest::depths_asFigures()
{
    QCOMPARE(figuresOf(curveTable(m_chart->picture())),
             QStringList({QStringLiteral("98000000000,10,4000"), QStringLiteral("99000000000,0,60000")}));
}

void ChartExportsTest::traffic_asFigures()
{
    Journal journal;
    JournalRecord record;
    record.time = kNow - kSecond;
    record.service = ServiceId{1};
    record.connection = ConnectionId{1};
    record.direction = Direction::out;
    journal.append(record, "hello");
    TrafficHistory history(journal);
    history.refresh(kNow);
    TrafficBars bars;
    bars.show(history);

    QVERIFY(figuresOf(curveTable(bars.picture())).contains(QStringLiteral("99000000000,0,5")));
}

void ChartExportsTest::loopLatency_asFigures()
{
    TurnHistory history;
    LoopNews news = loopNews();
    news.delays = {{kNow - kSecond,
                    std::chrono::nanoseconds(1'000),
                    std::chrono::nanoseconds(20'000),
                    std::chrono::nanoseconds(300'000)}};
    history.take(std::move(news));
    LoopChart chart;
    chart.show(history, 60, kNow);

    QCOMPARE(figuresOf(curveTable(chart.picture())),
             QStringList(QStringLiteral("99000000000,1000,20000,300000")));
}

void ChartExportsTest::chart_asPicture_hasItsTitleAndLines()
{
    m_exports->save(path("depth.png"));
    m_exports->save(path("depth.svg"));

    const QImage image(path("depth.png"));
    bool hasLine = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            hasLine = hasLine || image.pixelColor(x, y) == themeColor(Token::outFill);
    QVERIFY(hasLine);
    QFile svg(path("depth.svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("feed #1"));
}

void ChartExportsTest::rightClick_offersEachWay()
{
    auto *plot = m_chart->findChild<QWidget *>(QStringLiteral("plot"));
    const QPoint at = plot->rect().center();
    QContextMenuEvent click(QContextMenuEvent::Mouse, at, plot->mapToGlobal(at));
    QCoreApplication::sendEvent(plot, &click);

    const auto *menu = m_chart->findChild<QMenu *>(QStringLiteral("chartMenu"));
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions(), m_exports->actions());
    QCOMPARE(menu->actions().size(), 3);
}

void ChartExportsTest::unwritable_saysSo_untilItWorks()
{
    m_exports->save(QStringLiteral("/nowhere/depth.csv"));
    QVERIFY(m_notice->isVisible());

    m_exports->save(path("depth.csv"));
    QVERIFY(!m_notice->isVisible());
    QVERIFY(QFile::exists(path("depth.csv")));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::ChartExportsTest)
#include "tst_chart_exports.moc"
