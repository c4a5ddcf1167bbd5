"""Parts of a report: sections, and runs of our own algorithms whose pages become sections."""

from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingUtils,
)

from ....analysis.message import InputError
from ...framework import run as framework
from ...messages.discreet_sources import without_secrets
from ...messages.language import sentence, tr
from ...publish.page import Block, Page, collecting


@dataclass
class Section:
    """One section of the report.

    Attributes
    ----------
    id : str
        Anchor inside the document.
    title : str
    blocks : list of page.Block
    basis : list of str
        Names of the layers that the section rests on.
    missing : str
        One sentence where the data of the section are missing, else "".
    """

    id: str
    title: str
    blocks: list = field(default_factory=list)
    basis: list = field(default_factory=list)
    missing: str = ""

    def add(self, page, *, heading=""):
        """Append the blocks of a page, the first lead before all numbers."""
        if heading:
            self.blocks.append(Block("heading", {"text": heading}))
        for block in page.blocks:
            if block.kind == "table":
                block.content["page"] = page  # tells the words of its fields
            self.blocks.append(block)

    def note(self, texts):
        """Append remarks."""
        self.blocks += [Block("note", {"text": text}) for text in texts]

    @property
    def lead(self):
        """The section's first finding, "" where there is none."""
        if self.missing:
            return self.missing
        return next((b.content["text"] for b in self.blocks if b.kind == "lead"), "")


@dataclass
class Run:
    """What an algorithm gave: its page, outputs, warnings, and why there is no page."""

    page: Page | None = None
    results: dict = field(default_factory=dict)
    warnings: list = field(default_factory=list)
    failure: str = ""


class Runner:
    """Runs our algorithms inside a report.

    Parameters
    ----------
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    """

    def __init__(self, context, feedback):
        self.context, self.feedback = context, feedback

    def run(self, kind, **parameters):
        """Run an algorithm; its page is handed over, sinks stay in memory.

        Parameters
        ----------
        kind : type
            A subclass of `Algorithm`.
        **parameters
            Those that are None are left out.

        Returns
        -------
        Run
            With a sentence in ``failure`` where the data do not allow it.
        """
        algorithm = kind()
        algorithm.initAlgorithm({})
        given = {name: value for name, value in parameters.items() if value is not None}
        for definition in algorithm.parameterDefinitions():
            if definition.name() == "HTML":
                given["HTML"] = f"{kind.ID}.html"
            elif isinstance(definition, QgsProcessingParameterFeatureSink) and not (
                definition.flags() & Qgis.ProcessingParameterFlag.Optional
            ):
                given.setdefault(definition.name(), "memory:")
        ear = _Ear(self.feedback)
        try:
            with collecting() as pages:
                results = algorithm.compute(framework.Run(algorithm, given, self.context, ear))
        except InputError as error:
            return Run(failure=without_secrets(sentence(error.message)), warnings=ear.warnings)
        except QgsProcessingException as error:
            return Run(failure=without_secrets(str(error)), warnings=ear.warnings)
        return Run(pages[0] if pages else None, results, ear.warnings)

    def layer(self, run, output):
        """Return an output of a run as a layer, None where there is none."""
        found = run.results.get(output)
        return QgsProcessingUtils.mapLayerFromString(found, self.context) if found else None


class _Ear(QgsProcessingFeedback):
    """Keeps the warnings of one run; cancel comes from the whole."""

    def __init__(self, whole):
        super().__init__(False)
        self.whole = whole
        self.warnings = []

    def isCanceled(self):
        """Whether the report is cancelled."""
        return self.whole.isCanceled()

    def setProgress(self, progress):
        """Leave progress to the report."""

    def pushInfo(self, info):
        """Leave details out of the report's log."""

    def pushWarning(self, warning):
        """Keep a warning, once."""
        if warning not in self.warnings:
            self.warnings.append(warning)


def absent(layer):
    """Return the sentence for a layer that the inventory lacks."""
    return tr("The inventory has no rows in {layer}.", layer=layer)
