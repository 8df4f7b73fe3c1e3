#include "protocols/framing/framing_spec.h"

#include <QTest>

using namespace ropewalk;
using namespace std::string_literals;

class FramingSpecTest : public QObject
{
    Q_OBJECT

private slots:
    void examples_areReadBack();
    void synonyms_haveOneCanonicalForm();
    void delimiter_isWrittenWithEscapes();
    void wrongText_isPointedAt_data();
    void wrongText_isPointedAt();
    void description_isForPeople();
};

void FramingSpecTest::examples_areReadBack()
{
    for (const std::string_view example : framingExamples()) {
        QCOMPARE(formatFraming(*parseFraming(example)), std::string(example));
    }
}

void FramingSpecTest::synonyms_haveOneCanonicalForm()
{
    QCOMPARE(formatFraming(*parseFraming("line:lf")), "line"s);
    QCOMPARE(formatFraming(*parseFraming("int32:be")), "int32"s);
}

void FramingSpecTest::delimiter_isWrittenWithEscapes()
{
    QCOMPARE(parseFraming(R"(delimiter:\0:\xff)")->delimiter, "\0:\xff"s);
    QCOMPARE(formatFraming(*parseFraming("delimiter:\n")), R"(delimiter:\n)"s);
}

void FramingSpecTest::wrongText_isPointedAt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");

    const auto add = [](const char *text, int begin, int length) {
        QTest::addRow("%s", text) << QByteArray(text) << begin << length;
    };
    add("", 0, 0);
    add("lines", 0, 5);
    add("raw:x", 4, 1);
    add("line:cr", 5, 2);
    add("int8:le", 5, 2);
    add("int16:me", 6, 2);
    add("int24", 0, 5);
    add("fixed", 5, 0);
    add("fixed:0", 6, 1);
    add("fixed:12x", 6, 3);
    add("delimiter:", 10, 0);
    add(R"(delimiter:ab\q)", 12, 2);
}

void FramingSpecTest::wrongText_isPointedAt()
{
    QFETCH(QByteArray, text);
    QFETCH(int, begin);
    QFETCH(int, length);

    const auto spec = parseFraming(text.toStdString());

    QVERIFY(!spec);
    QCOMPARE(int(spec.error().where.begin), begin);
    QCOMPARE(int(spec.error().where.length), length);
    QVERIFY(!spec.error().remedy.empty());
}

void FramingSpecTest::description_isForPeople()
{
    QCOMPARE(describeFraming(*parseFraming("line:crlf")), "Lines ending in CR LF"s);
    QCOMPARE(describeFraming(*parseFraming("int16:le")),
             "Length in 2 bytes, little-endian, then the message"s);
    QCOMPARE(describeFraming(*parseFraming("fixed:16")), "16 bytes each"s);
}

QTEST_GUILESS_MAIN(FramingSpecTest)
#include "tst_framing_spec.moc"
