"""Units taken apart.

A small grammar: a multiple (百万, 10⁴, 10 000, 100 million), a base unit, and what it is given per
(年, d, kWh, km²), with qualifiers (当年价, 等价值) around it.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ..resources import RESOURCES

_FILE = RESOURCES / "units.json"
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_POWER_OF_TEN = re.compile("(?<!\\d)10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_DROPPED = str.maketrans(dict.fromkeys(" \t\r\n()[]{}【】:·•⋅*_、"))
_ALIKE = str.maketrans(
    {
        "∕": "/",
        "⁄": "/",
        "÷": "/",
        "￥": "¥",
        "✕": "×",
        "✖": "×",
        "，": ",",
        "噸": "吨",
        "畝": "亩",
        "頃": "顷",
    }
)
_MEGA = re.compile(  # Mt is no MT, Mg no mg, ML no ml
    r"(?<![A-Za-z])M(?=(?:t|tce|tCO2e?|[gG]|[lL])(?![A-Za-z]))"
)
_THOUSAND = re.compile(r"['’‘′]000(?!\d)")  # RMB'000
_INVERSE = re.compile(r"[·•⋅*./\s]([a-z]{1,6}\d?|[年月日天时秒])\^?-1(?!\d)")  # mg·L⁻¹
_PER = re.compile(r"/|每|per(?!sons?|cent)")
_NUMBER = re.compile(r"[x×]?(?:10\^\d{1,2}|\d{1,3}(?:,\d{3})+|\d+)[x×]?")
_LONGEST = 80  # no unit is longer
_LOST_POWERS = {"103": 1e3, "104": 1e4, "106": 1e6, "108": 1e8}  # 10⁴ without its superscript


@dataclass(frozen=True)
class Unit:
    """A unit taken apart.

    Attributes
    ----------
    multiple : float
    base : str
        Folded name; "" where only a multiple was written.
    per : tuple of (float, str)
        Multiple and folded name of what it is given per.
    notes : tuple of str
        Qualifiers written with it.
    """

    multiple: float
    base: str
    per: tuple = ()
    notes: tuple = ()

    @property
    def dimensions(self) -> Any:
        """What a unit of this name can measure."""
        return frozenset(kind for kind, known in names().items() if self.base in known)


@lru_cache(maxsize=20_000)
def parse(text: str) -> Unit | None:
    """Take a unit apart.

    Returns
    -------
    Unit or None
        None where the text is no unit that is known.

    Examples
    --------
    >>> parse("亿元，当年价"), parse("10 000 tons per year").per, parse("良好")
    (Unit(multiple=100000000.0, base='元', per=(), notes=('当年价',)), ((1.0, 'year'),), None)
    """
    name, notes = folded(text) if len(text) <= _LONGEST else "", []
    while name:
        found = _parsed(book()["derived"].get(name, name))
        if found is not None:
            multiple, base, per = found
            return Unit(multiple, base, per, tuple(notes))
        shorter, note = _without_qualifier(name)
        if note is None:
            return None
        name = shorter
        notes.append(note)
    return None


def _parsed(name):
    """Read multiple, base and parts of a folded name without qualifiers, or None."""
    above, *below = _PER.split(name)
    found = _measured(above)
    if found is None:
        return _with_time_at_its_end(name)
    per = []
    for part in below:
        if not part:
            return None
        times = time_of(part)
        one = (1.0, part) if times else _measured(part)
        if one is None or not one[1]:
            return None
        if one[1] not in {"人民币", "rmb", "cny", "renminbi"}:  # 亿元/人民币
            per.append(one)
    return found[0], found[1], tuple(per)


def _with_time_at_its_end(name):
    """Read ``万吨年`` as ``万吨/年``."""
    for mark in ("年度", "年", "日", "天"):
        found = _measured(name.removesuffix(mark)) if name.endswith(mark) else None
        if found is not None and found[1]:
            return found[0], found[1], ((1.0, mark),)
    return None


def _measured(name):
    """Read a multiple and a base unit: (multiple, name), or None."""
    known = _all_names()
    if name in known:
        return 1.0, name
    for currency in book()["before_a_multiple"]:  # RMB million
        rest = name.removeprefix(currency)
        found = _multiplied(rest, {"", *names()["money"]}) if name != rest and rest else None
        if found is not None:
            return found[0], currency
    for substance in book()["substances"]["energy"]:  # 标准煤万吨
        if name.startswith(substance):
            found = _multiplied(name.removeprefix(substance).lstrip(",") + substance, known)
            if found is not None:
                return found
    return _multiplied(name, known) or (_multiplied(name, {""}) if _is_worded(name) else None)


def _multiplied(name, bases):
    """Read number words and digits up to one of some bases: (multiple, base), or None."""
    times, rest = 1.0, name
    while rest:
        step = _number_word(rest) or _number(rest)
        if step is None:
            return None
        times, rest = times * step[0], rest[step[1] :].lstrip("x×")
        for base in (rest, rest.removeprefix("of")):
            if base in bases:
                return times, base
    return None


def _is_worded(name):
    """Whether a multiple is more than digits, which can be anything: 亿, 10^4."""
    return "10^" in name or any(word in name for word in book()["number_words"])


def _number_word(name):
    words = book()["number_words"]
    for length in range(min(9, len(name)), 0, -1):
        if name[:length] in words:
            return words[name[:length]], length
    return None


def _number(name):
    """Read a power of ten in digits at the head of a name: value and length."""
    match = _NUMBER.match(name)
    if match is None:
        return None
    digits = match[0].strip("x×").replace(",", "")
    if digits.startswith("10^"):
        return 10.0 ** int(digits[3:]), match.end()
    if digits in _LOST_POWERS:
        return _LOST_POWERS[digits], match.end()
    if digits.rstrip("0") == "1":
        return float(digits), match.end()
    return None


def _without_qualifier(name):
    """Take the longest qualifier from an end of a name: the rest and the qualifier, or None."""
    found = [
        match
        for pattern in book()["qualifiers"]
        for match in (re.match(pattern, name), re.search(f"(?:{pattern})$", name))
        if match and match[0]
    ]
    longest = max(found, key=lambda match: len(match[0]), default=None)
    if longest is None or longest[0] == name:
        return name, None
    rest = name[longest.end() :] if longest.start() == 0 else name[: longest.start()]
    return rest.strip(",;/"), longest[0]


def time_of(name: Any) -> Any:
    """Return what time a word names: year, month, day …, or None."""
    marks = book()["times"]
    return next((time for time, words in marks.items() if name in words), None)


def folded(unit: Any) -> Any:
    """Fold width, case and blanks; superscripts become digits, those of ten a power."""
    text = _POWER_OF_TEN.sub(lambda match: "10^" + match[1], unit.translate(_ALIKE))
    text = unicodedata.normalize("NFKC", text.translate(_SUPERSCRIPTS))
    text = _THOUSAND.sub("thousand", text)
    text = _INVERSE.sub(r"/\1", _MEGA.sub("mega", text).casefold()).translate(_DROPPED)
    text = re.sub(r"(?<!\d)\.|\.(?!\d)", "", text)
    return re.sub(r"(?<=[a-z])\^(?=\d)", "", text)


@cache
def names() -> Any:
    """Return the names and sizes of each dimension's units, those with a substance among them."""
    dimensions = book()["dimensions"]
    found = {kind: dict(known) for kind, known in dimensions.items()}
    for kind, words in book()["substances"].items():
        for word in words:
            for name, size in dimensions["mass"].items():
                for whole in (name + word, f"{name}of{word}", word + name):
                    found[kind].setdefault(whole, size)
    for kind, source in book()["bare_substance"].items():
        found[kind].update(found[source])
    found["coal"].update(found["energy"])
    return found


@cache
def _all_names():
    return frozenset(name for known in names().values() for name in known)


@cache
def book() -> Any:
    """Return ``resources/units.json``."""
    return json.loads(_FILE.read_text(encoding="utf-8"))
