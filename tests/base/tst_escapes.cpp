#include "base/escapes.h"
#include "base/utf8.h"

#include <QTest>

using namespace ropewalk;
using namespace std::string_literals;

class EscapesTest : public QObject
{
    Q_OBJECT

private slots:
    void escapes_areDecoded();
    void plainText_standsForItself();
    void wrongEscape_isPointedAt_data();
    void wrongEscape_isPointedAt();
    void bytes_areSpelledPrintably();
    void everyByte_survivesTheRoundTrip();
    void characters_haveTheLengthOfTheirUtf8();
    void utf16Offset_countsSurrogatePairsTwice();
};

void EscapesTest::escapes_areDecoded()
{
    QCOMPARE(*decodeEscapes(R"(a\r\n\t\0\\\x7F\xff)"), "a\r\n\t\0\\\x7f\xff"s);
}

void EscapesTest::plainText_standsForItself()
{
    QCOMPARE(*decodeEscapes("plain 你好\r\n"), "plain 你好\r\n"s);
    QCOMPARE(*decodeEscapes(""), ""s);
}

void EscapesTest::wrongEscape_isPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");

    QTest::newRow("unknown letter") << QByteArray(R"(ab\q)") << 2 << 2;
    QTest::newRow("unknown character") << QByteArray("\\你b") << 0 << 4;
    QTest::newRow("lone backslash") << QByteArray(R"(ab\)") << 2 << 1;
    QTest::newRow("no digit") << QByteArray(R"(\xg0)") << 0 << 4;
    QTest::newRow("one digit") << QByteArray(R"(a\x1)") << 1 << 3;
    QTest::newRow("no room") << QByteArray(R"(\x)") << 0 << 2;
}

void EscapesTest::wrongEscape_isPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(int, begin);
    QFETCH(int, length);

    const auto bytes = decodeEscapes(text.toStdString());

    QVERIFY(!bytes);
    QCOMPARE(int(bytes.error().where.begin), begin);
    QCOMPARE(int(bytes.error().where.length), length);
    QVERIFY(!bytes.error().remedy.empty());
}

void EscapesTest::bytes_areSpelledPrintably()
{
    QCOMPARE(escapeBytes("a\r\n\t\0\\\x7f\xff"s), R"(a\r\n\t\0\\\x7f\xff)"s);
    QCOMPARE(escapeBytes("你好 \xe4\xbd"), R"(你好 \xe4\xbd)"s);
}

void EscapesTest::everyByte_survivesTheRoundTrip()
{
    std::string bytes;
    for (int value = 0; value < 256; ++value) {
        bytes += static_cast<char>(value);
    }

    QCOMPARE(*decodeEscapes(escapeBytes(bytes)), bytes);
}

void EscapesTest::characters_haveTheLengthOfTheirUtf8()
{
    QCOMPARE(utf8LengthAt("é", 0), std::size_t(2));
    QCOMPARE(utf8LengthAt("你", 0), std::size_t(3));
    QCOMPARE(utf8LengthAt("\xf0\x9f\x98\x80", 0), std::size_t(4));
    QCOMPARE(utf8LengthAt("\xc0\x80", 0), std::size_t(1));     // Overlong.
    QCOMPARE(utf8LengthAt("\xed\xa0\x80", 0), std::size_t(1)); // A surrogate.
    QCOMPARE(utf8LengthAt("\xe4\xbd", 0), std::size_t(1));     // Cut off.
}

void EscapesTest::utf16Offset_countsSurrogatePairsTwice()
{
    const std::string_view text = "a你\xf0\x9f\x98\x80z";

    QCOMPARE(utf16Offset(text, 4), std::size_t(2));
    QCOMPARE(utf16Offset(text, 8), std::size_t(4));
    QCOMPARE(utf16Offset(text, 99), std::size_t(5));
}

QTEST_GUILESS_MAIN(EscapesTest)
#include "tst_escapes.moc"
