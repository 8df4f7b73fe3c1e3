#include "workbench/rules/rule_json.h"
#include "workbench/rules/rule_line.h"
#include "workbench/rules/rule_set.h"

#include <QJsonDocument>
#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

using Fate = RuleVerdict::Fate;

std::vector<RuleConfig> rulesOf(const std::vector<std::string> &lines)
{
    std::vector<RuleConfig> rules;
    for (const std::string &line : lines)
        rules.push_back(*parseRule(line));
    return rules;
}

RuleSet setOf(const std::vector<std::string> &lines)
{
    return std::move(*RuleSet::compile(rulesOf(lines)));
}

TemplateContext context()
{
    TemplateContext context;
    context.sequence = 7;
    context.variables["who"] = "bob\\x";
    return context;
}

RuleVerdict judge(RuleSet &set, std::string_view message, Direction direction = Direction::in)
{
    static const TemplateContext kContext = context();
    return set.judge(direction, message, []() -> const TemplateContext & { return kContext; });
}

} // namespace

/// What rules make of a message.
class RuleSetTest : public QObject
{
    Q_OBJECT

private slots:
    void reply_putsInCapturesAndVariables();
    void replace_putsTextInThePlaceOfEveryMatch_data();
    void replace_putsTextInThePlaceOfEveryMatch();
    void action_isSaid_data();
    void action_isSaid();
    void rules_actInTheirOrder();
    void rule_looksAtWhatTheOneBeforeReplaced();
    void hold_isTheLast();
    void delays_addUp();
    void rule_thatIsOff_isPassedOver();
    void direction_isHeeded();
    void hits_areCounted();
    void hits_areKeptOfRulesThatStay();
    void unknownVariable_isNotedAndChangesNothing();
    void marks_nameTheRule();
    void compile_wrongRule_isNamed();
    void compile_tooManyRules_areRefused();
    void json_readAndWritten_isTheSame();
    void json_wrong_saysWhere_data();
    void json_wrong_saysWhere();
};

void RuleSetTest::reply_putsInCapturesAndVariables()
{
    RuleSet set = setOf({R"~(when regex "(\w+)=(\w*)" reply "{{2}}\r\n{{1}} {{seq}} {{who}} {{0}}")~"});
    const auto verdict = judge(set, "a=\\ b=c");

    QCOMPARE(verdict.replies, (std::vector<std::string>{"\r\na 7 bob\\x a="}));
    QCOMPARE(verdict.fate, Fate::pass);
    QVERIFY(!verdict.replacement);
}

void RuleSetTest::replace_putsTextInThePlaceOfEveryMatch_data()
{
    QTest::addColumn<std::string>("rule");
    QTest::addColumn<std::string>("message");
    QTest::addColumn<std::string>("result");

    const auto row = [](const char *name, const char *rule, const char *message, const char *result) {
        QTest::newRow(name) << std::string(rule) << std::string(message) << std::string(result);
    };
    row("contains", "when contains ab replace X", "ab-ab", "X-X");
    row("contains, with nothing", R"(when contains ab replace "")", "abcab", "c");
    row("starts", "when starts ab replace X", "abab", "Xab");
    row("ends", "when ends ab replace X", "abab", "abX");
    row("equals", "when equals ab replace X", "ab", "X");
    row("any", "when any replace X", "ab", "X");
    row("any, empty", "when any replace X", "", "X");
    row("regex", R"~(when regex "(a)(b)" replace "{{2}}{{1}}")~", "abcab", "bacba");
    row("regex that matches nothing long", "when regex x* replace -", "ab", "-a-b");
    row("regex from the beginning", "when regex ^a replace X", "aa", "Xa");
    row("hex", R"(when hex "61 ??" replace "<{{1}}>")", "abac", "<b><c>");
    row("json", R"(when json $.a replace "{{1}}")", R"({"a":7})", "7");
}

void RuleSetTest::replace_putsTextInThePlaceOfEveryMatch()
{
    QFETCH(const std::string, rule);
    QFETCH(const std::string, message);
    RuleSet set = setOf({rule});
    const auto verdict = judge(set, message);

    QVERIFY(verdict.replacement);
    QTEST(*verdict.replacement, "result");
}

void RuleSetTest::action_isSaid_data()
{
    QTest::addColumn<std::string>("rule");
    QTest::addColumn<Fate>("fate");

    QTest::newRow("hold") << std::string("when any hold") << Fate::hold;
    QTest::newRow("drop") << std::string("when any drop") << Fate::drop;
    QTest::newRow("close") << std::string("when any close") << Fate::close;
    QTest::newRow("count") << std::string("when any count") << Fate::pass;
    QTest::newRow("no match") << std::string("when contains x drop") << Fate::pass;
}

void RuleSetTest::action_isSaid()
{
    QFETCH(const std::string, rule);
    RuleSet set = setOf({rule});
    const auto verdict = judge(set, "message");

    QTEST(verdict.fate, "fate");
    QVERIFY(verdict.replies.empty());
    QVERIFY(!verdict.replacement);
    QCOMPARE(verdict.delay, 0ms);
}

void RuleSetTest::rules_actInTheirOrder()
{
    RuleSet set = setOf({"when any reply 1", "when any delay 5ms", "when any reply 2", "when any drop"});
    const auto verdict = judge(set, "x");

    QCOMPARE(verdict.replies, (std::vector<std::string>{"1", "2"}));
    QCOMPARE(verdict.fate, Fate::drop);
}

void RuleSetTest::rule_looksAtWhatTheOneBeforeReplaced()
{
    RuleSet set = setOf({"when contains a replace b", "when contains a drop", "when contains b replace c"});
    const auto verdict = judge(set, "a");

    QCOMPARE(*verdict.replacement, std::string("c"));
    QCOMPARE(verdict.fate, Fate::pass);
}

