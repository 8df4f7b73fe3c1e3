"""Programs that are not ours talk through a relay, and to a server, whose rules answer and change what they say."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

from processes import Relay, Running, Serve, cli, run
from test_relay import free_port, wait_until_it_listens


class RulesTest(unittest.TestCase):
    def test_curl_through_a_relay_that_replaces_and_replies(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "pets").write_bytes(b"a cat and a cat\n")
            port = free_port()
            serve = [sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder]
            rules = [
                "--rule", 'when out contains "cat" replace "dog"',
                "--rule", r'when in regex "^GET /(tea\w*)" reply "HTTP/1.1 418 {{1}}\r\nContent-Length: 4\r\n\r\ntea\n"',
                "--rule", 'when in starts "GET /tea" drop',
            ]
            with Running(*serve), Relay("tcp:0", f"tcp:localhost:{port}", "--framing", "http", *rules) as relay:
                wait_until_it_listens(port)
                url = f"http://127.0.0.1:{relay.port}/"
                self.assertEqual(run("curl", "-s", url + "pets"), b"a dog and a dog\n")
                self.assertEqual(run("curl", "-s", "-w", "%{http_code}", url + "teapot"), b"tea\n418")

    def test_ncat_is_answered_by_a_rule(self):
        rule = r'when regex "PING (\d+)" reply "PONG {{1}}\n"'
        with Serve("tcp:0", "--behaviour", "silent", "--framing", "line", "--rule", rule,
                   "--rule", "when any close") as server:
            answer = run("ncat", "127.0.0.1", server.port, stdin=b"PING 7\n")
            self.assertEqual(answer, b"PONG 7\n")

    def test_a_delayed_answer_is_late_and_whole(self):
        with Serve("tcp:0", "--rule", "when out any delay 300ms") as server:
            address = f"tcp:127.0.0.1:{server.port}"
            self.assertEqual(cli("send", address, "hello", "--expect", "hello", "--timeout", 0.1).returncode, 4)
            self.assertEqual(cli("send", address, "hello", "--expect", "hello", "--timeout", 10).returncode, 0)

    def test_a_wrong_rule_is_refused_with_its_place(self):
        done = cli("serve", "tcp:0", "--rule", r'when in contains "a\q" drop')
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"^^", done.stderr)

    def test_a_sequence_talks_to_a_server_of_others(self):
        steps = [r'send "hello\n"', r'expect regex "^hel(lo)" within 10s', r'loop 2', r'send "{{1}}\n"',
                 r'expect contains "lo\n"', 'end', r'send "last\n"', 'expect contains last']
        with tempfile.TemporaryDirectory() as folder, Running(
                "ncat", "-lk", "127.0.0.1", port := free_port(), "-c", "cat") as server:
            wait_until_it_listens(port)
            path = Path(folder) / "steps"
            path.write_text("\n".join(steps))
            done = cli("send", f"tcp:127.0.0.1:{port}", "--sequence", path)
            self.assertEqual((done.returncode, done.stdout), (0, b"last"))
            done = cli("--json", "send", f"tcp:127.0.0.1:{port}", "--sequence", path)
            events = [json.loads(line) for line in done.stdout.splitlines()]
            said = [event["text"] for event in events if event["event"] == "message" and event["direction"] == "out"]
            self.assertEqual(said[0], "hello\n")
            self.assertEqual((events[-1]["event"], events[-1]["isMet"], done.returncode), ("sequence", True, 0))
            path.write_text('send "x"\nexpect contains y within 100ms')
            done = cli("send", f"tcp:127.0.0.1:{port}", "--sequence", path)
            self.assertEqual(done.returncode, 4)
            self.assertIn(b"expect contains y", done.stderr)
            path.write_text('send "x"\nreceive y')
            done = cli("send", f"tcp:127.0.0.1:{port}", "--sequence", path)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"line 2", done.stderr)
            server.stop()


if __name__ == "__main__":
    unittest.main()
