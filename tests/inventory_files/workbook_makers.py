"""Makers of .xlsx files part by part, without a spreadsheet's library."""

import zipfile

from .makers import HEADER, ROW

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(sheets, merges=None, extra=None, prolog="", formulas=None):
    """Return a maker of an .xlsx of sheets (name to rows); numbers stay numbers."""

    def make(path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            names = list(sheets)
            archive.writestr("[Content_Types].xml", _types(len(names)))
            archive.writestr(
                "_rels/.rels",
                f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
                f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            )
            inner = "".join(
                f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>'
                for i, name in enumerate(names, 1)
            )
            archive.writestr(
                "xl/workbook.xml",
                f'<?xml version="1.0"?>{prolog}<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}">'
                f"<sheets>{inner}</sheets></workbook>",
            )
            relations = "".join(
                f'<Relationship Id="r{i}" Type="{OFFICE}/worksheet" '
                f'Target="worksheets/sheet{i}.xml"/>'
                for i in range(1, len(names) + 1)
            )
            archive.writestr(
                "xl/_rels/workbook.xml.rels",
                f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
            )
            for i, name in enumerate(names, 1):
                archive.writestr(
                    f"xl/worksheets/sheet{i}.xml",
                    _sheet(sheets[name], (merges or {}).get(name, ()), formulas or {}),
                )
            for name, content in (extra or {}).items():
                archive.writestr(name, content)

    return make


def _types(count):
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for i in range(1, count + 1)
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.spreadsheetml.sheet.main+xml"/>{parts}</Types>'
    )


def _sheet(rows, merges, formulas):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = ""
        for column, value in enumerate(row):
            place = f"{chr(65 + column)}{number}"
            if value is None:
                continue
            if place in formulas:
                cells += f'<c r="{place}"><f>{formulas[place]}</f><v>{value}</v></c>'
            elif isinstance(value, (int, float)):
                cells += f'<c r="{place}"><v>{value}</v></c>'
            else:
                text = value.replace("&", "&amp;").replace("<", "&lt;")
                cells += f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        if cells:
            lines.append(f'<row r="{number}">{cells}</row>')
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in merges)
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    body = f"<sheetData>{''.join(lines)}</sheetData>{merged}"
    return f'<worksheet xmlns="{SPREADSHEET}">{body}</worksheet>'


def bomb(path):
    """Write a workbook with an entry that unpacks to a thousand times its size."""
    workbook({"a": [HEADER, ROW]}, extra={"xl/media/zeros.bin": b"\0" * 20_000_000})(path)
