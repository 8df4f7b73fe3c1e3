#include "workbench/rules/pattern.h"

#include <QTest>

using namespace ropewalk;

namespace {

constexpr auto kNowhere = std::string_view::npos;

/// Where the pattern is found, "begin-end", and what it captures.
QString lookUp(MatchKind kind, const std::string &text, const std::string &bytes)
{
    const auto pattern = Pattern::compile({kind, text});
    if (!pattern)
        return QString::fromStdString(pattern.error().message);
    const auto match = pattern->match(bytes);
    if (!match)
        return QStringLiteral("no");
    QString found = QStringLiteral("%1-%2").arg(match->begin).arg(match->end);
    for (std::size_t i = 1; i < match->captures.size(); ++i)
        found += QStringLiteral(" [%1]").arg(QString::fromStdString(match->captures[i]));
    return found;
}

} // namespace

/// How the patterns of rules, requests and sequences look at bytes.
class PatternTest : public QObject
{
    Q_OBJECT

private slots:
    void match_findsItsPlace_data();
    void match_findsItsPlace();
    void match_fromLater_findsTheNext();
    void compile_wrong_saysWhere_data();
    void compile_wrong_saysWhere();
    void overlap_isWhatAMatchMayBeginIn();
    void json_tooLong_isNone();
    void names_readBack();
};

void PatternTest::match_findsItsPlace_data()
{
    QTest::addColumn<MatchKind>("kind");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<QString>("found");

    const auto row =
        [](const char *name, MatchKind kind, std::string text, std::string bytes, const char *found) {
            QTest::newRow(name) << kind << std::move(text) << std::move(bytes) << QString::fromLatin1(found);
        };
    const std::string zero("a\0b", 3);
    row("any", MatchKind::any, "", "abc", "0-3");
    row("any, empty", MatchKind::any, "", "", "0-0");
    row("contains", MatchKind::contains, "b", "abcb", "1-2");
    row("contains, escapes", MatchKind::contains, R"(\0)", zero, "1-2");
    row("contains, not", MatchKind::contains, "d", "abc", "no");
    row("contains, other case", MatchKind::contains, "B", "abc", "no");
    row("starts", MatchKind::starts, "ab", "abab", "0-2");
    row("starts, not", MatchKind::starts, "b", "abab", "no");
    row("ends", MatchKind::ends, R"(b\r\n)", "abb\r\n", "2-5");
    row("ends, not", MatchKind::ends, "a", "abb", "no");
    row("equals", MatchKind::equals, "abc", "abc", "0-3");
    row("equals, nothing", MatchKind::equals, "", "", "0-0");
    row("equals, not", MatchKind::equals, "abc", "abcd", "no");
    row("regex", MatchKind::regex, "b+", "abbc", "1-3");
    row("regex, captures", MatchKind::regex, R"((\w+) (\d+))", "to irc 6667", "3-11 [irc] [6667]");
    row("regex, high bytes", MatchKind::regex, R"(\xff(.))", "a\xff\xfe", "1-3 [\xC3\xBE]");
    row("regex, UTF-8 of its own", MatchKind::regex, "ü", "fünf", "1-3");
    row("regex, not", MatchKind::regex, "^b", "ab", "no");
    row("hex", MatchKind::hex, "62 63", "abcd", "1-3");
    row("hex, wildcards", MatchKind::hex, "61 ?? ?? 64 ??", "xabcde", "1-6 [bc] [e]");
    row("hex, close together", MatchKind::hex, "6162??", "abc", "0-3 [c]");
    row("hex, too short", MatchKind::hex, "61 ??", "a", "no");
    row("json", MatchKind::json, "$.a", R"({"a": 7})", "0-8 [7]");
    row("json, deep", MatchKind::json, "$.a.b[1]", R"({"a":{"b":["x","y"]}})", "0-21 [y]");
    row("json, quoted key", MatchKind::json, R"($["a b"])", R"({"a b":true})", "0-12 [true]");
    row("json, an object", MatchKind::json, "$.a", R"({"a":{"b":null}})", "0-16 [{\"b\":null}]");
    row("json, equal", MatchKind::json, R"($.a == "x")", R"({"a":"x"})", "0-9 [x]");
    row("json, equal number", MatchKind::json, "$[0]==7", "[7.0]", "0-5 [7]");
    row("json, other value", MatchKind::json, R"($.a == "y")", R"({"a":"x"})", "no");
    row("json, no such key", MatchKind::json, "$.b", R"({"a":"x"})", "no");
    row("json, no such index", MatchKind::json, "$[1]", "[1]", "no");
    row("json, the whole", MatchKind::json, "$", "7", "0-1 [7]");
    row("json, is none", MatchKind::json, "$", "{7", "no");
    row("json, is two", MatchKind::json, "$", "7,8", "no");
}

