#include "reactor/poller_kind.h"

#include <QTest>

using namespace ropewalk;

class PollerKindTest : public QObject
{
    Q_OBJECT

private slots:
    void everyName_leadsBackToItsKind();
    void unknownName_isNoKind();
    void best_isTheFirstOfTheSystem();
    void notifier_isMadeByWhoHasQt();
    void notifier_withoutAMaker_isNotSupported();
};

void PollerKindTest::everyName_leadsBackToItsKind()
{
    for (const auto kind : {PollerKind::best,
                            PollerKind::epoll,
                            PollerKind::kqueue,
                            PollerKind::poll,
                            PollerKind::select,
                            PollerKind::notifier})
        QCOMPARE(pollerKindOf(nameOf(kind)), kind);
}

void PollerKindTest::unknownName_isNoKind()
{
    QVERIFY(!pollerKindOf("iocp"));
    QVERIFY(!pollerKindOf(""));
}

void PollerKindTest::best_isTheFirstOfTheSystem()
{
    const auto poller = makePoller(PollerKind::best);

    QVERIFY(poller);
    QCOMPARE((*poller)->name(), nameOf(systemPollers().front().kind));
}

void PollerKindTest::notifier_isMadeByWhoHasQt()
{
    const auto poller = makePoller(PollerKind::notifier, makeSelectPoller);

    QVERIFY(poller);
    QCOMPARE((*poller)->name(), "select");
}

void PollerKindTest::notifier_withoutAMaker_isNotSupported()
{
    const auto poller = makePoller(PollerKind::notifier);

    QVERIFY(!poller);
    QCOMPARE(poller.error().code, std::errc::not_supported);
    QVERIFY(poller.error().operation.starts_with("reactor notifier (this system has "));
}

QTEST_GUILESS_MAIN(PollerKindTest)
#include "tst_poller_kind.moc"
