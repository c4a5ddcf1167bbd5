"""Files made wrong: bytes, words of a format, cells, and the parts inside a zip."""

import io
import re
import zipfile

from parkshore.analysis.inventory.files import archive

WORDS = [
    b"", b"0", b"-1", b"1", b"65536", b"2147483648", b"99999999999999999999", b"9" * 5000, b"1e309",
    b"-0", b"NaN", b"inf", b"1e-320", b"114.3", b"30.6", b"\xef\xbc\x91", b"12.5\xe2\x91\xa0",
    b"\xff\xfe", b"\x00", b"\xed\xa0\x80", b"_xD800_", b"\\ud800", b"_x0000_", b"=1+1", b"#N/A",
    b"#REF!", b"'", b'"', b",", b";", b"\t", b"\n", b"\r", b"A" * 3000, b"A1048577", b"XFE1", b"A0",
    b"POLYGON((114 30,115 30,115 31,114 30))", b"POINT(nan inf)", b"POINT EMPTY",
    b"MULTIPOINT((114 30),(115 31))", b"GEOMETRYCOLLECTION EMPTY", b"LINESTRING(114 30,115 31)",
    "经度".encode(), "纬度".encode(), "园区名称".encode(), "亿元".encode(), "合计".encode(),
    "续表".encode(), "（%）".encode(), b"2015.1", "114°18′20″".encode(), "\u202e".encode(),
    b"<a>" * 2000, b"[" * 3000, b"&#x110000;", b"&a;", b"<!DOCTYPE a>", b"]]>", b"<!--",
]  # fmt: skip
"""What readers stumble over."""

_PIECES = re.compile(rb"[^,;\t\r\n<>\"'={}\[\]():]+")
_ENDS = re.compile(rb"[\n>]")
_MOST_PART = 300_000
_LONGEST_LINE = 2000


def mutated(content, rng, others=()):
    """Return a file with something wrong in it.

    Parameters
    ----------
    content : bytes
    rng : numpy.random.Generator
    others : sequence of bytes
        Files whose pieces may come into it.
    """
    if content[:4] == b"PK\x03\x04" and rng.random() < 0.85:
        found = _in_zip(content, rng)
        if found is not None:
            return found
    for _ in range(rng.geometric(0.6)):
        content = _changed(content, rng, others)
    return content


def _in_zip(content, rng):
    """Change one or two parts of an archive, or which parts it has; None where it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            parts = {
                entry.filename: opened.read(entry)
                for entry in opened.infolist()
                if entry.file_size < _MOST_PART
            }
    except archive.FAULTS:
        return None
    if not parts:
        return None
    names = list(parts)
    for _ in range(rng.integers(1, 3)):
        name = names[rng.integers(len(names))]
        how = rng.random()
        if how < 0.05:
            parts.pop(name, None)
        elif how < 0.1:
            parts[f"../{name}" if how < 0.06 else name.upper()] = parts.get(name, b"")
        else:
            parts[name] = mutated(parts.get(name, b""), rng)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return made.getvalue()


def _changed(content, rng, others):
    """Make one change."""
    ways = (_swap_piece, _swap_piece, _swap_piece, _bits, _cut, _repeat, _move, _join)
    return ways[rng.integers(len(ways))](content, rng, others)


def _word(content, rng):
    """Return a word that readers stumble over, or one of the file's own."""
    if rng.random() < 0.3:
        own = _some(_PIECES, content, rng)
        if own:
            return own[0]
    return WORDS[rng.integers(len(WORDS))]


def _some(pattern, content, rng):
    """Return one match behind a place taken at random, None where there is none."""
    return pattern.search(content, int(rng.integers(len(content)))) if content else None


def _swap_piece(content, rng, _):
    """Put another word for a cell, an attribute, a number."""
    piece = _some(_PIECES, content, rng)
    if not piece:
        return content + _word(content, rng)
    return content[: piece.start()] + _word(content, rng) + content[piece.end() :]


def _bits(content, rng, _):
    changed = bytearray(content or b"\0")
    for _ in range(rng.integers(1, 9)):
        changed[rng.integers(len(changed))] = rng.integers(256)
    return bytes(changed)


def _cut(content, rng, _):
    """Lose the end, or something from the middle."""
    first, last = sorted(int(place) for place in rng.integers(0, len(content) + 1, 2))
    return content[:first] if rng.random() < 0.3 else content[:first] + content[last:]


def _line(content, rng):
    """Return where a line or an element begins and ends, one taken at random."""
    end = _some(_ENDS, content, rng)
    if not end:
        return 0, len(content)
    start = max(content.rfind(mark, 0, end.start()) for mark in (b"\n", b">")) + 1
    return start, end.end()


def _repeat(content, rng, _):
    """Have a line or an element many times."""
    start, end = _line(content, rng)
    times = int(rng.choice([1, 2, 50])) if end - start < _LONGEST_LINE else 1
    return content[:end] + content[start:end] * times + content[end:]


def _move(content, rng, _):
    """Bring a line or an element to another place."""
    start, end = _line(content, rng)
    rest = content[:start] + content[end:]
    place = int(rng.integers(len(rest) + 1))
    return rest[:place] + content[start:end] + rest[place:]


def _join(content, rng, others):
    """Go on as another file."""
    if not others:
        return content
    other = others[rng.integers(len(others))]
    return content[: rng.integers(len(content) + 1)] + other[rng.integers(len(other) + 1) :]
