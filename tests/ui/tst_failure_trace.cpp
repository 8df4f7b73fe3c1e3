#include "ui/chain_fixtures.h"
#include "ui/models/failure_trace.h"

#include <QTest>

namespace ropewalk {

class FailureTraceTest final : public QObject
{
    Q_OBJECT

private slots:
    void raised_isFollowedToWhoHandledIt();
    void handler_knowsTheWayOfWhatItGot();
    void raisedAnother_beginsAnew();
    void firedWithAFailure_beginsThere();
    void withoutFailure_isEmpty();

private:
    [[nodiscard]] static QStringList words(const ChainRecord &chain, std::size_t link)
    {
        QStringList words;
        for (const FailureStep &step : failureTrace(chain, link))
            words << step.name + u' ' + step.what + u' ' + step.place;
        return words;
    }
    [[nodiscard]] const ChainRecord &motd()
    {
        addMotd(m_shelf);
        m_shelf.at(412).links[1].result.raisedAt = {"src/json.cpp", 58};
        return m_shelf.at(412);
    }

    ChainShelf m_shelf;
};

void FailureTraceTest::raised_isFollowedToWhoHandledIt()
{
    QCOMPARE(words(motd(), 1),
             (QStringList{QStringLiteral("decodeJson raised json.cpp:58"),
                          QStringLiteral("logFailure passed on motd.cpp:52"),
                          QStringLiteral("useCachedMotd handled motd.cpp:52")}));
}

void FailureTraceTest::handler_knowsTheWayOfWhatItGot()
{
    ChainRecord chain = motd();
    chain.links[2].errback.clear();
    chain.links[2].fate = LinkRecord::Fate::passedThrough;
    chain.links[2].result = chain.links[2].argument;
    chain.links[3].argument.raisedAt = {"src/json.cpp", 58};

    QCOMPARE(words(chain, 3),
             (QStringList{QStringLiteral("decodeJson raised json.cpp:58"),
                          QStringLiteral("pickMotd passed by motd.cpp:52"),
                          QStringLiteral("useCachedMotd handled motd.cpp:52")}));
}

void FailureTraceTest::raisedAnother_beginsAnew()
{
    ChainRecord chain = motd();
    chain.links[2].result = {Lane::errbacks, "log is full", {"src/log.cpp", 7}, "LogError"};
    chain.links[3].argument = chain.links[2].result;

    QCOMPARE(words(chain, 1).last(), QStringLiteral("logFailure raised another motd.cpp:52"));
    QCOMPARE(words(chain, 2).first(), QStringLiteral("logFailure raised log.cpp:7"));
}

void FailureTraceTest::firedWithAFailure_beginsThere()
{
    ChainRecord &chain = m_shelf.add(1, "one", ChainPhase::failed);
    chain.firedWith = {Lane::errbacks, "broken", {"by hand", 0}, "std::runtime_error"};
    LinkRecord link = linkRecord("parse", LinkRecord::Fate::passedThrough);
    link.argument = chain.firedWith;
    link.result = chain.firedWith;
    chain.links.push_back(link);

    QCOMPARE(words(chain, 0),
             (QStringList{QStringLiteral("fired with it  by hand"),
                          QStringLiteral("parse passed by motd.cpp:52")}));
}

void FailureTraceTest::withoutFailure_isEmpty()
{
    QVERIFY(failureTrace(motd(), 0).empty());
    QVERIFY(failureTrace(motd(), 5).empty());
    QCOMPARE(failureAt(motd(), 0), nullptr);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::FailureTraceTest)
#include "tst_failure_trace.moc"
