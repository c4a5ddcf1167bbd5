"""What a report holds, section by section."""

from ..messages.language import language, tr
from .document.report_document import Document
from .inputs.report_answers import Answers
from .inputs.report_parks import ReportParks
from .sections.report_advice import advice
from .sections.report_changes import changes
from .sections.report_chemical import ChemicalSection
from .sections.report_figures import FigureSections
from .sections.report_options import OptionsSection
from .sections.report_quality import quality
from .sections.report_research import research
from .sections.report_shoreline import ShorelineSection
from .sections.report_signing import signing
from .sections.report_sources import source_titles, sources
from .sections.report_verification import verification

SECTIONS = 22


def whole_report(run, inputs, family, edited):
    """Return the report.

    Parameters
    ----------
    run : Run
    inputs : report_inputs.ReportInputs
    family : str
        The font.
    edited : str
        Sentence on a checked layer that no longer fits, "" where it fits.

    Returns
    -------
    Document
    """
    answers = Answers(run.context, run.feedback)
    made = []
    for section in _sections(inputs, answers, family, edited):
        made.append(section)
        run.done(0.1 + 0.6 * len(made) / SECTIONS)
        run.stop_if_cancelled()
    return Document(
        title=run.text("TITLE") or tr("Green development report {year}", year=inputs.year),
        subtitle=tr(
            "{region} · {year} · {n} parks",
            region=inputs.region.title,
            year=inputs.year,
            n=f"{inputs.parks.featureCount():,}",
        ),
        language=language(),
        family=family,
        sections=made,
        warnings=[edited] if edited else [],
        layer_titles=source_titles(inputs),
        marks=[
            (tr("Classification"), run.text("CLASSIFICATION")),
            (tr("Map approval number"), run.text("MAP_APPROVAL")),
        ],
    )


def _sections(inputs, answers, family, edited):
    """Yield the sections in order."""
    parks = ReportParks(inputs, answers)
    figures, chemical = FigureSections(parks), ChemicalSection(parks)
    options = OptionsSection(inputs, answers, parks.rated)
    yield from figures.all()
    yield research(parks)
    yield ShorelineSection(inputs, family).make()
    yield chemical.make()
    yield options.make()
    yield advice(parks, chemical, options)
    yield verification(inputs)
    yield changes(inputs)
    yield quality(inputs, answers, defaults_share=figures.defaults_share)
    read = sources(inputs, edited)
    yield read
    yield signing(read)
