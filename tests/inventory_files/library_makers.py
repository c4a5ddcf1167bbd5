"""Makers of workbooks by the libraries of other people: openpyxl, xlwt."""

PARK = ["P1", "长江化工园", 114.3, 30.6, 12.5]


def book(sheets, merged=(), states=None, hidden_rows=(), chart=False, cells=None, formats=None,
         comments=None, since_1904=False):  # fmt: skip
    """Return a maker of an .xlsx; what is not by sheet is done to the last one of ``sheets``."""
    from openpyxl import Workbook
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    def make(path):
        made = Workbook()
        made.remove(made.active)
        if since_1904:
            made.epoch = CALENDAR_MAC_1904
        if chart:
            made.create_chartsheet("图")
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
            sheet.sheet_state = (states or {}).get(name, "visible")
        for each in merged:
            sheet.merge_cells(each)
        for row in hidden_rows:
            sheet.row_dimensions[row].hidden = True
        _dress(sheet, cells or {}, formats or {}, comments or {})
        made.save(path)

    return make


def _dress(sheet, cells, formats, comments):
    """Give cells values, number formats and comments, by their place."""
    from openpyxl.comments import Comment

    for place, value in cells.items():
        sheet[place] = value
    for place, code in formats.items():
        sheet[place].number_format = code
    for place, text in comments.items():
        sheet[place].comment = Comment(text, "局")


def styled(rows, formats, **more):
    """Return a maker of one sheet whose cells have number formats."""
    return book({"a": rows}, formats=formats, **more)


def plants(title, values):
    """Return a maker of wastewater plants with figures of a number format each."""
    head = ["污水厂编号", "名称", "所属园区", "经度", "纬度", title]
    rows = [[f"W{i}", f"厂{i}", "P1", 114.3, 30.6, value] for i, (value, _) in enumerate(values, 1)]
    codes = {f"F{i}": code for i, (_, code) in enumerate(values, 2)}
    return styled([head, *rows], codes)


def old_book(sheets, merged=(), hidden=(), hidden_rows=(), styles=None, since_1904=False):
    """Return a maker of an .xls; ``styles`` are number formats by row and column."""
    import xlwt

    def make(path):
        made = xlwt.Workbook(encoding="utf-8")
        made.dates_1904 = since_1904
        for name, rows in sheets.items():
            sheet = made.add_sheet(name)
            sheet.visibility = int(name in hidden)
            for row, values in enumerate(rows):
                for column, value in enumerate(values):
                    if value is None:
                        continue
                    style = xlwt.XFStyle()
                    style.num_format_str = (styles or {}).get((row, column), "General")
                    if isinstance(value, tuple):
                        sheet.write_rich_text(row, column, _runs(value))
                    else:
                        sheet.write(row, column, value, style)
        for top, bottom, left, right in merged:
            sheet.merge(top, bottom, left, right)
        for row in hidden_rows:
            sheet.row(row).hidden = True
        made.save(str(path))

    return make


def _runs(value):
    """Return the runs of a text whose second piece stands above the line."""
    import xlwt

    above = xlwt.Font()
    above.escapement = xlwt.Font.ESCAPEMENT_SUPERSCRIPT
    return [(value[0], xlwt.Font()), (value[1], above)]