void PatternTest::match_findsItsPlace()
{
    QFETCH(const MatchKind, kind);
    QFETCH(const std::string, text);
    QFETCH(const std::string, bytes);

    if (QByteArray(QTest::currentDataTag()) == "regex, high bytes") { // A capture is bytes, no text.
        const auto match = Pattern::compile({kind, text})->match(bytes);
        QCOMPARE(match->captures.at(1), std::string("\xfe"));
        return;
    }
    QTEST(lookUp(kind, text, bytes), "found");
}

void PatternTest::match_fromLater_findsTheNext()
{
    const auto begin = [](MatchKind kind, const char *text, std::size_t from) {
        const auto match = Pattern::compile({kind, text})->match("ab ab ab", from);
        return match ? match->begin : kNowhere;
    };

    QCOMPARE(begin(MatchKind::contains, "ab", 1), std::size_t{3});
    QCOMPARE(begin(MatchKind::regex, "a.", 4), std::size_t{6});
    QCOMPARE(begin(MatchKind::hex, "61", 4), std::size_t{6});
    QCOMPARE(begin(MatchKind::ends, "ab", 3), std::size_t{6});
    QCOMPARE(begin(MatchKind::starts, "ab", 1), kNowhere);
    QCOMPARE(begin(MatchKind::any, "", 1), kNowhere);
    QCOMPARE(begin(MatchKind::regex, "a", 100), kNowhere);
}

void PatternTest::compile_wrong_saysWhere_data()
{
    QTest::addColumn<MatchKind>("kind");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::size_t>("at");

    const auto row = [](const char *name, MatchKind kind, std::string text, std::size_t at) {
        QTest::newRow(name) << kind << std::move(text) << at;
    };
    row("nothing to look for", MatchKind::contains, "", 0);
    row("escape", MatchKind::equals, R"(ab\q)", 2);
    row("regex", MatchKind::regex, "ab(", 3);
    row("hex digit", MatchKind::hex, "61 6g", 3);
    row("half a byte", MatchKind::hex, "61 6", 3);
    row("half a wildcard", MatchKind::hex, "61 ?6", 3);
    row("only spaces", MatchKind::hex, "  ", 0);
    row("json without $", MatchKind::json, "a.b", 0);
    row("json, empty key", MatchKind::json, "$..a", 1);
    row("json, open bracket", MatchKind::json, "$.a[0", 3);
    row("json, no index", MatchKind::json, "$.a[x]", 3);
    row("json, below zero", MatchKind::json, "$[-1]", 1);
    row("json, something else", MatchKind::json, "$.a != 7", 4);
    row("json, no value", MatchKind::json, "$.a == open", 7);
}

void PatternTest::compile_wrong_saysWhere()
{
    QFETCH(const MatchKind, kind);
    QFETCH(const std::string, text);
    const auto pattern = Pattern::compile({kind, text});

    QVERIFY(!pattern);
    QVERIFY(!pattern.error().message.empty());
    QVERIFY(!pattern.error().remedy.empty());
    QVERIFY(pattern.error().where.end() <= std::max(text.size(), std::size_t{1}));
    QTEST(pattern.error().where.begin, "at");
}

void PatternTest::overlap_isWhatAMatchMayBeginIn()
{
    const auto overlap = [](MatchKind kind, const char *text) {
        return Pattern::compile({kind, text})->overlap();
    };

    QCOMPARE(overlap(MatchKind::contains, "PONG"), std::size_t{3});
    QCOMPARE(overlap(MatchKind::hex, "61 ??"), std::size_t{1});
    QCOMPARE(overlap(MatchKind::regex, "P"), kNowhere);
}

void PatternTest::json_tooLong_isNone()
{
    const std::string text = '"' + std::string(Pattern::kMaxJson, 'x') + '"';

    QVERIFY(!Pattern::compile({MatchKind::json, "$"})->match(text));
}

void PatternTest::names_readBack()
{
    for (const std::string_view name : kMatchKindNames)
        QCOMPARE(nameOf(*matchKindOf(name)), name);
    QVERIFY(!matchKindOf("begins"));
}

QTEST_APPLESS_MAIN(PatternTest)
#include "tst_pattern.moc"
