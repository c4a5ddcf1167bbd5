"""The waters of a shoreline check: shoreline, water bodies, control range and coverage."""

import numpy as np
from qgis.core import QgsProcessingException

from ....analysis.shoreline.check import coverage, rule_sets
from ....analysis.shoreline.check.doubts import class_doubts
from ....analysis.shoreline.check.measuring import Waters
from ....analysis.shoreline.preparation.centre_lines import are_centre_lines
from ...layers.bridge import Layer
from ...messages.language import tr
from ..preparation.kept import CLASS_WHY, COVERAGE, HALF_WIDTH, LINE_KIND, SCALE, retell_warnings


class CheckWaters:
    """The waters of one run.

    Parameters
    ----------
    algorithm : ShorelineCheck
    parameters, context, feedback
        As QGIS gives them.
    outputs : outputs.Outputs
        Hears what was read.
    ruleset : rule_sets.RuleSet or None

    Attributes
    ----------
    shoreline, water, control_range : measuring.Waters or None
    coverage : shapely geometry or None
        What the shoreline's source covers, in degrees; None where it is not known.
    is_told : bool
        Whether a field of the shoreline tells names or classes of rivers.
    scale : float
        Denominator of the scale that Prepare shoreline kept with the layer, 0 where none.
    """

    def __init__(self, algorithm, parameters, context, feedback, outputs, *, ruleset):
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._outputs = outputs
        self._ruleset = ruleset
        self._kept = []
        self.scale = 0.0
        self.is_told = False
        self.shoreline = self._waters("SHORELINE")
        self.water = self._waters("WATER")
        self.control_range = self._waters("CONTROL_RANGE")
        self.coverage = None if ruleset is None else self._coverage()

    def _waters(self, name):
        layer = Layer.optional(
            self._algorithm, self._parameters, name, self._context, self._feedback
        )
        if layer is None:
            return None
        river = self._field(layer, name, "RIVER_FIELD")
        river_class = self._field(layer, name, "CLASS_FIELD")
        ruled = self._ruleset is not None and name != "CONTROL_RANGE"
        if ruled and not river_class:
            raise QgsProcessingException(
                tr(
                    "{layer} has no field with the class of the river, which the rule set "
                    "{rules} needs; run Prepare shoreline first.",
                    layer=layer.name,
                    rules=self._ruleset.id,
                )
            )
        why = CLASS_WHY if ruled and layer.has(CLASS_WHY) else ""
        of_lines = self._line_fields(layer) if ruled and name == "SHORELINE" else []
        rows = layer.read([river, river_class, why, *of_lines])
        self._outputs.read(layer, rows)
        nothing = np.full(len(rows), None, object)
        waters = Waters(
            layer.name,
            rows.shapes(),
            layer.lonlat.forward,
            rivers=rows.texts(river) if river else nothing,
            classes=rows.texts(river_class) if river_class else nothing,
        )
        if ruled:
            _check_classes(layer, river_class, rows, waters.classes)
            waters.doubts = class_doubts(rows.texts(why)) if why else nothing
        if name == "SHORELINE":
            retell_warnings(layer, self._feedback)
            self.is_told = bool(river or river_class)
            self.scale = float(next(iter(layer.metadata().keywords(SCALE)), 0))
        if ruled and name == "SHORELINE":
            self._kept = layer.metadata().keywords(COVERAGE)
            waters.centre_lines = self._centre_lines(rows, waters, of_lines)
            waters.half_m = _half_widths(rows, of_lines)
        return waters

    def _field(self, layer, name, parameter):
        """Return the field of the shoreline; other water layers use it where they have it."""
        if name == "SHORELINE":
            return self._algorithm.field(
                self._parameters, parameter, layer, self._context, self._feedback
            )
        chosen = self._algorithm.parameterAsString(self._parameters, parameter, self._context)
        return chosen if chosen and layer.has(chosen) else ""

    def _line_fields(self, layer):
        """Return the fields that say what the lines are and how wide the rivers, as far as there.

        The user's half-width comes before that of Prepare shoreline.
        """
        chosen = self._field(layer, "SHORELINE", "HALF_WIDTH_FIELD")
        return [chosen, *(name for name in (HALF_WIDTH, LINE_KIND) if layer.has(name))]

    def _centre_lines(self, rows, waters, fields):
        measured_from = self._algorithm.parameterAsEnum(
            self._parameters, "MEASURED_FROM", self._context
        )
        kinds = rows.texts(LINE_KIND) if LINE_KIND in fields else None
        return are_centre_lines(kinds, measured_from, waters.are_surfaces())

    def _coverage(self):
        """Return what the user gave, else what Prepare shoreline kept with the layer."""
        layer = Layer.optional(
            self._algorithm, self._parameters, "COVERAGE", self._context, self._feedback
        )
        if layer is None:
            return coverage.from_text(self._kept[0]) if self._kept else None
        rows = layer.read()
        self._outputs.read(layer, rows)
        return coverage.union(rows.shapes(), layer.lonlat.forward, layer.name)


def _half_widths(rows, fields):
    """Return the half-widths in metres, NaN where neither field gives one."""
    half = np.full(len(rows), np.nan)
    for name in fields:
        if name and name != LINE_KIND:
            half = np.where(half > 0, half, rows.numbers(name))
    return half


def _check_classes(layer, field, rows, classes):
    unknown = [row for row, value in enumerate(classes) if value not in rule_sets.RIVER_CLASSES]
    if unknown:
        raise QgsProcessingException(
            tr(
                "Field {field} of {layer} holds {value} (feature {id}), which is no class of "
                "river; run Prepare shoreline.",
                field=field,
                layer=layer.name,
                value=classes[unknown[0]],
                id=rows.ids[unknown[0]],
            )
        )
