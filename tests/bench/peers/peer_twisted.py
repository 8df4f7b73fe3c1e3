#!/usr/bin/python3
"""Twisted's echo server, on the reactor it chooses by itself."""

import resource

from twisted.internet import protocol, reactor


class Echo(protocol.Protocol):
    def connectionMade(self):
        self.transport.setTcpNoDelay(True)

    def dataReceived(self, data):
        self.transport.write(data)


class EchoFactory(protocol.Factory):
    noisy = False
    protocol = Echo


def main():
    hard_limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard_limit, hard_limit))
    port = reactor.listenTCP(0, EchoFactory(), backlog=4096, interface="127.0.0.1")
    print("listening", port.getHost().port, flush=True)
    reactor.run()


if __name__ == "__main__":
    main()
