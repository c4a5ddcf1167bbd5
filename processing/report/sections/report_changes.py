"""The report's section on what changed against a year before."""

from ...messages.language import tr
from ...messages.number_format import larger, unit_in
from ...publish.page import SHARE, Page
from ..document.report_section import Section
from ..inputs.report_inventory import frame_of
from .report_figures import AMOUNTS

LIST_ROWS = 60


def changes(inputs):
    """Make the section on what changed against the previous year.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    """
    from ....analysis.decision import year_comparison

    section = Section("changes", tr("Changes against the previous year"), basis=["parks"])
    found = _previous(inputs)
    if found is None:
        section.missing = tr("No previous inventory is given and this one holds no earlier year.")
        return section
    year, then = found
    section.title = tr("Changes against {year}", year=year)
    now = frame_of(inputs.parks)
    result = year_comparison.changes(then, now)
    if not result.known:
        section.missing = tr(
            "None of the {then} parks of {year} has an id of this year: changes cannot be "
            "told; give parks the same park_id in both inventories.",
            then=f"{len(then):,}",
            year=year,
        )
        return section
    page = Page("")
    page.lead(
        tr(
            "Against {year}: {added} parks added, {gone} gone, {changed} changed in the "
            "register, {same} unchanged.",
            year=year,
            added=result.added,
            gone=result.gone,
            changed=result.changed,
            same=result.same,
        )
    )
    page.numbers(
        [
            (tr("Parks added"), result.added, ""),
            (tr("Parks gone"), result.gone, ""),
            (tr("Parks changed"), result.changed, ""),
            (tr("Parks unchanged"), result.same, ""),
        ]
    )
    _add_figures(page, year_comparison.figures(then, now, AMOUNTS), year, inputs.year)
    _add_changed(page, result.table)
    page.formula(
        tr("Change"),
        tr("change = (Σ {now} − Σ {then}) / Σ {then}", now=inputs.year, then=year),
        tr(
            "Sums over the parks that have a value in both years, joined by their ids; amounts "
            "at current prices.",
        ),
        gives={"change"},
    )
    section.add(page)
    return section


def _previous(inputs):
    """Return the year before and its parks: of the previous inventory, else of this one."""
    inventory = inputs.previous or inputs.inventory
    years = inventory.years()
    earlier = [year for year in years if year < inputs.year]
    if earlier:
        year = earlier[-1]
    elif inputs.previous is None:
        return None
    else:
        year = years[-1] if years else inputs.year - 1
    return year, frame_of(inventory.parks_of(year, inputs.region))


def _add_figures(page, table, then, now):
    fields = table["field"]
    scales = [larger(page.field_entry(name).get("unit", "")) for name in fields]
    factors = [factor for _, factor in scales]
    table = table.assign(
        unit=[unit_in(unit, page.language) for unit, _ in scales],
        field=[page.field_title(name) for name in fields],
        then=table["then"] / factors,
        now=table["now"] / factors,
    )
    page.table(
        table[["field", "unit", "n", "then", "now", "change"]],
        {
            "field": tr("Amount"),
            "unit": tr("Unit"),
            "n": tr("Parks"),
            "then": str(then),
            "now": str(now),
            "change": tr("Change"),
        },
        {"then": "", "now": "", "n": "", "change": SHARE},
        caption=tr("Key figures then and now, amounts of money at current prices"),
    )


def _add_changed(page, table):
    if table.empty:
        return
    words = {"added": tr("added"), "changed": tr("changed"), "gone": tr("gone")}
    fields = table["field"]
    shown = table.assign(
        change=[words[change] for change in table["change"]],
        field=["–" if name is None else page.field_title(name) for name in fields],
        **{
            state: [
                page.word(f or "", value) for f, value in zip(fields, table[state], strict=True)
            ]
            for state in ("old", "new")
        },
    )
    page.table(
        shown,
        {
            "change": tr("What became of it"),
            "field": tr("Field"),
            "old": tr("Before"),
            "new": tr("Now"),
        },
        caption=tr("Parks added, gone and changed"),
        rows=LIST_ROWS,
    )
