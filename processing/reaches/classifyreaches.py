"""`parkshore:classifyreaches`: upstream, midstream, downstream."""

import numpy as np

from ...analysis.message import InputError, Message
from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POLYGONS, SHAPES, TABLE
from ..layers.fields import text
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from .places import add_mouth, lonlat_points, lonlat_shapes, read_river, refuse_mouth

BY_FIELD, BY_LAYER, BY_RIVER = range(3)
FIELDS = [text("reach"), text("prov_en")]
COUNTS = ("UPSTREAM", "MIDSTREAM", "DOWNSTREAM", "OUTSIDE_COUNT")
SHOWN = 10


class ClassifyReaches(Algorithm):
    """The reach of each park, by province or along the river."""

    ID = "classifyreaches"
    GROUP = "reaches"
    TAGS = (
        *("reach", "upstream", "midstream", "downstream", "province", "Yichang", "Hukou"),
        *("河段", "上游", "中游", "下游", "省份", "宜昌", "湖口"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Classify upstream, midstream, downstream")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Gives each park its reach.</p><p><b>By province</b> (Hao et al. 2022): upstream "
            "Sichuan, Chongqing, Yunnan, Guizhou; midstream Hubei, Hunan, Jiangxi; downstream "
            "Anhui, Jiangsu, Zhejiang, Shanghai; all others are outside. The province is a field, "
            "or the polygon that holds the largest part of the park (on the "
            "ellipsoid).</p><p><b>By the river</b>: the park's nearest place on the main stem, "
            "measured along the river from two breakpoints; the Changjiang Water Resources "
            "Commission divides the river at Yichang and Hukou. Longitude plays no part: a place "
            "east of Yichang but upstream along the river is upstream. A polygon stands for a "
            "point on its surface.</p><p><b>Limit</b>: the eleven provinces are those of the "
            "paper; the Yangtze River Protection Law covers nineteen. A province that cannot be "
            "read gives no reach and is listed in the log, never “outside”.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer("PARKS", tr("Parks"), tr("Parks or any other sites; all are kept."), TABLE)
        self.add_choice(
            "METHOD",
            tr("Method"),
            tr("What tells the reach."),
            [tr("province field"), tr("province layer"), tr("river breakpoints")],
            BY_FIELD,
        )
        self.add_field(
            "PROVINCE_FIELD",
            tr("Province field"),
            tr(
                "Names in Chinese (with or without 省, 市, 自治区) or English, or codes of "
                "GB/T 2260 with 2, 4 or 6 digits.",
            ),
            "province",
        )
        self.add_layer(
            "PROVINCES",
            tr("Provinces"),
            tr("Polygons of provinces, for the method province layer."),
            POLYGONS,
            optional=True,
        )
        self.add_field(
            "PROVINCE_NAME_FIELD",
            tr("Name field of the provinces"),
            tr("Names or codes, as for the province field."),
            "prov_en",
            parent="PROVINCES",
        )
        self._add_river()
        self.add_sink(
            "OUTPUT", tr("Parks by reach"), tr("The parks with reach and province."), SHAPES
        )
        self.add_numbers(
            UPSTREAM=tr("Upstream"),
            MIDSTREAM=tr("Midstream"),
            DOWNSTREAM=tr("Downstream"),
            OUTSIDE_COUNT=tr("Outside the reaches"),
            NOT_EVALUATED=tr("Not evaluated"),
        )

    def _add_river(self):
        from ...analysis.reaches.provinces import default_breakpoints

        self.add_layer(
            "RIVER",
            tr("Main stem"),
            tr("The river's line, for the method river breakpoints; its parts are joined."),
            LINES,
            optional=True,
        )
        self.add_text(
            "BREAKPOINTS",
            tr("Breakpoints"),
            tr("Two places as “name lon lat; name lon lat” in degrees, the upstream one first."),
            "; ".join(f"{name} {lon} {lat}" for name, lon, lat in default_breakpoints()),
        )
        self.add_number(
            "MAX_OFFSET_KM",
            tr("Farthest from the river (km)"),
            tr("Parks farther from the river are outside."),
            500.0,
            advanced=True,
        )
        add_mouth(self, optional=True, advanced=True)

    def refuse(self, run):
        """Refuse a method without its layer, and breakpoints that are none."""
        from ...analysis.reaches.classification import read_breakpoints

        method = run.choice("METHOD")
        needed = {BY_LAYER: "PROVINCES", BY_RIVER: "RIVER"}.get(method)
        if needed and not run.given(needed):
            raise InputError(
                "This method needs a layer: choose “{title}”.", title=run.title(needed)
            )
        if method == BY_RIVER:
            read_breakpoints(run.text("BREAKPOINTS"))
            refuse_mouth(run)

    def compute(self, run):
        """Classify, write, count."""
        from ...analysis.reaches.provinces import REACHES

        parks, method = run.layer("PARKS"), run.choice("METHOD")
        field = run.field("PROVINCE_FIELD", parks)
        if method == BY_FIELD and not field:
            _refuse_no_field(run, parks)
        if method == BY_FIELD:
            rows = run.table(parks, [field]).rows
            reach, prov_en = _by_field(run, rows, field)
        else:
            rows = run.read(parks, [field])
            by_place = _by_layer if method == BY_LAYER else _by_river
            reach, prov_en = by_place(run, rows, field)
        with run.outputs:
            keep_rows(run.outputs, parks, rows, FIELDS, [reach, prov_en], style="reach")
        counts = [int((reach == name).sum()) for name in REACHES]
        return run.outputs.results | {
            **dict(zip(COUNTS, counts, strict=True)),
            "NOT_EVALUATED": len(rows) - sum(counts),
        }


def _refuse_no_field(run, parks):
    """Refuse a layer without the field named; without the default one no reach is known."""
    message = Message(
        "{layer} has no province field; choose one, or classify by a province layer or by the "
        "river.",
        layer=parks.name,
    )
    if not run.text("PROVINCE_FIELD"):
        raise InputError(message.text, **message.values)
    run.warn(message)


def _by_field(run, rows, field):
    """Return reach and province of each row by its province field."""
    from ...analysis.reaches.provinces import find_all

    if not field:
        return (np.full(len(rows), None, dtype=object),) * 2
    reach, prov_en, unread = find_all(rows.columns[field].tolist())
    _tell_unread(run, field, unread)
    return reach, prov_en


def _by_layer(run, rows, _):
    """Return reach and province of each row by the province that holds most of it."""
    from ...analysis.reaches.classification import by_area

    provinces = run.layer("PROVINCES")
    name_field = run.field("PROVINCE_NAME_FIELD", provinces)
    if not name_field:
        raise InputError("{layer}: choose the field that names the province.", layer=provinces.name)
    areas = run.read(provinces, [name_field])
    shapes = lonlat_shapes(provinces, areas)
    if all(shape is None or shape.is_empty for shape in shapes):
        raise InputError("{layer} holds no usable polygon of a province.", layer=provinces.name)
    reach, prov_en, unread = by_area(
        lonlat_shapes(rows.layer, rows), shapes, areas.columns[name_field]
    )
    _tell_unread(run, provinces.name, unread)
    return reach, prov_en


def _by_river(run, rows, field):
    """Return reach of each row by its place along the river, and province by its field."""
    from ...analysis.reaches.classification import along_river, read_breakpoints
    from ...analysis.reaches.provinces import find_all

    stem = run.layer("RIVER")
    reach = along_river(
        read_river(run, stem),
        lonlat_points(rows.layer, rows),
        read_breakpoints(run.text("BREAKPOINTS")),
        max_offset_m=1000 * run.number("MAX_OFFSET_KM"),
        name=stem.name,
        progress=run.progress(0.05, 0.55),
        cancelled=run.cancelled,
    )
    if not field:
        return reach, np.full(len(rows), None, dtype=object)
    return reach, find_all(rows.columns[field])[1]


def _tell_unread(run, source, unread):
    if unread:
        run.warn(
            tr(
                "{source}: {count} values name no province and give no reach: {values}",
                source=source,
                count=len(unread),
                values=", ".join(str(value) for value in unread[:SHOWN]),
            )
        )
