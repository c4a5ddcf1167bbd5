"""Old workbooks reserved against changes open; those closed by a word of their own do not."""

import hashlib
from pathlib import Path
from struct import pack, unpack_from

import pytest
from parkshore.analysis.message import InputError
from parkshore.processing.inventory.files import old_workbook, write_reserved
from xlrd.compdoc import CompDoc

MADE = Path(__file__).parents[3] / "inventory_files"  # by LibreOffice Calc, saved with a word
RESERVED, OWN = MADE / "write_reserved.xls", MADE / "own_word.xls"
WORD = "VelvetSweatshop".encode("utf-16-le")


def stream_of(path):
    return bytes(CompDoc(path.read_bytes()).get_named_stream("Workbook"))


def test_a_reserved_workbook_is_read_like_any_other(import_file):
    found = import_file(RESERVED, 1)
    assert found["ACCEPTED"] == found["READ"] == 62
    first = found["rows"][0]
    assert (first["name"], first["giov"]) == ("甲化工有限公司", 12000.0)
    assert first["xy"] == (114.31, 30.35)


def test_a_word_of_its_own_stays_closed(import_file):
    with pytest.raises(Exception, match=r"own_word\.xls is protected by a password; open it"):
        import_file(OWN, 1)


def test_what_is_not_encrypted_or_cut_is_no_concern_of_it():
    stream = stream_of(RESERVED)
    assert write_reserved.opened(write_reserved.opened(stream)) is None
    for length in (0, 3, 20, 60):
        assert write_reserved.opened(stream[:length]) is None


def rc4(key, data):
    """The cipher once more, written from its description."""
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out, i, j = [], 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def sha1(data):
    return hashlib.sha1(data, usedforsecurity=False).digest()


def by_provider(plain, bits):
    """Return a stream encrypted as Excel 2002 and later do it: by a cryptographic provider."""
    salt, test = bytes(range(16)), bytes(range(50, 66))

    def key(block):
        found = sha1(sha1(salt + WORD) + pack("<I", block))[: bits // 8]
        return found + bytes(11) if bits == 40 else found

    shown = rc4(key(0), test + sha1(test))
    name = "Microsoft Enhanced Cryptographic Provider v1.0\0".encode("utf-16-le")
    head = pack("<8I", 4, 0, 0x6801, 0x8004, bits, 1, 0, 0) + name
    proof = pack("<I", 16) + salt + shown[:16] + pack("<I", 20) + shown[16:]
    given = pack("<HHHII", 1, 2, 2, 4, len(head)) + head + proof
    records, at = [], 0
    while at + 4 <= len(plain):
        kind, size = unpack_from("<HH", plain, at)
        records.append([kind, bytearray(plain[at + 4 : at + 4 + size])])
        at += 4 + size
    grown = 0
    for record in records:
        if record[0] == 0x0FFF:
            grown = len(given) - len(record[1])
            record[:] = 0x2F, bytearray(given)
    out = bytearray()
    for kind, content in records:
        if kind == 0x85:
            content[:4] = pack("<I", unpack_from("<I", content)[0] + grown)
        out += pack("<HH", kind, len(content))
        clear = len(content) if kind in {0x809, 0x2F, 0xE1} else 4 if kind == 0x85 else 0
        for offset, byte in enumerate(content):
            place = len(out)
            hidden = byte
            if offset >= clear:
                block, inside = divmod(place, 1024)
                if block not in keys:
                    keys[block] = rc4(key(block), bytes(1024))
                hidden = byte ^ keys[block][inside]
            out.append(hidden)
    return bytes(out)


keys = {}


@pytest.mark.parametrize("bits", [40, 128])
def test_the_later_encryption_opens_too(bits):
    keys.clear()
    plain = write_reserved.opened(stream_of(RESERVED))
    closed = by_provider(plain, bits)
    assert write_reserved.opened(closed) is not None
    book = old_workbook._opened(Path("a.xls"), write_reserved.opened(closed))
    assert book.sheet_by_index(0).cell_value(1, 0) == "甲化工有限公司"
    broken = bytearray(closed)
    at = broken.index(bytes(range(16)))
    broken[at] ^= 1
    assert write_reserved.opened(bytes(broken)) is None


def test_the_sentence_names_the_file():
    with pytest.raises(InputError, match=r"own_word\.xls"):
        list(old_workbook.sheets(OWN))
