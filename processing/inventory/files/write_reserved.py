"""Old workbooks that are reserved against changes: encrypted, but by a word that every Excel knows.

Excel opens them without asking, read-only. RC4 and RC4 CryptoAPI of MS-OFFCRYPTO 2.3.6 and 2.3.5;
what is encrypted by a word of its sender's own stays closed.
"""

import hashlib
from itertools import pairwise
from struct import pack, unpack_from

from ....analysis.cancel import check

_WORD = "VelvetSweatshop"
_BLOCK = 1024
_FILEPASS, _BOUNDSHEET, _NO_RECORD = 0x2F, 0x85, 0x0FFF
_PLAIN = {0x809, _FILEPASS, 0x194, 0x195, 0xE1, 0x196, 0x138}
"""Records whose content is not encrypted."""


def opened(stream, cancelled=None):
    """Return the stream of a workbook without its encryption; None where another word closes it.

    Parameters
    ----------
    stream : bytes
        The stream ``Workbook`` of the file.
    cancelled : callable, optional
    """
    records = list(_records(stream))
    given = next(
        (stream[at + 4 : at + 4 + size] for at, kind, size in records if kind == _FILEPASS), None
    )
    key_of = None if given is None else _keys(given)
    if key_of is None:
        return None
    plain = bytearray(stream)
    keys = _Keystream(key_of)
    for number, (at, kind, size) in enumerate(records):
        if number % 4096 == 0:
            check(cancelled)
        if kind == _FILEPASS:
            plain[at : at + 2] = pack("<H", _NO_RECORD)
        elif kind not in _PLAIN:
            start = at + 4 + (4 if kind == _BOUNDSHEET else 0)
            end = at + 4 + size
            plain[start:end] = keys.undone(plain[start:end], start)
    return bytes(plain)


def _records(stream):
    """Yield place, kind and size of each record."""
    at = 0
    while at + 4 <= len(stream):
        kind, size = unpack_from("<HH", stream, at)
        yield at, kind, min(size, len(stream) - at - 4)
        at += 4 + size


def _keys(given):
    """Return what gives the key of a block; None where the word does not open it."""
    if len(given) < 6 or unpack_from("<H", given)[0] != 1:
        return None
    major, minor = unpack_from("<HH", given, 2)
    if (major, minor) == (1, 1) and len(given) >= 54:
        salt, test, proof = given[6:22], given[22:38], given[38:54]
        key_of, digest = _plain_keys(salt), "md5"
    elif minor == 2 and major in {2, 3, 4}:
        (size,) = unpack_from("<I", given, 10)
        (bits,) = unpack_from("<I", given, 14 + 16)
        verifier = given[14 + size :]
        if len(verifier) < 60:
            return None
        salt, test, proof = verifier[4:20], verifier[20:36], verifier[40:60]
        key_of, digest = _provider_keys(salt, bits or 40), "sha1"
    else:
        return None
    shown = _combined(test + proof, _rc4(key_of(0), len(test + proof)))
    return key_of if _digest(digest, shown[:16]) == shown[16:] else None


def _plain_keys(salt):
    word = _digest("md5", _WORD.encode("utf-16-le"))[:5]
    base = _digest("md5", (word + salt) * 16)[:5]
    return lambda block: _digest("md5", base + pack("<I", block))


def _provider_keys(salt, bits):
    base = _digest("sha1", salt + _WORD.encode("utf-16-le"))

    def key_of(block):
        key = _digest("sha1", base + pack("<I", block))[: bits // 8]
        return key.ljust(16, b"\0") if bits == 40 else key

    return key_of


class _Keystream:
    """The bytes that the stream was combined with, block by block."""

    def __init__(self, key_of):
        self._key_of = key_of
        self._number, self._bytes = -1, b""

    def undone(self, data, start):
        """Return data that stand at a place of the stream without their encryption."""
        end = start + len(data)
        edges = [start, *range((start // _BLOCK + 1) * _BLOCK, end, _BLOCK), end]
        pieces = []
        for first, last in pairwise(edges):
            number = first // _BLOCK
            if number != self._number:
                self._number, self._bytes = number, _rc4(self._key_of(number), _BLOCK)
            offset = first - number * _BLOCK
            piece = data[first - start : last - start]
            pieces.append(_combined(piece, self._bytes[offset : offset + len(piece)]))
        return b"".join(pieces)


def _rc4(key, size):
    """Return so many bytes of the key's stream."""
    state, other = list(range(256)), 0
    for place in range(256):
        other = (other + state[place] + key[place % len(key)]) & 255
        state[place], state[other] = state[other], state[place]
    out, place, other = bytearray(size), 0, 0
    for number in range(size):
        place = (place + 1) & 255
        other = (other + state[place]) & 255
        state[place], state[other] = state[other], state[place]
        out[number] = state[(state[place] + state[other]) & 255]
    return bytes(out)


def _combined(data, keys):
    size = len(data)
    return (int.from_bytes(data, "big") ^ int.from_bytes(keys[:size], "big")).to_bytes(size, "big")


def _digest(name, data):
    """Return a digest as the format prescribes it; it guards nothing here."""
    return hashlib.new(name, data, usedforsecurity=False).digest()
