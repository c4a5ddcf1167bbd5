"""`parkshore:greenindex`: how green a park is by a scheme, Fig. 8."""

from qgis.core import QgsProcessingException, QgsProcessingParameterMatrix

from ..framework import choices
from ..framework.declaration import TABLE
from ..framework.reach_field import reaches
from ..layers.attribute_values import plain
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from .indicator_algorithm import Indicator, home_field

MISSING = (None, "refuse", "drop", "worst")
AGGREGATION = (None, "arithmetic", "geometric")
RESULTS = (
    real("gdi"),
    *(real(f"g{number}") for number in range(1, 7)),
    *(integer("gdi_n"), integer("gdi_rank"), integer("gdi_above"), text("gdi_pass")),
    *(integer("gdi_of"), real("gdi_share")),
)
EXPLAIN = (
    *(text("ref_id"), text("indicator")),
    *map(real, ("value", "benchmark", "norm", "weight", "points")),
    *(text("method"), real("par_a"), real("par_b")),
)
BY_REACH = (text("reach"), integer("parks"), real("above_in"), real("above_of"))


class GreenIndex(Indicator):
    """Score of each park by an index scheme."""

    ID = "greenindex"
    TAGS = (
        *("green", "index", "score", "GDI", "HJ 274", "zero-carbon", "eco-industrial", "scheme"),
        *("绿色发展指数", "绿色园区", "评价", "得分", "生态工业园", "零碳园区", "指标体系"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Green development index")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Scores every park by a scheme of indicators (Hao et al. 2022, Fig. 8). Schemes "
            "are files: the green industrial park (MIIT 2016 No. 586), the eco-industrial park HJ "
            "274-2015, the zero-carbon park 2025, the mean-50 index, or your "
            "own.</p><p><b>gdi</b> = 100 · Σ weight · norm; norm is the ratio to a benchmark (at "
            "most 1), the way from baseline to leading value, min–max, a z-score, a threshold met "
            "or the mid-rank, as the scheme says. <b>Mean-50</b>: the mean of six mid-ranks, "
            "(worse + half of the equal ones) / n, so that the mean of the parks with all six is "
            "50. HJ 274 and the zero-carbon park give the share of indicators met, and their "
            "verdict in <i>gdi_pass</i>.</p><p>A value comes from the mapped field, else the "
            "field named as the indicator, else from the inventory's fields. The table of "
            "explanation holds value, benchmark, norm, weight and points of every indicator, to "
            "recompute a score by hand.</p><p><b>Limit</b>: the mean-50 index is ours, in the "
            "manner of the paper, whose weights are not public; most thresholds of the schemes "
            "are not verified, and the page says which.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add_parks()
        self._add_scheme()
        self._add_choices()
        self.add_field(
            "ID_FIELD",
            tr("Park id field"),
            tr("Names the parks in the table of explanation."),
            "park_id",
            advanced=True,
        )
        self.add_reach()
        self.add_results(
            (
                "OUTPUT",
                tr("Scored parks"),
                tr("All parks with index, sub-scores, rank and verdict."),
            ),
            (
                "EXPLAIN",
                tr("Explanation"),
                tr(
                    "One row per park and indicator. par_a and par_b: number of worse parks and "
                    "number of all (percentile), ends (min–max), mean and deviation (z-score), "
                    "baseline and leading value, or the growth that reverses a test. points add up "
                    "to the index; of a geometric mean they multiply to index / 100.",
                ),
            ),
            (
                "BY_REACH",
                tr("Index by reach"),
                tr("Share of the parks above the mean, by reach."),
            ),
        )
        self.add_page()

    def refuse(self, run):
        """Refuse a scheme that is not there or cannot be read."""
        _scheme(run)
        _field_map(run)

    def evaluate(self, run):
        """Read the parks, and score them."""
        from ...analysis.indicators.index.park_index import IndexRequest, park_index
        from ...analysis.indicators.index.quantities import fields_of
        from ...analysis.indicators.index.reference_values import INDICATOR

        scheme, field_map, layer = _scheme(run), _field_map(run), run.layer("PARKS")
        key, home = run.field("ID_FIELD", layer), home_field(run, layer)
        for field in field_map.values():
            if not layer.has(field):
                raise layer.missing(field, "FIELD_MAP")
        wanted = [*field_map.values(), *fields_of(scheme), key, home, "name"]
        parks = run.table(layer, wanted, geometry=True)
        reference = run.layer("REFERENCE")
        if reference is not None:
            of_means = any(reference.has(name) for name in INDICATOR)
            theirs = None if of_means else [*wanted, "year"]
            reference = run.table(reference, theirs)
        return park_index(
            IndexRequest(
                parks,
                scheme,
                field_map,
                key,
                run.choice("MISSING", MISSING),
                run.choice("AGGREGATION", AGGREGATION),
                _required(run),
                run.number("REFERENCE_MEAN"),
                reaches(run, parks, home),
                run.number("MIN_SHARE"),
                reference,
            )
        )

    def write(self, run, result):
        """Write the scored parks, the explanation, and the index by reach."""
        parks, outputs = result.request.parks, run.outputs
        columns = [result.scores[field.name()].to_numpy() for field in RESULTS]
        outputs.titles["OUTPUT"] = {
            group["id"]: group["title"] for group in result.request.scheme.groups
        }
        keep_rows(outputs, parks.layer, parks.rows, RESULTS, columns, style="index")
        outputs.write_frame("EXPLAIN", result.explain, list(EXPLAIN))
        outputs.write_frame("BY_REACH", result.by_reach, list(BY_REACH))

    def page(self, result):
        """Return the page."""
        from .pages.index_page import index_page

        return index_page(self.displayName(), result)

    def _add_scheme(self):
        self.add_choice(
            "SCHEME",
            tr("Scheme"),
            tr("What is scored and against what."),
            choices.schemes(),
            3,
        )
        self.add_file(
            "SCHEME_FILE",
            tr("Own scheme"),
            tr(
                "A scheme file for the choice own file; those of the plugin lie in its folder "
                "resources/schemes.",
            ),
        )
        self.add(
            QgsProcessingParameterMatrix(
                "FIELD_MAP",
                tr("Fields of the indicators"),
                headers=[
                    tr("Indicator"),
                    tr("Field"),
                ],
                optional=True,
            ),
            tr(
                "Pairs of an indicator's id and the field that holds it, in the scheme's unit; for "
                "indicators that the inventory does not give by itself.",
            ),
        )

    def _add_choices(self):
        as_scheme = tr("as the scheme says")
        self.add_number(
            "REFERENCE_MEAN",
            tr("Reference mean"),
            tr("gdi_above is 1 above it; by default the mean of the parks read."),
            low=None,
        )
        self.add_number(
            "MIN_SHARE",
            tr("Least share known"),
            tr(
                "A park of which a lesser share of the indicators, or of their weight, is known "
                "has no index; gdi_share says how much is known.",
            ),
            0.667,
            high=1.0,
            advanced=True,
        )
        self.add_layer(
            "REFERENCE",
            tr("Reference set"),
            tr(
                "Parks of a named set and year, such as the national ones: ranks, ends, means and "
                "the reference mean are theirs, so that scores compare over regions and years. By "
                "default those of the parks read. Or a table of their means: one row an "
                "indicator, with indicator (its id in the scheme; gdi for the index itself), set, "
                "year, n, unit, and in the scheme's units what is known of mean, sd, min, max, p0 "
                "… p100 (quantiles) and benchmark, which goes before the scheme's. A mid-rank of "
                "which only the mean is known becomes half the ratio to it.",
            ),
            TABLE,
            optional=True,
            advanced=True,
        )
        self.add_text(
            "REQUIRED",
            tr("Required indicators"),
            tr(
                "Ids separated by commas, in place of the scheme's: a park that lacks one has no "
                "index; in HJ 274 and the zero-carbon park they decide the verdict.",
            ),
            advanced=True,
        )
        self.add_choice(
            "MISSING",
            tr("Missing values"),
            tr("What an indicator without a value does to the index."),
            [
                as_scheme,
                tr("no index"),
                tr("weights of the others stretched"),
                tr("worst case, norm 0"),
            ],
            advanced=True,
        )
        self.add_choice(
            "AGGREGATION",
            tr("Mean"),
            tr("How norms become one; a geometric mean is 0 where one norm is 0."),
            [as_scheme, tr("weighted arithmetic"), tr("weighted geometric")],
            advanced=True,
        )


def _scheme(run):
    """Return the chosen scheme."""
    from ...analysis.indicators.index.index_scheme import SCHEMES

    return SCHEMES.chosen(run.choice("SCHEME"), run.text("SCHEME_FILE"))


def _field_map(run):
    """Return indicator -> field."""
    cells = run.algorithm.parameterAsMatrix(run.parameters, "FIELD_MAP", run.context)
    flat = [each for row in cells for each in (row if isinstance(row, list) else [row])]
    flat = ["" if plain(each) is None else str(each).strip() for each in flat]
    if not any(flat):
        return {}
    if len(flat) % 2:
        raise QgsProcessingException(
            tr(
                "The field map has {count} entries; give pairs of indicator and field.",
                count=len(flat),
            )
        )
    pairs = zip(flat[::2], flat[1::2], strict=True)
    return {indicator: field for indicator, field in pairs if indicator and field}


def _required(run):
    """Return the indicators named as required, None where the scheme says."""
    written = run.text("REQUIRED").translate(str.maketrans(";，；、", ",,,,"))
    return tuple(part.strip() for part in written.split(",") if part.strip()) or None
