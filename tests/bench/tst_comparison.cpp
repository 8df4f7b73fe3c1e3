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
    void measure_ofAServer_countsWhatItCost();
    void measure_ofAServerThatFallsSilent_fails();
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

namespace {

// A server that is not ours, in one line; it answers one connection after another, `answers` times.
std::string pythonServer(int answers)
{
    return "python3 -uc '\n"
           "import socket\n"
           "server = socket.create_server((\"127.0.0.1\", 0), backlog=100)\n"
           "print(\"listening\", server.getsockname()[1])\n"
           "left = " +
           std::to_string(answers) +
           "\n"
           "while True:\n"
           "    client = server.accept()[0]\n"
           "    try:\n"
           "        while bytes := client.recv(65536):\n"
           "            left -= 1\n"
           "            if left >= 0: client.sendall(bytes)\n"
           "    except ConnectionResetError: pass\n"
           "'";
}

Plan shortPlan()
{
    Plan plan;
    plan.warmUp = 5ms;
    plan.window = 10s;
    plan.messages = 50;
    return plan;
}

} // namespace

void ComparisonTest::measure_ofAServer_countsWhatItCost()
{
    const auto sample = measure(Server{"python", pythonServer(1000000)}, {}, shortPlan());

    QVERIFY(sample);
    QVERIFY(sample->messages >= 50);
    QVERIFY(sample->cpu > 0ns);
    QVERIFY(sample->resident > 1024 * 1024);
    QVERIFY(sample->p50 <= sample->p99);
}

void ComparisonTest::measure_ofAServerThatFallsSilent_fails()
{
    Plan plan = shortPlan();
    plan.window = 20ms;
    const auto sample = measure({"silent", pythonServer(2)}, {}, plan);

    QVERIFY(!sample);
    QVERIFY(sample.error().code == std::errc::timed_out);
}

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
