#include "workbench/text/text_template.h"

#include <QTest>

using namespace ropewalk;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// Nothing in it changes by itself.
TemplateContext fixedContext()
{
    TemplateContext context;
    context.sequence = 12;
    context.time = 1'714'572'156'023'000'000; // 2024-05-01 14:02:36.023 UTC.
    context.utcOffset = 2h;
    context.peer = "127.0.0.1:51840";
    context.variables = {{"token", "s3cret"}, {"user", "alice"}};
    context.random = [] { return std::uint64_t{0x0123456789abcdef}; };
    context.environment = [](std::string_view name) {
        return name == "HOME" ? std::optional("/home/me"s) : std::nullopt;
    };
    return context;
}

std::string rendered(std::string_view text)
{
    const auto parsed = TextTemplate::parse(text);
    const auto result = parsed->render(fixedContext());
    return result ? result->text() : "error: " + result.error().message;
}

} // namespace

class TextTemplateTest : public QObject
{
    Q_OBJECT

private slots:
    void variables_areReplaced_data();
    void variables_areReplaced();
    void wrongText_isPointedAt_data();
    void wrongText_isPointedAt();
    void unknownVariable_isToldWhatThereIs();
    void random_staysBetweenItsEnds();
    void literal_isLeftAlone();
    void places_leadBackToWhatWasTyped();
    void spans_areForHighlighting();
    void systemContext_answersEverything();
};

void TextTemplateTest::variables_areReplaced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");

    const auto add = [](const char *text, const char *result) {
        QTest::addRow("%s", text) << QByteArray(text) << QByteArray(result);
    };
    add("", "");
    add("no variables { } }} {", "no variables { } }} {");
    add("{{seq}} {{ counter }}", "12 12");
    add("at {{time}}.", "at 16:02:36.023.");
    add("{{time iso}}", "2024-05-01T14:02:36.023Z");
    add("{{time unix}} {{time ms}}", "1714572156 1714572156023");
    add("{{uuid}}", "01234567-89ab-4def-8123-456789abcdef");
    add("{{rand 5 5}}{{random -1 -1}}", "5-1");
    add("{{peer}}", "127.0.0.1:51840");
    add("{{env HOME}}", "/home/me");
    add("{{user}}:{{token}}", "alice:s3cret");
    add("{{seq}}{{seq}}}}", "1212}}");
}

void TextTemplateTest::variables_areReplaced()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, result);

    QCOMPARE(QByteArray::fromStdString(rendered(text.toStdString())), result);
}

void TextTemplateTest::wrongText_isPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");

    const auto add = [](const char *text, int begin, int length) {
        QTest::addRow("%s", text) << QByteArray(text) << begin << length;
    };
    add("ab{{seq", 2, 2);
    add("ab{{}}", 2, 4);
    add("ab{{ }}cd", 2, 5);
    add("a {{nosuch}} b", 2, 10);
    add("{{seq 1}}", 0, 9);
    add("{{rand 1}}", 0, 10);
    add("{{rand 6 1}}", 0, 12);
    add("{{rand a b}}", 0, 12);
    add("{{time local}}", 0, 14);
    add("{{env}}", 0, 7);
    add("{{env NOSUCH}}", 0, 14);
}

void TextTemplateTest::wrongText_isPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(int, begin);
    QFETCH(int, length);

    const auto parsed = TextTemplate::parse(text.toStdString());
    const ParseError error = parsed ? parsed->render(fixedContext()).error() : parsed.error();

    QCOMPARE(int(error.where.begin), begin);
    QCOMPARE(int(error.where.length), length);
    QVERIFY(!error.remedy.empty());
}

void TextTemplateTest::unknownVariable_isToldWhatThereIs()
{
    const ParseError error = TextTemplate::parse("{{nosuch}}")->render(fixedContext()).error();

    QCOMPARE(error.message, "There is no variable \"nosuch\"."s);
    QVERIFY(error.remedy.find("seq, counter, time, uuid, rand, random, peer, env, token, user") !=
            std::string::npos);
}

void TextTemplateTest::random_staysBetweenItsEnds()
{
    TemplateContext context = fixedContext();
    std::uint64_t next = 0;
    context.random = [&next] { return next++; };
    const auto dice = TextTemplate::parse("{{rand 1 6}}");

    std::string thrown;
    for (int round = 0; round < 7; ++round) {
        thrown += dice->render(context)->text();
    }

    QCOMPARE(thrown, "1234561"s);
    QVERIFY(TextTemplate::parse("{{rand -9223372036854775808 9223372036854775807}}")->render(context));
}

void TextTemplateTest::literal_isLeftAlone()
{
    const TextTemplate literal = TextTemplate::literal("{{seq}} {{");

    QVERIFY(!literal.hasVariables());
    QCOMPARE(literal.render(fixedContext())->text(), "{{seq}} {{"s);
}

void TextTemplateTest::places_leadBackToWhatWasTyped()
{
    const auto result = TextTemplate::parse("ab{{seq}}cd")->render(fixedContext()); // "ab12cd"

    QCOMPARE(result->sourceOf({1, 1}), (TextRange{1, 1}));
    QCOMPARE(result->sourceOf({3, 1}), (TextRange{2, 7}));
    QCOMPARE(result->sourceOf({5, 1}), (TextRange{10, 1}));
    QCOMPARE(result->sourceOf({1, 4}), (TextRange{1, 9}));
}

void TextTemplateTest::spans_areForHighlighting()
{
    const auto spans = templateSpans("{{seq}} {{nosuch}} {{op", fixedContext());

    QVERIFY((spans == std::vector<TemplateSpan>{{{0, 7}, true}, {{8, 10}, false}, {{19, 4}, false}}));
}

void TextTemplateTest::systemContext_answersEverything()
{
    const auto all = TextTemplate::parse("{{seq}}{{time}}{{uuid}}{{rand 1 6}}{{peer}}{{env PATH}}");

    QVERIFY(all->render(TemplateContext::ofSystem()));
}

QTEST_GUILESS_MAIN(TextTemplateTest)
#include "tst_text_template.moc"
