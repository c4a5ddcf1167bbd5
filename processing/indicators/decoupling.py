"""`parkshore:decoupling`: whether pressures come loose from growth, section 5.1."""

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..framework.algorithm import Algorithm
from ..layers.fields import real, text
from ..messages.language import tr
from ..publish import charts
from ..publish.page import Page, page_path
from . import indicator_inputs

FIELDS = (
    text("ref_id"),
    text("field"),
    real("driver_chg"),
    real("press_chg"),
    real("elasticity"),
    text("state"),
)
PRESSURES = ("energy_tce", "water_m3", "cod_t", "nh3n_t", "so2_t", "nox_t", "co2e_t")
STATE_COLOURS = {
    "strong decoupling": "#2f7d32",
    "weak decoupling": "#8bbf6a",
    "expansive coupling": "#c9a227",
    "expansive negative decoupling": "#b0413e",
    "recessive decoupling": "#6fa8b8",
    "recessive coupling": "#9aa5ae",
    "weak negative decoupling": "#b08bb0",
    "strong negative decoupling": "#6d2b4a",
}


class Decoupling(Algorithm):
    """Tapio's elasticity of pressures to growth, park by park."""

    ID = "decoupling"
    GROUP = "indicators"
    TAGS = (
        *("decoupling", "Tapio", "elasticity", "growth", "pressure", "trend", "years"),
        *("脱钩", "弹性系数", "增长", "环境压力", "年度变化"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Decoupling of pressures from growth")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Compares, between two years and park by park, the change of pressures (energy, "
            "water, emissions) with that of their driver (GDP).</p>"
            "<p><b>elasticity</b> = %Δ pressure / %Δ driver; the state is one of Tapio's eight "
            "with the bounds 0.8 and 1.2 (Tapio, Transport Policy 12(2), 2005). Strong decoupling: "
            "the driver grows, the pressure falls.</p>"
            "<p><b>Limit</b>: use a driver at constant prices. A park without a row for one of the "
            "years, with several different rows for one, with a base of 0 or below or an unchanged "
            "driver is kept with empty results.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr("Park-years"), [Qgis.ProcessingSourceType.Vector]
            ),
            tr("A table with one row per park and year."),
        )
        for name, title, default, told in (
            (
                "ID_FIELD",
                tr("Park id field"),
                "park_id",
                tr("Tells which rows are of one park."),
            ),
            (
                "YEAR_FIELD",
                tr("Year field"),
                "year",
                tr("The year of a row."),
            ),
            (
                "DRIVER_FIELD",
                tr("Driver field"),
                "gdp",
                tr("What grows, at constant prices."),
            ),
        ):
            indicator_inputs.add_field(self, name, title, default, told, parent="INPUT")
        indicator_inputs.add_field(
            self,
            "PRESSURE_FIELDS",
            tr("Pressure fields"),
            list(PRESSURES),
            tr("What should not grow with it; a result row for each."),
            parent="INPUT",
            many=True,
        )
        for name, title, told in (
            (
                "FROM",
                tr("From year"),
                tr("By default the first year in the data."),
            ),
            (
                "TO",
                tr("To year"),
                tr("By default the last year in the data."),
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, title, Qgis.ProcessingNumberParameterType.Integer, optional=True
                ),
                told,
            )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Decoupling")),
            tr("One row per park and pressure."),
        )
        self.add_page()
        self.add_counts()

    def refuse(self, run):
        """Refuse a span of no years."""
        parameters, context = run.parameters, run.context
        first, last = (self.year(parameters, name, context) for name in ("FROM", "TO"))
        if first is not None and last is not None and first >= last:
            raise QgsProcessingException(
                tr("From year {first} is not before to year {last}.", first=first, last=last)
            )

    def year(self, parameters, name, context):
        """Return a year parameter, None where it is not given."""
        if parameters.get(name) in (None, ""):
            return None
        return self.parameterAsInt(parameters, name, context)

    def compute(self, run):
        """Compare the years."""
        parameters, context, feedback = run.parameters, run.context, run.feedback
        from ...analysis.indicators import decoupling, study_bounds
        from ...analysis.tables.columns import require

        outputs = run.outputs
        layer = run.layer("INPUT")
        names = {}
        for key, parameter in (
            ("id_field", "ID_FIELD"),
            ("year_field", "YEAR_FIELD"),
            ("driver_field", "DRIVER_FIELD"),
        ):
            default = self.parameterDefinition(parameter).defaultValue()
            names[key] = run.field(parameter, layer) or default
        pressures = indicator_inputs.chosen_fields(
            self, parameters, "PRESSURE_FIELDS", layer=layer, context=context, feedback=feedback
        )
        if not pressures:
            raise QgsProcessingException(
                tr("{layer} has no pressure field; choose one.", layer=layer.name)
            )
        rows = indicator_inputs.Table(layer, outputs, [*names.values(), *pressures])
        require(rows.frame, [name for name in names.values() if not layer.has(name)], layer.name)
        there = decoupling.years_of(rows.frame, names["year_field"], layer.name)
        first = self.year(parameters, "FROM", context) or there[0]
        last = self.year(parameters, "TO", context) or there[1]
        if there[0] is None or first >= last:
            raise _no_span(rows, names["year_field"], there, (first, last))
        table, used, notes = decoupling.decoupling(
            rows.frame, **names, pressure_fields=pressures, first=first, last=last, layer=layer.name
        )
        for note in notes:
            run.warn(note)
        indicator_inputs.say_skipped(
            feedback,
            (~used).sum(),
            tr("another year, no park id, or a repeated row"),
        )
        outputs.lineage.append(study_bounds.told("tapio"))
        with outputs:
            outputs.write_frame("OUTPUT", table, list(FIELDS))
        path = page_path(self, parameters, context)
        if path:
            span = (first, last, names["driver_field"], len(rows))
            _page(self, table, span).write(path, feedback)
            outputs.results["HTML"] = path
        return {**outputs.results, **indicator_inputs.counts(len(rows), used.sum())}


