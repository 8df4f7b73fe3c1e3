#include "base/errc.h"
#include "protocols/framing/delimiter_framings.h"
#include "protocols/framing/frame_decoder.h"
#include "protocols/framing/framing_spec.h"
#include "protocols/framing/http_framing.h"

#include <QTest>

#include <numeric>
#include <vector>

using namespace ropewalk;
using namespace std::string_literals;

Q_DECLARE_METATYPE(std::string)
Q_DECLARE_METATYPE(std::vector<std::string>)

namespace {

/// What came out of a decoder.
struct Outcome
{
    std::vector<std::string> payloads;
    std::string wire; ///< All frames as they were sent, in a row.
    std::string rest; ///< What finish() gave.
    std::error_code error;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome decode(const Framing &framing, const std::vector<std::string> &chunks)
{
    Outcome outcome;
    FrameDecoder decoder(framing);
    for (const std::string &chunk : chunks) {
        decoder.feed(chunk);
        while (const auto frame = decoder.next()) {
            outcome.payloads.emplace_back(frame->payload);
            outcome.wire += frame->wire;
        }
    }
    outcome.error = decoder.error();
    if (const auto frame = decoder.finish()) {
        outcome.rest = frame->wire;
    }
    return outcome;
}

std::vector<std::string> cutIntoBytes(const std::string &stream)
{
    std::vector<std::string> bytes;
    for (const char byte : stream) {
        bytes.emplace_back(1, byte);
    }
    return bytes;
}

std::shared_ptr<const Framing> framingOf(const std::string &spec)
{
    return makeFraming(*parseFraming(spec));
}

} // namespace

class FramingTest : public QObject
{
    Q_OBJECT

private slots:
    void stream_isCutIntoFrames_data();
    void stream_isCutIntoFrames();
    void stream_splitAtAnyByte_givesTheSame_data();
    void stream_splitAtAnyByte_givesTheSame();
    void frames_fromPayloads_areDecodedBack_data();
    void frames_fromPayloads_areDecodedBack();
    void payload_thatDoesNotFit_isRefused();
    void frame_withinAChunk_isNotCopied();
    void frames_ofAnyLength_surviveChunksOfAnyLength();
    void limit_isTheLongestPayload();
    void decoder_betweenFrames_ownsNoMemory();
    void decoder_leftInTheMiddle_givesItsRest();
    void decoder_afterAFault_staysSilent();
    void changedFrame_announcesItsTrueLength_data();
    void changedFrame_announcesItsTrueLength();
    void httpMessage_saysWhetherItsSenderCloses_data();
    void httpMessage_saysWhetherItsSenderCloses();
};

void FramingTest::stream_isCutIntoFrames_data()
{
    using Strings = std::vector<std::string>;
    QTest::addColumn<std::string>("spec");
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::vector<std::string>>("payloads");
    QTest::addColumn<std::string>("rest");
    QTest::addColumn<int>("error");

    const auto add =
        [](const char *name, const std::string &spec, const std::string &stream, const Strings &payloads) {
            return &(QTest::newRow(name) << spec << stream << payloads);
        };
    const int tooLong = static_cast<int>(Errc::frameTooLong);
    const int malformed = static_cast<int>(Errc::frameMalformed);
    *add("lines", "line", "a\nbc\n\nd", {"a", "bc", ""}) << "d"s << 0;
    *add("lines keep CR", "line", "a\r\nb", {"a\r"}) << "b"s << 0;
    *add("CRLF lines", "line:crlf", "a\r\nb\rc\nd\r\r\n", {"a", "b\rc\nd\r"}) << ""s << 0;
    *add("lines of either kind", "line:any", "a\r\nb\nc\r\r\n\n", {"a", "b", "c\r", ""}) << ""s << 0;
    *add("int8",
         "int8",
         "\x01"s
         "a"
         "\0"s
         "\x02"
         "bc"
         "\x03"
         "d",
         {"a", "", "bc"})
        << "\x03"
           "d"s
        << 0;
    *add("int16", "int16", "\0\1a\0\0\0\2bc\0"s, {"a", "", "bc"}) << "\0"s << 0;
    *add("int16 little", "int16:le", "\1\0a\0\0\2\0bc"s, {"a", "", "bc"}) << ""s << 0;
    *add("int32", "int32", "\0\0\0\3abc\0\0\0\1"s, {"abc"}) << "\0\0\0\1"s << 0;
    *add("int32 little", "int32:le", "\3\0\0\0abc"s, {"abc"}) << ""s << 0;
    *add("int32 too long", "int32", "\0\0\0\1a\1\0\0\1"s, {"a"}) << ""s << tooLong;
    *add("netstrings", "netstring", "5:hello,0:,3:a,b,12:x", {"hello", "", "a,b"}) << "12:x"s << 0;
    *add("netstring without comma", "netstring", "1:a,2:bcd", {"a"}) << ""s << malformed;
    *add("netstring without length", "netstring", ":a,", {}) << ""s << malformed;
    *add("netstring with leading zero", "netstring", "01:a,", {}) << ""s << malformed;
    *add("netstring with a letter", "netstring", "1x:a,", {}) << ""s << malformed;
    *add("netstring too long", "netstring", "99999999999999999999999", {}) << ""s << tooLong;
    *add("HTTP request without body",
         "http",
         "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET",
         {"GET / HTTP/1.1\r\nHost: a\r\n\r\n"})
        << "GET"s << 0;
    *add("HTTP body of a length",
         "http",
         "POST /a HTTP/1.1\r\ncontent-length:  3\r\n\r\nabcX",
         {"POST /a HTTP/1.1\r\ncontent-length:  3\r\n\r\nabc"})
        << "X"s << 0;
    *add("HTTP chunks",
         "http",
         "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\nHTTP",
         {"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n"})
        << "HTTP"s << 0;
    *add("HTTP lines that end in LF",
         "http",
         "\nHTTP/1.0 200 OK\nContent-Length: 1\n\nab",
         {"\nHTTP/1.0 200 OK\nContent-Length: 1\n\na"})
        << "b"s << 0;
    *add("HTTP response to the stream's end", "http", "HTTP/1.0 200 OK\r\n\r\nbody", {})
        << "HTTP/1.0 200 OK\r\n\r\nbody"s << 0;
    *add("HTTP responses without body",
         "http",
         "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 304 x\r\nContent-Length: 9\r\n\r\n",
         {"HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 304 x\r\nContent-Length: 9\r\n\r\n"})
        << ""s << 0;
    *add("HTTP with two lengths",
         "http",
         "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
         {})
        << ""s << malformed;
    *add("HTTP with a bad length", "http", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", {})
        << ""s << malformed;
    *add("HTTP with a bad chunk",
         "http",
         "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n",
         {})
        << ""s << malformed;
    *add("HTTP request of no known end", "http", "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", {})
        << ""s << malformed;
    *add("HTTP field without colon", "http", "GET / HTTP/1.1\r\nHost\r\n\r\n", {}) << ""s << malformed;
    *add("HTTP too long", "http", "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", {})
        << ""s << tooLong;
    *add("no HTTP at all", "http", "\x16\x03\x01", {}) << ""s << malformed;
    *add("a line that is no HTTP", "http", "hello there\r\n", {}) << ""s << malformed;
    *add("fixed", "fixed:3", "abcdefgh", {"abc", "def"}) << "gh"s << 0;
    *add("delimiter", R"(delimiter:\r\n\r\n)", "a\r\n\r\nb\r\n\r\r\n\r\n", {"a", "b\r\n\r"}) << ""s << 0;
    *add("delimiter that overlaps itself", "delimiter:aab", "aaabaab", {"a", ""}) << ""s << 0;
}

void FramingTest::stream_isCutIntoFrames()
{
    QFETCH(std::string, spec);
    QFETCH(std::string, stream);
    QFETCH(std::vector<std::string>, payloads);
    QFETCH(std::string, rest);
    QFETCH(int, error);

    const Outcome outcome = decode(*framingOf(spec), {stream});

    QVERIFY(outcome.payloads == payloads);
    QCOMPARE(outcome.rest, rest);
    QCOMPARE(outcome.error.value(), error);
    QVERIFY(stream.starts_with(outcome.wire));
    QCOMPARE(outcome.wire.size() + rest.size() == stream.size(), error == 0);
}

void FramingTest::stream_splitAtAnyByte_givesTheSame_data()
{
    stream_isCutIntoFrames_data();
}

void FramingTest::stream_splitAtAnyByte_givesTheSame()
{
    QFETCH(std::string, spec);
    QFETCH(std::string, stream);
    const auto framing = framingOf(spec);

    const Outcome whole = decode(*framing, {stream});
    for (std::size_t at = 0; at <= stream.size(); ++at) {
        QVERIFY(decode(*framing, {stream.substr(0, at), stream.substr(at)}) == whole);
    }
    QVERIFY(decode(*framing, cutIntoBytes(stream)) == whole);
}

void FramingTest::frames_fromPayloads_areDecodedBack_data()
{
    QTest::addColumn<std::string>("spec");
    for (const std::string_view spec : framingExamples()) {
        if (spec != "raw" && spec != "http" && spec != "fixed:16") {
            QTest::newRow(spec.data()) << std::string(spec);
        }
    }
}

void FramingTest::frames_fromPayloads_areDecodedBack()
{
    QFETCH(std::string, spec);
    const auto framing = framingOf(spec);
    const std::vector<std::string> payloads{"hello", "", std::string(255, 'x'), "last"};

    std::string stream;
    for (const std::string &payload : payloads) {
        QVERIFY(framing->appendFrame(stream, payload));
    }

    QVERIFY(decode(*framing, {stream}).payloads == payloads);
    QVERIFY(decode(*framing, cutIntoBytes(stream)).payloads == payloads);
}

void FramingTest::payload_thatDoesNotFit_isRefused()
{
    std::string out = "before";

    const Status byteLength = framingOf("int8")->appendFrame(out, std::string(256, 'x'));
    const Status fixed = framingOf("fixed:4")->appendFrame(out, "abc");

    QVERIFY(byteLength.error().code == Errc::frameTooLong);
    QVERIFY(fixed.error().code == Errc::frameLengthWrong);
    QCOMPARE(out, "before"s);
}

void FramingTest::frame_withinAChunk_isNotCopied()
{
    const auto framing = framingOf("line");
    const std::string chunk = "front\nmiddle\nend";
    FrameDecoder decoder(*framing);

    decoder.feed(chunk);
    const auto front = decoder.next();
    const auto middle = decoder.next();

    QVERIFY(front->payload.data() == chunk.data());
    QVERIFY(middle->payload.data() == chunk.data() + 6);
    QCOMPARE(middle->wire.size(), std::size_t(7));
}

void FramingTest::frames_ofAnyLength_surviveChunksOfAnyLength()
{
    for (const std::string spec : {"line", "int32", "netstring"}) {
        const auto framing = framingOf(spec);
        std::vector<std::string> payloads;
        std::string stream;
        for (std::size_t length : {0, 1, 511, 512, 513, 3000, 7, 100000}) {
            payloads.emplace_back(length, 'x');
            QVERIFY(framing->appendFrame(stream, payloads.back()));
        }
        for (std::size_t step : {1U, 7U, 512U, 600U, 4096U, 200000U}) {
            std::vector<std::string> chunks;
            for (std::size_t at = 0; at < stream.size(); at += step) {
                chunks.push_back(stream.substr(at, step));
            }
            QVERIFY(decode(*framing, chunks).payloads == payloads);
        }
    }
}

void FramingTest::limit_isTheLongestPayload()
{
    const DelimiterFraming lines("\r\n", 4);
    const AnyLineFraming anyLines(4);
    const PrefixFraming prefixed(2, ByteOrder::big, 4);

    for (const std::string fits : {"abcd\r\n"}) {
        QVERIFY(decode(lines, cutIntoBytes(fits)).payloads.size() == 1);
        QVERIFY(decode(anyLines, cutIntoBytes(fits)).payloads.size() == 1);
    }
    for (const std::string tooLong : {"abcde\r\n", "abcdef"}) {
        QVERIFY(decode(lines, {tooLong}).error == Errc::frameTooLong);
        QVERIFY(decode(anyLines, cutIntoBytes(tooLong)).error == Errc::frameTooLong);
    }
    QVERIFY(decode(prefixed, {"\0\5"s}).error == Errc::frameTooLong);
}

void FramingTest::decoder_betweenFrames_ownsNoMemory()
{
    const auto framing = framingOf("line");
    FrameDecoder decoder(*framing);

    const std::string front(4000, 'x');
    decoder.feed(front);
    QVERIFY(!decoder.next());
    QCOMPARE(decoder.pendingCount(), front.size());
    decoder.feed("\n");
    QCOMPARE(decoder.next()->payload.size(), front.size());
    QVERIFY(!decoder.next());

    QCOMPARE(decoder.pendingCount(), std::size_t(0));
    QVERIFY(sizeof(FrameDecoder) <= 80);
}

void FramingTest::decoder_leftInTheMiddle_givesItsRest()
{
    const auto framing = framingOf("line");
    FrameDecoder decoder(*framing);

    decoder.feed("STAR");
    QVERIFY(!decoder.next());
    decoder.feed("TTLS\nbinary");
    QCOMPARE(decoder.next()->payload, std::string_view("STARTTLS"));

    QCOMPARE(decoder.takeRest(), "binary"s);
    QVERIFY(!decoder.next());
}

void FramingTest::decoder_afterAFault_staysSilent()
{
    const auto framing = framingOf("netstring");
    FrameDecoder decoder(*framing);

    decoder.feed("x");
    QVERIFY(!decoder.next());
    decoder.feed("1:a,");

    QVERIFY(!decoder.next());
    QVERIFY(!decoder.finish());
    QVERIFY(decoder.error() == Errc::frameMalformed);
}

void FramingTest::changedFrame_announcesItsTrueLength_data()
{
    QTest::addColumn<std::string>("framing");
    QTest::addColumn<std::string>("changed");
    QTest::addColumn<std::string>("expected");
    const auto http = [](const char *name, const std::string &changed, const std::string &expected) {
        QTest::newRow(name) << "http"s << changed << expected;
    };
    http("longer body",
         "POST / HTTP/1.1\r\nContent-Length: 3\r\nA: b\r\n\r\nlonger"s,
         "POST / HTTP/1.1\r\nContent-Length: 6\r\nA: b\r\n\r\nlonger"s);
    http(
        "no body left", "HTTP/1.1 200 OK\ncontent-length:12\n\n"s, "HTTP/1.1 200 OK\ncontent-length: 0\n\n"s);
    http("no length", "GET / HTTP/1.1\r\n\r\nbody"s, "GET / HTTP/1.1\r\n\r\nbody"s);
    http("chunks",
         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n"s,
         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n"s);
    http("no head", "Content-Length: 3"s, "Content-Length: 3"s);
    QTest::newRow("prefix") << "int16"s
                            << "\0\3abcd"s
                            << "\0\4abcd"s;
    QTest::newRow("prefix cut") << "int16"s
                                << "\0"s
                                << "\0"s;
    QTest::newRow("prefix too small")
        << "int8"s << '\1' + std::string(300, 'x') << '\1' + std::string(300, 'x');
    QTest::newRow("netstring") << "netstring"s
                               << "3:abcd,"s
                               << "4:abcd,"s;
    QTest::newRow("netstring without end") << "netstring"s
                                           << "3:abcd"s
                                           << "3:abcd"s;
    QTest::newRow("line") << "line:lf"s
                          << "ab"s
                          << "ab"s;
}

void FramingTest::changedFrame_announcesItsTrueLength()
{
    QFETCH(std::string, framing);
    QFETCH(std::string, changed);
    QFETCH(std::string, expected);

    QCOMPARE(makeFraming(*parseFraming(framing))->withTrueLength(changed), expected);
}

void FramingTest::httpMessage_saysWhetherItsSenderCloses_data()
{
    QTest::addColumn<std::string>("message");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << "HTTP/1.1 200 OK\r\n\r\n"s << false;
    QTest::newRow("1.1, close") << "HTTP/1.1 200 OK\r\nA: b\r\nCONNECTION: Close \r\n\r\n"s << true;
    QTest::newRow("1.0") << "HTTP/1.0 200 OK\r\n\r\n"s << true;
    QTest::newRow("1.0, keep-alive") << "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n\r\n"s << false;
    QTest::newRow("request, 1.0") << "GET / HTTP/1.0\r\n\r\n"s << true;
    QTest::newRow("in the body") << "HTTP/1.1 200 OK\r\n\r\nConnection: close\r\n"s << false;
}

void FramingTest::httpMessage_saysWhetherItsSenderCloses()
{
    QFETCH(std::string, message);
    QFETCH(bool, closes);

    QCOMPARE(closesAfter(message), closes);
}

QTEST_GUILESS_MAIN(FramingTest)
#include "tst_framing.moc"
