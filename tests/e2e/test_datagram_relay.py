"""Datagrams through `ropewalk-cli relay`: Python's sockets, socat and ncat on both sides."""

import json
import random
import socket
import tempfile
import threading
import unittest
from pathlib import Path

from processes import Relay, Running, run
from test_relay import free_port


class EchoServer:
    """Answers each datagram with itself, and remembers who asked."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.peers = set()
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                data, peer = self.socket.recvfrom(65536)
            except OSError:
                return
            self.peers.add(peer)
            self.socket.sendto(data, peer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


def udp_client():
    client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    client.bind(("127.0.0.1", 0))
    client.settimeout(20)
    return client


class DatagramRelayTest(unittest.TestCase):
    def test_every_datagram_comes_back_to_who_sent_it(self):
        chance = random.Random(1)
        with EchoServer() as server, Relay("udp:0", f"udp:127.0.0.1:{server.port}") as relay:
            clients = [udp_client() for _ in range(20)]
            for number in range(1000):
                client = chance.choice(clients)
                sent = b"%d " % number + chance.randbytes(chance.randrange(1400))
                client.sendto(sent, ("127.0.0.1", relay.port))
                self.assertEqual(client.recvfrom(65536), (sent, ("127.0.0.1", relay.port)))
            self.assertEqual(len(server.peers), len(clients))
            for client in clients:
                client.close()

    def test_datagrams_become_lines_for_a_tcp_server(self):
        port = free_port()
        with socket.create_server(("127.0.0.1", port)) as listener:
            with Relay("udp:0", f"tcp:127.0.0.1:{port}", "--framing", "line") as relay, udp_client() as client:
                client.sendto(b"one", ("127.0.0.1", relay.port))
                client.sendto(b"two", ("127.0.0.1", relay.port))
                server, _ = listener.accept()
                with server, server.makefile("rwb") as stream:
                    self.assertEqual([stream.readline(), stream.readline()], [b"one\n", b"two\n"])
                    stream.write(b"three\nfour\n")
                    stream.flush()
                    self.assertEqual([client.recv(100), client.recv(100)], [b"three", b"four"])

    def test_ncat_asks_a_udp_server_over_tcp_and_unix(self):
        with EchoServer() as server, tempfile.TemporaryDirectory() as folder:
            target = f"udp:127.0.0.1:{server.port}"
            with Relay("tcp:0", target) as relay:
                self.assertEqual(run("ncat", "127.0.0.1", relay.port, stdin=b"question"), b"question")
            path = Path(folder) / "s"
            with Relay(f"unix:{path}", target, "--framing", "line"):
                answer = run("socat", "-t5", "-", f"UNIX-CONNECT:{path}", stdin=b"a\nbc\n")
                self.assertEqual(answer, b"a\nbc\n")

    def test_socat_is_a_client_and_a_server(self):
        port = free_port()
        with Running("socat", f"UDP-RECVFROM:{port},bind=127.0.0.1,fork", "EXEC:tr a-z A-Z"):
            with Relay("udp:0", f"udp:127.0.0.1:{port}") as relay, udp_client() as client:
                client.settimeout(0.5)
                for _ in range(20):  # Until socat is there.
                    client.sendto(b"hello", ("127.0.0.1", relay.port))
                    try:
                        self.assertEqual(client.recv(100), b"HELLO")
                        break
                    except TimeoutError:
                        pass
                else:
                    self.fail("no answer")

    def test_json_shows_a_datagram_on_both_legs(self):
        with EchoServer() as server, Relay("udp:0", f"udp:127.0.0.1:{server.port}", "--json") as relay:
            port = json.loads(relay.listening)["port"]
            with udp_client() as client:
                client.sendto(b"abc", ("127.0.0.1", port))
                self.assertEqual(client.recv(100), b"abc")
            messages = []
            while len(messages) < 4:
                event = json.loads(relay.line())
                if event["event"] == "message":
                    messages.append((event["connection"], event["direction"], event["text"]))
        self.assertEqual(messages, [(1, "in", "abc"), (2, "out", "abc"), (2, "in", "abc"), (1, "out", "abc")])

    def test_what_is_too_long_for_a_datagram_is_told(self):
        with EchoServer() as server:
            with Relay("tcp:0", f"udp:127.0.0.1:{server.port}", "--framing", "line", "--json") as relay:
                port = json.loads(relay.listening)["port"]
                with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
                    client.sendall(b"x" * 70_000 + b"\nshort\n")
                    self.assertEqual(client.recv(100), b"short\n")
                event = {}
                while "Lost a message of 70000 bytes" not in event.get("what", ""):
                    event = json.loads(relay.line())


if __name__ == "__main__":
    unittest.main()
