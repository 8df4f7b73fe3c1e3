#include "ui/model_fixtures.h"
#include "ui/models/event_log.h"

#include <QTest>

namespace ropewalk {

class EventLogTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void connection_openedAndClosed_isToldOnce();
    void fault_switched_isTold();
    void service_thatFails_isTold();
    void events_ofAScope_areThoseOfItAndOfItsService();
    void events_areInOrder_andOfTheStretch();
    void many_areBounded();

private:
    void apply(EngineUpdate update, std::int64_t time);
    [[nodiscard]] std::vector<Event> all() const { return m_log->in({Scope()}, 0, 1'000'000); }

    std::unique_ptr<Directory> m_directory;
    std::unique_ptr<EventLog> m_log;
};

void EventLogTest::init()
{
    m_directory = std::make_unique<Directory>();
    m_log = std::make_unique<EventLog>();
}

void EventLogTest::apply(EngineUpdate update, std::int64_t time)
{
    update.time = time;
    m_log->apply(update, *m_directory);
    m_directory->apply(update);
}

void EventLogTest::connection_openedAndClosed_isToldOnce()
{
    EngineUpdate update;
    update.connections.push_back(connectionState(3, 1, 1, "peer"));
    update.connections[0].openedAt = 100;
    apply(update, 110);
    apply(update, 120); // Its numbers went up.
    update.connections[0].phase = ConnectionPhase::closed;
    update.connections[0].closedAt = 200;
    apply(update, 210);
    apply(update, 220);

    QCOMPARE(all().size(), std::size_t{2});
    QCOMPARE(all()[0].kind, Event::Kind::opened);
    QCOMPARE(all()[0].time, std::int64_t{100});
    QCOMPARE(all()[1].kind, Event::Kind::closed);
    QCOMPARE(all()[1].time, std::int64_t{200});
}

void EventLogTest::fault_switched_isTold()
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::listen, "echo", "tcp:7007"));
    update.services.push_back(serviceState(1, ServicePhase::listening));
    apply(update, 10);
    update.configs.clear();
    update.services[0].faults.active = 1;
    apply(update, 20);
    update.services[0].faults.active = 0;
    apply(update, 30);

    QCOMPARE(all().size(), std::size_t{2});
    QCOMPARE(all()[0].kind, Event::Kind::faultOn);
    QCOMPARE(all()[1].kind, Event::Kind::faultOff);
    QCOMPARE(all()[1].time, std::int64_t{30});
}

void EventLogTest::service_thatFails_isTold()
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::listen, "echo", "tcp:7007"));
    update.services.push_back(serviceState(1, ServicePhase::failed));
    apply(update, 10);
    update.configs.clear();
    apply(update, 20);

    QCOMPARE(all().size(), std::size_t{1});
    QCOMPARE(all()[0].kind, Event::Kind::failed);
}

void EventLogTest::events_ofAScope_areThoseOfItAndOfItsService()
{
    EngineUpdate update;
    update.configs.push_back(serviceConfig(1, Role::listen, "echo", "tcp:7007"));
    update.services.push_back(serviceState(1, ServicePhase::failed));
    update.connections = {
        connectionState(3, 1, 1, "a"), connectionState(4, 1, 2, "b"), connectionState(5, 2, 1, "c")};
    apply(update, 10);

    QCOMPARE(m_log->in({Scope{ServiceId{1}}}, 0, 100).size(), std::size_t{3});
    QCOMPARE(m_log->in({Scope{ServiceId{1}, ConnectionId{3}}}, 0, 100).size(), std::size_t{2});
    QCOMPARE(m_log->in({Scope{ServiceId{1}, ConnectionId{3}}, Scope{ServiceId{1}, ConnectionId{4}}}, 0, 100)
                 .size(),
             std::size_t{3});
    QCOMPARE(m_log->in({Scope{ServiceId{2}}}, 0, 100).size(), std::size_t{1});
}

void EventLogTest::events_areInOrder_andOfTheStretch()
{
    EngineUpdate update;
    for (const unsigned id : {1U, 2U, 3U}) {
        update.connections.push_back(connectionState(id, 1, id, "a"));
        update.connections.back().openedAt = 400 - static_cast<std::int64_t>(id) * 100;
    }
    apply(update, 500);

    QCOMPARE(all()[0].time, std::int64_t{100});
    QCOMPARE(all()[2].time, std::int64_t{300});
    QCOMPARE(m_log->in({Scope()}, 150, 250).size(), std::size_t{1});
}

void EventLogTest::many_areBounded()
{
    for (unsigned id = 1; id <= EventLog::kMost + 100; ++id) {
        EngineUpdate update;
        update.connections.push_back(connectionState(id, 1, id, ""));
        update.connections[0].openedAt = id;
        apply(std::move(update), id);
    }

    QCOMPARE(all().size(), EventLog::kMost);
    QCOMPARE(all().front().time, std::int64_t{101});
}

} // namespace ropewalk

QTEST_APPLESS_MAIN(ropewalk::EventLogTest)

#include "tst_event_log.moc"
