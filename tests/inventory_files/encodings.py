"""Encodings."""

from .cases import fault
from .makers import HEADER, NAME, OTHER, ROW, changed, delimited, raw, table

fault("utf8.csv", table(ROW, OTHER), 2, values=NAME)
fault("utf8_bom.csv", table(ROW, OTHER, codec="utf-8-sig"), 2, values=NAME)
fault("gb18030.csv", table(ROW, OTHER, codec="gb18030"), 2, values=NAME)
fault(
    "gb18030_four_bytes.csv",
    table(changed(c1="㐂㑇化工园"), codec="gb18030"),
    1,
    values={"name": "㐂㑇化工园"},
)
fault("utf16_le.txt", table(ROW, codec="utf-16", mark="\t"), 1, values=NAME)
fault("utf16_no_mark.txt", table(ROW, codec="utf-16-le", mark="\t"), 1, values=NAME)
fault("chosen_gb18030.csv", table(ROW, codec="gb18030"), 1, values=NAME, ENCODING=2)
fault("chosen_wrong_utf8.csv", table(ROW, codec="gb18030"), refused="UTF-8", ENCODING=1)
fault("chosen_wrong_gb18030.csv", table(ROW), refused="UTF-8", ENCODING=2)
fault(
    "mojibake_latin1.csv",
    raw(delimited([HEADER, ROW]).encode("gb18030").decode("latin-1")),
    refused="damaged",
)
fault(
    "mojibake_utf8.csv", raw(delimited([HEADER, ROW]).encode().decode("latin-1")), refused="damaged"
)
fault(
    "mojibake_gbk.csv",
    raw(delimited([HEADER, ROW]).encode().decode("gb18030", "replace")),
    refused="damaged",
)
fault(
    "broken_bytes.csv",
    raw(delimited([HEADER, ROW]).encode() + b"P2,\xff\xff\xff,1,2,,,\n"),
    refused="cannot be read",
)
fault("replacement_marks.csv", table(changed(c1="长江\ufffd\ufffd园")), 1)
