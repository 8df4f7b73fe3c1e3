#include "ui/widgets/fuzzy_match.h"

#include <QTest>

using namespace ropewalk;

class FuzzyMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void emptyPattern_matchesEverything();
    void missingLetter_doesNotMatch();
    void case_isIgnored();
    void wholeRun_beatsScatteredLetters();
    void startOfWord_beatsTheMiddle();
    void scatteredLetters_areMarked();
    void spaces_areSkippedBetweenWords();
};

void FuzzyMatchTest::emptyPattern_matchesEverything()
{
    QVERIFY(fuzzyMatch(u"", u"Hold"));
    QVERIFY(fuzzyMatch(u"", u"Hold")->positions.empty());
}

void FuzzyMatchTest::missingLetter_doesNotMatch()
{
    QVERIFY(!fuzzyMatch(u"hxd", u"Hold send queue"));
}

void FuzzyMatchTest::case_isIgnored()
{
    QCOMPARE(fuzzyMatch(u"hold", u"HOLD")->positions, (std::vector<qsizetype>{0, 1, 2, 3}));
}

void FuzzyMatchTest::wholeRun_beatsScatteredLetters()
{
    QVERIFY(fuzzyMatch(u"send", u"Hold send queue")->score >
            fuzzyMatch(u"send", u"Stop every new demo")->score);
}

void FuzzyMatchTest::startOfWord_beatsTheMiddle()
{
    QVERIFY(fuzzyMatch(u"queue", u"Send queue")->score > fuzzyMatch(u"queue", u"Enqueue it")->score);
}

void FuzzyMatchTest::scatteredLetters_areMarked()
{
    QCOMPARE(fuzzyMatch(u"hsq", u"Hold send queue")->positions, (std::vector<qsizetype>{0, 5, 10}));
}

void FuzzyMatchTest::spaces_areSkippedBetweenWords()
{
    QVERIFY(fuzzyMatch(u"hold queue", u"Hold send queue"));
}

QTEST_APPLESS_MAIN(FuzzyMatchTest)
#include "tst_fuzzy_match.moc"
