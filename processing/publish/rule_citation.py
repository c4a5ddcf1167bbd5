"""Rule sets, as help, evidence sheets and reports cite them."""

from html import escape

from ...analysis.message import InputError
from ...analysis.shoreline.check.rule_sets import MEASURED_FROM, RULE_SETS
from ..messages.language import sentence, title, tr
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
        Whether to end with where the rule set applies.

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
    for rule in (*ruleset.zones, *ruleset.area_rules):
        if rule.id in rule_ids:
            texts += [title(rule.consequence), _exceptions(rule)]
    texts.append(title(ruleset.source.text))
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
            "{law} (of {date}, in force from {day})",
            law=text,
            date=source.date,
            day=ruleset.applies_from,
        )
    elif source.date:
        text = tr("{law} ({date})", law=text, date=source.date)
    return tr("{law}, {url}.", law=text, url=source.url) if source.url else tr("{law}.", law=text)


def _exceptions(zone):
    if not zone.exceptions:
        return ""
    return tr("Except: {acts}.", acts="; ".join(map(title, zone.exceptions)))


def _scope(ruleset):
    scope = title(ruleset.scope)
    return scope and tr("Applies to: {scope}.", scope=scope)


def _standing(ruleset):
    return "" if ruleset.verified else tr("The wording has not been verified.")
