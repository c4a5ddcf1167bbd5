"""`parkshore:siteoptions`: upgrade, relocate, transfer, close, by a decision table."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate

from ...analysis.repair import repaired
from ..algorithm import Algorithm
from ..fields import text
from ..language import language, title
from ..outputs import Outputs
from ..rows import keep_rows, nulled, read_attributes, read_rows
from ..table import Layer
from ..warning import warn

translate = QCoreApplication.translate

OWN_FILE = 1
OF_PARK = ("accredited", "reach", "energy_cls", "cod_cls")
FIELDS = [text("option"), text("opt_rule"), text("opt_why")]
COUNTS = {
    "UPGRADE": "upgrade",
    "RELOCATE": "relocate",
    "TRANSFER": "transfer",
    "CLOSE": "close",
    "NO_ACTION": "no action",
    "NO_RULE": "no rule",
}


class SiteOptions(Algorithm):
    """An option for each site, with the rule that gave it."""

    ID = "siteoptions"
    GROUP = "decision"
    TAGS = (
        *("options", "upgrade", "relocate", "transfer", "close", "decision table", "relocation"),
        *("处置", "改造", "搬迁", "转移", "关闭", "关改搬转", "决策表"),
    )

    def displayName(self):
        """Return the title."""
        return translate("ParkShore", "Options for sites")

    def shortHelpString(self):
        """Return the help."""
        return translate(
            "ParkShore",
            "<p>Proposes for each checked site an option: upgrade, relocate into an accredited "
            "park, transfer to another region, close, or no action. A decision table says which; "
            "for any combination of values at most one of its rules fires. The rule, its reason "
            "and the values it saw stand in the result.</p>"
            "<p>The shipped table follows Hao et al. 2022, section 5.3, and the Yangtze River "
            "Protection Law: article 26 (what is barred within the limit), article 22 (no moving "
            "of heavily polluting firms to the upper and middle reaches), article 88 (removal and "
            "closure). Existing sites are not in breach of article 26; the relocation policy is "
            "for them. A site that has closed, by a date that has come or a yes in its field "
            "<i>closed</i>, needs no action.</p>"
            "<p><b>Limit</b>: a proposal for examination, never a decision. Values that are not "
            "known count as unknown, which the table treats on its own; areas that are not given "
            "are unknown.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "SITES",
                translate("ParkShore", "Checked sites"),
                [Qgis.ProcessingSourceType.Vector],
            ),
            translate(
                "ParkShore", "Parks or enterprises from the shoreline distance check; all are kept."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "PARKS",
                translate("ParkShore", "Parks"),
                [Qgis.ProcessingSourceType.Vector],
                optional=True,
            ),
            translate(
                "ParkShore",
                "Gives a site what its own row lacks of accredited, reach, energy_cls and cod_cls, "
                "by park_id.",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "TABLE",
                translate("ParkShore", "Decision table"),
                [translate("ParkShore", "paper and law"), translate("ParkShore", "own file")],
                defaultValue=0,
            ),
            translate("ParkShore", "Which rules lead to an option."),
        )
        self.add(
            QgsProcessingParameterFile(
                "TABLE_FILE",
                translate("ParkShore", "Own decision table"),
                extension="json",
                optional=True,
            ),
            translate(
                "ParkShore",
                "A JSON file as resources/decisions/paper_and_law.json in the plugin's folder.",
            ),
        )
        for name, label, told in (
            (
                "SENSITIVE",
                translate("ParkShore", "Sensitive areas"),
                translate("ParkShore", "Polygons; a site that touches one is in it."),
            ),
            (
                "URBAN",
                translate("ParkShore", "Urban areas"),
                translate("ParkShore", "Polygons of built-up areas, as for sensitive ones."),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSource(
                    name, label, [Qgis.ProcessingSourceType.VectorPolygon], optional=True
                ),
                told,
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", translate("ParkShore", "Sites by option")),
            translate("ParkShore", "The sites with option, rule and reason."),
        )
        self.add_numbers(
            UPGRADE=translate("ParkShore", "Upgrade"),
            RELOCATE=translate("ParkShore", "Relocate"),
            TRANSFER=translate("ParkShore", "Transfer"),
            CLOSE=translate("ParkShore", "Close"),
            NO_ACTION=translate("ParkShore", "No action"),
            NO_RULE=translate("ParkShore", "No rule"),
        )

    def refuse(self, parameters, context):
        """Refuse a table that is missing or wrong."""
        self._table(parameters, context)

    def compute(self, parameters, context, feedback):
        """Read the conditions, decide, write."""
        from ...analysis.decision import options

        outputs = Outputs(self, parameters, context, feedback)
        table = self._table(parameters, context)
        feedback.pushInfo(
            translate("ParkShore", "Decision table: {title} ({source})").format(
                title=title(table.title), source=title(table.source)
            )
        )
        sites = Layer(self, parameters, "SITES", context, feedback)
        wanted = _fields_of(table, sites)
        areas = {
            condition.id: Layer.optional(self, parameters, condition.id.upper(), context, feedback)
            for condition in table.inputs
            if condition.kind == "area"
        }
        use_places = any(layer is not None for layer in areas.values())
        extras = [name for name in ("rule_note", "park_id") if sites.has(name)]
        names = [*wanted.values(), *extras]
        if use_places:
            rows = read_rows(sites, outputs, names)
            own = rows.columns
        else:
            rows = read_attributes(sites, outputs, names, parameters["SITES"], context)
            own = {name: nulled(values) for name, values in rows.columns.items()}
        park_values = self._of_parks(
            parameters, context, feedback, sites=(sites, own), outputs=outputs
        )
        columns = []
        for condition in table.inputs:
            if condition.kind == "area":
                values = _touching(rows, areas[condition.id], outputs)
            else:
                values = _values(condition, own, len(rows), wanted.get(condition.id), park_values)
            columns.append(
                options.read_input(
                    condition,
                    values,
                    notes=own.get("rule_note"),
                    applies_from=table.applies_from,
                    today=QDate.currentDate().toPyDate(),
                )
            )
            feedback.setProgress(30 * len(columns) / len(table.inputs))
        decision = options.decide(table, np.column_stack(columns))
        results = [
            decision.option,
            decision.rule_id,
            options.explain(table, decision, language()),
        ]
        with outputs:
            keep_rows(outputs, sites, rows, FIELDS, results, style="option", start=40.0)
        outputs.results.update(
            {name: int((decision.option == value).sum()) for name, value in COUNTS.items()}
        )
        return outputs.results

    def _table(self, parameters, context):
        from ...analysis.decision import tables

        if self.parameterAsEnum(parameters, "TABLE", context) != OWN_FILE:
            return tables.load()
        path = self.parameterAsString(parameters, "TABLE_FILE", context)
        if not path:
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "The decision table is an own file: choose it as Own decision table.",
                )
            )
        return tables.load(path)

    def _of_parks(self, parameters, context, feedback, *, sites, outputs):
        """Return by field what the park of each site says, where a layer of parks is given."""
        from ...analysis.infrastructure.assignment import words

        parks = Layer.optional(self, parameters, "PARKS", context, feedback)
        if parks is None:
            return {}
        site_layer, own = sites
        for layer in (site_layer, parks):
            if not layer.has("park_id"):
                raise QgsProcessingException(
                    translate(
                        "ParkShore", "{layer} has no field park_id, by which sites and parks join."
                    ).format(layer=layer.name)
                )
        names = [name for name in OF_PARK if parks.has(name)]
        table = parks.read(["park_id", *names], geometry=False)
        outputs.read(parks, table, use_crs=False)
        keys = words(table.columns["park_id"])
        row_of = {key: row for row, key in enumerate(keys) if key is not None}
        named = words(own["park_id"])
        place = [row_of.get(key) for key in named]
        _tell_joined(site_layer.name, parks.name, (named, place, keys), feedback)
        return {
            name: [None if row is None else table.columns[name][row] for row in place]
            for name in names
        }


def _fields_of(table, sites):
    """Return the fields of the sites that the table asks for, by input."""
    wanted = {
        condition.id: sites.fields[sites.fields.lookupField(condition.field)].name()
        for condition in table.inputs
        if condition.kind != "area" and sites.has(condition.field)
    }
    asks = any(condition.field == "verdict" for condition in table.inputs)
    if asks and not sites.has("verdict"):
        raise QgsProcessingException(
            translate(
                "ParkShore", "{layer} has no field verdict; run Shoreline distance check first."
            ).format(layer=sites.name)
        )
    return wanted


def _values(condition, own, size, field, park_values):
    """Return the column of a condition: the site's own value, else that of its park."""
    of_park = park_values.get(condition.field)
    if field is None:
        if condition.kind == "before":
            return None if "rule_note" in own else [None] * size
        return of_park or [None] * size
    if of_park is None:
        return own[field]
    return [
        other if value is None else value for value, other in zip(own[field], of_park, strict=True)
    ]


