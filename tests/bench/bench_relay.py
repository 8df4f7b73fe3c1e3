#!/usr/bin/python3
"""Compares relays by the processor time that a byte costs them and by the latency that they add.

    tests/bench/bench_relay.py build/release [--rounds 5] [--megabytes 512] [--trips 10000]

One connection, relay on processor 0, both ends of the load on processor 1. Rounds are interleaved and every relay
is started anew for each. socat and HAProxy take part where they are installed. See README.md.
"""

import argparse
import os
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

MIB = 1024 * 1024
HAPROXY = """
global
    nbthread 1
    tune.bufsize {buffer}
defaults
    mode tcp
    timeout connect 5s
    timeout client 1m
    timeout server 1m
listen relay
    bind 127.0.0.1:{port}
    server target 127.0.0.1:{target}
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def connect(port):
    for _ in range(100):
        try:
            client = socket.create_connection(("127.0.0.1", port))
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return client
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise SystemExit(f"nothing listens on {port}")


def processor_time(pid):
    """Nanoseconds that a process, all its threads and its children have run."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        total += int((task / "schedstat").read_text().split()[0])
        for child in (task / "children").read_text().split():
            total += processor_time(child)
    return total


class Relay:
    """A relay in front of `target`, alone on processor 0."""

    def __init__(self, name, build, target):
        self.folder = tempfile.TemporaryDirectory()
        self.port = free_port()
        command = self.command(name, build, target)
        self.process = subprocess.Popen(
            ["taskset", "-c", "0", *command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if name.startswith("ropewalk"):
            self.port = int(self.process.stdout.readline().split()[1])
        self.pid = self.process.pid

    def command(self, name, build, target):
        if name == "socat":
            listen = f"TCP-LISTEN:{self.port},bind=127.0.0.1,fork,reuseaddr,nodelay"
            return ["socat", "-b262144", listen, f"TCP:127.0.0.1:{target},nodelay"]
        if name.startswith("haproxy"):
            buffer = 262_144 if name == "haproxy-256k" else 16_384  # Ours, and its default.
            path = Path(self.folder.name) / "haproxy.cfg"
            path.write_text(HAPROXY.format(port=self.port, target=target, buffer=buffer))
            return ["haproxy", "-db", "-q", "-f", path]
        journal = ["journal"] if name == "ropewalk-journal" else []
        return [build / "bench" / "server_workbench", *journal, f"tcp:127.0.0.1:{target}"]

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.folder.cleanup()


def bulk(build, name, megabytes):
    """Nanoseconds a byte and MiB a second, one way."""
    piece = bytes(MIB)
    with socket.create_server(("127.0.0.1", 0)) as sink:
        relay = Relay(name, build, sink.getsockname()[1])
        client = connect(relay.port)
        server, _ = sink.accept()
    if os.fork() == 0:
        for _ in range(megabytes):
            client.sendall(piece)
        os._exit(0)
    before, began, left = processor_time(relay.pid), time.monotonic(), megabytes * MIB
    buffer = bytearray(MIB)
    while left > 0:
        left -= server.recv_into(buffer)
    took, used = time.monotonic() - began, processor_time(relay.pid) - before
    os.wait()
    client.close()
    server.close()
    relay.stop()
    return used / (megabytes * MIB), megabytes / took


def latency(build, name, trips):
    """Median and 99th percentile of round trips of 64 bytes, in µs, and CPU µs a round trip."""
    echo = subprocess.Popen([build / "bench" / "peer_epoll"], stdout=subprocess.PIPE)
    target = int(echo.stdout.readline().split()[1])
    relay = Relay(name, build, target) if name != "direct" else None
    client = connect(relay.port if relay else target)
    message, times = bytes(64), []
    for trip in range(trips + 500):
        if trip == 500:  # Warm.
            before = processor_time(relay.pid) if relay else 0
        began = time.perf_counter_ns()
        client.sendall(message)
        client.recv(64)
        times.append(time.perf_counter_ns() - began)
    used = processor_time(relay.pid) - before if relay else 0
    client.close()
    if relay:
        relay.stop()
    echo.kill()
    echo.wait()
    echo.stdout.close()
    times = sorted(times[500:])
    return times[len(times) // 2] / 1000, times[len(times) * 99 // 100] / 1000, used / trips / 1000


def median(rounds, column):
    return statistics.median(each[column] for each in rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=Path, help="such as build/release")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=512)
    parser.add_argument("--trips", type=int, default=10_000)
    options = parser.parse_args()
    os.sched_setaffinity(0, {1})
    os.environ["PATH"] += ":/usr/sbin"
    peers = [name for name in ("socat", "haproxy", "haproxy-256k") if shutil.which(name.split("-")[0])]
    relays = [*peers, "ropewalk", "ropewalk-journal"]
    bulks = {name: [] for name in relays}
    trips = {name: [] for name in ("direct", *relays)}
    for _ in range(options.rounds):
        for name in relays:
            bulks[name].append(bulk(options.build, name, options.megabytes))
        for name in trips:
            trips[name].append(latency(options.build, name, options.trips))
    print("| relay | CPU ns/byte | MiB/s | round trip p50 µs | p99 µs | added p50 | added p99 | CPU µs/round trip |")
    print("| --- | --: | --: | --: | --: | --: | --: | --: |")
    direct = [median(trips["direct"], column) for column in (0, 1)]
    print(f"| direct | | | {direct[0]:.1f} | {direct[1]:.1f} | | | |")
    for name in relays:
        p50, p99, used = (median(trips[name], column) for column in range(3))
        print(
            f"| {name} | {median(bulks[name], 0):.3f} | {median(bulks[name], 1):.0f} | {p50:.1f} | {p99:.1f} "
            f"| {p50 - direct[0]:.1f} | {p99 - direct[1]:.1f} | {used:.1f} |"
        )


if __name__ == "__main__":
    main()
