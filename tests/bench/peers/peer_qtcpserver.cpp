#include "peer.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

namespace {

void serve(QTcpSocket *connection)
{
    connection->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(connection, &QTcpSocket::readyRead, connection, [connection] {
        connection->write(connection->readAll());
    });
    QObject::connect(connection, &QTcpSocket::disconnected, connection, &QObject::deleteLater);
}

} // namespace

int main(int argc, char **argv)
{
    const peer::Options options = peer::optionsFrom(argc, argv);
    QCoreApplication application(argc, argv);
    QTcpServer server;
    server.setListenBacklogSize(peer::kBacklog);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
        while (QTcpSocket *connection = server.nextPendingConnection())
            serve(connection);
    });
    if (!server.listen(QHostAddress::LocalHost, options.port))
        peer::fail("listen");
    peer::announce(static_cast<int>(server.socketDescriptor()));
    return QCoreApplication::exec();
}
