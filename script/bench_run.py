"""Timing for the benchmarks: whole commands with their CPU time and peak memory, and tables."""

import math
import multiprocessing
import os
import signal
import statistics
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QGIS_PROCESS = ROOT / "script" / "qgis_process"
COPY = "native:savefeatures"
"""The command that reads and writes a layer and does nothing else."""
_GB_PER_KIB = 1.024e-6
_TIMED_OUT = 124  # of the command timeout
_CPU_SPENT = (-signal.SIGXCPU, 128 + signal.SIGXCPU)
_KILLED = (-signal.SIGKILL, 128 + signal.SIGKILL)  # by the system, when memory ends
_NO_MEMORY = b"bad_alloc"


@dataclass
class Run:
    """One command: seconds on the clock, seconds of CPU and peak memory in GB."""

    wall_s: float
    cpu_s: float
    peak_gb: float
    ended: bool = True
    lacked_memory: bool = False


def timed(command, limit_s=None, cpu_s=None, gib=None):
    """Run a command and return its `Run`; a failing one stops the benchmark with its output.

    A command that takes longer than ``limit_s`` on the clock, or than ``cpu_s`` of the processor,
    or wants more memory than ``gib``, is ended, and its run says so. The command starts from a
    small process: Linux counts what the parent held at the fork as the child's own peak.
    What runs, and how long it took, is told on the way: a benchmark takes minutes.
    """
    name = next((part for part in command if ":" in str(part)), Path(command[-1]).name)
    print(f"  {name} ...", end="", file=sys.stderr, flush=True)
    small = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(1, mp_context=small) as pool:
        run = pool.submit(_timed, command, limit_s, cpu_s, gib).result()
    print(f" {run.wall_s:.1f} s", file=sys.stderr, flush=True)
    return run


def _timed(command, limit_s, cpu_s, gib):
    begin = time.perf_counter()
    if cpu_s is not None:
        command = ["prlimit", f"--cpu={math.ceil(cpu_s)}:", "--core=0", *command]
    if gib is not None:
        command = ["prlimit", f"--as={gib << 30}", "--core=0", *command]
    if limit_s is not None:
        command = ["timeout", str(limit_s), *command]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    code = process.returncode
    lacked = gib is not None and code and (code in _KILLED or _NO_MEMORY in output)
    ended = code not in ((limit_s and _TIMED_OUT), *(_CPU_SPENT if cpu_s else ())) and not lacked
    if code and ended:
        raise RuntimeError(f"{' '.join(map(str, command))}\n{output.decode(errors='replace')}")
    wall = time.perf_counter() - begin
    cpu, peak = usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _GB_PER_KIB
    return Run(wall, cpu, peak, ended, bool(lacked))


def algorithm(name, output, **parameters):
    """Return the `qgis_process` command of an algorithm that writes a file of its own."""
    Path(output).unlink(missing_ok=True)
    given = [f"--{key}={value}" for key, value in parameters.items()]
    return [str(QGIS_PROCESS), "run", name, *given, f"--OUTPUT={output}"]


def medians(runs):
    """Return the medians of several runs of a command, and its greatest peak."""
    return Run(
        statistics.median(run.wall_s for run in runs),
        statistics.median(run.cpu_s for run in runs),
        max(run.peak_gb for run in runs),
        all(run.ended for run in runs),
    )


def held(figure, most=None, *, least=None):
    """Return the bound of a figure as a table tells it, ``missed`` behind it where it is beyond.

    A figure that is not there, or has no bound, misses none.

    >>> held(1.2, 1.3), held(1.4, 1.3), held(0.7, least=0.8), held(None, 1.3), held(1.4)
    ('≤ 1.3', '≤ 1.3 missed', '≥ 0.8 missed', '≤ 1.3', '')
    """
    sign, bound = ("≤", most) if least is None else ("≥", least)
    if bound is None:
        return ""
    beyond = figure is not None and (figure > bound if least is None else figure < bound)
    return f"{sign} {bound:,g}{' missed' if beyond else ''}"


def beside_copy(times, targets, *, memory=None, judged=None):
    """Print commands beside the plain copy of their input, on the clock and in CPU time.

    Parameters
    ----------
    times : dict of str to Run
        By command; `COPY` is one of them.
    targets : dict of str to float
        At most so many times the copy, by command.
    memory : dict of str to float, optional
        At most so many GB, by command.
    judged : dict of str to (str, str, str), optional
        Error in millimetres, wrong verdicts and the bound of both, by command.
    """
    copy = times[COPY]
    head = ["command", "wall s", "CPU s", "x copy", "target", "x copy, CPU", "peak GB", "target"]
    rows = []
    for name, run in times.items():
        more = "" if run.ended else "> "
        ratio = run.wall_s / copy.wall_s
        rows.append(
            [
                name,
                f"{more}{run.wall_s:.2f}",
                f"{run.cpu_s:.2f}",
                f"{more}{ratio:.2f}",
                held(ratio, targets.get(name)),
                f"{more}{run.cpu_s / copy.cpu_s:.2f}",
                f"{run.peak_gb:.2f}",
                held(run.peak_gb, (memory or {}).get(name)),
                *([] if judged is None else judged.get(name, ("", "", ""))),
            ]
        )
    table(head if judged is None else [*head, "error mm", "wrong verdicts", "target"], rows)


def table(head, rows):
    """Print rows under a head, columns aligned, the first to the left."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for number, row in enumerate(cells):
        first, *rest = (
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("| " + " | ".join([first, *rest]) + " |")
        if number == 0:
            rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
            print("| " + " | ".join(rule) + " |")
    print(flush=True)
