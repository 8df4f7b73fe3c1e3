#include "base/errc.h"
#include "net/endpoint_string.h"
#include "net/endpoints.h"
#include "net/fake_resolver.h"
#include "net/protocol.h"
#include "net/transport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <optional>

using namespace ropewalk;

namespace {

/// What one client heard.
struct Heard
{
    std::string bytes;
    std::string errors;
    std::vector<std::string> calls;
    std::optional<Error> failed;
    std::optional<Error> lost;
    std::function<void(Transport &)> onMade;
    bool closesAtEnd = true;
};

class Listener final : public Protocol
{
public:
    explicit Listener(Heard &heard)
        : m_heard(heard)
    {}
    void connectionMade() override
    {
        m_heard.calls.emplace_back("made");
        if (m_heard.onMade)
            m_heard.onMade(transport());
    }
    void dataReceived(std::string_view bytes) override { m_heard.bytes += bytes; }
    void readConnectionLost() override
    {
        m_heard.calls.emplace_back("end of output");
        if (m_heard.closesAtEnd)
            transport().loseConnection();
    }
    void writeConnectionLost() override { m_heard.calls.emplace_back("end of input"); }
    void connectionLost(const Error &) override { m_heard.calls.emplace_back("lost"); }

private:
    Heard &m_heard;
};

class Client final : public ClientFactory
{
public:
    explicit Client(Heard &heard)
        : m_heard(heard)
    {}
    std::unique_ptr<Protocol> buildProtocol(const SocketAddress &peer) override
    {
        peerName = peer.toString();
        return isRefusing ? nullptr : std::make_unique<Listener>(m_heard);
    }
    void clientConnectionFailed(Connector &, const Error &reason) override { m_heard.failed = reason; }
    void clientConnectionLost(Connector &, const Error &reason) override { m_heard.lost = reason; }
    void processErrorReceived(Connector &, std::string_view bytes) override { m_heard.errors += bytes; }

    std::string peerName;
    bool isRefusing = false;

private:
    Heard &m_heard;
};

/// Writes a piece each time it is asked.
class PullProducer final : public Producer
{
public:
    PullProducer(Transport &transport, int pieces)
        : m_transport(transport)
        , m_pieces(pieces)
    {}
    void pauseProducing() override {}
    void resumeProducing() override
    {
        if (m_pieces-- > 0)
            return m_transport.write(std::string(100'000, 'x'));
        m_transport.unregisterProducer();
        m_transport.loseWriteConnection();
    }
    void stopProducing() override {}

private:
    Transport &m_transport;
    int m_pieces;
};

class StreamingProducer final : public Producer
{
public:
    void pauseProducing() override { ++pauses; }
    void resumeProducing() override { ++resumes; }
    void stopProducing() override { ++stops; }
    int pauses = 0;
    int resumes = 0;
    int stops = 0;
};

} // namespace

class ProcessConnectorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void program_answersAndEnds();
    void endOfInput_isToldAndTheAnswerComesAfterIt();
    void muchData_comesBackWhole();
    void standardError_isToldToTheFactory();
    void exitCode_isTheReason();
    void missingProgram_failsWithoutAProtocol();
    void shellAndDirectory_areTheEndpoints();
    void connectAgain_startsItAgain();
    void refusedByTheFactory_killsTheProgram();
    void loseConnection_sendsWhatIsQueuedFirst();
    void loseConnection_ofOneThatIgnoresItsInput_terminatesIt();
    void abortConnection_killsAtOnce();
    void paused_receivesNothing();
    void pullProducer_isAskedPieceByPiece();
    void streamingProducer_followsTheInput();
    void destroyedConnector_killsAndReaps();
    void destroyedInACallback_isSilentAfterwards();

private:
    void connectTo(const std::string &text)
    {
        const auto endpoint = parseEndpoint(text, EndpointRole::connect);
        QVERIFY(endpoint);
        auto connector = ropewalk::connect(*m_reactor, m_resolver, *endpoint, *m_client);
        QVERIFY(connector);
        m_connector = std::move(*connector);
    }
    bool runUntil(const std::function<bool()> &isDone)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!isDone() && std::chrono::steady_clock::now() < end)
            (void)m_reactor->turn(std::chrono::milliseconds(50));
        return isDone();
    }
    bool runToItsEnd()
    {
        return runUntil([this] { return m_heard.lost || m_heard.failed; });
    }
    static bool hasChildren() { return ::waitpid(-1, nullptr, WNOHANG) >= 0; }

    std::unique_ptr<Reactor> m_reactor;
    ropewalk::testing::FakeResolver m_resolver;
    Heard m_heard;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<Connector> m_connector;
};

