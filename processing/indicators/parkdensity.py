"""`parkshore:parkdensity`: where parks crowd, section 3.1.1."""

from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsProcessingException

from ..framework.declaration import POLYGONS, SHAPES
from ..layers.fields import integer, real, text
from ..messages.language import tr
from .indicator_algorithm import Indicator

BY_PROVINCE = (
    *(text("prov_en"), text("category"), integer("parks"), real("area_km2")),
    real("per_10k"),
)
CELLS = (integer("count"), real("density"), real("area_km2"))
LARGEST_KM = 5000  # a larger hexagon does not lie on the globe


class ParkDensity(Indicator):
    """Parks per area, kernel density on hexagons, Clark–Evans test."""

    ID = "parkdensity"
    TAGS = (
        *("density", "hexagon", "kernel density", "cluster", "Clark-Evans", "nearest neighbour"),
        *("密度", "集聚", "核密度", "六边形", "最近邻", "空间分布"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Park density and aggregation")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Counts parks per 10⁴ km² by province and category, draws their density on "
            "hexagons, and tests whether they crowd (Hao et al. 2022, section 3.1.1).</p>"
            "<p><b>Areas</b> are those on the WGS 84 ellipsoid; every hexagon has the same, "
            "√3/2 · cell². <b>density</b> is a quartic kernel at the hexagon's centre, "
            "3/(πh²) · Σ(1 − (d/h)²)², in parks per 10⁴ km². <b>CLARK_EVANS</b> = mean distance "
            "to the nearest park / (0.5 / √(n/A)): below 1 crowded, 1 random; <b>Z</b> and the "
            "two-sided <b>P_VALUE</b> follow Clark and Evans 1954.</p>"
            "<p><b>Limit</b>: a park stands for one point (on its surface); parks beyond the "
            "provinces given do not count, and no correction is made for the region's edge.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_parks(SHAPES)
        self.add_layer(
            "PROVINCES",
            tr("Provinces"),
            tr(
                "Polygons with a column that names the province; parts of one name are one.",
            ),
            POLYGONS,
        )
        self.add_field(
            "CATEGORY_FIELD",
            tr("Category field"),
            tr("Without it all parks are one category, all."),
            "category",
        )
        self.add_number(
            "CELL_KM",
            tr("Cell size (km)"),
            tr("Distance between opposite sides of a hexagon."),
            50.0,
            low=None,
        )
        self.add_number(
            "BANDWIDTH_KM",
            tr("Bandwidth of the density (km)"),
            tr(
                "Distance at which a park no longer adds to the density; twice the cell size where "
                "empty.",
            ),
            low=None,
            advanced=True,
        )
        self.add_sink(
            "BY_PROVINCE",
            tr("Density by province"),
            tr("One row per province and category."),
            SHAPES,
            optional=True,
        )
        self.add_sink(
            "CELLS",
            tr("Hexagons"),
            tr("Cells that touch the provinces, in the system of the parks."),
            POLYGONS,
            optional=True,
        )
        self.add_page()
        self.add_counts()
        self.add_numbers(
            CLARK_EVANS=tr("Clark–Evans ratio"),
            Z=tr("Z of the ratio"),
            P_VALUE=tr("P value of the ratio"),
        )

    def refuse(self, run):
        """Refuse sizes that are none."""
        for name in ("CELL_KM", "BANDWIDTH_KM"):
            if run.given(name) and not 0 < run.number(name) <= LARGEST_KM:
                raise QgsProcessingException(
                    tr(
                        "{parameter} must be above 0 km and at most {most} km.",
                        parameter=run.title(name),
                        most=LARGEST_KM,
                    )
                )

    def evaluate(self, run):
        """Read parks and provinces, count, draw, test."""
        from ...analysis.indicators.density.aggregation import DensityRequest, aggregation

        layer = run.layer("PARKS")
        category = run.field("CATEGORY_FIELD", layer)
        parks = _places(run, layer, [category])
        provinces = _places(run, run.layer("PROVINCES"))
        sizes = run.number("CELL_KM"), run.number("BANDWIDTH_KM")
        request = DensityRequest(parks, provinces, category, *sizes)
        return aggregation(request, run.cancelled, run.progress(0.2, 0.8))

    def write(self, run, result):
        """Write provinces and hexagons."""
        run.outputs.write_frame("BY_PROVINCE", result.table, list(BY_PROVINCE))
        parks = result.request.parks
        crs = parks.table.layer.crs
        sink = run.sink("CELLS", list(CELLS), Qgis.WkbType.Polygon, crs, "density")
        if sink is not None:
            sink.write(_features(result.cells, parks.from_lonlat))

    def page(self, result):
        """Return the page."""
        from .pages.density_page import density_page

        return density_page(self.displayName(), result)


def _places(run, layer, fields=None):
    """Read a layer with its places."""
    from ...analysis.indicators.density.region import Places

    table = run.table(layer, fields, geometry=True, use_crs=True)
    way = layer.lonlat
    return Places(table, table.rows.shapes(), way.forward, way.backward)


def _features(cells, backward):
    """Return the hexagons as features in the system that ``backward`` leads to."""
    import shapely

    rings = cells.rings
    if backward is not None:
        rings = backward(rings.reshape(-1, 2)).reshape(rings.shape)
    shapes = shapely.to_wkb(shapely.polygons(rings))
    features = []
    for wkb, count, value in zip(shapes, cells.count, cells.density, strict=True):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes([int(count), float(value), float(cells.grid.area_km2)])
        features.append(feature)
    return features
