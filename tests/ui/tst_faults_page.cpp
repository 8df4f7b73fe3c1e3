#include "ui/panels/fault_card.h"
#include "ui/panels/faults_page.h"
#include "ui/widgets/segmented_control.h"
#include "workbench/faults/fault_presets.h"
#include "workbench/faults/fault_spec.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace ropewalk;

/// The panel of faults, with what it posts written down.
class FaultsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void presets_areAllRight();
    void withoutFaults_saysWhatToDo();
    void aFault_chosenInTheMenu_isPosted();
    void aPreset_replacesWhatIsThere();
    void aSwitch_keepsTheValues();
    void aNumber_isPostedForTheService();
    void aSlider_movesTheNumber();
    void direction_isPosted();
    void aConnection_getsFaultsOfItsOwn();
    void ownFaults_canBeGivenBack();
    void again_startsOver();
    void aFault_canBeRemoved();
    void aRefusal_isShown();
    void counts_standInTheSummary();
    void everyControl_hasAnAccessibleName();

private:
    void tell(const std::vector<std::string> &specs, const FaultPlan *own = nullptr);
    [[nodiscard]] QAction *entry(const QString &text) const;
    [[nodiscard]] FaultCard *card(const QString &kind) const;
    [[nodiscard]] const SetFaults &lastSet() const { return std::get<SetFaults>(m_posted.back()); }

    static constexpr ServiceId kService{1};
    static constexpr ConnectionId kConnection{5};

    Directory m_directory;
    std::vector<Command> m_posted;
    std::vector<Workbench::Answer> m_answers;
    std::unique_ptr<FaultsPage> m_page;
};

void FaultsPageTest::init()
{
    m_page.reset();
    m_directory = {};
    m_posted.clear();
    m_answers.clear();
    m_page = std::make_unique<FaultsPage>(m_directory,
                                          [this](Command command, QObject *, Workbench::Answer answer) {
                                              m_posted.push_back(std::move(command));
                                              m_answers.push_back(std::move(answer));
                                          });
    m_page->resize(348, 700);
}

