"""`ropewalk-cli load` measures servers that are not ours, and one whose fault is known."""

import json
import socket
import socketserver
import tempfile
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from processes import Running, Serve, cli, CLI


class Echo(socketserver.BaseRequestHandler):
    def handle(self):
        while data := self.request.recv(65536):
            self.server.before_answer()
            self.request.sendall(data)


class EchoServer(socketserver.ThreadingTCPServer):
    """Answers with what it is sent; once it has answered `stall_after` times it stands still, for all, once."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, stall_after=None, stall=0.0):
        super().__init__(("127.0.0.1", 0), Echo)
        self.lock = threading.Lock()
        self.count = 0
        self.stall_after, self.stall = stall_after, stall
        self.port = self.server_address[1]

    def before_answer(self):
        with self.lock:
            self.count += 1
            if self.count == self.stall_after:
                time.sleep(self.stall)


class Web(BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"hello" if self.path == "/" else b"no such thing"
        self.send_response(200 if self.path == "/" else 404)
        if self.protocol_version != "HTTP/1.0":
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Threaded:
    """A server of the standard library, in a thread."""

    def __init__(self, server):
        self.server = server

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self.server

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def load(*arguments):
    """What the load found, and its exit code."""
    done = cli("--json", "load", *arguments, timeout=60)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return (lines[-1] if lines else None), done


class LoadTest(unittest.TestCase):
    def test_requests_of_a_closed_loop_follow_each_reply(self):
        with Threaded(EchoServer()) as server:
            found, done = load(f"localhost:{server.port}", "hello", "--reply-bytes", 5, "--requests", 2000,
                               "--connections", 20, "--threads", 2)
            self.assertEqual(done.returncode, 0)
            self.assertEqual((found["phase"], found["answered"], found["failed"]), ("over", 2000, 0))
            self.assertEqual((server.count, found["bytesIn"], found["bytesOut"]), (2000, 10_000, 10_000))
            self.assertEqual([(o["name"], o["count"]) for o in found["outcomes"]], [("Reply", 2000)])
            self.assertEqual(sum(count for _, count in found["buckets"]), 2000)

    def test_a_server_that_stands_still_cannot_hide_it(self):
        with Threaded(EchoServer(stall_after=100, stall=0.5)) as server:
            found, _ = load(f"localhost:{server.port}", "x", "--rate", 200, "--duration", 2)
            # A hundred requests were intended while it stood still: a quarter of them all, from 500 ms down.
            self.assertEqual((found["answered"], found["sent"]), (400, 400))
            self.assertGreaterEqual(found["latency"]["p99"], 470_000_000)
            self.assertGreaterEqual(found["latency"]["p90"], 280_000_000)
            self.assertGreaterEqual(found["time"]["beforeSend"], 15e9)  # 400 × some 60 ms, less ten under way.

    def test_many_requests_under_way_are_told_apart_by_their_framing(self):
        with Serve("tcp:0", "--framing", "line", "--behaviour", "upper") as server:
            found, done = load(f"localhost:{server.port}", "request {{seq}}\\n", "--escapes", "--framing", "line",
                               "--in-flight", 32, "--connections", 4, "--requests", 5000)
            self.assertEqual((done.returncode, found["answered"]), (0, 5000))

    def test_a_web_server_is_asked_for_a_page(self):
        Web.protocol_version = "HTTP/1.1"
        with Threaded(ThreadingHTTPServer(("127.0.0.1", 0), Web)) as server:
            url = f"http://localhost:{server.server_address[1]}"
            found, done = load(url + "/", "--framing", "http", "--requests", 200)
            self.assertEqual((done.returncode, found["outcomes"][0]["name"], found["answered"]), (0, "200 OK", 200))
            found, done = load(url + "/none", "--framing", "http", "--requests", 200)
            self.assertEqual((done.returncode, found["outcomes"][0]["name"]), (4, "404 Not Found"))
            self.assertEqual((found["outcomes"][0]["end"], found["failed"]), ("refused", 200))

    def test_a_web_server_that_closes_after_each_page_is_connected_to_again(self):
        Web.protocol_version = "HTTP/1.0"
        with Threaded(ThreadingHTTPServer(("127.0.0.1", 0), Web)) as server:
            found, done = load(f"http://localhost:{server.server_address[1]}/", "--framing", "http",
                               "--requests", 50, "--connections", 5)
            self.assertEqual((done.returncode, found["answered"], found["failed"]), (0, 50, 0))
            self.assertGreaterEqual(found["connect"]["count"], 50)

    def test_datagrams_and_unix_sockets(self):
        with Serve("udp:0") as server:
            found, done = load(f"udp:127.0.0.1:{server.port}", "ping", "--requests", 300)
            self.assertEqual((done.returncode, found["answered"]), (0, 300))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s"
            with Serve(f"unix:{path}"):
                found, done = load(f"unix:{path}", "ping", "--reply-bytes", 4, "--requests", 300)
                self.assertEqual((done.returncode, found["answered"]), (0, 300))

    def test_a_server_that_never_answers_is_late(self):
        with Serve("tcp:0", "--behaviour", "discard") as server:
            found, done = load(f"localhost:{server.port}", "x", "--rate", 100, "--duration", 0.5,
                               "--timeout", 0.3, "--connections", 2)
            self.assertEqual((done.returncode, found["answered"]), (4, 0))
            # Every request that was intended is told of: those that were sent, and those that found no room.
            self.assertEqual((found["failed"], {o["end"] for o in found["outcomes"]}), (50, {"late"}))

    def test_nobody_there_is_said(self):
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        found, done = load(f"localhost:{port}", "x", "--duration", 0.3)
        self.assertEqual((done.returncode, found["answered"]), (3, 0))
        self.assertIn("refused", found["outcomes"][0]["name"])

    def test_a_load_that_fails_too_often_ends_before_its_time(self):
        Web.protocol_version = "HTTP/1.1"
        with Threaded(ThreadingHTTPServer(("127.0.0.1", 0), Web)) as server:
            url = f"http://localhost:{server.server_address[1]}/none"
            found, done = load(url, "--framing", "http", "--duration", 600, "--stop-errors", 1)
            self.assertEqual((done.returncode, found["stopReason"][:15]), (4, "errors exceeded"))

    def test_an_interrupted_load_says_what_it_found(self):
        with Serve("tcp:0") as server:
            with Running(CLI, "--json", "load", f"localhost:{server.port}", "x", "--duration", 600) as running:
                while json.loads(running.line())["answered"] == 0:
                    pass
                running.process.terminate()
                last = json.loads(running.process.stdout.read().splitlines()[-1])
                self.assertEqual((last["phase"], last["stopReason"]), ("over", "interrupted"))

    def test_replies_are_counted_from_the_beginning(self):
        with Serve("tcp:0") as server:
            found, done = load(f"localhost:{server.port}", "ping", "--reply-bytes", 4, "--warm-up", 0.3,
                               "--duration", 0.3)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(found["replies"], found["sent"])
            self.assertGreater(found["replies"], found["answered"])  # Those of the warm-up are not measured.

    def test_variables_can_be_set(self):
        with Serve("tcp:0", "--framing", "line", "--behaviour", "discard") as server:
            found, _ = load(f"localhost:{server.port}", "{{who}}\\n", "--escapes", "--set", "who=five!", "--rate", 100,
                            "--duration", 0.1, "--timeout", 0.1)
            self.assertEqual(found["bytesOut"], 6 * found["sent"])
        done = cli("load", "localhost:80", "x", "--set", "who")
        self.assertIn("NAME=VALUE", done.stderr.decode())

    def test_a_text_for_a_web_server_gets_its_line_ends(self):
        Web.protocol_version = "HTTP/1.1"
        with Threaded(ThreadingHTTPServer(("127.0.0.1", 0), Web)) as server:
            address = f"localhost:{server.server_address[1]}"
            for text in ("GET / HTTP/1.1\nHost: x", "GET / HTTP/1.1\nHost: x\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"):
                found, done = load(address, text, "--framing", "http", "--requests", 3, "--connections", 1)
                self.assertEqual((done.returncode, found["answered"]), (0, 3), text)
                self.assertEqual(found["bytesOut"], 3 * len("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))

    def test_a_load_ends_with_whoever_reads_it(self):
        with Serve("tcp:0") as server:
            with Running(CLI, "--json", "load", f"localhost:{server.port}", "x", "--duration", 600) as running:
                running.line()
                running.process.stdout.close()
                running.process.wait(timeout=20)

    def test_a_refusal_is_an_object_too(self):
        for target, is_remote in [("tcp:192.0.2.1:80", True), ("process:cat", False)]:
            found, done = load(target, "x")
            self.assertEqual((done.returncode, found["phase"], found["isRemote"]), (2, "refused", is_remote))
            self.assertTrue(found["message"] and found["remedy"])

    def test_what_makes_no_sense_is_refused(self):
        for arguments, word in [
            (("tcp:192.0.2.1:80", "x"), "--allow-remote"),
            (("localhost:80",), "nothing to send"),
            (("localhost:80", "x", "--in-flight", 2), "framing"),
            (("localhost:80", "x", "--framing", "morse"), "morse"),
            (("localhost:80", "{{rand}}"), "rand"),
            (("localhost:80", "x", "--rate", "-1"), "--rate"),
            (("process:cat", "x"), "program"),
        ]:
            done = cli("load", *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(word, done.stderr.decode() + done.stdout.decode())


if __name__ == "__main__":
    unittest.main()
