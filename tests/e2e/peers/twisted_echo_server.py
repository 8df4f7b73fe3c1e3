"""Twisted's echo server on a free port."""

from twisted.internet import endpoints, protocol, reactor


class Echo(protocol.Protocol):
    def dataReceived(self, data):
        self.transport.write(data)


def started(port):
    print(port.getHost().port, flush=True)


endpoint = endpoints.serverFromString(reactor, "tcp:0:interface=127.0.0.1")
endpoint.listen(protocol.Factory.forProtocol(Echo)).addCallback(started)
reactor.run()
