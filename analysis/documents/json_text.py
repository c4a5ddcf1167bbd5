"""JSON from a planner's hand: read strictly, and whatever is wrong told with file and place."""

import json
import math
from pathlib import Path
from typing import Any

from ..message import InputError

MOST_BYTES = 1 << 26
DEEPEST = 64
LONGEST_NUMBER = 400
_SHOWN = 80


def read_json(path: str | Path) -> Any:
    """Read a JSON file; refuse what JSON leaves open (repeated names, NaN, numbers of any length).

    Parameters
    ----------
    path
        The file, UTF-8.

    Raises
    ------
    InputError
        Names the file, and line and column where there are some.
    """
    told = _told(path)
    try:
        data = _bytes(Path(path), told)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "File {file} is not UTF-8 text at byte {place}; save it as UTF-8.",
            file=told,
            place=error.start,
        ) from error
    except (OSError, ValueError) as error:  # a ValueError where the path holds a NUL
        raise InputError(
            "File {file} cannot be read ({reason}); check its path.",
            file=told,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    return parse_json(text, told)


def parse_json(text: str, told: str) -> Any:
    """Read JSON text as strictly as `read_json` reads a file.

    Parameters
    ----------
    told
        What the text is called in errors.

    Raises
    ------
    InputError
    """
    reader = _Reader(text, told)
    try:
        document = json.loads(
            text,
            object_pairs_hook=reader.without_repeats,
            parse_constant=reader.refuse_number,
            parse_int=reader.whole,
            parse_float=reader.real,
        )
    except json.JSONDecodeError as error:
        raise InputError(
            "File {file} is no JSON at line {line}, column {column}; correct it there.",
            file=told,
            line=error.lineno,
            column=error.colno,
        ) from error
    except RecursionError as error:
        raise reader.too_deep() from error
    reader.check(document)
    return document


class _Reader:
    """The hooks of one reading, which know the text for the place of a fault."""

    def __init__(self, text, told):
        self.text = text
        self.told = told

    def without_repeats(self, pairs):
        """Return the members of an object, none of which may come twice."""
        members = dict(pairs)
        if len(members) < len(pairs):
            names = [name for name, _ in pairs]
            raise InputError(
                "{file} gives the name {name} twice in one object; keep one.",
                file=self.told,
                name=next(name for name in names if names.count(name) > 1)[:_SHOWN],
            )
        return members

    def refuse_number(self, literal):
        """Refuse what is no finite number."""
        line, column = self._place(self.text.find(literal))
        raise InputError(
            "{file} holds {value} at line {line}, column {column}, which is no JSON number; "
            "give a finite number.",
            file=self.told,
            value=literal[:_SHOWN] + ("…" if len(literal) > _SHOWN else ""),
            line=line,
            column=column,
        )

    def whole(self, literal):
        """Return a whole number of a sane length."""
        return int(literal) if len(literal) <= LONGEST_NUMBER else self.refuse_number(literal)

    def real(self, literal):
        """Return a finite number."""
        value = float(literal) if len(literal) <= LONGEST_NUMBER else math.inf
        return value if math.isfinite(value) else self.refuse_number(literal)

    def check(self, document):
        """Refuse what is nested too deeply and text that cannot be written."""
        level = [document]
        for _ in range(DEEPEST):
            members = [each for each in level if isinstance(each, dict)]
            level = [inner for each in level for inner in _inside(each)]
            for text in (*(name for each in members for name in each), *level):
                if isinstance(text, str) and any("\ud800" <= each <= "\udfff" for each in text):
                    raise InputError(
                        "{file} holds half a character in {value}; write it whole.",
                        file=self.told,
                        value=ascii(text[:_SHOWN]),
                    )
            if not level:
                return
        raise self.too_deep()

    def too_deep(self):
        """Return the error of a document nested too deeply, with the bracket that is too much."""
        depth, quoted, escaped, place = 0, False, False, 0
        for index, each in enumerate(self.text):
            if quoted:
                quoted = escaped or each != '"'
                escaped = each == "\\" and not escaped
                continue
            quoted = each == '"'
            depth += (each in "[{") - (each in "]}")
            if depth > DEEPEST:
                place = index
                break
        line, column = self._place(place)
        return InputError(
            "File {file} nests more than {most} brackets at line {line}, column {column}; "
            "correct it there.",
            file=self.told,
            most=DEEPEST,
            line=line,
            column=column,
        )

    def _place(self, index):
        return self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index)


def _inside(value):
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _bytes(file, told):
    size = file.stat().st_size
    if size > MOST_BYTES:
        raise InputError(
            "File {file} has {size} MB; a document has {most} MB at most.",
            file=told,
            size=size >> 20,
            most=MOST_BYTES >> 20,
        )
    return file.read_bytes()


def _told(path):
    """Return a path as it can be shown: of a long one the end."""
    text = str(path).replace("\0", "␀")
    return text if len(text) <= _SHOWN * 3 else f"…{text[-_SHOWN:]}"
