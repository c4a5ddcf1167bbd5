"""`parkshore:handoutinventory`: the part of an inventory that one region works on."""

from pathlib import Path

from qgis.core import QgsProcessingParameterFileDestination

from ...analysis.message import InputError, Message, translatable
from ..framework.algorithm import Algorithm
from ..messages.language import tr
from ..writing.placing import written_beside

PLACES = ("PROVINCE", "CITY", "COUNTY")
_LEFT = translatable(
    "{count} sites stay here, because it is not known where they lie: {fields} of them is empty.",
)
_OF_PARKS = translatable(
    "{layers} do not tell {fields}: of them only what belongs to the parks that are handed out "
    "goes along.",
)


class HandOutInventory(Algorithm):
    """A package of an inventory for those who keep one region of it."""

    ID = "handoutinventory"
    GROUP = "inventory"
    TAGS = (
        *("package", "county", "hand out", "share", "merge", "inventory", "offline"),
        *("下发", "分发", "县", "台账", "汇总", "合并", "离线"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Hand out a part of an inventory")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "<p>Copies the sites of a province, city or county out of an inventory into a "
            "GeoPackage of its own, with the units, plants, outfalls and intakes of its parks and "
            "the verifications of its sites. The office there works on it without a network; the "
            "inventory itself is only read.</p><p><b>Merge back</b>: run <i>Store into an "
            "inventory</i> for each layer of the package that comes back, first with <i>Show only, "
            "write nothing</i>: the table of changes is the preview. Sites are known by their ids; "
            "what the package does not hold stays as it is. Then run <i>Merge verifications of a "
            "package back</i>.</p><p><b>Limit</b>: what both sides "
            "have edited meanwhile is not told apart; the package's value is taken where it is "
            "stored, and the history keeps the one before.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_file(
            "INVENTORY", tr("Inventory file"), tr("GeoPackage; it is only read."),
            extension="gpkg", optional=False,
        )  # fmt: skip
        self.add_text("PROVINCE", tr("Province"), tr("As the sites name it; with or without 省."))
        self.add_text("CITY", tr("City"), tr("As the sites name it; with or without 市."))
        self.add_text("COUNTY", tr("County"), tr("As the sites name it."))
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", tr("Package"), tr("GeoPackage files (*.gpkg)")
            ),
            tr("The GeoPackage that is handed out."),
        )
        self.add_numbers(SITES=tr("Sites"), LAYERS=tr("Layers"), NOT_KNOWN=tr("Place not known"))

    def refuse(self, run):
        """Refuse a package of no place."""
        if not any(run.text(name).strip() for name in PLACES):
            raise InputError("Give the province, city or county whose sites are handed out.")

    def compute(self, run):
        """Copy what lies there."""
        from .inventory_part import copy_part

        path = Path(run.destination("OUTPUT"))
        asked = {name.lower(): run.text(name).strip() for name in PLACES}
        asked = {name: value for name, value in asked.items() if value}
        with written_beside(path) as made:
            part = copy_part(Path(run.file("INVENTORY")), made, asked, run.stop_if_cancelled)
        if part.unknown:
            run.warn(Message(_LEFT, count=part.unknown, fields=", ".join(asked)))
        for layer, count in part.counts.items():
            run.say(f"{layer}: {count:,}")
        if part.of_parks:
            told = ", ".join(part.of_parks)
            run.warn(Message(_OF_PARKS, layers=told, fields=", ".join(asked)))
        return {
            "OUTPUT": str(path),
            "SITES": sum(part.counts[name] for name in part.sites),
            "LAYERS": len(part.counts),
            "NOT_KNOWN": part.unknown,
        }
