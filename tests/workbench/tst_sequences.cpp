#include "base/errc.h"
#include "workbench/qt_peers.h"
#include "workbench/rules/rule_json.h"
#include "workbench/rules/sequence.h"
#include "workbench/workbench_face.h"

#include <string>
#include <vector>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

WorkbenchOptions tracing()
{
    WorkbenchOptions options;
    options.tracesChains = true;
    return options;
}

bool isOver(const ChainRecord &record)
{
    return record.endedAt != 0;
}

bool isWaiting(const ChainRecord &record)
{
    return record.phase == ChainPhase::waiting;
}

} // namespace

/// Sequences: their lines, and how they run on a connection.
class SequencesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void compile_readsLoopsInLoops();
    void compile_wrong_saysWhichLine_data();
    void compile_wrong_saysWhichLine();

    void json_readAndWritten_isTheSame();
    void json_wrong_saysWhichLine();
    void run_sendsAndExpectsStepByStep();
    void run_isAChainWithALinkForEachStep();
    void captures_areSentBack();
    void captures_lastUntilOthersCome();
    void reply_thatCameEarlier_isFound();
    void reply_splitOverReads_isFound();
    void expect_inVain_failsAtItsStep();
    void fail_whenTheReplyLooksSo_fails();
    void loop_runsItsRounds();
    void loop_failedRound_endsTheWhole();
    void cancelled_endsLoopAndWait();
    void connectionLost_fails();
    void kept_isRunByItsName();
    void unknown_isRefused();
    void setSequences_wrong_isRefused();
    void messages_areTakenWhole();

private:
    void run(const std::vector<std::string> &steps, const std::string &name = "login");
    void connectTo(const std::string &framing);
    /// It has begun: from now on it hears what comes in.
    [[nodiscard]] bool isRunning() { return m_face->waitForChain("sequence login on one #1", isWaiting); }
    [[nodiscard]] bool isAnswered() const
    {
        return WorkbenchFace::waitFor([this] { return m_answer.has_value(); });
    }
    [[nodiscard]] const ChainRecord &chain() const
    {
        return *m_face->chainCalled("sequence login on one #1");
    }

    std::unique_ptr<WorkbenchFace> m_face;
    std::unique_ptr<QtServer> m_server;
    QTcpSocket *m_peer = nullptr;
    ServiceId m_service = ServiceId::none;
    ConnectionId m_connection = ConnectionId::none;
    std::optional<Result<CommandReply>> m_answer;
};

void SequencesTest::init()
{
    m_answer.reset();
    m_face = std::make_unique<WorkbenchFace>(tracing());
    m_server = std::make_unique<QtServer>();
    connectTo("raw");
}

void SequencesTest::cleanup()
{
    m_face.reset();
    m_server.reset();
}

void SequencesTest::connectTo(const std::string &framing)
{
    ServiceConfig config;
    config.name = "one";
    config.role = Role::connect;
    config.endpoint = m_server->endpoint();
    config.framing = framing;
    config.behaviour = "silent";
    m_service = m_face->add(config);
    m_peer = m_server->accept();
    (void)WorkbenchFace::waitFor([&] { return m_face->openCount(m_service) == 1; });
    m_connection = m_face->connectionsOf(m_service).front().id;
}

void SequencesTest::run(const std::vector<std::string> &steps, const std::string &name)
{
    m_face->workbench->post(RunSequence{m_connection, name, steps},
                            this,
                            [this](const Result<CommandReply> &reply) { m_answer = reply; });
}

