#include "control/control_desk.h"
#include "control/control_protocol.h"
#include "support/inert_transport.h"

#include <QTest>

namespace ropewalk {
namespace {

/// Keeps what is written; its queue fills when a test says so.
class KeepingTransport final : public testing::InertTransport
{
public:
    void write(std::string_view bytes) override { written += bytes; }
    void pauseProducing() override { isReadingPaused = true; }
    void resumeProducing() override { isReadingPaused = false; }
    void registerProducer(Producer &given, ProducerKind) override { producer = &given; }
    void unregisterProducer() override { producer = nullptr; }

    std::string written;
    bool isReadingPaused = false;
    Producer *producer = nullptr;
};

/// One client over a transport that goes nowhere.
struct Wire
{
    explicit Wire(const std::string &token = {})
        : protocol(desk.clock, desk.engine, desk.feed, token)
    {
        protocol.makeConnection(transport);
    }

    ControlDesk desk;
    KeepingTransport transport;
    ControlProtocol protocol;
};

const std::string kConversation =
    R"({"jsonrpc":"2.0","id":1,"method":"service.add","params":{"name":"ä","listen":"tcp:0","start":false}})"
    "\n"
    R"({"jsonrpc":"2.0","id":"two","method":"connection.close","params":{"connection":5}})"
    "\r\n\n"
    R"(no JSON)"
    "\n"
    R"({"jsonrpc":"2.0","id":4,"method":"journal.clear"})"
    "\n";

std::string answersTo(const std::vector<std::string_view> &pieces)
{
    Wire wire;
    for (const std::string_view piece : pieces)
        wire.protocol.dataReceived(piece);
    return wire.transport.written;
}

} // namespace

class ControlProtocolTest final : public QObject
{
    Q_OBJECT

private slots:
    void conversation_splitAnywhere_isAnsweredTheSame();
    void conversation_byteByByte_isAnsweredTheSame();
    void line_thatIsTooLong_isToldAndEndsIt();
    void line_withoutToken_mayBeShortOnly();
    void token_thatDoesNotCome_endsItInTime();
    void tokenInTime_staysConnected();
    void clientThatDoesNotRead_isNotReadEither();
    void requestsThatWaited_areAnsweredOnceItReads();
    void clientThatHasSaidEverything_isClosed();
    void clientThatHasSaidEverything_isAnsweredFirst();
};

void ControlProtocolTest::conversation_splitAnywhere_isAnsweredTheSame()
{
    const std::string whole = answersTo({kConversation});
    QCOMPARE(std::count(whole.begin(), whole.end(), '\n'), 4);

    const std::string_view text = kConversation;
    for (std::size_t at = 0; at <= text.size(); ++at)
        QCOMPARE(answersTo({text.substr(0, at), text.substr(at)}), whole);
}

void ControlProtocolTest::conversation_byteByByte_isAnsweredTheSame()
{
    std::vector<std::string_view> bytes;
    for (std::size_t i = 0; i < kConversation.size(); ++i)
        bytes.push_back(std::string_view(kConversation).substr(i, 1));

    QCOMPARE(answersTo(bytes), answersTo({kConversation}));
}

void ControlProtocolTest::line_thatIsTooLong_isToldAndEndsIt()
{
    Wire wire;
    const std::string piece(1'000'000, 'x');
    for (int i = 0; i < 5; ++i)
        wire.protocol.dataReceived(piece);

    QVERIFY(wire.transport.isClosing());
    QVERIFY(wire.transport.written.find("-32003") != std::string::npos);
    QCOMPARE(wire.transport.producer, nullptr);
}

void ControlProtocolTest::line_withoutToken_mayBeShortOnly()
{
    Wire wire("secret");
    wire.protocol.dataReceived(std::string(ControlProtocol::kMaxFirstLine + 1, 'x'));

    QVERIFY(wire.transport.isClosing());
    QVERIFY(wire.transport.written.find("-32003") != std::string::npos);
}

void ControlProtocolTest::token_thatDoesNotCome_endsItInTime()
{
    Wire wire("secret");
    wire.desk.clock.advance(ControlProtocol::kPatience - std::chrono::milliseconds(1));
    QVERIFY(!wire.transport.isClosing());

    wire.desk.clock.advance(std::chrono::milliseconds(1));
    QVERIFY(wire.transport.isClosing());
}

void ControlProtocolTest::tokenInTime_staysConnected()
{
    Wire wire("secret");
    wire.protocol.dataReceived(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"authenticate\",\"params\":{\"token\":\"secret\"}}\n");
    wire.desk.clock.advance(2 * ControlProtocol::kPatience);
    wire.protocol.dataReceived(std::string(2 * ControlProtocol::kMaxFirstLine, ' '));

    QVERIFY(!wire.transport.isClosing());
}

void ControlProtocolTest::clientThatDoesNotRead_isNotReadEither()
{
    Wire wire;
    wire.transport.producer->pauseProducing();
    wire.protocol.dataReceived(kConversation);

    QVERIFY(wire.transport.isReadingPaused);
    QVERIFY(wire.transport.written.empty());
}

void ControlProtocolTest::requestsThatWaited_areAnsweredOnceItReads()
{
    Wire wire;
    wire.transport.producer->pauseProducing();
    wire.protocol.dataReceived(kConversation);
    wire.transport.producer->resumeProducing();

    QVERIFY(!wire.transport.isReadingPaused);
    QCOMPARE(wire.transport.written, answersTo({kConversation}));
}

void ControlProtocolTest::clientThatHasSaidEverything_isClosed()
{
    Wire wire;
    wire.protocol.dataReceived(kConversation);
    wire.protocol.readConnectionLost();

    QVERIFY(wire.transport.isClosing());
    QCOMPARE(wire.transport.written, answersTo({kConversation}));
}

void ControlProtocolTest::clientThatHasSaidEverything_isAnsweredFirst()
{
    Wire wire;
    wire.protocol.dataReceived(kConversation);
    wire.transport.written.clear();
    wire.protocol.dataReceived(
        "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"service.stop\",\"params\":{\"service\":1}}\n");
    wire.protocol.readConnectionLost();
    QVERIFY(!wire.transport.isClosing());
    QVERIFY(wire.transport.written.empty());

    QVERIFY(wire.desk.reactor->turn(Duration::zero()));
    QVERIFY(wire.transport.isClosing());
    QVERIFY(wire.transport.written.find("\"id\":9") != std::string::npos);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::ControlProtocolTest)
#include "tst_control_protocol.moc"
