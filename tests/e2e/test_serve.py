"""Programs that are not ours talk to `ropewalk-cli serve`."""

import json
import signal
import socket
import sys
import tempfile
import unittest
from pathlib import Path

from processes import CLI, PEERS, Serve, cli, run

REACTORS = ["epoll", "poll", "select", "notifier"]


class ServeTest(unittest.TestCase):
    def test_listening_line_names_the_real_port(self):
        with Serve("tcp:0") as server:
            self.assertRegex(server.listening, r"^listening tcp:[1-9]\d*")

    def test_ncat_gets_its_bytes_back(self):
        with Serve("tcp:0") as server:
            self.assertEqual(run("ncat", "-w2", "127.0.0.1", server.port, stdin=b"abc"), b"abc")

    def test_every_reactor_serves(self):
        for reactor in REACTORS:
            with self.subTest(reactor), Serve("tcp:0", "--reactor", reactor) as server:
                self.assertEqual(run("ncat", "-w2", "127.0.0.1", server.port, stdin=b"abc"), b"abc")

    def test_socat_sends_a_megabyte_through_tcp(self):
        sent = bytes(range(256)) * 4096
        with Serve("tcp:0") as server:
            self.assertEqual(run("socat", "-t5", "-", f"TCP:127.0.0.1:{server.port}", stdin=sent), sent)

    def test_socat_over_a_unix_socket(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s"
            with Serve(f"unix:{path}", "--behaviour", "upper"):
                self.assertEqual(run("socat", "-t2", "-", f"UNIX-CONNECT:{path}", stdin=b"abc"), b"ABC")

    def test_unix_socket_file_goes_with_the_server(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s"
            with Serve(f"unix:{path}") as server:
                self.assertTrue(path.exists())
                self.assertEqual(server.stop(), 0)
            self.assertFalse(path.exists())

    def test_socat_over_udp(self):
        with Serve("udp:0", "--behaviour", "upper") as server:
            self.assertEqual(run("socat", "-t1", "-", f"UDP:127.0.0.1:{server.port}", stdin=b"abc"), b"ABC")

    def test_curl_telnet(self):
        with Serve("tcp:0", "--framing", "line", "--behaviour", "greeting:220 ready\\r\\n") as server:
            answer = run("curl", "-s", "-m", "2", f"telnet://127.0.0.1:{server.port}", stdin=b"hello\n")
            self.assertEqual(answer, b"220 ready\r\nhello\n")

    def test_classic_client_with_two_sockets_reads_upper_case(self):
        with Serve("tcp:0", "--behaviour", "upper") as server:
            printed = run(sys.executable, PEERS / "two_sockets_client.py", server.port).decode().splitlines()
        self.assertEqual(printed, ["THIS IS THE MESSAGE. IT WILL BE SENT IN PARTS."] * 2)

    def test_twisted_client(self):
        with Serve("tcp:0", "--framing", "line") as server:
            printed = run(sys.executable, PEERS / "twisted_echo_client.py", server.port).decode().splitlines()
        self.assertEqual(printed, ["receive: Hello, world!", "receive: What a fine day it is.", "receive: Bye-bye!"])

    def test_twenty_clients_at_once_each_get_their_own(self):
        with Serve("tcp:0", "--behaviour", "upper") as server:
            clients = [socket.create_connection(("127.0.0.1", server.port), timeout=10) for _ in range(20)]
            for number, client in enumerate(clients):
                client.sendall(f"client {number:02}".encode())
            for number, client in enumerate(clients):
                self.assertEqual(client.recv(100), f"CLIENT {number:02}".encode())
                client.close()

    def test_program_gets_a_clients_bytes_and_answers_after_their_end(self):
        with Serve("tcp:0", "--behaviour", "program", "--program", "sort -r") as server:
            self.assertEqual(run("ncat", "127.0.0.1", server.port, stdin=b"a\nb\n"), b"b\na\n")

    def test_program_through_the_shell(self):
        with Serve("tcp:0", "--behaviour", "shell", "--program", "tr a-z A-Z | rev") as server:
            self.assertEqual(run("ncat", "127.0.0.1", server.port, stdin=b"abc\n"), b"CBA\n")

    def test_program_that_ends_closes_the_connection(self):
        with Serve("tcp:0", "--program", "seq 100000") as server:
            answer = run("ncat", "--recv-only", "127.0.0.1", server.port)
            self.assertEqual(answer, b"".join(b"%d\n" % n for n in range(1, 100001)))

    def test_programs_go_with_the_server(self):
        with Serve("tcp:0", "--program", "sleep 1000") as server:
            client = socket.create_connection(("127.0.0.1", server.port), timeout=20)
            sleeping = ["pgrep", "-P", str(server.process.pid), "-x", "sleep"]
            while not (pid := run(*sleeping)):
                pass
            self.assertEqual(server.stop(), 0)
            client.close()
            self.assertFalse(Path(f"/proc/{int(pid)}").exists())

    def test_command_that_makes_no_sense_points_at_the_place(self):
        wrong = cli("serve", "tcp:0", "--program", "cat 'a")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("This quote is not closed", wrong.stderr.decode())
        self.assertIn("^^", wrong.stderr.decode())
        self.assertEqual(cli("serve", "tcp:0", "--behaviour", "program").returncode, 2)

    def test_refused_connections_are_told(self):
        with Serve("tcp:0", "--json", "--max-connections", "1") as server:
            port = json.loads(server.listening)["port"]
            first = socket.create_connection(("127.0.0.1", port), timeout=20)
            second = socket.create_connection(("127.0.0.1", port), timeout=20)
            self.assertEqual(second.recv(1), b"")
            told = next(line for line in iter(server.line, "") if "Refused" in line)
            self.assertIn("the limit of 1 connection is reached", json.loads(told)["what"])
            first.close()
            second.close()

    def test_idle_timeout_closes(self):
        with Serve("tcp:0", "--idle-timeout", "0.2") as server:
            self.assertEqual(run("ncat", "127.0.0.1", server.port), b"")

    def test_json_tells_every_event_in_order(self):
        with Serve("tcp:0", "--json") as server:
            listening = json.loads(server.listening)
            self.assertEqual(listening["event"], "listening")
            port = listening["port"]
            self.assertEqual(run("ncat", "-w2", "127.0.0.1", port, stdin=b"abc"), b"abc")
            events = [json.loads(server.line()) for _ in range(5)]
        self.assertEqual(events.pop(0)["event"], "note")
        self.assertEqual([event["event"] for event in events], ["opened", "message", "message", "closed"])
        self.assertEqual([(event["direction"], event["text"]) for event in events[1:3]], [("in", "abc"), ("out", "abc")])

    def test_sigterm_and_sigint_end_it_with_success(self):
        for how in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(how.name), Serve("tcp:0") as server:
                self.assertEqual(server.stop(how), 0)

    def test_sigterm_flushes_what_is_queued(self):
        line = 74  # Of chargen, with its CR LF: a queue that was cut short would end within one.
        with Serve("tcp:0", "--behaviour", "chargen") as server:
            client = socket.create_connection(("127.0.0.1", server.port), timeout=20)
            received = len(client.recv(line))
            server.process.send_signal(signal.SIGTERM)
            while data := client.recv(65536):
                received += len(data)
            self.assertEqual(received % line, 0)
            self.assertEqual(server.process.wait(20), 0)

    def test_port_in_use_says_what_to_do(self):
        with Serve("tcp:0") as server:
            second = cli("serve", f"tcp:{server.port}")
        self.assertEqual(second.returncode, 3)
        self.assertIn(f"Port {server.port} is in use", second.stderr.decode())

    def test_wrong_endpoint_points_at_the_place(self):
        wrong = cli("serve", "tcp:80800")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("80800", wrong.stderr.decode())
        self.assertIn("^", wrong.stderr.decode())

    def test_unknown_behaviour_lists_those_there_are(self):
        wrong = cli("serve", "tcp:0", "--behaviour", "loud")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("upper", wrong.stderr.decode())

    def test_help_shows_examples(self):
        for command in ((), ("serve",), ("connect",), ("send",), ("run",), ("endpoints",)):
            shown = cli(*command, "--help")
            self.assertEqual(shown.returncode, 0)
            self.assertIn("Examples", shown.stdout.decode())

    def test_program_is_free_of_qt_gui(self):
        self.assertNotIn(b"Qt6Gui", run("ldd", CLI))


if __name__ == "__main__":
    unittest.main()
