"""Indicators and infrastructure as whole commands: the sample inventory, and a million units.

script/bench indicators [--rounds N] [--units N] [--only sample million] [--quick]
"""

import argparse

import bench_data
import numpy as np
from bench_run import QGIS_PROCESS, held, medians, table, timed
from osgeo import ogr, osr

PLAIN_S, PAGE_S = 2.0, 3.0  # each algorithm on the sample, without and with its page
MILLION_S, MILLION_GB = 12.0, 1.5
SECTIONS = ("sample", "million")
UNITS, QUICK_UNITS = 1_000_000, 10_000
PARKS = 1_045

# algorithm -> (inputs, which are layers of the sample), outputs, other parameters
COMMANDS = {
    "summarizeparks": ({"PARKS": "parks", "TOTALS": "catalogue"}, ["OUTPUT"], {}),
    "contribution": ({"PARKS": "parks", "TOTALS": "provinces"}, ["OUTPUT"], {}),
    "parkdensity": ({"PARKS": "parks", "PROVINCES": "provinces"}, ["BY_PROVINCE", "CELLS"], {}),
    "pillarindustries": ({"PARKS": "parks"}, ["OUTPUT", "SIMILARITY", "DIVERSITY"], {}),
    "demonstrationprograms": ({"PARKS": "parks"}, ["OUTPUT"], {}),
    "parkindicators": ({"PARKS": "parks", "BASE": "park_years"}, ["OUTPUT"], {}),
    "decoupling": ({"INPUT": "park_years"}, ["OUTPUT"], {}),
    "greenindex": ({"PARKS": "parks"}, ["OUTPUT", "EXPLAIN", "BY_REACH"], {}),
    "energyinfrastructure": (
        {"UNITS": "energy_units", "PARKS": "parks"},
        ["BY_PARK", "BY_REACH", "BY_FUEL", "BY_KIND", "BY_BIN", "BY_VINTAGE", "UNITS_OUT"],
        {"BENCHMARK_RATE": 300},
    ),
    "wastewater": ({"PLANTS": "wastewater_plants", "PARKS": "parks"}, ["BY_PARK", "BY_REACH"], {}),
    "waterintake": (
        {"INTAKES": "water_intakes", "PARKS": "parks"},
        ["BY_SOURCE", "BY_PARK", "BY_REACH"],
        {"NATIONAL_M3": 604e9},
    ),
    "outfallcheck": (
        {"OUTFALLS": "outfalls", "PARKS": "parks", "SHORELINE": "shoreline"},
        ["OUTPUT"],
        {},
    ),
    "carryingcapacity": (
        {"LOADS": "parks", "CAPACITY": "parks"},
        ["OUTPUT"],
        {"CAPACITY": "capacity"},
    ),
    "symbiosispairs": (
        {
            "ENERGY_UNITS": "energy_units",
            "WASTEWATER_PLANTS": "wastewater_plants",
            "PARKS": "parks",
        },
        ["PAIRS", "BY_PARK"],
        {},
    ),
}


def main():
    """Run the sections asked for."""
    parser = argparse.ArgumentParser(prog="script/bench indicators", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--units", type=int, default=UNITS)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--quick", action="store_true", help="few units, one round")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.units = 1, QUICK_UNITS
    bench_data.FOLDER.mkdir(exist_ok=True)
    if "sample" in options.only:
        _sample(options.rounds)
    if "million" in options.only:
        _million(options.rounds, options.units)


def _command(name, parameters):
    given = [f"--{key}={value}" for key, value in parameters.items()]
    return [str(QGIS_PROCESS), "run", f"parkshore:{name}", *given]


def _sample(rounds):
    """Time each algorithm on the sample, without and with its page."""
    sample = bench_data.FOLDER / "sample.gpkg"
    if not sample.exists():
        timed(_command("createsample", {"OUTPUT": sample}))
    rows = []
    for name, (inputs, outputs, others) in COMMANDS.items():
        parameters = {key: f"{sample}|layername={layer}" for key, layer in inputs.items()}
        parameters |= others
        if "CAPACITY" in others:
            parameters["CAPACITY"] = _capacities()
        sinks = {each: bench_data.FOLDER / f"out_{each.lower()}.gpkg" for each in outputs}
        page = bench_data.FOLDER / "out.html"
        plain = _median(_command(name, parameters | sinks), sinks.values(), rounds)
        paged = _median(
            _command(name, parameters | sinks | {"HTML": page}), [*sinks.values(), page], rounds
        )
        rows.append(
            [
                name,
                f"{plain.wall_s:.2f}",
                held(plain.wall_s, PLAIN_S),
                f"{plain.cpu_s:.2f}",
                f"{paged.wall_s:.2f}",
                held(paged.wall_s, PAGE_S),
                f"{page.stat().st_size / 1e6:.1f}",
                f"{paged.peak_gb:.2f}",
            ]
        )
    print(f"Sample inventory, whole commands, medians of {rounds}")
    head = ["algorithm", "s", "target", "CPU s", "with page s", "target", "page MB", "peak GB"]
    table(head, rows)


