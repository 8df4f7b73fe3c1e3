"""Programs that are not ours talk to each other through `ropewalk-cli relay`."""

import json
import shutil
import socket
import sys
import tempfile
import time
import unittest
from pathlib import Path

from processes import Relay, Running, Serve, cli, run


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def wait_until_it_listens(port):
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise AssertionError(f"nobody listens on {port}")


class RelayTest(unittest.TestCase):
    def test_ncat_sends_to_a_listening_ncat(self):
        port = free_port()
        with Running("ncat", "-lk", "--recv-only", "127.0.0.1", port) as server:
            wait_until_it_listens(port)
            with Relay("tcp:0", f"tcp:localhost:{port}") as relay:
                run("ncat", "--send-only", "127.0.0.1", relay.port, stdin=b"first\nsecond\n")
                self.assertEqual([server.line(), server.line()], ["first", "second"])
            server.stop()

    def test_a_listening_ncat_sends_to_ncat(self):
        port = free_port()
        with Running("ncat", "-lk", "127.0.0.1", port, "-c", "echo hello") as server:
            wait_until_it_listens(port)
            with Relay("tcp:0", f"tcp:localhost:{port}") as relay:
                self.assertEqual(run("ncat", "--recv-only", "127.0.0.1", relay.port), b"hello\n")
            server.stop()

    def test_curl_fetches_files_from_a_python_server(self):
        with tempfile.TemporaryDirectory() as folder:
            big = bytes(range(256)) * 32_768  # 8 MiB
            (Path(folder) / "big").write_bytes(big)
            port = free_port()
            serve = [sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder]
            with Running(*serve), Relay("tcp:0", f"tcp:localhost:{port}") as relay:
                wait_until_it_listens(port)
                url = f"http://127.0.0.1:{relay.port}/"
                self.assertEqual(run("curl", "-s", url + "big"), big)
                self.assertEqual(run("curl", "-s", "-o", "-", "-w", "%{http_code}", url + "none")[-3:], b"404")

    if shutil.which("redis-server"):  # Its package starts a server of the system's: it is not asked for.

        def test_redis_answers_its_own_client(self):
            port = free_port()
            serve = ["redis-server", "--port", port, "--bind", "127.0.0.1", "--save", ""]
            with Running(*serve), Relay("tcp:0", f"tcp:localhost:{port}", "--framing", "line:crlf") as relay:
                wait_until_it_listens(port)
                ask = ["redis-cli", "-p", relay.port]
                self.assertEqual(run(*ask, "set", "key", "value"), b"OK\n")
                self.assertEqual(run(*ask, "get", "key"), b"value\n")
                commands = b"".join(b"incr counter\n" for _ in range(1000))
                self.assertEqual(run(*ask, stdin=commands).split()[-1], b"1000")

    def test_socat_over_unix_sockets_on_both_sides(self):
        sent = bytes(range(256)) * 4096
        with tempfile.TemporaryDirectory() as folder:
            front, back = Path(folder) / "front", Path(folder) / "back"
            with Serve(f"unix:{back}"), Relay(f"unix:{front}", f"unix:{back}"):
                self.assertEqual(run("socat", "-t5", "-", f"UNIX-CONNECT:{front}", stdin=sent), sent)

    def test_a_program_is_a_target(self):
        with Relay("tcp:0", "process:sort -r") as relay:
            self.assertEqual(run("ncat", "127.0.0.1", relay.port, stdin=b"a\nb\n"), b"b\na\n")

    def test_json_shows_a_message_on_both_legs(self):
        with Serve("tcp:0", "--behaviour", "upper") as server:
            with Relay("tcp:0", f"tcp:127.0.0.1:{server.port}", "--json") as relay:
                self.assertEqual(run("ncat", "127.0.0.1", relay.port, stdin=b"abc"), b"ABC")
                messages = []
                while len(messages) < 4:
                    event = json.loads(relay.line())
                    if event["event"] == "message":
                        messages.append((event["connection"], event["direction"], event["text"]))
        self.assertEqual(
            messages, [(1, "in", "abc"), (2, "out", "abc"), (2, "in", "ABC"), (1, "out", "ABC")]
        )

    def test_a_target_that_refuses_closes_the_client_and_is_told(self):
        with Relay("tcp:0", f"tcp:127.0.0.1:{free_port()}", "--json") as relay:
            self.assertEqual(run("ncat", "127.0.0.1", relay.port, stdin=b"abc"), b"")
            event = {"event": ""}
            while event["event"] != "failed":
                event = json.loads(relay.line())
        self.assertIn("refused", event["what"])

    def test_it_ends_well_on_sigterm(self):
        with Serve("tcp:0") as server, Relay("tcp:0", f"tcp:127.0.0.1:{server.port}") as relay:
            with socket.create_connection(("127.0.0.1", relay.port), timeout=30) as client:
                client.sendall(b"abc")
                self.assertEqual(client.recv(3), b"abc")
                self.assertEqual(relay.stop(), 0)
                self.assertEqual(client.recv(1), b"")

    def test_wrong_arguments_are_explained(self):
        for target, word in (("tcp:localhost", "port"), ("localhost:7000", "itself")):
            with self.subTest(target):
                done = cli("relay", "tcp:7000", target)
                self.assertEqual(done.returncode, 2)
                self.assertIn(word, done.stderr.decode())

    def test_a_port_in_use_is_told(self):
        with Serve("tcp:0") as server:
            done = cli("relay", f"tcp:{server.port}", "tcp:127.0.0.1:1")
        self.assertEqual(done.returncode, 3)


if __name__ == "__main__":
    unittest.main()
