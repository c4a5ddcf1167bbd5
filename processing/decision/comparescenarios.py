"""`parkshore:comparescenarios`: two states of the same sites."""

from qgis.core import QgsProcessingException, QgsProcessingParameterString

from ...analysis.text.closest_name import hint
from ..framework.declaration import SHAPES, TABLE
from ..framework.evaluation import Evaluation
from ..layers.fields import integer, text
from ..messages.language import sentence, tr

FIELDS = [text("ref_id"), text("then"), text("now"), integer("changed"), text("why")]


class CompareScenarios(Evaluation):
    """Then and now of each site, joined by id."""

    ID = "comparescenarios"
    GROUP = "decision"
    TAGS = (
        *("compare", "scenario", "change", "before", "after", "difference", "years"),
        *("比较", "情景", "变化", "前后", "差异", "年度对比"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Compare scenarios")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Holds two checked or optioned layers against each other, such as two limits, two "
            "rule sets or two years: for each site what it was, what it is, and which of its "
            "values changed.</p><p>Sites are joined by their id, never by the order of rows. A "
            "site of one layer alone is <i>gone</i> or <i>added</i>. Options are compared where "
            "both layers have them, else verdicts. <i>changed</i> is 1 where they differ and "
            "where a site is gone or added; CHANGED counts these rows.</p><p><b>Limit</b>: a site "
            "whose id changed counts as one gone and one added; a site without an id cannot be "
            "joined.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_layer("BEFORE", tr("Before"), tr("The earlier, or the first scenario."), TABLE)
        self.add_layer("AFTER", tr("After"), tr("The later, or the second scenario."), TABLE)
        self.add(
            QgsProcessingParameterString("ID_FIELD", tr("Id field"), "park_id"),
            tr("The field of both layers by which a site is known."),
        )
        self.add_sink(
            "OUTPUT", tr("Comparison of scenarios"), tr("A table with one row per site."), SHAPES
        )
        self.add_numbers(
            CHANGED=tr("Sites changed, added or gone"),
            ADDED=tr("Sites added"),
            GONE=tr("Sites gone"),
        )

    def evaluate(self, run):
        """Read both layers, and compare."""
        from ...analysis.decision import scenario_comparison
        from ...analysis.tables.columns import cells

        states, names = [], []
        for name in ("BEFORE", "AFTER"):
            layer = run.layer(name)
            key = _id_field(layer, run.text("ID_FIELD"))
            known = [each for each in scenario_comparison.REASONS if layer.has(each)]
            frame = run.table(layer, [key, *known]).frame
            states.append({each: cells(frame, each) for each in known} | {"id": cells(frame, key)})
            names.append(layer.name)
        return scenario_comparison.compare(*states, names)

    def write(self, run, result):
        """Write the comparison."""
        run.outputs.write_frame("OUTPUT", result.table, FIELDS)


def _id_field(layer, name):
    index = layer.fields.lookupField(name)
    if index < 0:
        raise QgsProcessingException(
            tr(
                "{layer} has no field {field} by which sites are joined; {hint}.",
                layer=layer.name,
                field=name,
                hint=sentence(hint(name, layer.fields.names())),
            )
        )
    return layer.fields[index].name()
