"""The report's section on the register of verifications, and on deadlines."""

import numpy as np

from ....analysis.inventory import schema
from ...messages.fitting_lengths import fitting
from ...messages.language import title as in_language
from ...messages.language import tr
from ...publish.page import Page
from ..document.report_section import Section
from ..inputs.report_inventory import called_frame, frame_of
from .report_figures import layer_title

VERIFIED = ("visited", "confirmed", "overruled")
STATUSES = ("screened", *VERIFIED)
LIST_ROWS = 60
KINDS = {"park_id": "parks", "ent_id": "enterprises", "out_id": "outfalls"} | {
    "unit_id": "energy_units",
    "wwtp_id": "wastewater_plants",
}
"""The kind of sites whose id a field holds."""

DEADLINES = (
    ("enterprises", "ent_id", "deadline"),
    ("parks", "park_id", "accr_to"),
)


def verification(inputs):
    """Make the section on how far sites were verified and which deadlines are set.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    """
    page = Page("")
    section = Section(
        "verification",
        tr("Verification and deadlines"),
        basis=["checked", "verifications", "enterprises", "parks"],
    )
    sites = called_frame(inputs.checked)
    layer, key = inputs.layer("verifications"), inputs.id_field
    if layer is None or not key or sites.empty:
        page.lead(
            tr(
                "No site has been verified: {reason}",
                reason=inputs.absent("verifications"),
            )
        )
    else:
        known = frame_of(layer).reindex(columns=schema.load("verifications").names)
        known = known[known["ref_id"].astype(str).isin(set(sites[key].astype(str)))]
        known = known[known["site_kind"].isna() | (known["site_kind"] == KINDS.get(key))]
        known = latest(known)
        _add_status(page, known, sites, key)
        _add_lists(page, known, sites, key)
    _add_deadlines(page, inputs)
    section.add(page)
    return section


def latest(records):
    """Return the record that counts of each site: of the latest day, of one day the one kept last.

    Parameters
    ----------
    records : DataFrame
        With ``ref_id`` and ``at``, in the order in which they were kept.
    """
    ordered = records.sort_values("at", na_position="first", kind="stable")
    return ordered.drop_duplicates("ref_id", keep="last")


def unverified(inputs):
    """Return the share of verdicts within or uncertain that nobody has verified, and of how many.

    Returns
    -------
    share : float or None
        None where there are no such verdicts.
    count : int
    """
    sites, key, layer = frame_of(inputs.checked), inputs.id_field, inputs.layer("verifications")
    if sites.empty or not key:
        return None, 0
    to_verify = _to_verify(sites)
    if to_verify.empty:
        return None, 0
    if layer is None:
        return 1.0, len(to_verify)
    known = frame_of(layer).reindex(columns=["ref_id", "status"])
    return 1.0 - float(_is_verified(to_verify, known, key).mean()), len(to_verify)


def _to_verify(sites):
    return sites[sites["verdict"].isin(("within", "uncertain"))]


def _is_verified(sites, known, key):
    """Return which sites have a record of a verification on the ground."""
    done = known.loc[known["status"].isin(VERIFIED), "ref_id"]
    return sites[key].astype(str).isin(set(done.astype(str)))


def _add_status(page, known, sites, key):
    """Add how many sites are verified, by status."""
    to_verify = _to_verify(sites)
    verified = int(_is_verified(to_verify, known, key).sum())
    page.lead(
        tr("No checked site is within the limit or uncertain.")
        if to_verify.empty
        else tr(
            "{verified} of the {total} sites within the limit or uncertain have been verified "
            "on the ground; {open} are open.",
            verified=verified,
            total=len(to_verify),
            open=len(to_verify) - verified,
        )
    )
    counts = known["status"].value_counts()
    numbers = [(word, int(counts.get(status, 0)), "") for status, word in _words().items()]
    numbers.append((tr("Without a record"), len(sites) - len(known), ""))
    page.numbers(numbers)