void SequencesTest::compile_readsLoopsInLoops()
{
    const auto sequence = Sequence::compile(linesOf(
        "# comment\n\nloop 2\r\n  send a\n  loop\n    expect any within 2s\n  end\nend\nwait 1min\n"));

    QVERIFY(sequence);
    QCOMPARE(sequence->steps().size(), std::size_t{2});
    const SequenceStep &outer = sequence->steps()[0];
    QCOMPARE(outer.rounds, 2u);
    QCOMPARE(QByteArray(outer.line), QByteArray("loop 2"));
    QCOMPARE(outer.steps[1].rounds, 0u);
    QCOMPARE(outer.steps[1].steps[0].duration, 2'000ms);
    QCOMPARE(sequence->steps()[1].duration, 60'000ms);
}

void SequencesTest::compile_wrong_saysWhichLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::size_t>("line");

    const auto row = [](const char *name, const char *text, std::size_t line) {
        QTest::newRow(name) << std::string(text) << line;
    };
    row("nothing", "# only this", 0);
    row("unknown step", "send a\nreceive b", 1);
    row("no text", "send", 0);
    row("no capture yet", "send {{1}}", 0);
    row("no such capture", "expect regex a(b)\nsend {{1}}\nsend {{2}}", 2);
    row("wrong pattern", "send a\nexpect hex 5x", 1);
    row("wrong time", "wait 5", 0);
    row("wrong count", "loop x\nsend a\nend", 0);
    row("end without loop", "send a\nend", 1);
    row("loop without end", "loop 2\nsend a", 1);
    row("empty loop", "loop 2\nend", 1);
    row("something behind", "wait 5s please", 0);
    row("too deep", "loop\nloop\nloop\nloop\nloop\nloop\nloop\nloop\nloop\nsend a", 8);
}

void SequencesTest::compile_wrong_saysWhichLine()
{
    QFETCH(const std::string, text);
    const auto sequence = Sequence::compile(linesOf(text));

    QVERIFY(!sequence);
    QVERIFY(!sequence.error().error.message.empty());
    QVERIFY(!sequence.error().error.remedy.empty());
    QTEST(sequence.error().line, "line");
}

void SequencesTest::json_readAndWritten_isTheSame()
{
    const std::vector<SequenceConfig> sequences{{"login", {R"(send "a\r\n")", "expect any"}}, {"empty", {}}};
    QJsonObject object;
    writeSequences(object, sequences);
    JsonFields fields(object, {});
    std::vector<SequenceConfig> read;
    readSequences(fields, read);

    QVERIFY(!fields.finish());
    QVERIFY(read == sequences);
}

void SequencesTest::json_wrong_saysWhichLine()
{
    QJsonObject object;
    writeSequences(object, {{"login", {"send a", "receive b"}}});
    JsonFields fields(object, {});
    std::vector<SequenceConfig> read;
    readSequences(fields, read);

    const auto &problem = fields.finish();
    QVERIFY(problem);
    QVERIFY(problem->operation.starts_with("sequences[0].steps[1] makes no sense"));
}

void SequencesTest::run_sendsAndExpectsStepByStep()
{
    run({R"(send "HELO\r\n")", "expect contains 250", "wait 1ms", R"(send "QUIT\r\n")"});
    QCOMPARE(QtServer::take(m_peer, 6), QByteArray("HELO\r\n"));
    QVERIFY(!m_answer);
    m_peer->write("250 hello\r\n");

    QCOMPARE(QtServer::take(m_peer, 6), QByteArray("QUIT\r\n"));
    QVERIFY(isAnswered());
    QVERIFY(*m_answer);
    QCOMPARE((*m_answer)->reply, std::string("250"));
}

void SequencesTest::run_isAChainWithALinkForEachStep()
{
    run({"send a", "# nothing", "expect any"});
    QVERIFY(isRunning());
    m_peer->write("b");
    QVERIFY(m_face->waitForChain("sequence login on one #1", isOver));

    QCOMPARE(chain().links[0].callback, std::string("send a"));
    QCOMPARE(chain().links[1].callback, std::string("expect any"));
    QCOMPARE(chain().links[2].callback, std::string("done"));
    QCOMPARE(chain().owner, m_service);
}

void SequencesTest::captures_areSentBack()
{
    run({"send a", R"~(expect regex "token=(\w+);")~", "send {{1}}!"});
    QCOMPARE(QtServer::take(m_peer, 1), QByteArray("a"));
    m_peer->write("token=secret; more");

    QCOMPARE(QtServer::take(m_peer, 7), QByteArray("secret!"));
    QVERIFY(isAnswered());
}

void SequencesTest::captures_lastUntilOthersCome()
{
    run({R"~(expect regex "id=(\d)")~", "loop 2", "send {{1}};", "expect any", "end", "send {{0}}{{1}}"});
    QVERIFY(isRunning());
    m_peer->write("id=7");
    QCOMPARE(QtServer::take(m_peer, 2), QByteArray("7;"));
    m_peer->write("a");
    QCOMPARE(QtServer::take(m_peer, 2), QByteArray("7;"));
    m_peer->write("b");

    QCOMPARE(QtServer::take(m_peer, 2), QByteArray("b7"));
}

void SequencesTest::reply_thatCameEarlier_isFound()
{
    run({"send a", "expect contains first", "wait 30ms", "expect contains second"});
    (void)QtServer::take(m_peer, 1);
    m_peer->write("first and second");

    QVERIFY(isAnswered());
    QVERIFY(*m_answer);
    QCOMPARE((*m_answer)->reply, std::string(" and second"));
}

void SequencesTest::reply_splitOverReads_isFound()
{
    run({"send a", "expect contains PONG"});
    (void)QtServer::take(m_peer, 1);
    m_peer->write("+PO");
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->services[m_service].traffic.bytesIn == 3; }));
    m_peer->write("NG");

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("+PONG"));
}

