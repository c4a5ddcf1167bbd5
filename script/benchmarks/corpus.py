"""How every table below a folder ends at the import: read, or refused in one sentence.

script/bench corpus FOLDER [--kind N] [--told]

For folders of other programs' test files, such as the source packages of openpyxl, pandas, xlrd
and odfpy. A file that meets a fault of ours ends the benchmark with status 1.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from pathlib import Path

import bench_data
from bench_run import QGIS_PROCESS, table, timed

ENDINGS = {
    ".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots", ".csv", ".tsv",
}  # fmt: skip
FAULT = re.compile("fault of its own|程序自身错误|Traceback")
AT_ONCE = 500  # files; their paths are arguments of one command


def main():
    """Import all files in rounds and count."""
    parser = argparse.ArgumentParser(prog="script/bench corpus", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", type=int, default=1)
    parser.add_argument("--told", action="store_true", help="list each file with its sentence")
    options = parser.parse_args()
    paths = sorted(
        path
        for path in options.folder.rglob("*")
        if path.suffix.lower() in ENDINGS and path.is_file()
    )
    bench_data.FOLDER.mkdir(exist_ok=True)
    rows = []
    for first in range(0, len(paths), AT_ONCE):
        rows += _round(paths[first : first + AT_ONCE], options.kind)
    faults = [row for row in rows if FAULT.search(row["reason"])]
    _tell(rows, len(paths))
    for row in rows if options.told else faults:
        print(f"{row['status']:10} {row['file']}: {row['reason']}")
    sys.exit(bool(faults) or len(rows) != len(paths))


def _round(paths, kind):
    """Return the rows of the table of a round."""
    told = bench_data.FOLDER / "corpus_round.csv"
    told.unlink(missing_ok=True)
    files = [f"--FILES={path}" for path in paths]
    given = [f"--KIND={kind}", "--OUTPUT=memory:", "--AREAS=memory:", f"--ROUND={told}"]
    timed([str(QGIS_PROCESS), "run", "parkshore:countyround", *files, *given])
    with told.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _tell(rows, count):
    endings = Counter((Path(row["file"]).suffix.lower(), row["status"]) for row in rows)
    statuses = ("read", "duplicate", "unreadable")
    head = ["ending", *statuses]
    lines = [
        [ending, *(endings[ending, status] for status in statuses)]
        for ending in sorted({ending for ending, _ in endings})
    ]
    total = Counter(row["status"] for row in rows)
    table(head, [*lines, ["all", *(total[status] for status in statuses)]])
    silent = [row for row in rows if row["status"] == "unreadable" and not row["reason"]]
    print(f"{count} files, {len(rows)} told, {len(silent)} without a reason", flush=True)


if __name__ == "__main__":
    main()
