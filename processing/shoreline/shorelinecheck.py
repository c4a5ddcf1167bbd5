"""`parkshore:shorelinecheck`: how far each park is from the shoreline, and what the rule says."""

from ..framework.algorithm import Algorithm
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from ..messages.provenance import plugin_version
from ..publish import note_sentences, rule_citation
from .check.check_parameters import (
    add_accuracy,
    add_layers,
    add_outputs,
    add_rule_set,
    add_rules,
)
from .check.check_results import LINKED, MARKS, RESULTS, write_links
from .preparation import kept


class ShorelineCheck(Algorithm):
    """Distance of parks to the nearest shoreline, and the verdict of a rule."""

    ID = "shorelinecheck"
    GROUP = "shoreline"
    TAGS = (
        *("shoreline", "distance", "1 km", "chemical park", "Yangtze", "buffer", "nearest", "law"),
        *("岸线", "距离", "一公里", "1公里", "沿江", "化工园区", "企业", "尾矿库", "缓冲区"),
        *("核查", "最近", "长江保护法", "黄河保护法", "负面清单"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Shoreline distance check")

    def shortHelpString(self):
        """Return the help."""
        method = tr(
            "<p>Tells for every park, plant or outfall how far its nearest point lies from the "
            "nearest shoreline, and whether that is within the limit.</p><p><b>Distance</b>: the "
            "geodesic on the WGS 84 ellipsoid (Karney 2013) from the nearest point of the park, "
            "boundary or inside, to the nearest point of the shoreline as it is drawn; the error "
            "is below 0.005 mm. Layers may be in any coordinate system. A distance equal to the "
            "limit is within.</p><p><b>Rules</b>: the Yangtze River Protection Law, article 26, "
            "bars new and enlarged chemical parks and projects within 1 km of the shoreline of "
            "the main stem and every tributary, and tailings ponds within 3 km of the main stem "
            "and 1 km of important tributaries. The rule with the smallest margin governs a row. "
            "The law bars acts: a plant that was there before is not in breach of it; the "
            "relocation policy is for such plants.</p><p><b>What is not known</b>: under a rule "
            "set a verdict is uncertain where the possible values of something unknown lead to "
            "different verdicts: what the site is, how far the bank lies from a centre line or "
            "from low water, water beyond what the data cover, the class of a water. The notes "
            "name the facts that would decide. Doubt forbids outside; it never makes a site "
            "within. A site that touches mapped water is within whatever the map's "
            "scale.</p><p><b>Limit of the method</b>: no national law defines the shoreline; in "
            "practice it is measured from the river management boundary. A mapped water edge lies "
            "riverward of that line: on it the check can show that a park is inside, never that "
            "it is clear, and the note <i>screening</i> says so. CGCS2000 and WGS 84 are taken as "
            "one datum (they differ by less than 1 m since 2000).</p>",
        )
        return method + note_sentences.listed() + rule_citation.listed()

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        add_rule_set(self)
        add_layers(self)
        add_rules(self)
        add_accuracy(self)
        add_outputs(self)

    def refuse(self, run):
        """Refuse a rule set that cannot be read, and industries that are none."""
        from ...analysis.shoreline.check.facility import industry_codes

        industry_codes(run.text("CHEMICAL_CODES"))
        chosen_rules(run)

    def compute(self, run):
        """Read, measure and judge, write."""
        from .check.check_inputs import read_inputs, warn_of_sites_on_water
        from .check.coming_results import ComingResults

        inputs = read_inputs(run, chosen_rules(run), for_one=True)
        kept = ("shore_m", "rule_note", *(LINKED if run.wants("LINKS") else ()))
        with ComingResults(run, inputs, kept) as coming, run.outputs:
            _write_rows(run.outputs, inputs, coming)
            found = coming.kept()
            warn_of_sites_on_water(run, inputs, found["shore_m"])
            for line in note_sentences.told(found["rule_note"].tolist()):
                run.rest_on(line)
            if run.wants("LINKS"):
                write_links(run.outputs, inputs, found)
        return run.outputs.results | coming.numbers


def chosen_rules(run):
    """Return the chosen `rule_sets.RuleSet`, or None for distance only.

    Parameters
    ----------
    run : Run
        Of an algorithm with ``RULE_SET`` and ``RULES``.
    """
    from ...analysis.shoreline.check.rule_sets import RULE_SETS

    return RULE_SETS.chosen(run.choice("RULE_SET"), run.text("RULES"))


def _write_rows(outputs, inputs, coming):
    """Write every park read, exactly once, with all its own attributes and the results."""
    facilities = {"facil_kind": inputs.facilities.kinds, "facil_src": inputs.facilities.source}

    def columns(begin, end):
        told = {name: each[begin:end] for name, each in facilities.items()}
        found = coming.columns(begin, end) | told
        return [found[field.name()] for field in RESULTS]

    outputs.keywords["OUTPUT"] = _kept(inputs.terms, inputs.shoreline)
    keep_rows(
        *(outputs, inputs.parks, inputs.rows, RESULTS, columns),
        style="verdict",
        start=coming.start,
        marks=MARKS,
    )


def _kept(terms, shoreline):
    """Return the keywords that tell what a result rests on, by vocabulary."""
    ruleset = terms["ruleset"]
    waters = {"SHORELINE": shoreline}
    waters |= {name: terms[name.lower()] for name in ("WATER", "CONTROL_RANGE")}
    return {
        kept.RULE_SET: [kept.DISTANCE_ONLY if ruleset is None else ruleset.id],
        kept.VERSION: [plugin_version()],
        kept.CHECKSUMS: [
            f"{name}={each.checksum}" for name, each in waters.items() if each is not None
        ],
    }
