#include "about/semantic_version.h"
#include "about/version.h"

#include <QTest>

using namespace ropewalk;

class SemanticVersionTest : public QObject
{
    Q_OBJECT

private slots:
    void ownVersion_isOne();
    void wholeVersion_isReadAndWritten();
    void built_doesNotCount();
    void notAVersion_isRefused_data();
    void notAVersion_isRefused();
    void eachOfARow_comesBeforeTheNext();
};

void SemanticVersionTest::ownVersion_isOne()
{
    QVERIFY(parseSemanticVersion(version()));
}

void SemanticVersionTest::wholeVersion_isReadAndWritten()
{
    const auto read = parseSemanticVersion("1.20.3-rc.1");

    QVERIFY(read);
    QCOMPARE((*read).numbers, (std::array<std::uint32_t, 3>{1, 20, 3}));
    QCOMPARE((*read).preRelease, "rc.1");
    QVERIFY(!(*read).isRelease());
    QCOMPARE(textOf(*read), "1.20.3-rc.1");
}

void SemanticVersionTest::built_doesNotCount()
{
    QCOMPARE(parseSemanticVersion("1.2.3+g1234.0"), parseSemanticVersion("1.2.3"));
}

void SemanticVersionTest::notAVersion_isRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"",          "1",      "1.2",        "1.2.3.4",  "v1.2.3",   "1.2.x",  "1..3",
          "01.2.3",    "1.2.3-", "1.2.3-a..b", "1.2.3-01", "1.2.3 ",   "-1.2.3", "4294967296.0.0",
          "1.2.3-rc!", "1.2.3+", "1.2.3-a.",   "+1.2.3",   "1.2.3+a.", "1.2.",   "1.2.3-rc_1"})
        QTest::newRow(*text != 0 ? text : "empty") << QString::fromLatin1(text);
}

void SemanticVersionTest::notAVersion_isRefused()
{
    QFETCH(QString, text);

    QVERIFY(!parseSemanticVersion(text.toStdString()));
}

void SemanticVersionTest::eachOfARow_comesBeforeTheNext()
{
    // The first eight are those of semver.org, section 11.
    const std::array row{"1.0.0-alpha",
                         "1.0.0-alpha.1",
                         "1.0.0-alpha.beta",
                         "1.0.0-beta",
                         "1.0.0-beta.2",
                         "1.0.0-beta.11",
                         "1.0.0-rc.1",
                         "1.0.0",
                         "1.0.9",
                         "1.0.10",
                         "1.9.0",
                         "1.10.0",
                         "2.0.0"};
    for (std::size_t i = 1; i < row.size(); ++i) {
        const auto before = parseSemanticVersion(row[i - 1]);
        const auto after = parseSemanticVersion(row[i]);

        QVERIFY(before && after);
        QVERIFY2(*before < *after && !(*after < *before), row[i]);
    }
}

QTEST_GUILESS_MAIN(SemanticVersionTest)
#include "tst_semantic_version.moc"
