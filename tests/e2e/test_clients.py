"""`ropewalk-cli connect`, `send` and `run` talk to programs that are not ours."""

import json
import socket
import tempfile
import threading
import unittest
from pathlib import Path

from processes import CLI, Peer, Running, Serve, cli


class SendTest(unittest.TestCase):
    def test_classic_select_server_answers_in_upper_case(self):
        with Peer("select_server.py") as peer:
            done = cli("send", f"tcp:127.0.0.1:{peer.port}", "hello", "--expect", "HELLO", "--timeout", 10)
        self.assertEqual((done.returncode, done.stdout), (0, b"HELLO"))

    def test_selectors_server(self):
        with Peer("selectors_server.py") as peer:
            done = cli("send", f"tcp:127.0.0.1:{peer.port}", "hello", "--expect", "h.*o", "--timeout", 10)
        self.assertEqual((done.returncode, done.stdout), (0, b"hello"))

    def test_twisted_server(self):
        with Peer("twisted_echo_server.py") as peer:
            done = cli("send", f"tcp:127.0.0.1:{peer.port}", "hello", "--expect", "hello", "--timeout", 10)
        self.assertEqual((done.returncode, done.stdout), (0, b"hello"))

    def test_hex_and_escapes_become_bytes(self):
        with Peer("selectors_server.py") as peer:
            address = f"tcp:127.0.0.1:{peer.port}"
            as_hex = cli("send", address, "0x61, 62:63 0d0a", "--hex", "--expect", "c\r\n", "--timeout", 10)
            escaped = cli("send", address, r"abc\r\n", "--escapes", "--expect", "c\r\n", "--timeout", 10)
            literal = cli("send", address, r"abc\r\n", "--expect", "n", "--timeout", 10)
        self.assertEqual(as_hex.stdout, b"abc\r\n")
        self.assertEqual(escaped.stdout, b"abc\r\n")
        self.assertEqual(literal.stdout, rb"abc\r\n")

    def test_expectation_that_is_not_met_is_told_apart(self):
        with Peer("selectors_server.py") as peer:
            done = cli("send", f"tcp:127.0.0.1:{peer.port}", "hello", "--expect", "goodbye", "--timeout", 0.3)
        self.assertEqual(done.returncode, 4)
        self.assertIn("goodbye", done.stderr.decode())

    def test_refused_connection_says_what_to_do(self):
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            done = cli("send", f"tcp:127.0.0.1:{unused.getsockname()[1]}", "hello")
        self.assertEqual(done.returncode, 3)
        self.assertIn("refused", done.stderr.decode().lower())

    def test_udp_datagram_and_its_answer(self):
        with Serve("udp:0", "--behaviour", "upper") as server:
            done = cli("send", f"udp:127.0.0.1:{server.port}", "abc", "--expect", "ABC", "--timeout", 10)
        self.assertEqual((done.returncode, done.stdout), (0, b"ABC"))

    def test_names_are_looked_up(self):
        with Serve("tcp:0") as server:
            done = cli("send", f"localhost:{server.port}", "abc", "--expect", "abc", "--timeout", 10)
        self.assertEqual((done.returncode, done.stdout), (0, b"abc"))


class ConnectTest(unittest.TestCase):
    def test_standard_input_goes_out_and_answers_come_back(self):
        with Peer("selectors_server.py") as peer:
            done = cli("connect", f"tcp:127.0.0.1:{peer.port}", stdin=b"one\ntwo\n")
        self.assertEqual((done.returncode, done.stdout), (0, b"one\ntwo\n"))

    def test_conversation_with_twisted(self):
        # Twisted's echo forgets what it has not sent yet when it sees the end of input, so that comes last.
        with Peer("twisted_echo_server.py") as peer, Running(CLI, "connect", f"tcp:127.0.0.1:{peer.port}") as client:
            for line in ("one", "two"):
                client.process.stdin.write(f"{line}\n".encode())
                client.process.stdin.flush()
                self.assertEqual(client.line(), line)
            client.process.stdin.close()
            self.assertEqual(client.process.wait(10), 0)

    def test_ten_megabytes_arrive_whole(self):
        sent = bytes(range(256)) * 40960
        with Serve("tcp:0") as server:
            done = cli("connect", f"tcp:127.0.0.1:{server.port}", stdin=sent)
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout, sent)

    def test_peer_that_closes_ends_it(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:

            def greet_and_leave():
                connection, _ = listener.accept()
                connection.sendall(b"bye")
                connection.close()

            greeter = threading.Thread(target=greet_and_leave)
            greeter.start()
            with Running(CLI, "connect", f"tcp:127.0.0.1:{listener.getsockname()[1]}") as client:
                self.assertEqual(client.process.stdout.read(), b"bye")
                self.assertEqual(client.process.wait(10), 0)
            greeter.join()


class RunTest(unittest.TestCase):
    def test_workspace_runs_and_tells_events(self):
        workspace = {
            "ropewalk": 1,
            "services": [
                {"name": "upper", "listen": "tcp:0", "framing": "line", "behaviour": "upper"},
            ],
        }
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "w.ropewalk"
            path.write_text(json.dumps(workspace))
            with Running(CLI, "run", path, "--json") as program:
                event = json.loads(program.line())
                self.assertEqual((event["event"], event["service"]), ("listening", "upper"))
                with socket.create_connection(("127.0.0.1", event["port"]), timeout=10) as client:
                    client.sendall(b"abc\n")
                    self.assertEqual(client.recv(10), b"ABC\n")
                self.assertEqual(program.stop(), 0)

    def test_wrong_workspace_names_the_place(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "w.ropewalk"
            path.write_text('{"ropewalk": 1, "services": [{"listen": 7}]}')
            done = cli("run", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn("services[0].listen", done.stderr.decode())


class EndpointsTest(unittest.TestCase):
    def test_string_is_explained(self):
        done = cli("endpoints", "tcp:8080")
        self.assertEqual(done.returncode, 0)
        self.assertIn("8080", done.stdout.decode())
        self.assertIn("this machine only", done.stdout.decode())


class ProgramClientTest(unittest.TestCase):
    def test_connect_talks_to_a_program(self):
        done = cli("connect", "process:bc -q", stdin=b"6*7\n")
        self.assertEqual((done.returncode, done.stdout), (0, b"42\n"))

    def test_its_standard_error_is_ours(self):
        done = cli("connect", "process:cat; echo oops >&2:shell=yes", stdin=b"abc")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"abc", b"oops\n"))

    def test_failing_program_is_a_broken_connection(self):
        done = cli("connect", "process:exit 3:shell=yes")
        self.assertEqual(done.returncode, 5)
        self.assertIn("exit code 3", done.stderr.decode())

    def test_missing_program_says_what_to_do(self):
        done = cli("connect", "process:there-is-no-such-program")
        self.assertEqual(done.returncode, 3)
        self.assertIn("There is no such program", done.stderr.decode())

    def test_send_expects_an_answer(self):
        done = cli("send", "process:cat -n", "hello\n", "--expect", "1\thello")
        self.assertEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
