#include "ui/theme/glyphs.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace ropewalk;

class IconTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyIcon_isValidAndPaintsSomething();
    void missingIcon_isNull();
    void tint_isTheColourAskedFor();
    void themeIcon_changesWithTheScheme();
    void disabledIcon_isPaler();
    void icon_isSharpAtEveryRatio_data();
    void icon_isSharpAtEveryRatio();
    void applicationIcon_hasItsSizes();
    void stateGlyphs_differInShape();

private:
    static QColor strongest(const QImage &image);
};

void IconTest::initTestCase()
{
    QVERIFY(!themeIcon(QStringLiteral("traffic")).isNull());
}

QColor IconTest::strongest(const QImage &image)
{
    QColor best(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > best.alpha())
                best = image.pixelColor(x, y);
    return best;
}

void IconTest::everyIcon_isValidAndPaintsSomething()
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 60);
    for (const QString &file : files) {
        QVERIFY2(QSvgRenderer(QStringLiteral(":/icons/") + file).isValid(), qPrintable(file));
        const QString name = file.chopped(4);
        const QImage image = iconPixmap(name, Qt::red, 16, 1.0).toImage();
        QVERIFY2(strongest(image).alpha() > 100, qPrintable(file));
    }
}

void IconTest::missingIcon_isNull()
{
    QVERIFY(themeIcon(QStringLiteral("no-such-icon")).isNull());
}

void IconTest::tint_isTheColourAskedFor()
{
    const QImage image = iconPixmap(QStringLiteral("stop"), QColor(0x12, 0x80, 0xf0), 32, 1.0).toImage();
    const QColor color = strongest(image);

    QVERIFY(qAbs(color.red() - 0x12) < 6 && qAbs(color.green() - 0x80) < 6 && qAbs(color.blue() - 0xf0) < 6);
}

void IconTest::themeIcon_changesWithTheScheme()
{
    Theme theme(*qApp, SchemeChoice::light);
    const QIcon icon = themeIcon(QStringLiteral("stop"));
    const QImage light = icon.pixmap(32, 32).toImage();

    theme.setChoice(SchemeChoice::dark);

    QVERIFY(icon.pixmap(32, 32).toImage() != light);
}

void IconTest::disabledIcon_isPaler()
{
    const QIcon icon = themeIcon(QStringLiteral("stop"));

    QVERIFY(icon.pixmap(16, 16, QIcon::Disabled).toImage() != icon.pixmap(16, 16, QIcon::Normal).toImage());
}

void IconTest::icon_isSharpAtEveryRatio_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.5, 2.0})
        QTest::addRow("%.1f", ratio) << ratio;
}

void IconTest::icon_isSharpAtEveryRatio()
{
    QFETCH(double, ratio);
    const QPixmap pixmap = themeIcon(QStringLiteral("lab")).pixmap(QSize(16, 16), ratio);

    QCOMPARE(pixmap.width(), qRound(16 * ratio));
    QCOMPARE(pixmap.devicePixelRatioF(), ratio);
}

void IconTest::applicationIcon_hasItsSizes()
{
    const QList<QSize> sizes = applicationIcon().availableSizes();

    QVERIFY(sizes.contains(QSize(16, 16)));
    QVERIFY(sizes.contains(QSize(256, 256)));
}

void IconTest::stateGlyphs_differInShape()
{
    QList<QImage> masks;
    for (const StateGlyph glyph : {StateGlyph::idle,
                                   StateGlyph::listening,
                                   StateGlyph::connecting,
                                   StateGlyph::connected,
                                   StateGlyph::paused,
                                   StateGlyph::failed,
                                   StateGlyph::done}) {
        QImage image(12, 12, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintStateGlyph(painter, QRectF(0, 0, 12, 12), glyph);
        painter.end();
        const QImage mask = image.convertToFormat(QImage::Format_Alpha8);
        QVERIFY(!masks.contains(mask));
        masks << mask;
    }
}

QTEST_MAIN(IconTest)
#include "tst_icon.moc"
