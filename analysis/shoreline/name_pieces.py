"""Names as data write them, taken to pieces: several at once, brackets, banks, branches, reaches.

Examples
--------
>>> pieces("长江；扬子江"), pieces("汉江（汉水）/ Han  River")
(['长江', '扬子江'], ['汉江', 'han river'])
>>> [listed_in(name, {"长江", "yangtze"}) for name in ("长江南京段左岸", "长江路", "lower yangtze")]
['长江', None, 'yangtze']
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from ..validation import read_json

_RESOURCES = Path(__file__).parents[2] / "resources"
_OPENING, _CLOSING = "([{【〔〈《「『", ")]}】〕〉》」』"
_SEPARATORS = re.compile(r"[,;/、|+&。]")
_TRIMMED = " -_·:.?!'\"“”‘’"
_HAN = "\u3400-\u9fff"
_LINKS = re.compile(rf"(?<=[{_HAN}])[\s_·•\-–—:]+(?=[{_HAN}])")
_TRADITIONAL = str.maketrans("長揚漢贛烏龍黃陽灘錦峽庫溝滄瀾", "长扬汉赣乌龙黄阳滩锦峡库沟沧澜")
_LONGEST = 60

_BANK = "左右南北东西两"
_QUALIFIER = (
    rf"[{_BANK}](?:岸|支|汊道?|港|槽|侧|缘|泓)|岸线|岸边|边岸|干流|主流|主干|主槽|主河[道槽]|河[道槽]|水道|"
    r"[主副]?航道|水域|水面|[上中下]游|[上中下]段|[江河]?段|夹江?|支汊|汊道|入?海口|河口|口|[_#\s-]?[0-9]{1,4}"
)
_SECTION = r"段|水道|航道|夹江?|[左右]汊|汊道"
_NO_PLACE = r"大[道堤]|水库|故道|支流|农场|镇(?!江)|[乡埠溪塘库圩港堤河]"
_PLACE = rf"(?!{_NO_PLACE})(?:(?![段路街桥村渠沟闸站厂])[{_HAN}]){{2,8}}?"
_CHINESE = re.compile(rf"(?:{_QUALIFIER}|{_PLACE}(?:{_SECTION})){{1,4}}")
"""What may follow a river's name: banks, branches, reaches; or a place and a word for a reach."""

_SIDE = r"(?:left|right|north|south|east|west|upper|middle|lower|upstream|downstream|main)(?:ern)?"
_LATIN = re.compile(
    r"(?:[\s,:–-]{1,9}(?:river|jiang|he|r\.?|main ?-?(?:stem|stream)|estuary|mouth|reach|section|"
    rf"{_SIDE} (?:bank|branch|channel|shore|side|arm|reach|section|course)|"
    r"(?!road|street|bridge|canal)[a-z']{3,20} (?:reach|section))|[_#\s-][0-9]{1,4}){1,3}"
)
_LATIN_BEFORE = re.compile(
    rf"(?:the |{_SIDE} (?:(?:bank|branch|shore|reach) of )?|main ?stem of |mouth of ){{1,2}}"
)
_ALONE = re.compile(rf"(?:{_QUALIFIER}){{1,3}}")


def whole(name):
    """Return a name in the writing in which names are compared, brackets and all."""
    if not isinstance(name, str):
        return ""
    text = unicodedata.normalize("NFKC", name.replace("\n", ";")).translate(_TRADITIONAL).casefold()
    return _LINKS.sub("", " ".join(text.split()))


def pieces(name):
    """Return the names in a name, without what stands in brackets.

    Brackets count only where nothing but a bank or a reach stands outside: 左岸(长江).

    Parameters
    ----------
    name : str or None

    Returns
    -------
    list of str
        Folded; empty where there is no name.
    """
    outside, inside = _brackets(whole(name))
    found = _split(outside)
    if inside and all(_ALONE.fullmatch(piece) for piece in found):
        return _split(inside) or found
    return found


def listed_in(piece, listed):
    """Return the listed name that a piece is, alone or with its bank, branch or reach.

    Parameters
    ----------
    piece : str
        One of `pieces`.
    listed : container of str
        Folded names.

    Returns
    -------
    str or None
    """
    if piece in listed:
        return piece
    if len(piece) > _LONGEST:
        return None
    for start in dict.fromkeys((0, _after_place(piece))):
        text = piece[start:]
        if text in listed:
            return text
        for end in range(len(text) - 1, 1, -1):
            if text[:end] in listed:
                if _follows(text, end):
                    return text[:end]
                if text[end:] in listed:  # 长江三峡水库
                    return text[end:]
    before = _LATIN_BEFORE.match(piece)
    return listed_in(piece[before.end() :], listed) if before else None


def _follows(text, end):
    pattern = _LATIN if text[end - 1].isascii() else _CHINESE
    return pattern.fullmatch(text, end) is not None


def _brackets(text):
    """Return what stands outside and what stands inside of brackets, open ends included."""
    outside, inside, depth = [], [], 0
    for character in text:
        if character in _OPENING:
            depth += 1
            (inside if depth == 1 else []).append(";")
        elif character in _CLOSING:
            depth = max(depth - 1, 0)
        else:
            (inside if depth else outside).append(character)
    return "".join(outside), "".join(inside)


def _split(text):
    found = (_LINKS.sub("", piece.strip(_TRIMMED)) for piece in _SEPARATORS.split(text))
    return [" ".join(piece.split()) for piece in found if piece]


def _after_place(piece):
    """Return where the name begins that a known province or city stands before."""
    for length in range(min(len(piece) - 2, 12), 1, -1):
        if piece[:length] in _place_names():
            return length + (piece[length] in "省市")
    return 0


@cache
def _place_names():
    cities = read_json(_RESOURCES / "prefectures.json")["by_province"].values()
    provinces = read_json(_RESOURCES / "provinces.json")["provinces"]
    return {name for names in cities for name in names} | {each["zh"] for each in provinces}
