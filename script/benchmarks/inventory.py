"""Import with check, preview and store as whole commands, on a table of enterprises.

script/bench inventory [--rows N …] [--rounds N] [--only import preview geopackage postgis]
                       [--quick]

PostGIS is timed where PARKSHORE_POSTGRES names a server: script/postgres script/bench inventory
"""

import argparse
import os

import bench_data
import numpy as np
from bench_run import QGIS_PROCESS, held, medians, table, timed

SECTIONS = ("import", "preview", "geopackage", "postgis")
LIMITS = {
    ("import", 100_000): (12, 1.2),
    ("import", 1_000_000): (120, 3),
    ("geopackage", 100_000): (5, None),
    ("postgis", 100_000): (10, None),
}
"""Seconds and GB by section and rows."""

PREVIEW_S = 1  # without the start of qgis_process
PREVIEW_BYTES, QUICK_BYTES = 200_000_000, 2_000_000
STORED, QUICK_ROWS = 100_000, 1_000
HEADER = (
    "企业编号,企业名称,统一社会信用代码,省份,城市,行业代码,状态,投产日期,工业总产值（万元）,"
    "新鲜水用量（万立方米）,COD排放量（吨）,经度,纬度,备注\n"
)
CITIES = (
    ("湖北省", "武汉市", 114.3, 30.6),
    ("江苏省", "南京市", 118.8, 32.0),
    ("四川省", "宜宾市", 104.6, 28.8),
    ("安徽省", "芜湖市", 118.4, 31.3),
)
_BATCH = 50_000


def main():
    """Run the sections asked for."""
    parser = argparse.ArgumentParser(prog="script/bench inventory", description=__doc__)
    parser.add_argument("--rows", nargs="+", type=int, default=[100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--quick", action="store_true", help="few rows, one round")
    options = parser.parse_args()
    options.stored, options.bytes = STORED, PREVIEW_BYTES
    if options.quick:
        options.rows, options.rounds = [QUICK_ROWS], 1
        options.stored, options.bytes = QUICK_ROWS, QUICK_BYTES
    bench_data.FOLDER.mkdir(exist_ok=True)
    rows = []
    for section in options.only:
        rows += _SECTIONS[section](options)
    print(f"Whole commands, medians of {options.rounds}")
    table(["command", "rows", "s", "target", "CPU s", "peak GB", "target"], rows)


def enterprises(count):
    """Return a CSV of so many enterprises, made once."""
    path = bench_data.FOLDER / f"enterprises_{count}.csv"
    if path.exists():
        return path
    rng = np.random.default_rng(count)
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for first in range(0, count, _BATCH):
            file.writelines(_lines(rng, first, min(_BATCH, count - first)))
    return path


def _lines(rng, first, count):
    city = rng.integers(0, len(CITIES), count)
    aside = rng.normal(0, 0.2, (count, 2))
    output, water, cod = (
        rng.lognormal(8, 1, count),
        rng.lognormal(3, 1, count),
        rng.lognormal(1, 1, count),
    )
    year, month = rng.integers(1980, 2024, count), rng.integers(1, 13, count)
    for i in range(count):
        province, name, lon, lat = CITIES[city[i]]
        yield (
            f"E{first + i:07d},某某化工有限公司{first + i},,{province},{name},2614,在产,"
            f"{year[i]}年{month[i]}月,{output[i]:.2f},{water[i]:.3f},{cod[i]:.2f},"
            f"{lon + aside[i, 0]:.6f},{lat + aside[i, 1]:.6f},备注{i % 100}\n"
        )


def _import(options):
    rows = []
    for count in options.rows:
        source = enterprises(count)
        out = [
            bench_data.FOLDER / f"inventory_{name}.gpkg"
            for name in ("accepted", "rejected", "findings")
        ]
        command = _command(
            "importinventory", FILE=source, KIND=1, OUTPUT=out[0], REJECTED=out[1], FINDINGS=out[2]
        )
        rows.append(
            _row("import with check", count, command, out, limit="import", rounds=options.rounds)
        )
    return rows


def _preview(options):
    stored = options.stored
    per_row = enterprises(stored).stat().st_size / stored
    count = int(options.bytes / per_row) + 1
    command = _command("previewinventory", FILE=enterprises(count), KIND=1)
    start = medians(
        [timed([str(QGIS_PROCESS), "help", "native:buffer"]) for _ in range(options.rounds)]
    )
    run = medians([timed(command) for _ in range(options.rounds)])
    more_s = run.wall_s - start.wall_s
    title = f"preview of {options.bytes / 1e6:g} MB"
    bound = held(more_s, PREVIEW_S if options.bytes == PREVIEW_BYTES else None)
    told = [f"{title}, less the start", f"{count:,}", f"{more_s:.2f}", bound]
    return [
        _told("start of qgis_process alone", 0, start, ""),
        _told(title, count, run, "preview"),
        [*told, "", "", ""],
    ]


def _geopackage(options):
    target = bench_data.FOLDER / "inventory_stored.gpkg"
    accepted = _accepted(options.stored)
    command = _command("storeinventory", INPUT=accepted, KIND=1, INVENTORY=target)
    return [
        _row(
            "store into a GeoPackage",
            options.stored,
            command,
            [target],
            limit="geopackage",
            rounds=options.rounds,
        )
    ]


def _postgis(options):
    server = os.environ.get("PARKSHORE_POSTGRES")
    if not server:
        print("PostGIS is left out: run script/postgres script/bench inventory")
        return []
    import psycopg2  # noqa: PLC0415

    accepted = _accepted(options.stored)
    runs = []
    for _ in range(options.rounds):
        with psycopg2.connect(server) as connection, connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA IF EXISTS bench CASCADE")
        command = _command(
            "storeinventory", INPUT=accepted, KIND=1, CONNECTION=server, SCHEMA="bench"
        )
        runs.append(timed(command))
    return [_told("store into PostGIS", options.stored, medians(runs), "postgis")]


_SECTIONS = {"import": _import, "preview": _preview, "geopackage": _geopackage, "postgis": _postgis}


def _accepted(count):
    """Return so many imported rows, made once."""
    path = bench_data.FOLDER / f"inventory_imported_{count}.gpkg"
    if not path.exists():
        timed(_command("importinventory", FILE=enterprises(count), KIND=1, OUTPUT=path))
    return path


def _command(name, **parameters):
    given = [f"--{key}={value}" for key, value in parameters.items()]
    return [str(QGIS_PROCESS), "run", f"parkshore:{name}", *given]


def _row(title, count, command, files=(), *, limit, rounds):
    runs = []
    for _ in range(rounds):
        for path in files:
            path.unlink(missing_ok=True)
        runs.append(timed(command))
    return _told(title, count, medians(runs), limit)


def _told(title, count, run, limit):
    most_s, most_gb = LIMITS.get((limit, count), (None, None))
    return [
        title, f"{count:,}" if count else "", f"{run.wall_s:.2f}", held(run.wall_s, most_s),
        f"{run.cpu_s:.2f}", f"{run.peak_gb:.2f}", held(run.peak_gb, most_gb),
    ]  # fmt: skip


if __name__ == "__main__":
    main()