void SequencesTest::expect_inVain_failsAtItsStep()
{
    run({"send a", "expect contains PONG within 1ms", "send never"});

    QVERIFY(isAnswered());
    QVERIFY(!*m_answer);
    QCOMPARE(m_answer->error().code, make_error_code(Errc::noReply));
    QVERIFY(m_answer->error().operation.find("expect contains PONG") == 0);
    QCOMPARE(QtServer::take(m_peer, 1), QByteArray("a"));
}

void SequencesTest::fail_whenTheReplyLooksSo_fails()
{
    run({"expect any",
         "fail never when contains ERR",
         "expect any",
         R"(fail "it said {{0}}" when starts -ERR)"});
    QVERIFY(isRunning());
    m_peer->write("+OK");
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->services[m_service].traffic.bytesIn == 3; }));
    m_peer->write("-ERR");

    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().code, make_error_code(Errc::sequenceFailed));
    QCOMPARE(m_answer->error().operation, std::string("it said -ERR"));
}

void SequencesTest::loop_runsItsRounds()
{
    run({"loop 3", "send ab", "end", "send c"});

    QCOMPARE(QtServer::take(m_peer, 7), QByteArray("abababc"));
    QVERIFY(isAnswered());
    QVERIFY(*m_answer);
    QVERIFY(m_face->waitForChain("round 3 of 3", isOver));
}

void SequencesTest::loop_failedRound_endsTheWhole()
{
    run({"loop", "expect any", R"(fail "enough" when contains 3)", "end"});
    QVERIFY(isRunning());
    for (const char *number : {"1", "2", "3"})
        m_peer->write(number);

    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().operation, std::string("enough"));
}

void SequencesTest::cancelled_endsLoopAndWait()
{
    run({"loop", "wait 10s", "end"});
    QVERIFY(isRunning());
    QVERIFY(m_face->ask(CancelChain{chain().id}));

    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().code, std::make_error_code(std::errc::operation_canceled));
}

void SequencesTest::connectionLost_fails()
{
    run({"send a", "expect any"});
    QCOMPARE(QtServer::take(m_peer, 1), QByteArray("a"));
    m_peer->close();

    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().code, std::make_error_code(std::errc::not_connected));
}

void SequencesTest::kept_isRunByItsName()
{
    QVERIFY(m_face->ask(SetSequences{m_service, {{"login", {"send kept"}}, {"other", {}}}}));
    run({}, "login");

    QCOMPARE(QtServer::take(m_peer, 4), QByteArray("kept"));
    QVERIFY(isAnswered());
    QVERIFY(*m_answer);
    QVERIFY(WorkbenchFace::waitFor([&] { return m_face->configs[m_service].sequences.size() == 2; }));
}

void SequencesTest::unknown_isRefused()
{
    run({}, "nobody");

    QVERIFY(isAnswered());
    QCOMPARE(m_answer->error().code, std::make_error_code(std::errc::no_such_file_or_directory));
}

void SequencesTest::setSequences_wrong_isRefused()
{
    const auto answer = m_face->ask(SetSequences{m_service, {{"login", {"send"}}}});

    QVERIFY(!answer);
    QCOMPARE(answer.error().code, std::make_error_code(std::errc::invalid_argument));
}

void SequencesTest::messages_areTakenWhole()
{
    connectTo("line");
    run({"expect contains two", "expect any"});
    QVERIFY(isRunning());
    m_peer->write("one\nline two\nthree\n");

    QVERIFY(isAnswered());
    QCOMPARE((*m_answer)->reply, std::string("three"));
}

QTEST_GUILESS_MAIN(SequencesTest)
#include "tst_sequences.moc"
