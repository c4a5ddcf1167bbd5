"""A round from its first file to its table."""

import traceback
from contextlib import ExitStack

from qgis.core import QgsCoordinateReferenceSystem, QgsMessageLog, QgsProcessingException

from ....analysis.cancel import Cancelled
from ....analysis.inventory.round import round_account
from ....analysis.inventory.round.round_account import Account
from ....analysis.inventory.round.sender_names import sender_of
from ....analysis.message import InputError, Message
from ...messages.discreet_sources import without_secrets
from ...messages.language import title, tr
from ...messages.markup import inert
from ...writing.placing import beside_folder
from ..importing.import_log import settled_lines, sha256
from ..importing.import_origin import COLUMNS
from ..inputs.layer_sites import parks_reference
from .round_sinks import OUTPUT_CRS, RoundSinks, told_reasons
from .send_back import SendBack, write_form

_UNSAFE = str.maketrans(dict.fromkeys('<>:"/\\|?*', "_"))


class RoundWork:
    """Goes through the files of a round.

    Parameters
    ----------
    run : Run
    importer : file_import.FileImport
    choices : import_choices.Choices
    expected : list of str
    park_rows : rows_read.Rows or None
    """

    def __init__(self, run, importer, choices, expected, park_rows):
        self._run, self._importer, self._expected = run, importer, expected
        self._layer = choices.layer
        self._choices = choices
        self._known = parks_reference(park_rows)
        crs = QgsCoordinateReferenceSystem(OUTPUT_CRS)
        self._lonlat = run.lonlat(crs, choices.layer.name)
        self._first = {}  # files by the checksum of their bytes, and of what they say
        self._names = set()
        self._columns = {}

    def through(self, files, folder):
        """Import, write and tell all files; return the numbers.

        Parameters
        ----------
        files : list of received_files.Received
        folder : str
            For what goes back; empty for none.
        """
        with ExitStack() as stack:
            made = stack.enter_context(beside_folder(folder)) if folder else None
            sinks = RoundSinks(self._run, self._layer)
            accounts = []
            for number, each in enumerate(files):
                self._run.stop_if_cancelled()
                tell = self._run.progress(number / len(files), (number + 1) / len(files))
                accounts.append(self._one(each, sinks, made, tell))
                self._say(accounts[-1])
                self._run.done((number + 1) / len(files))
            missing = round_account.missing(accounts, self._expected)
            for account in missing:
                self._form(made, account)
            self._tell_several(accounts)
            sinks.tell([*accounts, *missing])
            if folder:
                self._run.outputs.results["SEND_BACK"] = folder
        return self._numbers(accounts, missing) | {"AREAS_COUNT": sinks.areas_count}

    def _one(self, each, sinks, made, tell):
        """Return the account of a file; whatever is wrong with it, the round goes on."""
        account = Account(
            sender_of(each.parts, self._expected), each.name, round_account.UNREADABLE, each.at
        )
        if each.problem is not None:
            account.reasons = [each.problem]
        else:
            try:
                self._import(each, account, sinks, made, tell)
            except InputError as error:
                account.reasons = [error.message]
            except QgsProcessingException as error:
                account.reasons = [str(error)]
            except Cancelled:
                raise
            except Exception as error:  # noqa: BLE001 - one file must not end the round
                account.reasons = [self._fault(each, error)]
        if account.status == round_account.UNREADABLE:
            self._form(made, account)
        return account

    def _import(self, each, account, sinks, made, tell):
        if self._is_known(f"bytes {sha256(each.path)}", account):
            return
        opened = self._importer.open(each, self._expected, lambda share: tell(share / 2))
        account.sender = account.sender or opened.sender
        if self._is_known(f"cells {opened.digest}", account):
            return
        sender = account.sender or ""
        taken = self._importer.take(opened, sender, lambda share: tell((1 + share) / 2))
        areas = any(part.settled.plan.polygons for part in taken.parts)
        if areas and not sinks.takes_areas:
            raise InputError(
                "{file} holds areas, and no layer is given for them; give Accepted areas.",
                file=account.file,
            )
        back = SendBack(self._layer, self._lonlat, self._known, self._run.cancelled)
        for part in taken.parts:
            back.add(part)
        account.status = round_account.READ
        account.accepted, account.rejected = taken.tally.accepted, taken.tally.rejected
        account.warnings = taken.tally.warning_count + len(taken.notes) + back.found
        account.to_fill = back.to_fill
        account.reasons = [*self._open_questions(account), *taken.notes]
        account.reasons += taken.tally.messages(self._layer)
        if back.found:
            account.reasons.append(
                Message(
                    "The checks found {count} values to be looked at; the workbook to send back "
                    "names them.",
                    count=back.found,
                )
            )
        sinks.write(account, taken.parts)
        self._say_settled(account, taken)
        if made is not None:
            place = made / self._name(account)
            if back.write(place, account):
                account.send_back = place.name
        self._importer.keep(taken, sender)

    def _is_known(self, key, account):
        """Whether a file before said the same; else this one is noted."""
        first = self._first.setdefault(key, account)
        if first is account:
            return False
        account.status = round_account.DUPLICATE
        account.reasons = [
            Message("It says the same as {file}, and was not read again.", file=first.file)
        ]
        if account.sender != first.sender and account.sender is not None:
            self._run.warn(
                tr(
                    "{file} of {sender} says the same as {first}, which is not of {sender}; ask "
                    "whose rows they are.",
                    file=account.file,
                    sender=account.sender,
                    first=first.file,
                )
            )
        return True

    def _open_questions(self, account):
        """Return what is not known of a file as a whole."""
        found = []
        if self._expected and account.sender is None:
            found.append(
                Message(
                    "Nothing tells whose file it is, or several names do; give it or its folder "
                    "the name of its county.",
                )
            )
        if not account.rows:
            found.append(Message("There is no row below its header."))
        return found

    def _fault(self, each, error):
        trace = without_secrets(traceback.format_exc())
        QgsMessageLog.logMessage(inert(trace), "ParkShore")  # QGIS shows it as HTML
        return tr(
            "{algorithm} met a fault of its own ({error}); report it with the messages of the log "
            "panel ParkShore.",
            algorithm=each.name,
            error=without_secrets(f"{type(error).__name__}: {error}"),
        )

    def _form(self, made, account):
        """Write an empty form to a sender whose table is missing or cannot be read."""
        if made is None or account.sender is None:  # there is nobody to send it to
            return
        if account.status == round_account.MISSING:
            account.reasons = [Message("No file has come from {sender}.", sender=account.sender)]
        place = made / self._name(account)
        write_form(place, self._layer, account)
        account.send_back = place.name

    def _name(self, account):
        """Return a free name for the workbook of a sender."""
        stem = account.sender or account.file.rpartition("/")[2].rpartition(".")[0] or "file"
        stem = stem.translate(_UNSAFE)[:60]
        name, number = f"{stem}.xlsx", 1
        while name.casefold() in self._names:
            number += 1
            name = f"{stem} ({number}).xlsx"
        self._names.add(name.casefold())
        return name

    # What is told -----------------------------------------------------------------------------

    def _say(self, account):
        self._run.say(
            tr(
                "{file}: {rows} rows read, {accepted} accepted, {rejected} rejected. {reason}",
                file=account.file,
                rows=account.rows,
                accepted=account.accepted,
                rejected=account.rejected,
                reason=told_reasons(account),
            ).strip()
        )

    def _say_settled(self, account, taken):
        outputs = self._run.outputs
        for part in taken.parts:
            for line in settled_lines(part.settled, part.choices):
                self._run.say(f"{account.file}: {line}")
            for name in part.settled.plan.mapping.fields:
                self._columns[name] = self._columns.get(name, 0) + 1
            self._columns[""] = self._columns.get("", 0) + 1
        for sender in dict.fromkeys(taken.recalled):
            self._run.say(
                tr("{file}: settled as for {sender} before.", file=account.file, sender=sender)
            )
        outputs.lineage.append(f"{account.file}: {account.rows}")

    def _tell_several(self, accounts):
        for sender, files in round_account.several(accounts).items():
            self._run.warn(
                tr(
                    "{sender} sent {count} files that differ ({files}); all were read: take the "
                    "older ones out and run again, or its sites count twice.",
                    sender=sender,
                    count=len(files),
                    files=", ".join(files),
                )
            )
        total = self._columns.pop("", 0)
        partly = [name for name, count in self._columns.items() if count < total]
        if partly:
            self._run.warn(
                tr(
                    "Not all tables have the fields {fields}: where they are stored together, the "
                    "store leaves these fields of the inventory as they are.",
                    fields=tr(", ").join(title(self._layer.field(name).title) for name in partly),
                )
            )
        if total:
            whole = [name for name, count in self._columns.items() if count == total]
            self._run.outputs.keywords["OUTPUT"] = {COLUMNS: whole}
            self._run.outputs.keywords["AREAS"] = {COLUMNS: whole}

    def _numbers(self, accounts, missing):
        count = [account.status for account in accounts].count
        if count(round_account.UNREADABLE):
            self._run.warn(
                tr(
                    "{count} files cannot be read; the table of the round says why.",
                    count=count(round_account.UNREADABLE),
                )
            )
        if missing:
            self._run.warn(
                tr(
                    "No file has come from {names}.",
                    names=", ".join(account.sender for account in missing),
                )
            )
        return {
            "FILES_COUNT": len(accounts),
            "FILES_READ": count(round_account.READ),
            "UNREADABLE": count(round_account.UNREADABLE),
            "DUPLICATES": count(round_account.DUPLICATE),
            "MISSING": len(missing),
            "READ": sum(account.rows for account in accounts),
            "ACCEPTED": sum(account.accepted for account in accounts),
            "REJECTED_COUNT": sum(account.rejected for account in accounts),
            "WARNINGS": sum(account.warnings for account in accounts),
            "TO_FILL": sum(account.to_fill for account in accounts),
        }
