"""Create sample inventory: a synthetic inventory along the real Yangtze."""

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterFileDestination,
    QgsProcessingUtils,
    QgsProviderRegistry,
)

from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POINTS, POLYGONS, TABLE
from ..guard.map_layers import open_layer
from ..messages.language import tr

MOST_PARKS = 20_000
WORLD_MAP = "resources/data/world_map.gpkg"
ABOVE = ("provinces", "water", "shoreline", "main_stem", "parks")  # drawn in this order, then rest


class CreateSample(Algorithm):
    """`parkshore:createsample`."""

    ID = "createsample"
    GROUP = "inventory"
    TAGS = ("sample", "synthetic", "demo", "example", "inventory", "示例", "样例", "合成", "台账")

    def __init__(self):
        super().__init__()
        self.loaded = []  # places of the layers that QGIS loads

    def displayName(self):
        """Return the title."""
        return tr("Create sample inventory")

    def shortHelpString(self):
        """Return what it does, from what, and its limit."""
        return tr(
            "Creates a synthetic inventory along the real Yangtze and its eight large tributaries: "
            "parks, enterprises, energy units, wastewater plants, outfalls, water intakes, "
            "verifications, shoreline, water, main stem, provinces, park years and the national "
            "catalogue, in one GeoPackage.\n\n"
            "With 1045 parks the numbers, shares and amounts are those published by Hao et al. "
            "(2022, Strategic Study of CAE 24(1)); with another number only the shares hold. The "
            "same seed gives the same inventory. Parks H01 to H08 are hard cases for the shoreline "
            "check: on water, on an island, at exactly 1000 m, at 1000.001 m, on a seam, at a "
            "confluence, across the river, with an outline that crosses itself.\n\n"
            "River lines: Natural Earth 10 m, public domain; the width of the water is nominal. "
            "Provinces: the world map of QGIS. Every name, place and single figure is invented: "
            "all maps made of it are schematic (示意图) and say nothing about a real park or "
            "enterprise.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_number(
            "PARKS_COUNT",
            tr("Number of parks"),
            tr(
                "1045 is the number of parks in the Yangtze River Economic Belt in the 2018 "
                "catalogue; with another number only the published shares hold.",
            ),
            1045,
            low=1,
            high=MOST_PARKS,
            whole=True,
        )
        self.add_number(
            "SEED",
            tr("Seed"),
            tr("The same seed gives the same inventory."),
            1,
            whole=True,
        )
        self.add_flag(
            "LOAD",
            tr("Load the layers into the project"),
            tr("Adds the layers, styled, when the file is written."),
            default=True,
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                tr("Sample inventory"),
                tr("GeoPackage (*.gpkg)"),
            ),
            tr(
                "One GeoPackage with all layers; an earlier sample is replaced, another file only "
                "where you say so.",
            ),
        )
        self.add_flag(
            "OVERWRITE",
            tr("Replace a file that is no sample"),
            tr("All tables of the file are lost; without this the run stops instead."),
            advanced=True,
        )
        for name, kind, text in self._layer_outputs():
            self.addOutput(QgsProcessingOutputVectorLayer(name.upper(), text, kind))

    def refuse(self, run):
        """Refuse a file that is no GeoPackage."""
        path = run.destination("OUTPUT")
        if path and Path(path).suffix.lower() != ".gpkg":
            raise QgsProcessingException(
                tr(
                    "The sample inventory is a GeoPackage; {file} does not end in .gpkg.",
                    file=Path(path).name,
                )
            )
        if path and not run.flag("OVERWRITE") and not _may_be_replaced(Path(path)):
            raise QgsProcessingException(
                tr(
                    "{file} is there already and is no sample, or holds more than a sample; choose "
                    "another file, or set “Replace a file that is no sample” (OVERWRITE).",
                    file=Path(path).name,
                )
            )

    def compute(self, run):
        """Create the layers and write them."""
        from ...analysis import sample
        from .sample_file import write

        path = Path(run.destination("OUTPUT"))
        count, seed = run.whole("PARKS_COUNT"), run.whole("SEED")
        layers = sample.create(count, seed, read_provinces(), run.cancelled)
        run.done(0.5)
        caveat = tr(
            "Synthetic sample inventory of ParkShore, {count} parks, seed {seed}; schematic map "
            "(示意图). River lines and provinces: Natural Earth, public domain; water of nominal "
            "width. Shaped to the margins published by Hao et al. 2022; no name, place or figure "
            "is that of a real park or enterprise.",
            count=count,
            seed=seed,
        )
        write(layers, path, caveat, run)
        run.say(caveat)
        for name, layer in layers.items():
            run.say(tr("{layer}: {n} features", layer=name, n=len(layer.rows)))
        places = {name: f"{path}|layername={name}" for name in layers}
        if run.flag("LOAD") and run.context.project() is not None:
            self._load(places, run.context)
        return {"OUTPUT": str(path), **{name.upper(): place for name, place in places.items()}}

    def _load(self, places, context):
        texts = {name: text for name, _, text in self._layer_outputs()}
        below = [name for name in places if name not in ABOVE]
        for order, name in enumerate((*ABOVE, *below)):
            details = QgsProcessingContext.LayerDetails(
                texts[name], context.project(), name.upper()
            )
            details.forceName = True
            details.groupName = tr("Sample inventory (示意图)")
            details.layerSortKey = order
            context.addLayerToLoadOnCompletion(places[name], details)
        self.loaded = list(places.values())

    def postProcessAlgorithm(self, context, feedback):
        """Give the loaded layers the style and metadata of the file."""
        for place in self.loaded:
            layer = QgsProcessingUtils.mapLayerFromString(place, context)
            layer.loadDefaultStyle()
            layer.loadDefaultMetadata()
        return {}

    @staticmethod
    def _layer_outputs():
        """Return layer names, kinds and titles of the declared outputs."""
        return (
            ("parks", POLYGONS, tr("Parks")),
            ("enterprises", POINTS, tr("Enterprises")),
            ("energy_units", POINTS, tr("Energy units")),
            ("wastewater_plants", POINTS, tr("Wastewater plants")),
            ("outfalls", POINTS, tr("Outfalls")),
            ("water_intakes", POINTS, tr("Water intakes")),
            ("shoreline", LINES, tr("Shoreline")),
            ("water", POLYGONS, tr("Water bodies")),
            ("main_stem", LINES, tr("Main stem")),
            ("provinces", POLYGONS, tr("Provinces")),
            ("park_years", TABLE, tr("Parks by year")),
            ("catalogue", TABLE, tr("National catalogue")),
            ("verifications", TABLE, tr("Verifications")),
        )


