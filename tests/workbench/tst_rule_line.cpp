#include "workbench/rules/rule_line.h"

#include <QTest>

using namespace ropewalk;

/// The language of rules.
class RuleLineTest : public QObject
{
    Q_OBJECT

private slots:
    void line_readAndWritten_isTheSame_data();
    void line_readAndWritten_isTheSame();
    void line_means();
    void shortForms_areUnderstood_data();
    void shortForms_areUnderstood();
    void wrongLine_saysWhatAndWhere_data();
    void wrongLine_saysWhatAndWhere();
};

void RuleLineTest::line_readAndWritten_isTheSame_data()
{
    QTest::addColumn<std::string>("line");
    for (const char *line : {R"(when in contains "PING" reply "PONG\r\n")",
                             R"(when out starts "a\x00b" replace "")",
                             R"(off when both any drop)",
                             R"(when in ends "\r\n" hold as "all lines")",
                             R"(when in equals "" count)",
                             R"(when in regex "^(\w+) (.*)$" reply "{{2}} {{1}} {{seq}}")",
                             R"(when in hex "50 ?? 4e" delay 250ms)",
                             R"(when in json '$.a == "x"' close)",
                             R"(when in any delay 5s)",
                             R"(when in any delay 2min as "the slow one")",
                             R"(when in any mark)",
                             R"(when in any mark "seen \\ it's")",
                             R"(when in contains "both ' and \" quotes" count)"})
        QTest::newRow(line) << std::string(line);
}

void RuleLineTest::line_readAndWritten_isTheSame()
{
    QFETCH(const std::string, line);
    const auto rule = parseRule(line);

    QVERIFY2(rule, rule ? "" : rule.error().message.c_str());
    QCOMPARE(formatRule(*rule), line);
    QVERIFY(*parseRule(formatRule(*rule)) == *rule);
}

void RuleLineTest::line_means()
{
    const auto rule = parseRule(R"(off when out regex "a\"b" delay 1.5s as "slow")");

    QVERIFY(rule);
    QVERIFY(!rule->isOn);
    QCOMPARE(rule->direction, RuleDirection::out);
    QCOMPARE(rule->when.kind, MatchKind::regex);
    QCOMPARE(rule->when.text, std::string(R"(a"b)"));
    QCOMPARE(rule->action, RuleAction::delay);
    QCOMPARE(rule->delay, std::chrono::milliseconds(1'500));
    QCOMPARE(rule->name, std::string("slow"));
}

void RuleLineTest::shortForms_areUnderstood_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("whole");

    QTest::newRow("no direction") << std::string("when any drop") << std::string("when in any drop");
    QTest::newRow("bare words") << std::string(R"(when contains PING reply PONG\r\n)")
                                << std::string(R"(when in contains "PING" reply "PONG\r\n")");
    QTest::newRow("keywords as texts") << std::string(R"(when contains reply reply as as as)")
                                       << std::string(R"(when in contains "reply" reply "as" as "as")");
    QTest::newRow("spaces") << std::string("  when\tin   any\tcount  ") << std::string("when in any count");
}

void RuleLineTest::shortForms_areUnderstood()
{
    QFETCH(const std::string, line);
    const auto rule = parseRule(line);

    QVERIFY2(rule, rule ? "" : rule.error().message.c_str());
    QTEST(formatRule(*rule), "whole");
}

void RuleLineTest::wrongLine_saysWhatAndWhere_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("place"); // What the error points at.

    const auto row = [](const char *name, const char *line, const char *place) {
        QTest::newRow(name) << std::string(line) << std::string(place);
    };
    row("nothing", "", "");
    row("no when", "if in any drop", "if");
    row("no pattern", "when in", "");
    row("unknown match", "when in holds x drop", "holds");
    row("quoted match", R"(when in "any" drop)", R"("any")");
    row("no text", "when in contains", "");
    row("wrong escape", R"(when in contains "a\q" drop)", R"(\q)");
    row("wrong regex", R"(when in regex "a[" drop)", "");
    row("wrong hex", "when hex 5x drop", "5x");
    row("wrong path", "when json $.a[ drop", "[");
    row("no action", R"(when in contains "a")", "");
    row("unknown action", "when any answer x", "answer");
    row("no reply", "when any reply", "");
    row("wrong reply", R"(when any reply "a\z")", R"(\z)");
    row("no such capture", R"~(when regex "a(b)" reply x{{2}})~", "{{2}}");
    row("capture of any", R"(when any reply {{1}})", "{{1}}");
    row("open variable", R"(when any reply "a{{seq")", "{{");
    row("no time", "when any delay", "");
    row("time without a unit", "when any delay 250", "250");
    row("time too long", "when any delay 20000min", "20000min");
    row("negative time", "when any delay -1s", "-1s");
    row("no name", "when any drop as", "");
    row("name with a quote", R"(when any drop as "it's")", R"("it's")");
    row("wrong mark", R"(when any mark a\)", "\\");
    row("something behind", "when any drop it", "it");
    row("two actions", "when any drop count", "count");
    row("open quote", R"(when contains "PING drop)", R"("PING drop)");
}

void RuleLineTest::wrongLine_saysWhatAndWhere()
{
    QFETCH(const std::string, line);
    const auto rule = parseRule(line);

    QVERIFY(!rule);
    const ParseError &error = rule.error();
    QVERIFY(!error.message.empty());
    QVERIFY(!error.remedy.empty());
    QVERIFY(error.where.end() <= line.size());
    QTEST(line.substr(error.where.begin, error.where.length), "place");
}

QTEST_APPLESS_MAIN(RuleLineTest)
#include "tst_rule_line.moc"
