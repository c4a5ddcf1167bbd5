"""What the annual report reads: an inventory of one year and region, and the checked sites."""

from qgis.core import QgsProcessingException

from ....analysis.inventory import schema
from ...framework.run import Run
from ...layers.attribute_values import plain
from ...messages.language import joined_sentences, title, tr
from .report_cut import PROVINCE_FIELDS, Cut
from .report_inventory import Inventory, memory, of_year, rows_of
from .report_region import Region, exists_in

RESULTS = (
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "rule_note"),
)


class ReportInputs:
    """All that one report rests on.

    Parameters
    ----------
    run : Run

    Attributes
    ----------
    inventory : Inventory
    previous : Inventory or None
    year : int
    region : Region
    parks : QgsVectorLayer
        The parks of year and region.
    all_parks : QgsVectorLayer or None
        The parks of the year of all regions, None where the report is of all.
    checked : QgsVectorLayer
        The checked sites that exist in the year, of the region.
    everywhere : QgsVectorLayer
        The same, of all regions: parks that receive may lie outside.
    ever : QgsVectorLayer
        The checked sites of the region, whenever they existed.
    other_time : int
        Checked sites left out because they do not exist in the year.
    rejected : bridge.Layer or None
    capacity, deflator, reference : str or QgsVectorLayer or None
        Tables as they were given.
    cut : report_cut.Cut
        What is of the region; the layers of both inventories hold nothing else.
    """

    def __init__(self, run):
        self._run = run
        self.inventory = Inventory(run.text("INVENTORY"), run.context)
        previous = run.text("PREVIOUS")
        self.previous = Inventory(previous, run.context) if previous else None
        self.year = run.whole("YEAR")
        self.deflator, self.capacity, self.reference = (
            run.parameters.get(name) or None for name in ("DEFLATOR", "CAPACITY", "REFERENCE")
        )
        self.network = run.layer("NETWORK")
        self.region = Region(run.text("PROVINCE"), run.text("CITY"))
        self.transform_context = run.context.transformContext()
        self.cut = Cut(self.region, self.inventory.layers, self.transform_context)
        self.all_parks = (
            None if self.region.is_all else self.inventory.parks_of(self.year, self.region)
        )
        self.inventory.cut(self.cut)
        if self.previous:
            self.previous.cut(Cut(self.region, self.previous.layers, self.transform_context))
        self.parks = self.inventory.parks_of(self.year, self.region)
        self.checked_layer = run.layer("CHECKED")
        self._require_results()
        run.say(f"{self.checked_layer.name}: {self.checked_layer.label()}")
        self.shoreline, self.rejected = run.layer("SHORELINE"), run.layer("REJECTED")
        self.everywhere, self.checked, self.ever, self.other_time = self._checked()

    @property
    def id_field(self):
        """The field by which checked sites are known."""
        names = ("ent_id", "park_id", "out_id", "unit_id", "wwtp_id", "id")
        return next((name for name in names if self.checked_layer.has(name)), "")

    @property
    def sites_are_parks(self):
        """Whether the checked sites are the parks themselves."""
        return self.id_field == "park_id"

    def layer(self, name):
        """Return a layer of the inventory, None where there is none."""
        return self.inventory.layer(name)

    def absent(self, name):
        """Return the sentence for a layer of which the inventory has no rows of the region."""
        layer = title(schema.load(name).title)
        if self.region.is_all:
            return tr("The inventory has no rows in {layer}.", layer=layer)
        told = tr(
            "The inventory has no rows of {region} in {layer}.",
            region=self.region.title,
            layer=layer,
        )
        unknown = self.cut.unknown.get(name)
        if not unknown:
            return told
        more = tr("Of {n} rows the region is not known.", n=f"{unknown:,}")
        return joined_sentences(told, more)

    def of_year(self, name):
        """Return the rows of a layer that carry the year; all where none carries a year."""
        layer = self.layer(name)
        if layer is None or layer.fields().lookupField("year") < 0:
            return layer
        if not {plain(v) for v in layer.uniqueValues(layer.fields().lookupField("year"))} - {None}:
            return layer
        rows = of_year(layer, self.year) or []
        return memory(name, layer.fields(), layer.wkbType(), layer.crs(), rows)

    def rows(self, layer, fields=None, *, parameter="CHECKED"):
        """Read a map layer as the input of a parameter is read.

        Parameters
        ----------
        fields : list of str, optional
            None reads all.

        Returns
        -------
        rows_read.Rows
        """
        run = Run(self._run.algorithm, {parameter: layer}, self._run.context, self._run.feedback)
        source = run.layer(parameter)
        return source.read(source.fields.names() if fields is None else fields)

    def shoreline_layer(self):
        """Return the shoreline as a map layer: the one given, else the inventory's, else None."""
        if self.shoreline is None:
            return self.layer("shoreline")
        return memory(
            "shoreline",
            self.shoreline.fields,
            self.shoreline.wkb_type,
            self.shoreline.crs,
            list(self.shoreline.features()),
        )

    def rivers(self):
        """Return the lines of rivers as a layer: those given, else the inventory's main stem."""
        if self.network is None:
            return self.layer("main_stem")
        given = self.network
        features = list(given.features())
        return memory("rivers", given.fields, given.wkb_type, given.crs, features)

    def region_provinces(self):
        """Return the provinces that the parks lie in, None where the inventory has none."""
        layer = self.layer("provinces")
        if layer is None:
            return None
        own = {
            self.region.province_of(row)
            for row in rows_of(self.parks.fields(), self.parks.getFeatures())
        } - {None}
        features = list(layer.getFeatures())
        rows = rows_of(layer.fields(), features)
        kept = [
            feature
            for feature, row in zip(features, rows, strict=True)
            if self.region.province_of(row, PROVINCE_FIELDS) in own
        ]
        if not kept:
            return None
        return memory("provinces", layer.fields(), layer.wkbType(), layer.crs(), kept)

    def reasons(self):
        """Return why imports rejected rows of the region, None where no such layer is given."""
        if self.rejected is None:
            return None
        features = list(self.rejected.features())
        rows = rows_of(self.rejected.fields, features)
        taken = self.cut.takes(self.rejected.name, rows, features, self.rejected.crs)
        return [row.get("reason") for row, take in zip(rows, taken, strict=True) if take]

    # ------------------------------------------------------------------------------------------

    def _require_results(self):
        for name in RESULTS:
            if not self.checked_layer.has(name):
                raise QgsProcessingException(
                    tr(
                        "{layer} has no field {field}; run Shoreline distance check on it first.",
                        layer=self.checked_layer.name,
                        field=name,
                    )
                )

    def _checked(self):
        """Return the sites of the year everywhere, those of the region, and those of all times."""
        features = list(self.checked_layer.features())
        fields = self.checked_layer.fields
        rows = rows_of(fields, features)
        years = {row.get("year") for row in rows}
        rowed = [self.year not in years or row["year"] == self.year for row in rows]
        there = [
            of_year and exists_in(row, self.year) for row, of_year in zip(rows, rowed, strict=True)
        ]
        inside = self.cut.takes(self.checked_layer.name, rows, features, self.checked_layer.crs)
        pairs = list(zip(rowed, there, inside, strict=True))
        made = [
            memory(
                self.checked_layer.name,
                fields,
                self.checked_layer.wkb_type,
                self.checked_layer.crs,
                [each for each, take in zip(features, taken, strict=True) if take],
            )
            for taken in (
                there,
                [now and here for _, now, here in pairs],
                [of_year and here for of_year, _, here in pairs],
            )
        ]
        left_out = sum(here and not now for _, now, here in pairs)
        return *made, left_out
