"""Sentences for the planner, kept apart from the language they will be shown in."""

from typing import Any

from .english_number import filled

_LONGEST, _LONGEST_DETAIL = 1000, 300


def translatable(text: str) -> Any:
    """Mark ``text`` for the translators and return it unchanged."""
    return text


class Message:
    """One sentence with named values.

    Parameters
    ----------
    text : str
        English template with ``{name}`` places: a literal, or marked with `translatable`.
    **values
        What fills the places; a title ``{"en": …, "zh": …}`` and a date are told in the language
        of the rest, of a tuple one after the other. A text that is longer than any sentence is cut,
        and so is what a library says of its error.
    """

    def __init__(self, text: str, /, **values: Any) -> None:
        self.text = text
        self.values = {name: _told(value) for name, value in values.items()}

    def __str__(self) -> str:
        english = {name: _in_english(value) for name, value in self.values.items()}
        return filled(self.text, english)

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: Any) -> bool:
        return isinstance(other, Message) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))


def _in_english(value):
    if isinstance(value, tuple):
        return ", ".join(str(_in_english(each)) for each in value)
    return value["en"] if isinstance(value, dict) else value


def _told(value):
    """Return a value that fits into a sentence: a header can hold a whole table."""
    if isinstance(value, tuple):
        return tuple(map(_told, value))
    if isinstance(value, InputError):
        return value.message
    if isinstance(value, BaseException):
        return detail(value)
    return _cut(" ".join(value.splitlines()), _LONGEST) if isinstance(value, str) else value


def detail(error: BaseException) -> str:
    r"""Return what an error says, as a part of a sentence: libraries quote files, over many lines.

    Examples
    --------
    >>> detail(ValueError("names differ:\n  a\n  b"))
    'names differ: a b'
    >>> detail(RuntimeError())
    'RuntimeError'
    """
    return _cut(" ".join(str(error).split()) or type(error).__name__, _LONGEST_DETAIL)


def _cut(text, longest):
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


class InputError(ValueError):
    """Wrong input, told in one sentence that names what is wrong and says what to do.

    Parameters
    ----------
    text : str
        English template: a literal, or marked with `translatable`.
    **values
        What fills its places.

    Attributes
    ----------
    message : Message
    """

    def __init__(self, text: str, /, **values: Any) -> None:
        self.message = Message(text, **values)
        super().__init__(str(self.message))

    def __reduce__(self) -> Any:
        return _error_again, (self.message.text, self.message.values)


def _error_again(text, values):
    """Return an error that comes from another process."""
    return InputError(text, **values)
