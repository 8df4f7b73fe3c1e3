#pragma once

#include "base/unique_fd.h"
#include "workbench/workbench_face.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

namespace ropewalk {

/// A message as somebody typed it.
inline MessageTemplate textOf(std::string text)
{
    MessageTemplate message;
    message.text = std::move(text);
    return message;
}

/// Qt's own client.
class QtClient : public QTcpSocket
{
public:
    explicit QtClient(quint16 port)
    {
        connectToHost(QHostAddress::LocalHost, port);
        (void)waitForConnected(5'000);
    }

    /// What it receives, once that is `length` bytes long or the connection has ended.
    QByteArray take(qsizetype length)
    {
        QByteArray received;
        (void)WorkbenchFace::waitFor([&] {
            received += readAll();
            return received.size() >= length || state() == UnconnectedState;
        });
        return received + readAll();
    }

    /// What it receives until the other side closes.
    QByteArray takeAll()
    {
        (void)WorkbenchFace::waitFor([&] { return state() == UnconnectedState; });
        return readAll();
    }
};

/// Qt's own server, with the first connection it is given.
class QtServer : public QTcpServer
{
public:
    QtServer() { (void)listen(QHostAddress::LocalHost); }

    [[nodiscard]] std::string endpoint() const { return "tcp:127.0.0.1:" + std::to_string(serverPort()); }

    /// Waits for the next connection; null if none comes.
    QTcpSocket *accept()
    {
        (void)WorkbenchFace::waitFor([&] { return hasPendingConnections(); });
        return nextPendingConnection();
    }

    static QByteArray take(QTcpSocket *socket, qsizetype length)
    {
        QByteArray received;
        (void)WorkbenchFace::waitFor([&] {
            received += socket->readAll();
            return received.size() >= length;
        });
        return received;
    }
};

/// Keeps its first connection as a plain descriptor: Qt's socket closes both ways at once.
class RawServer : public QtServer
{
public:
    UniqueFd fd;

protected:
    void incomingConnection(qintptr descriptor) override { fd = UniqueFd(static_cast<int>(descriptor)); }
};

} // namespace ropewalk
