#pragma once

#include <QDateTime>
#include <QObject>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace ropewalk {

/// The project's own list of releases.
[[nodiscard]] QUrl releaseFeed();

/// Asks the project, at most once a day, whether there is a newer release, and tells of it. It fetches
/// nothing else and installs nothing.
///
/// Off until a person turns it on, and until then it opens no connection. A request carries what any request
/// for a file carries, and no version, language or cookie. Both choice and day are remembered.
/// Thread: the window's.
class UpdateCheck final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        newer,   ///< There is a newer release.
        current, ///< This is the newest.
        unknown, ///< Nobody answered, or nothing that could be understood.
    };

    /// `feed`: where releases are listed (`newestRelease()`). Certificates of https are verified.
    explicit UpdateCheck(QUrl feed, QObject *parent = nullptr);
    ~UpdateCheck() override;

    [[nodiscard]] bool isOn() const;

    /// Off ends a request that is under way. Being turned on asks for nothing by itself.
    void setOn(bool isOn);

    /// Asks if it is on and the last time is a day ago at `now`; false if it has nothing to ask.
    bool askIfDue(const QDateTime &now);

    /// The newer release that was found since the start of the program; empty: none was.
    [[nodiscard]] const QString &newer() const { return m_newer; }

signals:
    void answered(ropewalk::UpdateCheck::Outcome outcome);

private:
    void take(QNetworkReply &reply);
    [[nodiscard]] Outcome outcomeOf(QNetworkReply &reply);

    QUrl m_feed;
    QNetworkAccessManager *m_network = nullptr; ///< Made when something is asked for the first time.
    QNetworkReply *m_reply = nullptr;           ///< The request under way.
    QString m_newer;
};

} // namespace ropewalk