void ProcessConnectorTest::init()
{
    m_connector.reset();
    m_heard = {};
    m_client = std::make_unique<Client>(m_heard);
    m_reactor = std::move(*Reactor::create());
}

void ProcessConnectorTest::program_answersAndEnds()
{
    m_heard.onMade = [](Transport &bc) { bc.write("6*7\nquit\n"); };
    connectTo("process:bc -q");
    QVERIFY(m_heard.calls.empty());
    QCOMPARE(m_connector->state(), Connector::State::connecting);
    QVERIFY(runToItsEnd());

    QCOMPARE(m_heard.bytes, std::string("42\n"));
    QCOMPARE(m_client->peerName, std::string("bc -q"));
    QVERIFY(m_heard.lost->code == Errc::connectionDone);
    QCOMPARE(m_heard.calls.front(), std::string("made"));
    QCOMPARE(m_heard.calls.back(), std::string("lost"));
    QCOMPARE(m_connector->state(), Connector::State::disconnected);
    QVERIFY(!hasChildren());
}

void ProcessConnectorTest::endOfInput_isToldAndTheAnswerComesAfterIt()
{
    m_heard.onMade = [](Transport &sort) {
        sort.write("b\na\n");
        sort.loseWriteConnection();
    };
    connectTo("process:sort");
    QVERIFY(runToItsEnd());

    QCOMPARE(m_heard.bytes, std::string("a\nb\n"));
    QCOMPARE(m_heard.calls, (std::vector<std::string>{"made", "end of input", "end of output", "lost"}));
}

void ProcessConnectorTest::muchData_comesBackWhole()
{
    const std::string much(4'000'000, 'x');
    m_heard.onMade = [&](Transport &cat) {
        cat.write(much);
        QVERIFY(cat.queuedBytes() > 0);
        cat.loseWriteConnection();
    };
    connectTo("process:cat");
    QVERIFY(runToItsEnd());

    QVERIFY(m_heard.bytes == much);
}

void ProcessConnectorTest::standardError_isToldToTheFactory()
{
    connectTo("process:echo out; echo err >&2:shell=yes");
    QVERIFY(runToItsEnd());

    QCOMPARE(m_heard.bytes, std::string("out\n"));
    QCOMPARE(m_heard.errors, std::string("err\n"));
}

void ProcessConnectorTest::exitCode_isTheReason()
{
    connectTo("process:exit 3:shell=yes");
    QVERIFY(runToItsEnd());

    QVERIFY(m_heard.lost->code == Errc::programFailed);
    QCOMPARE(m_heard.lost->operation, std::string("exit 3 ended with exit code 3"));
}

void ProcessConnectorTest::missingProgram_failsWithoutAProtocol()
{
    connectTo("process:/nowhere/to/be/found -x");
    QVERIFY(runToItsEnd());

    QVERIFY(m_heard.failed);
    QVERIFY(m_heard.failed->code == std::errc::no_such_file_or_directory);
    QCOMPARE(m_heard.failed->operation, std::string("start /nowhere/to/be/found"));
    QVERIFY(m_heard.calls.empty());
    QCOMPARE(m_connector->state(), Connector::State::disconnected);
}

void ProcessConnectorTest::shellAndDirectory_areTheEndpoints()
{
    connectTo("process:pwd | tr / .:shell=yes:directory=/usr");
    QVERIFY(runToItsEnd());

    QCOMPARE(m_heard.bytes, std::string(".usr\n"));
}

void ProcessConnectorTest::connectAgain_startsItAgain()
{
    connectTo("process:echo a");
    QVERIFY(runToItsEnd());
    m_heard.lost.reset();
    m_connector->connect();
    QVERIFY(runToItsEnd());

    QCOMPARE(m_heard.bytes, std::string("a\na\n"));
}

void ProcessConnectorTest::refusedByTheFactory_killsTheProgram()
{
    m_client->isRefusing = true;
    connectTo("process:sleep 100");
    QVERIFY(runToItsEnd());

    QVERIFY(m_heard.lost->code == Errc::connectionAborted);
    QVERIFY(!hasChildren());
}

