#include "ui/app/perspectives/load_perspective.h"
#include "ui/app/session.h"
#include "ui/panels/chart_export.h"
#include "ui/panels/load_form.h"
#include "ui/panels/load_panel.h"
#include "ui/panels/load_plan_chooser.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/figure_strip.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace ropewalk {

/// Plan and panel beside each other, the real program that sends the load, and a server of Qt's.
class LoadPanelTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void plan_withoutATarget_cannotBeRun();
    void run_againstAServer_fillsThePanel();
    void running_load_isStoppedByShiftF5();
    void service_ofTheWorkspace_isTheTargetByItsClientAddress();
    void remote_target_isAskedForInTheForm();
    void figures_thatDoNotGoTogether_areSaid();
    void request_thatCannotBeRead_isSaid();
    void workspaceVariables_areKnown();
    void plans_edited_areKeptInTheWorkspace();
    void plans_renamedAndRemoved_areSo();
    void runs_compared_showWhatIsDifferent();
    void views_ofTheLatency_areSwitched();
    void figures_areExported();
    void hidden_perspective_runsNothing();

private:
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString state() const { return find<Chip>("loadState")->text(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return find<QTableView>("loadOutcomes")->model()->index(row, column).data().toString();
    }
    void listen();
    void aimAtServer();
    void typeEndpoint(const QString &endpoint);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Runs the plan, which takes a part of a second.
    void run();

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QTcpServer> m_server;
    LoadPerspective *m_load = nullptr;
};

void LoadPanelTest::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, SchemeChoice::light);
}

void LoadPanelTest::init()
{
    auto workbench = Workbench::start({});
    QVERIFY(static_cast<bool>(workbench));
    m_session = std::make_unique<Session>(std::move(*workbench));
    m_window = std::make_unique<QWidget>();
    m_load = new LoadPerspective(*m_session, m_window.get());
    auto *row = new QHBoxLayout(m_window.get());
    row->addWidget(&m_load->form());
    row->addWidget(&m_load->panel(), 1);
    m_window->addActions(m_load->actions());
    connect(
        m_load, &LoadPerspective::frameWanted, m_load, [this] { m_load->refresh(0); }, Qt::QueuedConnection);
    m_window->resize(1'300, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_load->setShown(true);
    find<QDoubleSpinBox>("loadDuration")->setValue(0.3);
    find<QDoubleSpinBox>("loadWarmUp")->setValue(0.1);
    listen();
}

void LoadPanelTest::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_server.reset();
}

void LoadPanelTest::listen()
{
    m_server = std::make_unique<QTcpServer>();
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = m_server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    });
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void LoadPanelTest::typeEndpoint(const QString &endpoint)
{
    auto *edit = find<QComboBox>("loadEndpoint")->lineEdit();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, endpoint);
}

void LoadPanelTest::aimAtServer()
{
    typeEndpoint(QStringLiteral("tcp:127.0.0.1:%1").arg(m_server->serverPort()));
    find<QComboBox>("loadFraming")->setEditText(QStringLiteral("line"));
}

void LoadPanelTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window.get(), key, modifiers);
}

