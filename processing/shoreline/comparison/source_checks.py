"""Each shoreline of a comparison, checked as the shoreline check does it."""

from dataclasses import dataclass

from ....analysis.message import InputError
from ....analysis.shoreline.check import coverage
from ....analysis.shoreline.check.site_check import screen
from ....analysis.shoreline.check.weighing import uncertainty
from ....analysis.shoreline.comparison.judged_source import JudgedSource
from ....analysis.shoreline.sources.profiles import SOURCES
from ...framework.run import Run
from ...layers.rows_read import Rows
from ...messages.language import title, tr
from ..check.check_inputs import CheckInputs, read_inputs, warn_of_sites_on_water
from ..preparation import kept
from ..preparation.kept import HALF_WIDTH, LINE_KIND

OF_CHECK = ("RULE_SET", "RULES", "DISTANCE", "FACILITY", "FACILITY_FIELD")
"""Parameters that both algorithms have, with the same meaning."""


@dataclass(frozen=True)
class CheckedSource:
    """One shoreline with what the check read and found.

    Parameters
    ----------
    judged : judged_source.JudgedSource
    inputs : check_inputs.CheckInputs
    kind_of_data : str
        In the user's language, "" where it is not known.
    """

    judged: JudgedSource
    inputs: CheckInputs
    kind_of_data: str


def check_each(run, check, ruleset):
    """Check the sites against every shoreline.

    Parameters
    ----------
    run : Run
        Of the comparison.
    check : ShorelineCheck
        The check, its parameters declared.
    ruleset : rule_sets.RuleSet or None

    Returns
    -------
    list of CheckedSource
        In the order given.
    """
    shorelines = run.layers("SHORELINES")
    layers = [_run_of(run, check, each).layer("SHORELINE") for each in shorelines]
    waters = _waters_of(run, check, layers)
    checked = []
    for number, name in enumerate(_names(layers)):
        begin, end = (0.9 * each / len(layers) for each in (number, number + 1))
        step = _run_of(run, check, shorelines[number], waters[number])
        checked.append(_checked(step, name, ruleset, run.progress(begin, end)))
        lines = [line for line in step.outputs.lineage if line not in run.outputs.lineage]
        run.outputs.lineage.extend(lines)
    return checked


def _run_of(run, check, shoreline, water=None):
    """Return the run of the check for one shoreline; all else as the comparison was asked."""
    asked = {name: run.parameters[name] for name in OF_CHECK if name in run.parameters}
    asked |= {"PARKS": run.parameters["PARKS"], "SHORELINE": shoreline, "WATER": water}
    return Run(check, asked, run.context, run.feedback)


def _checked(step, name, ruleset, progress):
    inputs = read_inputs(step, ruleset)
    screening = screen(
        inputs.sites,
        inputs.shoreline,
        **inputs.terms,
        progress=progress,
        cancelled=step.cancelled,
    )
    warn_of_sites_on_water(step, inputs, screening.shore_m)
    layer = step.layer("SHORELINE")
    said = _said_of_lines(layer)
    words = layer.metadata().keywords
    outline = words(kept.COVERAGE)
    source = JudgedSource(
        name,
        inputs.shoreline,
        screening,
        kinds=said.texts(LINE_KIND) if LINE_KIND in said.columns else [None] * len(said),
        half_m=said.numbers(HALF_WIDTH) if HALF_WIDTH in said.columns else None,
        has_water=inputs.terms["water"] is not None,
        coverage=coverage.from_text(outline[0]) if outline else None,
        accuracy_m=float(uncertainty(scale=kept.number(layer, kept.SCALE))),
        level=next(iter(words(kept.LEVEL)), ""),
    )
    return CheckedSource(source, inputs, _kind_of_data(words(kept.SOURCE)))


def _said_of_lines(layer) -> Rows:
    """Read what the layer says of its lines; rules alone ask the check for it."""
    return layer.read([each for each in (LINE_KIND, HALF_WIDTH) if layer.has(each)], geometry=False)


def _kind_of_data(words):
    titles = {entry.path.stem: entry.title for entry in SOURCES.entries}
    return title(titles[words[0]]) if words and words[0] in titles else ""


def _names(layers):
    """Return how the layers are called, those of one name with a number."""
    names = [layer.name for layer in layers]
    return [
        name if names.count(name) == 1 else f"{name} ({names[: number + 1].count(name)})"
        for number, name in enumerate(names)
    ]


def _waters_of(run, check, shorelines):
    """Return the water polygons of each shoreline, None where it has none.

    Water belongs to the shoreline that the same run of Prepare shoreline made; water of which
    that is not known to that in the same place of the list.
    """
    waters = run.layers("WATERS")
    of_shore = list(map(_made_by, shorelines))
    of_water = [_made_by(_run_of(run, check, None, each).layer("WATER")) for each in waters]
    if all(each and each in of_shore for each in of_water):
        made = dict(zip(of_water, waters, strict=True))
        return [made.get(each) for each in of_shore]
    if len(waters) != len(shorelines):
        raise InputError(
            "WATERS holds {waters} layers and SHORELINES {shorelines}, and nothing tells which "
            "belong together: give the water bodies of each shoreline, in the same order, or none.",
            waters=len(waters),
            shorelines=len(shorelines),
        )
    run.say(tr("Water bodies are taken in the order of the shorelines."))
    return waters


def _made_by(layer):
    """Return what the outputs of one run of Prepare shoreline have in common, "" of others."""
    metadata = layer.metadata()
    is_prepared = metadata.identifier().startswith("parkshore:prepareshoreline:")
    return metadata.abstract() if is_prepared else ""
