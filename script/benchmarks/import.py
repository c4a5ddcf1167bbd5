"""Import of wide tables of parks as whole commands: CPU seconds and peak memory, beside another
checkout where one is given.

script/bench import [--rounds N] [--only csv xlsx million] [--beside CHECKOUT] [--quick]

The other checkout, such as one of an earlier version, takes turns with this one on the same file;
the ratio is of the medians of CPU seconds.
"""

import argparse
from pathlib import Path

import bench_data
import numpy as np
from bench_run import ROOT, held, medians, table, timed

COLUMNS = (
    "园区编号", "园区名称", "省份", "城市", "经度", "纬度", "面积（平方公里）", "GDP（亿元）",
    "工业增加值（亿元）", "工业总产值（亿元）", "固定资产投资（亿元）", "从业人员（人）",
    "综合能耗（万吨标准煤）", "新鲜水用量（万立方米）", "COD排放量（吨）", "氨氮排放量（吨）",
    "设立日期", "年份", "联系人", "备注",
)  # fmt: skip
SECTIONS = {"csv": 100_000, "xlsx": 100_000, "million": 1_000_000}
TARGETS = {"csv": (1.0, None), "xlsx": (1.5, 1.0), "million": (None, 1.5)}
"""Ratio of CPU seconds to the other checkout, and GB; None where there is no target."""

_BATCH = 50_000
_QUICK = 100


def main():
    """Run the sections asked for."""
    parser = argparse.ArgumentParser(prog="script/bench import", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=list(SECTIONS))
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--quick", action="store_true", help="a hundredth of the rows, one round")
    options = parser.parse_args()
    if options.quick:
        options.rounds = 1
    bench_data.FOLDER.mkdir(exist_ok=True)
    lines = [_section(name, options) for name in options.only]
    head = ["file", "rows", "CPU s", "other CPU s", "ratio", "target", "peak GB", "target"]
    table(head, lines)


def _section(name, options):
    count = SECTIONS[name] // (_QUICK if options.quick else 1)
    source = wide_table(count, "xlsx" if name == "xlsx" else "csv")
    ours, theirs = [], []
    for _ in range(options.rounds):
        ours.append(timed(_command(ROOT, source)))
        if options.beside is not None:
            theirs.append(timed(_command(options.beside.resolve(), source)))
    ratio, peak_gb = (None, None) if options.quick else TARGETS[name]
    mine, other = medians(ours), medians(theirs) if theirs else None
    found = None if other is None else mine.cpu_s / other.cpu_s
    return [
        source.suffix[1:], f"{count:,}", f"{mine.cpu_s:.1f}",
        "" if other is None else f"{other.cpu_s:.1f}", "" if found is None else f"{found:.2f}",
        held(found, ratio), f"{mine.peak_gb:.2f}", held(mine.peak_gb, peak_gb),
    ]  # fmt: skip


def wide_table(count, kind):
    """Return a table of so many parks with twenty columns, made once."""
    path = bench_data.FOLDER / f"parks_wide_{count}.{kind}"
    if path.exists():
        return path
    if kind == "xlsx":
        return _workbook(path, count)
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(COLUMNS) + "\n")
        for row in _rows(count):
            file.write(",".join(map(str, row)) + "\n")
    return path


def _workbook(path, count):
    from openpyxl import Workbook  # noqa: PLC0415

    made = Workbook(write_only=True)
    sheet = made.create_sheet("园区")
    sheet.append(COLUMNS)
    for row in _rows(count):
        sheet.append(row)
    made.save(path)
    return path


def _rows(count):
    rng = np.random.default_rng(count)
    for first in range(0, count, _BATCH):
        size = min(_BATCH, count - first)
        figures = np.round(rng.lognormal(3, 1, (size, 8)), 2).tolist()
        places = np.round(rng.normal((110.0, 30.5), (4.0, 1.0), (size, 2)), 6).tolist()
        staff, year = (
            rng.integers(50, 90_000, size).tolist(),
            rng.integers(1985, 2024, size).tolist(),
        )
        for at in range(size):
            number = first + at
            area, gdp, added, output, fixed, energy, water, cod = figures[at]
            yield [
                f"P{number:07d}", f"示例化工园区{number}", "湖北省", "武汉市", *places[at],
                area, gdp, added, output, fixed, staff[at], energy, water, cod, round(cod / 10, 3),
                f"{year[at]}年{1 + at % 12}月", 2025, f"联系人{at % 97}", f"备注{at % 31}",
            ]  # fmt: skip


def _command(root, source):
    made = [bench_data.FOLDER / f"import_{name}.gpkg" for name in ("accepted", "rejected")]
    for path in made:
        path.unlink(missing_ok=True)
    return [
        str(root / "script" / "qgis_process"), "run", "parkshore:importinventory",
        f"--FILE={source}", "--KIND=0", f"--OUTPUT={made[0]}", f"--REJECTED={made[1]}",
    ]  # fmt: skip


if __name__ == "__main__":
    main()