def _words():
    titles = schema.load("verifications").field("status").entry["values"]
    return {status: in_language(titles[status]) for status in STATUSES}


def _add_lists(page, known, sites, key):
    """Add the latest verification of each site, and the sites without any."""
    names = dict(zip(sites[key], sites.get("name", sites[key]), strict=True))
    words = _words()
    listed = known.assign(
        name=[names.get(each) for each in known["ref_id"]],
        status=[words.get(status, status) for status in known["status"]],
    )
    columns = ["ref_id", "name", "verdict", "shore_m", "status"]
    columns += ["by", "maker", "checker", "at", "reason", "doc"]
    listed = _fine(listed.dropna(axis="columns", how="all"))
    page.table(
        listed[[name for name in columns if name in listed]],
        None,
        {"shore_m": ""},
        caption=tr("Latest verification of each site"),
        rows=LIST_ROWS,
    )
    differing = _overtaken(known, sites, key)
    if differing:
        page.note(
            tr(
                "The verdict differs from the verified one for {ids}: verify again.",
                ids=", ".join(differing),
            )
        )
    to_verify = _to_verify(sites)
    rest = to_verify[~to_verify[key].astype(str).isin(set(known["ref_id"].astype(str)))]
    shown = [name for name in (key, "name", "city", "verdict", "shore_m") if name in rest]
    if len(rest):
        page.table(
            _fine(rest)[shown],
            None,
            {"shore_m": ""},
            caption=tr("Sites without any record of verification"),
            rows=LIST_ROWS,
        )


def _fine(table):
    """Return a table with its distances as finely as their margins ask."""
    if "shore_m" not in table:
        return table
    shore = table["shore_m"].astype(float)
    limit = table.reindex(columns=["limit_m"])["limit_m"].astype(float)
    return table.assign(
        shore_m=[fitting(*each) for each in zip(shore, (shore - limit).round(6), strict=True)]
    )


def _overtaken(known, sites, key):
    """Return the ids of sites whose verdict is no longer the one that was verified."""
    now = dict(zip(sites[key].astype(str), sites["verdict"], strict=True))
    records = known[["ref_id", "verdict", "status"]].itertuples(index=False)
    return [
        str(site)
        for site, verdict, status in records
        if status != "overruled" and verdict is not None and now.get(str(site)) != verdict
    ]


def _add_deadlines(page, inputs):
    import pandas as pd

    page.heading(tr("Deadlines"))
    rows = [row for each in DEADLINES for row in _deadlines(page, inputs, *each)]
    if not rows:
        page.note(tr("The inventory states no deadlines."))
        return
    page.table(
        pd.DataFrame(rows).sort_values("due"),
        {
            "layer": tr("Layer"),
            "what": tr("Deadline for"),
            "due": tr("Deadline"),
            "status": tr("Status"),
            "state": tr("At the end of the year"),
            "id": tr("Id"),
        },
        caption=tr("Deadlines, the earliest first"),
        rows=LIST_ROWS,
    )


def _deadlines(page, inputs, name, key, field):
    """Yield the deadlines of a layer, and whether they have passed by the end of the year."""
    from ....analysis.cells.dates import periods

    words = {
        "deadline": tr("measures of the enterprise"),
        "accr_to": tr("accreditation as a chemical park"),
    }
    layer = inputs.parks if name == "parks" else inputs.layer(name)
    if layer is None or layer.fields().lookupField(field) < 0:
        return
    end = np.datetime64(f"{inputs.year}-12-31")
    table = called_frame(layer)
    lasts = periods(list(table[field]))[1]
    for row, last in zip(table.to_dict("records"), lasts, strict=True):
        if np.isnat(last):
            continue
        status = row.get("status") if name == "enterprises" else None
        yield {
            "layer": layer_title(name),
            "id": row.get(key),
            "name": row.get("name"),
            "what": words[field],
            "due": row[field],
            "status": page.word("status", status),
            "state": tr("passed by the end of the year") if last <= end else tr("running"),
        }
