"""Preparation and zones of large waters beside QGIS's own commands, what misses its bound first.

script/bench water [--quick] [--only polygon mask province] [--shares 0.05 0.1] [--limit 600]

Ours runs first. QGIS's command is ended where the bound is decided: when it has taken a fifth more
seconds of the processor than ours, which may use two threads, or where it wants more than 16 GiB of
memory. A benchmark at full size takes some 20 minutes.
"""

import argparse
import math
import sys
from dataclasses import dataclass, replace

import bench_water
from bench_data import FOLDER
from bench_run import Run, algorithm, held, table, timed
from osgeo import ogr

INPUTS = {
    "polygon": (5_000_000, bench_water.polygon_file, 1.5, 3.0),
    "mask": (2_400_000, bench_water.mask_file, 8.0, 1.5),
    "province": (1_000_000, bench_water.province_file, 5.0, 1.0),
}
"""By input the vertices, the maker, the most times ``fixgeometries`` and the most GB."""

METRES = "EPSG:32649"
DISTANCE_M = 1000
_MOST_OF_PEER = 1.0
_DECIDED = 1.2  # times what a command of QGIS may take before ours is surely within its bound
_QUICK = 0.01
_MOST_OF_HALF = 2.3
_GIB_OF_PEER = 16
_HEAD = [
    *("input", "vertices", "command", "s", "CPU s", "QGIS's s", "CPU s"),
    *("x", "x by CPU", "target"),
    *("peak GB", "target", "x CPU of half", "target"),
]


@dataclass
class Measured:
    """A command of ours beside QGIS's, and what it is held to."""

    name: str
    vertices: int
    command: str
    ours: Run
    peer: Run
    most: float | None
    most_gb: float | None
    before: "Measured | None" = None

    @property
    def of_half(self):
        """Times the CPU seconds at half the vertices, as the share before tells, or None."""
        if self.before is None:
            return None
        doublings = math.log2(self.vertices / self.before.vertices)
        return (self.ours.cpu_s / self.before.ours.cpu_s) ** (1 / doublings)

    @property
    def ratio(self):
        """Times the seconds of QGIS's command on the clock: ours may use two threads."""
        return self.ours.wall_s / self.peer.wall_s


def main():
    """Run the inputs asked for."""
    parser = argparse.ArgumentParser(prog="script/bench water", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a hundredth of the vertices")
    parser.add_argument("--shares", type=float, nargs="+", default=[1.0], help="of the vertices")
    parser.add_argument("--only", nargs="+", choices=INPUTS, default=list(INPUTS))
    parser.add_argument("--limit", type=int, default=600, help="seconds given to a command")
    options = parser.parse_args()
    rows = []
    for name in options.only:
        before = {}
        for share in [_QUICK] if options.quick else options.shares:
            try:
                for each in _measured(name, share, options.limit):
                    each.before = before.get(each.command)
                    rows.append(_cells(each))
                    before[each.command] = each
                    print(*rows[-1], sep=" | ", file=sys.stderr, flush=True)
            except RuntimeError as failed:  # the other inputs are measured all the same
                print(f"{name}, {share:g} of the vertices: {failed}", flush=True)
                rows.append([name, f"{share:g}", "failed: missed", *[""] * (len(_HEAD) - 3)])
    rows.sort(key=lambda row: not any("missed" in cell for cell in row))
    table(_HEAD, rows)


def _measured(name, share, limit):
    """Yield each command with QGIS's, as soon as both are measured, on a share of an input."""
    whole, make, most, most_gb = INPUTS[name]
    vertices = round(whole * share)
    bounds = (most, _MOST_OF_PEER, most_gb) if vertices == whole else (None, None, None)
    path = make(vertices)

    def run(command, output, cpu_s=None, **parameters):
        gib = _GIB_OF_PEER if command.startswith("native:") else None
        return timed(algorithm(command, FOLDER / output, **parameters), limit, cpu_s, gib)

    given = {"INPUT": path, "WATER": _new("water_bodies")}
    prepare = run("parkshore:prepareshoreline", "water_lines.gpkg", **given)
    fixed = FOLDER / "water_fixed.gpkg"
    fix = run("native:fixgeometries", fixed.name, INPUT=path, METHOD=1)
    yield Measured(name, vertices, "prepareshoreline", prepare, fix, bounds[0], bounds[2])
    given = {"SHORELINE": path, "DISTANCES": DISTANCE_M, "LANDWARD": "true"}
    zone = run("parkshore:shorelinezones", "water_zone.gpkg", **given)
    decided_s = _DECIDED * max(zone.wall_s, zone.cpu_s) / _MOST_OF_PEER
    peer = _zone_of_qgis(run, fixed, decided_s) if fix.ended else fix
    yield Measured(name, vertices, "shorelinezones", zone, peer, *bounds[1:])


def _zone_of_qgis(run, fixed, decided_s):
    """Return what a dissolved buffer without the water takes, as far as it ends in time."""
    metres, zone = FOLDER / "water_metres.gpkg", FOLDER / "water_buffer.gpkg"
    reprojected = run("native:reprojectlayer", metres.name, INPUT=fixed, TARGET_CRS=METRES)
    if not reprojected.ended:
        return reprojected
    given = {"INPUT": metres, "DISTANCE": DISTANCE_M, "DISSOLVE": "true"}
    buffer = run("native:buffer", zone.name, decided_s, **given)
    if buffer.ended and not _has_ground(zone):  # GEOS had no memory, and QGIS went on
        buffer = replace(buffer, ended=False, lacked_memory=True)
    if not buffer.ended:
        return buffer
    left_s = max(decided_s - buffer.cpu_s, 1)
    given = {"INPUT": zone, "OVERLAY": metres}
    return _sum(buffer, run("native:difference", "water_cut.gpkg", left_s, **given))


def _has_ground(path):
    file = ogr.Open(str(path))
    row = file.GetLayer(0).GetNextFeature()
    return row.GetGeometryRef() is not None and not row.GetGeometryRef().IsEmpty()


def _new(name):
    path = FOLDER / f"{name}.gpkg"
    path.unlink(missing_ok=True)
    return path


def _sum(*runs):
    return Run(
        sum(run.wall_s for run in runs),
        sum(run.cpu_s for run in runs),
        max(run.peak_gb for run in runs),
        all(run.ended for run in runs),
        any(run.lacked_memory for run in runs),
    )


def _cells(each):
    """Return a measured command as cells of the table."""
    told, peers = ("" if run.ended else "> " for run in (each.ours, each.peer))
    less = "" if each.peer.ended else "< "
    by_cpu = each.ours.cpu_s / each.peer.cpu_s
    ratios = [f"{less}{each.ratio:.2f}", f"{less}{by_cpu:.2f}", held(each.ratio, each.most)]
    if each.peer.lacked_memory:
        ratios = ["no memory", "", held(None, each.most)]
    if not each.ours.ended:
        ratios[-1] = f"{held(None, each.most)} missed"
    growth = ["", ""]
    if each.before:
        growth = [f"{each.of_half:.2f}", held(each.of_half, _MOST_OF_HALF)]
    return [
        *(each.name, f"{each.vertices:,}", each.command),
        *(f"{told}{each.ours.wall_s:.1f}", f"{told}{each.ours.cpu_s:.1f}"),
        *(f"{peers}{each.peer.wall_s:.1f}", f"{peers}{each.peer.cpu_s:.1f}"),
        *(*ratios, f"{each.ours.peak_gb:.2f}", held(each.ours.peak_gb, each.most_gb), *growth),
    ]


if __name__ == "__main__":
    main()
