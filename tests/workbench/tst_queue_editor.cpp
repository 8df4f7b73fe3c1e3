#include "base/errc.h"
#include "workbench/queue_fixtures.h"

#include <QTest>

namespace ropewalk {

/// Each operation on held messages, taken back and made again, and each bad use of it.
class QueueEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void drop_andItsUndo();
    void dropAll_andItsUndo();
    void edit_andItsUndo();
    void edit_toTheSame_isNoStep();
    void edit_backToTheOriginal_isNotEdited();
    void revert_andItsUndo();
    void duplicate_andItsUndo();
    void move_andItsUndo_data();
    void move_andItsUndo();
    void merge_andItsUndo();
    void split_andItsUndo();
    void inject_andItsUndo();
    void manySteps_undoneAndRedone_areAsBefore();
    void newStep_forgetsWhatCouldBeRedone();

    void undo_ofWhatHasLeft_isPassedOver();
    void undo_ofAMergeThatHasLeft_isPassedOver();
    void undo_bringsBackBetweenTheNeighbours();
    void undo_whenTheNeighboursHaveLeft_bringsBackToTheHead();
    void undo_ofAnEdit_leavesItReleased();

    void messageThatHasLeft_isNamed();
    void split_atAnEnd_isRefused();
    void merge_ofOne_isRefused();
    void move_toItself_isRefused();
    void revert_ofWhatWasNotEdited_isRefused();
    void undo_ofNothing_isRefused();

    void merged_standsForItsParts();
    void splitParts_standForTheWholeOnce();

private:
    [[nodiscard]] std::string shown() const { return bench->shown(); }
    QueueEditor &editor() { return bench->editor; }
    /// Takes the last step back and makes it again, and looks both times.
    void checkUndo(const std::string &before, const std::string &after);

    std::unique_ptr<QueueBench> bench;
    std::vector<QueuedId> ids; ///< Of a, b, c and d, which are held.
};

void QueueEditorTest::init()
{
    bench = std::make_unique<QueueBench>();
    bench->hold();
    ids = bench->pushAll({"a", "b", "c", "d"});
}

void QueueEditorTest::checkUndo(const std::string &before, const std::string &after)
{
    QCOMPARE(shown(), after);
    QVERIFY(editor().undo());
    QCOMPARE(shown(), before);
    QVERIFY(editor().redo());
    QCOMPARE(shown(), after);
}

void QueueEditorTest::drop_andItsUndo()
{
    QCOMPARE(*editor().drop(Direction::out, {ids[2], ids[0]}), (QueueEditor::Ids{ids[0], ids[2]}));
    QCOMPARE(editor().undoWords(), std::string("Drop 2 messages"));
    QCOMPARE(bench->outward.lost, std::string("a|c|"));

    checkUndo("a|b|c|d|", "b|d|");
}

void QueueEditorTest::dropAll_andItsUndo()
{
    QCOMPARE(editor().drop(Direction::out, {})->size(), std::size_t{4});

    checkUndo("a|b|c|d|", "");
}

void QueueEditorTest::edit_andItsUndo()
{
    QVERIFY(editor().edit(Direction::out, ids[1], "BB"));
    const QueuedMessage &message = *bench->out.messages().find(ids[1]);
    QVERIFY(message.isEdited());
    QCOMPARE(message.originalSize(), std::size_t{1});
    QCOMPARE(editor().undoWords(), std::string("Edit message 2"));
    QCOMPARE(bench->out.bytes(), std::size_t{5});

    checkUndo("a|b|c|d|", "a|BB|c|d|");
}

void QueueEditorTest::edit_toTheSame_isNoStep()
{
    QVERIFY(editor().edit(Direction::out, ids[1], "b"));

    QCOMPARE(editor().undoWords(), std::string());
}

void QueueEditorTest::edit_backToTheOriginal_isNotEdited()
{
    QVERIFY(editor().edit(Direction::out, ids[1], "BB"));
    QVERIFY(editor().edit(Direction::out, ids[1], "b"));

    QVERIFY(!bench->out.messages().find(ids[1])->isEdited());
    QVERIFY(bench->out.messages().find(ids[1])->isAsItCame);
}

void QueueEditorTest::revert_andItsUndo()
{
    QVERIFY(editor().edit(Direction::out, ids[1], "BB"));
    QVERIFY(editor().edit(Direction::out, ids[1], "BBB"));
    QVERIFY(editor().revert(Direction::out, ids[1]));

    checkUndo("a|BBB|c|d|", "a|b|c|d|");
}

void QueueEditorTest::duplicate_andItsUndo()
{
    const auto made = editor().duplicate(Direction::out, {ids[0], ids[3]});
    QCOMPARE(made->size(), std::size_t{2});
    QVERIFY(bench->out.messages().find(made->front())->isHeld);

    checkUndo("a|b|c|d|", "a|a|b|c|d|d|");
}

