"""All benchmarks, one after the other, at the sizes that have targets; what missed is told last.

script/bench all [--quick]

It takes many hours, the soak most of them; --quick tries every topic on small data, where few
targets hold. A topic that fails does not end the others; the status is 1 then.
"""

import argparse
import os
import subprocess
import sys
import time

from bench_run import ROOT, table

TOPICS = {
    "accuracy": [],
    "zones": [],
    "shoreline": ["--size", "small", "medium", "large"],
    "water": ["--shares", "0.5", "1"],
    "water_feedback": [],
    "decision": [],
    "indicators": [],
    "inventory": [],
    "import": [],
    "report": [],
    "window": ["--points", "100000", "1000000"],
    "screen": ["--sites", "10000000"],
    "soak": [],
}
"""By topic its options; `corpus` is left out, which wants a folder of other programs' files."""

_MISSED = "missed"


def main():
    """Run every topic."""
    parser = argparse.ArgumentParser(
        prog="script/bench all",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="small data, few rounds")
    options = parser.parse_args()
    bench = ["bash", ROOT / "script" / "postgres", "bash", ROOT / "script" / "bench"]
    commands = {
        topic: [*bench, topic, *(["--quick"] if options.quick else sized)]
        for topic, sized in TOPICS.items()
    }
    sys.exit(run_topics(commands))


def run_topics(commands):
    """Run a command for each topic, tell how each ended; return 1 where one failed."""
    ends, missed = [], []
    for topic, command in commands.items():
        print(f"=== {topic}: {' '.join(map(str, command[-3:]))}", flush=True)
        begin = time.perf_counter()
        code, lines = _told(command)
        missed += [f"{topic}: {line}" for line in lines]
        end = "ended" if not code else f"failed with {code}"
        ends.append([topic, end, f"{(time.perf_counter() - begin) / 60:.1f}", len(lines)])
    print("=== all")
    table(["topic", "end", "minutes", _MISSED], ends)
    print(*missed, sep="\n", flush=True)
    return int(any(end != "ended" for _, end, *_ in ends))


def _told(command):
    """Run a command and pass on what it prints; return its status and the lines of misses."""
    missed = []
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        for line in process.stdout:
            print(line, end="", flush=True)
            if _MISSED in line:
                missed.append(line.rstrip())
    return process.returncode, missed


if __name__ == "__main__":
    main()