void ProcessConnectorTest::loseConnection_sendsWhatIsQueuedFirst()
{
    const std::string path = "/tmp/ropewalk-" + std::to_string(::getpid());
    m_heard.onMade = [](Transport &program) {
        program.write(std::string(1'000'000, 'x'));
        program.loseConnection();
    };
    connectTo("process:wc -c > " + path + ":shell=yes");
    QVERIFY(runToItsEnd());
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));

    QCOMPARE(file.readAll().trimmed(), QByteArray("1000000"));
    QVERIFY(m_heard.lost->code == Errc::connectionDone);
    file.remove();
}

void ProcessConnectorTest::loseConnection_ofOneThatIgnoresItsInput_terminatesIt()
{
    m_heard.onMade = [](Transport &program) { program.loseConnection(); };
    connectTo("process:sleep 100 & sleep 100:shell=yes");
    QVERIFY(runToItsEnd());

    QVERIFY(m_heard.lost->code == Errc::connectionDone);
    QVERIFY(!hasChildren());
}

void ProcessConnectorTest::abortConnection_killsAtOnce()
{
    m_heard.onMade = [](Transport &program) { program.abortConnection(); };
    connectTo("process:trap '' TERM; cat:shell=yes");
    QElapsedTimer time;
    time.start();
    QVERIFY(runToItsEnd());

    QVERIFY(m_heard.lost->code == Errc::connectionAborted);
    QVERIFY(time.elapsed() < 1500);
}

void ProcessConnectorTest::paused_receivesNothing()
{
    m_heard.onMade = [](Transport &program) { program.pauseProducing(); };
    connectTo("process:echo a");
    for (int turn = 0; turn < 5; ++turn)
        (void)m_reactor->turn(std::chrono::milliseconds(10));
    QVERIFY(m_heard.bytes.empty());
    m_connector->transport()->resumeProducing();
    QVERIFY(runToItsEnd());

    QCOMPARE(m_heard.bytes, std::string("a\n"));
}

void ProcessConnectorTest::pullProducer_isAskedPieceByPiece()
{
    std::unique_ptr<PullProducer> producer;
    std::size_t mostQueued = 0;
    m_heard.onMade = [&](Transport &wc) {
        producer = std::make_unique<PullProducer>(wc, 20);
        wc.registerProducer(*producer, ProducerKind::pull);
        mostQueued = wc.queuedBytes();
    };
    connectTo("process:wc -c");
    QVERIFY(runToItsEnd());

    QCOMPARE(QByteArray::fromStdString(m_heard.bytes).trimmed(), QByteArray("2000000"));
    QVERIFY(mostQueued <= 100'000);
}

void ProcessConnectorTest::streamingProducer_followsTheInput()
{
    StreamingProducer producer;
    m_heard.onMade = [&](Transport &cat) {
        cat.registerProducer(producer, ProducerKind::streaming);
        cat.write(std::string(1'000'000, 'x'));
    };
    connectTo("process:cat");
    QVERIFY(runUntil([&] { return producer.resumes == 1; }));
    QCOMPARE(producer.pauses, 1);
    m_connector->transport()->loseConnection();
    for (int turn = 0; turn < 5; ++turn)
        (void)m_reactor->turn(std::chrono::milliseconds(5));
    QVERIFY(!m_heard.lost); // It waits for its producer.
    m_connector->transport()->unregisterProducer();
    QVERIFY(runToItsEnd());

    QCOMPARE(producer.stops, 0);
}

void ProcessConnectorTest::destroyedConnector_killsAndReaps()
{
    connectTo("process:sleep 100");
    QVERIFY(runUntil([this] { return m_connector->state() == Connector::State::connected; }));
    m_connector.reset();
    (void)m_reactor->turn(Duration::zero());

    QVERIFY(!hasChildren());
    QCOMPARE(m_heard.calls, std::vector<std::string>{"made"});
}

void ProcessConnectorTest::destroyedInACallback_isSilentAfterwards()
{
    m_heard.onMade = [this](Transport &) { m_connector.reset(); };
    connectTo("process:echo a");
    for (int turn = 0; turn < 5; ++turn)
        (void)m_reactor->turn(std::chrono::milliseconds(10));

    QCOMPARE(m_heard.calls, std::vector<std::string>{"made"});
    QVERIFY(!hasChildren());
}

QTEST_GUILESS_MAIN(ProcessConnectorTest)
#include "tst_process_connector.moc"
