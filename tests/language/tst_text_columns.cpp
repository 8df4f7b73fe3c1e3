#include "language/text_columns.h"

#include <QTest>

using namespace ropewalk;

/// Text in a terminal, where Chinese characters take two columns.
class TextColumnsTest final : public QObject
{
    Q_OBJECT

private slots:
    void columns_ofChinese_areTwoEach();
    void padded_reachesItsWidth_andNeverCuts();
    void wrapped_english_breaksAtBlanks();
    void wrapped_chinese_breaksBetweenCharacters_butNotBeforeAMark();
    void wrapped_longWord_hasALineOfItsOwn();
};

void TextColumnsTest::columns_ofChinese_areTwoEach()
{
    QCOMPARE(columnsOf("tcp"), 3U);
    QCOMPARE(columnsOf("端点 tcp，"), 10U);
    QCOMPARE(columnsOf(""), 0U);
}

void TextColumnsTest::padded_reachesItsWidth_andNeverCuts()
{
    QCOMPARE(padded("平均", 6), std::string("平均  "));
    QCOMPARE(paddedLeft("平均", 6), std::string("  平均"));
    QCOMPARE(padded("switches", 4), std::string("switches"));
}

void TextColumnsTest::wrapped_english_breaksAtBlanks()
{
    QCOMPARE(wrapped("one two three", 7), std::string("one two\nthree"));
    QCOMPARE(wrapped("one", 7), std::string("one"));
    QCOMPARE(wrapped("", 7), std::string());
}

void TextColumnsTest::wrapped_chinese_breaksBetweenCharacters_butNotBeforeAMark()
{
    QCOMPARE(wrapped("监听端点。连接", 8), std::string("监听端\n点。连接"));
    QCOMPARE(wrapped("端点 tcp 连接", 8), std::string("端点 tcp\n连接"));
}

void TextColumnsTest::wrapped_longWord_hasALineOfItsOwn()
{
    QCOMPARE(wrapped("a socks5://127.0.0.1:1080 b", 8), std::string("a\nsocks5://127.0.0.1:1080\nb"));
}

QTEST_APPLESS_MAIN(TextColumnsTest)
#include "tst_text_columns.moc"
