#include "ui/model_fixtures.h"
#include "ui/models/endpoint_filter.h"
#include "ui/models/endpoint_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace ropewalk {

class EndpointModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void service_added_standsUnderItsGroup();
    void connection_ofServer_standsUnderIt();
    void relay_namesItsTargetAndItsPairs();
    void connection_ofClient_addsNoRow();
    void connection_fromClientOfWorkspace_hasItsName();
    void connections_tenThousand_comeInOneInsertion();
    void connections_closed_leaveTheLastFew();
    void clients_alike_foldAboveThree();
    void clients_foldedFewer_unfold();
    void service_changedRole_movesToOtherGroup();
    void service_failed_tellsProblemOnItsRow();
    void counters_alone_changeNoRowBeforeTheTick();
    void queue_grown_changesItsRow();
    void tick_afterTraffic_showsRate();
    void scope_ofConnection_findsItsRow();
    void filter_byPeerName_keepsParents();

private:
    void apply(const EngineUpdate &update);
    [[nodiscard]] QModelIndex servers() const { return m_model->index(0, 0); }
    [[nodiscard]] QModelIndex clients() const { return m_model->index(1, 0); }
    void addServer();
    void addClients(unsigned count);

    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<EndpointModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void EndpointModelTest::init()
{
    m_tester.reset();
    m_model.reset();
    m_directory = std::make_unique<Directory>();
    m_model = std::make_unique<EndpointModel>(*m_directory);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void EndpointModelTest::apply(const EngineUpdate &update)
{
    m_directory->apply(update);
    m_model->apply(update);
}

void EndpointModelTest::addServer()
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::listen, "irc", "tcp:6667:interface=127.0.0.1"));
    update.services.push_back(serviceState(1, ServicePhase::listening));
    apply(update);
}

void EndpointModelTest::addClients(unsigned count)
{
    EngineUpdate update;
    for (unsigned number = 1; number <= count; ++number)
        update.configs.push_back(serviceConfig(
            10 + number, Role::connect, "browser-" + std::to_string(number), "tcp:127.0.0.1:8080"));
    apply(update);
}

void EndpointModelTest::service_added_standsUnderItsGroup()
{
    addServer();

    QCOMPARE(m_model->rowCount(servers()), 1);
    const QModelIndex row = m_model->index(0, 0, servers());
    QCOMPARE(row.data().toString(), QStringLiteral("irc"));
    QCOMPARE(row.data(EndpointModel::TargetRole).toString(), QStringLiteral("tcp:6667"));
    QCOMPARE(row.data(EndpointModel::GlyphRole).toInt(), int(EndpointModel::Glyph::listening));
    QCOMPARE(servers().data(EndpointModel::CountRole).toInt(), 1);
}

void EndpointModelTest::connection_ofServer_standsUnderIt()
{
    addServer();
    EngineUpdate update;
    update.connections.push_back(connectionState(5, 1, 1, "127.0.0.1:51840"));
    apply(update);

    const QModelIndex row = m_model->index(0, 0, m_model->index(0, 0, servers()));
    QCOMPARE(row.data(EndpointModel::NumberRole).toString(), QStringLiteral("#1"));
    QCOMPARE(row.data().toString(), QStringLiteral("127.0.0.1:51840"));
}

void EndpointModelTest::relay_namesItsTargetAndItsPairs()
{
    ServiceConfig relay = serviceConfig(1, Role::listen, "redis", "tcp:6380:interface=127.0.0.1");
    relay.forward = "tcp:localhost:6379";
    ConnectionState client = connectionState(5, 1, 1, "127.0.0.1:51840");
    client.pair = ConnectionId{6};
    ConnectionState target = connectionState(6, 1, 2, "127.0.0.1:6379");
    target.pair = ConnectionId{5};
    EngineUpdate update;
    update.configs.push_back(relay);
    update.connections = {client, target};
    apply(update);

    const QModelIndex row = m_model->index(0, 0, servers());
    QCOMPARE(row.data(EndpointModel::TargetRole).toString(), QStringLiteral("→ localhost:6379"));
    QCOMPARE(m_model->index(0, 0, row).data().toString(), QStringLiteral("127.0.0.1:51840 ⇄ #2"));
    QCOMPARE(m_model->index(1, 0, row).data().toString(), QStringLiteral("127.0.0.1:6379 ⇄ #1"));
}

void EndpointModelTest::connection_ofClient_addsNoRow()
{
    addClients(1);
    EngineUpdate update;
    update.connections.push_back(connectionState(5, 11, 1, "127.0.0.1:8080"));
    apply(update);

    QCOMPARE(m_model->rowCount(m_model->index(0, 0, clients())), 0);
    QCOMPARE(m_directory->writableConnection({ServiceId{11}}), ConnectionId{5});
}

void EndpointModelTest::connection_fromClientOfWorkspace_hasItsName()
{
    addServer();
    EngineUpdate update;
    update.configs.push_back(serviceConfig(2, Role::connect, "alice", "tcp:127.0.0.1:6667"));
    update.connections.push_back(connectionState(5, 1, 1, "127.0.0.1:51840"));
    update.connections.push_back(connectionState(6, 2, 1, "127.0.0.1:6667"));
    update.connections.back().local = "127.0.0.1:51840";
    apply(update);

    QCOMPARE(m_directory->labelOf(ConnectionId{5}), QStringLiteral("#1 alice"));
    QCOMPARE(m_directory->targetOf(ServiceId{2}), QStringLiteral("→ irc"));
}

