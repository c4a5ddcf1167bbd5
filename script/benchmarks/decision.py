"""Ranking, options, receiving parks and evidence sheets as whole commands on many sites.

script/bench decision [--sites N] [--rounds N] [--only ranking siting sheets] [--quick]

A minute a round at 100,000 sites, another for the sheets; each command is told as it ends.
"""

import argparse

import bench_data
import numpy as np
from bench_run import COPY, algorithm, beside_copy, held, medians, table, timed
from osgeo import ogr, osr

TARGETS = {
    "parkshore:siteoptions": 1.5,
    "parkshore:receivingparks": 1.6,
    "parkshore:rankparks (TOPSIS)": 2.0,
    "parkshore:rankparks (VIKOR)": 2.0,
    "parkshore:rankparks (weighted sum)": 2.0,
}
"""At most so many times the plain copy of so many sites as follow."""

SECTIONS = ("ranking", "siting", "sheets")
SITES, QUICK_SITES = 100_000, 1_000
PARKS = 1_045
SHEETS, QUICK_SHEETS = 1_000, 20
SHEETS_S, SHEETS_GB = 480, 1.5
VERTICES = 750_000
VERDICTS = ("within", "outside", "uncertain", "no rule")
CHOICES = {
    "verdict": VERDICTS,
    "river_cls": ("main", "important", "tributary", "lake", None),
    "reach": ("upstream", "midstream", "downstream", None),
    "energy_cls": ("low", "middle", "high", None),
    "cod_cls": ("low", "middle", "high", None),
    "scale": ("above", "below", None),
    "province": ("四川", "湖北", "江苏", "Hunan", "31", "52", None),
    "rule_note": ("barred to new and enlarged", "screening;existed before the rule", None),
}
NUMBERS = ("gdp", "energy_tce", "water_m3", "cod_t", "so2_t", "staff")
CRITERIA = "gdp,+,3,energy_tce,-,2,water_m3,-,1,cod_t,-,2,so2_t,-,1,staff,+,1"


def main():
    """Time each command in turn and print the medians."""
    parser = argparse.ArgumentParser(prog="script/bench decision", description=__doc__)
    parser.add_argument("--sites", type=int, default=SITES)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--quick", action="store_true", help="few sites and sheets, one round")
    options = parser.parse_args()
    sheets = SHEETS
    if options.quick:
        options.sites, options.rounds, sheets = QUICK_SITES, 1, QUICK_SHEETS
    if set(options.only) & {"ranking", "siting"}:
        _beside_the_copy(options)
    if "sheets" in options.only:
        print(f"{sheets:,} evidence sheets, shoreline of {VERTICES:,} vertices, one round")
        run = timed(_sheets(sheets))
        most_s, most_gb = (SHEETS_S, SHEETS_GB) if sheets == SHEETS else (None, None)
        told = [f"{run.wall_s:.2f}", held(run.wall_s, most_s), f"{run.cpu_s:.2f}"]
        told += [f"{run.peak_gb:.2f}", held(run.peak_gb, most_gb)]
        head = ["command", "s", "target", "CPU s", "peak GB", "target"]
        table(head, [["parkshore:evidencesheets", *told]])


def _beside_the_copy(options):
    """Time ranking and siting in turn with the copy of the sites."""
    sites = _file("decision_sites", options.sites, seed=31)
    parks = _file("decision_parks", PARKS, seed=32)
    out = bench_data.FOLDER / "decision_out.gpkg"
    pairs = bench_data.FOLDER / "decision_pairs.gpkg"
    commands = {COPY: algorithm(COPY, out, INPUT=sites)}
    if "ranking" in options.only:
        for number, name in enumerate(("TOPSIS", "VIKOR", "weighted sum")):
            commands[f"parkshore:rankparks ({name})"] = algorithm(
                "parkshore:rankparks", out, PARKS=sites, CRITERIA=CRITERIA, METHOD=number
            )
    if "siting" in options.only:
        moving = bench_data.FOLDER / f"decision_options_{options.sites}.gpkg"
        timed(algorithm("parkshore:siteoptions", moving, SITES=sites, PARKS=parks))
        given = {"SITES": sites, "PARKS": parks}
        commands["parkshore:siteoptions"] = algorithm("parkshore:siteoptions", out, **given)
        commands["parkshore:receivingparks"] = algorithm(
            "parkshore:receivingparks", out, SITES=moving, PARKS=parks, PAIRS=pairs
        )
    runs = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, command in commands.items():
            for path in (out, pairs):
                path.unlink(missing_ok=True)
            runs[name].append(timed(command))
    print(f"{options.sites:,} sites, {PARKS:,} parks, 1,000 trials, medians of {options.rounds}")
    targets = TARGETS if options.sites == SITES else {}
    beside_copy({name: medians(each) for name, each in runs.items()}, targets)


def _sheets(count):
    """Return the command that prints a sheet for each of many checked points."""
    shoreline = bench_data.shoreline_file(VERTICES, "lines15")
    checked = bench_data.FOLDER / f"decision_checked_{count}.gpkg"
    parks = bench_data.parks_file(VERTICES, "points", count)
    timed(
        algorithm(
            "parkshore:shorelinecheck",
            checked,
            PARKS=parks,
            SHORELINE=shoreline,
            RULE_SET=1,
            FACILITY=0,
        )
    )
    pdf = bench_data.FOLDER / "decision_sheets.pdf"
    return algorithm("parkshore:evidencesheets", pdf, PARKS=checked, SHORELINE=shoreline, WHICH=1)


def _file(name, count, *, seed):
    """Return the path of checked sites, made when missing."""
    path = bench_data.FOLDER / f"{name}_{count}.gpkg"
    if not path.exists():
        _write(path, _columns(count, np.random.default_rng(seed)))
    return path


def _columns(count, rng):
    lon, lat = rng.uniform(98, 122, count), rng.uniform(25, 34, count)
    columns = {
        "park_id": np.array([f"P{number % PARKS:06d}" for number in range(count)], object),
        "shore_m": rng.uniform(0, 5000, count),
        "chemical": rng.integers(0, 2, count),
        "accredited": rng.integers(0, 2, count),
        **{name: rng.lognormal(5, 2, count) for name in NUMBERS},
        **{
            name: np.array(values, object)[rng.integers(0, len(values), count)]
            for name, values in CHOICES.items()
        },
    }
    return {"lon": lon, "lat": lat, **columns}


def _write(path, columns):
    bench_data.FOLDER.mkdir(exist_ok=True)
    unfinished = path.with_suffix(".part.gpkg")
    unfinished.unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(unfinished))
    layer = source.CreateLayer(path.stem, crs, ogr.wkbPoint)
    lon, lat = columns.pop("lon"), columns.pop("lat")
    kinds = {"f": ogr.OFTReal, "i": ogr.OFTInteger, "O": ogr.OFTString}
    for name, values in columns.items():
        layer.CreateField(ogr.FieldDefn(name, kinds[values.dtype.kind]))
    source.StartTransaction()
    for row in range(len(lon)):
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, values in enumerate(columns.values()):
            value = values[row]
            if value is not None:
                feature.SetField(index, value if isinstance(value, str) else value.item())
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(lon[row]), float(lat[row]))
        feature.SetGeometryDirectly(point)
        layer.CreateFeature(feature)
    source.CommitTransaction()
    layer = source = None  # closes the file
    unfinished.rename(path)


if __name__ == "__main__":
    main()