void RuleSetTest::hold_isTheLast()
{
    RuleSet set = setOf({"when any hold", "when any drop"});

    QCOMPARE(judge(set, "x").fate, Fate::hold);
    QCOMPARE(set.hits(), (std::vector<std::uint64_t>{1, 0}));
}

void RuleSetTest::delays_addUp()
{
    RuleSet set = setOf({"when any delay 20ms", "when any delay 1s"});

    QCOMPARE(judge(set, "x").delay, 1'020ms);
}

void RuleSetTest::rule_thatIsOff_isPassedOver()
{
    RuleSet set = setOf({"off when any drop"});

    QCOMPARE(judge(set, "x").fate, Fate::pass);
    QVERIFY(!judge(set, "x").isHit);
    QVERIFY(set.isIdle());
}

void RuleSetTest::direction_isHeeded()
{
    RuleSet set = setOf({"when out any drop"});

    QCOMPARE(judge(set, "x", Direction::in).fate, Fate::pass);
    QCOMPARE(judge(set, "x", Direction::out).fate, Fate::drop);
    QVERIFY(!set.looksAt(Direction::in));
    QVERIFY(setOf({"when both any drop"}).looksAt(Direction::in));
}

void RuleSetTest::hits_areCounted()
{
    RuleSet set = setOf({"when contains a count", "when contains b count"});
    for (const char *message : {"a", "ab", "c"})
        QCOMPARE(judge(set, message).isHit, message[0] != 'c');

    QCOMPARE(set.hits(), (std::vector<std::uint64_t>{2, 1}));
}

void RuleSetTest::hits_areKeptOfRulesThatStay()
{
    RuleSet before = setOf({"when contains a count", "when contains b count"});
    (void)judge(before, "ab");
    (void)judge(before, "b");
    RuleSet after =
        setOf({"off when contains b count as B", "when contains c count", "when contains b count"});
    after.keepHitsOf(before);

    QCOMPARE(after.hits(), (std::vector<std::uint64_t>{2, 0, 0}));
}

void RuleSetTest::unknownVariable_isNotedAndChangesNothing()
{
    RuleSet set = setOf({"when any replace {{nobody}}", "when any reply {{nobody}}"});
    const auto verdict = judge(set, "x");

    QVERIFY(!verdict.replacement);
    QVERIFY(verdict.replies.empty());
    QCOMPARE(verdict.notes.size(), std::size_t{2});
    QVERIFY(verdict.notes[0].find("nobody") != std::string::npos);
}

void RuleSetTest::marks_nameTheRule()
{
    RuleSet set = setOf({R"(when any mark "is here")", R"(when any mark "too" as "second")"});

    QCOMPARE(judge(set, "x").notes, (std::vector<std::string>{"Rule 1: is here", "second: too"}));
}

void RuleSetTest::compile_wrongRule_isNamed()
{
    std::vector<RuleConfig> rules = rulesOf({"when any drop", "when any drop"});
    rules[1].when = {MatchKind::regex, "("};
    const auto set = RuleSet::compile(rules);

    QVERIFY(!set);
    QCOMPARE(set.error().rule, std::size_t{1});
    QCOMPARE(QByteArray(set.error().part), QByteArray("pattern"));
}

void RuleSetTest::compile_tooManyRules_areRefused()
{
    QVERIFY(RuleSet::compile(std::vector<RuleConfig>(RuleConfig::kMaxRules)));
    QVERIFY(!RuleSet::compile(std::vector<RuleConfig>(RuleConfig::kMaxRules + 1)));
}

void RuleSetTest::json_readAndWritten_isTheSame()
{
    const auto rules = rulesOf({R"(off when both regex "^(a)\r" reply "{{1}}\r\n" as "one")",
                                "when out any delay 250ms",
                                R"(when in json "$.a" mark "seen")"});
    QJsonObject object;
    writeRules(object, rules);
    JsonFields fields(object, {});
    std::vector<RuleConfig> read;
    readRules(fields, read);

    QVERIFY(!fields.finish());
    QVERIFY(read == rules);
}

void RuleSetTest::json_wrong_saysWhere_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("problem");

    const auto row = [](const char *name, const char *rule, const char *problem) {
        QTest::newRow(name) << QByteArray(rule) << QByteArray(problem);
    };
    row("match", R"({"match":"begins"})", "rules[0].match must be one of any");
    row("pattern", R"({"match":"regex","pattern":"("})", "rules[0].pattern makes no sense");
    row("action", R"({"action":"answer"})", "rules[0].action must be one of reply");
    row("direction", R"({"direction":"up"})", "rules[0].direction must be one of in");
    row("text", R"({"action":"reply","text":"\\q"})", "rules[0].text makes no sense");
    row("capture", R"({"action":"reply","text":"{{1}}"})", "rules[0].text makes no sense");
    row("delay", R"({"action":"delay","delayMs":-1})", "rules[0].delayMs must be");
    row("name", R"({"name":"it's"})", "rules[0].name makes no sense");
    row("unknown key", R"({"colour":"red"})", "rules[0].colour is not a key");
}

void RuleSetTest::json_wrong_saysWhere()
{
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, problem);
    JsonFields fields(QJsonDocument::fromJson("{\"rules\":[" + rule + "]}").object(), {});
    std::vector<RuleConfig> read;
    readRules(fields, read);

    const auto &complaint = fields.finish();
    QVERIFY(complaint);
    QVERIFY2(complaint->operation.starts_with(problem.toStdString()), complaint->operation.c_str());
}

QTEST_APPLESS_MAIN(RuleSetTest)
#include "tst_rule_set.moc"
