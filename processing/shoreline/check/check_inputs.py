"""What a shoreline check reads: sites, waters and rules, as arrays."""

from ....analysis.shoreline.check.site_check import screen
from ...messages.language import tr
from ...messages.warning import warn
from .check_sites import CheckSites
from .check_waters import CheckWaters

FEWEST_SITES = 2
"""Of a single site that lies on water nothing can be said."""


class CheckInputs:
    """The inputs of one run.

    Parameters
    ----------
    algorithm : ShorelineCheck
    parameters, context, feedback
        As QGIS gives them.
    outputs : outputs.Outputs
        Hears what was read.

    Attributes
    ----------
    parks : bridge.Layer
    rows : bridge.Rows
        The parks' attributes and geometries.
    facil_src : ndarray of object, shape (n,)
        What told the kind of facility.
    shore_skipped : int
        Shoreline features that hold no usable vertex.
    """

    def __init__(self, algorithm, parameters, context, feedback, outputs):
        self._feedback = feedback
        self._measured_from = algorithm.parameterAsEnum(parameters, "MEASURED_FROM", context)
        self._ruleset = algorithm.ruleset(parameters, context)
        given = (algorithm, parameters, context, feedback, outputs)
        self._waters = CheckWaters(*given, ruleset=self._ruleset)
        self._sites = CheckSites(*given, ruled=self._ruleset is not None)
        self.parks, self.rows = self._sites.layer, self._sites.rows
        self.facil_src = None
        self.shore_skipped = 0

    def screen(self):
        """Measure and judge; return a `site_check.Screening`."""
        self._warn()
        facilities = self._sites.facilities()
        self.facil_src = facilities.source
        screening = screen(
            self._sites.sites(),
            self._waters.shoreline,
            water=self._waters.water,
            control_range=self._waters.control_range,
            ruleset=self._ruleset,
            limit_m=self._sites.limit(),
            facility=facilities.codes,
            opened=self._sites.opened(),
            closed=self._sites.closed(),
            u=self._sites.uncertainty(),
            measured_from=self._measured_from,
            coverage=self._waters.coverage,
            scale_m=self._sites.scale_beside(self._waters.scale),
            progress=lambda share: self._feedback.setProgress(2 + 58 * share),
            cancelled=self._feedback.isCanceled,
        )
        self.shore_skipped = screening.shore_skipped
        self._warn_of_sites_on_water(screening.shore_m)
        return screening

    def _warn_of_sites_on_water(self, shore_m):
        """Tell where most sites lie on a shoreline that nothing shows to be one."""
        on_water = int((shore_m == 0).sum())
        told = self._waters.is_told or len(shore_m) < FEWEST_SITES
        if not told and on_water * 2 > len(shore_m):
            warn(
                self._feedback,
                tr(
                    "{n} of {total} sites lie at distance 0 from {layer}, which has neither names "
                    "nor classes of rivers: make sure that it is the shoreline.",
                    n=on_water,
                    total=len(shore_m),
                    layer=self._waters.shoreline.name,
                ),
            )

    def _warn(self):
        if not len(self.rows):
            warn(
                self._feedback,
                tr("{layer} holds no feature.", layer=self.parks.name),
            )
        shoreline = self._waters.shoreline
        if self._ruleset is not None and self._ruleset.lacks_main_stem(shoreline.classes):
            warn(
                self._feedback,
                tr(
                    "{layer} holds no main stem, which the rule set {rules} names: check the names "
                    "of rivers in Prepare shoreline.",
                    layer=shoreline.name,
                    rules=self._ruleset.id,
                ),
            )
