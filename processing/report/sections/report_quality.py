"""The report's sections on data quality and on its sources."""

from pathlib import Path

from qgis.core import QgsVectorLayer

from ....analysis.inventory import schema
from ...inventory.checkinventory import CheckInventory
from ...inventory.inputs.inventory_parameters import KINDS
from ...layers.attribute_values import plain
from ...layers.bridge import Layer
from ...messages.language import tr
from ...publish.page import SHARE, Block, Page
from ...writing.provenance import told_back, versions
from ..document.report_section import Section
from .report_register import VERIFIED
from .report_sections import layer_title
from .report_shoreline import frame_of

LIST_ROWS = 60
MISSING_ROWS = 80
SOURCES = 5


class QualitySections:
    """Makes the sections.

    Parameters
    ----------
    algorithm : Algorithm
    inputs : report_inputs.ReportInputs
    answers : report_answers.Answers
    results : dict of str to dict
        Outputs of the algorithms that ran before, by id.
    """

    def __init__(self, algorithm, inputs, answers, results):
        self.algorithm, self.inputs, self.answers = algorithm, inputs, answers
        self.results = results
        self.layers = {"parks": inputs.parks}
        for name in KINDS[1:]:
            layer = inputs.of_year(name)
            if layer is not None:
                self.layers[name] = layer

    def quality(self):
        """Missing values, findings, rejected rows, defaults, unverified figures."""
        page = Page("")
        section = Section("quality", tr("Data quality"), basis=[*self.layers])
        gaps = self._missing()
        findings, errors, warnings = self._findings()
        cells = gaps["n"].sum() + gaps["n_null"].sum()
        share = gaps["n_null"].sum() / cells if cells else None
        page.lead(
            tr(
                "{share} % of the inventory's values are missing; the check of the inventory has "
                "{errors} errors and {warnings} doubts.",
                share=f"{100 * (share or 0):.1f}",
                errors=errors,
                warnings=warnings,
            )
        )
        numbers = [
            (tr("Values missing"), share, SHARE),
            (tr("Errors found"), errors, ""),
            (tr("Doubts found"), warnings, ""),
        ]
        defaults = self.results.get("energyinfrastructure", {}).get("DEFAULTS_SHARE")
        numbers.append((tr("Energy units with default values"), defaults, SHARE))
        numbers.append((tr("Unverified verdicts"), self._unverified(), SHARE))
        rejected = self._rejected()
        if rejected is not None:
            numbers.append((tr("Rows rejected"), int(rejected["n"].sum()), ""))
        page.numbers(numbers)
        self._add_tables(page, gaps, findings, rejected)
        page.note(
            tr(
                "A finding is a question to who gave the figure, no proof. A missing value is left "
                "out of sums, never estimated; sums of fields with missing values are lower "
                "bounds.",
            )
        )
        page.notes(self.inputs.cut.remarks())
        section.add(page)
        return section

    def sources(self, stale):
        """Make the section on what was read, with checksums, parameters and versions.

        Parameters
        ----------
        stale : str
            Sentence on a checked layer that no longer fits, "" where it fits.
        """
        section = Section("sources", tr("Sources and method"))
        section.blocks.append(
            Block(
                "note",
                {
                    "text": tr(
                        "Method and figures follow Hao et al., Strategic Study of CAE 24(1), 2022; "
                        "formulas stand in their sections. Each checksum is a SHA-256 over the "
                        "rows read (id, geometry, attributes).",
                    )
                },
            )
        )
        for name, layer in self._read_layers().items():
            section.blocks.append(Block("source", self._source(name, layer)))
        if stale:
            section.blocks.append(Block("warning", {"text": stale}))
        told = told_back(self.inputs.checked_layer.metadata())
        section.note(
            [
                tr(
                    "Check: {parameters}",
                    parameters=", ".join(f"{key}={_short(value)}" for key, value in told.items())
                    or "–",
                ),
                versions(),
            ]
        )
        return section

    # ------------------------------------------------------------------------------------------

    def _missing(self):
        import pandas as pd

        from ....analysis.decision.year_comparison import missing

        parts = []
        for name, layer in self.layers.items():
            fields = [each for each in schema.load(name).names if each not in {"src", "geom_src"}]
            part = missing(frame_of(layer), fields)
            parts.append(part.assign(layer=layer_title(name)))
        return pd.concat(parts, ignore_index=True)

    def _findings(self):
        import pandas as pd

        counts, errors, warnings = {}, 0, 0
        provinces = self.inputs.layer("provinces")
        for name, layer in self.layers.items():
            answer = self.answers.of(
                CheckInventory,
                layer="OUTPUT",
                INPUT=layer,
                KIND=KINDS.index(name),
                PARKS=self.inputs.parks if name != "parks" else None,
                PROVINCES=provinces if layer.isSpatial() else None,
            )
            errors += answer.numbers.get("ERRORS", 0)
            warnings += answer.numbers.get("WARNINGS", 0)
            for feature in answer.layer.getFeatures() if answer.layer is not None else ():
                key = (layer_title(name), feature["severity"], feature["code"])
                entry = counts.setdefault(key, [0, plain(feature["ref_id"]), feature["finding"]])
                entry[0] += 1
        rows = [(*key, *entry) for key, entry in counts.items()]
        table = pd.DataFrame(
            rows, columns=["layer", "severity", "code", "n", "ref_id", "finding"]
        ).sort_values(["severity", "n"], ascending=[True, False])
        return table, errors, warnings

    def _unverified(self):
        """Return the share of verdicts within or uncertain that nobody has verified."""
        sites = frame_of(self.inputs.checked)
        identifier, layer = self.inputs.id_field, self.inputs.layer("verifications")
        if sites.empty or not identifier:
            return None
        open_sites = sites[sites["verdict"].isin(("within", "uncertain"))]
        if open_sites.empty:
            return None
        if layer is None:
            return 1.0
        known = frame_of(layer).reindex(columns=["ref_id", "status"])
        done = set(known.loc[known["status"].isin(VERIFIED), "ref_id"].astype(str))
        return 1.0 - float(open_sites[identifier].astype(str).isin(done).mean())

    def _rejected(self):
        import pandas as pd

        reasons = self.inputs.reasons()
        if reasons is None:
            return None
        counts = pd.Series(reasons, dtype=object).value_counts(dropna=False)
        return pd.DataFrame({"reason": counts.index, "n": counts.to_numpy()})

    def _add_tables(self, page, gaps, findings, rejected):
        titles = {
            "layer": tr("Layer"),
            "field": tr("Field"),
            "n": tr("Values"),
            "n_null": tr("Missing"),
            "share": tr("Share missing"),
        }
        gaps = gaps[gaps["n_null"] > 0].sort_values("share", ascending=False)
        gaps = gaps.assign(field=[page.field_title(name) for name in gaps["field"]])
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
                "ref_id": tr("First row"),
                "finding": tr("Its finding"),
            },
            {"n": ""},
            caption=tr("Findings of the inventory check, by kind"),
            rows=LIST_ROWS,
        )
        if rejected is not None:
            page.table(
                rejected,
                {
                    "reason": tr("Reason"),
                    "n": tr("Rows"),
                },
                {"n": ""},
                caption=tr("Rows rejected by imports"),
            )

    def _read_layers(self):
        inventory = self.inputs.inventory.layers
        layers = {name: layer for name, layer in inventory.items() if layer.featureCount()}
        layers["parks"] = self.inputs.parks
        shoreline = self.inputs.shoreline_layer()
        if shoreline is not None:
            layers["shoreline"] = shoreline
        return {"checked": self.inputs.checked, **layers}

    def _source(self, name, layer: QgsVectorLayer):
        """Return what is told about one layer."""
        parameters = {"CHECKED": layer}
        read = Layer(
            self.algorithm, parameters, "CHECKED", self.answers.context, self.answers.feedback
        )
        rows = read.read(read.fields.names())
        told = rows.columns.get("src", [])
        given = list(dict.fromkeys(str(value) for value in told if value))
        text = tr("{n} rows", n=f"{len(rows):,}")
        if given:
            shown = "; ".join(given[:SOURCES]) + ("; …" if len(given) > SOURCES else "")
            text += " · " + tr("source: {source}", source=shown)
        file = (
            self.inputs.checked_layer.name
            if name == "checked"
            else Path(self.inputs.inventory.path).name
        )
        return {
            "anchor": f"source-{name}",
            "title": self.title(name),
            "text": f"{file} · {text}",
            "checksum": f"SHA-256 {rows.checksum}",
        }

    def titles(self):
        """Return the titles of all sources by name."""
        return {name: self.title(name) for name in self._read_layers()}

    @staticmethod
    def title(name):
        """Return the title of a source."""
        if name == "checked":
            return tr("Checked sites")
        return layer_title(name)


def _short(value, longest=120):
    return value if len(value) <= longest else f"…{value[-longest:]}"
