#include "workbench/text/byte_text.h"
#include "workbench/text/hex.h"

#include <QTest>

using namespace ropewalk;
using namespace std::string_literals;

class HexTest : public QObject
{
    Q_OBJECT

private slots:
    void text_ofAnyLayout_isRead_data();
    void text_ofAnyLayout_isRead();
    void wrongText_isPointedAt_data();
    void wrongText_isPointedAt();
    void bytes_areWrittenAndReadBack();
    void dump_hasOffsetBytesAndAscii();
    void cArray_compilesAsC();
    void base64_isStandard();
};

void HexTest::text_ofAnyLayout_isRead_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"0d0aFF",
                             "0D 0a ff",
                             " 0d,0a,ff ",
                             "0d:0a:ff",
                             "0x0d 0x0a 0xff",
                             "0xd,0xa,0xff",
                             "0d\n0aff",
                             "0x0d0aff",
                             "0x0d0x0a0xff",
                             "0X0D0X0A0XFF",
                             "0d, 0a,\r\n\tff"}) {
        QTest::addRow("%s", text) << QByteArray(text);
    }
}

void HexTest::text_ofAnyLayout_isRead()
{
    QFETCH(QByteArray, text);

    QCOMPARE(*decodeHex(text.toStdString()), "\r\n\xff"s);
}

void HexTest::wrongText_isPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");

    QTest::newRow("odd run") << QByteArray("0d0") << 2 << 1;
    QTest::newRow("single digit") << QByteArray("0d a 0d") << 3 << 1;
    QTest::newRow("three digits after 0x") << QByteArray("0x123") << 4 << 1;
    QTest::newRow("letter") << QByteArray("0d 0g") << 3 << 1;
    QTest::newRow("garbage") << QByteArray("0d; 0a") << 2 << 1;
    QTest::newRow("garbage of three bytes") << QByteArray("0d你") << 2 << 3;
    QTest::newRow("nothing after 0x") << QByteArray("0d 0x") << 3 << 2;
}

void HexTest::wrongText_isPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(int, begin);
    QFETCH(int, length);

    const auto bytes = decodeHex(text.toStdString());

    QVERIFY(!bytes);
    QCOMPARE(int(bytes.error().where.begin), begin);
    QCOMPARE(int(bytes.error().where.length), length);
    QVERIFY(!bytes.error().remedy.empty());
}

void HexTest::bytes_areWrittenAndReadBack()
{
    QCOMPARE(formatHex("\r\n\xff"), "0d 0a ff"s);
    QCOMPARE(formatHex("\r\n", ""), "0d0a"s);
    QCOMPARE(formatHex(""), ""s);
    QCOMPARE(*decodeHex(formatHex("\0\x7f"s)), "\0\x7f"s);
}

void HexTest::dump_hasOffsetBytesAndAscii()
{
    const std::string dump = hexDump("0123456789abcdef\r\nxyz");

    QCOMPARE(dump,
             "00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|\n"
             "00000010  0d 0a 78 79 7a                                    |..xyz|\n"s);
}

void HexTest::cArray_compilesAsC()
{
    QCOMPARE(cArray("\r\n\xff"), "const unsigned char data[] = {\n    0x0d, 0x0a, 0xff,\n};\n"s);
}

void HexTest::base64_isStandard()
{
    QCOMPARE(base64("hello"), "aGVsbG8="s);
}

QTEST_GUILESS_MAIN(HexTest)
#include "tst_hex.moc"
