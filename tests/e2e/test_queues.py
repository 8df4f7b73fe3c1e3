"""What is held in a relay's queues is changed by hand, and what arrives is what was released, byte for byte."""

import contextlib
import json
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from control_client import Control
from processes import CLI, PATIENCE, Running

ROUNDS = 50  # Each sends FLOWING messages straight through and HELD ones into a queue that holds.
FLOWING = 1_500
HELD = 500
HOLD = {"mode": "hold", "highBytes": 1 << 30}


class Queue:
    """One queue of a connection, and what should stand in it."""

    def __init__(self, control, connection, name):
        self.control = control
        self.place = {"connection": connection, "queue": name}
        self.messages = []  # Pairs of a number and bytes.

    def call(self, act, **parameters):
        return self.control.call(f"queue.{act}", **self.place, **parameters)

    def list(self):
        return [(each["id"], each["text"].encode()) for each in self.call("list", count=10_000)["entries"]]

    def wait_for(self, count):
        limit = time.monotonic() + PATIENCE
        while self.call("list", count=0)["messages"] < count:
            if time.monotonic() > limit:
                raise AssertionError(f"{self.call('list', count=0)['messages']} messages of {count} came")
            time.sleep(0.002)
        self.messages = self.list()

    def index(self, id):
        return next(i for i, each in enumerate(self.messages) if each[0] == id)

    def change(self, chance):
        """Does something to some messages, here as there."""
        getattr(self, chance.choice(["edit", "drop", "duplicate", "move", "merge", "split", "inject", "undo"]))(chance)

    def some(self, chance, least=1):
        count = min(len(self.messages), chance.randint(least, 4))
        return [each[0] for each in chance.sample(self.messages, count)]

    def in_order(self, ids):
        return sorted(ids, key=self.index)

    def edit(self, chance):
        id = self.some(chance)[0]
        text = f"edited {chance.getrandbits(40):x}\n"
        self.call("edit", id=id, text=text, mode="text", variables=False)
        self.messages[self.index(id)] = (id, text.encode())

    def drop(self, chance):
        ids = self.some(chance)
        self.call("drop", ids=ids)
        self.messages = [each for each in self.messages if each[0] not in ids]

    def duplicate(self, chance):
        ids = self.in_order(self.some(chance))
        for id, copy in zip(ids, self.call("duplicate", ids=ids)["ids"]):
            place = self.index(id)
            self.messages.insert(place + 1, (copy, self.messages[place][1]))

    def move(self, chance):
        ids = self.in_order(self.some(chance))
        rest = [each for each in self.messages if each[0] not in ids]
        moved = [self.messages[self.index(id)] for id in ids]
        before = chance.choice(rest)[0] if rest and chance.random() < 0.8 else 0
        self.call("move", ids=ids, before=before)
        place = next((i for i, each in enumerate(rest) if each[0] == before), len(rest))
        self.messages = rest[:place] + moved + rest[place:]

    def merge(self, chance):
        if len(self.messages) < 2:
            return
        ids = self.in_order(self.some(chance, 2))
        self.call("merge", ids=ids)
        whole = b"".join(self.messages[self.index(id)][1] for id in ids)
        self.messages[self.index(ids[0])] = (ids[0], whole)
        self.messages = [each for each in self.messages if each[0] not in ids[1:]]

    def split(self, chance):
        id, text = chance.choice(self.messages)
        if len(text) < 2:
            return
        at = chance.randint(1, len(text) - 1)
        rest = self.call("split", id=id, at=at)["ids"][1]
        place = self.index(id)
        self.messages[place : place + 1] = [(id, text[:at]), (rest, text[at:])]

    def inject(self, chance):
        text = f"injected {chance.getrandbits(40):x}\n"
        before = chance.choice(self.messages)[0] if chance.random() < 0.8 else 0
        id = self.call("inject", before=before, text=text, variables=False)["ids"][0]
        place = self.index(before) if before else len(self.messages)
        self.messages.insert(place, (id, text.encode()))

    def undo(self, chance):
        """Takes back a change that was made for that."""
        before = list(self.messages)
        while before == self.messages:
            getattr(self, chance.choice(["edit", "drop", "move", "merge", "split", "inject"]))(chance)
        self.control.call("queue.undo", connection=self.place["connection"])
        if chance.random() < 0.5:
            self.control.call("queue.redo", connection=self.place["connection"])
        else:
            self.messages = before

    def release(self, chance):
        """Lets go what is left, some at a time. Returns it in the order in which it goes."""
        released = b""
        while self.messages and chance.random() < 0.7:
            if chance.random() < 0.5:
                ids = self.in_order(self.some(chance))
                self.call("release", ids=ids)
            else:
                ids = [each[0] for each in self.messages[: chance.randint(1, 4)]]
                self.call("step", count=len(ids))
            released += b"".join(self.messages[self.index(id)][1] for id in ids)
            self.messages = [each for each in self.messages if each[0] not in ids]
        self.call("set", config={})
        return released + b"".join(text for _, text in self.messages)


