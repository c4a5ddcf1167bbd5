"""Numbers of a workbook told as their number format shows them: 45%, 007, 2003-10-24, 12.5亿元."""

import datetime
import math
import re
from dataclasses import dataclass

from ....analysis.cells import unit_words

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]|[_*].')
_ZEROS = re.compile(r"0{2,20}")
_UNIT_BEHIND = re.compile(r'(?:[#0,]*0)(?:\.0+)?\s*(?:"([^"]+)"|\\?([\u4e00-\u9fff])|\\([%‰]))')
_MONEY = re.compile(r'\[\$([^\[\]\-]++)[^\[\]]*+\]|\[[^\[\]]*+\]|"([^"]+)"|\\?([$€£₩])')
_SCALED = re.compile(r"[0#],+(?![0#?,])|0!\.0")  # 0.0, is in thousands, 0!.0, in ten thousands
_BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm",
    19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 2: "0.00", 4: "#,##0.00",
    27: "yyyym", 28: "md", 29: "md", 30: "m-d-yy", 31: "yyyymd", 32: "h:mm", 33: "h:mm:ss",
    34: "h:mm", 35: "h:mm:ss", 36: "yyyym", 45: "m:ss", 46: "h:mm:ss", 47: "m:ss", 50: "yyyym",
    51: "md", 52: "yyyym", 53: "md", 54: "md", 55: "h:mm", 56: "h:mm:ss", 57: "yyyym", 58: "md",
}  # fmt: skip
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook knows no time zone
_DAYS_TO_1904 = 1462
_LAST_DAY = 2_958_465  # 9999-12-31
_LONGEST_EXACT = 15  # digits that a spreadsheet keeps
_YEAR_TENTH = re.compile(r"(?:19|20)\d\d\.1")


@dataclass(frozen=True)
class Shown:
    """What a number format does to a number.

    Attributes
    ----------
    percent : bool
    zeros : int
        Width to which leading zeros fill a whole number.
    date : str
        Which of ``y``, ``m``, ``d`` a date shows; "" for no date.
    time : bool
        Whether it is a time of the day alone.
    unit : str
        A unit written behind the number, or a foreign currency on either side of it.
    decimals : int
        How many decimals are shown, -1 where that is open.
    scaled : bool
        Whether thousands or more are shown of a number that is stored whole.
    """

    percent: bool = False
    zeros: int = 0
    date: str = ""
    time: bool = False
    unit: str = ""
    decimals: int = -1
    scaled: bool = False


PLAIN = Shown()


def read(number, code=""):
    """Read a number format.

    Parameters
    ----------
    number : int
        Its id; built-in formats have no code.
    code : str

    Returns
    -------
    Shown
    """
    code = (code or _BUILT_IN.get(number, "")).split(";")[0]
    bare = _NOT_SHOWN.sub("", code).strip()
    if bare.endswith("%"):
        return Shown(percent=True)
    if _ZEROS.fullmatch(bare) and bare == code.strip():
        return Shown(zeros=len(bare))
    letters = bare.lower().replace("general", "").replace("e+", "").replace("e-", "")
    if re.search("[ymdhse]", letters) and not re.search("[0#?]", letters):
        return _date(letters)
    if _SCALED.search(re.sub(r'"[^"]*"|\[[^\[\]]*\]', "", code)):
        return Shown(scaled=True)
    unit = _unit(code)
    if unit:
        return Shown(unit=unit)
    decimals = re.fullmatch(r"[#0,]*0\.(0+)", bare)
    return Shown(decimals=len(decimals[1])) if decimals else PLAIN


def _unit(code):
    """Return the unit behind a number, or the foreign currency on either side of it."""
    behind = _UNIT_BEHIND.fullmatch(code.strip())
    said = next(filter(None, behind.groups())).strip() if behind else ""
    if said and unit_words.is_unit(said):
        return said
    money = (next(filter(None, found.groups()), "").strip() for found in _MONEY.finditer(code))
    return next(filter(unit_words.is_foreign, money), "")


def _date(letters):
    clock = bool(re.search("[hs:]", letters))
    shown = "".join(
        part for part, marks in (("y", "ye"), ("d", "d")) if re.search(f"[{marks}]", letters)
    )
    if not shown and clock:
        return Shown(time=True)
    return Shown(date=shown + "m" * ("m" in letters))


def text(value, shown=PLAIN, *, since_1904=False):
    """Return a number as its cell tells it.

    Parameters
    ----------
    value : str
        As the file holds it.
    shown : Shown
    since_1904 : bool
        Whether the workbook counts its days from 1904.

    Examples
    --------
    >>> text("0.45", Shown(percent=True)), text("7", Shown(zeros=3)), text("114.30000000000001")
    ('45%', '007', '114.3')
    >>> text("37918", Shown(date="ydm")), text("420100000000123456")
    ('2003-10-24', '420100000000123456')
    """
    if shown is PLAIN:
        return _exact(value)
    try:
        number = float(value)
    except ValueError:
        return value
    if not math.isfinite(number):
        return value
    told = _exact(value)
    if shown.percent:
        told = f"{number * 100:.15g}%"
    elif shown.zeros and number == int(number) and 0 <= number < 1e15:
        told = f"{int(number):0{shown.zeros}d}"
    elif shown.date or shown.time:
        told = _moment(number, shown, since_1904=since_1904) or told
    elif shown.unit:
        told += shown.unit
    elif shown.decimals == 2 and _YEAR_TENTH.fullmatch(told):
        told += "0"
    return told


def has_lost_zero(told, shown):
    """Whether a number can be a year and month whose zero was lost: 2015.1 for 2015.10."""
    return len(told) == 6 and shown.decimals < 2 and bool(_YEAR_TENTH.fullmatch(told))


def _exact(value):
    """Return a number without the noise of binary fractions; whole ones keep all their digits."""
    if len(value) <= _LONGEST_EXACT and not value.endswith(".0") and "E" not in value.upper():
        return value
    if value.removeprefix("-").isdecimal():
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    return value if abs(number) >= 1e15 else f"{number:.15g}"


def _moment(number, shown, *, since_1904):
    """Return a day as ISO 8601, as far as its format shows what is not the first; None for none."""
    if shown.time:
        seconds = round(number * 86_400)
        return str(datetime.timedelta(seconds=seconds)).zfill(8) if 0 <= number < 1 else None
    days = number + (_DAYS_TO_1904 if since_1904 else 0)
    if not 1 <= days <= _LAST_DAY:
        return None
    if days < 60:
        days += 1  # a spreadsheet's 1900 has a 29 February
    moment = _EPOCH + datetime.timedelta(seconds=round(days * 86_400))
    if moment.time() != datetime.time():
        return moment.isoformat(sep=" ")
    day = moment.date().isoformat()
    if "d" in shown.date or moment.day != 1:
        return day
    return day[:7] if "m" in shown.date or moment.month != 1 else day[:4]
