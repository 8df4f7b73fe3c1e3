#include "ui/lab_fixtures.h"
#include "ui/plots/lab_sweep_chart.h"
#include "ui/theme/theme.h"

#include <QTest>
#include <qcustomplot.h>

namespace ropewalk {

/// Known sweeps in, lines out.
class LabSweepChartTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void sweep_hasALineForEachModel_namedAtItsEnd();
    void pollers_haveALineEach();
    void names_ofLinesThatEndTogether_doNotCoverEachOther();
    void line_isDrawnWhereItsValuesAre();
    void hidden_chart_isNotDrawn();

private:
    /// One that has `last` requests a second with 256 at once, and half of that with one.
    static void add(LabExperiment &sweep, LabModel model, double last, PollerKind poller = PollerKind::best);
    static void expose(LabSweepChart &chart);
    [[nodiscard]] static QCustomPlot &plotOf(LabSweepChart &chart)
    {
        return *chart.findChild<QCustomPlot *>();
    }
    [[nodiscard]] static std::vector<QCPItemText *> namesOf(LabSweepChart &chart);

    std::unique_ptr<Theme> m_theme;
};

void LabSweepChartTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void LabSweepChartTest::add(LabExperiment &sweep, LabModel model, double last, PollerKind poller)
{
    for (const std::uint32_t requests : {1U, 256U}) {
        LabPoint point = labPointOf(model, 0);
        const double perSecond = requests == 1 ? last / 2 : last;
        const auto wall = static_cast<std::int64_t>(2e9 / perSecond); // Of the two requests there are.
        for (LabTrip &trip : point.result.trips)
            trip.record.done = wall;
        point.plan.requests = requests;
        point.plan.poller = poller;
        sweep.points.push_back(point);
    }
}

void LabSweepChartTest::expose(LabSweepChart &chart)
{
    chart.resize(376, 240);
    static_cast<QWidget &>(chart).show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTRY_VERIFY(chart.drawnCount() > 0);
}

std::vector<QCPItemText *> LabSweepChartTest::namesOf(LabSweepChart &chart)
{
    std::vector<QCPItemText *> names;
    for (int item = 0; item < plotOf(chart).itemCount(); ++item)
        if (auto *name = qobject_cast<QCPItemText *>(plotOf(chart).item(item)))
            names.push_back(name);
    return names;
}

void LabSweepChartTest::sweep_hasALineForEachModel_namedAtItsEnd()
{
    auto sweep = std::make_shared<LabExperiment>();
    sweep->order.scope = LabScope::sweep;
    add(*sweep, LabModel::blocking, 43);
    add(*sweep, LabModel::callbacks, 142);
    LabSweepChart chart;
    chart.show(sweep);
    expose(chart);

    QCOMPARE(plotOf(chart).graphCount(), 2);
    const auto names = namesOf(chart);
    QCOMPARE(names[0]->text(), QStringLiteral("blocking 43.0"));
    QCOMPARE(names[1]->text(), QStringLiteral("event driven 142"));
    QCOMPARE(plotOf(chart).graph(1)->data()->at(1)->key, 8.0); // 2 to the power of 8.
    QVERIFY(plotOf(chart).accessibleDescription().contains(QStringLiteral("event driven 142")));
    chart.show(nullptr);
    QCOMPARE(plotOf(chart).graphCount(), 0);
}

void LabSweepChartTest::pollers_haveALineEach()
{
    auto sweep = std::make_shared<LabExperiment>();
    sweep->order.scope = LabScope::pollerSweep;
    add(*sweep, LabModel::callbacks, 140, PollerKind::epoll);
    add(*sweep, LabModel::callbacks, 120, PollerKind::select);
    LabSweepChart chart;
    chart.show(sweep);
    expose(chart);

    const auto names = namesOf(chart);
    QCOMPARE(names.size(), std::size_t{2});
    QCOMPARE(names[0]->text(), QStringLiteral("epoll 140"));
    QCOMPARE(names[1]->text(), QStringLiteral("select 120"));
    QVERIFY(plotOf(chart).graph(0)->pen() != plotOf(chart).graph(1)->pen());
}

void LabSweepChartTest::names_ofLinesThatEndTogether_doNotCoverEachOther()
{
    auto sweep = std::make_shared<LabExperiment>();
    sweep->order.scope = LabScope::sweep;
    for (const LabModelInfo &info : labModels(LabKind::server))
        add(*sweep, info.model, 100);
    LabSweepChart chart;
    chart.show(sweep);
    expose(chart);

    std::vector<double> tops;
    for (const QCPItemText *name : namesOf(chart))
        tops.push_back(name->position->pixelPosition().y());
    std::ranges::sort(tops);
    for (std::size_t at = 1; at < tops.size(); ++at)
        QVERIFY(tops[at] - tops[at - 1] > 12);
    QVERIFY(tops.back() < chart.height());
}

void LabSweepChartTest::line_isDrawnWhereItsValuesAre()
{
    auto sweep = std::make_shared<LabExperiment>();
    sweep->order.scope = LabScope::sweep;
    add(*sweep, LabModel::callbacks, 200);
    LabSweepChart chart;
    chart.show(sweep);
    expose(chart);
    QCoreApplication::processEvents();

    const QCustomPlot &plot = plotOf(chart);
    const QPoint first(static_cast<int>(plot.xAxis->coordToPixel(0)),
                       static_cast<int>(plot.yAxis->coordToPixel(100)));
    const QImage image = chart.grab().toImage();
    const QColor wanted = themeColor(Token::accent);
    int found = 0;
    for (int x = first.x(); x < first.x() + 4; ++x)
        for (int y = first.y() - 3; y < first.y() + 3; ++y)
            found += image.pixelColor(x, y) == wanted ? 1 : 0;
    QVERIFY(found >= 3);
}

void LabSweepChartTest::hidden_chart_isNotDrawn()
{
    auto sweep = std::make_shared<LabExperiment>();
    add(*sweep, LabModel::callbacks, 200);
    LabSweepChart chart;
    expose(chart);
    chart.hide();
    QCoreApplication::processEvents();
    const int drawn = chart.drawnCount();
    chart.show(sweep);
    QCoreApplication::processEvents();

    QCOMPARE(chart.drawnCount(), drawn);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::LabSweepChartTest)
#include "tst_lab_sweep_chart.moc"
