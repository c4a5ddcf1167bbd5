"""Ways and relations of OpenStreetMap as its two formats have them: text, and protocol buffers."""

import struct
from itertools import chain

_DEGREE = 10_000_000  # a granularity of 100 nanodegrees


def write_osm(path, ways, relations=()):
    """Write a file of text.

    Parameters
    ----------
    path : Path
    ways : list of (list of (lon, lat), dict of str to str)
        Coordinates and tags.
    relations : list of (list of (int, str), dict of str to str)
        Ways, counted from 1, with their roles; and tags.
    """
    nodes, ways = _with_nodes(ways)
    body = [
        f'<node id="{number}" lat="{lat:.7f}" lon="{lon:.7f}" version="1"/>'
        for number, (lon, lat) in enumerate(nodes, 1)
    ]
    for number, (refs, tags) in enumerate(ways, 1):
        inner = "".join(f'<nd ref="{ref}"/>' for ref in refs)
        body.append(f'<way id="{number}" version="1">{inner}{_told(tags)}</way>')
    for number, (members, tags) in enumerate(relations, 1):
        inner = "".join(f'<member type="way" ref="{m}" role="{role}"/>' for m, role in members)
        body.append(f'<relation id="{number}" version="1">{inner}{_told(tags)}</relation>')
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">', *body, "</osm>"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _told(tags):
    return "".join(f'<tag k="{key}" v="{value}"/>' for key, value in tags.items())


def write_pbf(path, ways, relations=()):
    """Write a file of protocol buffers, not compressed; parameters as `write_osm`."""
    nodes, ways = _with_nodes(ways)
    texts = {"": 0}

    def place(text):
        return texts.setdefault(text, len(texts))

    def tags_of(tags):
        keys, values = zip(*((place(key), place(tags[key])) for key in tags), strict=True)
        return _packed(2, keys) + _packed(3, values)

    drawn = [
        _whole(1, _zigzag(number)) + _whole(8, _scaled(lat)) + _whole(9, _scaled(lon))
        for number, (lon, lat) in enumerate(nodes, 1)
    ]
    lines = [
        _whole(1, number) + tags_of(tags) + _packed(8, map(_zigzag, _steps(refs)))
        for number, (refs, tags) in enumerate(ways, 1)
    ]
    areas = []
    for number, (members, tags) in enumerate(relations, 1):
        refs, roles = zip(*members, strict=True)
        about = _whole(1, number) + tags_of(tags) + _packed(8, map(place, roles))
        way = 1  # the kind of a member
        areas.append(
            about + _packed(9, map(_zigzag, _steps(refs))) + _packed(10, [way] * len(refs))
        )
    groups = [b"".join(_bytes(field, each) for each in some) for field, some in
              ((1, drawn), (3, lines), (4, areas)) if some]  # fmt: skip
    table = b"".join(_bytes(1, text.encode()) for text in texts)
    data = _bytes(1, table) + b"".join(_bytes(2, group) for group in groups)
    path.write_bytes(_block(b"OSMHeader", _bytes(4, b"OsmSchema-V0.6")) + _block(b"OSMData", data))


def _with_nodes(ways):
    """Return all nodes, and the ways with the nodes' numbers from 1; equal places are one."""
    numbers = {}
    for xy in chain.from_iterable(coordinates for coordinates, _ in ways):
        numbers.setdefault(tuple(xy), len(numbers) + 1)
    return list(numbers), [([numbers[tuple(xy)] for xy in way], tags) for way, tags in ways]


def _block(kind, content):
    blob = _bytes(1, content)
    header = _bytes(1, kind) + _whole(3, len(blob))
    return struct.pack(">I", len(header)) + header + blob


def _steps(numbers):
    return [after - before for before, after in zip([0, *numbers], numbers, strict=False)]


def _scaled(degrees):
    return _zigzag(round(degrees * _DEGREE))


def _zigzag(number):
    return number * 2 if number >= 0 else -number * 2 - 1


def _varint(number):
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])


def _whole(field, number):
    return _varint(field << 3) + _varint(number)


def _bytes(field, content):
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _packed(field, numbers):
    return _bytes(field, b"".join(map(_varint, numbers)))