class Drain(threading.Thread):
    """Reads a socket to its end."""

    def __init__(self, peer):
        super().__init__(daemon=True)
        self.peer = peer
        self.received = bytearray()
        self.start()

    def run(self):
        while piece := self.peer.recv(1 << 16):
            self.received += piece

    def wait_for(self, count):
        limit = time.monotonic() + PATIENCE
        while len(self.received) < count and time.monotonic() < limit:
            time.sleep(0.001)


class Ropewalk(Running):
    """A command of ropewalk-cli that listens and has a control channel."""

    def __init__(self, path, *arguments):
        super().__init__(CLI, *arguments, "--control", f"unix:{path}")
        lines = [self.line(), self.line()]
        listening = next(each for each in lines if each.startswith("listening"))
        self.port = int(re.search(r"tcp:(\d+)", listening).group(1))


class Line:
    """A relay by lines between two sockets, and its control channel."""

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            path = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "control.sock"
            listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
            target = f"tcp:127.0.0.1:{listener.getsockname()[1]}"
            relay = stack.enter_context(Ropewalk(path, "relay", "tcp:0", target, "--framing", "line"))
            self.control = stack.enter_context(Control(path))
            self.client = stack.enter_context(socket.create_connection(("127.0.0.1", relay.port), timeout=PATIENCE))
            self.target = stack.enter_context(listener.accept()[0])
            self.target.settimeout(PATIENCE)
            self.inner, self.outer = self.legs()
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *_):
        self.stack.close()

    def legs(self):
        """The client's leg and the target's, once they are joined."""
        while True:
            legs = self.control.call("connection.list")["connections"]
            if len(legs) == 2 and all(leg.get("pair") for leg in legs):
                return (leg["connection"] for leg in sorted(legs, key=lambda leg: leg["number"]))
            time.sleep(0.01)


