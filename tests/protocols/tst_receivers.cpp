#include "base/errc.h"
#include "protocols/recording_receivers.h"

#include <QTest>

#include <stdexcept>

using namespace ropewalk;
using namespace ropewalk::testing;

namespace {

using Words = std::vector<std::string>;

class RawAfterHeader final : public RecordingLines<LineReceiver>
{
public:
    std::string raw;

    void rawDataReceived(std::string_view bytes) override
    {
        const std::string_view body = bytes.substr(0, 5 - raw.size());
        raw += body;
        if (raw.size() == 5)
            setLineMode(bytes.substr(body.size()));
    }
};

/// Feeds `bytes` in pieces of `size`.
void feed(Protocol &protocol, std::string_view bytes, std::size_t size)
{
    for (; !bytes.empty(); bytes.remove_prefix(std::min(size, bytes.size())))
        protocol.dataReceived(bytes.substr(0, size));
}

} // namespace

/// What the corpus does not say of the receivers: memory, exceptions, handlers that feed and close.
class ReceiversTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_inChunksOfAnySize_areTheSame();
    void lineReceiver_rawBody_goesBackToLines();
    void lineReceiver_handlerThatThrows_goesOnWithTheNextData();
    void lineReceiver_handlerThatFeeds_deliversBehind();
    void lineReceiver_longLine_closesAndDrops();
    void lineReceiver_sendLine_addsTheDelimiter();
    void lineReceiver_paused_keepsWhatArrives();
    void lineOnlyReceiver_closedByAHandler_dropsTheRest();
    void intStrings_inChunksOfAnySize_areTheSame();
    void intStrings_pausedAndResumedInAHandler_deliverEachOnce();
    void intStrings_tooLongToSend_sendNothing();
    void netstrings_inChunksOfAnySize_areTheSame();
    void netstrings_limitChangedInABody_countsFromTheNext();
    void netstrings_fromABrokenPeer_areHeardNoMore();
};

void ReceiversTest::lines_inChunksOfAnySize_areTheSame()
{
    for (std::size_t size = 1; size < 20; ++size) {
        KeepingTransport transport;
        RecordingLines<LineReceiver> lines;
        RecordingLines<LineOnlyReceiver> only;
        lines.makeConnection(transport);
        only.makeConnection(transport);
        feed(lines, "one\r\n\r\nthree\rfour\r\nrest", size);
        feed(only, "one\r\n\r\nthree\rfour\r\nrest", size);

        QCOMPARE(lines.lines, (Words{"one", "", "three\rfour"}));
        QCOMPARE(only.lines, lines.lines);
        QCOMPARE(lines.clearLineBuffer(), std::string("rest"));
    }
}

void ReceiversTest::lineReceiver_rawBody_goesBackToLines()
{
    for (std::size_t size = 1; size < 30; ++size) {
        KeepingTransport transport;
        RawAfterHeader receiver;
        receiver.makeConnection(transport);
        receiver.onLine = [&](std::string_view line) {
            if (line == "body")
                receiver.setRawMode();
        };
        feed(receiver, "a\r\nbody\r\n1\r\n45b\r\nc\r\n", size);

        QCOMPARE(receiver.raw, std::string("1\r\n45"));
        QCOMPARE(receiver.lines, (Words{"a", "body", "b", "c"}));
    }
}

void ReceiversTest::lineReceiver_handlerThatThrows_goesOnWithTheNextData()
{
    KeepingTransport transport;
    RecordingLines<LineReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.onLine = [](std::string_view line) {
        if (line == "bad")
            throw std::runtime_error("bad line");
    };
    QVERIFY_EXCEPTION_THROWN(receiver.dataReceived("bad\r\ngood\r\n"), std::runtime_error);
    receiver.dataReceived("more\r\n");

    QCOMPARE(receiver.lines, (Words{"bad", "good", "more"}));
}

void ReceiversTest::lineReceiver_handlerThatFeeds_deliversBehind()
{
    KeepingTransport transport;
    RecordingLines<LineReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.onLine = [&](std::string_view line) {
        if (line == "a")
            receiver.dataReceived("c\r\n");
        QCOMPARE(line.size(), std::size_t{1}); // Still the line, whatever the buffer does.
    };
    receiver.dataReceived("a\r\nb\r\n");

    QCOMPARE(receiver.lines, (Words{"a", "b", "c"}));
}