def _median(command, outputs, rounds):
    runs = []
    for _ in range(rounds):
        for path in outputs:
            path.unlink(missing_ok=True)
        runs.append(timed(command))
    return medians(runs)


def _capacities():
    """Return a table of capacities for half of the parks."""
    path = bench_data.FOLDER / "capacity.csv"
    lines = [f"P{number:04d},{500 + 7 * number}" for number in range(1, PARKS, 2)]
    path.write_text("\n".join(["unit,cap_t", *lines, ""]), encoding="utf-8")
    return path


def _million(rounds, units):
    """Time energyinfrastructure with BY_PARK on many units, with and without parks."""
    path = bench_data.FOLDER / f"units_{units}.gpkg"
    if not path.exists():
        _write(path, units)
    out = bench_data.FOLDER / "out_by_park.gpkg"
    layer = f"{path}|layername=units"
    rows = []
    most_s, most_gb = (MILLION_S, MILLION_GB) if units == UNITS else (None, None)
    for title, more in (
        ("BY_PARK", {}),
        ("BY_PARK, parks given", {"PARKS": f"{path}|layername=parks"}),
    ):
        command = _command("energyinfrastructure", {"UNITS": layer, "BY_PARK": out, **more})
        run = _median(command, [out], rounds)
        rows.append(
            [
                title,
                f"{run.wall_s:.2f}",
                held(run.wall_s, most_s),
                f"{run.cpu_s:.2f}",
                f"{run.peak_gb:.2f}",
                held(run.peak_gb, most_gb),
            ]
        )
    print(f"{units:,} units, medians of {rounds}")
    table(["energyinfrastructure", "s", "target", "CPU s", "peak GB", "target"], rows)


def _write(path, units):
    """Write units in squares of parks; a tenth names no park and is found by its place."""
    rng = np.random.default_rng(41)
    unfinished = path.with_suffix(".part.gpkg")
    unfinished.unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(unfinished))
    source.StartTransaction()
    corners = [(100 + number % 40 * 0.5, 25 + number // 40 * 0.3) for number in range(PARKS)]
    _write_parks(source, crs, corners)
    layer = source.CreateLayer("units", crs, ogr.wkbPoint)
    fields = {
        "park_id": np.array([f"P{number % PARKS:04d}" for number in range(units)], dtype=object),
        "kind": rng.choice(["chp", "power", "heat", "msw"], units).astype(object),
        "fuel": rng.choice(["coal", "煤电", "天然气", "垃圾", "氢气"], units).astype(object),
        "mw": rng.lognormal(3, 1.5, units).round(1),
        "hours": np.where(rng.random(units) < 0.3, np.nan, rng.uniform(1000, 7000, units)),
        "rate": np.where(rng.random(units) < 0.5, np.nan, rng.uniform(250, 500, units)),
        "eff": np.where(rng.random(units) < 0.8, np.nan, rng.uniform(25, 50, units)),
        "heat_gj": np.where(rng.random(units) < 0.7, np.nan, rng.uniform(0, 1e6, units)),
        "opened": rng.integers(1980, 2024, units).astype(str).astype(object),
    }
    fields["park_id"][::10] = None
    kinds = {"O": ogr.OFTString, "f": ogr.OFTReal}
    for name, values in fields.items():
        layer.CreateField(ogr.FieldDefn(name, kinds[values.dtype.kind]))
    columns = [values.tolist() for values in fields.values()]
    for row in range(units):
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, values in enumerate(columns):
            value = values[row]
            if value is not None and value == value:  # noqa: PLR0124 - NaN differs from itself
                feature.SetField(index, value)
        x, y = corners[row % PARKS]
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x + 0.02, y + 0.02)
        feature.SetGeometryDirectly(point)
        layer.CreateFeature(feature)
    source.CommitTransaction()
    layer = source = None  # closes the file
    unfinished.rename(path)


def _write_parks(source, crs, corners):
    layer = source.CreateLayer("parks", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("park_id", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("co2e_t", ogr.OFTReal))
    for number, (x, y) in enumerate(corners):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, f"P{number:04d}")
        feature.SetField(1, 1e7)
        ring = f"{x} {y},{x + 0.05} {y},{x + 0.05} {y + 0.05},{x} {y + 0.05},{x} {y}"
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        layer.CreateFeature(feature)


if __name__ == "__main__":
    main()
