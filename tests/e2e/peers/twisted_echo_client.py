"""Twisted's line client: sends three lines, prints the answers, and leaves."""

import sys

from twisted.internet import defer, endpoints, protocol, task
from twisted.protocols.basic import LineReceiver


class EchoClient(LineReceiver):
    lines = [b"Hello, world!", b"What a fine day it is.", b"Bye-bye!"]

    def __init__(self):
        self.done = defer.Deferred()
        self.answers = 0

    def connectionMade(self):
        for line in self.lines:
            self.sendLine(line)

    def lineReceived(self, line):
        print("receive:", line.decode())
        self.answers += 1
        if self.answers == len(self.lines):
            self.transport.loseConnection()

    def connectionLost(self, reason):
        self.done.callback(None)


@defer.inlineCallbacks
def main(reactor):
    endpoint = endpoints.clientFromString(reactor, f"tcp:127.0.0.1:{sys.argv[1]}")
    client = yield endpoint.connect(protocol.Factory.forProtocol(EchoClient))
    yield client.done


task.react(main)
