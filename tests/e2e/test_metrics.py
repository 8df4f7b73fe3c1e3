"""Prometheus' own parser and curl read the metrics of `ropewalk-cli`."""

import socket
import sys
import tempfile
import unittest
import urllib.error
import urllib.request
from pathlib import Path

from processes import CLI, Listening, Running, Serve, cli, run
from prometheus_client.parser import text_string_to_metric_families

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def families(text):
    return {family.name: family for family in text_string_to_metric_families(text)}


def value(found, name, suffix="", **labels):
    """The one sample of a family that has these labels."""
    wanted = labels.items()
    samples = [
        sample.value
        for sample in found[name].samples
        if sample.name == name + suffix and wanted <= sample.labels.items()
    ]
    assert len(samples) == 1, samples
    return samples[0]


class Metered(Listening):
    """A command that listens, with metrics."""

    def __init__(self, *arguments):
        Running.__init__(self, CLI, *arguments, "--metrics", "tcp:0")
        self.address = self.line().removeprefix("metrics ")
        self.listening = self.line()
        self.port = int(self.listening.split(":")[1]) if self.listening.startswith("listening") else None

    def read(self):
        with urllib.request.urlopen(self.address, timeout=10) as reply:
            assert reply.headers["Content-Type"] == CONTENT_TYPE, reply.headers
            return families(reply.read().decode())


