"""Programs that are not ours, behind faults: they see what the network would have done to them."""

import re
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from processes import PATIENCE, RedisServer, Relay, Serve, cli, run



def redis(port, *command):
    """What redis-cli says, on either stream."""
    done = subprocess.run(
        ["redis-cli", "-p", str(port), *map(str, command)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
    )
    return done.stdout.decode()


class Faulty:
    """redis-server behind a relay with these faults."""

    def __init__(self, *faults, seed=7):
        self.folder = tempfile.TemporaryDirectory()
        self.server = RedisServer(Path(self.folder.name))
        options = [option for fault in faults for option in ("--fault", fault)]
        self.relay = Relay("tcp:0", f"unix:{self.server.path}", *options, "--seed", seed)
        self.port = self.relay.port

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.relay.__exit__()
        self.server.__exit__()
        self.folder.cleanup()


class RedisTest(unittest.TestCase):
    def test_latency_is_what_its_client_measures(self):
        with Faulty("latency:latency=100") as redis_server:
            began = time.monotonic()
            self.assertEqual(redis(redis_server.port, "-r", 5, "ping"), "PONG\n" * 5)
            self.assertGreaterEqual(time.monotonic() - began, 5 * 0.2)

    def test_latency_of_one_direction_counts_once(self):
        with Faulty("latency:latency=300:direction=downstream") as redis_server:
            began = time.monotonic()
            self.assertEqual(redis(redis_server.port, "set", "key", "value"), "OK\n")
            self.assertGreaterEqual(time.monotonic() - began, 0.3)

    def test_what_is_sliced_and_late_arrives_whole(self):
        faults = ("latency:latency=5:jitter=5", "slicer:average_size=100:size_variation=50:delay=10")
        with Faulty(*faults) as redis_server:
            value = "x" * 50_000
            self.assertEqual(redis(redis_server.port, "set", "key", value), "OK\n")
            self.assertEqual(redis(redis_server.port, "get", "key"), value + "\n")

    def test_reset_peer_is_a_reset_to_its_client(self):
        with Faulty("reset_peer:bytes=100:direction=downstream") as redis_server:
            self.assertEqual(redis(redis_server.port, "ping"), "PONG\n")
            said = redis(redis_server.port, "echo", "x" * 1000)
            self.assertRegex(said, r"(?i)connection reset|server closed")
            self.assertEqual(redis(redis_server.port, "ping"), "PONG\n")

    def test_reset_peer_at_once_lets_nobody_in(self):
        with Faulty("reset_peer") as redis_server:
            self.assertNotIn("PONG", redis(redis_server.port, "ping"))

    def test_stall_lets_the_client_wait(self):
        with Faulty("stall:bytes=0:direction=downstream") as redis_server:
            with self.assertRaises(subprocess.TimeoutExpired):
                subprocess.run(
                    ["redis-cli", "-p", str(redis_server.port), "ping"],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    timeout=1,
                )

    def test_limit_data_cuts_the_answer_off(self):
        with Faulty("limit_data:bytes=10:direction=downstream") as redis_server:
            self.assertRegex(redis(redis_server.port, "echo", "x" * 1000), r"(?i)server closed")


def answers(seed):
    """Which of 20 connections a part of which is closed at once get through."""
    with Serve("tcp:0", "--fault", "limit_data:bytes=0:toxicity=0.5", "--seed", seed) as server:
        return [run("ncat", "127.0.0.1", server.port, stdin=b"x") for _ in range(20)]


class SeedTest(unittest.TestCase):
    def test_the_same_seed_breaks_the_same_connections(self):
        first = answers(42)
        self.assertIn(b"", first)
        self.assertIn(b"x", first)
        self.assertEqual(answers(42), first)

    def test_the_same_seed_corrupts_the_same_bytes(self):
        sent = bytes(range(256)) * 400
        received = []
        for seed in (5, 5, 6):
            with Serve("tcp:0", "--fault", "corrupt:bits=1000", "--seed", seed) as server:
                received.append(run("ncat", "127.0.0.1", server.port, stdin=sent))
        self.assertEqual(len(received[0]), len(sent))
        self.assertNotEqual(received[0], sent)
        self.assertEqual(received[0], received[1])
        self.assertNotEqual(received[0], received[2])

    def test_a_seed_that_was_drawn_is_printed_and_repeats(self):
        sent = b"x" * 10_000
        with Serve("tcp:0", "--fault", "corrupt") as server:
            first = run("ncat", "127.0.0.1", server.port, stdin=sent)
            server.stop()
            told = re.search(r"--seed (\d+)", server.process.stderr.read().decode())
        with Serve("tcp:0", "--fault", "corrupt", "--seed", told.group(1)) as server:
            self.assertEqual(run("ncat", "127.0.0.1", server.port, stdin=sent), first)

    def test_datagrams_are_dropped_alike(self):
        def echoed():
            faults = ("--fault", "drop:percent=40:direction=out", "--seed", 9)
            with Serve("udp:0", *faults) as server:
                with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
                    peer.settimeout(3)
                    found = []
                    for number in range(30):
                        peer.sendto(b"%d" % number, ("127.0.0.1", server.port))
                    try:
                        while True:
                            found.append(peer.recv(100))
                    except TimeoutError:
                        return found

        first = echoed()
        self.assertTrue(5 < len(first) < 28)
        self.assertEqual(echoed(), first)


class BadUseTest(unittest.TestCase):
    def test_what_is_wrong_is_shown_in_its_place(self):
        for fault, said in {
            "lateness": '"lateness" is not a fault.',
            "latency:latency=ten": '"ten" does not go with "latency".',
            "latency:toxicity=2": '"2" does not go with "toxicity".',
            "bandwidth:rate=-1": '"-1" does not go with "rate".',
        }.items():
            done = cli("serve", "tcp:0", "--fault", fault)
            self.assertEqual(done.returncode, 2)
            self.assertIn(said, done.stderr.decode())
            self.assertIn("^", done.stderr.decode())

    def test_a_fault_of_streams_is_not_for_datagrams(self):
        done = cli("serve", "udp:0", "--fault", "slicer")
        self.assertEqual(done.returncode, 3)
        self.assertIn("slicer is for connections", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
