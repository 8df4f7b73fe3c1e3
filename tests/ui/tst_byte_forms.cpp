#include "ui/models/byte_forms.h"

#include <QTest>

#include <random>

namespace ropewalk {

class ByteFormsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyForm_readsBackWhatItShows();
    void randomBytes_keepEveryByte();
    void text_keepsItsLineEnds();
    void text_refusesWhatAnEditorChanges_data();
    void text_refusesWhatAnEditorChanges();
    void escapes_breakLinesForTheEyeOnly();
    void cursor_isCountedInBytes();
    void halfTypedHex_isAnError();
    void difference_isWhatTheEndsDoNotShare();
};

void ByteFormsTest::everyForm_readsBackWhatItShows()
{
    const std::string bytes = "{\"bid\": 1.08441, \"sym\": \"你好\"}\n";
    for (const ByteForm form : {ByteForm::text, ByteForm::hex, ByteForm::escapes}) {
        const auto shown = ByteText::of(bytes, form);
        QVERIFY(shown.has_value());
        QCOMPARE(*shown->read(shown->text()), bytes);
    }
}

void ByteFormsTest::randomBytes_keepEveryByte()
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::string bytes;
        for (auto length = random() % 64; length > 0; --length)
            bytes += static_cast<char>(random() % 4 == 0 ? "\r\n\\n"[random() % 4] : random() % 256);
        for (const ByteForm form : {ByteForm::text, ByteForm::hex, ByteForm::escapes}) {
            const auto shown = ByteText::of(bytes, form);
            if (shown)
                QCOMPARE(*shown->read(shown->text()), bytes);
            else
                QCOMPARE(form, ByteForm::text);
        }
    }
}

void ByteFormsTest::text_keepsItsLineEnds()
{
    const std::string bytes = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";
    const auto shown = ByteText::of(bytes, ByteForm::text);

    QVERIFY(shown && shown->endsInCrLf());
    QCOMPARE(shown->text(), QStringLiteral("GET / HTTP/1.1\nHost: here\n\n"));
    QCOMPARE(*shown->read(shown->text()), bytes);
}

void ByteFormsTest::text_refusesWhatAnEditorChanges_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("both line ends") << QByteArray("a\r\nb\n");
    QTest::newRow("lone carriage return") << QByteArray("a\rb");
    QTest::newRow("zero") << QByteArray("a\0b", 3);
    QTest::newRow("no UTF-8") << QByteArray("\xc3\x28");
    QTest::newRow("no-break space") << QByteArray("\xc2\xa0");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8");
}

void ByteFormsTest::text_refusesWhatAnEditorChanges()
{
    QFETCH(QByteArray, bytes);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));

    QVERIFY(!ByteText::of(view, ByteForm::text));
    QCOMPARE(naturalForm(view), ByteForm::escapes);
}

void ByteFormsTest::escapes_breakLinesForTheEyeOnly()
{
    const auto shown = ByteText::of("a\r\nb\\n\n", ByteForm::escapes);

    QCOMPARE(shown->text(), QStringLiteral("a\\r\\n\nb\\\\n\\n"));
    QCOMPARE(*shown->read(shown->text()), std::string("a\r\nb\\n\n"));
}

void ByteFormsTest::cursor_isCountedInBytes()
{
    const auto text = ByteText::of("é\r\nb", ByteForm::text);
    QCOMPARE(text->offsetOf(text->text(), 2), std::size_t{4});
    const auto hex = ByteText::of("abc", ByteForm::hex);
    QCOMPARE(hex->offsetOf(hex->text(), 3), std::size_t{1});
    QCOMPARE(hex->offsetOf(hex->text(), 5), std::size_t{2});
    const auto escapes = ByteText::of("a\x01z", ByteForm::escapes);
    QCOMPARE(escapes->offsetOf(escapes->text(), 3), std::size_t{1}); // Within the escape.
    QCOMPARE(escapes->offsetOf(escapes->text(), 5), std::size_t{2});
    QCOMPARE(ByteText::positionOf("é\r\nb", ByteForm::text, 4), qsizetype{2});
    QCOMPARE(ByteText::positionOf("abc", ByteForm::hex, 1), qsizetype{3});
}

void ByteFormsTest::halfTypedHex_isAnError()
{
    const auto hex = ByteText::of("ab", ByteForm::hex);

    QVERIFY(!hex->read(QStringLiteral("61 6")));
}

void ByteFormsTest::difference_isWhatTheEndsDoNotShare()
{
    const ByteDifference changed = differenceOf("bid: 1.08", "bid: null");
    QCOMPARE(changed.before, (TextRange{5, 4}));
    QCOMPARE(changed.after, (TextRange{5, 4}));
    QVERIFY(differenceOf("aa", "aa").isNone());
    const ByteDifference added = differenceOf("aa", "aaa");
    QCOMPARE(added.before.length, std::size_t{0});
    QCOMPARE(added.after.length, std::size_t{1});
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::ByteFormsTest)
#include "tst_byte_forms.moc"
