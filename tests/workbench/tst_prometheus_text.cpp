#include "workbench/metrics/metrics_reply.h"
#include "workbench/metrics/prometheus_text.h"

#include <QTest>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

/// What /metrics answers to this, where the page is "page\n".
MetricsReply replyTo(const std::string &request)
{
    MetricsPage page = [] { return std::string("page\n"); };
    return ropewalk::replyTo(request, page);
}

std::string statusOf(const MetricsReply &reply)
{
    return reply.bytes.substr(0, reply.bytes.find("\r\n"));
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// The text that Prometheus reads, and how it is asked for.
class PrometheusTextTest : public QObject
{
    Q_OBJECT

private slots:
    void family_tellsHelpAndType();
    void labels_areEscaped();
    void numbers_areShortestThatReadBack();
    void histogram_countsUpToEachBound();
    void histogram_ofQuarterOctaves_addsUp();

    void get_isAnsweredWithThePage();
    void head_hasTheLengthAndNoPage();
    void otherPath_isNotFound();
    void otherMethod_isNotAllowed();
    void query_isIgnored();
    void nonsense_isRefusedAndTheEnd();
    void connectionClose_isTheEnd();
};

void PrometheusTextTest::family_tellsHelpAndType()
{
    PrometheusText text;
    text.family("a_total", PrometheusText::Type::counter, "Back\\slash,\nline.");
    text.sample({}, 3);

    QCOMPARE(text.take(), "# HELP a_total Back\\\\slash,\\nline.\n# TYPE a_total counter\na_total 3\n");
}

void PrometheusTextTest::labels_areEscaped()
{
    PrometheusText text;
    text.family("a", PrometheusText::Type::gauge, "A.");
    (void)text.take();
    const std::array<PrometheusText::Label, 2> labels{{{"name", "say \"hi\"\n\\"}, {"id", "1"}}};
    text.sample(labels, 0.5);

    QCOMPARE(text.take(), "a{name=\"say \\\"hi\\\"\\n\\\\\",id=\"1\"} 0.5\n");
}

void PrometheusTextTest::numbers_areShortestThatReadBack()
{
    PrometheusText text;
    text.family("a", PrometheusText::Type::gauge, "A.");
    (void)text.take();
    text.sample({}, 1e6);
    text.sample({}, 9'007'199'254'740'991.0);
    text.sample({}, 0.1);

    QCOMPARE(text.take(), "a 1e+06\na 9007199254740991\na 0.1\n");
}

void PrometheusTextTest::histogram_countsUpToEachBound()
{
    DurationHistogram durations;
    durations.record(9us);
    durations.record(700us);
    durations.record(2s);
    durations.record(60s);
    PrometheusText text;
    text.family("h", PrometheusText::Type::histogram, "H.");
    text.histogram({}, durations);

    const std::string written = text.take();
    QVERIFY(contains(written, "h_bucket{le=\"1e-05\"} 1\n"));
    QVERIFY(contains(written, "h_bucket{le=\"0.0005\"} 1\n"));
    QVERIFY(contains(written, "h_bucket{le=\"0.001\"} 2\n"));
    QVERIFY(contains(written, "h_bucket{le=\"2.5\"} 3\n"));
    QVERIFY(contains(written, "h_bucket{le=\"10.0\"} 3\n"));
    QVERIFY(contains(written, "h_bucket{le=\"+Inf\"} 4\n"));
    QVERIFY(contains(written, "h_sum 62.000709\n"));
    QVERIFY(written.ends_with("h_count 4\n"));
}

void PrometheusTextTest::histogram_ofQuarterOctaves_addsUp()
{
    std::array<std::uint64_t, QuarterOctaves::kBuckets> counts{};
    counts[QuarterOctaves::bucketOf(5'000)] = 2;
    counts[QuarterOctaves::bucketOf(3'000'000)] = 1;
    PrometheusText text;
    text.family("h", PrometheusText::Type::histogram, "H.");
    text.histogram({}, counts, 3010us);

    const std::string written = text.take();
    QVERIFY(contains(written, "h_bucket{le=\"1e-05\"} 2\n"));
    QVERIFY(contains(written, "h_bucket{le=\"0.005\"} 3\n"));
    QVERIFY(contains(written, "h_sum 0.00301\n"));
    QVERIFY(written.ends_with("h_count 3\n"));
}

void PrometheusTextTest::get_isAnsweredWithThePage()
{
    const MetricsReply reply = replyTo("GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n");

    QCOMPARE(statusOf(reply), "HTTP/1.1 200 OK");
    QVERIFY(!reply.isLast);
    QVERIFY(contains(reply.bytes, "\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"));
    QVERIFY(reply.bytes.ends_with("\r\n\r\npage\n"));
}

void PrometheusTextTest::head_hasTheLengthAndNoPage()
{
    const MetricsReply reply = replyTo("HEAD /metrics HTTP/1.1\r\nHost: a\r\n\r\n");

    QCOMPARE(statusOf(reply), "HTTP/1.1 200 OK");
    QVERIFY(contains(reply.bytes, "\r\nContent-Length: 5\r\n"));
    QVERIFY(reply.bytes.ends_with("\r\n\r\n"));
}

void PrometheusTextTest::otherPath_isNotFound()
{
    QCOMPARE(statusOf(replyTo("GET / HTTP/1.1\r\n\r\n")), "HTTP/1.1 404 Not Found");
    QCOMPARE(statusOf(replyTo("POST /metrics/x HTTP/1.1\r\nContent-Length: 0\r\n\r\n")),
             "HTTP/1.1 404 Not Found");
}

void PrometheusTextTest::otherMethod_isNotAllowed()
{
    const MetricsReply reply = replyTo("POST /metrics HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");

    QCOMPARE(statusOf(reply), "HTTP/1.1 405 Method Not Allowed");
    QVERIFY(contains(reply.bytes, "\r\nAllow: GET, HEAD\r\n"));
}

void PrometheusTextTest::query_isIgnored()
{
    QCOMPARE(statusOf(replyTo("GET /metrics?name=x HTTP/1.1\r\n\r\n")), "HTTP/1.1 200 OK");
    QCOMPARE(statusOf(replyTo("GET http://localhost:9464/metrics HTTP/1.1\r\n\r\n")), "HTTP/1.1 200 OK");
    QCOMPARE(statusOf(replyTo("GET http://localhost HTTP/1.1\r\n\r\n")), "HTTP/1.1 404 Not Found");
}

void PrometheusTextTest::nonsense_isRefusedAndTheEnd()
{
    for (const char *request : {"", "GET /metrics", "HTTP/1.1 200 OK\r\n\r\n"}) {
        const MetricsReply reply = replyTo(request);
        QCOMPARE(statusOf(reply), "HTTP/1.1 400 Bad Request");
        QVERIFY(reply.isLast);
    }
}

void PrometheusTextTest::connectionClose_isTheEnd()
{
    const MetricsReply reply = replyTo("GET /metrics HTTP/1.1\r\nConnection: close\r\n\r\n");

    QVERIFY(reply.isLast);
    QVERIFY(contains(reply.bytes, "\r\nConnection: close\r\n"));
    QVERIFY(replyTo("GET /metrics HTTP/1.0\r\n\r\n").isLast);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::PrometheusTextTest)
#include "tst_prometheus_text.moc"
