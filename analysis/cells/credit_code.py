"""The unified social credit code (GB 32100-2015) and what spreadsheets do to it."""

import re
from typing import Any

ALPHABET = "".join(("0123456789", "ABCDEFGH", "JKLMN", "PQRTUWXY"))
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_SHAPE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_ROUNDED = re.compile(r"\d(\.\d+)?E\+?1[67]|\d{14,15}0{3,4}(\.0+)?", re.IGNORECASE)
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "Z": "2", "S": "5", "V": "Y"})


def check_digit(code: Any) -> Any:
    """Return the check character of the first 17 characters.

    Examples
    --------
    >>> check_digit("91350100M000100Y4")
    '3'
    """
    total = sum(
        ALPHABET.index(letter) * weight for letter, weight in zip(code[:17], _WEIGHTS, strict=True)
    )
    return ALPHABET[-total % 31]


def is_valid(code: Any) -> Any:
    """Whether a text is a credit code whose check character is right."""
    return bool(_SHAPE.fullmatch(code)) and check_digit(code) == code[17]


def plain(text: str) -> Any:
    """Return a code in upper case, without blanks and hyphens, whether it is valid or not."""
    return re.sub(r"[\s\-_.']", "", text).upper()


def is_rounded(text: str) -> Any:
    """Whether a spreadsheet took the code for a number and rounded it (``9.1E+17``)."""
    return bool(_ROUNDED.fullmatch(text)) and not is_valid(text)


def read(text: str) -> str:
    """Read a credit code.

    Parameters
    ----------
    text
        Folded cell.

    Returns
    -------
    str
        Upper case, without blanks and hyphens; letters that do not occur in codes (O, I, Z, S, V)
        are read as the characters they look like where that makes the check character right.
    """
    code = plain(text)
    likely = code.translate(_LOOKALIKES)
    if not is_valid(code) and is_valid(likely):
        return likely
    return code
