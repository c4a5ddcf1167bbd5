"""`parkshore:printmap`: checked sites on one page, for paper or a phone."""

from pathlib import Path

from qgis.core import Qgis, QgsProcessingException, QgsProcessingParameterFileDestination

from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POLYGONS, SHAPES
from ..messages.language import chosen_language, languages, speaking, tr
from ..writing.placing import written_beside
from ..writing.reading_back import refuse_cut_pdf

KINDS = (".pdf", ".png")


class PrintMap(Algorithm):
    """One map of checked sites as PDF or PNG."""

    ID = "printmap"
    GROUP = "decision"
    TAGS = (
        *("map", "print", "PDF", "PNG", "A4", "A3", "phone", "scale bar", "sketch map"),
        *("示意图", "打印", "地图", "审图号", "比例尺", "手机", "移交"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Map to print or for a phone")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Draws checked sites by verdict with the shoreline on one page: A4, A3, or the "
            "screen of a phone; PDF for paper, PNG to send on. The page has title, legend with "
            "counts, scale bar, coordinate system, sources, date and the line of the map approval "
            "number (审图号).</p><p>Maps that are published in China need an approval number (Map "
            "Management Regulation, article 15). Without one the page says that it may not be "
            "published. Every map is a sketch map (示意图): it shows verdicts, and no boundary on "
            "it is an official one.</p><p><b>Limit</b>: a screening on the data given; it replaces "
            "neither a survey nor a decision of the authority.</p>",
        )

    def flags(self):
        """Print layouts belong to the main thread."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer(
            "CHECKED", tr("Checked sites"), tr("The result of Shoreline distance check."), SHAPES
        )
        self.add_layer(
            "SHORELINE",
            tr("Shoreline"),
            tr("The shoreline the sites were checked against."),
            *(LINES, POLYGONS),
            optional=True,
        )
        self.add_layer(
            "ZONES", tr("Shoreline zones"), tr("Drawn below the sites."), POLYGONS, optional=True
        )
        self.add_choice(
            "WHICH",
            tr("Which sites"),
            tr("Selected: those selected in the layer. The map shows where they lie."),
            [tr("within and uncertain"), tr("all"), tr("selected")],
            1,
        )
        self.add_choice(
            "PAPER",
            tr("Page"),
            tr("The page for a phone is upright and has large letters."),
            [
                tr("A4, landscape"),
                tr("A4, upright"),
                tr("A3, landscape"),
                tr("A3, upright"),
                tr("phone"),
            ],
        )
        self.add_choice("LANGUAGE", tr("Language"), tr("Language of the page."), languages())
        self.add_text("TITLE", tr("Title"), tr("By default the name of the layer."))
        self.add_text(
            "APPROVAL",
            tr("Map approval number"),
            tr("审图号; without one the page says that it may not be published."),
        )
        self.add_text("SOURCE", tr("Sources"), tr("Beside what the layers themselves are called."))
        self.add_number(
            "SCALE",
            tr("Scale 1 :"),
            tr("Empty: the largest round scale at which all sites are on the page."),
            low=100.0,
            high=50_000_000.0,
        )
        self.add_day(tr("Day told on the page; without it today."), title=tr("Date"), advanced=True)
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Map"), "PDF (*.pdf);;PNG (*.png)"),
            tr("A PDF or PNG, by its ending."),
        )
        self.add_numbers(SITES=tr("Sites"), SCALE_USED=tr("Scale used, 1 :"))

    def compute(self, run):
        """Read, draw, and write the page."""
        from .map_page import MapPage
        from .map_reading import read_map

        path = Path(run.destination("OUTPUT"))
        if path.suffix.lower() not in KINDS:
            raise QgsProcessingException(
                tr("{file} ends in neither .pdf nor .png; name it so.", file=path.name)
            )
        with speaking(chosen_language(run.choice("LANGUAGE"))):
            page = MapPage(read_map(run), run.feedback)
            with written_beside(path) as made:
                page.write(made)
                run.stop_if_cancelled()
                if path.suffix.lower() == ".pdf":
                    refuse_cut_pdf(made)
        return {"OUTPUT": str(path), "SITES": page.count, "SCALE_USED": page.scale}