class QueuesTest(unittest.TestCase):
    def test_a_hundred_thousand_messages_arrive_as_they_were_released(self):
        for queue, leg in (("in", "inner"), ("out", "outer")):
            with self.subTest(queue=queue), Line() as line:
                self.send_and_change(line, Queue(line.control, getattr(line, leg), queue), random.Random(7))

    def send_and_change(self, line, queue, chance):
        drain = Drain(line.target)
        expected = bytearray()
        number = 0
        for _ in range(ROUNDS // 2):
            flowing = b"".join(b"%d %s\n" % (number + i, b"x" * (i % 40)) for i in range(FLOWING))
            line.client.sendall(flowing)
            expected += flowing
            drain.wait_for(len(expected))
            number += FLOWING

            queue.call("set", config=HOLD)
            held = [b"%d held\n" % (number + i) for i in range(HELD)]
            line.client.sendall(b"".join(held))
            queue.wait_for(HELD)
            self.assertEqual([text for _, text in queue.messages], held)
            number += HELD
            for _ in range(chance.randint(0, 30)):
                if queue.messages:
                    queue.change(chance)
            self.assertEqual(queue.list(), queue.messages)
            expected += queue.release(chance)
        line.client.shutdown(socket.SHUT_WR)
        drain.join(PATIENCE)
        self.assertEqual(number, ROUNDS // 2 * (FLOWING + HELD))
        self.assertEqual(bytes(drain.received), bytes(expected))

    def test_curl_gets_what_an_edited_request_asks_for(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "asked").write_text("what was asked for")
            (Path(folder) / "other").write_text("something else")
            server = socket.create_server(("127.0.0.1", 0))
            port = server.getsockname()[1]
            server.close()
            serve = [sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", folder]
            workspace = Path(folder) / "held.ropewalk"
            relay = {"name": "held", "listen": "tcp:0", "forward": f"tcp:localhost:{port}"}
            relay["queues"] = {"in": {"mode": "hold", "filter": "dir:in GET"}}
            workspace.write_text(json.dumps({"ropewalk": 1, "services": [relay]}))
            control_path = Path(folder) / "control.sock"
            with Running(*serve), Ropewalk(control_path, "run", workspace) as ropewalk:
                self.wait_for_server(port)
                with Control(control_path) as control:
                    url = f"http://127.0.0.1:{ropewalk.port}/asked"
                    curl = subprocess.Popen(["curl", "-s", url], stdout=subprocess.PIPE)
                    entry, leg = self.held_entry(control)
                    text = entry["text"].replace("GET /asked", "GET /other")
                    control.call("queue.edit", connection=leg, queue="in", id=entry["id"], text=text)
                    control.call("queue.release", connection=leg, queue="in")
                    self.assertEqual(curl.communicate(timeout=PATIENCE)[0], b"something else")

    def test_the_length_of_an_edited_request_follows_where_that_is_wanted(self):
        with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
            workspace = Path(folder) / "held.ropewalk"
            relay = {"name": "held", "listen": "tcp:0", "forward": f"tcp:localhost:{port}", "framing": "http"}
            relay["queues"] = {"in": {"mode": "hold", "filter": "dir:in POST"}}
            workspace.write_text(json.dumps({"ropewalk": 1, "services": [relay]}))
            control_path = Path(folder) / "control.sock"
            with Ropewalk(control_path, "run", workspace) as ropewalk, Control(control_path) as control:
                url = f"http://127.0.0.1:{ropewalk.port}/"
                curl = subprocess.Popen(["curl", "-s", "-d", "short", url], stdout=subprocess.PIPE)
                entry, leg = self.held_entry(control)
                text = entry["text"].replace("short", "not so short")
                edited = {"connection": leg, "queue": "in", "id": entry["id"], "text": text}
                control.call("queue.edit", **edited, correctsLength=True)
                control.call("queue.release", connection=leg, queue="in")
                asked = server.accept()[0]
                asked.settimeout(PATIENCE)
                received = b""
                while b"not so short" not in received:
                    received += asked.recv(65536)
                self.assertIn(b"Content-Length: 12\r\n", received)
                asked.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone")
                asked.close()
                self.assertEqual(curl.communicate(timeout=PATIENCE)[0], b"done")

    def wait_for_server(self, port):
        for _ in range(200):
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=5).close()
            except ConnectionRefusedError:
                time.sleep(0.05)
        raise AssertionError(f"nobody listens on {port}")

    def held_entry(self, control):
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            for leg in control.call("connection.list")["connections"]:
                entries = control.call("queue.list", connection=leg["connection"], queue="in")["entries"]
                if entries:
                    return entries[0], leg["connection"]
            time.sleep(0.02)
        raise AssertionError("nothing was held")


if __name__ == "__main__":
    unittest.main()
