#include "ui/models/queue_model.h"
#include "ui/queue_fixtures.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <random>

namespace ropewalk {

class QueueModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void whole_replacesTheRows();
    void headLeaves_tailComes_inOneBatchEach();
    void middle_insertedMovedChangedRemoved();
    void manyChanges_layOutAnew_inTheSameOrder();
    void changesOfAnUnknownMessage_areIgnored();
    void drop_asksForTheMove_andMovesNothing();
    void drop_ofTheOtherQueue_isRefused();
    void leaving_tellsWhatIsWritten_andStays();
    void age_goesOnForRowsInSight();
    void edited_isSaid();

private:
    [[nodiscard]] std::vector<std::uint64_t> ids() const;
    [[nodiscard]] QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void QueueModelTest::init()
{
    m_tester.reset();
    m_model = std::make_unique<QueueModel>(Direction::out);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->apply(wholeSide({queuedEntry(1, "one"), queuedEntry(2, "two\n"), queuedEntry(3, "three")}));
}

std::vector<std::uint64_t> QueueModelTest::ids() const
{
    std::vector<std::uint64_t> ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.push_back(static_cast<std::uint64_t>(m_model->idAt(row)));
    return ids;
}

void QueueModelTest::whole_replacesTheRows()
{
    QCOMPARE(ids(), (std::vector<std::uint64_t>{1, 2, 3}));
    QCOMPARE(text(1, QueueModel::BytesColumn), QStringLiteral("4"));
    QCOMPARE(text(1, QueueModel::MessageColumn), QStringLiteral("two"));
    m_model->apply(wholeSide({queuedEntry(9, "nine")}));

    QCOMPARE(ids(), std::vector<std::uint64_t>{9});
}

void QueueModelTest::headLeaves_tailComes_inOneBatchEach()
{
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_model->apply(changedSide({removedChange(1),
                                removedChange(2),
                                insertedChange(queuedEntry(4, "four")),
                                insertedChange(queuedEntry(5, "five"))}));

    QCOMPARE(ids(), (std::vector<std::uint64_t>{3, 4, 5}));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
}

void QueueModelTest::middle_insertedMovedChangedRemoved()
{
    QueueChange changed{QueueChange::Kind::changed, QueuedId{2}, QueuedId::none, queuedEntry(2, "other")};
    m_model->apply(changedSide(
        {insertedChange(queuedEntry(7, "new"), 2), movedChange(3, 1), changed, removedChange(1)}));

    QCOMPARE(ids(), (std::vector<std::uint64_t>{3, 7, 2}));
    QCOMPARE(text(2, QueueModel::MessageColumn), QStringLiteral("other"));
    m_model->apply(changedSide({movedChange(3, 0)}));
    QCOMPARE(ids(), (std::vector<std::uint64_t>{7, 2, 3}));
}

void QueueModelTest::manyChanges_layOutAnew_inTheSameOrder()
{
    std::mt19937 random(7);
    std::vector<std::uint64_t> expected{1, 2, 3};
    std::uint64_t last = 3;
    for (int round = 0; round < 40; ++round) {
        std::vector<QueueChange> changes;
        for (int count = round % 2 == 0 ? 5 : 3 * QueueModel::kMostSteps; count > 0; --count) {
            const std::size_t at = random() % expected.size();
            const std::size_t to = random() % (expected.size() + 1);
            const std::uint64_t before = to < expected.size() ? expected[to] : 0;
            const auto kind = random() % 3;
            if (kind == 0 || expected.size() < 4) {
                changes.push_back(insertedChange(queuedEntry(++last, "x"), before));
                expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(to), last);
            } else if (kind == 1) {
                changes.push_back(removedChange(expected[at]));
                expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(at));
            } else if (expected[at] != before) {
                const std::uint64_t moved = expected[at];
                changes.push_back(movedChange(moved, before));
                expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(at));
                expected.insert(before == 0 ? expected.end() : std::ranges::find(expected, before), moved);
            }
        }
        m_model->apply(changedSide(std::move(changes)));
        QCOMPARE(ids(), expected);
    }
}

void QueueModelTest::changesOfAnUnknownMessage_areIgnored()
{
    m_model->apply(changedSide({removedChange(77), movedChange(78, 1), removedChange(2)}));

    QCOMPARE(ids(), (std::vector<std::uint64_t>{1, 3}));
}

void QueueModelTest::drop_asksForTheMove_andMovesNothing()
{
    QSignalSpy asked(m_model.get(), &QueueModel::moveRequested);
    const std::unique_ptr<QMimeData> dragged(
        m_model->mimeData({m_model->index(2, 0), m_model->index(2, 1), m_model->index(1, 0)}));
    QVERIFY(!m_model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));

    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().at(0).value<QList<quint64>>(), (QList<quint64>{2, 3}));
    QCOMPARE(asked.first().at(1).toULongLong(), quint64{1});
    QCOMPARE(ids(), (std::vector<std::uint64_t>{1, 2, 3}));
    m_model->dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
    QCOMPARE(asked.last().at(1).toULongLong(), quint64{0});
}

void QueueModelTest::drop_ofTheOtherQueue_isRefused()
{
    QueueModel other(Direction::in);
    other.apply(wholeSide({queuedEntry(1, "one")}));
    const QSignalSpy asked(m_model.get(), &QueueModel::moveRequested);
    const std::unique_ptr<QMimeData> dragged(other.mimeData({other.index(0, 0)}));
    m_model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});

    QCOMPARE(asked.count(), 0);
}

void QueueModelTest::leaving_tellsWhatIsWritten_andStays()
{
    QueueSide side = changedSide({});
    side.leaving = QueuedId{1};
    side.written = 2;
    m_model->apply(side);

    QCOMPARE(m_model->index(0, 0).data(QueueModel::TagRole).toString(), QStringLiteral("2 of 3 written"));
    QVERIFY(!m_model->flags(m_model->index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    QVERIFY(m_model->flags(m_model->index(1, 0)).testFlag(Qt::ItemIsDragEnabled));
}

void QueueModelTest::age_goesOnForRowsInSight()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setTime(5'200'000'000, 1, 9);

    QCOMPARE(text(1, QueueModel::AgeColumn), QStringLiteral("4.20 s"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 2);
}

void QueueModelTest::edited_isSaid()
{
    QueuedEntry entry = queuedEntry(2, "two!");
    entry.original = std::make_shared<const std::string>("two");
    m_model->apply(changedSide({{QueueChange::Kind::changed, QueuedId{2}, QueuedId::none, entry}}));

    QCOMPARE(m_model->index(1, 0).data(QueueModel::TagRole).toString(), QStringLiteral("edited"));
    QVERIFY(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("edited")));
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::QueueModelTest)
#include "tst_queue_model.moc"