void QueueEditorTest::move_andItsUndo_data()
{
    QTest::addColumn<std::vector<int>>("which");
    QTest::addColumn<int>("before");
    QTest::addColumn<std::string>("after");
    QTest::newRow("to the head") << std::vector{2} << 0 << std::string("c|a|b|d|");
    QTest::newRow("to the tail") << std::vector{0} << -1 << std::string("b|c|d|a|");
    QTest::newRow("the last to the tail") << std::vector{3} << -1 << std::string("a|b|c|d|");
    QTest::newRow("several to the tail") << std::vector{2, 0} << -1 << std::string("b|d|a|c|");
    QTest::newRow("several with the last") << std::vector{1, 3} << -1 << std::string("a|c|b|d|");
    QTest::newRow("several to the head") << std::vector{3, 1} << 0 << std::string("b|d|a|c|");
    QTest::newRow("where it stands") << std::vector{1} << 2 << std::string("a|b|c|d|");
}

void QueueEditorTest::move_andItsUndo()
{
    QFETCH(std::vector<int>, which);
    QFETCH(int, before);
    QFETCH(std::string, after);
    QueueEditor::Ids moved;
    for (const int index : which)
        moved.push_back(ids[static_cast<std::size_t>(index)]);
    const QueuedId place = before < 0 ? QueuedId::none : ids[static_cast<std::size_t>(before)];
    QVERIFY(editor().move(Direction::out, moved, place));

    checkUndo("a|b|c|d|", after);
}

void QueueEditorTest::merge_andItsUndo()
{
    QCOMPARE(*editor().merge(Direction::out, {ids[3], ids[1], ids[2]}), QueueEditor::Ids{ids[1]});
    QCOMPARE(editor().undoWords(), std::string("Merge 3 messages"));

    checkUndo("a|b|c|d|", "a|bcd|");
}

void QueueEditorTest::split_andItsUndo()
{
    QVERIFY(editor().edit(Direction::out, ids[1], "bcde"));
    const auto parts = editor().split(Direction::out, ids[1], 3);
    QCOMPARE(parts->front(), ids[1]);
    QVERIFY(bench->out.messages().find(parts->back())->isHeld);

    checkUndo("a|bcde|c|d|", "a|bcd|e|c|d|");
}

void QueueEditorTest::inject_andItsUndo()
{
    QVERIFY(editor().inject(Direction::out, ids[1], "new", 1));
    QVERIFY(bench->out.messages().find(bench->out.messages().next(ids[0]))->isHeld);
    checkUndo("a|b|c|d|", "a|new|b|c|d|");
    QVERIFY(editor().inject(Direction::out, QueuedId::none, "last", 1));

    checkUndo("a|new|b|c|d|", "a|new|b|c|d|last|");
}

void QueueEditorTest::manySteps_undoneAndRedone_areAsBefore()
{
    QVERIFY(editor().merge(Direction::out, {ids[0], ids[2]}));
    QVERIFY(editor().split(Direction::out, ids[0], 1));
    QVERIFY(editor().move(Direction::out, {ids[3]}, ids[0]));
    QVERIFY(editor().edit(Direction::out, ids[3], "D"));
    QVERIFY(editor().drop(Direction::out, {ids[1], ids[0]}));
    QVERIFY(editor().inject(Direction::out, QueuedId::none, "e", 1));
    const std::string after = shown();
    QCOMPARE(after, std::string("D|c|e|"));
    while (!editor().undoWords().empty())
        QVERIFY(editor().undo());
    QCOMPARE(shown(), std::string("a|b|c|d|"));
    while (!editor().redoWords().empty())
        QVERIFY(editor().redo());

    QCOMPARE(shown(), after);
}

void QueueEditorTest::newStep_forgetsWhatCouldBeRedone()
{
    QVERIFY(editor().drop(Direction::out, {ids[0]}));
    QVERIFY(editor().undo());
    QVERIFY(editor().drop(Direction::out, {ids[1]}));

    QCOMPARE(editor().redoWords(), std::string());
}

void QueueEditorTest::undo_ofWhatHasLeft_isPassedOver()
{
    QVERIFY(editor().drop(Direction::out, {ids[3]}));
    QVERIFY(editor().edit(Direction::out, ids[0], "A"));
    bench->out.step(1);
    QCOMPARE(editor().undoWords(), std::string("Drop message 4"));
    QVERIFY(editor().undo());

    QCOMPARE(shown(), std::string("b|c|d|"));
    QCOMPARE(bench->outward.passed, std::string("A|"));
}

