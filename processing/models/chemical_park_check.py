"""`parkshore:chemicalparkcheck`: from raw water bodies to verdicts, zones, reaches and options."""

from ..framework import choices
from ..framework.declaration import LINES, POLYGONS
from ..framework.model import Model, evaluated, given, result
from ..messages.language import tr
from ..shoreline.prepareshoreline import PrepareShoreline
from ..shoreline.shorelinecheck import ShorelineCheck

OF_CHECK = ("FACILITY", "FACILITY_FIELD", "RULES", "CONTROL_RANGE")
OF_PREPARE = (
    *("SOURCE", "ENCODING", "ASSUMED_CRS", "MAIN_STEM", "IMPORTANT", "TRIBUTARIES", "LAKES"),
    *("CLASS_FIELD", "BASIN", "COVERAGE", "WATER_HINT", "WATER_LEVEL", "LINE", "SCALE"),
)
PROVINCE = "if(coalesce(@PROVINCE_FIELD, '') = '', 'province', @PROVINCE_FIELD)"
"""The province field, by its usual name where none is given: no field, no reach, no failure."""


class ChemicalParkCheck(Model):
    """Prepare the shoreline, check the parks, draw the zones, tell reaches and options."""

    ID = "chemicalparkcheck"
    LATER = ("options:OPTIONS",)
    TAGS = (
        *("model", "chemical park", "1 km", "batch", "模型", "化工园区", "企业", "批处理", "核查"),
        *("一公里", "1公里", "沿江", "长江保护法", "黄河保护法", "负面清单"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Chemical park check (model)")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Does the whole check in one run, alone, in batch or inside a larger model: "
            "prepares the shoreline from raw water bodies, measures every park, draws the 1 km "
            "zone, tells the reach by province and proposes an option for each park.</p>"
            "<p><b>Water</b> may be as it lies in the drawer: national maps, land surveys, "
            "OpenStreetMap and others are recognised, with their encoding, coordinate system and "
            "classes; HYDA and HYDL of one geodatabase, hyd1_4p and hyd2_4l of one folder, and "
            "areas and waterways of one extract are read together. Only a published management "
            "boundary clears a park without the note screening: ask the county's water bureau for "
            "it, with number and date of its announcement. What you give in the other inputs "
            "goes before what is recognised.</p>"
            "<p>The verdicts are those of Shoreline distance check; the zone is for the map only, "
            "no verdict comes from it. The last layer holds verdict, reach and option together. "
            "See the help of the five steps for methods, law and limits.</p>",
        )

    def build(self):
        """Add inputs and steps."""
        self._add_layers()
        self._add_rules()
        self.take(ShorelineCheck(), OF_CHECK)
        self.take(PrepareShoreline(), OF_PREPARE, parents={"INPUT": "WATER_BODIES"})
        self.step(
            "prepare",
            "parkshore:prepareshoreline",
            tr("Prepare shoreline"),
            {
                "INPUT": given("WATER_BODIES"),
                **{name: given(name) for name in ("NAME_FIELD", "EXCLUDE", *OF_PREPARE)},
            },
        )
        self.step(
            "check",
            "parkshore:shorelinecheck",
            tr("Shoreline distance check"),
            {
                "PARKS": given("PARKS"),
                "SHORELINE": result("prepare", "OUTPUT"),
                "WATER": result("prepare", "WATER"),
                **{name: given(name) for name in ("RULE_SET", "MEASURED_FROM", *OF_CHECK)},
            },
            {
                "CHECKED": ("OUTPUT", tr("Checked parks")),
                "LINKS": ("LINKS", tr("Links to the shoreline")),
            },
        )
        self._add_products()
        self.setOutputOrder(
            ["zones:OUTPUT", "reaches:OUTPUT", "options:OUTPUT", "check:LINKS", "check:OUTPUT"]
        )

    def _add_products(self):
        self.step(
            "zones",
            "parkshore:shorelinezones",
            tr("Shoreline distance zones"),
            {
                "SHORELINE": result("prepare", "OUTPUT"),
                "WATER": result("prepare", "WATER"),
                "DISTANCES": "1000",
            },
            {"ZONES": ("OUTPUT", tr("Shoreline zones"))},
        )
        self.step(
            "reaches",
            "parkshore:classifyreaches",
            tr("Classify upstream, midstream, downstream"),
            {
                "PARKS": result("check", "OUTPUT"),
                "METHOD": 0,
                "PROVINCE_FIELD": evaluated(PROVINCE),
            },
            {"REACHES": ("OUTPUT", tr("Parks by reach"))},
        )
        self.step(
            "options",
            "parkshore:siteoptions",
            tr("Options for sites"),
            {"SITES": result("reaches", "OUTPUT")},
            {"OPTIONS": ("OUTPUT", tr("Parks by verdict, reach and option"))},
        )

    # Inputs -----------------------------------------------------------------------------------

    def _add_layers(self):
        self.add_layer(
            "PARKS",
            tr("Parks, plants or outfalls"),
            tr("Points, lines or polygons in any coordinate system."),
        )
        self.add_layer(
            "WATER_BODIES",
            tr("Raw water bodies"),
            tr("Water polygons or river lines as they come from a map."),
            *(LINES, POLYGONS),
        )
        self.add_field(
            "NAME_FIELD",
            tr("Name field of the water bodies"),
            tr("Holds the rivers' names, by which main stem and class are told."),
            parent="WATER_BODIES",
        )
        self.add_expression(
            "EXCLUDE",
            tr("Features that are no water"),
            tr('An expression, such as "GBCODE" = 79200 for island polygons.'),
            "WATER_BODIES",
        )

    def _add_rules(self):
        self.add_choice(
            "RULE_SET",
            tr("Rule set"),
            tr("Which law's distances are held against the parks."),
            choices.rule_sets(),
            default=1,
        )
        self.add_choice(
            "MEASURED_FROM",
            tr("What the water bodies' edge is"),
            tr(
                "Where it is not stated, or lies riverward of the line the rule starts from, the "
                "note screening is set: such a line can show inside, never clear.",
            ),
            choices.measured_from(),
        )
        self.add_field(
            "PROVINCE_FIELD",
            tr("Province field"),
            tr("Names or codes of provinces, by which the reach is told."),
            "province",
        )
