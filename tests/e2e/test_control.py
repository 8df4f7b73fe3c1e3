"""Programs that are not ours drive Ropewalk over its control channel."""

import json
import os
import re
import signal
import socket
import stat
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from control_client import Control, RpcError
from processes import CLI, PATIENCE, Running, cli

WORKSPACE = '{"ropewalk": 1, "services": []}'


class Ropewalk(Running):
    """An engine with nothing in it but a control channel."""

    def __init__(self, endpoint=None, *options):
        self.folder = tempfile.TemporaryDirectory()
        workspace = Path(self.folder.name) / "empty.ropewalk"
        workspace.write_text(WORKSPACE)
        self.path = Path(self.folder.name) / "control.sock"
        super().__init__(CLI, "run", workspace, "--control", endpoint or f"unix:{self.path}", *options)
        self.control = self.line()
        self.endpoint = self.control.removeprefix("control ")
        port = re.search(r"tcp6?:.*:(\d+)", self.endpoint)
        self.port = int(port.group(1)) if port else None
        self.token = self.line().removeprefix("token ") if port else None

    def __exit__(self, *arguments):
        super().__exit__(*arguments)
        self.folder.cleanup()

    def ctl(self, *arguments, **named):
        return cli("ctl", "--control", self.endpoint, *arguments, **named)

    def residentKilobytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1))


def addServer(control, **config):
    """A server on a free port, and that port."""
    service = control.call("service.add", listen="tcp:0", **config)["service"]
    state = next(each for each in control.call("service.list")["services"] if each["service"] == service)
    return service, int(re.match(r"tcp:(\d+)", state["endpoint"]).group(1))


