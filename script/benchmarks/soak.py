"""Memory after many runs of each algorithm in one QGIS process, as the long tests measure it.

script/bench soak [--quick]

A thousand runs of each light algorithm, thirty of the others: some hours.
"""

import argparse
import os
import re
import subprocess
import sys

from bench_run import ROOT, table

TESTS = "tests/processing/soak/test_soak.py"
QUICK = {"chosen": "thousand and (carryingcapacity or worklist)", "runs": "50"}
_TOLD = re.compile(r"^(\w+): (\d+) runs of ([\d.]+) s, (\d+) → (\d+) MiB, ([\d.]+) (≤ .*)$")
_OURS = ("PYTHONPATH", "QGIS_CUSTOM_CONFIG_PATH")  # a test has a profile of its own


def main():
    """Run the tests and print what they told; the status is theirs."""
    parser = argparse.ArgumentParser(prog="script/bench soak", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two algorithms, fifty runs")
    options = parser.parse_args()
    environment = {name: value for name, value in os.environ.items() if name not in _OURS}
    command = ["bash", ROOT / "script" / "test", TESTS, "-m", "long", "-rA", "-q"]
    if options.quick:
        environment["PARKSHORE_SOAK_RUNS"] = QUICK["runs"]
        command += ["-k", QUICK["chosen"]]
    done = subprocess.run(
        command, env=environment, check=False, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    rows = [found.groups() for line in done.stdout.splitlines() if (found := _TOLD.match(line))]
    table(["algorithm", "runs", "s a run", "MiB after a tenth", "at last", "x", "target"], rows)
    if done.returncode:
        print(done.stdout, file=sys.stderr)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
