#include "about/version.h"
#include "updates/release_feed.h"
#include "updates/release_server.h"
#include "updates/update_check.h"

#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ropewalk;
using testing::ReleaseServer;
using Outcome = UpdateCheck::Outcome;

namespace {

const QDateTime kNoon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

QByteArray feedOf(const char *version)
{
    return QByteArray(R"({"releases": [{"version": "0.0.1"}, {"version": ")") + version + R"("}]})";
}

} // namespace

class UpdateCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void feed_newestReleaseCounts_whateverTheOrder();
    void feed_thatIsNone_listsNothing_data();
    void feed_thatIsNone_listsNothing();
    void unlessTurnedOn_opensNoConnection();
    void turnedOff_again_opensNoConnection();
    void newerRelease_isTold();
    void sameOrOlder_isCurrent_data();
    void sameOrOlder_isCurrent();
    void malformedAnswer_isUnknown_data();
    void malformedAnswer_isUnknown();
    void errorOfTheServer_isUnknown();
    void noNetwork_isUnknown();
    void secondTime_withinADay_isNotAsked();
    void day_isRememberedForTheNextStart();
    void nextDay_asksAgain();
    void clockPutBack_doesNotStopIt();
    void request_carriesNothingOfThePerson();
    void turnedOffMeanwhile_tellsNothing();
    void certificate_isVerified();

private:
    [[nodiscard]] static Outcome ask(const QUrl &feed, const QDateTime &now = kNoon);
    static void proveNobodyElseCame(const ReleaseServer &server);
    [[nodiscard]] QSslConfiguration makeCertificate() const;

    QTemporaryDir m_folder;
};

void UpdateCheckTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ropewalk-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

void UpdateCheckTest::init()
{
    QSettings().clear();
}

/// What one check makes of it that is turned on.
Outcome UpdateCheckTest::ask(const QUrl &feed, const QDateTime &now)
{
    UpdateCheck check(feed);
    QSignalSpy answered(&check, &UpdateCheck::answered);
    check.setOn(true);
    check.askIfDue(now);
    if (answered.isEmpty() && !answered.wait(20'000))
        qFatal("The check never answered.");
    return answered[0][0].value<Outcome>();
}

/// Connections are accepted in the order in which they came: where ours is the first, there was none before.
void UpdateCheckTest::proveNobodyElseCame(const ReleaseServer &server)
{
    QTcpSocket ours;
    ours.connectToHost(server.url().host(), static_cast<quint16>(server.url().port()));

    QTRY_COMPARE(server.connections(), 1);
    QCOMPARE(server.requests().size(), 0);
}

void UpdateCheckTest::feed_newestReleaseCounts_whateverTheOrder()
{
    const auto newest =
        newestRelease(R"({"releases": [{"version": "1.9.0"}, {"version": "1.10.0", "date": "x"},
                                                       {"version": "2.0.0-rc.1"}, {"version": "1.2.0"}]})");

    QVERIFY(newest);
    QCOMPARE(textOf(*newest), "1.10.0");
}

void UpdateCheckTest::feed_thatIsNone_listsNothing_data()
{
    QTest::addColumn<QByteArray>("feed");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html>moved</html>");
    QTest::newRow("cut off") << QByteArray(R"({"releases": [{"version": "9.0)");
    QTest::newRow("no object") << QByteArray(R"([{"version": "9.0.0"}])");
    QTest::newRow("no list") << QByteArray(R"({"releases": "9.0.0"})");
    QTest::newRow("no versions") << QByteArray(
        R"({"releases": [9, null, {"version": 9}, {"version": "nine"}]})");
    QTest::newRow("nothing finished") << QByteArray(R"({"releases": [{"version": "9.0.0-rc.1"}]})");
}

void UpdateCheckTest::feed_thatIsNone_listsNothing()
{
    QFETCH(QByteArray, feed);

    QVERIFY(!newestRelease(feed));
}

void UpdateCheckTest::unlessTurnedOn_opensNoConnection()
{
    const ReleaseServer server(feedOf("99.0.0"));
    UpdateCheck check(server.url());
    check.askIfDue(kNoon);

    QVERIFY(!check.isOn());
    proveNobodyElseCame(server);
}

void UpdateCheckTest::turnedOff_again_opensNoConnection()
{
    const ReleaseServer server(feedOf("99.0.0"));
    UpdateCheck check(server.url());
    check.setOn(true);
    check.setOn(false);
    check.askIfDue(kNoon);

    proveNobodyElseCame(server);
}

void UpdateCheckTest::newerRelease_isTold()
{
    const ReleaseServer server(feedOf("99.0.0"));
    UpdateCheck check(server.url());
    QSignalSpy answered(&check, &UpdateCheck::answered);
    check.setOn(true);
    check.askIfDue(kNoon);

    QVERIFY(answered.wait());
    QCOMPARE(answered[0][0].value<Outcome>(), Outcome::newer);
    QCOMPARE(check.newer(), QStringLiteral("99.0.0"));
}

void UpdateCheckTest::sameOrOlder_isCurrent_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("same") << QByteArray(version().data(), qsizetype(version().size()));
    QTest::newRow("older") << QByteArray("0.0.2");
}

void UpdateCheckTest::sameOrOlder_isCurrent()
{
    QFETCH(QByteArray, version);
    const ReleaseServer server(feedOf(version.constData()));

    QCOMPARE(ask(server.url()), Outcome::current);
}

