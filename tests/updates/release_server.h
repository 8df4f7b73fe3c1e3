#pragma once

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <memory>

namespace ropewalk::testing {

/// The project's releases, on a port of this machine: gives every request the same answer and keeps it.
class ReleaseServer
{
public:
    explicit ReleaseServer(QByteArray body,
                           QByteArray status = "200 OK",
                           std::unique_ptr<QTcpServer> server = nullptr)
        : m_answer("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                   "\r\nConnection: close\r\n\r\n" + body)
        , m_server(server ? std::move(server) : std::make_unique<QTcpServer>())
    {
        QObject::connect(
            m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] { greet(); });
        m_server->listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl url(const QString &scheme = QStringLiteral("http")) const
    {
        return QUrl(
            QStringLiteral("%1://127.0.0.1:%2/releases.json").arg(scheme).arg(m_server->serverPort()));
    }

    /// In the order in which they came, each as it came.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

    [[nodiscard]] int connections() const { return m_connections; }

private:
    void greet()
    {
        QTcpSocket *socket = m_server->nextPendingConnection();
        ++m_connections;
        QObject::connect(socket, &QTcpSocket::readyRead, m_server.get(), [this, socket] {
            const QByteArray request = socket->readAll();
            if (!request.endsWith("\r\n\r\n"))
                return;
            m_requests.append(request);
            socket->write(m_answer);
            socket->disconnectFromHost();
        });
    }

    QByteArray m_answer;
    std::unique_ptr<QTcpServer> m_server;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace ropewalk::testing
