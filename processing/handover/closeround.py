"""`parkshore:closeround`: inventory, line, rules and report frozen under a name."""

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ...analysis.inventory.storing.people import is_name
from ...analysis.message import InputError, Message, translatable
from ...analysis.shoreline.check.rule_sets import RULE_SETS
from ..framework import choices
from ..framework.algorithm import Algorithm
from ..framework.declaration import LINES, POLYGONS, TABLE
from ..messages.language import tr

_HOLDS = translatable("{name} version {version}: all {count} files are as they were closed.")


class CloseRound(Algorithm):
    """Freeze a round, or verify one."""

    ID = "closeround"
    GROUP = "inventory"
    TAGS = (
        *("close", "round", "freeze", "version", "checksum", "manifest", "archive", "verify"),
        *("定稿", "归档", "冻结", "版本", "校验", "更正", "台账"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Close a round")

    def shortHelpString(self):
        """Return what it does and its limits."""
        return tr(
            "<p>Freezes a round (定稿): a copy of the inventory, the shoreline, the checked sites, "
            "the rule set and the report go into a folder under a name and a version, with a "
            "manifest that holds the SHA-256 of every file, who closed it, when and why. The "
            "checksum of the manifest stands in the log: write it down, it is the round's seal.</p>"
            "<p>Nothing is ever overwritten. A correction is a further version: it needs reason "
            "and person, and names the checksum of the version before.</p><p><b>Verify</b>: give "
            "the folder of a version alone; every checksum is computed again, and what was "
            "changed, is missing or was added is named.</p><p><b>Limit</b>: checksums show that a "
            "file is another one; who changed it they do not show. An inventory in a database is "
            "not copied: hand it out as a file first.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare parameters and outputs."""
        self.add_text("NAME", tr("Name of the round"), tr("Such as 2026 年度核查."))
        self.add_text("PERSON", tr("Closed by"), tr("Who answers for it."))
        self.add_text(
            "REASON",
            tr("Reason"),
            tr("Why; a correction of a closed round must give it."),
            many_lines=True,
        )
        self.add_file(
            "INVENTORY", tr("Inventory file"), tr("GeoPackage; a copy of it is frozen."),
            extension="gpkg",
        )  # fmt: skip
        self.add_layer(
            "SHORELINE", tr("Shoreline"), tr("The line that counted in the round."),
            *(LINES, POLYGONS), optional=True,
        )  # fmt: skip
        self.add_layer(
            "CHECKED", tr("Checked sites"), tr("The verdicts of the round."), TABLE, optional=True
        )
        self.add_choice(
            "RULE_SET",
            tr("Rule set"),
            tr("Its file goes with the round."),
            choices.rule_sets(),
            optional=True,
            default=None,
        )
        self.add_file("RULES", tr("Own rule set"), tr("Where the rule set is an own file."))
        self._add_folder("REPORT", tr("Report"), tr("The folder of the annual report."))
        self.add_day(tr("Day of the round; without it today."), title=tr("Date"), advanced=True)
        self._add_folder("FOLDER", tr("Folder of rounds"), tr("Where the versions lie."))
        self._add_folder(
            "VERIFY",
            tr("Round to verify"),
            tr("The folder of a version; nothing else is needed then, and nothing is written."),
        )
        for name, title in (("ROUND", tr("Round")), ("SUM", tr("Checksum of the round"))):
            self.addOutput(QgsProcessingOutputString(name, title))
        self.add_numbers(
            VERSION=tr("Version"), FILES=tr("Files"), CHANGED=tr("Changed, missing or added files")
        )

    def _add_folder(self, name, title, help_text):
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(QgsProcessingParameterFile(name, title, folder, optional=True), help_text)

    def refuse(self, run):
        """Refuse a round without name, person, place or content."""
        from ...analysis.decision.evidence.closed_round import check_name

        if run.given("VERIFY"):
            return
        check_name(run.text("NAME"))
        if not is_name(run.text("PERSON").strip()):
            raise InputError(
                "Closed by is {value}; give the name of a person.",
                value=run.text("PERSON").strip() or "–",
            )
        if not run.given("FOLDER"):
            raise InputError("Give the folder of rounds.")
        if not any(run.given(name) for name in ("INVENTORY", "SHORELINE", "CHECKED", "REPORT")):
            raise InputError("Give what is to be frozen: inventory, shoreline, sites or report.")
        folder, report = run.file("FOLDER"), run.file("REPORT")
        if report and Path(folder).resolve().is_relative_to(Path(report).resolve()):
            raise InputError(
                "The folder of rounds {folder} lies in the report's folder; choose another one.",
                folder=folder,
            )
        if run.choice("RULE_SET") == RULE_SETS.own and not run.given("RULES"):
            raise InputError("The rule set is an own file: choose it as Own rule set.")
        if run.choice("RULE_SET") is not None:
            RULE_SETS.chosen(run.choice("RULE_SET"), run.text("RULES"))

    def compute(self, run):
        """Freeze, or verify."""
        from ...analysis.decision.evidence.closed_round import verify
        from .round_files import close_round

        given = run.given("VERIFY")
        try:
            folder = Path(run.file("VERIFY")) if given else close_round(run)
            found = verify(folder, run.stop_if_cancelled)
        except OSError as error:
            raise QgsProcessingException(
                tr(
                    "The round could not be written or read ({reason}); nothing was closed.",
                    reason=error.strerror or error,
                )
            ) from error
        for finding in found.findings:
            run.warn(finding)
        name, version = found.manifest["name"], found.manifest["version"]
        if not found.findings:
            run.say(Message(_HOLDS, name=name, version=version, count=found.files))
        run.say(tr("Checksum of the round: {sum}", sum=found.checksum))
        return {
            "ROUND": str(folder),
            "SUM": found.checksum,
            "VERSION": version,
            "FILES": found.files,
            "CHANGED": len(found.findings),
        }
