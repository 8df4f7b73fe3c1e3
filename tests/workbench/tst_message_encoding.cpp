#include "workbench/text/message_encoding.h"

#include <QTemporaryFile>
#include <QTest>

using namespace ropewalk;
using namespace std::string_literals;

namespace {

TemplateContext contextWith(std::string value)
{
    TemplateContext context;
    context.variables["value"] = std::move(value);
    return context;
}

std::string encoded(MessageMode mode, std::string_view text, const TemplateContext &context = {})
{
    return *encodeMessage(mode, text, Variables::replace, context);
}

} // namespace

class MessageEncodingTest : public QObject
{
    Q_OBJECT

private slots:
    void text_isSentAsTyped();
    void escapes_areDecoded();
    void hex_isDecoded();
    void variables_areReplacedBeforeDecoding();
    void variables_keptOff_areSentAsTyped();
    void errors_pointIntoTheTypedText();
    void lineEnd_isAppended();
    void file_isReadAsItIs();
    void file_missing_isAnError();
};

void MessageEncodingTest::text_isSentAsTyped()
{
    QCOMPARE(encoded(MessageMode::text, R"(a\r\n 你好)"), R"(a\r\n 你好)"s);
}

void MessageEncodingTest::escapes_areDecoded()
{
    QCOMPARE(encoded(MessageMode::escapes, R"(a\r\n\xff)"), "a\r\n\xff"s);
}

void MessageEncodingTest::hex_isDecoded()
{
    QCOMPARE(encoded(MessageMode::hex, "0d 0a"), "\r\n"s);
}

void MessageEncodingTest::variables_areReplacedBeforeDecoding()
{
    QCOMPARE(encoded(MessageMode::hex, "0d {{value}}", contextWith("0a")), "\r\n"s);
    QCOMPARE(encoded(MessageMode::escapes, "<{{value}}>", contextWith(R"(\n)")), "<\n>"s);
    QCOMPARE(encoded(MessageMode::text, "<{{value}}>", contextWith(R"(\n)")), R"(<\n>)"s);
}

void MessageEncodingTest::variables_keptOff_areSentAsTyped()
{
    QCOMPARE(*encodeMessage(MessageMode::text, "{{seq}} {{", Variables::keep, {}), "{{seq}} {{"s);
}

void MessageEncodingTest::errors_pointIntoTheTypedText()
{
    const auto inLiteral = encodeMessage(
        MessageMode::escapes, R"({{value}}ab\q)", Variables::replace, contextWith("a long value"));
    const auto inValue =
        encodeMessage(MessageMode::hex, "0d {{value}}", Variables::replace, contextWith("xyz"));
    const auto inTemplate = encodeMessage(MessageMode::text, "a {{nosuch}}", Variables::replace, {});

    QCOMPARE(inLiteral.error().where, (TextRange{11, 2}));
    QCOMPARE(inValue.error().where, (TextRange{3, 9}));
    QCOMPARE(inTemplate.error().where, (TextRange{2, 10}));
}

void MessageEncodingTest::lineEnd_isAppended()
{
    MessageTemplate message;
    message.text = "{{seq}}";
    message.lineEnd = "\r\n";

    QCOMPARE(*encodeMessage(message, {}), "1\r\n"s);
    message.hasVariables = false;
    QCOMPARE(*encodeMessage(message, {}), "{{seq}}\r\n"s);
}

void MessageEncodingTest::file_isReadAsItIs()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("\0\xff{{seq}}\\n", 11);
    file.close();

    QCOMPARE(encoded(MessageMode::file, file.fileName().toStdString()), "\0\xff{{seq}}\\n"s);
}

void MessageEncodingTest::file_missing_isAnError()
{
    const auto bytes = encodeMessage(MessageMode::file, "/no/such/file", Variables::keep, {});

    QVERIFY(!bytes);
    QCOMPARE(bytes.error().where, (TextRange{0, 13}));
}

QTEST_GUILESS_MAIN(MessageEncodingTest)
#include "tst_message_encoding.moc"
