"""The page of park indicators, in the manner of Fig. 7."""

import numpy as np
import pandas as pd

from ....analysis.enums import Reach, values
from ....analysis.indicators import study_bounds
from ....analysis.indicators.indicator_file import quotients
from ...messages.language import journal, sentence, source_name, tr
from ...publish import charts
from ...publish.page import SHARE, Page, paper_figure
from ...publish.words.number_basis import ParksBasis
from .indicator_formulas import formulas

REACHES = values(Reach)[:3]
GROWN = ("energy", "water", "carbon")


def indicator_page(title, result):
    """Return the page of an `analysis.indicators.park_indicators.ParkIndicators`."""
    request, table, shares = result.request, result.table, result.numbers
    page = Page(title, algorithm="parkindicators")
    names = request.parks.labels(request.id_field, "name")
    known = [each if each in REACHES else None for each in request.reach]
    reach = np.array(known, dtype=object)
    rules = study_bounds.load("classes")
    middle_or_high = shares["ENERGY_MIDDLE_SHARE"] + shares["ENERGY_HIGH_SHARE"]
    if np.isnan(middle_or_high):
        page.lead(tr("None of {n} parks gives energy productivity.", n=f"{len(table):,}"))
    else:
        page.lead(
            tr(
                "Of the {n} parks with energy productivity {reached} reach {bound} CNY/tce, {high} "
                "reach {top}; of the {cod_n} with COD intensity {low} emit less than {cod} kg COD "
                "per million CNY.",
                n=f"{table['energy_pr'].count():,}",
                cod_n=f"{table['cod_int'].count():,}",
                reached=_percent(middle_or_high),
                bound=_power(rules["classes"]["energy_cls"]["middle_from"]),
                high=_percent(shares["ENERGY_HIGH_SHARE"]),
                top=_power(rules["classes"]["energy_cls"]["middle_to"]),
                low=_percent(shares["COD_LOW_SHARE"]),
                cod=f"{rules['classes']['cod_cls']['middle_from']:g}",
            )
        )
    against = _against(request)
    page.numbers(_numbers(table, shares, rules, against))
    bounds = {rule["of"]: rule for rule in rules["classes"].values()}
    for name in _on_page("figure"):
        if table[name].notna().any():
            lines = _lines(bounds[name]) if name in bounds else ()
            _ordered(page, table[name], reach, names, lines)
    if table["cod_chg"].notna().any():
        _change(
            page,
            table["cod_chg"],
            reach,
            names,
            decline=rules["cod_decline_percent"],
            against=against,
        )
    medians = _on_page("figure", "median")
    by_reach = _by_reach(table, reach, medians)
    page.table(
        by_reach[["reach", "parks", *medians]],
        caption=tr("Medians by reach"),
    )
    page.table(
        by_reach.drop(columns=medians),
        _class_titles(page),
        caption=tr("Numbers of parks by reach and class"),
    )
    _growth(page, table, against)
    _formulas(page, rules["cod_decline_percent"], against)
    page.notes(sentence(note) for note in result.warnings)
    page.note(
        tr(
            "Class bounds: {source}, {document}.",
            source=source_name(rules["source"]),
            document=journal(rules["source"]["document"]),
        )
    )
    return page


def _on_page(*kinds):
    """Return the indicators that the page shows in one of these ways."""
    return [each["id"] for each in quotients() if each.get("page") in kinds]


def _against(request):
    """Return what the change is against, and at which prices."""
    if request.base is None:
        if request.constant:
            return tr("the base year at constant prices")
        return tr("the base year at current prices")
    if request.constant:
        return tr("{year} at constant prices", year=request.base_year)
    return tr("{year} at current prices", year=request.base_year)


def _numbers(table, shares, rules, against):
    known = {
        name: ParksBasis(table[name].notna())
        for name in ("energy_pr", "water_pr", "cod_int", "cod_chg")
    }
    down, up = _change_titles(rules["cod_decline_percent"], against)
    return [
        (tr("Parks read"), len(table), ""),
        (
            tr("Median energy productivity"),
            table["energy_pr"].dropna().median(),
            "CNY/tce",
            known["energy_pr"],
        ),
        (
            tr("Median water productivity"),
            table["water_pr"].dropna().median(),
            "CNY/m³",
            known["water_pr"],
        ),
        (
            tr("High energy productivity"),
            shares["ENERGY_HIGH_SHARE"],
            SHARE,
            known["energy_pr"],
        ),
        (tr("Low COD intensity"), shares["COD_LOW_SHARE"], SHARE, known["cod_int"]),
        (down, shares["COD_DOWN60_SHARE"], SHARE, known["cod_chg"]),
        (up, shares["COD_UP_SHARE"], SHARE, known["cod_chg"]),
    ]


