"""Why a site is judged as it is: sentences for the window, from a checked layer."""

from qgis.core import QgsFeatureRequest, QgsVariantUtils
from qgis.PyQt.QtCore import QDate, QLocale, Qt

from ...analysis.cells.cell_words import words_of_list
from ...analysis.inventory import schema
from ...analysis.shoreline.check.verdict_notes import SAYS
from ..messages.language import language, title, tr
from ..messages.provenance import plugin_version, told_back
from ..publish.rule_citation import cited, measured_from
from ..publish.words.area_words import access_lists
from .proposal import proposal

SCREENING = "screening"
ACCURACIES = ("PARK_ACCURACY", "SHORELINE_ACCURACY", "SHORELINE_SCALE")


def site_account(layer, feature_id):
    """Return what can be said of one site.

    Parameters
    ----------
    layer : QgsVectorLayer
        Checked sites.
    feature_id : int

    Returns
    -------
    list of (str, list of str)
        Headings with their sentences, the name and the verdict first; empty without the site.
    """
    request = QgsFeatureRequest(feature_id).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    feature = next(layer.getFeatures(request), None)
    if feature is None:
        return []
    fields = layer.fields()
    values = {
        field.name().lower(): None if QgsVariantUtils.isNull(value) else value
        for field, value in zip(fields, feature.attributes(), strict=True)
    }
    return _Account(values, layer).parts()


def account(values, layer):
    """Return what can be said of one site by its attributes.

    Parameters
    ----------
    values : dict of str to object
        By field name in lower case; None where NULL.
    layer : bridge.Layer or QgsVectorLayer
        Its metadata tell what was asked.

    Returns
    -------
    list of (str, list of str)
        As `site_account`.
    """
    return _Account(values, layer).parts()


class _Account:
    def __init__(self, values, layer):
        self.values, self.layer = values, layer
        self.told = told_back(layer.metadata())
        self.titles = schema.results()
        self.notes = [note for note in str(values.get("rule_note") or "").split(";") if note]

    def parts(self):
        named = self.values.get("name") or self._identifier()
        parts = [
            (str(named), [self._verdict(), self._share(), self._option()]),
            (tr("Rule"), cited(self.told, {self.values.get("rule_id")}) or [self._no_rule()]),
            (tr("What the site is"), self._facility()),
            (tr("Areas"), self._areas()),
            (tr("What the line can prove"), self._line()),
            (tr("How sure"), self._accuracy()),
            (tr("Notes"), self._noted()),
            (tr("Made"), self._made()),
        ]
        told = [(heading, [text for text in texts if text]) for heading, texts in parts]
        return [(heading, texts) for heading, texts in told if texts]

    def _facility(self):
        kind, source = self._word("facil_kind"), self._word("facil_src")
        told = [tr("It is: {kind}.", kind=kind)] if kind else []
        return told + ([tr("Told by: {source}.", source=source)] if source else [])

    def _areas(self):
        touched = words_of_list(
            self.titles["areas"]["values"], self.values.get("areas"), language()
        )
        if not touched:
            return []
        rules = str(self.values.get("area_rule") or "").split(";")
        follows = cited(self.told, set(rules))[2:] if rules[0] else []
        return [tr("It touches: {areas}.", areas=touched), *follows, *self._access_lists()]

    def _access_lists(self):
        """Return what the units of the ecological zoning say of the site."""
        told = str(self.values.get("unit_list") or "")
        if not told:
            return []
        return [
            tr("Access lists: {lists}.", lists=access_lists(told)),
            tr("By them: {rule}.", rule=self._word("unit_rule")),
        ]

    def _identifier(self):
        ids = ("park_id", "ent_id", "out_id", "unit_id", "id", "fid")
        return next((self.values[name] for name in ids if self.values.get(name)), "")

    def _word(self, field):
        value = self.values.get(field)
        words = self.titles[field].get("values", {})
        return title(words[value]) if value in words else value or ""

    def _verdict(self):
        shore, limit, margin = (
            self.values.get(name) for name in ("shore_m", "limit_m", "margin_m")
        )
        verdict = self._word("verdict")
        if shore is None:
            return tr("{verdict}.", verdict=verdict)
        river = self.values.get("near_river") or tr("water without a name")
        where = tr(
            "{distance} to {river} ({cls})",
            distance=metres(shore),
            river=river,
            cls=self._word("river_cls") or tr("class not known"),
        )
        if limit is None:
            return tr("{verdict}: {where}.", verdict=verdict, where=where)
        if margin <= 0:
            beyond = tr("{margin} inside it", margin=metres(-margin))
        else:
            beyond = tr("{margin} beyond it", margin=metres(margin))
        return tr(
            "{verdict}: {where}; the limit is {limit}, the site lies {beyond}.",
            verdict=verdict,
            where=where,
            limit=metres(limit),
            beyond=beyond,
        )

    def _share(self):
        share = self.values.get("in_share")
        if not share:
            return ""
        return tr("{share} of its area lie within the limit.", share=f"{float(share):.1%}")

    def _option(self):
        return proposal(self._word("option"), self.values.get("opt_why"), self.told)

    def _no_rule(self):
        if self.told.get("RULE_SET", "0") in {"0", ""}:
            return tr("Distance only: no law was held against the site.")
        return tr("No rule of this set speaks of the site.")

    def _line(self):
        told = [tr("Measured to: {line}.", line=measured_from(self.told))]
        if SCREENING in self.notes:
            told.append(
                tr(
                    "This is a preliminary screening (初筛). The line lies riverward of the one "
                    "the rule starts from, or it is not stated which it is: it can show that a "
                    "site is inside, never that it is clear. Only a line at the published "
                    "boundary clears.",
                )
            )
        return told

    def _accuracy(self):
        given = [
            f"{title_of} {self.told[name]}"
            for name, title_of in zip(
                ACCURACIES,
                (tr("sites ± m:"), tr("shoreline ± m:"), tr("map scale 1 :")),
                strict=True,
            )
            if self.told.get(name, "0") not in {"", "0", "0.0"}
        ]
        if given:
            return [tr("Positional accuracy given: {given}.", given=", ".join(given))]
        return [tr("Positional accuracy not stated.")]

    def _noted(self):
        return [self._note(note) for note in self.notes if note != SCREENING]

    def _note(self, note):
        """Return a note in words, with what it means where it tells what a line cannot say."""
        word = words_of_list(self.titles["rule_note"]["values"], note, language())
        for known, meaning in SAYS.items():
            if note.startswith(known.partition("…")[0]):
                return tr("{note}: {meaning}.", note=word, meaning=tr(meaning))
        return word

    def _made(self):
        history = self.layer.metadata().history()
        day = QDate.fromString(history[-1][:10] if history else "", Qt.DateFormat.ISODate)
        source = self.values.get("src")
        return [
            tr("Checked on {day} with ParkShore {version}.", day=day, version=plugin_version())
            if day.isValid()
            else "",
            tr("Source of the site: {source}.", source=source) if source else "",
            tr("A screening on the data given; it replaces no survey and no decision."),
        ]


def metres(value):
    """Return metres as they are read: whole ones, with decimals where few are left.

    Parameters
    ----------
    value : float

    Returns
    -------
    str
    """
    size = abs(float(value))
    decimals = 0 if size >= 100 or not size else 1 if size >= 10 else 2 if size >= 0.1 else 6
    return QLocale().toString(float(value), "f", decimals) + " m"