void LoadPanelTest::run()
{
    press(Qt::Key_F5);
    QTRY_VERIFY(find<QPushButton>("stopLoad")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("runLoad")->isVisible(), 20'000);
    QTRY_COMPARE(state(), QStringLiteral("Over"));
}

void LoadPanelTest::plan_withoutATarget_cannotBeRun()
{
    QVERIFY(!m_load->actions()[0]->isEnabled());
    QVERIFY(find<QLabel>("loadEndpointProblem")->isVisible());
    QVERIFY(find<QWidget>("noLoad")->isVisible());

    aimAtServer();

    QVERIFY(m_load->actions()[0]->isEnabled());
    QVERIFY(!find<QLabel>("loadEndpointProblem")->isVisible());
}

void LoadPanelTest::run_againstAServer_fillsThePanel()
{
    aimAtServer();
    run();

    QVERIFY(!find<QWidget>("noLoad")->isVisible());
    QCOMPARE(cell(0, 0), QStringLiteral("All requests"));
    QCOMPARE(cell(1, 0), QStringLiteral("Reply"));
    QVERIFY(QLocale().toLongLong(cell(1, 1)) > 10);
    const QString figures = find<FigureStrip>("loadFigures")->accessibleName();
    QVERIFY2(figures.contains(QStringLiteral("Errors 0 %")) &&
                 !figures.contains(QStringLiteral("Requests 0")),
             qPrintable(figures));
    QVERIFY(find<QLabel>("latencyCaption")->text().startsWith(cell(0, 1)));
    QVERIFY(!find<QWidget>("loadNotice")->isVisible());
}

void LoadPanelTest::running_load_isStoppedByShiftF5()
{
    aimAtServer();
    find<QDoubleSpinBox>("loadDuration")->setValue(600);
    press(Qt::Key_F5);
    QTRY_VERIFY(state().startsWith(QStringLiteral("Running")));
    QTRY_VERIFY(QLocale().toLongLong(cell(0, 1)) > 0);
    press(Qt::Key_F5, Qt::ShiftModifier);

    QTRY_COMPARE(state(), QStringLiteral("Stopped"));
    QVERIFY(find<QPushButton>("runLoad")->isVisible());
}

void LoadPanelTest::service_ofTheWorkspace_isTheTargetByItsClientAddress()
{
    Workspace workspace;
    ServiceConfig server;
    server.name = "echo";
    server.endpoint = "tcp:0";
    server.framing = "line";
    workspace.services.push_back(server);
    m_session->document().open(workspace, {}, {});
    const auto hasPort = [this] {
        m_session->takeUpdate();
        return loadAddresses(m_session->directory()).size() == 1;
    };
    QTRY_VERIFY(hasPort());
    const ServiceId id = m_session->directory().services().front();
    m_load->setScope({id});
    const LoadPlan plan = m_load->form().plan();
    QCOMPARE(QString::fromStdString(plan.endpoint), loadAddressOf(m_session->directory(), id)->endpoint);
    QVERIFY(plan.endpoint.starts_with("tcp:127.0.0.1:"));
    QCOMPARE(plan.framing, std::string("line"));
    QVERIFY(find<QComboBox>("loadEndpoint")->currentText().isEmpty()); // It follows the selection.

    run();
    QCOMPARE(cell(1, 0), QStringLiteral("Reply"));
}

void LoadPanelTest::remote_target_isAskedForInTheForm()
{
    typeEndpoint(QStringLiteral("tcp:192.0.2.1:9"));
    QVERIFY(!find<QCheckBox>("loadConsent")->isVisible());
    press(Qt::Key_F5);

    QTRY_VERIFY(find<QCheckBox>("loadConsent")->isVisible());
    QVERIFY(find<QLabel>("loadConsentWhy")->text().contains(QStringLiteral("192.0.2.1 is not this machine")));
    QVERIFY(!m_load->form().allowsRemote());
    QTest::mouseClick(find<QCheckBox>("loadConsent"), Qt::LeftButton, {}, {8, 8});
    QVERIFY(m_load->form().allowsRemote());
    typeEndpoint(QStringLiteral("tcp:192.0.2.2:9")); // Another machine has another owner.
    QVERIFY(!find<QCheckBox>("loadConsent")->isVisible());
    QVERIFY(!m_load->form().allowsRemote());
}

void LoadPanelTest::figures_thatDoNotGoTogether_areSaid()
{
    aimAtServer();
    find<QSpinBox>("loadConnections")->setValue(2);
    find<QSpinBox>("loadThreads")->setValue(3);

    QVERIFY(find<QLabel>("loadShapeProblem")->isVisible());
    QVERIFY(!m_load->actions()[0]->isEnabled());
    find<QSpinBox>("loadThreads")->setValue(2);
    QVERIFY(!find<QLabel>("loadShapeProblem")->isVisible());
    QVERIFY(m_load->actions()[0]->isEnabled());
}

void LoadPanelTest::request_thatCannotBeRead_isSaid()
{
    aimAtServer();
    auto *text = find<QPlainTextEdit>("loadRequest");
    text->setPlainText(QStringLiteral("{{nobody}}"));
    QVERIFY(find<QLabel>("loadRequestProblem")->isVisible());
    QVERIFY(!m_load->actions()[0]->isEnabled());

    text->setPlainText(QString());
    find<QComboBox>("loadLineEnd")->setCurrentIndex(2);
    QVERIFY(find<QLabel>("loadRequestProblem")->isVisible());
    find<QComboBox>("loadFraming")->setEditText(QStringLiteral("http"));
    QVERIFY(!find<QLabel>("loadRequestProblem")->isVisible()); // A page is asked for.
    QVERIFY(m_load->actions()[0]->isEnabled());
}

void LoadPanelTest::workspaceVariables_areKnown()
{
    m_session->document().setVariables({{"who", "five!"}});
    aimAtServer();
    find<QPlainTextEdit>("loadRequest")->setPlainText(QStringLiteral("{{who}}"));
    QVERIFY(m_load->actions()[0]->isEnabled());

    run();
    QCOMPARE(cell(1, 0), QStringLiteral("Reply"));
}

void LoadPanelTest::plans_edited_areKeptInTheWorkspace()
{
    aimAtServer();
    find<QSpinBox>("loadConnections")->setValue(3);
    auto loads = m_session->document().loads();
    QCOMPARE(loads.size(), 1U);
    QCOMPARE(loads[0].name, std::string("steady"));
    QCOMPARE(loads[0].connections, 3U);

    Workspace workspace;
    loads[0].name = "peak";
    loads[0].rate = 250;
    loads[0].stop.maxErrorShare = 0.05;
    workspace.loads = loads;
    m_session->document().open(workspace, {}, {});
    QCOMPARE(find<QComboBox>("loadPlans")->currentText(), QStringLiteral("peak"));
    QCOMPARE(find<QDoubleSpinBox>("loadRate")->value(), 250.0);
    QVERIFY(find<QDoubleSpinBox>("loadRate")->isVisible());
    QVERIFY(find<QCheckBox>("loadMaxErrorsOn")->isChecked());
    QCOMPARE(m_session->document().loads(), loads); // Showing a plan does not edit it.
}

void LoadPanelTest::plans_renamedAndRemoved_areSo()
{
    auto *menu = find<QMenu>("loadPlanMenu");
    menu->actions()[0]->trigger();
    QCOMPARE(find<QComboBox>("loadPlans")->currentText(), QStringLiteral("steady 2"));
    menu->actions()[1]->trigger();
    auto *dialog = find<QInputDialog>("loadPlanName");
    QVERIFY(dialog != nullptr);
    dialog->setTextValue(QStringLiteral("storm"));
    dialog->accept();
    QCOMPARE(m_session->document().loads().size(), 2U);
    QCOMPARE(m_session->document().loads()[1].name, std::string("storm"));

    menu->actions()[2]->trigger();
    QCOMPARE(m_session->document().loads().size(), 1U);
    QCOMPARE(find<QComboBox>("loadPlans")->currentText(), QStringLiteral("steady"));
}

void LoadPanelTest::runs_compared_showWhatIsDifferent()
{
    aimAtServer();
    run();
    auto *compare = find<QPushButton>("compareLoads");
    QVERIFY(!compare->isEnabled()); // There is nothing to compare it with.
    run();
    QVERIFY(compare->isEnabled());
    auto *table = find<QTableView>("loadOutcomes");
    QVERIFY(table->isColumnHidden(2));

    auto *menu = find<QMenu>("compareMenu");
    menu->popup({});
    QCOMPARE(menu->actions().size(), 3); // None, a line, and the one before.
    menu->actions()[2]->trigger();
    menu->close();
    QVERIFY(!table->isColumnHidden(2));
    QVERIFY(!cell(1, 4).isEmpty());
    QVERIFY(find<QLabel>("latencyCaption")->text().contains(QStringLiteral("run 1 dashed")));
    QVERIFY(compare->text().contains(QLatin1Char('1')));
}

void LoadPanelTest::views_ofTheLatency_areSwitched()
{
    aimAtServer();
    run();
    const auto segments = find<QWidget>("latencyView")->findChildren<QAbstractButton *>();
    QCOMPARE(segments.size(), 3);
    QVERIFY(find<QWidget>("latencyHistogram")->isVisible());
    QTest::mouseClick(segments[1], Qt::LeftButton);
    QVERIFY(find<QWidget>("latencyPercentiles")->isVisible());
    QTest::mouseClick(segments[2], Qt::LeftButton);

    QVERIFY(find<QWidget>("latencyCourse")->isVisible());
    QVERIFY(!find<QWidget>("latencyHistogram")->isVisible());
}

void LoadPanelTest::figures_areExported()
{
    aimAtServer();
    run();
    for (const char *name : {"load.csv", "load.png", "load.svg"}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        m_load->panel().exports().save(path);
        QVERIFY2(QFile(path).size() > 500, name);
    }
    QVERIFY(!find<QWidget>("loadNotice")->isVisible());

    m_load->panel().exports().save(QStringLiteral("/nowhere/load.csv"));
    QVERIFY(find<QWidget>("loadNotice")->isVisible());
}

void LoadPanelTest::hidden_perspective_runsNothing()
{
    aimAtServer();
    m_load->setShown(false);
    press(Qt::Key_F5);

    QVERIFY(!m_load->actions()[0]->isEnabled());
    QVERIFY(find<QPushButton>("runLoad")->isVisible());
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::LoadPanelTest)

#include "tst_load_panel.moc"
