#include "ui/model_fixtures.h"
#include "ui/models/message_model.h"
#include "ui/panels/byte_copy.h"
#include "ui/panels/traffic_panel.h"
#include "ui/widgets/search_field.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {

class TrafficPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void filter_typed_hidesTheRest();
    void filter_wrong_isSaidAndChangesNothing();
    void filter_withoutMatch_offersToClear();
    void list_ofManyRows_showsOnlyWhatIsSeen();
    void follow_rowChosen_ends();
    void droppedRows_keepWhatIsReadInPlace();
    void copy_selection_comesInEveryForm();
    void save_selection_writesItsBytes();
    void pin_selection_isRemembered();
    void screenReader_hearsRowsAndTheChosenOne();
    void follow_ofManyRows_beginsWithAWholeOne();

private:
    void fill(int messages);
    void frames();
    void triggerAction(const QString &text);
    [[nodiscard]] MessageList &list() const { return m_panel->list(); }

    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<TrafficPanel> m_panel;
    std::int64_t m_now = 0;
};

void TrafficPanelTest::init()
{
    m_panel.reset();
    m_model.reset();
    m_journal = std::make_unique<Journal>(std::size_t{64} * 1024 * 1024);
    m_directory = std::make_unique<Directory>();
    m_model = std::make_unique<MessageModel>(*m_journal, *m_directory);
    m_panel = std::make_unique<TrafficPanel>(*m_model, *m_journal);
    m_panel->resize(800, 600);
    m_panel->show();
    m_now = 1'000'000'000;
}

void TrafficPanelTest::fill(int messages)
{
    for (int count = 0; count < messages; ++count)
        appendMessage(*m_journal, 5, Direction::in, "message " + std::to_string(count));
    frames();
}

void TrafficPanelTest::frames()
{
    do {
        m_now += MessageModel::kSampledInterval;
    } while (m_panel->refresh(m_now));
}

void TrafficPanelTest::triggerAction(const QString &text)
{
    for (QAction *action : m_panel->messageActions()) {
        if (action->text() == text)
            action->trigger();
    }
}

void TrafficPanelTest::screenReader_hearsRowsAndTheChosenOne()
{
    fill(3);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&list());
    QCOMPARE(access->text(QAccessible::Value), QStringLiteral("3 rows"));

    list().setCurrentIndex(m_model->index(1, 0));

    QVERIFY(access->text(QAccessible::Value).startsWith(QStringLiteral("3 rows; 2, ")));
    QVERIFY(access->text(QAccessible::Value).endsWith(QStringLiteral("message 1")));
    QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Messages"));
}

void TrafficPanelTest::follow_ofManyRows_beginsWithAWholeOne()
{
    fill(1'000);

    QCOMPARE(list().verticalScrollBar()->value() % list().rowHeight(), 0);
    QCOMPARE(list().visibleRows().second, 999);
}

void TrafficPanelTest::filter_typed_hidesTheRest()
{
    fill(30);
    QTest::keyClicks(m_panel->findChild<SearchField *>(QStringLiteral("messageFilter")),
                     QStringLiteral("message 2"));
    frames();

    QCOMPARE(m_model->rowCount(), 12); // 2, 12, 20 to 29: both words, wherever they stand.
}

void TrafficPanelTest::filter_wrong_isSaidAndChangesNothing()
{
    fill(3);
    auto *field = m_panel->findChild<SearchField *>(QStringLiteral("messageFilter"));
    field->setText(QStringLiteral("re:["));
    frames();

    QVERIFY(!field->problem().isEmpty());
    QCOMPARE(m_model->rowCount(), 3);
}

void TrafficPanelTest::filter_withoutMatch_offersToClear()
{
    fill(3);
    m_panel->findChild<SearchField *>(QStringLiteral("messageFilter"))->setText(QStringLiteral("nowhere"));
    frames();
    auto *empty = m_panel->findChild<QWidget *>(QStringLiteral("noMessages"));

    QVERIFY(empty->isVisible());
    QMetaObject::invokeMethod(empty, "actionRequested");
    frames();
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(list().isVisible());
}

void TrafficPanelTest::list_ofManyRows_showsOnlyWhatIsSeen()
{
    fill(300'000);

    const auto [first, last] = list().visibleRows();
    QVERIFY(last - first < 60);
    QCOMPARE(last, m_model->rowCount() - 1);
}

void TrafficPanelTest::follow_rowChosen_ends()
{
    fill(100);
    QVERIFY(list().isFollowing());
    const QPoint middle = list().viewport()->rect().center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, middle);

    QVERIFY(!list().isFollowing());
    const int first = list().visibleRows().first;
    fill(100);
    QCOMPARE(list().visibleRows().first, first);
}

void TrafficPanelTest::droppedRows_keepWhatIsReadInPlace()
{
    m_panel.reset();
    m_model.reset();
    m_journal = std::make_unique<Journal>(std::size_t{1024} * 1024);
    m_model = std::make_unique<MessageModel>(*m_journal, *m_directory);
    m_panel = std::make_unique<TrafficPanel>(*m_model, *m_journal);
    m_panel->resize(800, 600);
    m_panel->show();
    fill(20'000);
    list().goTo(m_model->numberAt(m_model->rowCount() - 100));
    const auto read = m_model->numberAt(list().visibleRows().first);
    fill(10'000);

    QVERIFY(m_journal->droppedRows() > 0);
    QCOMPARE(m_model->numberAt(list().visibleRows().first), read);
}

void TrafficPanelTest::copy_selection_comesInEveryForm()
{
    appendMessage(*m_journal, 5, Direction::in, "a\n");
    frames();
    list().setCurrentIndex(m_model->index(0, 0));
    const auto copied = [this](const QString &action) {
        triggerAction(action);
        return QGuiApplication::clipboard()->text();
    };

    QCOMPARE(copied(QStringLiteral("Copy as text")), QStringLiteral("a\n"));
    QCOMPARE(copied(QStringLiteral("Copy as hex")), QStringLiteral("61 0a"));
    QCOMPARE(copied(QStringLiteral("Copy as escaped string")), QStringLiteral("a\\n"));
    QCOMPARE(copied(QStringLiteral("Copy as Base64")), QStringLiteral("YQo="));
    QVERIFY(copied(QStringLiteral("Copy as C array")).contains(QStringLiteral("0x61, 0x0a")));
    QVERIFY(copied(QStringLiteral("Copy as hex dump")).startsWith(QStringLiteral("00000000")));
}

void TrafficPanelTest::save_selection_writesItsBytes()
{
    const QTemporaryDir folder;
    fill(3);
    list().selectAll();
    m_panel->saveSelection(folder.filePath(QStringLiteral("bytes")));
    QFile file(folder.filePath(QStringLiteral("bytes")));

    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("message 0message 1message 2"));
}

void TrafficPanelTest::pin_selection_isRemembered()
{
    fill(3);
    list().setCurrentIndex(m_model->index(1, 0));
    triggerAction(QStringLiteral("Pin message"));
    triggerAction(QStringLiteral("Pinned messages only"));
    frames();

    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->numberAt(0), 1U);
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::TrafficPanelTest)
#include "tst_traffic_panel.moc"
