"""`parkshore:greenindex`: how green a park is by a scheme, Fig. 8."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..framework import choices
from ..framework.algorithm import Algorithm
from ..layers.bridge import plain
from ..layers.fields import integer, real, text
from ..layers.row_writing import keep_rows
from ..messages.language import tr
from ..publish.page import page_path
from . import indicator_inputs

MISSING = (None, "refuse", "drop", "worst")
AGGREGATION = (None, "arithmetic", "geometric")
RESULTS = (
    real("gdi"),
    *(real(f"g{number}") for number in range(1, 7)),
    integer("gdi_n"),
    integer("gdi_rank"),
    integer("gdi_above"),
    text("gdi_pass"),
)
EXPLAIN = (
    text("ref_id"),
    text("indicator"),
    real("value"),
    real("benchmark"),
    real("norm"),
    real("weight"),
    real("points"),
    text("method"),
    real("par_a"),
    real("par_b"),
)
BY_REACH = (text("reach"), integer("parks"), real("above_in"), real("above_of"))


class GreenIndex(Algorithm):
    """Score of each park by an index scheme."""

    ID = "greenindex"
    GROUP = "indicators"
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
            "<p>Scores every park by a scheme of indicators (Hao et al. 2022, Fig. 8). Schemes are "
            "files: the green industrial park (MIIT 2016 No. 586), the eco-industrial park "
            "HJ 274-2015, the zero-carbon park 2025, the mean-50 index, or your own.</p>"
            "<p><b>gdi</b> = 100 · Σ weight · norm; norm is the ratio to a benchmark (at most 1), "
            "the way from baseline to leading value, min–max, a z-score, a threshold met or the "
            "mid-rank, as the scheme says. <b>Mean-50</b>: the mean of six mid-ranks, (worse + "
            "half of the equal ones) / n, so that the mean of the parks with all six is 50. "
            "HJ 274 and the zero-carbon park give the share of indicators met, and their verdict "
            "in <i>gdi_pass</i>.</p>"
            "<p>A value comes from the mapped field, else the field named as the indicator, else "
            "from the inventory's fields. The table of explanation holds value, benchmark, norm, "
            "weight and points of every indicator, to recompute a score by hand.</p>"
            "<p><b>Limit</b>: the mean-50 index is ours, in the manner of the paper, whose weights "
            "are not public; most thresholds of the schemes are not verified, and the page says "
            "which.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        indicator_inputs.add_parks(self)
        self._add_scheme()
        self._add_choices()
        indicator_inputs.add_field(
            self,
            "ID_FIELD",
            tr("Park id field"),
            "park_id",
            tr("Names the parks in the table of explanation."),
            advanced=True,
        )
        indicator_inputs.add_reach_field(self)
        for name, title, told in (
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
        ):
            self.add(
                QgsProcessingParameterFeatureSink(name, title, optional=name != "OUTPUT"), told
            )
        self.add_page()

    def refuse(self, run):
        """Refuse a scheme that is not there or cannot be read."""
        parameters, context = run.parameters, run.context
        self.scheme(parameters, context)
        self.field_map(parameters, context)

    def scheme(self, parameters, context):
        """Return the chosen scheme."""
        from ...analysis.indicators.index.index_scheme import SCHEMES

        return SCHEMES.chosen(
            self.parameterAsEnum(parameters, "SCHEME", context),
            self.parameterAsString(parameters, "SCHEME_FILE", context),
        )

    def field_map(self, parameters, context):
        """Return indicator -> field."""
        cells = self.parameterAsMatrix(parameters, "FIELD_MAP", context)
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

    def compute(self, run):
        """Score, write, tell."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators.index import green_index, quantities
        from .pages.index_page import index_page

        outputs = run.outputs
        scheme = self.scheme(parameters, context)
        mapped = self.field_map(parameters, context)
        layer = run.layer("PARKS")
        identifier = run.field("ID_FIELD", layer)
        reach_field = run.field("REACH_FIELD", layer)
        for field in mapped.values():
            if not layer.has(field):
                raise layer.missing(field, "FIELD_MAP")
        wanted = [*mapped.values(), *quantities.fields_of(scheme)]
        own = [identifier, reach_field, "province", "name"]
        parks = indicator_inputs.Table(layer, outputs, dict.fromkeys([*wanted, *own]))
        choice = {
            "missing": MISSING[self.parameterAsEnum(parameters, "MISSING", context)],
            "aggregation": AGGREGATION[self.parameterAsEnum(parameters, "AGGREGATION", context)],
            "required": self.required(parameters, context),
        }
        values = quantities.collect(parks.frame, scheme, mapped, layer.name)
        scored = green_index.score(values, scheme, **choice)
        for note in scored.notes:
            run.warn(note)
        outputs.lineage += _lineage(scheme, choice, values)
        given = parameters.get("REFERENCE_MEAN") not in (None, "")
        mean = self.parameterAsDouble(parameters, "REFERENCE_MEAN", context) if given else None
        scores = scored.scores
        scores["gdi_rank"] = green_index.rank(scores["gdi"])
        scores["gdi_above"], mean = green_index.above(scores["gdi"], mean)
        reach = indicator_inputs.reaches(parks, reach_field, feedback)
        shares = green_index.by_reach(scores["gdi_above"].to_numpy(), reach)
        outputs.titles["OUTPUT"] = {group["id"]: group["title"] for group in scheme.groups}
        with outputs:
            keep_rows(
                outputs,
                layer,
                parks.rows,
                RESULTS,
                [scores[field.name()].to_numpy() for field in RESULTS],
            )
            names = _names(parks, identifier)
            explain = scored.explain.assign(ref_id=np.asarray(names)[scored.explain["row"]])
            outputs.write_frame("EXPLAIN", explain, list(EXPLAIN))
            outputs.write_frame("BY_REACH", shares, list(BY_REACH))
        path = page_path(self, parameters, context)
        if path:
            told = {"mean": mean, "reach": reach, "names": _labels(parks, names), "choice": choice}
            page = index_page(self.displayName(), scheme, scored, shares, told)
            page.write(path, feedback)
            outputs.results["HTML"] = path
        return outputs.results

    def required(self, parameters, context):
        """Return the indicators named as required, None where the scheme says."""
        written = self.parameterAsString(parameters, "REQUIRED", context)
        for mark in ";，；、":
            written = written.replace(mark, ",")
        return tuple(part.strip() for part in written.split(",") if part.strip()) or None

    # Parameters -------------------------------------------------------------------------------

    def _add_scheme(self):
        self.add(
            QgsProcessingParameterEnum(
                "SCHEME",
                tr("Scheme"),
                choices.schemes(),
                defaultValue=3,
            ),
            tr("What is scored and against what."),
        )
        self.add(
            QgsProcessingParameterFile(
                "SCHEME_FILE", tr("Own scheme"), extension="json", optional=True
            ),
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
        self.add(
            QgsProcessingParameterNumber(
                "REFERENCE_MEAN",
                tr("Reference mean"),
                Qgis.ProcessingNumberParameterType.Double,
                optional=True,
            ),
            tr("gdi_above is 1 above it; by default the mean of the parks read."),
        )
        self.add(
            QgsProcessingParameterString(
                "REQUIRED",
                tr("Required indicators"),
                optional=True,
            ),
            tr(
                "Ids separated by commas, in place of the scheme's: a park that lacks one has no "
                "index; in HJ 274 and the zero-carbon park they decide the verdict.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "MISSING",
                tr("Missing values"),
                [
                    as_scheme,
                    tr("no index"),
                    tr("weights of the others stretched"),
                    tr("worst case, norm 0"),
                ],
                defaultValue=0,
            ),
            tr("What an indicator without a value does to the index."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "AGGREGATION",
                tr("Mean"),
                [
                    as_scheme,
                    tr("weighted arithmetic"),
                    tr("weighted geometric"),
                ],
                defaultValue=0,
            ),
            tr("How norms become one; a geometric mean is 0 where one norm is 0."),
            advanced=True,
        )


def _lineage(scheme, choice, values):
    """Lines of metadata: the scheme, its standing, the choices, where values came from."""
    chosen = ", ".join(f"{name}={value}" for name, value in choice.items() if value)
    origin = ", ".join(f"{name} ← {field}" for name, field in values.origin.items())
    verified = "verified" if scheme.verified else "not verified"
    standing = (
        f"{scheme.id} ({scheme.source['name']}, {scheme.year}, {verified}): aggregation "
        f"{choice['aggregation'] or scheme.aggregation}, missing "
        f"{choice['missing'] or scheme.missing}"
    )
    return [line for line in (standing, origin, chosen) if line]


def _names(parks, identifier):
    from ...analysis.tables.columns import ids

    own = [str(each) for each in parks.rows.ids]
    if not identifier:
        return own
    given = ids(parks.frame, identifier, parks.name)
    return [name if name is not None else own[row] for row, name in enumerate(given)]


def _labels(parks, names):
    from ...analysis.tables.columns import texts

    if "name" not in parks.frame.columns:
        return names
    given = texts(parks.frame, "name", parks.name)
    return [name if own is None else own for own, name in zip(given, names, strict=True)]