def _change_titles(decline, against):
    """Return the titles of the shares of parks whose COD intensity fell or rose."""
    return (
        tr("COD intensity down by {n} % against {year}", n=f"{decline:g}", year=against),
        tr("COD intensity up against {year}", year=against),
    )


def _lines(rule):
    return [(rule[key], _power(rule[key])) for key in ("middle_from", "middle_to")]


def _ordered(page, values, reach, names, lines):
    entry = page.field_entry(values.name)
    colours = [charts.REACHES.get(each, charts.GREY) for each in reach]
    page.figure(
        charts.ordered(
            values,
            colours,
            names,
            charts.axis(page.field_title(values.name), unit=entry.get("unit", ""), log=True),
            x_title=tr("Parks, from the highest to the lowest"),
            lines=lines,
            legend=_legend(page, reach),
            height=320,
        ),
        tr(
            "{field} of the parks by reach (n = {n}).",
            field=page.field_title(values.name),
            n=f"{values.count():,}",
        ),
        paper=paper_figure(7),
    )


def _change(page, change, reach, names, *, decline, against):
    colours = [charts.REACHES.get(each, charts.GREY) for each in reach]
    page.figure(
        charts.ordered(
            change,
            colours,
            names,
            charts.axis(page.field_title("cod_chg"), unit="%"),
            x_title=tr("Parks, from the greatest rise to the greatest decline"),
            lines=[(-decline, f"−{decline:g} %")],
            legend=_legend(page, reach),
            height=320,
        ),
        tr(
            "Change of COD intensity against {year} by reach (n = {n}).",
            year=against,
            n=f"{change.count():,}",
        ),
        of="cod_chg",
    )


def _legend(page, reach):
    legend = {
        page.word("reach", name): charts.REACHES[name] for name in REACHES if name in set(reach)
    }
    if None in set(reach):
        legend[tr("Reach not known")] = charts.GREY
    return legend


def _by_reach(table, reach, medians):
    rows = []
    for name in (*REACHES, None):
        same = np.array([each == name for each in reach])
        if not same.any():
            continue
        part = table[same]
        rows.append(
            {
                "reach": name or tr("Reach not known"),
                "parks": int(same.sum()),
                **{key: part[key].dropna().median() for key in medians},
                **_class_counts(part),
            }
        )
    return pd.DataFrame(rows)


def _class_counts(part):
    return {
        f"{kind}_{level}": int((part[f"{kind}_cls"] == level).sum())
        for kind in ("energy", "cod")
        for level in ("low", "middle", "high")
    }


def _class_titles(page):
    """Return titles of the counts by class, such as "Energy: low"."""
    kinds = {"energy": tr("Energy"), "cod": tr("COD")}
    return {
        f"{kind}_{level}": tr("{kind}: {level}", kind=title, level=page.word(f"{kind}_cls", level))
        for kind, title in kinds.items()
        for level in ("low", "middle", "high")
    }


def _growth(page, table, against):
    """Add of how many parks each productivity fell, rose, doubled or tripled."""
    kinds = [each for each in GROWN if f"{each}_gr" in table and table[f"{each}_gr"].notna().any()]
    if not kinds:
        return
    words = page.field_entry(f"{kinds[0]}_gr")["values"]
    rows = [
        {
            "field": page.field_title(f"{each}_pr"),
            **{word: int((table[f"{each}_gr"] == word).sum()) for word in words},
            "n_null": int(table[f"{each}_gr"].isna().sum()),
            "change": table[f"{each}_chg"].dropna().median(),
        }
        for each in kinds
    ]
    titles = {word: page.word(f"{kinds[0]}_gr", word) for word in words}
    titles |= {
        "field": tr("Productivity"),
        "n_null": tr("Not known"),
        "change": tr("Median change"),
    }
    page.table(
        pd.DataFrame(rows),
        titles,
        {"change": "%"},
        caption=tr("Parks by growth of productivity since {year}", year=against),
    )


def _formulas(page, decline, against):
    page.formula(
        tr("Productivity and intensity"),
        formulas(),
        tr("GDP at constant prices = GDP of the year · 100 / price index."),
        gives={
            *(each["id"] for each in quotients()),
            tr("Median energy productivity"),
            tr("Median water productivity"),
        },
    )
    page.formula(
        tr("Change against {year}", year=against),
        tr("change in % = (intensity − intensity of {year}) / the latter · 100", year=against),
        tr("Negative for a decline; of productivities as of intensities."),
        gives={"cod_chg", "change", *_change_titles(decline, against)},
    )


def _percent(share):
    return f"{100 * share:.0f}\u00a0%"


def _power(value):
    """Write 50000 as 5×10⁴."""
    exponent = int(np.floor(np.log10(value)))
    if exponent < 4:
        return f"{value:g}"
    digits = str(exponent).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{value / 10**exponent:g}×10{digits}"