void FaultsPageTest::tell(const std::vector<std::string> &specs, const FaultPlan *own)
{
    EngineUpdate update;
    ServiceConfig config;
    config.id = kService;
    config.name = "feed";
    config.endpoint = "tcp:0";
    config.faults.seed = 42;
    for (const std::string &spec : specs)
        config.faults.faults.push_back(*parseFault(spec));
    ServiceState service;
    service.id = kService;
    service.endpoint = "tcp:7007";
    service.faults = {1, {2'884, 3}, nullptr};
    ConnectionState connection;
    connection.id = kConnection;
    connection.service = kService;
    connection.number = 2;
    if (own != nullptr)
        connection.faults.own = std::make_shared<const FaultPlan>(*own);
    update.configs = {config};
    update.services = {service};
    update.connections = {connection};
    m_directory.apply(update);
}

QAction *FaultsPageTest::entry(const QString &text) const
{
    const auto menus =
        m_page->findChild<QPushButton *>(QStringLiteral("addFault"))->menu()->findChildren<QMenu *>();
    QList<QAction *> actions =
        m_page->findChild<QPushButton *>(QStringLiteral("addFault"))->menu()->actions();
    for (const QMenu *menu : menus)
        actions += menu->actions();
    for (QAction *action : actions)
        if (action->text() == text)
            return action;
    return nullptr;
}

FaultCard *FaultsPageTest::card(const QString &kind) const
{
    return m_page->findChild<FaultCard *>(QStringLiteral("fault_") + kind);
}

void FaultsPageTest::presets_areAllRight()
{
    for (const FaultPreset &preset : faultPresets())
        for (const auto &specs : {preset.streams, preset.datagrams})
            for (const std::string_view spec : specs)
                QVERIFY2(parseFault(spec), spec.data());
}

void FaultsPageTest::withoutFaults_saysWhatToDo()
{
    tell({});
    m_page->show({kService, {}});

    QVERIFY(m_page->findChild<QPushButton *>(QStringLiteral("addFault"))->isEnabled());
    QCOMPARE(m_page->activeCount(), 0);
    QVERIFY(m_page->findChildren<FaultCard *>().isEmpty());
}

void FaultsPageTest::aFault_chosenInTheMenu_isPosted()
{
    tell({});
    m_page->show({kService, {}});

    entry(QStringLiteral("Latency"))->trigger();

    QCOMPARE(lastSet().service, kService);
    QCOMPARE(lastSet().plan.faults, std::vector{makeFault(FaultKind::latency)});
    QVERIFY(card(QStringLiteral("latency")) != nullptr);
}

void FaultsPageTest::aPreset_replacesWhatIsThere()
{
    tell({"stall"});
    m_page->show({kService, {}});

    entry(QStringLiteral("Slow 3G"))->trigger();

    QCOMPARE(lastSet().plan.faults, faultsOf(faultPresets()[0].streams));
    QCOMPARE(m_page->activeCount(), 2);
}

void FaultsPageTest::aSwitch_keepsTheValues()
{
    tell({"latency:latency=250"});
    m_page->show({kService, {}});

    card(QStringLiteral("latency"))->findChild<QCheckBox *>()->click();

    QVERIFY(!lastSet().plan.faults.at(0).isOn);
    QCOMPARE(lastSet().plan.faults.at(0).values[0], 250.0);
    QCOMPARE(m_page->activeCount(), 0);
}

void FaultsPageTest::aNumber_isPostedForTheService()
{
    tell({"latency", "bandwidth"});
    m_page->show({kService, {}});

    card(QStringLiteral("bandwidth"))->findChild<QDoubleSpinBox *>(QStringLiteral("rate"))->setValue(8);

    QCOMPARE(lastSet().plan.faults.at(1).values[0], 8.0);
    QCOMPARE(lastSet().connection, ConnectionId::none);
    QCOMPARE(lastSet().plan.seed, 42U);
}

void FaultsPageTest::aSlider_movesTheNumber()
{
    tell({"latency"});
    m_page->show({kService, {}});
    FaultCard *latency = card(QStringLiteral("latency"));

    latency->findChild<QSlider *>()->setValue(1'000);

    QCOMPARE(latency->findChild<QDoubleSpinBox *>(QStringLiteral("latency"))->value(), 10'000.0);
    QCOMPARE(lastSet().plan.faults.at(0).values[0], 10'000.0);
}

void FaultsPageTest::direction_isPosted()
{
    tell({"latency"});
    m_page->show({kService, {}});
    auto *direction = card(QStringLiteral("latency"))->findChild<QComboBox *>();

    direction->setCurrentIndex(0);
    emit direction->activated(0);

    QCOMPARE(lastSet().plan.faults.at(0).direction, FaultDirection::in);
}

void FaultsPageTest::aConnection_getsFaultsOfItsOwn()
{
    tell({"latency"});
    m_page->show({kService, kConnection});
    m_page->findChild<SegmentedControl *>(QStringLiteral("faultsWhose"))->setCurrent(1);

    entry(QStringLiteral("Stall"))->trigger();

    QCOMPARE(lastSet().connection, kConnection);
    QCOMPARE(lastSet().plan.faults.size(), 2U);
    QVERIFY(!entry(QStringLiteral("Refuse"))->isEnabled());
}

void FaultsPageTest::ownFaults_canBeGivenBack()
{
    const FaultPlan own{{makeFault(FaultKind::stall)}, 7};
    tell({"latency"}, &own);
    m_page->show({kService, kConnection});
    m_page->findChild<SegmentedControl *>(QStringLiteral("faultsWhose"))->setCurrent(1);
    QVERIFY(card(QStringLiteral("stall")) != nullptr);

    m_page->findChild<QAbstractButton *>(QStringLiteral("useServiceFaults"))->click();

    QCOMPARE(std::get<UseServiceFaults>(m_posted.back()).connection, kConnection);
}

void FaultsPageTest::again_startsOver()
{
    tell({"corrupt"});
    m_page->show({kService, {}});
    QCOMPARE(m_page->findChild<QSpinBox *>(QStringLiteral("faultSeed"))->value(), 42);

    m_page->findChild<QPushButton *>(QStringLiteral("againFaults"))->click();

    QCOMPARE(lastSet().seeding, Seeding::startOver);
    QCOMPARE(lastSet().plan.seed, 42U);
}

void FaultsPageTest::aFault_canBeRemoved()
{
    tell({"latency", "stall"});
    m_page->show({kService, {}});

    emit card(QStringLiteral("latency"))->removeRequested();

    QCOMPARE(lastSet().plan.faults, std::vector{makeFault(FaultKind::stall)});
}

void FaultsPageTest::aRefusal_isShown()
{
    tell({});
    m_page->show({kService, {}});
    entry(QStringLiteral("Slicer"))->trigger();

    m_answers.back()(Error{std::make_error_code(std::errc::invalid_argument), "slicer is for connections"});

    auto *problem = m_page->findChild<QLabel *>(QStringLiteral("faultsProblem"));
    QVERIFY2(problem->text().contains(QStringLiteral("slicer is for connections")),
             qPrintable(problem->text()));
    QVERIFY(!problem->isHidden());
}

void FaultsPageTest::counts_standInTheSummary()
{
    tell({"latency", "stall:on=no"});
    m_page->show({kService, {}});

    QCOMPARE(m_page->findChild<QLabel *>(QStringLiteral("faultsSummary"))->text(),
             QStringLiteral("1 fault on feed, 2,884 pieces delayed"));
    QCOMPARE(m_page->activeCount(), 1);
    const auto labels = card(QStringLiteral("latency"))->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == QStringLiteral("2,884 pieces delayed"); }));
}

void FaultsPageTest::everyControl_hasAnAccessibleName()
{
    std::vector<std::string> all;
    for (const FaultSchema &schema : faultSchemas())
        all.emplace_back(schema.name);
    tell(all);
    m_page->show({kService, {}});

    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QSlider *>(widget) != nullptr ||
                               qobject_cast<const QDoubleSpinBox *>(widget) != nullptr ||
                               qobject_cast<const QCheckBox *>(widget) != nullptr ||
                               qobject_cast<const QComboBox *>(widget) != nullptr;
        QVERIFY2(!isControl || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(FaultsPageTest)
#include "tst_faults_page.moc"
