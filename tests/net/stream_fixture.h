#pragma once

#include "net/pump.h"
#include "net/raw_peer.h"
#include "net/recording.h"
#include "net/socket.h"
#include "net/tcp.h"
#include "net/unix_stream.h"
#include "reactor/poller.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <string>

namespace ropewalk::testing {

using PollerFactory = Result<std::unique_ptr<Poller>> (*)();

/// A server of recording protocols on a TCP or a Unix socket, and peers of plain system calls.
class StreamFixture
{
protected:
    /// For `initTestCase_data()`: each family, on each of this system's pollers.
    static void addVariants()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::addColumn<PollerFactory>("makePoller");
        QTest::newRow("tcp, default poller") << false << &makeDefaultPoller;
        QTest::newRow("tcp, poll") << false << &makePollPoller;
        QTest::newRow("tcp, select") << false << &makeSelectPoller;
        if (!openSocket(AddressFamily::local, SocketType::stream)) // Not every Windows has them.
            return;
        QTest::newRow("unix, default poller") << true << &makeDefaultPoller;
        QTest::newRow("unix, poll") << true << &makePollPoller;
        QTest::newRow("unix, select") << true << &makeSelectPoller;
    }

    void start()
    {
        QFETCH_GLOBAL(bool, isLocal);
        QFETCH_GLOBAL(PollerFactory, makePoller);
        m_reactor = std::move(*Reactor::create(std::move(*makePoller())));
        m_factory = std::make_unique<RecordingServerFactory>();
        const std::string path = m_folder.filePath(QStringLiteral("s")).toStdString();
        m_port = std::move(
            *(isLocal ? listenUnix(*m_reactor, {path}, *m_factory) : listenTcp(*m_reactor, {}, *m_factory)));
    }

    void stop()
    {
        m_port.reset();
        m_reactor.reset();
        m_factory.reset();
    }

    /// A peer whose connection has been made. A small `receiveBuffer` makes a slow reader of it.
    [[nodiscard]] RawPeer connectedPeer(int receiveBuffer = 0)
    {
        const std::size_t before = m_factory->records.size();
        RawPeer peer(m_port->getHost(), receiveBuffer);
        if (!pump([&] { return m_factory->hasMade(before + 1); }))
            qFatal("no connection");
        return peer;
    }

    [[nodiscard]] bool pump(const std::function<bool()> &isDone) { return pumpUntil(*m_reactor, isDone); }
    [[nodiscard]] bool receiveUntil(RawPeer &peer, const std::function<bool()> &isDone)
    {
        return pump([&] {
            peer.receive();
            return isDone();
        });
    }

    [[nodiscard]] Record &record() const { return m_factory->record(); }
    [[nodiscard]] Transport &transport() const { return *record().transport; }
    [[nodiscard]] bool isTcp() const { return m_port->getHost().family() == AddressFamily::ipv4; }

    std::unique_ptr<Reactor> m_reactor;
    std::unique_ptr<RecordingServerFactory> m_factory;
    std::unique_ptr<ListeningPort> m_port;

private:
    QTemporaryDir m_folder;
};

} // namespace ropewalk::testing