def _no_span(rows, field, there, span):
    """Return the error that the rows give no two years."""
    low, high = there
    if not len(rows):
        text = tr("{layer} is empty; give rows of two years.")
    elif low is None:
        text = tr("Field {field} of {layer} holds no year; give rows of two years.")
    elif low == high:
        text = tr("{layer} has only the year {low}; give rows of two years.")
    else:
        text = tr(
            "{layer} has the years {low} to {high}, and {first} is not before {last}; choose two "
            "of them.",
        )
    return QgsProcessingException(
        text.format(layer=rows.name, field=field, low=low, high=high, first=span[0], last=span[1])
    )


def _page(algorithm, table, span):
    first, last, driver, read = span
    page = Page(algorithm.displayName(), algorithm="decoupling")
    parks = table["ref_id"].nunique()
    known = table[table["state"].notna()]
    strong = (known["state"] == "strong decoupling").mean() if len(known) else np.nan
    page.lead(
        tr(
            "From {first} to {last} {share} of the park-pressure pairs decoupled strongly: the "
            "driver grew, the pressure fell.",
            first=first,
            last=last,
            share="–" if np.isnan(strong) else f"{100 * strong:.0f} %",
        )
    )
    page.numbers(
        [
            (tr("Rows read"), read, ""),
            (tr("Number of parks"), parks, ""),
            (tr("Pairs with a state"), len(known), ""),
            (tr("Pairs without"), len(table) - len(known), ""),
        ]
    )
    fields = list(dict.fromkeys(table["field"]))
    labels = [page.field_title(name) for name in fields]
    series, colours = {}, {}
    for state, colour in STATE_COLOURS.items():
        counts = [int(((table["field"] == f) & (table["state"] == state)).sum()) for f in fields]
        if sum(counts):
            series[page.word("state", state)] = counts
            colours[page.word("state", state)] = colour
    if series:
        page.figure(
            charts.bars(
                labels,
                series,
                charts.axis(tr("Number of parks"), start=0),
                stacked=True,
                horizontal=True,
                text=".0f",
                colours=colours,
                height=150 + 40 * len(fields),
                margin={"l": 60, "r": 16, "t": 80, "b": 24},
            ),
            tr(
                "States by pressure, {first} to {last} (n = {n} parks).",
                first=first,
                last=last,
                n=f"{parks:,}",
            ),
            paper=tr("Hao et al. 2022, section 5.1"),
        )
        page.figure(
            _boxes(page, known, fields, driver),
            tr(
                "Change of the driver and of each pressure: median, quartiles, 5 % and 95 % of the "
                "parks (n = {n}).",
                n=f"{known['ref_id'].nunique():,}",
            ),
        )
    page.table(
        _counts(page, table, fields),
        {state: page.word("state", state) for state in STATE_COLOURS},
        caption=tr("Parks by pressure and state"),
    )
    page.formula(
        tr("Elasticity"),
        "e = (ΔP / P₀) / (ΔD / D₀)",
        tr(
            "P pressure, D driver, 0 the first year. Driver grows: e < 0 strong decoupling, "
            "0 ≤ e < 0.8 weak decoupling, 0.8 ≤ e ≤ 1.2 expansive coupling, e > 1.2 expansive "
            "negative decoupling. Driver shrinks: e < 0 strong negative decoupling, 0 ≤ e < 0.8 "
            "weak negative decoupling, 0.8 ≤ e ≤ 1.2 recessive coupling, e > 1.2 recessive "
            "decoupling (Tapio 2005).",
        ),
    )
    return page


def _counts(page, table, fields):
    """Return the number of parks by pressure (rows) and state (columns)."""
    import pandas as pd

    rows = []
    for name in fields:
        states = table.loc[table["field"] == name, "state"]
        counts = {state: int((states == state).sum()) for state in STATE_COLOURS}
        rows.append({"field": page.field_title(name), **counts, "n_null": int(states.isna().sum())})
    return pd.DataFrame(rows)


def _boxes(page, known, fields, driver):
    first = known[known["field"] == known["field"].iloc[0]]
    groups = {page.field_title(driver): first["driver_chg"]}
    for name in fields:
        groups[page.field_title(name)] = known.loc[known["field"] == name, "press_chg"]
    figure = charts.boxes(
        groups,
        charts.axis(tr("Change"), unit="%"),
        height=120 + 36 * len(groups),
    )
    charts.levels(figure, [(0, "")], vertical=True)
    return figure
