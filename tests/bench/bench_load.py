#!/usr/bin/python3
"""Compares load generators by the processor time that a request costs them, and checks what ours reports.

    tests/bench/bench_load.py build/release [--rounds 5] [--seconds 3]

nginx answers on processor 0, the load runs on processor 1: `wrk` and `ropewalk-cli load`, one thread each, a closed
loop. Then a server that stands still for a second is loaded at a constant rate, and the p99 that is reported is held
against what the plan of intended moments implies. wrk and nginx take part where they are installed. See README.md.
"""

import argparse
import json
import os
import re
import resource
import shutil
import socket
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

NGINX = """
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log /dev/null;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    keepalive_requests 1000000000;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{ listen 127.0.0.1:{port}; location / {{ return 200 "hello"; }} }}
}}
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def wait_until_it_listens(port):
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise SystemExit(f"nothing listens on {port}")


def timed(command):
    """What a program printed, and the seconds of processor time it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["taskset", "-c", "1", *map(str, command)], stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout.decode(), after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def wrk(_, port, connections, seconds):
    text, cpu = timed(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", f"http://127.0.0.1:{port}/"])
    return int(re.search(r"(\d+) requests in", text).group(1)), cpu


def ropewalk(build, port, connections, seconds):
    text, cpu = timed([build / "bin" / "ropewalk-cli", "--json", "load", f"http://127.0.0.1:{port}/", "--framing",
                       "http", "--connections", connections, "--duration", seconds])
    return json.loads(text.splitlines()[-1])["answered"], cpu


def compare(options):
    loads = {"ropewalk": ropewalk} | ({"wrk": wrk} if shutil.which("wrk") else {})
    print("| load | connections | CPU µs/request | requests/s |\n| --- | --: | --: | --: |")
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        (Path(folder) / "conf").write_text(NGINX.format(folder=folder, port=port))
        command = ["taskset", "-c", "0", "nginx", "-p", folder, "-c", Path(folder) / "conf"]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        wait_until_it_listens(port)
        for connections in (1, 10, 100):
            found = {name: [] for name in loads}
            for _ in range(options.rounds):
                for name, load in loads.items():
                    count, cpu = load(options.build, port, connections, options.seconds)
                    found[name].append((cpu / count * 1e6, count / options.seconds))
            for name, rounds in found.items():
                cost, rate = (statistics.median(each[column] for each in rounds) for column in (0, 1))
                print(f"| {name} | {connections} | {cost:.2f} | {rate:,.0f} |")
        server.terminate()
        server.wait()


def stalling_server(listener, stall_after, stall):
    """Echoes; after so many seconds it stands still, once."""
    began, has_stalled = time.monotonic(), False
    clients, buffer = [], bytearray(4096)
    listener.setblocking(False)
    while True:
        if not has_stalled and time.monotonic() - began > stall_after:
            has_stalled = True
            time.sleep(stall)
        try:
            client, _ = listener.accept()
            client.setblocking(False)
            clients.append(client)
        except BlockingIOError:
            pass
        except OSError:
            return
        for client in list(clients):
            try:
                count = client.recv_into(buffer)
                client.send(buffer[:count]) if count else clients.remove(client)
            except BlockingIOError:
                pass
            except OSError:
                clients.remove(client)


def check_stall(options):
    """At a rate of r for d seconds with a stall of s, the requests intended in the stall wait from s down to 0."""
    rate, duration, stall = 1000, 5, 1.0
    with socket.create_server(("127.0.0.1", 0), backlog=128) as listener:
        threading.Thread(target=stalling_server, args=(listener, 2.0, stall), daemon=True).start()
        command = [options.build / "bin" / "ropewalk-cli", "--json", "load",
                   f"127.0.0.1:{listener.getsockname()[1]}", "hello", "--reply-bytes", 5, "--rate", rate,
                   "--duration", duration, "--connections", 20]
        text = subprocess.run([*map(str, command)], stdout=subprocess.PIPE, check=True).stdout
    latency = json.loads(text.splitlines()[-1])["latency"]
    print("\n| percentile | implied by the plan, ms | reported, ms | off |\n| --- | --: | --: | --: |")
    for name, fraction in (("p90", 0.9), ("p99", 0.99), ("p99.9", 0.999)):
        implied = (stall - (1 - fraction) * duration) * 1000
        reported = latency[name] / 1e6
        print(f"| {name} | {implied:.0f} | {reported:.0f} | {(reported / implied - 1) * 100:+.1f} % |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=Path, help="such as build/release")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3)
    options = parser.parse_args()
    os.environ["PATH"] += ":/usr/sbin"
    if shutil.which("nginx"):
        compare(options)
    check_stall(options)


if __name__ == "__main__":
    main()
