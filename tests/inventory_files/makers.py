"""Makers of files: functions that write a file at a path."""

import csv
import io

HEADER = ["园区编号", "园区名称", "经度", "纬度", "面积（平方公里）", "GDP（亿元）", "设立日期"]
ROW = ["P1", "长江化工园", "114.3", "30.6", "12.5", "35", "2003年10月24日"]
NAME = {"name": "长江化工园"}
OTHER = ["P2", "江北新区", "118.7", "32.1", "8", "1,234.5", "2005-3"]


def delimited(rows, mark=",", end="\n"):
    """Return rows as delimited text."""
    text = io.StringIO()
    csv.writer(text, delimiter=mark, lineterminator=end).writerows(rows)
    return text.getvalue()


def table(*rows, header=HEADER, codec="utf-8", mark=",", end="\n", before="", after=""):
    """Return a maker of a delimited file."""
    content = (before + delimited([header, *rows], mark, end) + after).encode(codec)
    return lambda path: path.write_bytes(content)


def raw(content):
    """Return a maker of a file of these bytes or this text."""
    data = content.encode() if isinstance(content, str) else content
    return lambda path: path.write_bytes(data)


def changed(**cells):
    """Return the good row with other cells, by column number ``c0``, ``c1`` …"""
    row = list(ROW)
    for name, value in cells.items():
        row[int(name[1:])] = value
    return row


def cut(make, share=0.5):
    """Return a maker that cuts a file."""

    def make_cut(path):
        make(path)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return make_cut