void UpdateCheckTest::malformedAnswer_isUnknown_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray("<html>9.0.0</html>");
    QTest::newRow("endless") << feedOf("99.0.0").append(QByteArray(1'000'000, ' '));
}

void UpdateCheckTest::malformedAnswer_isUnknown()
{
    QFETCH(QByteArray, body);
    const ReleaseServer server(body);

    QCOMPARE(ask(server.url()), Outcome::unknown);
}

void UpdateCheckTest::errorOfTheServer_isUnknown()
{
    const ReleaseServer server(feedOf("99.0.0"), "404 Not Found");

    QCOMPARE(ask(server.url()), Outcome::unknown);
}

void UpdateCheckTest::noNetwork_isUnknown()
{
    const QUrl gone = ReleaseServer({}).url(); // Nobody listens there any more.

    QCOMPARE(ask(gone), Outcome::unknown);
}

void UpdateCheckTest::secondTime_withinADay_isNotAsked()
{
    const ReleaseServer server(feedOf("99.0.0"));
    QCOMPARE(ask(server.url()), Outcome::newer);
    const ReleaseServer later(feedOf("99.0.0"));
    UpdateCheck check(later.url());
    check.askIfDue(kNoon.addSecs(24 * 60 * 60 - 1));

    proveNobodyElseCame(later);
}

void UpdateCheckTest::day_isRememberedForTheNextStart()
{
    QCOMPARE(ask(ReleaseServer({}).url()), Outcome::unknown); // One that failed counts too.

    QVERIFY(UpdateCheck(QUrl()).isOn());
    const ReleaseServer server(feedOf("99.0.0"));
    UpdateCheck next(server.url());
    next.askIfDue(kNoon.addSecs(60));
    proveNobodyElseCame(server);
}

void UpdateCheckTest::nextDay_asksAgain()
{
    const ReleaseServer server(feedOf("99.0.0"));
    QCOMPARE(ask(server.url()), Outcome::newer);

    QCOMPARE(ask(server.url(), kNoon.addDays(1)), Outcome::newer);
    QCOMPARE(server.requests().size(), 2);
}

void UpdateCheckTest::clockPutBack_doesNotStopIt()
{
    const ReleaseServer server(feedOf("99.0.0"));
    QCOMPARE(ask(server.url()), Outcome::newer);

    QCOMPARE(ask(server.url(), kNoon.addYears(-1)), Outcome::newer);
}

void UpdateCheckTest::request_carriesNothingOfThePerson()
{
    QLocale::setDefault(QLocale(QLocale::Chinese));
    const ReleaseServer server(feedOf("99.0.0"));
    QCOMPARE(ask(server.url()), Outcome::newer);

    const QByteArray host = server.url().authority().toLatin1();
    auto lines = server.requests().value(0).split('\n');
    QCOMPARE(lines.takeFirst(), "GET /releases.json HTTP/1.1\r");
    std::ranges::sort(lines);
    QCOMPARE(lines.join("\n").trimmed(),
             "Accept-Encoding: identity\r\nAccept-Language: en\r\nConnection: Keep-Alive\r\nHost: " + host +
                 "\r\nUser-Agent: Ropewalk");
}

void UpdateCheckTest::turnedOffMeanwhile_tellsNothing()
{
    const ReleaseServer server(feedOf("99.0.0"));
    UpdateCheck check(server.url());
    QSignalSpy answered(&check, &UpdateCheck::answered);
    check.setOn(true);
    check.askIfDue(kNoon);
    check.setOn(false);

    QCOMPARE(ask(server.url(), kNoon.addDays(1)), Outcome::newer); // Somebody else's, later, has its answer.
    QCOMPARE(answered.size(), 0);
    QCOMPARE(check.newer(), QString());
}

/// A certificate for 127.0.0.1 that signed itself, and its key, as files in `m_folder`.
QSslConfiguration UpdateCheckTest::makeCertificate() const
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(QStringLiteral("openssl"),
                  QStringLiteral("req -x509 -nodes -newkey rsa:2048 -subj /CN=ropewalk "
                                 "-addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out certificate.pem")
                      .split(u' '));
    openssl.waitForFinished();
    QFile key(m_folder.filePath(QStringLiteral("key.pem")));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("openssl made no key.");
    QSslConfiguration own = QSslConfiguration::defaultConfiguration();
    own.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    own.setLocalCertificateChain(
        QSslCertificate::fromPath(m_folder.filePath(QStringLiteral("certificate.pem"))));
    return own;
}

void UpdateCheckTest::certificate_isVerified()
{
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    const QSslConfiguration own = makeCertificate();
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(own);
    const ReleaseServer server(feedOf("99.0.0"), "200 OK", std::move(listener));
    const QUrl feed = server.url(QStringLiteral("https"));
    QCOMPARE(ask(feed), Outcome::unknown);
    QCOMPARE(server.requests().size(), 0);

    QSslConfiguration trusting = before;
    trusting.addCaCertificates(own.localCertificateChain());
    QSslConfiguration::setDefaultConfiguration(trusting);
    const Outcome trusted = ask(feed, kNoon.addDays(1));
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(trusted, Outcome::newer);
}

QTEST_GUILESS_MAIN(UpdateCheckTest)
#include "tst_update_check.moc"
