"""Rule sets, as help, evidence sheets and reports cite them."""

from html import escape

from qgis.PyQt.QtCore import QDate, Qt

from ...analysis.message import InputError
from ...analysis.shoreline.check.rule_sets import MEASURED_FROM, RULE_SETS
from ..messages.language import in_words, sentence, title, tr
from ..messages.number_format import ordinal


def cited(told, rule_ids, *, scope=False):
    """Return what a check held against its sites: law, rules, wording, and their standing.

    Parameters
    ----------
    told : dict of str to str
        Parameters of the check, as the metadata of its result tell them.
    rule_ids : collection of str
        Rules (``rule_id``, ``area_rule``) that are cited; the others of the set are not.
    scope : bool
        Whether there is room for article 66 and for where the rule set applies.

    Returns
    -------
    list of str
        Empty for a check of distance only.
    """
    number = told.get("RULE_SET", "")
    try:
        ruleset = RULE_SETS.chosen(int(number) if number.isdecimal() else 0, told.get("RULES", ""))
    except InputError as error:  # the user's own file is no longer there, or no longer right
        return [sentence(error.message)]
    if ruleset is None:
        return []
    texts = [_law(ruleset), _standing(ruleset)]
    named = [each for each in (*ruleset.zones, *ruleset.area_rules) if each.id in rule_ids]
    for rule in named:
        texts += [title(rule.consequence), _exceptions(rule)]
    texts.append(title(ruleset.source.text))
    if any("chemical" in getattr(rule, "facilities", ()) for rule in named):
        texts += [_relocation(), _article_66() if scope else ""]
    if scope:
        texts.append(_scope(ruleset))
    return [text for text in texts if text]


def measured_from(told):
    """Return what the shoreline of a check is, as its parameter ``MEASURED_FROM`` says.

    Parameters
    ----------
    told : dict of str to str
        Parameters of the check, as the metadata of its result tell them.

    Returns
    -------
    str
    """
    number = told.get("MEASURED_FROM", "")
    known = dict(enumerate(MEASURED_FROM))
    line = known.get(int(number) if number.isdecimal() else 0, MEASURED_FROM[0])
    return tr(line)


def in_a_line(number, own=""):
    """Return a rule set in one line, for the window where it is chosen.

    Parameters
    ----------
    number : int
        As the parameter ``RULE_SET``.
    own : str
        The user's own file.

    Returns
    -------
    text : str
        Law, article, date, standing; or what is wrong with the user's file.
    needs_range : bool
        Whether a rule binds inside the published control range, which must then be given.
    """
    try:
        ruleset = RULE_SETS.chosen(number, own)
    except InputError as error:
        return sentence(error.message), False
    if ruleset is None:
        return tr("No law: every site is held against the limit given here."), False
    texts = (_law(ruleset), _standing(ruleset))
    return " ".join(text for text in texts if text), ruleset.needs_control_range


def listed():
    """Return the rule sets of the plugin as a list in HTML: title, law, scope, remark."""
    heading = tr("Rule sets that come with the plugin")
    items = []
    for entry in RULE_SETS.entries:
        ruleset = RULE_SETS.chosen(entry.number)
        texts = (
            _law(ruleset),
            _scope(ruleset),
            title(ruleset.remark),
            _standing(ruleset),
        )
        told = " ".join(escape(text) for text in texts if text)
        items.append(f"<li><b>{escape(title(entry.title))}</b><br>{told}</li>")
    return f"<p><b>{heading}</b></p><ul>{''.join(items)}</ul>"


def _law(ruleset):
    source = ruleset.source
    text = title(source.law)
    if source.article:
        text = tr("{law}, article {article}", law=text, article=ordinal(source.article))
    if source.date and ruleset.applies_from:
        text = tr(
            "{law} (adopted on {date}, in force from {day})",
            law=text,
            date=_day(source.date),
            day=_day(ruleset.applies_from),
        )
    elif source.date:
        text = tr("{law} ({date})", law=text, date=_day(source.date))
    return tr("{law}, {url}.", law=text, url=source.url) if source.url else tr("{law}.", law=text)


def _day(text):
    """Return a day of a rule file as the reader writes it; another text stays as it is."""
    day = QDate.fromString(str(text), Qt.DateFormat.ISODate)
    return in_words(day) if day.isValid() else str(text)


def not_yet_in_force(told, day):
    """Return that a check's rule set was not in force on a day, "" where it was.

    Parameters
    ----------
    told : dict of str to str
        Parameters of the check, as the metadata of its result tell them.
    day : datetime.date
    """
    ruleset = _chosen(told)
    if ruleset is None or not ruleset.applies_from or str(ruleset.applies_from) <= day.isoformat():
        return ""
    return tr(
        "{law} is in force from {day}: on {then} it was not. What is told of it says how a site "
        "stands to it, not what was barred then.",
        law=title(ruleset.title),
        day=_day(ruleset.applies_from),
        then=day,
    )


def rule_named(told, rule_id):
    """Return a rule as a reader knows it, by law and limit; its id where no file tells it.

    Parameters
    ----------
    told : dict of str to str
    rule_id : str or None
    """
    ruleset = _chosen(told)
    zones = [] if ruleset is None else [zone for zone in ruleset.zones if zone.id == rule_id]
    if not zones:
        return rule_id or "–"
    if zones[0].distance_m is None:
        return tr("{law}: control range", law=title(ruleset.title))
    return tr("{law}: {limit} m", law=title(ruleset.title), limit=f"{zones[0].distance_m:,.0f}")


def _chosen(told):
    """Return the rule set of a check, None without one and where the own file is gone."""
    number = told.get("RULE_SET", "")
    try:
        return RULE_SETS.chosen(int(number) if number.isdecimal() else 0, told.get("RULES", ""))
    except InputError:
        return None


def _exceptions(zone):
    if not zone.exceptions:
        return ""
    return tr("Except: {acts}.", acts="; ".join(map(title, zone.exceptions)))


def _scope(ruleset):
    scope = title(ruleset.scope)
    return scope and tr("Applies to: {scope}.", scope=scope)


def _relocation():
    """Return what an existing chemical site falls under: a policy of its own, not the law."""
    return tr(
        "Existing sites: the relocation and conversion policy for chemical enterprises (关改搬转) "
        "speaks of them, by documents of its own and of the provinces, whose wording has not been "
        "verified; it is no part of the article cited.",
    )


def _article_66():
    """Return what the law itself says of moving chemical producers, beside the policy."""
    return tr(
        "Article 66 of the Yangtze River Protection Law: local governments speed the relocation "
        "and conversion of hazardous-chemical producers in key areas (wording not verified).",
    )


def _standing(ruleset):
    return "" if ruleset.verified else tr("The wording has not been verified.")
