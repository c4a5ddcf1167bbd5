"""`parkshore:riverchainage`: where parks lie along a river."""

import numpy as np

from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, SHAPES
from ..layers.fields import real, text
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from .places import add_gap, add_mouth, lonlat_points, read_river, refuse_mouth, tell_gaps

FIELDS = [real("chain_km"), real("offset_m"), text("bank")]


class RiverChainage(Algorithm):
    """Chainage, offset and bank of each park."""

    ID = "riverchainage"
    GROUP = "reaches"
    TAGS = (
        *("chainage", "river kilometre", "bank", "offset", "linear referencing", "mouth"),
        *("里程", "河道里程", "左岸", "右岸", "岸别", "线性参考", "河口"),
    )

    def displayName(self):
        """Return the title."""
        return tr("River chainage")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Tells for each park its nearest place on a river: the way along the river from "
            "there to the mouth, the distance from the river line, and the bank, looking "
            "downstream.</p><p>Lengths are geodesic on the WGS 84 ellipsoid. Where the river "
            "forks or has loops the mouth must be given, and the shortest way counts. A polygon "
            "stands for a point on its surface.</p><p><b>Limit</b>: the way follows the line as "
            "it is drawn; a generalised line is shorter than the river.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer(
            "PARKS",
            tr("Parks, plants or outfalls"),
            tr("Parks or any other sites; all are kept."),
        )
        self.add_layer(
            "RIVER", tr("River"), tr("The lines of one river; its parts are joined."), LINES
        )
        add_mouth(self, optional=True)
        self.add_number(
            "SNAP_KM",
            tr("Farthest from the river (km)"),
            tr("Parks and a mouth farther from the river have no place on it."),
            50.0,
        )
        add_gap(self)
        self.add_sink(
            "OUTPUT",
            tr("Parks with chainage"),
            tr("The parks with chainage in km, offset in m, and bank."),
            SHAPES,
        )
        self.add_numbers(
            UNSNAPPED=tr("Parks too far from the river"),
            NOT_EVALUATED=tr("Parks without usable geometry"),
        )

    def refuse(self, run):
        """Refuse a mouth that is no point."""
        refuse_mouth(run)

    def compute(self, run):
        """Place the parks on the river and write them."""
        from ...analysis.reaches import chainage

        stem = run.layer("RIVER")
        snap_m = 1000 * run.number("SNAP_KM")
        line = read_river(run, stem, snap_m=snap_m, max_gap_m=run.number("MAX_GAP"))
        _tell_mouth(run, stem.name, line)
        parks = run.layer("PARKS")
        rows = run.read(parks)
        place = chainage.locate(
            line,
            lonlat_points(parks, rows),
            progress=run.progress(0.05, 0.55),
            cancelled=run.cancelled,
        )
        far = place.offset_m > snap_m
        chain = np.where(far, np.nan, place.chain_m / 1000)
        offset = np.where(far, np.nan, place.offset_m)
        bank = np.full(len(rows), None, dtype=object)
        for side, name in chainage.BANKS.items():
            bank[(place.side == side) & ~far] = name
        with run.outputs:
            keep_rows(run.outputs, parks, rows, FIELDS, [chain, offset, bank])
        return run.outputs.results | {
            "UNSNAPPED": int(far.sum()),
            "NOT_EVALUATED": int(np.isnan(place.offset_m).sum()),
        }


def _tell_mouth(run, layer, line):
    run.say(
        tr(
            "The mouth of {layer} is at {lon}, {lat}.",
            layer=layer,
            lon=f"{line.mouth[0]:.6f}",
            lat=f"{line.mouth[1]:.6f}",
        )
    )
    tell_gaps(run, layer, line)
    if line.unreached:
        run.warn(
            tr(
                "{count} lines of {layer} are not joined with the mouth and are left out.",
                count=line.unreached,
                layer=layer,
            )
        )
