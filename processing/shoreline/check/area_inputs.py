"""The areas of a shoreline check: polygon layers whose field says what each is."""

from ....analysis.shoreline.reading.area_reading import AreaReading, fields_asked, not_given
from ...messages.language import sentence


def read_areas(run, ruleset, control_range):
    """Return the areas that were given, None where none were; the control range is one of them.

    Parameters
    ----------
    run : Run
    ruleset : rule_sets.RuleSet or None
    control_range : sites_and_waters.Waters or None

    Returns
    -------
    NamedAreas or None
    """
    reading = AreaReading()
    for value in run.layers("AREAS"):
        layer = run.layer("AREAS", value)
        rows = run.read(layer, fields_asked(layer.name, layer.has))
        reading.add(layer.name, rows.shapes(), layer.lonlat.forward, rows.columns)
    reading.add_control_range(control_range)
    areas = reading.areas()
    for doubt in reading.doubts():
        run.warn(sentence(doubt))
    for told in not_given(ruleset) if areas is None else ():
        run.say(sentence(told))
    return areas
