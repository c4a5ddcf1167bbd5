"""OpenDocument workbooks (.ods), written part by part."""

import zipfile

from .cases import fault

HEAD = '<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}>{styles}<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>'  # noqa: E501
SPACES = (
    " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in {
            "office": "office",
            "table": "table",
            "text": "text",
            "style": "style",
        }.items()
    )
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="gone" style:family="table"><style:table-properties '
    'table:display="false"/></style:style>'
    '<style:style style:name="up" style:family="text"><style:text-properties '
    'style:text-position="super 58%"/></style:style></office:automatic-styles>'
)
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
TITLES = ["园区编号", "园区名称", "经度", "纬度", "GDP（亿元）"]


def text(value, more=""):
    """Return a cell of text."""
    return (
        f'<table:table-cell office:value-type="string"{more}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )


def number(value, shown=None, kind="float", more=""):
    """Return a cell of a number and what it shows."""
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}"{more}>'
        f"<text:p>{shown or value}</text:p></table:table-cell>"
    )


def row(*cells, more=""):
    """Return a row."""
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def park(last, key="P1"):
    """Return the row of a park with another last cell."""
    return row(text(key), text("长江化工园"), number(114.3), number(30.6), last)


def ods(*rows, titles=TITLES, style="", more=""):
    """Return a maker of an .ods of one sheet, or of it and more."""
    head = row(*map(text, titles))
    table = f'<table:table table:name="甲"{style}>{head}{"".join(rows)}</table:table>{more}'

    def make(path):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("META-INF/manifest.xml", MANIFEST)
            archive.writestr("content.xml", HEAD.format(spaces=SPACES, styles=STYLES, tables=table))

    return make


END = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'  # noqa: E501
COVERED = "<table:covered-table-cell/>"
DATED = [*TITLES[:4], "设立日期"]

fault("plain.ods", ods(park(number(12.5))), 1, columns={"gdp": [125000.0]})
fault("to_the_end.ods", ods(park(number(12.5)), END), 1, columns={"gdp": [125000.0]})
fault(
    "repeated.ods",
    ods(row(text("P1"), text("甲"), number(114.3), number(30.6), number(1),
            more=' table:number-rows-repeated="3"')),
    3,
    columns={"gdp": [10000.0] * 3},
)  # fmt: skip
fault(
    "error.ods",
    ods(park('<table:table-cell table:formula="of:=1/0" office:value-type="string" '
             'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
             "</table:table-cell>")),
    1,
    columns={"gdp": [None]},
    told=("an error of a spreadsheet",),
)  # fmt: skip
fault(
    "formula.ods",
    ods(park(number(12.5, more=' table:formula="of:=[.A1]"'))),
    1,
    columns={"gdp": [125000.0]},
)
fault(
    "formula_not_calculated.ods",
    ods(park('<table:table-cell table:formula="of:=[.A1]"/>')),
    1,
    columns={"gdp": [None]},
    told=("saved without its value",),
)
fault(
    "dates.ods",
    ods(
        *[
            park(
                f'<table:table-cell office:value-type="date" office:date-value="{day}">'
                f"<text:p>{shown}</text:p></table:table-cell>",
                f"P{day}{shown}",
            )
            for day, shown in (
                ("2003-10-24", "2003年10月24日"),
                ("2003-10-01", "2003年10月"),
                ("2003-10-24T00:00:00", "24.10.03"),
            )
        ],
        titles=DATED,
    ),
    3,
    columns={"opened": ["2003-10-24", "2003-10", "2003-10-24"]},
)
fault(
    "percent.ods",
    ods(
        park(number(0.45, "45%", "percentage")),
        titles=["污水厂编号", "名称", "经度", "纬度", "工业废水占比(%)"],
    ),
    1,
    columns={"ind_share": [0.45]},
    KIND=3,
)
fault("leading_zeros.ods", ods(row(number(7, "007"), text("甲"), number(114.3), number(30.6))), 1,
      columns={"park_id": ["007"]})  # fmt: skip
fault(
    "labels_down.ods",
    ods(
        row(text("P1"), text("甲", ' table:number-rows-spanned="2"'), number(114), number(30)),
        row(text("P2"), COVERED, number(114), number(30)),
    ),
    2,
    columns={"name": ["甲", "甲"]},
)
fault(
    "figure_of_several_rows.ods",
    ods(
        park(number(30, more=' table:number-rows-spanned="2"')),
        park(COVERED, "P2"),
    ),
    2,
    columns={"gdp": [None, None]},
    told=("a figure that is merged over several",),
)
fault(
    "hidden_sheet.ods",
    ods(
        park(number(1)),
        more='<table:table table:name="旧" table:style-name="gone">'
        f"{park(number(2))}</table:table>",
    ),
    1,
    told=("Hidden sheets are not read (旧)",),
)
fault(
    "filtered_rows.ods",
    ods(
        row(text("P1"), text("甲"), number(114), number(30), more=' table:visibility="filter"'),
        row(text("P2"), text("乙"), number(114), number(30)),
    ),
    2,
    told=("Hidden or filtered rows were read too: 1",),
)
fault(
    "superscript.ods",
    ods(park(text('12.5<text:span text:style-name="up">1</text:span>'))),
    1,
    columns={"gdp": [125000.0]},
    told=("footnote mark",),
)
fault(
    "comment.ods",
    ods(
        park(
            '<table:table-cell office:value-type="string"><office:annotation><text:p>存疑'
            "</text:p></office:annotation><text:p>12.5</text:p></table:table-cell>"
        )
    ),
    1,
    columns={"gdp": [125000.0]},
)
fault(
    "lost_zero.ods",
    ods(park(number(2015.1), "P1"), park(number(2015.1, "2015.10"), "P2"), titles=DATED),
    2,
    columns={"opened": ["2015", "2015-10"]},
    told=("can be January or October",),
)
