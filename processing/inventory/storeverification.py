"""What a visit or a second look found about a site, kept in the inventory in one transaction."""

import os
from pathlib import Path

from qgis.core import QgsProcessingParameterFile

from ...analysis.inventory import schema
from ...analysis.inventory.storing.people import (
    CORRECTED,
    SCREENED,
    STATUSES,
    is_name,
    same_person,
)
from ...analysis.message import InputError
from ..framework.answers import told_date
from ..messages.language import title, tr
from .inputs.inventory_parameters import KINDS, kind_titles
from .storage.change_rows import placed_after
from .storage.destination import InventoryAlgorithm, dress_table
from .storage.storage_layout import CHECKS_TABLE, VERIFICATIONS_TABLE, Layout


class StoreVerification(InventoryAlgorithm):
    """Keep a verification of a site."""

    ID = "storeverification"
    TAGS = (
        *("verify", "verification", "visit", "site", "confirm", "inventory"),
        *("现场核查", "核查", "确认", "更正", "复核", "台账"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Keep a verification in an inventory")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "Adds a record to the table verifications of an inventory: that a site was screened on "
            "the map, checked on site, confirmed, or that its verdict was corrected after a check. "
            "Who made it and who checked it are two people; a screening on the map needs only the "
            "first. A correction gives its reason. Distance, limit, verdict and date of the newest "
            "kept check of the site go with the record, where the inventory has one. Records are "
            "only ever added: a mistake is corrected by a further record, and no import, store or "
            "undo touches them. The site must be in the inventory. A screening replaces neither a "
            "survey nor a decision of the authority.",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_choice(
            "SITE_KIND",
            tr("Kind of the site"),
            tr("Which layer of the inventory it is in."),
            kind_titles(),
        )
        self.add_text("SITE_ID", tr("Id of the site"), tr("As in the inventory."), optional=False)
        self.add_choice(
            "STATUS", tr("Status"), tr("How far the verdict is verified."), _status_titles()
        )
        self.add_text("MAKER", tr("Made by"), tr("Who looked or visited."), optional=False)
        self.add_text(
            "CHECKER",
            tr("Checked by"),
            tr("A second person; only a screening on the map needs none."),
        )
        self.add_day(
            tr("Day of the look or visit; without it today."), title=tr("Date"), advanced=True
        )
        self.add_text(
            "REASON", tr("Reason"), tr("Why; a correction must give it."), many_lines=True
        )
        self.add_text("DOCUMENT", tr("Document"), tr("Number or title of the document, or file."))
        photo = QgsProcessingParameterFile("PHOTO", tr("Photograph"), optional=True)
        self.add(photo, tr("Kept as a path, relative to the inventory where it lies below it."))
        self.add_day(
            tr("Until when measures are to be taken."), name="DEADLINE", title=tr("Deadline")
        )
        self.add_inventory()
        self.add_dry_run()
        self.add_numbers(RECORDS=tr("Records of the site"))

    def refuse(self, run):
        """Refuse one person in two parts, a correction without reason, a deadline gone by."""
        super().refuse(run)
        maker, checker = run.text("MAKER").strip(), run.text("CHECKER").strip()
        status = run.choice("STATUS", STATUSES)
        if not is_name(maker):
            raise InputError("Made by is {value}; give the name of a person.", value=maker or "–")
        if checker and same_person(maker, checker):
            raise InputError(
                "Made by and checked by are both {name}; a second person must check.", name=maker
            )
        if not is_name(checker) and (checker or status != SCREENED):
            raise InputError(
                "Checked by is {value}; give the name of a second person.", value=checker or "–"
            )
        if status == CORRECTED and not run.text("REASON").strip():
            raise InputError("A correction needs its reason; give it.")
        if run.given("DEADLINE") and run.day("DEADLINE") < run.day():
            raise InputError(
                "The deadline {deadline} lies before the date {date}; give a later one.",
                deadline=run.day("DEADLINE"),
                date=run.day(),
            )

    def compute(self, run):
        """Keep."""
        from .registers.stored_sites import the_site

        kind = run.choice("SITE_KIND", KINDS)
        storage = self.storage(run)
        with placed_after(storage), storage, run.outputs as outputs:
            site = the_site(storage, kind, run.text("SITE_ID"))
            record = _record(run) | _newest_check(storage, kind, site)
            record |= {"ref_id": site, "site_kind": kind}
            fields = schema.load(VERIFICATIONS_TABLE).names
            storage.add_rows(VERIFICATIONS_TABLE, [[record.get(name) for name in fields]])
            run.say(told_date(run.day()))
            outputs.results["RECORDS"] = len(_of_site(storage, VERIFICATIONS_TABLE, kind, site))
        if run.given("INVENTORY") and not storage.dry:
            dress_table(storage.path, VERIFICATIONS_TABLE)
        return outputs.results


def _status_titles():
    """Return what the values of ``STATUS`` are called."""
    titles = schema.load(VERIFICATIONS_TABLE).field("status").values
    return [title(titles[each]) for each in STATUSES]


def _record(run):
    """Return what was asked, by field."""
    maker = run.text("MAKER").strip()
    return {
        "status": run.choice("STATUS", STATUSES),
        "by": maker,  # what versions before knew of a record
        "maker": maker,
        "checker": run.text("CHECKER").strip() or None,
        "at": run.day().isoformat(),
        "reason": run.text("REASON").strip() or None,
        "doc": run.text("DOCUMENT").strip() or None,
        "photo": _photo(run),
        "deadline": run.day("DEADLINE").isoformat() if run.given("DEADLINE") else None,
    }


def _photo(run):
    """Return the path of the photograph, relative where it lies below the inventory's folder."""
    if not run.given("PHOTO"):
        return None
    path = Path(run.file("PHOTO")).absolute()
    if run.given("INVENTORY"):
        folder = Path(run.file("INVENTORY")).absolute().parent
        if path.is_relative_to(folder):
            return path.relative_to(folder).as_posix()
    return os.fspath(path)


def _newest_check(storage, kind, site):
    """Return what the newest kept check of a site says; empty where none is kept."""
    checks = _of_site(storage, CHECKS_TABLE, kind, site)
    if not checks:
        return {}
    newest = max(checks, key=lambda each: (each["check_date"] or "", each["key"]))
    return {name: newest[name] for name in ("verdict", "shore_m", "limit_m")} | {
        "checked_at": newest["check_date"]
    }


def _of_site(storage, register, kind, site):
    """Return the rows of a register about a site, with keys; records of before have no kind."""
    field = "site_id" if register == CHECKS_TABLE else "ref_id"
    rows = storage.read(Layout(register, field, (), ""))
    told = (
        dict(zip(rows.names, row, strict=True)) | {"key": key}
        for row, key in zip(rows.rows, rows.keys, strict=True)
    )
    return [each for each in told if each[field] == site and each["site_kind"] in (None, kind)]