class ControlTest(unittest.TestCase):
    def test_service_is_added_used_and_followed(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            control.call("subscribe", events=["*"])
            service, port = addServer(control, name="up", behaviour="upper")
            self.assertEqual(control.event("service.added")["config"]["name"], "up")
            control.event("service.state", phase="listening")

            client = control.call("service.add", connect=f"tcp:127.0.0.1:{port}")["service"]
            opened = control.event("connection.opened", service=client)
            self.assertEqual(opened["peer"], f"127.0.0.1:{port}")
            sent = control.call("connection.send", connection=opened["connection"], text="hello\\n", mode="escapes")
            self.assertEqual(sent, {"service": client, "bytesSent": 6, "recipients": 1})
            answer = control.event("message", connection=opened["connection"], direction="in")
            self.assertEqual(answer["text"], "HELLO\n")

            control.call("service.remove", service=service)
            control.event("connection.closed", service=client)
            control.event("service.removed", service=service)

    def test_a_peer_of_others_is_seen_and_answered_by_hand(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            control.call("subscribe", events=["connection.*", "message"])
            service, port = addServer(control, behaviour="silent")
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as peer:
                peer.sendall(b"\x00\xff")
                opened = control.event("connection.opened")
                self.assertEqual(control.event("message")["base64"], "AP8=")
                control.call("connection.send", connection=opened["connection"], base64="/wA=")
                self.assertEqual(peer.recv(2), b"\xff\x00")
                self.assertEqual(control.call("service.sendToAll", service=service, text="x")["recipients"], 1)
                control.call("connection.close", connection=opened["connection"], how="reset")
                control.event("connection.closed", connection=opened["connection"])

    def test_snapshot_and_events_leave_no_gap(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            _, port = addServer(control, framing="line")
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as peer:
                for number in range(200):
                    peer.sendall(b"%d\n" % number)
                    if number == 100:
                        first = control.call("subscribe", events=["message"])["row"]
                received = b""
                while received.count(b"\n") < 200:
                    received += peer.recv(4096)
            rows, at = [], 0
            while at < first:
                page = control.call("journal.read", **{"from": at, "count": min(50, first - at)})
                rows += [row for row in page["rows"] if row["kind"] == "message"]
                at = page["next"]
            while len(rows) < 400:
                rows.append(control.event("message"))
            incoming = [row["text"] for row in rows if row["direction"] == "in"]
            self.assertEqual(incoming, [f"{number}\n" for number in range(200)])
            self.assertEqual(len({row["row"] for row in rows}), 400)

    def test_messages_are_held_edited_dropped_and_released(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            control.call("subscribe", events=["connection.*", "altered"])
            _, port = addServer(control, framing="line")
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as peer:
                connection = control.event("connection.opened")["connection"]
                queue = {"connection": connection, "queue": "in"}
                control.call("queue.set", **queue, config={"mode": "hold"})
                peer.sendall(b"one\ntwo\nthree\n")
                while control.call("queue.list", **queue)["messages"] < 3:
                    pass
                one, two, three = control.call("queue.list", **queue)["entries"]
                self.assertEqual([one["text"], two["text"], three["text"]], ["one\n", "two\n", "three\n"])
                control.call("queue.edit", **queue, id=one["id"], text="ONE\n")
                control.call("queue.drop", **queue, ids=[two["id"]])
                with self.assertRaises(RpcError):
                    control.call("queue.edit", **queue, id=two["id"], text="late\n")
                control.event("connection.changed", connection=connection)
                control.call("queue.release", **queue)
                received = b""
                while len(received) < 10:
                    received += peer.recv(100)
                self.assertEqual(received, b"ONE\nthree\n")
                self.assertEqual(control.event("altered")["text"], "ONE\n")

    def test_two_clients_at_once(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as one, Control(ropewalk.path) as other:
            one.call("subscribe", events=["service.added"])
            asked = [other.send("service.add", name=str(i), listen="tcp:0", start=False) for i in range(50)]
            listed = [one.send("service.list") for _ in range(50)]
            for id in asked:
                other.answer(id)
            for id in listed:
                one.answer(id)
            names = [one.event("service.added")["config"]["name"] for _ in range(50)]
            self.assertEqual(names, [str(i) for i in range(50)])

    def test_service_that_cannot_start_says_why(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            _, port = addServer(control)
            control.call("subscribe", events=["service.state", "failed"])
            second = control.call("service.add", listen=f"tcp:{port}")["service"]
            state = control.event("service.state", service=second, phase="failed")
            self.assertIn("in use", state["problem"] + state["remedy"])
            self.assertIsNone(ropewalk.process.poll())  # Somebody may help.

    def test_errors_name_what_is_wrong(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            cases = [
                ("no.such", {}, -32601, "describe"),
                ("service.stop", {}, -32602, "service is missing"),
                ("service.stop", {"service": "one"}, -32602, "service must be a whole number"),
                ("service.stop", {"service": 1, "now": True}, -32602, "now is not"),
                ("service.add", {"listen": "tcp:0", "limits": 3}, -32602, "limits must be an object"),
                ("service.stop", {"service": 99}, -32000, "service 99"),
                ("connection.send", {"connection": 1}, -32602, "text"),
            ]
            for method, params, code, words in cases:
                with self.subTest(method=method, params=params), self.assertRaises(RpcError) as caught:
                    control.call(method, **params)
                self.assertEqual(caught.exception.code, code)
                self.assertIn(words, str(caught.exception))

    def test_malformed_lines_are_answered_and_the_channel_goes_on(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            lines = [b"{\n", b"\xff\xfe\n", b"[]\n", b"[{}]\n", b"1\n", b'{"jsonrpc":"2.0"}\n', b"[" * 5000 + b"\n"]
            for line in lines:
                control.write(line)
                self.assertIn(control.read()["error"]["code"], (-32700, -32600), line[:20])
            self.assertEqual(control.call("service.list"), {"services": []})

    def test_oversize_line_ends_that_client_only(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as other:
            with Control(ropewalk.path) as control:
                try:
                    control.write(b"x" * 6_000_000)
                except (BrokenPipeError, ConnectionResetError):
                    pass  # It closed while we wrote.
                self.assertEqual(control.read()["error"]["code"], -32003)
            self.assertEqual(other.call("service.list"), {"services": []})

    def test_large_line_is_taken(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            _, port = addServer(control, behaviour="silent")
            control.call("subscribe", events=["connection.opened"])
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as peer:
                connection = control.event("connection.opened")["connection"]
                text = "x" * 3_000_000
                control.call("connection.send", connection=connection, text=text, variables=False)
                received = 0
                while received < len(text):
                    received += len(peer.recv(1 << 20))

    def test_client_that_stops_reading_stalls_nobody(self):
        events = 100_000
        with Ropewalk() as ropewalk, Control(ropewalk.path) as deaf, Control(ropewalk.path) as other:
            _, port = addServer(other, behaviour="silent", framing="line")
            deaf.call("subscribe", events=["message"])
            before = ropewalk.residentKilobytes()
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as peer:
                for _ in range(events // 1000):
                    peer.sendall(b"x\n" * 1000)
                    other.call("service.list")  # The reactor turns.
                while other.call("engine.read")["journalRows"] < events:
                    time.sleep(0.01)
            self.assertLess(ropewalk.residentKilobytes() - before, 60_000)
            heard = lost = 0
            while heard + lost < events:
                line = deaf.read()
                if line["method"] == "message":
                    heard += 1
                else:
                    lost += line["params"].get("rows", 0)
            self.assertEqual(heard + lost, events)

    def test_client_that_asks_and_never_reads_is_not_served_without_end(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as deaf, Control(ropewalk.path) as other:
            before = ropewalk.residentKilobytes()
            deaf.socket.settimeout(1)
            with self.assertRaises(TimeoutError):
                while True:  # Each answer is some 30 KiB long.
                    deaf.send("describe")
            self.assertLess(ropewalk.residentKilobytes() - before, 60_000)
            self.assertEqual(other.call("service.list"), {"services": []})

    def test_abrupt_disconnects_leave_no_trace(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            _, port = addServer(control)
            idle = control.call("engine.read")["descriptors"]
            for _ in range(100):
                with Control(ropewalk.path) as client:
                    client.call("subscribe", events=["*"])
                    client.send("service.list")
                    client.write(b'{"jsonrpc":"2.0","id":9,"meth')
            with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as peer:
                peer.sendall(b"hello")
                self.assertEqual(peer.recv(5), b"hello")
            deadline = time.monotonic() + PATIENCE
            while control.call("engine.read")["descriptors"] > idle and time.monotonic() < deadline:
                time.sleep(0.01)
            self.assertEqual(control.call("engine.read")["descriptors"], idle)

    def test_too_many_clients_are_told(self):
        with Ropewalk() as ropewalk:
            clients = []
            for _ in range(64):
                clients.append(Control(ropewalk.path))
                clients[-1].call("engine.read")
            with Control(ropewalk.path) as late:
                self.assertEqual(late.read()["error"]["code"], -32002)
            for client in clients:
                client.__exit__()


class AccessTest(unittest.TestCase):
    def test_socket_is_the_owners_only_and_goes_with_the_program(self):
        with Ropewalk() as ropewalk:
            self.assertEqual(stat.S_IMODE(ropewalk.path.stat().st_mode), 0o600)
            self.assertEqual(ropewalk.stop(), 0)
            self.assertFalse(ropewalk.path.exists())

    def test_socket_has_its_mode_whatever_the_umask_is(self):
        for mask in (0o000, 0o277):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "s"
                before = os.umask(mask)
                try:
                    server = Running(CLI, "serve", "tcp:0", "--control", f"unix:{path}")
                finally:
                    os.umask(before)
                with server:
                    self.assertTrue(server.line().startswith("control"))
                    self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)

    def test_stale_socket_file_is_replaced_and_a_used_one_is_not(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s"
            with Running(CLI, "serve", "tcp:0", "--control", f"unix:{path}") as crashing:
                crashing.line()
                crashing.process.kill()
                crashing.process.wait()
            self.assertTrue(path.exists())
            with Running(CLI, "serve", "tcp:0", "--control", f"unix:{path}") as server:
                self.assertEqual(server.line(), f"control unix:{path}")
                second = cli("serve", "tcp:0", "--control", f"unix:{path}")
                self.assertEqual(second.returncode, 3)
                self.assertIn(b"in use", second.stderr)
                with Control(path) as control:
                    self.assertEqual(len(control.call("service.list")["services"]), 1)

    def test_a_file_that_is_no_socket_is_left_alone(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"precious")
            file.flush()
            self.assertEqual(cli("serve", "tcp:0", "--control", f"unix:{file.name}").returncode, 3)
            self.assertEqual(Path(file.name).read_bytes(), b"precious")

    def test_tcp_wants_its_token(self):
        with Ropewalk("tcp:0") as ropewalk:
            self.assertRegex(ropewalk.token, "^[0-9a-f]{64}$")
            for first in ('{"jsonrpc":"2.0","id":1,"method":"service.list"}', "GET / HTTP/1.1",
                          '{"jsonrpc":"2.0","id":1,"method":"authenticate","params":{"token":"wrong"}}',
                          '{"jsonrpc":"2.0","method":"authenticate","params":{"token":"wrong"}}',
                          '{"jsonrpc":"2.0","id":1,"method":"authenticate"}'):
                with self.subTest(first), Control(ropewalk.port) as control:
                    control.write(first + "\n" + '{"jsonrpc":"2.0","id":2,"method":"service.list"}\n')
                    lines = []
                    while (line := control.read()) is not None:
                        lines.append(line)
                    self.assertLessEqual(len(lines), 1)
                    self.assertNotIn("result", lines[0] if lines else {})
            with Control(ropewalk.port) as control:
                self.assertEqual(control.call("authenticate", token=ropewalk.token), {})
                self.assertEqual(control.call("service.list"), {"services": []})

    def test_places_that_others_reach_are_refused_in_words(self):
        for endpoint, words in (("tcp:0:interface=0.0.0.0", b"loopback"), ("udp:0", b"unix:PATH"),
                                ("unix:/tmp/x:mode=666", b"0600")):
            refused = cli("serve", "tcp:0", "--control", endpoint)
            self.assertEqual(refused.returncode, 2)
            self.assertIn(words, refused.stderr)

    def test_relay_and_json_tell_the_channel(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s"
            with Running(CLI, "--json", "relay", "tcp:0", "tcp:127.0.0.1:9", "--control", f"unix:{path}") as relay:
                self.assertEqual(json.loads(relay.line()), {"event": "control", "endpoint": f"unix:{path}"})


class CtlTest(unittest.TestCase):
    def test_result_is_one_line_of_json(self):
        with Ropewalk() as ropewalk:
            added = ropewalk.ctl("service.add", '{"listen":"tcp:0"}')
            self.assertEqual((added.returncode, json.loads(added.stdout)), (0, {"service": 1}))
            listed = ropewalk.ctl("service.list")
            self.assertEqual(json.loads(listed.stdout)["services"][0]["phase"], "listening")

    def test_parameters_come_from_standard_input_too(self):
        with Ropewalk() as ropewalk:
            done = ropewalk.ctl("service.add", "-", stdin=b'{"listen":"tcp:0","start":false}')
            self.assertEqual(json.loads(done.stdout), {"service": 1})

    def test_exit_codes_and_words(self):
        with Ropewalk() as ropewalk:
            for arguments, code, words in (
                (("no.such",), 2, b"describe"),
                (("service.stop",), 2, b"service is missing"),
                (("service.stop", "[1]"), 2, b"JSON object"),
                (("service.stop", "{"), 2, b"JSON object"),
                (("service.stop", '{"service":5}'), 6, b"service 5"),
                ((), 2, b"Name a method"),
            ):
                with self.subTest(arguments):
                    done = ropewalk.ctl(*arguments)
                    self.assertEqual(done.returncode, code)
                    self.assertIn(words, done.stderr)
            self.assertEqual(cli("ctl", "--control", f"unix:{ropewalk.path}x", "service.list").returncode, 3)

    def test_endpoint_and_token_come_from_the_environment(self):
        with Ropewalk("tcp:0") as ropewalk:
            environment = {**os.environ, "ROPEWALK_CONTROL": ropewalk.endpoint, "ROPEWALK_TOKEN": ropewalk.token}
            done = subprocess.run([CLI, "ctl", "service.list"], env=environment, capture_output=True, timeout=PATIENCE)
            self.assertEqual(json.loads(done.stdout), {"services": []})
            self.assertEqual(ropewalk.ctl("--token", "wrong", "service.list").returncode, 6)
            self.assertEqual(ropewalk.ctl("service.list").returncode, 6)

    def test_follow_prints_events_until_it_has_enough(self):
        with Ropewalk() as ropewalk, Control(ropewalk.path) as control:
            follow = Running(CLI, "ctl", "--control", ropewalk.endpoint, "--follow", "service.added, note", "--count", 2)
            with follow:
                while "subscribed" not in follow.process.stderr.readline().decode():
                    pass
                control.call("service.add", name="a", listen="tcp:0", start=False)
                control.call("service.add", name="b", listen="tcp:0", start=False)
                names = [json.loads(follow.line())["config"]["name"] for _ in range(2)]
                self.assertEqual(names, ["a", "b"])
                self.assertEqual(follow.process.wait(PATIENCE), 0)

    def test_follow_ends_with_the_channel(self):
        with Ropewalk() as ropewalk:
            follow = Running(CLI, "ctl", "--control", ropewalk.endpoint, "--follow", "*")
            with follow:
                follow.process.stderr.readline()
                ropewalk.stop(signal.SIGKILL)
                self.assertEqual(follow.process.wait(PATIENCE), 5)

    def test_docs_and_help_name_every_method(self):
        with Ropewalk() as ropewalk:
            methods = json.loads(ropewalk.ctl("describe").stdout)["methods"]
        docs = cli("ctl", "--docs").stdout.decode()
        usage = cli("ctl", "--help").stdout.decode()
        for method in methods:
            self.assertIn(f"### `{method['name']}`", docs)
            self.assertIn(f"  {method['name']}", usage)


if __name__ == "__main__":
    unittest.main()