void EndpointModelTest::connections_tenThousand_comeInOneInsertion()
{
    addServer();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    EngineUpdate update;
    for (unsigned number = 1; number <= 10'000; ++number)
        update.connections.push_back(connectionState(number, 1, number, "127.0.0.1:50000"));
    apply(update);

    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0, servers())), 10'000);
}

void EndpointModelTest::connections_closed_leaveTheLastFew()
{
    addServer();
    EngineUpdate update;
    for (unsigned number = 1; number <= 8; ++number)
        update.connections.push_back(connectionState(number, 1, number, "peer"));
    apply(update);
    for (ConnectionState &state : update.connections) {
        if (state.number != 4)
            state.phase = ConnectionPhase::closed;
    }
    update.configs.clear();
    apply(update);

    const QModelIndex service = m_model->index(0, 0, servers());
    QCOMPARE(m_model->rowCount(service), 1 + EndpointModel::kKeptClosed);
    QCOMPARE(m_model->index(0, 0, service).data(EndpointModel::NumberRole).toString(), QStringLiteral("#4"));
}

void EndpointModelTest::clients_alike_foldAboveThree()
{
    addClients(3);
    QCOMPARE(m_model->rowCount(clients()), 3);
    addClients(4);

    QCOMPARE(m_model->rowCount(clients()), 1);
    const QModelIndex fold = m_model->index(0, 0, clients());
    QCOMPARE(fold.data().toString(), QStringLiteral("browser"));
    QCOMPARE(fold.data(EndpointModel::CountRole).toInt(), 4);
    QCOMPARE(clients().data(EndpointModel::CountRole).toInt(), 4);
}

void EndpointModelTest::clients_foldedFewer_unfold()
{
    addClients(4);
    EngineUpdate update;
    update.removedServices.push_back(ServiceId{12});
    apply(update);

    QCOMPARE(m_model->rowCount(clients()), 3);
    QVERIFY(m_model->indexOf(Scope{ServiceId{13}}).isValid());
}

void EndpointModelTest::service_changedRole_movesToOtherGroup()
{
    addServer();
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::connect, "irc", "tcp:127.0.0.1:6667"));
    apply(update);

    QCOMPARE(m_model->rowCount(servers()), 0);
    QCOMPARE(m_model->rowCount(clients()), 1);
}

void EndpointModelTest::service_failed_tellsProblemOnItsRow()
{
    addServer();
    EngineUpdate update;
    update.services.push_back(serviceState(1, ServicePhase::failed));
    update.services.back().problem = "Port 6667 is in use.";
    apply(update);

    const QModelIndex row = m_model->indexOf(Scope{ServiceId{1}});
    QCOMPARE(row.data(EndpointModel::ProblemRole).toString(), QStringLiteral("Port 6667 is in use."));
    QCOMPARE(row.data(EndpointModel::GlyphRole).toInt(), int(EndpointModel::Glyph::failed));
}

void EndpointModelTest::counters_alone_changeNoRowBeforeTheTick()
{
    addServer();
    m_model->tick(500'000'000);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    EngineUpdate update;
    update.services.push_back(serviceState(1, ServicePhase::listening));
    update.services.back().traffic.bytesIn = 1'000;
    apply(update);

    QCOMPARE(changed.count(), 0);
    m_model->tick(1'000'000'000);
    m_model->tick(1'500'000'000);
    QVERIFY(changed.count() > 0);
}

void EndpointModelTest::queue_grown_changesItsRow()
{
    addServer();
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    EngineUpdate update;
    update.services.push_back(serviceState(1, ServicePhase::listening));
    update.services.back().queuedBytes = 70'000;
    apply(update);

    QCOMPARE(changed.count(), 1);
}

void EndpointModelTest::tick_afterTraffic_showsRate()
{
    constexpr std::int64_t kHalf = 500'000'000;
    addServer();
    m_model->tick(kHalf);
    EngineUpdate update;
    update.services.push_back(serviceState(1, ServicePhase::listening));
    update.services.back().traffic.bytesIn = 1'000;
    apply(update);
    m_model->tick(2 * kHalf);
    m_model->tick(3 * kHalf);

    const QModelIndex row = m_model->indexOf(Scope{ServiceId{1}});
    QCOMPARE(row.data(EndpointModel::RateRole).toDouble(), 1'000.0);
    m_model->tick(4 * kHalf);
    QCOMPARE(row.data(EndpointModel::RateRole).toDouble(), 0.0);
}

void EndpointModelTest::scope_ofConnection_findsItsRow()
{
    addServer();
    EngineUpdate update;
    update.connections.push_back(connectionState(5, 1, 1, "peer"));
    apply(update);

    const Scope scope{ServiceId{1}, ConnectionId{5}};
    QCOMPARE(EndpointModel::scopeOf(m_model->indexOf(scope)), scope);
}

void EndpointModelTest::filter_byPeerName_keepsParents()
{
    addServer();
    addClients(1);
    EngineUpdate update;
    update.connections.push_back(connectionState(5, 1, 1, "10.0.0.7:99"));
    update.connections.push_back(connectionState(6, 1, 2, "10.0.0.8:99"));
    apply(update);
    EndpointFilter filter;
    filter.setSourceModel(m_model.get());
    filter.setText(QStringLiteral("0.0.7"));

    const QModelIndex service = filter.index(0, 0, filter.index(0, 0));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.rowCount(service), 1);
}

} // namespace ropewalk

QTEST_GUILESS_MAIN(ropewalk::EndpointModelTest)
#include "tst_endpoint_model.moc"
