"""`ropewalk-cli lab` runs each model of a server on the same requests."""

import json
import unittest

from processes import cli

SMALL = ("--requests", 5, "--cpu-before", 0.4, 0.1, "--io", 4, 1, "--cpu-after", 0.2, "--runs", 3)
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
                cpu = trip["cpuBefore"] + trip["cpuAfter"]
                parts = trip["queued"] + trip["startUp"] + cpu + trip["blocked"] + trip["waiting"]
                self.assertEqual(parts, trip["done"] - trip["sent"])

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

    def test_what_makes_no_sense_is_refused(self):
        for arguments, word in [(("magic",), "magic"), (("--requests", 0), "Choose"), (("--io", 1, 2), "spreads"),
                                (("--runs", 0), "--runs")]:
            done = cli("lab", *arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(word, done.stderr.decode() + done.stdout.decode())


if __name__ == "__main__":
    unittest.main()