void ReceiversTest::lineReceiver_longLine_closesAndDrops()
{
    KeepingTransport transport;
    RecordingLines<LineReceiver> receiver("\n", 3);
    receiver.makeConnection(transport);
    receiver.dataReceived("abc\nabcd\ne\n");

    QCOMPARE(receiver.lines, (Words{"abc"}));
    QCOMPARE(receiver.exceeded, (Words{"abcd\ne\n"}));
    QVERIFY(transport.isClosing());
}

void ReceiversTest::lineReceiver_sendLine_addsTheDelimiter()
{
    KeepingTransport transport;
    RecordingLines<LineReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.sendLine("hello");

    QCOMPARE(transport.written, std::string("hello\r\n"));
}

void ReceiversTest::lineReceiver_paused_keepsWhatArrives()
{
    KeepingTransport transport;
    RecordingLines<LineReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.onLine = [&](std::string_view) { receiver.pauseProducing(); };
    receiver.dataReceived("a\r\nb\r\n");
    receiver.dataReceived("c\r\n");
    QCOMPARE(receiver.lines, (Words{"a"}));
    receiver.resumeProducing();
    receiver.resumeProducing();

    QCOMPARE(receiver.lines, (Words{"a", "b", "c"}));
}

void ReceiversTest::lineOnlyReceiver_closedByAHandler_dropsTheRest()
{
    KeepingTransport transport;
    RecordingLines<LineOnlyReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.onLine = [&](std::string_view) { transport.loseConnection(); };
    receiver.dataReceived("a\r\nb\r\n");

    QCOMPARE(receiver.lines, (Words{"a"}));
}

void ReceiversTest::intStrings_inChunksOfAnySize_areTheSame()
{
    for (std::size_t size = 1; size < 12; ++size) {
        KeepingTransport transport;
        RecordingStrings<Int16StringReceiver> receiver;
        receiver.makeConnection(transport);
        QVERIFY(receiver.sendString("hello"));
        QVERIFY(receiver.sendString(""));
        QVERIFY(receiver.sendString("x"));
        feed(receiver, transport.written, size);

        QCOMPARE(receiver.strings, (Words{"hello", "", "x"}));
    }
}

void ReceiversTest::intStrings_pausedAndResumedInAHandler_deliverEachOnce()
{
    KeepingTransport transport;
    RecordingStrings<Int8StringReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.onString = [&](std::string_view) {
        receiver.pauseProducing();
        receiver.resumeProducing();
    };
    receiver.dataReceived("\1a\1b\1c");

    QCOMPARE(receiver.strings, (Words{"a", "b", "c"}));
}

void ReceiversTest::intStrings_tooLongToSend_sendNothing()
{
    KeepingTransport transport;
    RecordingStrings<Int8StringReceiver> receiver;
    receiver.makeConnection(transport);
    const Status sent = receiver.sendString(std::string(256, 'x'));

    QVERIFY(!sent && sent.error().code == Errc::frameTooLong);
    QVERIFY(transport.written.empty());
}

void ReceiversTest::netstrings_inChunksOfAnySize_areTheSame()
{
    for (std::size_t size = 1; size < 16; ++size) {
        KeepingTransport transport;
        RecordingStrings<NetstringReceiver> receiver;
        receiver.makeConnection(transport);
        receiver.sendString("hello, world");
        receiver.sendString("");
        feed(receiver, transport.written, size);

        QCOMPARE(receiver.strings, (Words{"hello, world", ""}));
    }
}

void ReceiversTest::netstrings_limitChangedInABody_countsFromTheNext()
{
    KeepingTransport transport;
    RecordingStrings<NetstringReceiver> receiver(10);
    receiver.makeConnection(transport);
    receiver.dataReceived("5:he");
    receiver.setMaxLength(2);
    receiver.dataReceived("llo,3:abc,");

    QCOMPARE(receiver.strings, (Words{"hello"}));
    QVERIFY(receiver.isPeerBroken());
}

void ReceiversTest::netstrings_fromABrokenPeer_areHeardNoMore()
{
    KeepingTransport transport;
    RecordingStrings<NetstringReceiver> receiver;
    receiver.makeConnection(transport);
    receiver.dataReceived("x");
    receiver.dataReceived("1:a,");

    QVERIFY(transport.isClosing());
    QVERIFY(receiver.strings.empty());
}

QTEST_APPLESS_MAIN(ReceiversTest)

#include "tst_receivers.moc"
