#include "workbench/queues/message_queue.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <memory>
#include <random>
#include <string>

namespace ropewalk {

/// The row of messages itself, and what it tells whoever keeps a copy.
class MessageQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void neighbours_areKnown();
    void inOrder_isEachOnceAsTheyStand();
    void bytes_followEveryChange();
    void watched_tellsTheWholeFirst();
    void watched_tellsChangesThatMakeTheSameOfACopy();
    void moreChangesThanMessages_areToldAsAWhole();
    void unwatched_notesNothing();
    void wholeOfALongQueue_tellsTheFirstOnes();

private:
    static QueuedMessage message(std::uint64_t id, std::string bytes = "x")
    {
        QueuedMessage made;
        made.id = QueuedId{id};
        made.bytes = std::make_shared<const std::string>(std::move(bytes));
        return made;
    }
};

namespace {

/// A face's copy of a queue.
struct Copy
{
    std::deque<std::pair<QueuedId, std::string>> entries;

    auto place(QueuedId id)
    {
        return std::find_if(
            entries.begin(), entries.end(), [&](const auto &each) { return each.first == id; });
    }

    void take(const QueueSide &side)
    {
        if (side.isWhole) {
            entries.clear();
            for (const QueuedEntry &entry : side.entries)
                entries.emplace_back(entry.id, *entry.bytes);
        }
        for (const QueueChange &change : side.changes)
            apply(change);
    }

    void apply(const QueueChange &change)
    {
        switch (change.kind) {
        case QueueChange::Kind::inserted:
            entries.insert(place(change.before), {change.id, *change.entry.bytes});
            break;
        case QueueChange::Kind::removed: entries.erase(place(change.id)); break;
        case QueueChange::Kind::changed: place(change.id)->second = *change.entry.bytes; break;
        case QueueChange::Kind::moved: {
            const auto moved = *place(change.id);
            entries.erase(place(change.id));
            entries.insert(place(change.before), moved);
        }
        }
    }
};

} // namespace

void MessageQueueTest::neighbours_areKnown()
{
    MessageQueue queue;
    queue.insert(message(1));
    queue.insert(message(2));
    queue.insert(message(3), QueuedId{1});

    QCOMPARE(queue.ids(), (std::vector{QueuedId{3}, QueuedId{1}, QueuedId{2}}));
    QCOMPARE(queue.next(QueuedId{3}), QueuedId{1});
    QCOMPARE(queue.previous(QueuedId{3}), QueuedId::none);
    QCOMPARE(queue.next(QueuedId{2}), QueuedId::none);
    QCOMPARE(queue.last(), QueuedId{2});
    QVERIFY(queue.find(QueuedId{4}) == nullptr);
}

void MessageQueueTest::inOrder_isEachOnceAsTheyStand()
{
    MessageQueue queue;
    for (const std::uint64_t id : {1U, 2U, 3U, 4U})
        queue.insert(message(id));

    QCOMPARE(queue.inOrder({QueuedId{4}, QueuedId{2}, QueuedId{4}, QueuedId{9}}),
             (std::vector{QueuedId{2}, QueuedId{4}}));
    QCOMPARE(queue.inOrder({QueuedId{3}, QueuedId{3}}), std::vector{QueuedId{3}});
    QVERIFY(queue.inOrder({QueuedId{9}}).empty());
}

void MessageQueueTest::bytes_followEveryChange()
{
    MessageQueue queue;
    queue.insert(message(1, "abc"));
    queue.insert(message(2, "de"));
    QCOMPARE(queue.bytes(), std::size_t{5});
    QCOMPARE(*queue.replace(message(1, "a")).bytes, std::string("abc"));
    QCOMPARE(queue.bytes(), std::size_t{3});
    queue.move(QueuedId{1}, QueuedId::none);
    (void)queue.remove(QueuedId{2});

    QCOMPARE(queue.bytes(), std::size_t{1});
    QCOMPARE(queue.size(), std::size_t{1});
}

void MessageQueueTest::watched_tellsTheWholeFirst()
{
    MessageQueue queue;
    queue.insert(message(1, "a"));
    queue.setWatched(true);
    QVERIFY(queue.isChanged());
    QueueSide side;
    queue.takeChanges(side);

    QVERIFY(side.isWhole);
    QCOMPARE(side.entries.size(), std::size_t{1});
    QVERIFY(!queue.isChanged());
}

void MessageQueueTest::watched_tellsChangesThatMakeTheSameOfACopy()
{
    std::mt19937 random(7);
    MessageQueue queue;
    queue.setWatched(true);
    Copy copy;
    std::uint64_t last = 0;
    for (int step = 0; step < 2'000; ++step) {
        const auto ids = queue.ids();
        const auto any = [&] { return ids[random() % ids.size()]; };
        const unsigned what = ids.size() < 4 ? 0 : random() % 4;
        last += what == 0;
        if (what == 0)
            queue.insert(message(last, std::to_string(last)), ids.empty() ? QueuedId::none : any());
        else if (what == 1)
            (void)queue.remove(any());
        else if (what == 2)
            (void)queue.replace(message(static_cast<std::uint64_t>(any()), std::to_string(random())));
        else if (const QueuedId id = any(), before = any(); id != before)
            queue.move(id, before);
        if (random() % 8 != 0)
            continue;
        QueueSide side;
        queue.takeChanges(side);
        copy.take(side);
        std::vector<QueuedId> shown;
        for (const auto &[id, bytes] : copy.entries) {
            shown.push_back(id);
            QCOMPARE(bytes, *queue.find(id)->bytes);
        }
        QCOMPARE(shown, queue.ids());
    }
}

void MessageQueueTest::moreChangesThanMessages_areToldAsAWhole()
{
    MessageQueue queue;
    queue.setWatched(true);
    QueueSide side;
    queue.takeChanges(side);
    for (std::uint64_t id = 1; id <= 1'000; ++id) {
        queue.insert(message(id));
        (void)queue.remove(QueuedId{id});
    }
    queue.takeChanges(side = {});

    QVERIFY(side.isWhole);
    QVERIFY(side.entries.empty() && side.changes.empty());
}

void MessageQueueTest::unwatched_notesNothing()
{
    MessageQueue queue;
    queue.setWatched(true);
    queue.setWatched(false);
    queue.insert(message(1));

    QVERIFY(!queue.isChanged());
}

void MessageQueueTest::wholeOfALongQueue_tellsTheFirstOnes()
{
    MessageQueue queue;
    for (std::uint64_t id = 1; id <= QueueSide::kMaxEntries + 5; ++id)
        queue.insert(message(id));
    queue.setWatched(true);
    QueueSide side;
    queue.takeChanges(side);

    QCOMPARE(side.entries.size(), QueueSide::kMaxEntries);
    QCOMPARE(side.uncounted, std::size_t{5});
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::MessageQueueTest)

#include "tst_message_queue.moc"
