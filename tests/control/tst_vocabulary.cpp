#include "control/vocabulary.h"

#include <QJsonDocument>
#include <QTest>

#include <cxxabi.h>

#include <memory>
#include <set>
#include <string>
#include <typeinfo>

namespace ropewalk {
namespace {

std::string plainName(const char *mangled)
{
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> text(
        abi::__cxa_demangle(mangled, nullptr, nullptr, &status), std::free);
    return status == 0 ? text.get() : mangled;
}

template <std::size_t... I>
std::vector<std::string> commandNames(std::index_sequence<I...>)
{
    return {plainName(typeid(std::variant_alternative_t<I, Command>).name())...};
}

/// The call that `json` makes of the method, or what is wrong with it.
Result<ControlCall> call(const char *method, const char *json)
{
    ParameterReader reader(QJsonDocument::fromJson(json).object());
    ControlCall call = findMethod(method)->read(reader);
    if (const Status finished = reader.finish(); !finished)
        return finished.error();
    return call;
}

template <typename C>
C commandOf(const Result<ControlCall> &call)
{
    return call ? std::get<C>(std::get<Command>(*call)) : C{};
}

QString problemOf(const Result<ControlCall> &call)
{
    return call ? QString() : QString::fromStdString(call.error().operation);
}

} // namespace

class VocabularyTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandOfTheWorkbench_hasAMethod();
    void everyMethod_isThereOnceAndDescribed();
    void everyParameter_hasASentence();

    void parameters_becomeACommand();
    void parametersLeftOut_takeTheirDefaults();
    void message_isTextOrBytes();
    void service_takesTheKeysOfAWorkspace();
    void links_areReadAsObjects();
    void wrongParameter_isNamedWithItsRemedy_data();
    void wrongParameter_isNamedWithItsRemedy();
    void defaults_areThoseOfTheCommand();
};

void VocabularyTest::everyCommandOfTheWorkbench_hasAMethod()
{
    std::set<std::size_t> spoken;
    for (const ControlMethod &method : controlMethods())
        spoken.insert(method.command);

    const auto names = commandNames(std::make_index_sequence<std::variant_size_v<Command>>());
    for (std::size_t i = 0; i < names.size(); ++i)
        QVERIFY2(spoken.contains(i), ("no row in src/control for " + names[i]).c_str());
}

void VocabularyTest::everyMethod_isThereOnceAndDescribed()
{
    std::set<std::string> names;
    for (const ControlMethod &method : controlMethods()) {
        QVERIFY2(names.insert(method.name).second, method.name);
        QVERIFY2(std::string_view(method.doc).ends_with('.'), method.name);
        QCOMPARE(findMethod(method.name), &method);
    }
    QVERIFY(findMethod("no.such") == nullptr);
}

void VocabularyTest::everyParameter_hasASentence()
{
    for (const ControlMethod &method : controlMethods()) {
        for (const ControlParameter &parameter : parametersOf(method)) {
            const QString place =
                QStringLiteral("%1: %2").arg(QLatin1String(method.name), parameter.key.path);
            QVERIFY2(!parameter.doc.isEmpty(),
                     qUtf8Printable(place + QStringLiteral(" has no sentence in key_docs.cpp")));
            QVERIFY2(!parameter.key.type.isEmpty(), qUtf8Printable(place));
        }
        for (const ControlField &field : resultOf(method))
            QVERIFY2(!field.doc.isEmpty(), method.name);
    }
}

void VocabularyTest::parameters_becomeACommand()
{
    const auto close =
        commandOf<CloseConnection>(call("connection.close", R"({"connection":7,"how":"reset"})"));

    QCOMPARE(close.connection, ConnectionId{7});
    QCOMPARE(close.how, CloseConnection::How::reset);
}

void VocabularyTest::parametersLeftOut_takeTheirDefaults()
{
    const auto close = commandOf<CloseConnection>(call("connection.close", R"({"connection":7})"));

    QCOMPARE(close.how, CloseConnection::How::flush);
}

