"""`parkshore:parkdensity`: where parks crowd, section 3.1.1."""

import math

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..framework.algorithm import Algorithm
from ..layers.fields import integer, real, text
from ..messages.language import tr
from ..publish.page import page_path
from . import indicator_inputs

BY_PROVINCE = (
    text("prov_en"),
    text("category"),
    integer("parks"),
    real("area_km2"),
    real("per_10k"),
)
CELLS = (integer("count"), real("density"), real("area_km2"))
LARGEST_KM = 5000  # a larger hexagon does not lie on the globe


class ParkDensity(Algorithm):
    """Parks per area, kernel density on hexagons, Clark–Evans test."""

    ID = "parkdensity"
    GROUP = "indicators"
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
        indicator_inputs.add_parks(self, geometry=True)
        self.add(
            QgsProcessingParameterFeatureSource(
                "PROVINCES",
                tr("Provinces"),
                [Qgis.ProcessingSourceType.VectorPolygon],
            ),
            tr(
                "Polygons with a column that names the province; parts of one name are one.",
            ),
        )
        indicator_inputs.add_field(
            self,
            "CATEGORY_FIELD",
            tr("Category field"),
            "category",
            tr("Without it all parks are one category, all."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "CELL_KM",
                tr("Cell size (km)"),
                Qgis.ProcessingNumberParameterType.Double,
                50.0,
            ),
            tr("Distance between opposite sides of a hexagon."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "BANDWIDTH_KM",
                tr("Bandwidth of the density (km)"),
                Qgis.ProcessingNumberParameterType.Double,
                optional=True,
            ),
            tr(
                "Distance at which a park no longer adds to the density; twice the cell size where "
                "empty.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "BY_PROVINCE", tr("Density by province"), optional=True
            ),
            tr("One row per province and category."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "CELLS",
                tr("Hexagons"),
                Qgis.ProcessingSourceType.VectorPolygon,
                optional=True,
            ),
            tr("Cells that touch the provinces, in the system of the parks."),
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
        parameters, context = run.parameters, run.context
        for name in ("CELL_KM", "BANDWIDTH_KM"):
            given = parameters.get(name) not in (None, "")
            if given and not 0 < self.parameterAsDouble(parameters, name, context) <= LARGEST_KM:
                raise QgsProcessingException(
                    tr(
                        "{parameter} must be above 0 km and at most {most} km.",
                        parameter=self.parameterDefinition(name).description(),
                        most=LARGEST_KM,
                    )
                )

    def compute(self, run):
        """Count, draw, test."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators.density import park_density
        from .density_region import Region, cells_of, features_of, kinds_of
        from .pages.density_page import density_page

        outputs = run.outputs
        layer = run.layer("PARKS")
        category = run.field("CATEGORY_FIELD", layer)
        parks = indicator_inputs.Table(layer, outputs, [category], use_crs=True)
        provinces = indicator_inputs.Table(run.layer("PROVINCES"), outputs, use_crs=True)
        region = Region(provinces)
        cell = self.parameterAsDouble(parameters, "CELL_KM", context)
        given = parameters.get("BANDWIDTH_KM") not in (None, "")
        width = self.parameterAsDouble(parameters, "BANDWIDTH_KM", context) if given else 2 * cell
        lonlat, home = region.place(parks)
        used = home >= 0
        _say_left_out(feedback, lonlat, used)
        kinds = kinds_of(parks, category)
        table = park_density.by_province(home[used], kinds[used], region.names, region.areas_km2)
        feedback.setProgress(20)
        test = park_density.clark_evans(
            park_density.nearest_km(lonlat[used], feedback.isCanceled), sum(region.areas_km2)
        )
        cells = cells_of(region, lonlat[used], cell, width, feedback)
        with outputs:
            outputs.write_frame("BY_PROVINCE", table, list(BY_PROVINCE))
            sink = outputs.sink("CELLS", list(CELLS), Qgis.WkbType.Polygon, layer.crs, "density")
            if sink is not None:
                sink.write(features_of(cells, layer.lonlat.backward))
        results = dict(zip(("CLARK_EVANS", "Z", "P_VALUE"), test, strict=True))
        results = {name: None if math.isnan(v) else v for name, v in results.items()}
        counts = indicator_inputs.counts(len(parks), used.sum())
        path = page_path(self, parameters, context)
        if path:
            numbers = {**results, **counts, "width": width, "cell": cell}
            page = density_page(self.displayName(), table, cells, region, numbers)
            page.write(path, feedback)
            outputs.results["HTML"] = path
        return {**outputs.results, **counts, **results}


def _say_left_out(feedback, lonlat, used):
    lost = np.isnan(lonlat).any(axis=1)
    indicator_inputs.say_skipped(feedback, lost.sum(), tr("no geometry"))
    indicator_inputs.say_skipped(feedback, (~used & ~lost).sum(), tr("outside the provinces"))
