"""`ropewalk-cli lab` runs each model of a server on the same requests."""

import csv
import json
import os
import time
import unittest
from pathlib import Path

from processes import CLI, PATIENCE, Running, cli

SMALL = ("--requests", 5, "--cpu-before", 0.4, 0.1, "--io", 4, 1, "--cpu-after", 0.2, "--runs", 3)
MODES = ["read", "polling", "multiplexed", "signal", "async"]
MODELS = ["blocking", "process", "thread", "pool", "callbacks", "coroutine"]


class LabTest(unittest.TestCase):
    def test_every_model_is_measured(self):
        done = cli("--json", "lab", *SMALL)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual((done.returncode, [each["model"] for each in found]), (0, MODELS))
        for each in found:
            self.assertEqual((len(each["trips"]), len(each["runs"])), (5, 3))
            self.assertEqual(sorted(each["runs"])[1], each["wallTime"])
            for trip in each["trips"]:
                self.check_parts(trip)

    def check_parts(self, trip):
        names = ("cpuBefore", "cpuAfter", "queued", "startUp", "blocked", "polling", "waiting")
        self.assertEqual(sum(trip[name] for name in names), trip["done"] - trip["sent"])

    def test_every_io_mode_is_measured_or_its_absence_explained(self):
        done = cli("--json", "lab", "--modes", *SMALL)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual((done.returncode, [each["model"] for each in found]), (0, MODES))
        for each in found:
            if each["event"] == "lab-missing":
                self.assertEqual(each["model"], "async")
                self.assertIn("io_uring", each["reason"])
                continue
            self.assertGreaterEqual(each["lifetime"], each["wallTime"])
            for trip in each["trips"]:
                self.check_parts(trip)
                self.assertGreaterEqual(trip["calls"], 1)

    def test_runs_are_told_as_they_end(self):
        done = cli("--json", "lab", "callbacks", "--progress", *SMALL)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([each["event"] for each in found], ["lab-run"] * 3 + ["lab"])
        self.assertEqual([(each["run"], each["of"]) for each in found[:3]], [(1, 3), (2, 3), (3, 3)])

    def test_csv_has_results_and_requests(self):
        done = cli("lab", "blocking", "callbacks", "--csv", "--transport", "unix", *SMALL)
        results, requests = (list(csv.DictReader(part.splitlines()))
                             for part in done.stdout.decode().split("\n\n"))
        self.assertEqual([(each["model"], each["transport"]) for each in results],
                         [("blocking", "unix"), ("callbacks", "unix")])
        self.assertEqual(len(requests), 10)
        self.assertEqual(max(int(each["done"]) for each in requests[:5]), int(results[0]["wall"]))

    def test_interrupted_it_ends_its_server(self):
        with Running(CLI, "lab", "blocking", "--io", 5000, "--runs", 1) as lab:
            server = self.child_of(lab.process.pid)
            self.assertEqual(lab.stop(), 2)
            self.assertFalse(os.path.exists(f"/proc/{server}"))

    def child_of(self, pid):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
            if children:
                return children[0]
            time.sleep(0.01)
        self.fail("no server was started")

    def test_people_see_rows_and_a_table(self):
        done = cli("lab", "blocking", "callbacks", *SMALL)
        text = done.stdout.decode()
        self.assertEqual(done.returncode, 0)
        self.assertEqual(text.count("   1 |"), 2)
        self.assertIn("requests/s", text)
        self.assertNotIn("Process per request", text)

    def test_a_sweep_doubles_the_requests(self):
        done = cli("--json", "lab", "callbacks", "--sweep", "--cpu-before", 0.01, "--io", 1, "--cpu-after", 0,
                   "--runs", 1)
        self.assertEqual([json.loads(line)["requests"] for line in done.stdout.splitlines()],
                         [1, 2, 4, 8, 16, 32, 64, 128, 256])

    def test_a_sweep_over_pollers_has_each_of_the_system(self):
        done = cli("lab", "--sweep-pollers", "--csv", "--cpu-before", 0.01, "--io", 1, "--cpu-after", 0, "--runs", 1)
        found = [(each["poller"], int(each["requests"])) for each in csv.DictReader(done.stdout.decode().splitlines())]
        self.assertEqual(len(found), 9 * len({poller for poller, _ in found}))
        self.assertLessEqual({"poll", "select"}, {poller for poller, _ in found})

    def test_what_makes_no_sense_is_refused(self):
        for arguments, word in [(("magic",), "magic"), (("--requests", 0), "Choose"), (("--io", 1, 2), "spreads"),
                                (("--runs", 0), "--runs")]:
            done = cli("lab", *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(word, done.stderr.decode() + done.stdout.decode())


if __name__ == "__main__":
    unittest.main()
