"""English that agrees with one: 1 park is, where the sentence for many says 1 parks are."""

import re
from collections.abc import Mapping
from numbers import Integral
from typing import Any

_NOUNS = {
    f"{one}s": one
    for one in (
        *("park", "site", "unit", "plant", "row", "outfall", "intake", "pair", "province"),
        *("section", "value", "error", "doubt", "combination", "feature", "year", "enterprise"),
        *("firm", "point", "figure", "programme", "number", "object", "name", "file", "cell"),
        *("line", "record", "table", "area", "layer", "finding", "rate", "text", "part", "gap"),
        *("warning", "column", "letter", "photograph", "hexagon", "rule", "formula", "total"),
        *("check", "result", "id", "bracket", "field", "river", "piece", "lake", "end", "source"),
        *("problem", "partition", "sign", "question", "change", "answer", "sheet"),
        *("chapter", "place", "word", "share", "group", "picture", "receiver"),
    )
} | {
    "industries": "industry",
    "entries": "entry",
    "efficiencies": "efficiency",
    "facilities": "facility",
    "counties": "county",
    "vertices": "vertex",
    "criteria": "criterion",
}
_VERBS = (
    {"are": "is", "have": "has", "were": "was", "do": "does", "go": "goes"}
    | {verb: f"{verb}es" for verb in ("reach", "touch", "cross", "miss", "match")}
    | {f"{verb}y": f"{verb}ies" for verb in ("carr", "suppl", "tr", "den")}
    | {
        verb: f"{verb}s"
        for verb in (
            *("lie", "give", "state", "name", "emit", "spend", "hold", "share", "tell", "exist"),
            *("need", "stand", "rest", "bear", "lack", "belong", "stay", "run", "treat", "add"),
            *("contradict", "say", "change", "fit", "bring", "count", "look", "start", "join"),
            *("keep", "use", "come", "take", "agree", "differ", "overlap", "make", "meet", "hang"),
            *("bound", "act", "show", "end", "fall", "continue", "receive", "decide"),
        )
    }
)
_NOUN, _VERB = "|".join(_NOUNS), "|".join(_VERBS)
_SINGLE = "|".join({*_NOUNS.values()})
_ONE = r"(?<![\w.,·–−/])1"
_PLACE = r"(?:[\d,]+|\{\w+\})"
_OTHER = r"(?!(?:and|but|that|which|who|where|when|because|they|what|it)\b)"
_LINK = r"(?:of|in|from|on|with|without|within|inside|outside|below|above|for|by|between|to|named)"
_BESIDE = (
    rf"(?: {_LINK}(?: {_OTHER}(?:\{{\w+\}}|[\w<-]+)){{1,8}}?)?"
    r"(?<! a)(?<! an)(?<! the)(?<! of)(?<! no)(?<! or)(?<! in)(?<! another)"
)
_KIND = rf"(?: (?!(?:of|in|{'|'.join(_VERBS.values())})\b)[a-z-]+){{0,2}}?"
_OF_ONE = re.compile(
    rf"(?P<one>{_ONE}|of 1)(?P<kind>{_KIND}) (?P<noun>{_NOUN})\b"
    rf"(?: that (?P<told>{_VERB})\b(?P<object> it)?)?(?:(?P<beside>{_BESIDE}) (?P<verb>{_VERB})\b)?"
)
_ONE_OF = re.compile(
    rf"(?P<one>{_ONE} of (?:those|(?:the )?{_PLACE}(?: [a-z]+){{0,2}}? (?:{_NOUN}|{_SINGLE})))"
    rf"(?: that (?P<told>{_VERB})\b(?P<object> it)?)?(?P<beside>{_BESIDE}) (?P<verb>{_VERB})\b"
)
_ALONE = re.compile(rf"(?P<one>{_ONE}) (?P<verb>{_VERB})\b")
_ONE_THING = rf"{_ONE}(?: [a-z-]+){{0,2}}? (?:{_SINGLE})\b"
_GOES_ON = re.compile(
    rf"(?P<one>{_ONE_THING}(?: (?!they\b)[^\s.;:(]+)*?(?:,| and| but| or)) (?P<verb>{_VERB})\b"
)
_THERE = re.compile(rf"\bare (?={_ONE} )")
_IS_NO = re.compile(rf"(?P<one>\b(?:is|was) no) (?P<noun>{_NOUN})\b")
_OF_IT = re.compile(rf"{_ONE_THING}[^.]*")
_THEY = re.compile(rf"\bthey (?:(?P<verb>{_VERB})\b|(?=can))|\b(?P<their>their)\b|(?<=name )them")
_KEPT = "１"  # for a 1 that the sentence itself says
_COUNTED = re.compile(
    r"(?P<nth>\b(?:rows?|lines?|columns?|page|sheet|version|number|year|table|zone|article|step|"
    r"class|file) )?\{(?P<name>\w+)\}"
)


def agreeing(text: str) -> str:
    """Return a text in which nouns and verbs agree with 1; what is not English has none of them.

    Examples
    --------
    >>> agreeing("Of 1 parks 1 have findings; 21 parks and 0.1 parks are no such")
    'Of 1 park 1 has findings; 21 parks and 0.1 parks are no such'
    >>> agreeing("the 1 of 1 parks that state it give 2 %"), agreeing("1 of 7 parks lie within")
    ('the 1 of 1 park that states it gives 2 %', '1 of 7 parks lies within')
    """
    if "1 " not in text:
        return text
    for pattern in (_ALONE, _OF_ONE, _ONE_OF):
        text = pattern.sub(_agreed, text)
    return text


def filled(text: str, values: Mapping[str, Any]) -> str:
    """Return an English text with its ``{places}`` filled; nouns and verbs agree with a count of 1.

    Examples
    --------
    >>> told = "Field {field}: {count} values of column {column} are no shares and are NULL."
    >>> filled(told, {"field": "x", "count": 1, "column": 1})
    'Field x: 1 value of column 1 is no share and is NULL.'
    >>> filled(told, {"field": 1, "count": 2, "column": "1 values"})
    'Field 1: 2 values of column 1 values are no shares and are NULL.'
    """
    ones = {name for name, value in values.items() if _is_one(value)}
    if ones:
        text = _COUNTED.sub(lambda found: _counted(found, ones), text.replace("1 ", f"{_KEPT} "))
        text = agreeing(_THERE.sub("is ", text))
        text = _OF_IT.sub(lambda found: _THEY.sub(_it, found[0]), text)
        for pattern in (_GOES_ON, _GOES_ON, _IS_NO):
            text = pattern.sub(_agreed, text)
        text = text.replace(_KEPT, "1")
    return text.format(**values)


def _is_one(value):
    is_count = isinstance(value, Integral) and not isinstance(value, bool)
    return (is_count and value == 1) or (isinstance(value, str) and value == "1")


def _counted(found, ones):
    return "1" if found["name"] in ones and not found["nth"] else found[0]


def _agreed(match):
    found = match.groupdict()
    told = found["one"] + (found.get("kind") or "")
    if found.get("noun"):
        told += f" {_NOUNS[found['noun']]}"
    if found.get("told"):
        told += f" that {_VERBS[found['told']]}{found['object'] or ''}"
    told += found.get("beside") or ""
    return told + (f" {_VERBS[found['verb']]}" if found.get("verb") else "")


def _it(found):
    if found["their"]:
        return "its"
    return (
        f"it {_VERBS[found['verb']]}" if found["verb"] else "it " if found[0][-1:] == " " else "it"
    )
