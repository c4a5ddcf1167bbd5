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
from typing import Any

from ...documents.validation import read_json
from ...resources import RESOURCES
from . import river_lists

_RESOURCES = RESOURCES
_HAN = "\u3400-\u9fff"
_OPENING, _CLOSING = "([{【〔〈《「『", ")]}】〕〉》」』"
_SEPARATORS = re.compile(
    rf"[,;/、|+&。]|(?<=[{_HAN}])\s(?=[a-z]{{2}})|(?<=[a-z.])\s(?=[{_HAN}])"  # 长江 Yangtze
)
_TRIMMED = " -–—_·:.?!'\"“”‘’"
_LINKS = re.compile(rf"(?<=[{_HAN}])[\s_·•\-–—:]+(?=[{_HAN}])")
_TRADITIONAL = str.maketrans(
    "長揚漢贛烏龍黃陽灘錦峽庫溝滄瀾幹遊側兩東槽線邊礱資貢撫饒脩綿鴨馬欄鮮瑪爾當無綽樂溳潕涇渦錢鄱雲澤韓閩甌麗",
    "长扬汉赣乌龙黄阳滩锦峡库沟沧澜干游侧两东槽线边砻资贡抚饶修绵鸭马栏鲜玛尔当无绰乐涢㵲泾涡钱鄱云泽韩闽瓯丽",
)
_LONGEST = 60

_BANK = "左右南北东西中两"
_QUALIFIER = (
    rf"[{_BANK}](?:岸线?|支|汊道?|港|槽|侧|缘|泓)|岸[线边]|边岸|干流|主流|正流|主干|主[槽泓]|主河[道槽]|河[道槽]|"
    r"水道|[主副]?航道|水域|水面|[上中下]游|[上中下]段|[江河]?段|夹江?|支汊|汊道|入?海口|河口|口|三峡|"
    r"第?[0-9a-z一二三四五六七八九十]{1,3}段|[_#\s-]?[0-9]{1,4}[a-z]?#?|[a-z]"
)
_DAM = r"(?:水利|航电|水电)?枢纽(?:库区)?|水?电站(?:库区)?|库区"
_SECTION = rf"段|峡|水道|航道|夹江?|[左右]汊|汊道|{_DAM}"
_NO_PLACE = r"大[道堤]|水库|小|故道|支流|农场|镇(?![江扬])|[乡埠溪塘库圩港堤河]"
_PLACE = rf"(?!{_NO_PLACE})(?:(?![段路街桥村渠沟闸站厂])[{_HAN}]){{2,8}}?"
_CHINESE = re.compile(rf"(?:{_QUALIFIER}|{_PLACE}(?:{_SECTION})){{1,4}}")
"""What may follow a river's name: banks, branches, reaches; or a place and a word for a reach."""

_CODE = re.compile(rf"[a-z]{{0,4}}[0-9]{{0,8}}[\s_#.:-]{{0,3}}(?=[{_HAN}])")
_BEFORE = re.compile(rf"(?:干流|主流|[{_BANK}]岸|[上中下][游段]?)[-\s]?")
_DISTRICT = re.compile(rf"[{_HAN}]{{2,6}}?[省市州盟区县旗]")
"""What may stand before it: a code, a bank or a course, places."""

_SIDE = r"(?:left|right|north|south|east|west|upper|middle|lower|upstream|downstream|main)(?:ern)?"
_LATIN = re.compile(
    r"(?:[\s,:–-]{1,9}(?:river|jiang|kiang|he|r\.?|main ?-?(?:stem|stream)|estuary|mouth|reach|"
    rf"section|{_SIDE} (?:bank|branch|channel|shore|side|arm|reach|section|course)|"
    r"(?!road|street|bridge|canal)[a-z']{3,20} (?:reach|section))|[_#\s-][0-9]{1,4}){1,3}"
)
_LATIN_BEFORE = re.compile(
    rf"(?:the |{_SIDE} (?:(?:bank|branch|shore|reach) of )?|main ?stem of |mouth of ){{1,2}}"
)
_ALONE = re.compile(rf"(?:{_QUALIFIER}){{1,3}}")
_BRANCH = re.compile(r"(?:[一二三四五]级)?支[流沟渠]?")


