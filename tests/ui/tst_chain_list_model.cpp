#include "ui/chain_fixtures.h"
#include "ui/models/chain_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

namespace ropewalk {

class ChainListModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void rows_unhandledThenWaitingThenOldest();
    void rows_ofOneFrame_comeInOneInsertion();
    void chain_thatFinishes_leavesTheLiveOnes();
    void chain_thatHoldsItsResult_isNotLive();
    void chain_thatIsLookedAt_staysUntilAnotherIs();
    void chain_thatWaits_movesUp();
    void filter_all_showsWhatEndedLastFirst();
    void filter_unhandled_showsFailuresOnly();
    void owner_hidesTheOthers();
    void counts_followEveryChange();
    void texts_tellStateLinksAndAge();
    void forgotten_goesFromListAndCounts();
    void randomChanges_keepTheOrder();

private:
    void apply(std::vector<std::uint64_t> changed, std::vector<std::uint64_t> forgotten = {});
    [[nodiscard]] std::vector<std::uint64_t> ids() const;
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    ChainShelf m_shelf;
    Directory m_directory;
    std::unique_ptr<ChainListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ChainListModelTest::init()
{
    m_shelf = {};
    m_tester.reset();
    m_model =
        std::make_unique<ChainListModel>(m_directory, [this](std::uint64_t id) { return m_shelf.find(id); });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void ChainListModelTest::apply(std::vector<std::uint64_t> changed, std::vector<std::uint64_t> forgotten)
{
    m_model->apply(changed, forgotten);
}

std::vector<std::uint64_t> ChainListModelTest::ids() const
{
    std::vector<std::uint64_t> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.push_back(m_model->idAt(row));
    return ids;
}

void ChainListModelTest::rows_unhandledThenWaitingThenOldest()
{
    m_shelf.add(388, "IDLE INBOX", ChainPhase::notFired);
    m_shelf.add(409, "connect smtp-out", ChainPhase::unhandled);
    m_shelf.add(411, "resolve build.lan", ChainPhase::running);
    addMotd(m_shelf);
    apply({388, 411, 412, 415, 409});

    QCOMPARE(ids(), (std::vector<std::uint64_t>{409, 412, 388, 411, 415}));
}

void ChainListModelTest::rows_ofOneFrame_comeInOneInsertion()
{
    const QSignalSpy insertions(m_model.get(), &QAbstractItemModel::rowsInserted);
    std::vector<std::uint64_t> born;
    for (std::uint64_t id = 1; id <= 100; ++id) {
        m_shelf.add(id, "chain", ChainPhase::notFired);
        born.push_back(id);
    }
    apply(born);

    QCOMPARE(insertions.size(), 1);
    QCOMPARE(m_model->rowCount(), 100);
}

void ChainListModelTest::chain_thatFinishes_leavesTheLiveOnes()
{
    m_shelf.add(1, "one", ChainPhase::running);
    m_shelf.add(2, "two", ChainPhase::running);
    apply({1, 2});
    m_shelf.add(1, "one", ChainPhase::dropped);
    apply({1});

    QCOMPARE(ids(), std::vector<std::uint64_t>{2});
    QCOMPARE(m_model->counts().all, std::size_t{2});
}

void ChainListModelTest::chain_thatHoldsItsResult_isNotLive()
{
    m_shelf.add(1, "reach 127.0.0.1:80", ChainPhase::running);
    m_shelf.add(2, "order", ChainPhase::running).isByHand = true;
    apply({1, 2});
    QCOMPARE(m_model->counts().live, std::size_t{2});
    m_shelf.at(1).phase = ChainPhase::value;
    m_shelf.at(2).phase = ChainPhase::value; // Built by hand: it takes more links.
    apply({1, 2});

    QCOMPARE(ids(), std::vector<std::uint64_t>{2});
    QCOMPARE(m_model->counts().live, std::size_t{1});
    m_model->setFilter(ChainFilter::all);
    QCOMPARE(ids(), (std::vector<std::uint64_t>{2, 1}));
    QCOMPARE(text(1, ChainListModel::StateColumn), QStringLiteral("Result"));
}

void ChainListModelTest::chain_thatIsLookedAt_staysUntilAnotherIs()
{
    m_shelf.add(1, "one", ChainPhase::running);
    m_shelf.add(2, "two", ChainPhase::running);
    apply({1, 2});
    m_model->setKept(1);
    m_shelf.add(1, "one", ChainPhase::dropped);
    apply({1});
    QCOMPARE(ids(), (std::vector<std::uint64_t>{2, 1}));

    m_model->setKept(2);
    QCOMPARE(ids(), std::vector<std::uint64_t>{2});
}

void ChainListModelTest::chain_thatWaits_movesUp()
{
    m_shelf.add(1, "one", ChainPhase::running);
    m_shelf.add(2, "two", ChainPhase::running);
    apply({1, 2});
    m_shelf.at(2).phase = ChainPhase::waiting;
    m_shelf.at(2).waitsFor = 1;
    apply({2});

    QCOMPARE(ids(), (std::vector<std::uint64_t>{2, 1}));
    QCOMPARE(m_model->index(0, ChainListModel::PurposeColumn).data(ChainListModel::DetailRole).toString(),
             QStringLiteral("on d-1"));
}

void ChainListModelTest::filter_all_showsWhatEndedLastFirst()
{
    m_shelf.add(1, "one", ChainPhase::dropped);
    m_shelf.add(2, "two", ChainPhase::running);
    m_shelf.add(3, "three", ChainPhase::dropped);
    apply({1, 2, 3});
    m_model->setFilter(ChainFilter::all);

    QCOMPARE(ids(), (std::vector<std::uint64_t>{2, 3, 1}));
}

void ChainListModelTest::filter_unhandled_showsFailuresOnly()
{
    m_shelf.add(1, "one", ChainPhase::unhandled);
    m_shelf.add(2, "two", ChainPhase::running);
    m_shelf.add(3, "three", ChainPhase::failed);
    m_model->setFilter(ChainFilter::unhandled);
    apply({1, 2, 3});

    QCOMPARE(ids(), (std::vector<std::uint64_t>{1, 3}));
    QCOMPARE(m_model->firstUnhandled(), std::uint64_t{1});
}

void ChainListModelTest::owner_hidesTheOthers()
{
    m_shelf.add(1, "one", ChainPhase::running).owner = ServiceId{7};
    m_shelf.add(2, "two", ChainPhase::running);
    apply({1, 2});
    m_model->setOwner(ServiceId{7});
    QCOMPARE(ids(), std::vector<std::uint64_t>{1});

    m_model->setOwner({});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->owners(), (std::set<ServiceId>{ServiceId::none, ServiceId{7}}));
}

void ChainListModelTest::counts_followEveryChange()
{
    m_shelf.add(1, "one", ChainPhase::waiting);
    m_shelf.add(2, "two", ChainPhase::unhandled);
    m_shelf.add(3, "three", ChainPhase::dropped);
    apply({1, 2, 3});
    QCOMPARE(m_model->counts(), (ChainListModel::Counts{2, 1, 1, 3}));

    m_shelf.add(1, "one", ChainPhase::dropped);
    apply({1}, {2});
    QCOMPARE(m_model->counts(), (ChainListModel::Counts{0, 0, 0, 2}));
}

void ChainListModelTest::texts_tellStateLinksAndAge()
{
    addMotd(m_shelf);
    apply({412, 415});
    m_model->setTime(ChainShelf::kBegin + 240'000'000'000, 0, 1);

    QCOMPARE(text(0, ChainListModel::StateColumn), QStringLiteral("Waiting"));
    QCOMPARE(text(0, ChainListModel::IdColumn), QStringLiteral("d-412"));
    QCOMPARE(text(0, ChainListModel::LinksColumn), QStringLiteral("4 / 6"));
    QCOMPARE(text(0, ChainListModel::AgeColumn), QStringLiteral("4 min"));
    QCOMPARE(text(1, ChainListModel::StateColumn), QStringLiteral("Not fired"));
}

void ChainListModelTest::forgotten_goesFromListAndCounts()
{
    m_model->setFilter(ChainFilter::all);
    m_shelf.add(1, "one", ChainPhase::dropped);
    m_shelf.add(2, "two", ChainPhase::dropped);
    apply({1, 2});
    m_shelf.remove(1);
    apply({}, {1});

    QCOMPARE(ids(), std::vector<std::uint64_t>{2});
    QCOMPARE(m_model->counts().all, std::size_t{1});
}

/// Whatever changes in whatever batches, the rows are those of a model that is told of it all at once.
void ChainListModelTest::randomChanges_keepTheOrder()
{
    std::mt19937 random(4'711);
    const auto upTo = [&](unsigned most) { return static_cast<unsigned>(random() % (most + 1)); };
    std::set<std::uint64_t> known;
    for (int frame = 0; frame < 60; ++frame) {
        std::set<std::uint64_t> changed;
        for (unsigned count = upTo(frame > 56 ? 2'000 : 20); count > 0; --count) {
            const std::uint64_t id = 1 + upTo(frame > 56 ? 1'500 : 80);
            m_shelf.add(id, "chain", static_cast<ChainPhase>(upTo(7)));
            changed.insert(id);
            known.insert(id);
        }
        m_model->setFilter(static_cast<ChainFilter>(upTo(3)));
        apply({changed.begin(), changed.end()});

        ChainListModel fresh(m_directory, [this](std::uint64_t id) { return m_shelf.find(id); });
        fresh.apply(std::vector<std::uint64_t>(known.begin(), known.end()), {});
        fresh.setFilter(ChainFilter::all);
        fresh.setFilter(m_model->filter());
        QCOMPARE(fresh.rowCount(), m_model->rowCount());
        for (int row = 0; row < fresh.rowCount(); ++row)
            QCOMPARE(m_model->idAt(row), fresh.idAt(row));
        QCOMPARE(m_model->counts(), fresh.counts());
    }
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::ChainListModelTest)
#include "tst_chain_list_model.moc"
