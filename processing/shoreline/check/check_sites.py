"""The sites of a shoreline check: what each is, since when, how far it may lie, how well placed."""

import numpy as np

from ....analysis.cells import dates
from ....analysis.message import Message
from ....analysis.shoreline.check import facility
from ....analysis.shoreline.check.measuring import Sites
from ....analysis.shoreline.check.verdict import uncertainty
from ...framework.as_of import as_of
from ...framework.choices import AS_THE_DATA_SAY
from ...framework.expressions import NumberByFeature
from ...layers.bridge import Layer
from ...messages.language import tr
from ...messages.warning import warn


class CheckSites:
    """The sites of one run.

    Parameters
    ----------
    algorithm : ShorelineCheck
    parameters, context, feedback
        As QGIS gives them.
    outputs : outputs.Outputs
        Hears what was read.
    ruled : bool
        Whether a rule set is chosen: only rules ask what a site is, and since when.

    Attributes
    ----------
    layer : bridge.Layer
    rows : bridge.Rows
        Attributes and geometries.
    """

    def __init__(self, algorithm, parameters, context, feedback, outputs, *, ruled):
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._feedback = feedback
        self._ruled = ruled
        self.layer = Layer(algorithm, parameters, "PARKS", context, feedback)
        self._kind = algorithm.parameterAsEnum(parameters, "FACILITY", context)
        names = ["OPENED_FIELD", "CLOSED_FIELD", "FACILITY_FIELD"]
        if self._kind == AS_THE_DATA_SAY:
            names += ["CHEMICAL_FIELD", "INDUSTRY_FIELD"]
        self._fields = {name: self._field(name) for name in names}
        self._numbers = {
            name: NumberByFeature(algorithm, parameters, name, self.layer, context)
            for name in ("PARK_ACCURACY", *(() if ruled else ("DISTANCE",)))
        }
        asked = [field for number in self._numbers.values() for field in number.fields]
        self.rows = self.layer.read([*self._fields.values(), *asked])
        outputs.read(self.layer, self.rows)
        self._today = self._date(outputs)

    def sites(self):
        """Return the `measuring.Sites`."""
        points = self.rows.points()
        if points is not None:
            return Sites.from_points(points, self.layer.lonlat.forward)
        return Sites.from_shapes(self.rows.shapes(), self.layer.lonlat.forward)

    def facilities(self):
        """Return what the sites are (`facility.Facilities`); without a rule set nothing."""
        size = len(self.rows)
        if not self._ruled:
            return facility.Facilities(np.zeros(size, np.int8), np.full(size, None, object), {})
        if self._kind == AS_THE_DATA_SAY:
            listed = self._algorithm.parameterAsString(
                self._parameters, "CHEMICAL_CODES", self._context
            )
            found = facility.as_the_data_say(
                size,
                kinds=self._column("FACILITY_FIELD"),
                flags=self._column("CHEMICAL_FIELD"),
                industries=self._column("INDUSTRY_FIELD") if listed else None,
                codes=facility.industry_codes(listed),
            )
        else:
            found = facility.as_stated(size, self._kind, self._column("FACILITY_FIELD"))
        for source, values in found.unread.items():
            self._tell_unread(source, values)
        return found

    def opened(self):
        """Return the first and last days on which sites can have opened, None where not asked."""
        values = self._column("OPENED_FIELD")
        if values is None or not self._ruled:
            return None
        first, last, unread = dates.periods(values)
        if unread:
            warn(
                self._feedback,
                tr(
                    "Field {field} of {layer} holds {values}, which is no date: taken as unknown.",
                    field=self._fields["OPENED_FIELD"],
                    layer=self.layer.name,
                    values=_listed(unread),
                ),
            )
        return first, last

    def closed(self):
        """Return which sites have closed by the date of the check, None where not asked."""
        values = self._column("CLOSED_FIELD")
        if values is None or not self._ruled:
            return None
        return dates.has_come(values, self._today)[0]

    def limit(self):
        """Return the limit in metres, for each site where it differs; None under a rule set."""
        return None if self._ruled else self._numbers["DISTANCE"].values(self.rows)

    def uncertainty(self):
        """Return the uncertainty of the distance in metres, for each site where it differs."""
        u = uncertainty(
            self._numbers["PARK_ACCURACY"].values(self.rows),
            *(
                self._algorithm.parameterAsDouble(self._parameters, name, self._context)
                for name in ("SHORELINE_ACCURACY", "SHORELINE_SCALE")
            ),
        )
        if not np.any(u):
            self._feedback.pushInfo(tr("Positional accuracy not stated."))
        return u

    def scale_beside(self, kept):
        """Return the accuracy in metres of the scale kept with the shoreline, 0 where one is given.

        Parameters
        ----------
        kept : float
            Denominator of the scale.
        """
        given = self._parameters.get("SHORELINE_SCALE") not in {None, ""}
        return 0.0 if given else uncertainty(scale=kept)

    # ------------------------------------------------------------------------------------------

    def _field(self, name):
        if not self._ruled and name not in self._parameters:
            return ""
        return self._algorithm.field(
            self._parameters, name, self.layer, self._context, self._feedback
        )

    def _column(self, name):
        return self.rows.columns[self._fields[name]] if self._fields.get(name) else None

    def _date(self, outputs):
        """Return the date of the check, and keep it with the result."""
        day = as_of(self._algorithm, self._parameters, self._context)
        outputs.parameters["DATE"] = day.isoformat()
        return day

    def _tell_unread(self, source, values):
        parameter = {"field": "FACILITY_FIELD", "flag": "CHEMICAL_FIELD", "code": "INDUSTRY_FIELD"}
        if values:
            self._algorithm.say(
                Message(
                    "Field {field} of {layer} holds {values}, which does not say what the "
                    "site is: taken as unknown.",
                    field=self._fields[parameter[source]],
                    layer=self.layer.name,
                    values=_listed(values),
                ),
                self._feedback,
                warning=True,
            )


def _listed(values):
    return ", ".join(str(value) for value in values[:5])