_LAKE_PART = r"[东西南北]?[区湾部岸]|[面体]|水域|水面|岸线|[_#\s-]?[0-9]{1,4}"
_RIVER_WORDS = (*"江河溪水渠沟港", "river", "creek", "stream", "canal")


def whole(name: str | None) -> Any:
    """Return a name in the writing in which names are compared, brackets and all."""
    if not isinstance(name, str):
        return ""
    text = unicodedata.normalize("NFKC", name.replace("\n", ";")).translate(_TRADITIONAL).casefold()
    if not text.isascii():  # Cháng Jiāng
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
        )
    return _LINKS.sub("", " ".join(text.split()))


def pieces(name: str | None) -> list[str]:
    """Return the names in a name, without what stands in brackets.

    Brackets count only where nothing but a bank or a reach stands outside: 左岸(长江).

    Returns
    -------
    list of str
        Folded; empty where there is no name.
    """
    outside, inside = _brackets(whole(name))
    found = _split(outside)
    if inside and all(_ALONE.fullmatch(piece) for piece in found):
        return _split(inside) or found
    return [piece for piece in found if piece not in _no_names()]


def is_branch(name: str) -> bool:
    """Return whether a name says in a piece of its own that it is a tributary: 长江（支流）."""
    return any(
        _BRANCH.fullmatch(piece) for part in _brackets(whole(name)) for piece in _split(part)
    )


def listed_in(piece: str, listed: Any) -> str | None:
    """Return the listed name that a piece is, alone or with its bank, branch or reach.

    Parameters
    ----------
    piece
        One of `pieces`.
    listed
        Folded names.
    """
    if piece in listed:
        return piece
    if len(piece) > _LONGEST:
        return None
    for start in _starts(piece):
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


def lake_stem(piece: str) -> str:
    """Return the name of a lake without what may follow: 洞庭湖区 is 洞庭湖."""
    found = _lake_names().search(piece)
    return piece[: found.end(1)] if found and found.group(1) else piece


def is_lake(parts: list[str]) -> bool:
    """Whether one of the pieces of a name is a lake's, and none a river's."""
    return any(_lake_names().search(part) for part in parts) and not any(
        part.endswith(_RIVER_WORDS) for part in parts
    )


@cache
def _lake_names():
    """Return the pattern of names of lakes, with what may follow: 洞庭湖区, Lake Tai."""
    endings = [whole(ending) for ending in river_lists.known()["lake_endings"]]
    chinese = "|".join(ending for ending in endings if not ending.isascii())
    latin = "|".join(ending for ending in endings if ending.isascii())
    return re.compile(rf"({chinese})(?:{_LAKE_PART})?$|\b(?:{latin})$|^lake ")


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


def _starts(piece):
    """Return where the name may begin: behind a code, known places or districts, a bank."""
    start = _CODE.match(piece).end() if _CODE.match(piece) else 0
    found = [0, start]
    for _ in range(3):  # 湖北省武汉市江夏区长江
        start = _after_place(piece, start)
        found.append(start)
    found += [each.end() for each in (_BEFORE.match(piece, start) for start in found) if each]
    return dict.fromkeys(found)


def _after_place(piece, start):
    """Return where the name begins that a known province or city, or a district, stands before."""
    for end in range(min(len(piece) - 2, start + 12), start + 1, -1):
        if piece[start:end] in _place_names():
            return end + (piece[end] in "省市")
    district = _DISTRICT.match(piece, start)
    return district.end() if district else start


@cache
def _no_names():
    """Return what stands where there is no name: 无名, unnamed."""
    return frozenset(whole(name) for name in river_lists.known()["no_name"])


@cache
def _place_names():
    cities = read_json(_RESOURCES / "prefectures.json")["by_province"].values()
    provinces = read_json(_RESOURCES / "provinces.json")["provinces"]
    return {name for names in cities for name in names} | {each["zh"] for each in provinces}
