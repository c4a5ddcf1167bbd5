"""The sites of a shoreline check: what each is, since when, how well placed, bound by what."""

import numpy as np

from ....analysis.cells import dates
from ....analysis.reaches.provinces import codes
from ....analysis.shoreline.check import facility
from ....analysis.shoreline.check.sites_and_waters import Sites
from ...framework.choices import AS_THE_DATA_SAY
from ...messages.language import tr

PROVINCE, COUNTY = PLACE = ("province", "county")
"""Fields by which a rule set binds or not, where the layer has them."""

SHOWN = 5


class SiteInputs:
    """The layer of parks, read; without a rule set nothing is asked of what its sites are."""

    def __init__(self, run, ruleset):
        self._run, self._ruled = run, ruleset is not None
        self.layer = run.layer("PARKS")
        self._stated = run.choice("FACILITY")
        names = ["OPENED_FIELD", "CLOSED_FIELD", "FACILITY_FIELD"]
        if self._stated == AS_THE_DATA_SAY:
            names += ["CHEMICAL_FIELD", "INDUSTRY_FIELD"]
        self._fields = {
            name: run.field(name, self.layer) if self._ruled or run.given(name) else ""
            for name in names
        }
        for name in PLACE:
            index = self.layer.fields.lookupField(name) if self._ruled else -1
            self._fields[name] = self.layer.fields[index].name() if index >= 0 else ""
        self.accuracy = run.number_by_feature("PARK_ACCURACY", self.layer)
        self.limit = None if self._ruled else run.number_by_feature("DISTANCE", self.layer)
        asked = [*self.accuracy.fields, *(() if self._ruled else self.limit.fields)]
        self.rows = run.read(self.layer, [*self._fields.values(), *asked])
        self._today = run.day()
        run.outputs.parameters["DATE"] = self._today.isoformat()

    def _column(self, name):
        """Return the values of a field, None where rules do not ask for it or it is not given."""
        return self.rows.columns[self._fields[name]] if self._ruled and self._fields[name] else None

    def sites(self):
        """Return the places of the sites."""
        points, to_lonlat = self.rows.points(), self.layer.lonlat.forward
        if points is not None:
            return Sites.from_points(points, to_lonlat)
        return Sites.from_shapes(self.rows.shapes(), to_lonlat)

    def facilities(self):
        """Return what each site is, and what told it."""
        size, kinds = len(self.rows), self._column("FACILITY_FIELD")
        if not self._ruled:
            return facility.Facilities(np.zeros(size, np.int8), np.full(size, None, object), {})
        if self._stated != AS_THE_DATA_SAY:
            found = facility.as_stated(size, self._stated, kinds)
        else:
            listed = self._run.text("CHEMICAL_CODES")
            found = facility.as_the_data_say(
                size,
                kinds=kinds,
                flags=self._column("CHEMICAL_FIELD"),
                industries=self._column("INDUSTRY_FIELD") if listed else None,
                codes=facility.industry_codes(listed),
            )
        fields = {"field": "FACILITY_FIELD", "flag": "CHEMICAL_FIELD", "code": "INDUSTRY_FIELD"}
        for source, values in found.unread.items():
            if values:
                self._warn(
                    fields[source],
                    tr(
                        "Field {field} of {layer} holds {values}, which does not say what the "
                        "site is: taken as unknown.",
                    ),
                    values,
                )
        if found.contradicted is not None and found.contradicted.any():
            self._run.warn(
                tr(
                    "{count} sites of {layer} are not chemical by one field and chemical by "
                    "another; the kind of facility counts before the flag, the flag before the "
                    "industry. The first is row {row}; correct one of them.",
                    count=int(found.contradicted.sum()),
                    layer=self.layer.name,
                    row=int(found.contradicted.argmax()) + 1,
                )
            )
        return found

    def opened(self):
        """Return the first and last days on which sites can have opened."""
        values = self._column("OPENED_FIELD")
        if values is None:
            return None
        first, last, unread = dates.periods(values)
        self._warn_of_unread("OPENED_FIELD", unread)
        return first, last

    def closed(self):
        """Return which sites have closed by the date of the check."""
        values = self._column("CLOSED_FIELD")
        if values is None:
            return None
        come, unclear = dates.has_come(values, self._today)
        doubtful = {values[row] for row in np.flatnonzero(unclear)}
        unread = [each for each in dates.periods(values)[2] if each in doubtful]
        self._warn_of_unread("CLOSED_FIELD", unread)
        return come

    def binding(self, ruleset):
        """Return where the rule set binds: nothing of it where the layer has no provinces."""
        if not self._ruled or not ruleset.binding.provinces:
            return None
        provinces = self._column(PROVINCE)
        if provinces is not None:
            return ruleset.binding.binds(codes(provinces), self._column(COUNTY))
        if not ruleset.binding.by_water:
            self._run.warn(
                tr(
                    "{layer} has no field province: all its sites are judged as within the scope "
                    "of the rule set {rules}.",
                    layer=self.layer.name,
                    rules=ruleset.id,
                )
            )
        return None

    def _warn_of_unread(self, name, values):
        if values:
            self._warn(
                name,
                tr(
                    "Field {field} of {layer} holds {values}, which is no date: taken as unknown.",
                ),
                values,
            )

    def _warn(self, name, text, values):
        shown = ", ".join(map(str, values[:SHOWN]))
        field, layer = self._fields[name], self.layer.name
        self._run.warn(text.format(field=field, layer=layer, values=shown))