void QueueEditorTest::undo_ofAMergeThatHasLeft_isPassedOver()
{
    QVERIFY(editor().merge(Direction::out, {ids[0], ids[1]}));
    bench->out.step(1);

    QVERIFY(!editor().undo());
    QCOMPARE(shown(), std::string("c|d|"));
}

void QueueEditorTest::undo_bringsBackBetweenTheNeighbours()
{
    QVERIFY(editor().drop(Direction::out, {ids[1], ids[2]}));
    bench->out.step(1);
    bench->push("e");
    QVERIFY(editor().undo());

    QCOMPARE(shown(), std::string("b|c|d|e|"));
}

void QueueEditorTest::undo_whenTheNeighboursHaveLeft_bringsBackToTheHead()
{
    QVERIFY(editor().drop(Direction::out, {ids[1]}));
    bench->out.step(3);
    bench->push("e");
    QVERIFY(editor().undo());

    QCOMPARE(shown(), std::string("b|e|"));
}

void QueueEditorTest::undo_ofAnEdit_leavesItReleased()
{
    QVERIFY(editor().edit(Direction::out, ids[0], "A"));
    bench->outward.room = 0;
    bench->out.step(1);
    QVERIFY(editor().undo());
    bench->outward.room = 10;
    bench->out.pump();

    QCOMPARE(bench->outward.passed, std::string("a|"));
}

void QueueEditorTest::messageThatHasLeft_isNamed()
{
    bench->out.step(1);
    const Error gone{Errc::messageGone, "message 1"};
    const auto isSo = [&](const Error &error) {
        return error.code == gone.code && error.operation == gone.operation;
    };

    QVERIFY(isSo(editor().drop(Direction::out, {ids[1], ids[0]}).error()));
    QVERIFY(isSo(editor().edit(Direction::out, ids[0], "x").error()));
    QVERIFY(isSo(editor().revert(Direction::out, ids[0]).error()));
    QVERIFY(isSo(editor().duplicate(Direction::out, {ids[0]}).error()));
    QVERIFY(isSo(editor().move(Direction::out, {ids[0]}, QueuedId::none).error()));
    QVERIFY(isSo(editor().move(Direction::out, {ids[1]}, ids[0]).error()));
    QVERIFY(isSo(editor().merge(Direction::out, {ids[0], ids[1]}).error()));
    QVERIFY(isSo(editor().split(Direction::out, ids[0], 1).error()));
    QVERIFY(isSo(editor().inject(Direction::out, ids[0], "x", 1).error()));
    QCOMPARE(shown(), std::string("b|c|d|"));
}

void QueueEditorTest::split_atAnEnd_isRefused()
{
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}, std::size_t{9}})
        QCOMPARE(editor().split(Direction::out, ids[0], at).error().code,
                 std::make_error_code(std::errc::invalid_argument));
}

void QueueEditorTest::merge_ofOne_isRefused()
{
    QVERIFY(!editor().merge(Direction::out, {ids[0]}));
    QVERIFY(!editor().merge(Direction::out, {ids[0], ids[0]}));
    QVERIFY(!editor().merge(Direction::out, {}));
}

void QueueEditorTest::move_toItself_isRefused()
{
    QVERIFY(!editor().move(Direction::out, {ids[0], ids[1]}, ids[1]));
    QVERIFY(!editor().move(Direction::out, {}, ids[1]));
}

void QueueEditorTest::revert_ofWhatWasNotEdited_isRefused()
{
    QVERIFY(!editor().revert(Direction::out, ids[0]));
}

void QueueEditorTest::undo_ofNothing_isRefused()
{
    QCOMPARE(editor().undo().error().code, std::error_code(Errc::nothingToUndo));
    QCOMPARE(editor().redo().error().code, std::error_code(Errc::nothingToUndo));
}

void QueueEditorTest::merged_standsForItsParts()
{
    QVERIFY(editor().edit(Direction::out, ids[0], "A"));
    QVERIFY(editor().merge(Direction::out, {ids[0], ids[1]}));
    const auto &standsFor = *bench->out.messages().find(ids[0])->standsFor;

    QCOMPARE(standsFor.size(), std::size_t{2});
    QCOMPARE(*standsFor[0] + *standsFor[1], std::string("ab"));
}

void QueueEditorTest::splitParts_standForTheWholeOnce()
{
    QVERIFY(editor().merge(Direction::out, {ids[0], ids[1]}));
    const auto parts = editor().split(Direction::out, ids[0], 1);
    const MessageQueue &messages = bench->out.messages();

    QCOMPARE(messages.find(parts->front())->standsFor->size(), std::size_t{2});
    QCOMPARE(messages.find(parts->back())->standsFor->size(), std::size_t{0});
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::QueueEditorTest)

#include "tst_queue_editor.moc"
