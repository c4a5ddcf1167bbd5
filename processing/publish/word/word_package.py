"""The parts of a package beside its body: types, relations, properties, header and footer."""

from ...messages.language import tr
from .word_styles import styles
from .word_xml import escaped, field, paragraph, run

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}" xmlns:a="{_DRAWING}/main" '
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:pic="{_DRAWING}/picture"'
)
_PARTS = {"styles": "styles", "settings": "settings", "header": "header", "footer": "footer"}
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference '
    'w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" '
    'w:right="1134" w:bottom="1134" w:left="1134" w:header="624" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)
_TAB = "<w:r><w:tab/></w:r>"


def parts(document, body, footer, pictures):
    """Return the parts by their names, in the order of the package.

    Parameters
    ----------
    document : word_document.WordDocument
    body : str
    footer : str
    pictures : int
    """
    inside = f"<w:body>{body}{_SECTION}</w:body>"
    head = paragraph(run(document.title), "Header")
    foot = paragraph(run(footer) + _TAB + _page_of(), "Footer")
    made = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            [
                ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
                ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": _core(document),
        "word/document.xml": f"<w:document {_SPACES}>{inside}</w:document>",
        "word/_rels/document.xml.rels": _relations(
            [
                *((name, f"{_OFFICE}/{name}", f"{file}.xml") for name, file in _PARTS.items()),
                *(
                    (f"picture{number}", f"{_OFFICE}/image", f"media/picture{number}.png")
                    for number in range(1, pictures + 1)
                ),
            ]
        ),
        "word/styles.xml": styles(document.language),
        "word/settings.xml": _settings(document.language),
        "word/header.xml": f"<w:hdr {_SPACES}>{head}</w:hdr>",
        "word/footer.xml": f"<w:ftr {_SPACES}>{foot}</w:ftr>",
    }
    return {name: (_HEAD + text).encode("utf-8") for name, text in made.items()}


def _page_of():
    """Return the page's number as fields inside the words of the language."""
    words = tr("Page {number} of {total}", number="\n", total="\r")
    before, rest = words.split("\n")
    between, after = rest.split("\r")
    return run(before) + field("PAGE", "1") + run(between) + field("NUMPAGES", "1") + run(after)


def _types():
    kinds = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "header": "header",
        "footer": "footer",
    }
    told = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'{told}<Override PartName="/docProps/core.xml" ContentType='
        '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations(entries):
    told = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in entries
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


def _core(document):
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(document.title)}</dc:title>"
        f"<dc:creator>{escaped(document.author)}</dc:creator>"
        f"<dc:language>{document.language}</dc:language></cp:coreProperties>"
    )


def _settings(language):
    latin = "en-US" if language == "en" else language
    return (
        f'<w:settings xmlns:w="{_MAIN}"><w:zoom w:percent="100"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{latin}" w:eastAsia="zh-CN"/></w:settings>'
    )
