#include "updates/update_check.h"

#include "about/version.h"
#include "updates/release_feed.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSettings>

#include <chrono>
#include <utility>

namespace ropewalk {
namespace {

using namespace std::chrono_literals;

constexpr qint64 kSecondsBetween = 24 * 60 * 60;
constexpr qint64 kLongestFeed = 256 * 1'024; ///< Bytes; who sends more is not listened to.
constexpr auto kPatience = 30s;

const QString kIsOn = QStringLiteral("updates/isOn");
const QString kAsked = QStringLiteral("updates/asked"); ///< Seconds since 1970.

QNetworkRequest requestFor(const QUrl &feed)
{
    QNetworkRequest request(feed);
    // Qt would say which languages the desktop has.
    request.setRawHeader("Accept-Language", "en");
    request.setRawHeader("Accept-Encoding", "identity"); // What is read is as long as what was sent.
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Ropewalk"));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(kPatience).count()));
    return request;
}

bool isDue(qint64 now)
{
    const qint64 asked = QSettings().value(kAsked, 0).toLongLong();
    return asked > now || now - asked >= kSecondsBetween; // A clock may have been put back.
}

} // namespace

QUrl releaseFeed()
{
    return QUrl(QString::fromStdString(std::string(releaseFeedUrl())));
}

UpdateCheck::UpdateCheck(QUrl feed, QObject *parent)
    : QObject(parent)
    , m_feed(std::move(feed))
{}

UpdateCheck::~UpdateCheck()
{
    if (m_reply != nullptr)
        m_reply->disconnect(this);
}

bool UpdateCheck::isOn() const
{
    return QSettings().value(kIsOn, false).toBool();
}

void UpdateCheck::setOn(bool isOn)
{
    QSettings().setValue(kIsOn, isOn);
    if (isOn || m_reply == nullptr)
        return;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

bool UpdateCheck::askIfDue(const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    if (!isOn() || m_reply != nullptr || !isDue(seconds))
        return false;
    QSettings().setValue(kAsked, seconds); // Before the answer: one that never comes counts too.
    if (m_network == nullptr)
        m_network = new QNetworkAccessManager(this);
    m_reply = m_network->get(requestFor(m_feed));
    connect(m_reply, &QNetworkReply::readyRead, m_reply, [reply = m_reply] {
        if (reply->bytesAvailable() > kLongestFeed)
            reply->abort();
    });
    connect(m_reply, &QNetworkReply::finished, this, [this] { take(*std::exchange(m_reply, nullptr)); });
    return true;
}

void UpdateCheck::take(QNetworkReply &reply)
{
    reply.deleteLater();
    emit answered(outcomeOf(reply));
}

UpdateCheck::Outcome UpdateCheck::outcomeOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() != QNetworkReply::NoError || status != 200 || reply.bytesAvailable() > kLongestFeed)
        return Outcome::unknown;
    const auto newest = newestRelease(reply.readAll());
    const auto own = parseSemanticVersion(version());
    if (!newest || !own)
        return Outcome::unknown;
    if (*newest <= *own)
        return Outcome::current;
    m_newer = QString::fromStdString(textOf(*newest));
    return Outcome::newer;
}

} // namespace ropewalk