def _tell_joined(sites, parks, joined, feedback):
    """Log sites whose park is not there, and refuse to guess between two rows of one park."""
    named, place, keys = joined
    lost = [key for key, row in zip(named, place, strict=True) if key is not None and row is None]
    if lost:
        warn(
            feedback,
            translate(
                "ParkShore",
                "{count} rows of {sites} name a park that {parks} lacks (first: {park}).",
            ).format(count=len(lost), sites=sites, parks=parks, park=lost[0]),
        )
    seen = set()
    for key in keys:
        if key is not None and key in seen:
            raise QgsProcessingException(
                translate(
                    "ParkShore", "{layer} holds the park {value} twice; keep one row of each park."
                ).format(layer=parks, value=key)
            )
        seen.add(key)


def _touching(rows, areas, outputs):
    """Return whether sites touch polygons; None where there is no layer or no geometry."""
    import shapely

    if areas is None:
        return [None] * len(rows)
    polygons = areas.read()
    outputs.read(areas, polygons)
    shapes = rows.shapes()
    for step in (rows.layer.lonlat.forward, areas.lonlat.backward):
        if step is not None:
            shapes = shapely.transform(shapes, step)
    usable = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    usable[owner[~np.isfinite(xy).all(axis=1)]] = False
    grounds = repaired(polygons.shapes())
    shapely.prepare(grounds)
    inside = np.zeros(len(rows), dtype=bool)
    place = np.flatnonzero(usable)
    tree = shapely.STRtree(repaired(shapes[place]))
    inside[place[tree.query(grounds, predicate="intersects")[1]]] = True
    return np.where(usable, inside.astype(object), None).tolist()
