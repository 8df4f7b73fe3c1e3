"""Starts the programs under test and their peers, and ends what it started."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

CLI = os.environ.get("ROPEWALK_CLI", "ropewalk-cli")
PEERS = Path(__file__).parent / "peers"
PATIENCE = 30  # Seconds until a test that hangs is called failed.


def cli(*arguments, stdin=b"", timeout=PATIENCE):
    """Runs ropewalk-cli to its end."""
    return subprocess.run([CLI, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout)


def run(*command, stdin=b"", timeout=PATIENCE):
    """Runs a foreign program to its end and returns its standard output."""
    done = subprocess.run([*map(str, command)], input=stdin, stdout=subprocess.PIPE, timeout=timeout)
    return done.stdout


class Running:
    """A program that runs until the `with` block ends."""

    def __init__(self, *command):
        self.process = subprocess.Popen(
            [*map(str, command)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()

    def line(self):
        return self.process.stdout.readline().decode().rstrip("\n")

    def stop(self, how=signal.SIGTERM):
        """Asks it to end; returns its exit code."""
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)


class Listening(Running):
    """A command of ropewalk-cli that listens, ready: its port is known."""

    def __init__(self, *arguments):
        super().__init__(CLI, *arguments)
        self.listening = self.line()
        port = re.search(r"(?:tcp6?|udp):(\d+)", self.listening)
        self.port = int(port.group(1)) if port else None


class Serve(Listening):
    def __init__(self, endpoint, *options):
        super().__init__("serve", endpoint, *options)


class Relay(Listening):
    def __init__(self, endpoint, target, *options):
        super().__init__("relay", endpoint, target, *options)


class Peer(Running):
    """One of the servers in peers/, which print their port first."""

    def __init__(self, name):
        super().__init__(sys.executable, PEERS / name)
        self.port = int(self.line())


class RedisServer:
    """redis-server on a Unix socket in `folder`, which keeps nothing. Debian has the same program in
    redis-tools, under the name of another one; the package redis-server would start one of the system's."""

    def __init__(self, folder):
        self.path = folder / "redis"
        options = ["--port", "0", "--unixsocket", str(self.path), "--save", "", "--dir", str(folder)]
        self.process = subprocess.Popen(
            ["redis-server", *options], executable="/usr/bin/redis-check-rdb", stdout=subprocess.DEVNULL
        )
        for _ in range(300):
            if self.path.exists():
                return
            time.sleep(0.1)
        raise AssertionError("redis-server does not listen")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(PATIENCE)
