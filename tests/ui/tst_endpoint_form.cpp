#include "ui/panels/address_reader.h"
#include "ui/panels/endpoint_form.h"
#include "ui/panels/welcome_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

Q_DECLARE_METATYPE(ropewalk::ServiceConfig)

namespace ropewalk {

class EndpointFormTest final : public QObject
{
    Q_OBJECT

private slots:
    void form_filledIn_givesTheConfig();
    void form_wrongFraming_cannotBeAccepted();
    void form_program_hasACommandOfItsOwn();
    void form_wrongCommand_cannotBeAccepted();
    void form_forward_makesARelay();
    void form_wrongForward_cannotBeAccepted();
    void form_proxy_asksForUserAndPassword();
    void rows_thatAppear_areAsHighAsTheOthers();
    void form_via_isForWhatConnects();
    void form_limits_areTheConfigs();
    void form_limits_areThereWhereTheyMeanSomething();
    void form_withoutEndpoint_saysSo();
    void address_wrong_pointsAtTheProblem();
    void address_arrow_makesARelay_data();
    void address_arrow_makesARelay();
    void address_scheme_isCompleted();
    void welcome_numberKey_startsThatDemo();
};

void EndpointFormTest::form_filledIn_givesTheConfig()
{
    EndpointForm form(ServiceConfig{});
    QSignalSpy submitted(&form, &EndpointForm::submitted);
    auto *address = form.findChild<QWidget *>(QStringLiteral("formAddress"))->findChild<QLineEdit *>();
    address->setText(QStringLiteral("tcp:8080"));
    form.findChild<QLineEdit *>(QStringLiteral("formName"))->setText(QStringLiteral("web"));
    form.findChild<QComboBox *>(QStringLiteral("formFraming"))->setCurrentText(QStringLiteral("line:crlf"));
    form.findChild<QPushButton *>(QStringLiteral("formAccept"))->click();

    QCOMPARE(submitted.count(), 1);
    const ServiceConfig config = form.config();
    QCOMPARE(config.endpoint, std::string("tcp:8080"));
    QCOMPARE(config.name, std::string("web"));
    QCOMPARE(config.framing, std::string("line:crlf"));
}

void EndpointFormTest::form_wrongFraming_cannotBeAccepted()
{
    EndpointForm form(ServiceConfig{});
    form.findChild<QComboBox *>(QStringLiteral("formFraming"))->setCurrentText(QStringLiteral("knitting"));

    QVERIFY(!form.findChild<QPushButton *>(QStringLiteral("formAccept"))->isEnabled());
}

void EndpointFormTest::form_program_hasACommandOfItsOwn()
{
    ServiceConfig config;
    config.behaviour = "shell:tr a-z A-Z | rev";
    EndpointForm form(config);
    auto *command = form.findChild<QLineEdit *>(QStringLiteral("formCommand"));
    auto *behaviour = form.findChild<QComboBox *>(QStringLiteral("formBehaviour"));
    QVERIFY(command->isVisibleTo(&form));
    QCOMPARE(behaviour->currentText(), QStringLiteral("shell"));
    QCOMPARE(command->text(), QStringLiteral("tr a-z A-Z | rev"));
    QCOMPARE(form.config().behaviour, config.behaviour);
    behaviour->setCurrentText(QStringLiteral("program"));
    command->setText(QStringLiteral("cat -n"));

    QCOMPARE(form.config().behaviour, std::string("program:cat -n"));
    behaviour->setCurrentText(QStringLiteral("echo"));
    QVERIFY(!command->isVisibleTo(&form));
    QCOMPARE(form.config().behaviour, std::string("echo"));
}

void EndpointFormTest::form_wrongCommand_cannotBeAccepted()
{
    EndpointForm form(ServiceConfig{});
    form.findChild<QComboBox *>(QStringLiteral("formBehaviour"))->setCurrentText(QStringLiteral("program"));
    auto *accept = form.findChild<QPushButton *>(QStringLiteral("formAccept"));
    QVERIFY(!accept->isEnabled());
    form.findChild<QLineEdit *>(QStringLiteral("formCommand"))->setText(QStringLiteral("cat 'a"));
    QVERIFY(!accept->isEnabled());
    form.findChild<QLineEdit *>(QStringLiteral("formCommand"))->setText(QStringLiteral("cat 'a'"));

    QVERIFY(accept->isEnabled());
}

void EndpointFormTest::form_forward_makesARelay()
{
    EndpointForm form(ServiceConfig{});
    auto *bar = static_cast<AddressBar *>(form.findChild<QWidget *>(QStringLiteral("formAddress")));
    bar->findChild<QLineEdit *>()->setText(QStringLiteral("tcp:0"));
    auto *forward = form.findChild<QLineEdit *>(QStringLiteral("formForward"));
    const auto *behaviour = form.findChild<QComboBox *>(QStringLiteral("formBehaviour"));
    QVERIFY(forward->isVisibleTo(&form) && behaviour->isVisibleTo(&form));
    forward->setText(QStringLiteral("tcp:localhost:6379"));

    QVERIFY(!behaviour->isVisibleTo(&form));
    QCOMPARE(form.config().forward, std::string("tcp:localhost:6379"));
    QCOMPARE(form.config().behaviour, std::string("silent"));
    bar->findChild<QLineEdit *>()->setText(QStringLiteral("udp:5300"));
    QVERIFY(forward->isVisibleTo(&form));
    bar->setRole(AddressBar::Role::connect);
    QVERIFY(!forward->isVisibleTo(&form));
    QVERIFY(form.config().forward.empty());
}

void EndpointFormTest::form_wrongForward_cannotBeAccepted()
{
    ServiceConfig config;
    config.endpoint = "tcp:7000";
    config.forward = "tcp:localhost:6379";
    EndpointForm form(config);
    auto *accept = form.findChild<QPushButton *>(QStringLiteral("formAccept"));
    QVERIFY(accept->isEnabled());
    auto *forward = form.findChild<QLineEdit *>(QStringLiteral("formForward"));
    forward->setText(QStringLiteral("proxy:ftp"));
    QVERIFY(!accept->isEnabled());
    forward->setText(QStringLiteral("tcp:localhost:7000"));

    QVERIFY(!accept->isEnabled());
}

void EndpointFormTest::rows_thatAppear_areAsHighAsTheOthers()
{
    ServiceConfig config;
    config.endpoint = "tcp:0";
    EndpointForm form(config);
    const auto line = [&](const char *name) { return form.findChild<QLineEdit *>(QLatin1String(name)); };
    static_cast<QWidget &>(form).show();
    QCoreApplication::processEvents();
    line("formForward")->setText(QStringLiteral("tcp:localhost:6379"));
    QCoreApplication::processEvents();
    line("formVia")->setText(QStringLiteral("s"));
    QCoreApplication::processEvents();
    line("formVia")->setText(QStringLiteral("socks5://127.0.0.1:1080"));
    line("formViaUser")->setText(QStringLiteral("alice"));
    QCoreApplication::processEvents();

    QCOMPARE(line("formViaUser")->height(), line("formVia")->height());
    QCOMPARE(line("formViaPassword")->height(), line("formVia")->height());
}

void EndpointFormTest::form_proxy_asksForUserAndPassword()
{
    ServiceConfig config;
    config.endpoint = "tcp:0";
    EndpointForm form(config);
    const auto line = [&](const char *name) { return form.findChild<QLineEdit *>(QLatin1String(name)); };
    QVERIFY(!line("formUser")->isVisibleTo(&form));
    line("formForward")->setText(QStringLiteral("proxy:any"));
    QVERIFY(line("formUser")->isVisibleTo(&form) && line("formVia")->isVisibleTo(&form));
    QVERIFY(!line("formPassword")->isVisibleTo(&form));
    line("formUser")->setText(QStringLiteral("alice"));
    QVERIFY(!form.findChild<QPushButton *>(QStringLiteral("formAccept"))->isEnabled());
    line("formPassword")->setText(QStringLiteral("open sesame"));

    QVERIFY(form.findChild<QPushButton *>(QStringLiteral("formAccept"))->isEnabled());
    QCOMPARE(form.config().proxy.login, (LoginConfig{"alice", "open sesame", {}}));
}

void EndpointFormTest::form_via_isForWhatConnects()
{
    ServiceConfig config;
    config.role = Role::connect;
    config.endpoint = "tcp:localhost:80";
    EndpointForm form(config);
    auto *via = form.findChild<QLineEdit *>(QStringLiteral("formVia"));
    const auto *accept = form.findChild<QPushButton *>(QStringLiteral("formAccept"));
    QVERIFY(via->isVisibleTo(&form));
    via->setText(QStringLiteral("localhost"));
    QVERIFY(!accept->isEnabled());
    via->setText(QStringLiteral("socks5://127.0.0.1:1080"));
    QVERIFY(accept->isEnabled());
    QCOMPARE(form.config().proxy.via, std::string("socks5://127.0.0.1:1080"));
    auto *bar = static_cast<AddressBar *>(form.findChild<QWidget *>(QStringLiteral("formAddress")));
    bar->setRole(AddressBar::Role::listen);

    QVERIFY(!via->isVisibleTo(&form));
    QVERIFY(form.config().proxy.via.empty());
}

void EndpointFormTest::form_limits_areTheConfigs()
{
    ServiceConfig config;
    config.limits = {.maxConnections = 10,
                     .maxPerPeer = 2,
                     .idleTimeout = std::chrono::seconds(30),
                     .bytesPerSecondIn = 1000,
                     .bytesPerSecondOut = 2000};
    EndpointForm form(config);
    QCOMPARE(form.config().limits, config.limits);
    form.findChild<QSpinBox *>(QStringLiteral("formMaxPerPeer"))->setValue(3);

    QCOMPARE(form.config().limits.maxPerPeer, 3U);
}

void EndpointFormTest::form_limits_areThereWhereTheyMeanSomething()
{
    ServiceConfig config;
    config.limits = {.maxConnections = 10, .idleTimeout = std::chrono::seconds(30)};
    EndpointForm form(config);
    auto *bar = static_cast<AddressBar *>(form.findChild<QWidget *>(QStringLiteral("formAddress")));
    const auto *connections = form.findChild<QSpinBox *>(QStringLiteral("formMaxConnections"));
    const auto *idle = form.findChild<QSpinBox *>(QStringLiteral("formIdleTimeout"));
    QVERIFY(connections->isVisibleTo(&form) && idle->isVisibleTo(&form));
    bar->findChild<QLineEdit *>()->setText(QStringLiteral("udp:5300"));
    QVERIFY(!connections->isVisibleTo(&form) && !idle->isVisibleTo(&form));
    QCOMPARE(form.config().limits, LimitsConfig());
    bar->findChild<QLineEdit *>()->setText(QStringLiteral("tcp:localhost:80"));
    bar->setRole(AddressBar::Role::connect);
    emit bar->roleChanged(AddressBar::Role::connect);

    QVERIFY(!connections->isVisibleTo(&form) && idle->isVisibleTo(&form));
    QCOMPARE(form.config().limits.maxConnections, 0U);
}

void EndpointFormTest::form_withoutEndpoint_saysSo()
{
    EndpointForm form(ServiceConfig{});
    QSignalSpy submitted(&form, &EndpointForm::submitted);
    form.findChild<QPushButton *>(QStringLiteral("formAccept"))->click();

    QCOMPARE(submitted.count(), 0);
    const auto *bar = static_cast<AddressBar *>(form.findChild<QWidget *>(QStringLiteral("formAddress")));
    QVERIFY(!bar->problem().isEmpty());
}

void EndpointFormTest::address_wrong_pointsAtTheProblem()
{
    const AddressReading reading = readAddress(QStringLiteral("tcp:99999"), AddressBar::Role::listen);

    QVERIFY(!reading.problem.isEmpty());
    QCOMPARE(reading.problemStart, 4);
    QVERIFY(readAddress(QStringLiteral("tcp:8080"), AddressBar::Role::listen).problem.isEmpty());
}

void EndpointFormTest::address_arrow_makesARelay_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("ascii") << "tcp:8080 -> tcp:localhost:80" << true;
    QTest::newRow("sign") << QString::fromUtf8("udp:5300 → udp:127.0.0.1:53") << true;
    QTest::newRow("proxy") << "tcp:1080->proxy:socks5" << true;
    QTest::newRow("wrong target") << "tcp:8080 -> tcp:localhost" << false;
    QTest::newRow("wrong endpoint") << "tcp:99999 -> tcp:localhost:80" << false;
    QTest::newRow("nothing behind") << "tcp:8080 ->" << false;
}

void EndpointFormTest::address_arrow_makesARelay()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isRight);

    const AddressReading reading = readAddress(address, AddressBar::Role::listen);

    QCOMPARE(reading.problem.isEmpty(), isRight);
    QCOMPARE(reading.understood.endsWith(QStringLiteral("on to ") + splitAddress(address).forward), isRight);
    QVERIFY(!readAddress(address, AddressBar::Role::connect).problem.isEmpty());
}

void EndpointFormTest::address_scheme_isCompleted()
{
    QVERIFY(completeAddress(QStringLiteral("tc"), AddressBar::Role::listen).contains(QStringLiteral("tcp:")));
    QVERIFY(completeAddress(QStringLiteral("tcp:80:int"), AddressBar::Role::listen)
                .contains(QStringLiteral("tcp:80:interface=")));
}

void EndpointFormTest::welcome_numberKey_startsThatDemo()
{
    WelcomePage page;
    QSignalSpy requested(&page, &WelcomePage::demoRequested);
    QTest::keyClick(&page, Qt::Key_2);

    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toString(), QStringLiteral("chat"));
}

} // namespace ropewalk

QTEST_MAIN(ropewalk::EndpointFormTest)
#include "tst_endpoint_form.moc"
