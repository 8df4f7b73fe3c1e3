#include "cli/options.h"
#include "ui/models/load_arguments.h"

#include <QTest>

namespace ropewalk {

/// What the window asks for is what the command line understands.
class LoadArgumentsTest final : public QObject
{
    Q_OBJECT

private slots:
    void arguments_ofEveryField_areUnderstoodAsTheyWereMeant();
    void arguments_ofAPlainPlan_areItsDefaults();
    void lineEnd_goesWithTheText_data();
    void lineEnd_goesWithTheText();
    void request_beginningWithADash_isNoOption();
    void braces_withoutVariables_areBytes();
    void remote_isAllowedOnlyWhereSomebodySaidSo();
};

namespace {

LoadOptions understood(const QStringList &arguments)
{
    std::vector<QByteArray> words{"ropewalk-cli"};
    std::vector<char *> pointers;
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    const auto options = parseOptions(static_cast<int>(pointers.size()), pointers.data());
    if (!std::holds_alternative<Options>(options))
        return {};
    return std::get<LoadOptions>(std::get<Options>(options).command);
}

LoadPlan plain()
{
    LoadPlan plan;
    plan.endpoint = "tcp:127.0.0.1:7";
    plan.request = {"hello", MessageMode::text, {}, true};
    return plan;
}

} // namespace

void LoadArgumentsTest::arguments_ofEveryField_areUnderstoodAsTheyWereMeant()
{
    using namespace std::chrono_literals;
    LoadPlan plan = plain();
    plan.framing = "delimiter:;";
    plan.request = {"a {{who}} \"b\" 'c' ü", MessageMode::escapes, {}, true};
    plan.variables = {{"who", "x=y z"}, {"empty", ""}};
    plan.replyLength = 5;
    plan.hasGreeting = true;
    plan.connections = 1'234;
    plan.inFlight = 7;
    plan.rate = 1'234.5;
    plan.rampUp = 1'500ms;
    plan.warmUp = 250ms;
    plan.duration = 86'400s;
    plan.requestTimeout = 1ms;
    plan.threads = 3;
    plan.stop = {0.015, 1'500us, 10'000};

    QCOMPARE(understood(loadArguments(plan, RemoteTarget::refuse)).plan, plan);
}

void LoadArgumentsTest::arguments_ofAPlainPlan_areItsDefaults()
{
    QCOMPARE(understood(loadArguments(plain(), RemoteTarget::refuse)).plan, plain());
}

void LoadArgumentsTest::lineEnd_goesWithTheText_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("sent");
    QTest::newRow("text") << int(MessageMode::text) << std::string("68") << std::string("68\r\n");
    QTest::newRow("escapes") << int(MessageMode::escapes) << std::string("68") << std::string("68\\r\\n");
    QTest::newRow("hex") << int(MessageMode::hex) << std::string("68") << std::string("68 0d0a");
}

void LoadArgumentsTest::lineEnd_goesWithTheText()
{
    QFETCH(int, mode);
    QFETCH(std::string, text);
    QFETCH(std::string, sent);
    LoadPlan plan = plain();
    plan.request = {text, static_cast<MessageMode>(mode), "\r\n", true};

    const MessageTemplate request = understood(loadArguments(plan, RemoteTarget::refuse)).plan.request;
    QCOMPARE(request.text, sent);
    QCOMPARE(int(request.mode), mode);
}

void LoadArgumentsTest::request_beginningWithADash_isNoOption()
{
    LoadPlan plan = plain();
    plan.request.text = "--hex";

    QCOMPARE(understood(loadArguments(plan, RemoteTarget::refuse)).plan, plan);
}

void LoadArgumentsTest::braces_withoutVariables_areBytes()
{
    LoadPlan plan = plain();
    plan.request = {"{{seq}}", MessageMode::text, "\n", false};

    const MessageTemplate request = understood(loadArguments(plan, RemoteTarget::refuse)).plan.request;
    QCOMPARE(int(request.mode), int(MessageMode::hex));
    QCOMPARE(QByteArray::fromHex(QByteArray::fromStdString(request.text)), QByteArray("{{seq}}\n"));
}

void LoadArgumentsTest::remote_isAllowedOnlyWhereSomebodySaidSo()
{
    QVERIFY(!understood(loadArguments(plain(), RemoteTarget::refuse)).allowsRemote);
    QVERIFY(understood(loadArguments(plain(), RemoteTarget::allow)).allowsRemote);
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::LoadArgumentsTest)

#include "tst_load_arguments.moc"
