#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/figure_strip.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/sparkline.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <array>

using namespace ropewalk;

class LabelsTest : public QObject
{
    Q_OBJECT

private slots:
    void chip_growsWithItsTextAndNamesItself();
    void chip_isTintedByItsTone();
    void countPill_namesItsNumber();
    void keyCap_isAsWideAsItsKeys();
    void elidedLabel_givesWay();
    void formGrid_showsAndHidesRows();
    void figureStrip_readsAsOneSentence();
    void searchField_escapeClears();
    void searchField_problemIsToldAndTakenBack();
    void sparkline_withoutDataIsAFlatLine();
    void sparkline_followsItsSamples();

private:
    static QImage spark(std::span<const float> samples);

    Theme m_theme{*qApp, SchemeChoice::light};
};

QImage LabelsTest::spark(std::span<const float> samples)
{
    QImage image(40, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSparkline(painter, QRectF(0, 0, 40, 16), samples, Qt::black);
    return image;
}

void LabelsTest::chip_growsWithItsTextAndNamesItself()
{
    Chip chip;
    chip.setState(QStringLiteral("Idle"), ChipTone::neutral);
    const int narrow = chip.sizeHint().width();
    chip.setState(QStringLiteral("Listening"), ChipTone::ok, StateGlyph::listening);

    QVERIFY(chip.sizeHint().width() > narrow);
    QCOMPARE(chip.sizeHint().height(), 20);
    QCOMPARE(chip.accessibleName(), QStringLiteral("Listening"));
}

void LabelsTest::chip_isTintedByItsTone()
{
    Chip chip;
    chip.setState(QStringLiteral("Raised"), ChipTone::err);
    chip.resize(chip.sizeHint());

    QCOMPARE(chip.grab().toImage().pixelColor(3, 10), tokenColor(Token::errWeak, Scheme::light));
}

void LabelsTest::countPill_namesItsNumber()
{
    CountPill pill;
    pill.setCount(4);

    QCOMPARE(pill.accessibleName(), QStringLiteral("4"));
}

void LabelsTest::keyCap_isAsWideAsItsKeys()
{
    QVERIFY(KeyCap(QStringLiteral("Ctrl Shift H")).sizeHint().width() >
            KeyCap(QStringLiteral("F1")).sizeHint().width());
}

void LabelsTest::elidedLabel_givesWay()
{
    const ElidedLabel label(QStringLiteral("unix:/tmp/a/very/long/path/of/a/socket.sock"));

    QVERIFY(label.minimumSizeHint().width() < 60);
    QVERIFY(label.sizeHint().width() > 200);
}

void LabelsTest::formGrid_showsAndHidesRows()
{
    FormGrid grid;
    const int local = grid.addRow(QStringLiteral("Local"), FormGrid::Face::mono);
    const int peer = grid.addRow(QStringLiteral("Peer"));
    const int full = grid.sizeHint().height();
    grid.setValue(local, QStringLiteral("127.0.0.1:6667"));
    grid.setRowShown(peer, false);

    QCOMPARE(grid.value(local), QStringLiteral("127.0.0.1:6667"));
    QCOMPARE(full - grid.sizeHint().height(), 24);
}

void LabelsTest::figureStrip_readsAsOneSentence()
{
    FigureStrip strip;
    const int turns = strip.addFigure(QStringLiteral("Turns"));
    strip.setFigure(turns, QStringLiteral("642"), QStringLiteral("/s"));

    QCOMPARE(strip.accessibleName(), QStringLiteral("Turns 642 /s"));
    QCOMPARE(strip.sizeHint().height(), 64);
}

void LabelsTest::searchField_escapeClears()
{
    SearchField field(QStringLiteral("search"));
    QTest::keyClicks(&field, QStringLiteral("irc"));
    QTest::keyClick(&field, Qt::Key_Escape);

    QVERIFY(field.text().isEmpty());
}

void LabelsTest::searchField_problemIsToldAndTakenBack()
{
    SearchField field(QStringLiteral("filter"));
    field.setProblem(QStringLiteral("The bracket is never closed."));
    QCOMPARE(field.toolTip(), QStringLiteral("The bracket is never closed."));
    QCOMPARE(field.accessibleDescription(), field.toolTip());

    field.setProblem({});
    QVERIFY(field.toolTip().isEmpty());
}

void LabelsTest::sparkline_withoutDataIsAFlatLine()
{
    const std::array<float, kSparkSamples> none{};
    QCOMPARE(spark(none), spark({}));
}

void LabelsTest::sparkline_followsItsSamples()
{
    std::array<float, kSparkSamples> samples{};
    samples.back() = 1;
    const QImage image = spark(samples);

    QVERIFY(image.pixelColor(38, 5).lightness() < 250);
    QCOMPARE(image.pixelColor(5, 5), QColor(Qt::white));
}

QTEST_MAIN(LabelsTest)
#include "tst_labels.moc"
