"""How wide a text is printed: a Chinese sign is as wide as two Latin ones."""

import unicodedata


def printed_width(text: str) -> int:
    """Return the width of a text in Latin letters, a Chinese sign counting for two.

    Examples
    --------
    >>> printed_width("1 km"), printed_width("一公里")
    (4, 6)
    """
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