void VocabularyTest::message_isTextOrBytes()
{
    const auto text = commandOf<SendMessage>(
        call("connection.send", R"({"connection":1,"text":"a\\n","mode":"escapes","lineEnd":"\r\n"})"));
    const auto bytes = commandOf<SendMessage>(call("connection.send", R"({"connection":1,"base64":"AP8="})"));

    QCOMPARE(text.message, (MessageTemplate{"a\\n", MessageMode::escapes, "\r\n", true}));
    QCOMPARE(bytes.message, (MessageTemplate{"00ff", MessageMode::hex, "", false}));
}

void VocabularyTest::service_takesTheKeysOfAWorkspace()
{
    const auto add = commandOf<AddService>(
        call("service.add", R"({"name":"in","listen":"tcp:0","limits":{"maxConnections":3},"start":false})"));

    QCOMPARE(add.config.name, "in");
    QCOMPARE(add.config.endpoint, "tcp:0");
    QCOMPARE(add.config.limits.maxConnections, 3U);
    QVERIFY(!add.start);
}

void VocabularyTest::links_areReadAsObjects()
{
    const auto build = commandOf<BuildChain>(
        call("chain.build", R"({"links":[{"name":"a","callback":{"does":"wait","text":"x","delayMs":5}}]})"));

    QCOMPARE(build.plan.links.size(), 1U);
    QCOMPARE(build.plan.links[0].callback,
             (LaneAction{LaneAction::Kind::waitThenReturn, "x", std::chrono::milliseconds(5)}));
}

void VocabularyTest::wrongParameter_isNamedWithItsRemedy_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *method, const char *json, const char *problem) {
        QTest::addRow("%s %s", method, json)
            << QByteArray(method) << QByteArray(json) << QString::fromUtf8(problem);
    };
    row("service.stop", "{}", "service is missing: The number of a service, as service.list tells it.");
    row("service.stop", R"({"service":"a"})", "service must be a whole number from 0 to 4294967295");
    row("service.stop", R"({"service":1.5})", "service must be a whole number from 0 to 4294967295");
    row("service.stop", R"({"service":-1})", "service must be a whole number from 0 to 4294967295");
    row("service.stop", R"({"service":null})", "service must be a whole number from 0 to 4294967295");
    row("service.stop", R"({"service":1,"x":2})", "x is not a key that Ropewalk knows");
    row("connection.close", R"({"connection":1,"how":"now"})", "how must be flush, reset or halfClose");
    row("connection.setTcpOption",
        R"({"connection":1,"option":"noDelay","isOn":1})",
        "isOn must be true or false");
    row("connection.send", R"({"connection":1})", R"(text or "base64" must be there, and not more than one)");
    row("connection.send",
        R"({"connection":1,"text":"a","base64":"AA=="})",
        R"(text or "base64" must be there, and not more than one)");
    row("connection.send",
        R"({"connection":1,"base64":"?"})",
        "base64 must be Base64: A-Z, a-z, 0-9, +, / and = at the end");
    row("connection.send",
        R"({"connection":1,"text":"a","mode":"odd"})",
        "mode must be text, escapes, hex or file");
    row("service.add", R"({"name":"x"})", R"(listen or "connect" must be there, and not both)");
    row("service.add",
        R"({"listen":"tcp:0","limits":{"maxPerPeer":true}})",
        "limits.maxPerPeer must be a whole number from 0 to 4294967295");
    row("chain.build",
        R"({"links":[{"callback":{"does":"jump"}}]})",
        "links[0].callback.does must be pass, return, raise, wait or waitForChain");
    row("subscribe", R"({"events":"message"})", "events must be a list of texts in quotes, in brackets");
}

void VocabularyTest::wrongParameter_isNamedWithItsRemedy()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);

    QCOMPARE(problemOf(call(method, json)), problem);
}

void VocabularyTest::defaults_areThoseOfTheCommand()
{
    const auto parameters = parametersOf(*findMethod("connection.close"));

    QCOMPARE(parameters.size(), 2U);
    QVERIFY(parameters[0].isRequired);
    QCOMPARE(parameters[0].key.type, QStringLiteral("integer"));
    QVERIFY(!parameters[1].isRequired);
    QCOMPARE(parameters[1].key.standard.toString(), QStringLiteral("flush"));
    QCOMPARE(parameters[1].key.unit, QStringLiteral("flush, reset or halfClose"));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::VocabularyTest)
#include "tst_vocabulary.moc"
