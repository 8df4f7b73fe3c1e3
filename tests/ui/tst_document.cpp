#include "ui/app/document.h"
#include "ui/app/recovery.h"
#include "ui/model_fixtures.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {

class DocumentTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void demos_ofTheProgram_areAllRight_data();
    void demos_ofTheProgram_areAllRight();
    void open_replacesWhatWasThere();
    void service_added_isAChange();
    void saved_isNoChangeAnyMore();
    void variables_changed_goToTheEngineAndAreSaved();
    void variables_replacedByAnotherFace_areTakenAndNotPosted();
    void load_ofNoFile_keepsWhatIsOpen();
    void recovery_afterACrash_findsTheChanges();
    void recovery_afterAGoodEnd_leavesNothing();
    void recovery_toldToLeave_isFoundByTheNext();

private:
    void addService(unsigned id);

    QTemporaryDir m_folder;
    std::vector<Command> m_posted;
    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<Document> m_document;
};

void DocumentTest::init()
{
    m_posted.clear();
    m_document.reset();
    m_directory = std::make_unique<Directory>();
    m_document = std::make_unique<Document>(
        *m_directory, [this](Command command, QObject *, const Workbench::Answer &onAnswered) {
            m_posted.push_back(std::move(command));
            if (onAnswered)
                onAnswered(Result<CommandReply>(CommandReply()));
        });
}

void DocumentTest::variables_replacedByAnotherFace_areTakenAndNotPosted()
{
    const std::size_t posted = m_posted.size();
    int changes = 0;
    connect(m_document.get(), &Document::variablesChanged, this, [&] { ++changes; });

    m_document->takeVariables({{"user", "bob"}});
    m_document->takeVariables({{"user", "bob"}});

    QCOMPARE(m_document->variables().at("user"), "bob");
    QCOMPARE(changes, 1);
    QCOMPARE(m_posted.size(), posted);
}

void DocumentTest::variables_changed_goToTheEngineAndAreSaved()
{
    m_document->setVariables({{"user", "alice"}});

    QVERIFY(m_document->isModified());
    QCOMPARE(std::get<SetVariables>(m_posted.back()).variables.at("user"), "alice");
    QCOMPARE(m_document->workspace().variables.at("user"), "alice");
}

void DocumentTest::addService(unsigned id)
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(id, Role::listen, "web", "tcp:8080"));
    m_directory->apply(update);
}

void DocumentTest::demos_ofTheProgram_areAllRight_data()
{
    QTest::addColumn<int>("services");
    QTest::newRow("echo") << 4;
    QTest::newRow("chat") << 5;
    QTest::newRow("upper") << 3;
    QTest::newRow("udp") << 2;
    QTest::newRow("greeting") << 2;
}

void DocumentTest::demos_ofTheProgram_areAllRight()
{
    QFETCH(const int, services);
    QVERIFY(static_cast<bool>(m_document->loadDemo(QString::fromLatin1(QTest::currentDataTag()))));

    const auto isAddition = [](const Command &command) {
        return std::holds_alternative<AddService>(command);
    };
    QCOMPARE(std::ranges::count_if(m_posted, isAddition), services);
}

void DocumentTest::open_replacesWhatWasThere()
{
    addService(1);
    m_document->open({}, {}, {});

    QVERIFY(std::holds_alternative<RemoveService>(m_posted.front()));
    QCOMPARE(std::get<RemoveService>(m_posted.front()).service, ServiceId{1});
}

void DocumentTest::service_added_isAChange()
{
    QVERIFY(!m_document->isModified());
    addService(1);

    QVERIFY(m_document->isModified());
}

void DocumentTest::saved_isNoChangeAnyMore()
{
    addService(1);
    const QString path = m_folder.filePath(QStringLiteral("a.ropewalk"));
    QVERIFY(static_cast<bool>(m_document->save(path)));

    QVERIFY(!m_document->isModified());
    QCOMPARE(m_document->name(), QStringLiteral("a"));
    const auto read = Workspace::load(path);
    QVERIFY(static_cast<bool>(read));
    QVERIFY(*read == m_document->workspace());
}

void DocumentTest::load_ofNoFile_keepsWhatIsOpen()
{
    addService(1);
    const Status loaded = m_document->load(m_folder.filePath(QStringLiteral("nowhere.ropewalk")));

    QVERIFY(!loaded);
    QVERIFY(m_posted.empty());
}

void DocumentTest::recovery_afterACrash_findsTheChanges()
{
    const QString folder = m_folder.filePath(QStringLiteral("crash"));
    Recovery next(*m_document, folder);
    addService(1);
    QDir().mkpath(folder);
    // What a program that is gone leaves: its file without a lock that anybody holds.
    QVERIFY(static_cast<bool>(m_document->workspace().save(folder + QStringLiteral("/lost.ropewalk"))));
    const auto lost = next.findLost();

    QVERIFY(lost.has_value());
    const auto read = Workspace::load(*lost);
    QVERIFY(static_cast<bool>(read));
    QVERIFY(*read == m_document->workspace());
    next.forgetLost();
    QVERIFY(!QFile::exists(folder + QStringLiteral("/lost.ropewalk")));
}

void DocumentTest::recovery_afterAGoodEnd_leavesNothing()
{
    const QString folder = m_folder.filePath(QStringLiteral("good"));
    const auto kept = [&] { return QDir(folder).entryList({QStringLiteral("*.ropewalk")}).size(); };
    {
        Recovery recovery(*m_document, folder);
        addService(1);
        recovery.keep();
        QCOMPARE(kept(), 1);
        Recovery other(*m_document, folder);
        QVERIFY(!other.findLost()); // It is somebody's who runs.
    }

    QCOMPARE(kept(), 0);
}

void DocumentTest::recovery_toldToLeave_isFoundByTheNext()
{
    const QString folder = m_folder.filePath(QStringLiteral("terminated"));
    addService(1);
    {
        Recovery recovery(*m_document, folder);
        recovery.leave();
    }
    Recovery next(*m_document, folder);

    QVERIFY(next.findLost().has_value());
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::DocumentTest)
#include "tst_document.moc"
