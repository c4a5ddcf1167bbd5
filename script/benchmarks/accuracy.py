"""The engine against brute force, and the same sites by what planners use instead.

script/bench accuracy [--quick] [--only truth zone ways] [--picture docs/accuracy.png]
"""

import argparse

import bench_data
import numpy as np
import shapely
from accuracy_peers import ALL, Scene
from bench_package import load_judge, load_package
from bench_run import table
from shoreline_truth import against_brute_force

LIMIT_M = 1000.0
NEAREST_M, FARTHEST_M = 500.0, 1500.0
VERTICES = 20_000
SECTIONS = ("truth", "zone", "ways")
HEAD = ["by", "median error m", "greatest error m", "wrong verdicts"]


def main():
    """Run the sections asked for."""
    options = _options()
    load_package()
    if "truth" in options.only:
        against_brute_force(quick=options.quick)
    scene, true_m = _scene(options.sites)
    if "zone" in options.only:
        _zone(scene.lines)
    if "ways" in options.only:
        _compare(scene, true_m, options.picture)


def _compare(scene, true_m, picture):
    """Measure the sites by each way."""
    results = []
    for title, way in ALL:
        told = way(scene)
        if told is None:
            results.append((title, None, None))
            continue
        wrong = int(((told <= LIMIT_M) != (true_m <= LIMIT_M)).sum())
        results.append((title, np.abs(told - true_m), wrong))
    print(
        f"{len(true_m):,} sites at {NEAREST_M:g} to {FARTHEST_M:g} m from {bench_data.RIVERS} "
        f"rivers between {bench_data.WEST:g}° and {bench_data.EAST:g}° E, limit {LIMIT_M:g} m"
    )
    table(HEAD, [_row(*each, len(true_m)) for each in results])
    if picture:
        _draw(results, len(true_m), picture)


def _options():
    parser = argparse.ArgumentParser(prog="script/bench accuracy", description=__doc__)
    parser.add_argument("--sites", type=int, default=2000)
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--quick", action="store_true", help="fewer sites")
    parser.add_argument("--picture", help="file to draw the table into")
    options = parser.parse_args()
    if options.quick:
        options.sites = 200
    return options


def _scene(count):
    """Return sites whose true distance is even between the bounds, and these distances."""
    judge, rivers = load_judge()
    lines = [shapely.linestrings(each) for each in bench_data.rivers(VERTICES)]
    court = judge.Judge(lines)
    rng = np.random.default_rng(17)
    base = rivers.around(rng, np.array(lines, dtype=object), 2 * count, 300, 3000)
    feet = court.distance(base)[1]
    bearing = judge.GEOD.inv(*feet.T, *base.T)[0]
    away = rng.uniform(NEAREST_M, FARTHEST_M, len(base))
    sites = np.stack(judge.GEOD.fwd(*feet.T, bearing, away)[:2], axis=1)
    true_m = court.distance(sites)[0]
    chosen = np.flatnonzero((true_m >= NEAREST_M) & (true_m <= FARTHEST_M))[:count]
    return Scene(lines, sites[chosen]), true_m[chosen]


def _zone(lines):
    """Print how far the edge of a zone lies from its distance, and its area from the truth."""
    from parkshore.analysis import distance_zones  # noqa: PLC0415 - loaded by main

    judge, _ = load_judge()
    zone = distance_zones(lines[:1], [LIMIT_M])[0]
    edge = shapely.get_coordinates(shapely.segmentize(zone.polygon, 0.005).boundary)
    chosen = edge[:: max(len(edge) // 2000, 1)]
    off = np.abs(judge.Judge(lines[:1]).distance(chosen)[0] - LIMIT_M)
    dense = shapely.segmentize(zone.polygon, 0.0005)
    true_km2 = sum(
        abs(judge.GEOD.geometry_area_perimeter(shapely.geometry.polygon.orient(part))[0]) / 1e6
        for part in shapely.get_parts(dense)
    )
    print(f"Zone of {LIMIT_M:g} m around one river, {len(chosen):,} places on its edge")
    rows = [
        ["edge from its distance", f"{np.median(off):.3f} m", f"{off.max():.3f} m"],
        ["area", f"{zone.area_km2:,.4f} km²", f"{zone.area_km2 / true_km2 - 1:.1e} of itself"],
    ]
    table(["zone", "median, or value", "greatest, or off by"], rows)


def _row(title, off, wrong, count):
    if off is None:
        return [title, "not installed", "", ""]
    verdicts = f"{wrong} of {count:,}"
    if not np.isfinite(off).any():
        return [title, "verdict only", "", verdicts]
    return [title, _metres(np.nanmedian(off)), _metres(np.nanmax(off)), verdicts]


def _metres(value):
    return f"{value:.7f}" if value < 1e-3 else f"{value:,.2f}" if value < 100 else f"{value:,.0f}"


def _draw(results, count, path):
    """Draw wrong verdicts and greatest errors, the ways in the order of the table."""
    import matplotlib  # noqa: PLC0415 - only where a picture is asked for

    matplotlib.use("Agg")
    from matplotlib import pyplot  # noqa: PLC0415

    shown = [each for each in results if each[1] is not None][::-1]
    titles = [title for title, *_ in shown]
    share = [100 * wrong / count for *_, wrong in shown]
    figure, axes = pyplot.subplots(figsize=(9, 0.42 * len(shown) + 1.3), layout="constrained")
    ours = ["#2166ac" if title.startswith("ParkShore") else "#b2182b" for title in titles]
    axes.barh(titles, share, color=ours, height=0.62)
    for place, (_, off, wrong) in enumerate(shown):
        greatest = np.nanmax(off) if np.isfinite(off).any() else None
        told = "" if greatest is None else f", off by up to {_metres(greatest)} m"
        axes.text(share[place], place, f"  {wrong} of {count:,}{told}", va="center", fontsize=9)
    axes.set_xlabel(f"wrong verdicts at {LIMIT_M:g} m, per cent of the sites")
    axes.set_xlim(0, max(share) * 1.6 + 1)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=130)


if __name__ == "__main__":
    main()
