"""The styles of a document: what Word and WPS list, and officials know."""

SONG, HEI = "宋体", "黑体"
LATIN = "Times New Roman"
_BRAND, _SOFT, _TINT, _LINE, _ALARM = "1F6F8B", "5B6B77", "F2F6F8", "BFC9D0", "B0413E"


def styles(language):
    """Return ``styles.xml``.

    Parameters
    ----------
    language : str
        Of the text, such as ``zh-CN``.
    """
    latin = "en-US" if language == "en" else language
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(SONG)}<w:sz w:val="
        f'"21"/><w:szCs w:val="21"/><w:lang w:val="{latin}" w:eastAsia="zh-CN"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="276" '
        f'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>{_NAMED}</w:styles>'
    )


def _fonts(chinese):
    return f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:cs="{LATIN}" w:eastAsia="{chinese}"/>'


def _style(name, shown, *, pages="", words="", after="Normal", quick=True):
    """Return a style of paragraphs."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{after}"/>{"<w:qFormat/>" if quick else ""}'
        f"<w:pPr>{pages}</w:pPr><w:rPr>{words}</w:rPr></w:style>"
    )


def _heading(level, size, before):
    return _style(
        f"Heading{level}",
        f"heading {level}",
        pages=f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="100"/>'
        f'<w:outlineLvl w:val="{level - 1}"/>',
        words=f"{_fonts(HEI)}<w:b/><w:bCs/>{_size(size)}",
    )


def _size(half_points, colour=""):
    told = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{told}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _edges(*sides):
    return "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in sides
    )


_TIGHT = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
_CLOSE = '<w:spacing w:after="60" w:line="252" w:lineRule="auto"/>'
_SHADED = f'<w:shd w:val="clear" w:color="auto" w:fill="{_TINT}"/>'
_BOLD = "<w:b/><w:bCs/>"
_BASIC = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
    '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_LETTERS = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr>'
    f'<w:color w:val="{_BRAND}"/></w:rPr></w:style><w:style w:type="character" '
    f'w:styleId="KeyUnit"><w:name w:val="Key unit"/><w:rPr><w:b w:val="0"/>{_size(18)}</w:rPr>'
    "</w:style>"
)
_TABLES = (
    '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    f"{_edges('top', 'bottom', 'insideH')}</w:tblBorders></w:tblPr>"
    f'<w:tblStylePr w:type="firstRow"><w:tcPr>{_SHADED}</w:tcPr></w:tblStylePr></w:style>'
    '<w:style w:type="table" w:styleId="CardTable"><w:name w:val="Card table"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
    '<w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
_AT_RIGHT = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
_NAMED = "".join(
    (
        _BASIC,
        _style(
            "Title",
            "Title",
            pages='<w:spacing w:before="240" w:after="60"/>',
            words=f"{_fonts(HEI)}{_BOLD}{_size(44)}",
        ),
        _style("Subtitle", "Subtitle", words=_size(24, _SOFT)),
        _heading(1, 32, 360),
        _heading(2, 26, 240),
        _heading(3, 22, 160),
        _style("TOC1", "toc 1", pages='<w:spacing w:after="40"/>', quick=False),
        _style("Lead", "Lead", words=f"{_fonts(HEI)}{_size(24)}"),
        _style("Warning", "Warning", words=f"{_BOLD}{_size(22, _ALARM)}"),
        _style("Caption", "caption", pages='<w:spacing w:before="80"/>', words=_size(19, _SOFT)),
        _style("Note", "Note", pages=_CLOSE, words=_size(18, _SOFT)),
        _style("Formula", "Formula", pages=_SHADED, words=_size(22)),
        _style("KeyTitle", "Key title", pages=_SHADED + _TIGHT, words=_size(17, _SOFT)),
        _style("KeyValue", "Key value", pages=_SHADED + _TIGHT, words=f"{_BOLD}{_size(28)}"),
        _style("TableHead", "Table head", pages=_TIGHT, words=f"{_BOLD}{_size(18)}"),
        _style("TableText", "Table text", pages=_TIGHT, words=_size(18)),
        _style("Header", "header", words=_size(17, _SOFT), quick=False),
        _style("Footer", "footer", pages=_AT_RIGHT, words=_size(17, _SOFT), quick=False),
        _LETTERS,
        _TABLES,
    )
)
