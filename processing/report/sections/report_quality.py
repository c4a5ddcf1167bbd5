"""The report's section on data quality: missing values, findings, rejected rows."""

from ....analysis.cells.id_text import id_text
from ....analysis.inventory import schema
from ...inventory.checkinventory import CheckInventory
from ...inventory.inputs.inventory_parameters import KINDS
from ...layers.attribute_values import plain
from ...messages.language import title as in_language
from ...messages.language import tr
from ...publish.page import SHARE, Page
from ..document.report_section import Section
from ..inputs.report_inventory import called_frame, frame_of
from .report_figures import layer_title
from .report_verification import unverified

LIST_ROWS = 60
MISSING_ROWS = 80


def quality(inputs, answers, *, defaults_share):
    """Make the section.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    answers : report_answers.Answers
    defaults_share : float or None
        Share of the energy units that were computed with default values.
    """
    layers = {"parks": inputs.parks}
    layers |= {name: inputs.of_year(name) for name in KINDS[1:]}
    layers = {name: layer for name, layer in layers.items() if layer is not None}
    gaps = _missing(layers)
    findings, errors, warnings = _findings(inputs, answers, layers)
    rejected = _rejected(inputs)
    cells = gaps["n"].sum() + gaps["n_null"].sum()
    share = gaps["n_null"].sum() / cells if cells else None
    page = Page("")
    page.lead(
        tr(
            "{share} % of the inventory's values are missing; the check of the inventory has "
            "{errors} errors and {warnings} doubts.",
            share=f"{100 * (share or 0):.1f}",
            errors=errors,
            warnings=warnings,
        )
    )
    open_share, verdicts = unverified(inputs)
    numbers = [
        (tr("Values missing"), share, SHARE, tr("of {n} values", n=f"{cells:,}")),
        (tr("Errors found"), errors, ""),
        (tr("Doubts found"), warnings, ""),
        (tr("Of the greenhouse gases, on class defaults"), defaults_share, SHARE),
        (
            tr("Unverified verdicts"),
            open_share,
            SHARE,
            tr("of {n} sites within or uncertain", n=f"{verdicts:,}"),
        ),
    ]
    if rejected is not None:
        numbers.append((tr("Rows rejected"), int(rejected["n"].sum()), ""))
    page.numbers(numbers)
    _add_tables(page, gaps, findings, rejected)
    page.note(
        tr(
            "A finding is a question to who gave the figure, no proof. A missing value is left "
            "out of sums, never estimated; sums of fields with missing values are lower "
            "bounds. Fields that not every row needs (dates of closure and recognition, deadlines, "
            "programmes, the park of an enterprise) count as missing where they are empty: the "
            "data do not tell that there is none from that it is not known.",
        )
    )
    page.notes(inputs.cut.remarks())
    section = Section("quality", tr("Data quality"), basis=[*layers])
    section.add(page)
    return section


def _missing(layers):
    """Return how many values of each field are missing."""
    import pandas as pd

    from ....analysis.decision.year_comparison import missing

    parts = []
    for name, layer in layers.items():
        fields = [each for each in schema.load(name).names if each not in {"src", "geom_src"}]
        own = {each.name: in_language(each.title) for each in schema.load(name).fields}
        found = missing(frame_of(layer), fields).assign(layer=layer_title(name))
        parts.append(found.assign(field=[own[each] for each in found["field"]]))
    return pd.concat(parts, ignore_index=True)


def _findings(inputs, answers, layers):
    """Return the findings of the inventory check by kind, how many are errors and warnings."""
    import pandas as pd

    counts, errors, warnings = {}, 0, 0
    provinces = inputs.layer("provinces")
    for name, layer in layers.items():
        answer = answers.of(
            CheckInventory,
            layer="OUTPUT",
            INPUT=layer,
            KIND=KINDS.index(name),
            PARKS=inputs.parks if name != "parks" else None,
            PROVINCES=provinces if layer.isSpatial() else None,
        )
        names = _names(layer, schema.load(name).id_field)
        errors += answer.numbers.get("ERRORS", 0)
        warnings += answer.numbers.get("WARNINGS", 0)
        for feature in answer.layer.getFeatures() if answer.layer is not None else ():
            key = (layer_title(name), feature["severity"], feature["code"])
            first = _named(names, plain(feature["ref_id"]))
            entry = counts.setdefault(key, [0, first, feature["finding"]])
            entry[0] += 1
    rows = [(*key, *entry) for key, entry in counts.items()]
    table = pd.DataFrame(rows, columns=["layer", "severity", "code", "n", "ref_id", "finding"])
    return table.sort_values(["severity", "n"], ascending=[True, False]), errors, warnings


def _names(layer, key):
    """Return the names of a layer's rows by their ids."""
    table = called_frame(layer).reindex(columns=[key, "name"])
    return dict(zip(map(id_text, table[key]), table["name"], strict=True))


def _named(names, key):
    return names.get(id_text(key)) or key


def _rejected(inputs):
    """Return the rows that imports rejected by reason, None where no such layer is given."""
    import pandas as pd

    reasons = inputs.reasons()
    if reasons is None:
        return None
    counts = pd.Series(reasons, dtype=object).value_counts(dropna=False)
    return pd.DataFrame({"reason": counts.index, "n": counts.to_numpy()})


def _add_tables(page, gaps, findings, rejected):
    titles = {
        "layer": tr("Layer"),
        "field": tr("Field"),
        "n": tr("Values"),
        "n_null": tr("Missing"),
        "share": tr("Share missing"),
    }
    gaps = gaps[gaps["n_null"] > 0].sort_values("share", ascending=False)
    page.table(
        gaps[["layer", "field", "n", "n_null", "share"]],
        titles,
        {"n": "", "n_null": "", "share": SHARE},
        caption=tr("Missing values by field"),
        rows=MISSING_ROWS,
    )
    page.table(
        findings,
        {
            **titles,
            "n": tr("Findings"),
            "ref_id": tr("First one"),
            "finding": tr("Its finding"),
        },
        {"n": ""},
        caption=tr("Findings of the inventory check, by kind"),
        rows=LIST_ROWS,
    )
    if rejected is not None:
        page.table(
            rejected,
            {"reason": tr("Reason"), "n": tr("Rows")},
            {"n": ""},
            caption=tr("Rows rejected by imports"),
        )
