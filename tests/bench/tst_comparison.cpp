#include "load/comparison.h"
#include "load/server_process.h"

#include <QtTest>

using namespace std::chrono_literals;
using namespace ropewalk::bench;

namespace {

Sample sampleOf(int round, std::chrono::nanoseconds cpu)
{
    Sample sample;
    sample.round = round;
    sample.messages = 1;
    sample.elapsed = 1s;
    sample.cpu = cpu;
    return sample;
}

Series seriesOf(std::vector<Sample> rounds)
{
    Series series;
    series.rounds = std::move(rounds);
    return series;
}

} // namespace

class ComparisonTest final : public QObject
{
    Q_OBJECT

private slots:
    void ratio_pairsRoundByRound();
    void ratio_leavesOutARoundThatOneMissed();
    void median_ofTwo_isBetweenThem();
    void command_takesTheScenariosBuffer();
    void portIn_line_findsThePort_data();
    void portIn_line_findsThePort();
    void measure_ofAProgramThatEnds_fails();
    void measure_ofAProgramThatListensNowhere_fails();
};

void ComparisonTest::ratio_pairsRoundByRound()
{
    const Series slow = seriesOf({sampleOf(0, 20ns), sampleOf(1, 300ns), sampleOf(2, 20ns)});
    const Series base = seriesOf({sampleOf(0, 10ns), sampleOf(1, 100ns), sampleOf(2, 10ns)});

    const Ratio ratio = ratioOf(slow, base);
    QCOMPARE(ratio.median, 2.0);
    QCOMPARE(ratio.lower, 2.0);
    QCOMPARE(ratio.upper, 2.5);
}

void ComparisonTest::ratio_leavesOutARoundThatOneMissed()
{
    const Series slow = seriesOf({sampleOf(1, 300ns)});
    const Series base = seriesOf({sampleOf(0, 10ns), sampleOf(1, 100ns)});

    QCOMPARE(ratioOf(slow, base).median, 3.0);
}

void ComparisonTest::median_ofTwo_isBetweenThem()
{
    const Series series = seriesOf({sampleOf(0, 10ns), sampleOf(1, 20ns)});

    QCOMPARE(series.median(&Sample::cpuPerMessage), 15.0);
}

void ComparisonTest::command_takesTheScenariosBuffer()
{
    const Server server{"any", "serve --buffer {buffer} --again {buffer}"};
    Scenario scenario;
    scenario.bufferSize = 4096;

    QCOMPARE(server.commandFor(scenario), std::string("serve --buffer 4096 --again 4096"));
}

void ComparisonTest::portIn_line_findsThePort_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("port");
    QTest::newRow("number") << QByteArray("listening 8080") << 8080;
    QTest::newRow("endpoint") << QByteArray("listening tcp:8080:interface=127.0.0.1") << 8080;
    QTest::newRow("address") << QByteArray("listening 127.0.0.1:8080") << 8080;
    QTest::newRow("IPv6") << QByteArray("listening [::1]:8080\r") << 8080;
    QTest::newRow("too big") << QByteArray("listening 80800") << 0;
    QTest::newRow("no number") << QByteArray("listening unix:/tmp/socket") << 0;
    QTest::newRow("another line") << QByteArray("port 8080") << 0;
}

void ComparisonTest::portIn_line_findsThePort()
{
    QFETCH(QByteArray, line);
    QFETCH(int, port);

    QCOMPARE(int(portIn(line.toStdString()).value_or(0)), port);
}

void ComparisonTest::measure_ofAProgramThatEnds_fails()
{
    const auto sample = measure({"ends", "true"}, {}, {});

    QVERIFY(!sample);
    QCOMPARE(sample.error().operation, std::string("true"));
}

void ComparisonTest::measure_ofAProgramThatListensNowhere_fails()
{
    const auto sample = measure({"lies", "sh -c 'echo listening 1; read wait'"}, {}, {});

    QVERIFY(!sample);
    QVERIFY(sample.error().code == std::errc::connection_refused);
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