def _may_be_replaced(path):
    """Whether a place is free, or holds a sample to which nothing was added."""
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return True
    tables = [
        each.name()
        for each in QgsProviderRegistry.instance().querySublayers(str(path))
        if each.name() != "layer_styles"
    ]
    return bool(tables) and all(_is_of_sample(path, table) for table in tables)


def _is_of_sample(path, table):
    layer = open_layer(f"{path}|layername={table}", table)
    return layer.metadata().identifier() == f"parkshore:createsample:{table}"


def read_provinces():
    """Return the eleven provinces of QGIS's own world map; no national outline is read.

    Returns
    -------
    dict of str to shapely geometry
        English name to polygon, longitude and latitude.
    """
    import shapely

    from ...analysis.sample.basis.sample_files import shape

    path = Path(QgsApplication.pkgDataPath()) / WORLD_MAP
    layer = open_layer(f"{path}|layername=states_provinces", "provinces")
    wanted = set(shape()["provinces"])
    found = {}
    if layer.isValid():
        layer.setSubsetString("\"iso_a2\" = 'CN'")
        for feature in layer.getFeatures():
            if feature["name"] in wanted:
                found[feature["name"]] = shapely.from_wkb(feature.geometry().asWkb().data())
    if wanted - set(found):
        raise QgsProcessingException(
            tr(
                "The world map of QGIS ({file}) lacks {names}; install QGIS with its resources.",
                file=WORLD_MAP,
                names=", ".join(sorted(wanted - set(found))),
            )
        )
    return found
