"""Reasons of options in the language of who reads them, whatever language they were stored in.

Examples
--------
>>> from .decision_tables import DECISION_TABLES
>>> table = DECISION_TABLES.chosen()
>>> stored = "该场地已关闭。供研判，不作为执法依据。 [closed=yes]"
>>> retold(stored, table, "en")
'The site has closed already. For deliberation, no enforcement.'
>>> retold("A reason of somebody's own.", table, "zh")
"A reason of somebody's own."
"""

import re

from .decision_tables import CAVEAT, DecisionTable
from .park_membership import NOTES
from .site_options import AFTER, reason

_SEEN = re.compile(r"\[([^\[\]]*)\]$")


def retold(why: str, table: DecisionTable, language: str) -> str:
    """Return a stored reason (``opt_why``) in a language, without the values its rule saw.

    Parameters
    ----------
    why
        As `site_options.explain` gave it, in any language.
    table
        By which it was given.
    language
        ``en`` or ``zh``.

    Returns
    -------
    str
        In the language it was stored in, where the table has no rule that gives it.
    """
    why = why.strip()
    found = _SEEN.search(why)
    if found is None:
        return why
    stored = why[: found.start()].rstrip()
    told = dict(each.split("=", 1) for each in found[1].split("; ") if "=" in each)
    rule = _rule_that_saw(table, told)
    for given in CAVEAT if rule is not None else ():
        begin = reason(table, rule, told, given)
        if stored.startswith(begin) and stored.endswith(CAVEAT[given]):
            between = stored[len(begin) : -len(CAVEAT[given])].strip()
            notes = [each[language] for each in NOTES.values() if each[given] == between]
            parts = (reason(table, rule, told, language), *notes, CAVEAT[language])
            return AFTER[language].join(parts)
    return stored


def _rule_that_saw(table, told):
    """Return the one rule that asks for these inputs and fires for their values."""
    every = {condition.id for condition in table.inputs}
    for rule in (*table.rules, table.default):
        asked = set(rule.when) or every
        if asked == set(told) and all(told[name] in each for name, each in rule.when.items()):
            return rule
    return None
