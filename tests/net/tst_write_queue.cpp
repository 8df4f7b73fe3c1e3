#include "net/write_queue.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <string>

using namespace ropewalk;

class WriteQueueTest final : public QObject
{
    Q_OBJECT

private slots:
    void smallWrites_shareAPiece();
    void largeWrite_isCutIntoBoundedPieces();
    void consume_anyAmount_keepsTheRest_data();
    void consume_anyAmount_keepsTheRest();
    void clear_forgetsEverything();
};

namespace {

std::string contentOf(const WriteQueue &queue)
{
    std::array<std::string_view, 1024> pieces;
    std::string content;
    for (std::size_t i = 0, count = queue.gather(pieces); i < count; ++i)
        content += pieces[i];
    return content;
}

} // namespace

void WriteQueueTest::smallWrites_shareAPiece()
{
    WriteQueue queue;
    std::array<std::string_view, 4> pieces;
    queue.append("one ");
    queue.append("two");

    QCOMPARE(queue.gather(pieces), std::size_t(1));
    QVERIFY(pieces[0] == "one two");
}

void WriteQueueTest::largeWrite_isCutIntoBoundedPieces()
{
    WriteQueue queue;
    const std::string much(1'000'000, 'x');
    queue.append(much);
    std::array<std::string_view, 64> pieces;
    const std::size_t count = queue.gather(pieces);

    QVERIFY(count > 15 && count < 20);
    QVERIFY(pieces[0].size() <= WriteQueue::kMaxPiece);
    QVERIFY(contentOf(queue) == much);
    QCOMPARE(queue.gather(std::span(pieces).first(2)), std::size_t(2));
}

void WriteQueueTest::consume_anyAmount_keepsTheRest_data()
{
    QTest::addColumn<std::size_t>("step");
    for (const std::size_t step : {1U, 7U, 4096U, 65'536U, 100'000U})
        QTest::addRow("%zu", step) << step;
}

void WriteQueueTest::consume_anyAmount_keepsTheRest()
{
    QFETCH(std::size_t, step);
    std::string content;
    for (int i = 0; i < 20'000; ++i)
        content += std::to_string(i);
    WriteQueue queue;
    queue.append(std::string_view(content).substr(0, 5));
    queue.append(std::string_view(content).substr(5));
    const std::size_t steps = std::min<std::size_t>(200, content.size() / step);
    for (std::size_t i = 0; i < steps; ++i)
        queue.consume(step);

    QCOMPARE(queue.size(), content.size() - steps * step);
    QVERIFY(contentOf(queue) == content.substr(steps * step));
    queue.consume(queue.size());
    QVERIFY(queue.isEmpty());
}

void WriteQueueTest::clear_forgetsEverything()
{
    WriteQueue queue;
    queue.append(std::string(200'000, 'x'));
    queue.clear();
    QVERIFY(queue.isEmpty());
    queue.append("again");

    QCOMPARE(contentOf(queue), std::string("again"));
}

QTEST_GUILESS_MAIN(WriteQueueTest)
#include "tst_write_queue.moc"
