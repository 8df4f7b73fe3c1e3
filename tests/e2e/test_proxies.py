"""`ropewalk-cli relay … proxy:…` as curl sees it, and --via through proxies that are not ours."""

import json
import os
import socket
import sys
import tempfile
import unittest
from pathlib import Path

from processes import Peer, Relay, Running, Serve, cli, run
from test_relay import free_port, wait_until_it_listens

BIG = bytes(range(256)) * 8192  # 2 MiB


class WebServer(Running):
    """Python's own, with a file "big"."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        (Path(self.folder.name) / "big").write_bytes(BIG)
        (Path(self.folder.name) / "small").write_bytes(b"small")
        self.port = free_port()
        super().__init__(
            sys.executable, "-m", "http.server", self.port, "--bind", "127.0.0.1", "--directory", self.folder.name
        )
        wait_until_it_listens(self.port)
        self.url = f"http://localhost:{self.port}/big"
        self.small = f"http://localhost:{self.port}/small"

    def __exit__(self, *details):
        super().__exit__(*details)
        self.folder.cleanup()


def curl(*arguments):
    return run("curl", "-s", "-m", "20", *arguments)


def status(*arguments):
    return run("curl", "-s", "-m", "20", "-o", "-", "-w", "\n%{http_code} %{http_connect} %{exitcode}", *arguments)


class ProxyTest(unittest.TestCase):
    def test_curl_fetches_through_every_kind_of_proxy(self):
        ways = (
            ("--socks5-hostname", ""),
            ("--socks5", ""),
            ("--socks4", ""),
            ("--socks4a", ""),
            ("--proxy", "http://"),
            ("--proxytunnel", None),
        )
        with WebServer() as web, Relay("tcp:0", "proxy:any", "--framing", "http") as relay:
            for option, scheme in ways:
                with self.subTest(option):
                    at = f"127.0.0.1:{relay.port}"
                    way = [option, "--proxy", f"http://{at}"] if scheme is None else [option, scheme + at]
                    self.assertEqual(curl(*way, web.url), BIG)

    def test_curl_says_user_and_password(self):
        os.environ["ROPEWALK_TEST_PASSWORD"] = "open sesame"
        login = ("--user", "alice", "--password-from", "ROPEWALK_TEST_PASSWORD", "--json")
        with WebServer() as web, Relay("tcp:0", "proxy:any", *login) as relay:
            port = json.loads(relay.listening)["port"]
            for kind in ("socks5h", "http"):
                with self.subTest(kind):
                    proxy = ("--proxytunnel", "--proxy", f"{kind}://127.0.0.1:{port}", "--proxy-user")
                    self.assertEqual(curl(*proxy, "alice:open sesame", web.small), b"small")
                    self.assertEqual(curl(*proxy, "alice:wrong", web.small), b"")
            relay.stop()
            self.assertNotIn(b"sesame", relay.process.stdout.read())

    def test_a_refused_target_is_told_to_curl(self):
        with Relay("tcp:0", "proxy:any") as relay:
            at, url = f"127.0.0.1:{relay.port}", f"http://127.0.0.1:{free_port()}/"
            self.assertEqual(status("--proxytunnel", "--proxy", f"http://{at}", url).split()[-2:], [b"502", b"56"])
            self.assertEqual(status("--socks5", at, url).split()[-1], b"97")
            self.assertIn(b"Connection refused", status("--proxy", f"http://{at}", url))

    def test_a_browser_that_takes_it_for_a_server_is_told(self):
        with Relay("tcp:0", "proxy:http") as relay:
            self.assertIn(b"not a web server", curl(f"http://127.0.0.1:{relay.port}/"))

    def test_garbage_is_cut_off(self):
        with Relay("tcp:0", "proxy:any", "--json") as relay:
            port = json.loads(relay.listening)["port"]
            with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
                client.sendall(b"\x00" * 1000)
                self.assertEqual(client.recv(1), b"")
            event = {}
            while "neither SOCKS nor HTTP" not in event.get("what", ""):
                event = json.loads(relay.line())


class ViaTest(unittest.TestCase):
    def test_relays_and_clients_go_through_both_kinds(self):
        for peer, kind in (("socks5_server.py", "socks5"), ("http_proxy.py", "http")):
            with self.subTest(kind), WebServer() as web, Peer(peer) as proxy:
                via = ("--via", f"{kind}://127.0.0.1:{proxy.port}")
                with Relay("tcp:0", f"tcp:localhost:{web.port}", *via) as relay:
                    self.assertEqual(curl(f"http://127.0.0.1:{relay.port}/big"), BIG)
                    self.assertIn(f"localhost:{web.port}", proxy.line())
                with Serve("tcp:0", "--behaviour", "upper") as server:
                    done = cli("connect", f"tcp:localhost:{server.port}", *via, stdin=b"hello")
                    self.assertEqual(done.stdout, b"HELLO")
                    done = cli("send", f"tcp:localhost:{server.port}", "x", "--expect", "X", *via)
                    self.assertEqual((done.returncode, done.stdout), (0, b"X"))

    def test_a_proxy_goes_through_a_proxy(self):
        with WebServer() as web, Peer("socks5_server.py") as proxy:
            with Relay("tcp:0", "proxy:any", "--via", f"socks5://127.0.0.1:{proxy.port}") as relay:
                self.assertEqual(curl("--socks5-hostname", f"127.0.0.1:{relay.port}", web.url), BIG)
                self.assertEqual(proxy.line(), f"localhost:{web.port}")

    def test_the_proxy_is_told_who_asks(self):
        os.environ["ROPEWALK_TEST_PASSWORD"] = "open sesame"
        with Serve("tcp:0") as server, Running(
            sys.executable, Path(__file__).parent / "peers" / "socks5_server.py", "alice", "open sesame"
        ) as proxy:
            via = ("--via", f"socks5://127.0.0.1:{proxy.line()}")
            login = ("--via-user", "alice", "--via-password-from", "ROPEWALK_TEST_PASSWORD")
            target = f"tcp:127.0.0.1:{server.port}"
            done = cli("send", target, "x", "--expect", "x", *via, *login)
            self.assertEqual((done.returncode, done.stdout), (0, b"x"))
            done = cli("send", target, "x", *via)
            self.assertEqual(done.returncode, 3)
            self.assertIn("user and a password", done.stderr.decode())
            os.environ["ROPEWALK_TEST_PASSWORD"] = "wrong"
            done = cli("send", target, "x", *via, *login)
            self.assertIn("does not know this user and password", done.stderr.decode())

    def test_what_a_proxy_refuses_is_told(self):
        target = f"tcp:127.0.0.1:{free_port()}"
        with Peer("socks5_server.py") as proxy:
            done = cli("send", target, "x", "--via", f"socks5://127.0.0.1:{proxy.port}")
            self.assertEqual(done.returncode, 3)
            self.assertIn("through socks5://127.0.0.1", done.stderr.decode())
            self.assertIn("connection refused", done.stderr.decode())
        for answer, words in (("403 Forbidden", "does not allow"), ("407 Who", "asks for a user")):
            with Running(sys.executable, Path(__file__).parent / "peers" / "http_proxy.py", answer) as proxy:
                done = cli("send", target, "x", "--via", f"http://127.0.0.1:{proxy.line()}")
                self.assertIn(words, done.stderr.decode())

    def test_a_proxy_that_is_not_there_is_told(self):
        done = cli("send", "tcp:127.0.0.1:1", "x", "--via", f"socks5://127.0.0.1:{free_port()}")
        self.assertEqual(done.returncode, 3)
        self.assertIn("the proxy socks5://127.0.0.1", done.stderr.decode())

    def test_wrong_arguments_are_explained(self):
        for arguments, word in (
            (("tcp:0", "proxy:ftp"), "kind of proxy"),
            (("tcp:0", "unix:/tmp/s", "--via", "socks5://127.0.0.1:1"), "TCP only"),
            (("tcp:0", "tcp:127.0.0.1:1", "--via", "socks5://me:secret@127.0.0.1:1"), "does not belong"),
            (("tcp:0", "proxy:any", "--user", "alice", "--password-from", "NOT_SET_AT_ALL"), "NOT_SET_AT_ALL"),
        ):
            with self.subTest(arguments):
                done = cli("relay", *arguments)
                self.assertEqual(done.returncode, 2)
                self.assertIn(word, done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
