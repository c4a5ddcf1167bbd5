"""How long preparation and zones of large waters are silent, and how soon they hear a cancel.

script/bench water_feedback [--only polygon mask province] [--shares 0.1 0.02] [--moments 10]
                            [--quick]

Each run is heard as a whole once, and then cancelled at so many moments all along it.
"""

import argparse
import sys
import threading
import time
from itertools import pairwise

import bench_water
from bench_data import FOLDER
from bench_package import load_package
from bench_run import held, table
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

INPUTS = {
    "polygon": (5_000_000, bench_water.polygon_file),
    "mask": (2_400_000, bench_water.mask_file),
    "province": (1_000_000, bench_water.province_file),
}
"""By input the vertices and the maker."""

_HEAD = ["input", "command", "s", "longest silence s", "target", "cancel to end s", "target"]
_MOST_S = 1.0
_QUICK_SHARES, _QUICK_MOMENTS = [0.01, 0.002], 2


def main():
    """Run the inputs asked for."""
    parser = argparse.ArgumentParser(prog="script/bench water_feedback", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=INPUTS, default=list(INPUTS))
    parser.add_argument(
        "--shares", type=float, nargs=2, default=[0.1, 0.02], help="of vertices: preparation, zones"
    )
    parser.add_argument("--moments", type=int, default=10, help="at which a run is cancelled")
    parser.add_argument("--quick", action="store_true", help="small shares, two moments")
    options = parser.parse_args()
    if options.quick:
        options.shares, options.moments = _QUICK_SHARES, _QUICK_MOMENTS
    application = QgsApplication([], False)
    application.initQgis()
    load_package()
    rows = []
    for name in options.only:
        vertices, make = INPUTS[name]
        paths = [str(make(round(vertices * share))) for share in options.shares]
        for algorithm, parameters in _commands(*paths):
            whole_s, silence_s, _ = _run(algorithm, parameters)
            moments = (whole_s * (i + 0.5) / options.moments for i in range(options.moments))
            late = [_run(algorithm, parameters, moment)[2] for moment in moments]
            row = [name, algorithm.ID, f"{whole_s:.2f}"]
            for each in (silence_s, max(late, default=0.0)):
                row += [f"{each:.2f}", held(each, _MOST_S)]
            rows.append([*row, " ".join(f"{each:.2f}" for each in late)])
            print(rows[-1], file=sys.stderr, flush=True)
    table([*_HEAD, "moments"], rows)


def _commands(path, path_of_zones):
    """Return the algorithms with their parameters."""
    from parkshore.processing.shoreline.prepareshoreline import PrepareShoreline  # noqa: PLC0415
    from parkshore.processing.shoreline.shorelinezones import ShorelineZones  # noqa: PLC0415

    lines, bodies, zone = (
        str(FOLDER / f"heard_{name}.gpkg") for name in ("lines", "bodies", "zone")
    )
    return (
        (PrepareShoreline, {"INPUT": path, "OUTPUT": lines, "WATER": bodies}),
        (
            ShorelineZones,
            {"SHORELINE": path_of_zones, "DISTANCES": "1000", "LANDWARD": True, "OUTPUT": zone},
        ),
    )


class _Listening(QgsProcessingFeedback):
    """A feedback that notes when it was told something."""

    def __init__(self):
        super().__init__(False)
        self.told_at = [time.perf_counter()]
        self.progressChanged.connect(self._note)

    def pushInfo(self, _):
        """Note a line of the log."""
        self._note()

    def _note(self, *_):
        self.told_at.append(time.perf_counter())


def _run(algorithm, parameters, cancelled_after_s=None):
    """Return the seconds of a run, its longest silence, and how long it went on when cancelled."""
    feedback = _Listening()
    begin = feedback.told_at[0]
    if cancelled_after_s is not None:
        timer = threading.Timer(cancelled_after_s, feedback.cancel)
        timer.start()
    algorithm().create().run(parameters, QgsProcessingContext(), feedback)
    end = time.perf_counter()
    late_s = 0.0
    if cancelled_after_s is not None:
        timer.cancel()
        late_s = max(end - begin - cancelled_after_s, 0.0)
    for left_behind in threading.enumerate():
        if left_behind is not threading.current_thread():
            left_behind.join()
    told_at = [*feedback.told_at, end]
    return (
        end - begin,
        max(after - at for at, after in pairwise(told_at)),
        late_s,
    )


if __name__ == "__main__":
    main()
