"""Whether two names are two people."""

from ...cells.cell_text import is_nothing
from ...cells.folding import fold


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's, however they are written.

    Examples
    --------
    >>> same_person("李　工", "李工"), same_person("Li Wei", "LI WEI "), same_person("李工", "王工")
    (True, True, False)
    """
    return _bare(one) == _bare(other)


def is_name(text: str) -> bool:
    """Whether a text names somebody.

    Examples
    --------
    >>> is_name("王工"), is_name(" "), is_name("无"), is_name("——")
    (True, False, False, False)
    """
    return not is_nothing(text) and any(map(str.isalnum, text))


def _bare(name):
    return "".join(each for each in fold(name).casefold() if each.isalnum())
