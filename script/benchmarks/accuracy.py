"""Distances, zones and areas against GeographicLib; sites by what planners use instead.

script/bench accuracy [--quick] [--only distances zones areas ways] [--picture docs/accuracy.png]
"""

import argparse

import bench_data
import numpy as np
import shapely
from accuracy_peers import LIMIT_M, WAYS, Scene, missing
from bench_package import load_judge, load_package, load_proof
from bench_run import held, table

NEAREST_M, FARTHEST_M = 500.0, 1500.0
VERTICES = 20_000
SECTIONS = ("distances", "zones", "areas", "ways")
HEAD = ["what", "number", "median error", "greatest error", "target", "wrong verdicts", "target"]
MM = 1e-3
AREA_OFF = 1e-6
OURS = "ParkShore"


def main():
    """Measure the sections asked for and print them as one table."""
    options = _options()
    if options.picture and (lacking := missing()):
        raise SystemExit(
            f"The picture shows every way, and {', '.join(lacking)} cannot be measured here: run "
            "bash script/setup --test first."
        )
    load_package()
    proof = load_proof()
    rows, ways = [], []
    if "distances" in options.only:
        rows += [_distances(proof, row, options.sites) for row in proof.scenes.SITES]
    if "zones" in options.only:
        rows += _zones(proof.zones_and_areas, 5 * options.sites, options.every)
    if "areas" in options.only:
        rows += [_areas(proof.zones_and_areas, options.areas, options.every)]
    if "ways" in options.only:
        scene, true_m = _scene(proof.truth, 100 * options.sites)
        ways = [(way[0], *_by_way(*way[1:], scene, true_m)) for way in WAYS]
        print(
            f"The ways: {len(true_m):,} sites at {NEAREST_M:g} to {FARTHEST_M:g} m from "
            f"{bench_data.RIVERS} rivers between {bench_data.WEST:g}° and {bench_data.EAST:g}° E, "
            f"limit {LIMIT_M:g} m"
        )
    most = proof.judging.MOST_OFF_M
    table(HEAD, [*rows, *(_way(*each, len(true_m), most) for each in ways)])
    if options.picture:
        _draw(ways, len(true_m), options.picture)


def _options():
    parser = argparse.ArgumentParser(prog="script/bench accuracy", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--quick", action="store_true", help="a tenth of the sites")
    parser.add_argument("--picture", help="file to draw the ways into")
    options = parser.parse_args()
    options.sites, options.areas, options.every = (2, 1, 7) if options.quick else (20, 2, 1)
    if options.picture:
        options.only = [*options.only, "ways"]
    return options


def _distances(proof, row, count):
    """Measure the scenes of a row; limits are a millimetre beyond each distance and short of it."""
    found = [proof.judging.judged(scene, count) for scene in proof.scenes.scenes(row)]
    off = np.concatenate([each.off for each in found])
    return _row(row, off, proof.judging.MOST_OFF_M, _metres, _verdicts(found))


def _zones(module, count, every):
    """Measure edges, sides and areas of zones."""
    scenes = module.SCENES[::every]
    found = [module.judged_zone(scene, count) for scene in scenes]
    off = np.concatenate([each.off for each in found])
    shares = np.array([module.judged_zone_area(scene) for scene in scenes])
    sides = "edge of zones; sides beside the check"
    return [
        _row(sides, off, module.DEFAULT_TOLERANCE_M, _metres, _verdicts(found)),
        _row("area of zones, share of itself", shares, AREA_OFF, "{:.0e}".format),
    ]


def _areas(module, count, every):
    """Measure the areas of parks within the limit, as shares of 1e-4 of the park or 1 m²."""
    off = np.concatenate([module.judged_areas(scene, count) for scene in module.SCENES[::every]])
    return _row("area within, share of its bound", off, 1.0, "{:.3f}".format)


def _way(title, off, wrong, count, most):
    """Return the row of a way; only ours has bounds."""
    if off is None:
        return [title, f"{count:,}", "not installed", "", "", "", ""]
    return _row(title, off, most if title.startswith(OURS) else None, _metres, (wrong, count))


def _verdicts(found):
    return tuple(sum(getattr(each, name) for each in found) for name in ("wrong", "verdicts"))


def _row(title, off, most, told, verdicts=None):
    """Return a row: errors told in their unit, wrong verdicts, and the bound of both."""
    errors = "verdict only", ""
    if np.isfinite(off).any():
        errors = told(np.nanmedian(off)), told(np.nanmax(off))
    bound = "" if most is None else f"≤ {told(most)}{' missed' if np.nanmax(off) > most else ''}"
    wrong = "", ""
    if verdicts is not None:
        wrong = f"{verdicts[0]} of {verdicts[1]:,}", "" if most is None else held(verdicts[0], 0)
    return [title, f"{len(off):,}", *errors, bound, *wrong]


def _by_way(measure, installed, scene, true_m):
    """Return errors and the number of wrong verdicts of a way; None where it is not installed."""
    if not installed():
        return None, None
    told = measure(scene)
    return np.abs(told - true_m), int(((told <= LIMIT_M) != (true_m <= LIMIT_M)).sum())


def _scene(truth, count):
    """Return sites whose distance is even between the bounds, and what GeographicLib says of it."""
    from parkshore.analysis import nearest  # noqa: PLC0415 - loaded by main

    _, rivers = load_judge()
    lines = [shapely.linestrings(each) for each in bench_data.rivers(VERTICES)]
    rng = np.random.default_rng(17)
    base = rivers.around(rng, np.array(lines, dtype=object), 2 * count, 300, 3000)
    found = nearest(base, lines)
    away = rng.uniform(NEAREST_M, FARTHEST_M, len(base))
    bearing = bench_data.GEOD.inv(found.lon, found.lat, *base.T)[0]
    sites = np.stack(bench_data.GEOD.fwd(found.lon, found.lat, bearing, away)[:2], axis=1)
    shore_m = nearest(sites, lines).shore_m
    chosen = np.flatnonzero((shore_m >= NEAREST_M) & (shore_m <= FARTHEST_M))[:count]
    return Scene(lines, sites[chosen]), truth.least_m(lines, sites[chosen])


def _metres(value):
    if value < MM:
        return f"{value / MM:.4f} mm"
    digits = 3 if value < 1 else 2 if value < 100 else 0
    return f"{value:,.{digits}f} m"


def _draw(ways, count, path):
    """Draw wrong verdicts and greatest errors, the ways in the order of the table."""
    import matplotlib  # noqa: PLC0415 - only where a picture is asked for

    matplotlib.use("Agg")
    from matplotlib import pyplot  # noqa: PLC0415

    shown = ways[::-1]
    titles = [title for title, *_ in shown]
    share = [100 * wrong / count for *_, wrong in shown]
    figure, axes = pyplot.subplots(figsize=(9, 0.42 * len(shown) + 1.3), layout="constrained")
    ours = ["#2166ac" if title.startswith(OURS) else "#b2182b" for title in titles]
    axes.barh(titles, share, color=ours, height=0.62)
    for place, (_, off, wrong) in enumerate(shown):
        greatest = np.nanmax(off) if np.isfinite(off).any() else None
        told = "" if greatest is None else f", off by up to {_metres(greatest)}"
        axes.text(share[place], place, f"  {wrong} of {count:,}{told}", va="center", fontsize=9)
    axes.set_xlabel(f"wrong verdicts at {LIMIT_M:g} m, per cent of the sites")
    axes.set_xlim(0, max(share) * 1.6 + 1)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=130)


if __name__ == "__main__":
    main()
