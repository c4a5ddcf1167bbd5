"""English that agrees with one: 1 park is, where the sentence for many says 1 parks are."""

import re

from .language import language

_NOUNS = {
    f"{one}s": one
    for one in (
        *("park", "site", "unit", "plant", "row", "outfall", "intake", "pair", "province"),
        *("section", "value", "error", "doubt", "combination", "feature", "year", "enterprise"),
        *("firm", "point", "figure", "programme", "number", "object"),
    )
} | {"industries": "industry"}
_VERBS = (
    {"are": "is", "have": "has", "were": "was", "do": "does"}
    | {verb: f"{verb}es" for verb in ("reach", "touch")}
    | {
        verb: f"{verb}s"
        for verb in (
            *("lie", "give", "state", "name", "emit", "spend", "hold", "share", "tell", "exist"),
            *("need", "stand", "rest"),
        )
    }
)
_NOUN, _VERB = "|".join(_NOUNS), "|".join(_VERBS)
_ONE = r"(?<![\w.,·–−/])1"
_OF_ONE = re.compile(
    rf"(?P<one>{_ONE}|of 1)(?P<kind>(?: (?!of\b)[a-z]+)??) (?P<noun>{_NOUN})\b"
    rf"(?: that (?P<told>{_VERB})\b(?P<object> it)?)?(?: (?P<verb>{_VERB})\b)?"
)
_ONE_OF = re.compile(
    rf"(?P<one>{_ONE} of [\d,]+(?: [a-z]+)?? (?:{_NOUN}|{'|'.join(_NOUNS.values())}))"
    rf"(?: that (?P<told>{_VERB})\b(?P<object> it)?)? (?P<verb>{_VERB})\b"
)
_ALONE = re.compile(rf"(?P<one>{_ONE}) (?P<verb>{_VERB})\b")


def agreeing(text):
    """Return a text in which nouns and verbs agree with 1; other languages stay as they are.

    Examples
    --------
    >>> agreeing("Of 1 parks 1 have findings; 21 parks and 0.1 parks are no such")
    'Of 1 park 1 has findings; 21 parks and 0.1 parks are no such'
    >>> agreeing("the 1 of 1 parks that state it give 2 %"), agreeing("1 of 7 parks lie within")
    ('the 1 of 1 park that states it gives 2 %', '1 of 7 parks lies within')
    """
    if language() != "en" or "1 " not in text:
        return text
    for pattern in (_OF_ONE, _ONE_OF, _ALONE):
        text = pattern.sub(_agreed, text)
    return text


def _agreed(match):
    found = match.groupdict()
    told = found["one"] + (found.get("kind") or "")
    if found.get("noun"):
        told += f" {_NOUNS[found['noun']]}"
    if found.get("told"):
        told += f" that {_VERBS[found['told']]}{found['object'] or ''}"
    return told + (f" {_VERBS[found['verb']]}" if found["verb"] else "")
