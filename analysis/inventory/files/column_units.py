"""The unit of a column: what its header says, else what is stated of the whole table."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ...cells import cell_text, unit_words
from ...message import Message, translatable
from ..field_title import FieldTitle
from ..unit_titles import unit_title

_OPENING, _CLOSING = "([【〔<{", ")]】〕>}"
_SEPARATORS = re.compile(r"[,_:\-–—~|/ ]+")
_PIECES = re.compile(r"[;:]|,(?!\d{3}(?!\d))")
_UNIT_IS = re.compile(r"^(?:(?:计量|金额|货币)?单位[: ]|units?[: ]|in ) *", re.IGNORECASE)
_LIKE_A_UNIT = re.compile(
    r"^[x×]?\d|^[十百千万亿]|[/%‰$€£¥²³]|^[a-z0-9μ°'·^\-.]{1,8}$"
    r"|(?:[^专国]元|吨|煤|[千毫]克|平方米|立方米?|瓦|焦耳?|升|公?顷|亩|公?斤|币|法郎|卢布|比索|铢)$",
    re.IGNORECASE,
)
_GLUED = re.compile(  # behind a name without a mark between: GDP亿元, 用水量m3
    r"(?:[^专国单]元|吨|标准?煤|[千毫]克|平方[公千]?[米里]|立方米?|千瓦时?|焦耳?|公顷|亩|公斤|[百千万]人"
    r"|[\u4e00-\u9fff](?:k?m[23²³]|hm[2²]|ha|tce|k?t|[kmg]w(?:h|·h)?|tj|gj))$",
    re.IGNORECASE,
)
_LONGEST_UNIT = 12
_LONGEST = 200

FOREIGN = translatable(
    "Column {column} is in {unit}, a foreign currency; field {field} stays empty. Give it in CNY "
    "with the rate of its year.",
)
AMBIGUOUS = translatable(
    "Column {column} gives {unit}, which can mean several units; field {field} stays empty. Choose "
    "its unit.",
)
OTHER = translatable(
    "Column {column} gives {unit}, which cannot be converted to {target}; field {field} stays "
    "empty. Choose its unit.",
)
UNKNOWN = translatable(
    "Column {column} gives {unit}, which is not understood; field {field} stays empty. Choose its "
    "unit.",
)
SEVERAL = translatable(
    "Column {column} gives several units ({unit}); field {field} stays empty. Choose its unit.",
)
ASSUMED = translatable("Column {column} gives {unit} without a unit; it was read as {meant}.")
TIMELESS = translatable(
    "Column {column} gives {unit}, but not whether a day or a year; field {field} stays empty. "
    "Choose its unit.",
)
BY_DAY = translatable("Column {column} gives {unit} without a time; it was read as {meant}.")
_OF_A_DAY = re.compile("日|天|daily|per day", re.IGNORECASE)
_OF_A_YEAR = re.compile("年|annual|yearly|per year", re.IGNORECASE)
_CONFIDENCE = re.compile(r"9\d(?:\.\d+)? ?%")  # how sure a figure is: 定位精度（95%）
_CAPACITY = re.compile("能力|规模|capacity", re.IGNORECASE)  # which is designed by the day


@dataclass(frozen=True)
class ColumnUnit:
    """What is known of a column's unit.

    Attributes
    ----------
    factor : float or None
        What numbers without a unit of their own are multiplied with; None where none is named.
    unit : str
        As written; "" where none is.
    remarks : tuple of str
        What else the brackets say: price basis, year, scope.
    fault : str or None
        Template of what keeps the unit from being settled.
    assumed : str
        The unit that a multiple without one was taken for.
    """

    factor: float | None = None
    unit: str = ""
    remarks: tuple = ()
    fault: str | None = None
    assumed: str = ""

    def message(self, column: Any, each: Any) -> Any:
        """Return what is to be told of it, or None."""
        if self.fault is not None:
            target, field = unit_title(each.unit), FieldTitle(each)
            return Message(self.fault, column=column, unit=self.unit, target=target, field=field)
        if self.assumed:
            told = ASSUMED if unit_words.is_multiple(self.unit) else BY_DAY
            return Message(told, column=column, unit=self.unit, meant=self.assumed)
        return None


def read(
    name: str,
    schema_unit: str,
    *,
    unit_row: str = "",
    above: Sequence[str] = (),
    is_name: Callable[..., Any] = lambda _: False,
) -> ColumnUnit:
    """Read the unit of a column.

    Parameters
    ----------
    name
        The header.
    schema_unit
        Unit of the field the column becomes.
    unit_row
        What a row of units below the header has for the column.
    above
        Units that stand above the table; they hold for columns without one of their own.
    is_name
        Whether a text in brackets is another name of a field: 化学需氧量（COD）.
    """
    found, unknown, remarks = [], [], []
    for said in _pieces(name):
        piece = _unit_within(said)
        parsed = None if _CONFIDENCE.fullmatch(piece) else unit_words.parse(piece)
        if parsed is not None:
            found.append(piece)
            remarks += parsed.notes if piece == said else (said.removesuffix(piece),)
        elif (
            not unit_words.is_remark(piece)
            and not _CONFIDENCE.fullmatch(piece)
            and not is_name(piece)
            and _LIKE_A_UNIT.search(piece)
        ):
            unknown.append(piece)
        else:
            remarks.append(piece)
    if unit_row and not found:
        (found if unit_words.is_unit(unit_row) else unknown).append(unit_row)
    outside = without_brackets(cell_text.fold(name))[0]
    if not found and not unknown:
        timed = [_with_time(unit, outside, schema_unit) for unit in above]
        return _from_above(schema_unit, timed, tuple(remarks))
    timed = [_with_time(unit, outside, schema_unit) for unit in found]
    if len(timed) == 1 and not unknown and _CAPACITY.search(outside):
        unit, meant = timed[0], f"{timed[0]}/日"
        if unit_words.lacks_time(unit, schema_unit):
            factor = unit_words.factor(meant, schema_unit)
            return ColumnUnit(factor, unit, tuple(remarks), None, meant)
    return _settled(schema_unit, timed, unknown, tuple(remarks))


def _unit_within(said):
    """Return the unit at the end of a remark in brackets (合计万吨), else what was said."""
    if unit_words.is_unit(said) or not unit_words.is_remark(said):
        return said
    tail = named(said)
    return tail[1] if tail is not None and len(tail[1]) > 1 else said  # the d of (note d) is none


def _with_time(unit, name, schema_unit):
    """Return a unit per day or year where the name of its column says which, else as it is."""
    if not unit_words.lacks_time(unit, schema_unit):
        return unit
    if _OF_A_DAY.search(name):
        return f"{unit}/日"
    return f"{unit}/年" if _OF_A_YEAR.search(name) else unit


def named(name: str) -> tuple[Any, Any] | None:
    """Whether a header ends in a unit that no brackets hold: its name and the unit, or None.

    Examples
    --------
    >>> named("GDP, 亿元"), named("综合能耗万吨标准煤"), named("用水量m3"), named("单元")
    (('GDP', '亿元'), ('综合能耗', '万吨标准煤'), ('用水量', 'm3'), None)
    """
    folded = cell_text.fold(name)[:_LONGEST]
    for mark in _SEPARATORS.finditer(folded):
        head, tail = folded[: mark.start()], folded[mark.end() :]
        if head and tail and unit_words.is_unit(tail) and not head.lower().endswith(" of"):
            return head, tail
    if not _GLUED.search(folded) or unit_words.is_unit(folded):
        return None
    for start in range(max(1, len(folded) - _LONGEST_UNIT), len(folded)):
        if unit_words.is_unit(folded[start:]) and not folded[start - 1].isdecimal():
            return folded[:start].strip(), folded[start:]
    return None


def without_brackets(name: str) -> tuple[Any, Any]:
    """Split a folded header into what stands outside brackets and what stands inside.

    Examples
    --------
    >>> without_brackets("GDP(亿元(人民币))(2022年)"), without_brackets("煤耗[gce/(kW·h)")
    (('GDP', ['亿元(人民币)', '2022年']), ('煤耗', ['gce/(kW·h)']))
    """
    outside, inside, depth = [], [], 0
    for letter in name[:_LONGEST]:
        depth -= letter in _CLOSING and depth > 0
        if depth:
            inside[-1].append(letter)
        elif letter in _OPENING:
            inside.append([])
            outside.append(" ")
        elif letter not in _CLOSING:
            outside.append(letter)
        depth += letter in _OPENING
    return "".join(outside).strip(), ["".join(letters).strip() for letters in inside]


def _pieces(name):
    """Return what a header says beside its name, in brackets or after a comma or stroke."""
    outside, inside = without_brackets(cell_text.fold(name))
    tail = named(outside)
    pieces = []
    for part in inside:
        said = _UNIT_IS.sub("", part)
        pieces += [said] if unit_words.is_unit(said) else map(str.strip, _PIECES.split(said))
    if tail is not None:
        pieces.append(tail[1])
    return [piece for piece in pieces if piece]


def _settled(schema_unit, found, unknown, remarks):
    """Return the unit that all that was found agrees on, or why there is none."""
    written = ", ".join(dict.fromkeys([*found, *unknown]))
    factors = {unit_words.factor(unit, schema_unit) for unit in found}
    if len(factors) == 1 and not unknown and None not in factors:
        return ColumnUnit(factors.pop(), found[0], remarks)
    if factors - {None} and len(found) + len(unknown) > 1:
        return ColumnUnit(None, written, remarks, SEVERAL)
    if len(found) == 1 and not unknown:
        value = unit_words.bare_factor(found[0], schema_unit)
        if value is not None:
            return ColumnUnit(
                value, written, remarks, None, found[0] + unit_words.natural(schema_unit)
            )
    return ColumnUnit(None, written, remarks, _fault(found, schema_unit))


def _from_above(schema_unit, above, remarks):
    """Return the unit of what the column holds that stands above the table, if there is one."""
    factors = {unit_words.factor(unit, schema_unit): unit for unit in above}
    factors.pop(None, None)
    if len(factors) == 1:
        return ColumnUnit(*factors.popitem(), remarks)
    if factors:
        return ColumnUnit(None, ", ".join(factors.values()), remarks, SEVERAL)
    bare = {unit_words.bare_factor(unit, schema_unit): unit for unit in above}
    bare.pop(None, None)
    if len(bare) == 1:
        return _settled(schema_unit, [*bare.values()], [], remarks)
    unsettled = next((unit for unit in above if unit_words.would_measure(unit, schema_unit)), None)
    if unsettled is not None:
        return ColumnUnit(None, unsettled, remarks, _fault([unsettled], schema_unit))
    return ColumnUnit(remarks=remarks)


def _fault(found, schema_unit):
    if not found:
        return UNKNOWN
    if any(map(unit_words.is_foreign, found)):
        return FOREIGN
    if unit_words.lacks_time(found[0], schema_unit):
        return TIMELESS
    return AMBIGUOUS if any(map(unit_words.is_ambiguous, found)) else OTHER