class MetricsTest(unittest.TestCase):
    def say(self, port, lines):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
            for line in lines:
                client.sendall(line)
                self.assertEqual(client.recv(100), line)

    def test_address_is_on_loopback(self):
        with Metered("serve", "tcp:0") as server:
            self.assertRegex(server.address, r"^http://127\.0\.0\.1:\d+/metrics$")

    def test_counters_of_a_server(self):
        with Metered("serve", "tcp:0", "--framing", "line") as server:
            self.say(server.port, [b"one\n", b"three\n"])
            found = server.read()
        self.assertEqual(value(found, "ropewalk_received_bytes", "_total", id="1"), 10)
        self.assertEqual(value(found, "ropewalk_sent_messages", "_total", role="server"), 2)
        self.assertEqual(value(found, "ropewalk_connections", "_total", service="serve"), 1)
        self.assertEqual(value(found, "ropewalk_service_up", id="1"), 1)
        self.assertGreater(value(found, "ropewalk_reactor_turns", "_total"), 0)

    def test_histograms_add_up(self):
        with Metered("serve", "tcp:0", "--framing", "line") as server:
            self.say(server.port, [b"a\n"] * 20)
            found = server.read()
        for name in ("ropewalk_round_trip_seconds", "ropewalk_reactor_turn_seconds", "ropewalk_callback_seconds"):
            with self.subTest(name):
                samples = found[name].samples
                buckets = [each.value for each in samples if each.name.endswith("_bucket")]
                self.assertEqual(found[name].type, "histogram")
                self.assertEqual(buckets, sorted(buckets))
                self.assertEqual(buckets[-1], value(found, name, "_count"))
                self.assertGreater(value(found, name, "_sum"), 0)
        self.assertEqual(value(found, "ropewalk_round_trip_seconds", "_count"), 20)

    def test_relay_measures_connecting_and_round_trips(self):
        with Serve("tcp:0", "--framing", "line") as server:
            target = f"tcp:127.0.0.1:{server.port}"
            with Metered("relay", "tcp:0", target, "--framing", "line") as relay:
                self.say(relay.port, [b"one\n"])
                found = relay.read()
        self.assertEqual(value(found, "ropewalk_connect_seconds", "_count", role="relay"), 1)
        self.assertEqual(value(found, "ropewalk_round_trip_seconds", "_count", role="relay"), 1)

    def test_workspace_has_a_label_for_each_service(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "two.ropewalk"
            path.write_text(
                '{"ropewalk": 1, "services": [{"name": "say \\"hi\\"", "listen": "tcp:0"},'
                ' {"name": "other", "listen": "tcp:0"}]}'
            )
            with Metered("run", path) as run_:
                run_.line()
                found = run_.read()
        names = {sample.labels["service"] for sample in found["ropewalk_service_up"].samples}
        self.assertEqual(names, {'say "hi"', "other"})

    def test_connect_counts_its_connection(self):
        with Serve("tcp:0") as server:
            endpoint = f"127.0.0.1:{server.port}"
            with Running(CLI, "connect", endpoint, "--metrics", "tcp:0") as client:
                address = client.process.stderr.readline().decode().strip().removeprefix("metrics ")
                client.process.stdin.write(b"hello")
                client.process.stdin.flush()
                self.assertEqual(client.process.stdout.read(5), b"hello")
                with urllib.request.urlopen(address, timeout=10) as reply:
                    found = families(reply.read().decode())
        self.assertEqual(value(found, "ropewalk_received_bytes", "_total", role="client"), 5)
        self.assertEqual(value(found, "ropewalk_round_trip_seconds", "_count"), 1)
        self.assertEqual(value(found, "ropewalk_connect_seconds", "_count"), 1)

    def test_json_tells_the_address_as_an_event(self):
        with Running(CLI, "serve", "tcp:0", "--json", "--metrics", "tcp:0") as server:
            self.assertRegex(server.line(), r'^\{"address":"http://127\.0\.0\.1:\d+/metrics","event":"metrics"')

    def test_curl_reads_the_page_and_its_head(self):
        with Metered("serve", "tcp:0") as server:
            page = run("curl", "-s", "-i", "-m", "5", server.address).decode()
            head = run("curl", "-s", "-I", "-m", "5", server.address).decode()
        self.assertIn(f"Content-Type: {CONTENT_TYPE}\r\n", page)
        self.assertIn("# TYPE ropewalk_received_bytes_total counter\n", page)
        self.assertTrue(head.startswith("HTTP/1.1 200 OK\r\n"))
        self.assertTrue(head.endswith("\r\n\r\n"))

    def test_curl_over_a_unix_socket(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "m"
            with Running(CLI, "serve", "tcp:0", "--metrics", f"unix:{path}") as server:
                self.assertEqual(server.line(), f"metrics unix:{path}")
                page = run("curl", "-s", "-m", "5", "--unix-socket", path, "http://localhost/metrics").decode()
        self.assertIn("ropewalk_service_up", families(page))

    def test_what_is_not_there_or_not_allowed(self):
        with Metered("serve", "tcp:0") as server:
            with self.assertRaises(urllib.error.HTTPError) as missing:
                urllib.request.urlopen(server.address.removesuffix("metrics"), timeout=10)
            with self.assertRaises(urllib.error.HTTPError) as denied:
                urllib.request.urlopen(server.address, data=b"x", timeout=10)
            missing.exception.close()
            denied.exception.close()
        self.assertEqual(missing.exception.code, 404)
        self.assertEqual(denied.exception.code, 405)

    def test_slow_reader_holds_nobody_up(self):
        with Metered("serve", "tcp:0", "--framing", "line") as server:
            port = int(server.address.split(":")[2].split("/")[0])
            with socket.create_connection(("127.0.0.1", port), timeout=10) as slow:
                slow.setblocking(False)
                asked = 0
                try:
                    while asked < 100_000_000:
                        asked += slow.send(b"GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n" * 1000)
                except BlockingIOError:
                    pass
                self.say(server.port, [b"one\n"])
                self.assertEqual(value(server.read(), "ropewalk_received_bytes", "_total"), 4)

    def test_port_in_use_ends_it(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            done = cli("serve", "tcp:0", "--metrics", f"tcp:{taken.getsockname()[1]}")
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"in use", done.stderr)

    def test_wrong_endpoint_is_explained(self):
        done = cli("serve", "tcp:0", "--metrics", "udp:9464")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"over HTTP", done.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main())
