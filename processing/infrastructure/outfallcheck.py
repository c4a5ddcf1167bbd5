"""`parkshore:outfallcheck`: one outfall per park, and monitored."""

from qgis.core import QgsProcessingException

from ..framework.declaration import LINES, POLYGONS, SHAPES
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from .inputs.infrastructure_algorithm import Infrastructure, result_field
from .inputs.placed_rows import point_of_each, read_parks, read_rows

FIELDS = ("park_id", "monitor", "direct")


class OutfallCheck(Infrastructure):
    """Outfalls of each park, their monitoring and what is to be said of them."""

    ID = "outfallcheck"
    TAGS = (
        *("outfall", "discharge", "monitoring", "one park one outfall", "sewage", "direct"),
        *("排污口", "入河排污口", "在线监测", "一园一口", "直排", "监管"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Outfall check")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts the outfalls of each park, those without online monitoring and those that "
            "discharge directly. The assessment asks for one outfall per park, monitored (Hao et "
            "al. 2022, Strategic Study of CAE 24(1), section 5.3; the 2024 measures on outfalls "
            "into rivers).</p><p>With a shoreline, <i>outshore_m</i> is the geodesic distance of "
            "the park's nearest outfall to it.</p><p><b>Limit of the method</b>: an outfall "
            "belongs to the park of its park_id, else to the polygon that holds it; outfalls of "
            "no park are counted as orphans. A park without an outfall in the layer may still "
            "discharge through a plant outside.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_rows("OUTFALLS", tr("Outfalls"))
        self.add_host_parks()
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("Gives the distance of the nearest outfall to the shoreline."),
            LINES,
            POLYGONS,
            optional=True,
        )
        self.add_sink(
            "OUTPUT",
            tr("Parks checked"),
            tr("The parks with their outfalls and findings."),
            SHAPES,
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            PARKS_ONE=tr("Parks with one outfall"),
            PARKS_MANY=tr("Parks with several outfalls"),
            PARKS_NONE=tr("Parks without an outfall"),
            UNMONITORED=tr("Outfalls without monitoring"),
            DIRECT=tr("Direct outfalls"),
            ORPHANS=tr("Outfalls of no park"),
        )

    def evaluate(self, run):
        """Read outfalls, parks and shoreline, and check."""
        from ...analysis.infrastructure.park_outfalls import OutfallRequest, check_outfalls

        parks = read_parks(run)
        outfalls = read_rows(run, "OUTFALLS", FIELDS, parks)
        shoreline = _shoreline(run)
        places = None if shoreline is None else point_of_each(outfalls.table)
        return check_outfalls(OutfallRequest(outfalls, parks, shoreline, places), run.cancelled)

    def write(self, run, result):
        """Write every park with its findings."""
        parks, table = result.request.parks.table, result.table
        fields = [result_field(name) for name in table.columns]
        columns = [table[name].to_numpy() for name in table.columns]
        keep_rows(run.outputs, parks.layer, parks.rows, fields, columns, style="outfall_check")

    def page(self, result):
        """Return the page."""
        from .pages.check_pages import outfall_page

        return outfall_page(result)


def _shoreline(run):
    """Return the edges of the shoreline, None where none is given."""
    from ...analysis.geodesic.edges import Edges

    layer = run.layer("SHORELINE")
    if layer is None:
        return None
    rows = run.read(layer)
    edges = Edges.from_geometries(rows.shapes(), layer.lonlat.forward)
    if len(edges.skipped) == len(rows):
        raise QgsProcessingException(
            tr("{layer} holds no usable shoreline; check its geometries.", layer=layer.name)
        )
    return edges
