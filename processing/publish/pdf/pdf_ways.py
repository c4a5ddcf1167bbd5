"""What leads through a PDF: title, language, bookmarks, links."""

from ...messages.provenance import plugin_version


def add_ways(writer, guide):
    """Add title, language, bookmarks and links.

    Parameters
    ----------
    writer : pypdf.PdfWriter
    guide : reader_guide.ReaderGuide
    """
    from pypdf.generic import NameObject, TextStringObject

    root = writer._root_object  # noqa: SLF001 - all versions have it
    root[NameObject("/Lang")] = TextStringObject(guide.language)
    root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    made_by = f"ParkShore {plugin_version()}"
    writer.add_metadata({"/Title": guide.title, "/Creator": made_by})
    root[NameObject("/ViewerPreferences")] = _dictionary({"/DisplayDocTitle": True})
    pages = list(writer.pages)
    _add_bookmarks(writer, pages, guide.bookmarks)
    for link in guide.links:
        _add_link(writer, pages, link)


def _add_bookmarks(writer, pages, bookmarks):
    from pypdf.generic import Fit

    chapter = None
    for mark in bookmarks:
        top = _height(pages[mark.place.page]) - mark.place.top
        made = writer.add_outline_item(
            mark.title,
            mark.place.page,
            parent=chapter if mark.level else None,
            fit=Fit.xyz(left=0, top=top),
        )
        chapter = chapter if mark.level else made


def _add_link(writer, pages, link):
    from pypdf.generic import ArrayObject, FloatObject, NameObject, NullObject

    high, target = _height(pages[link.page]), pages[link.target.page]
    corners = (
        *(link.area.left(), high - link.area.bottom()),
        *(link.area.right(), high - link.area.top()),
    )
    top = FloatObject(round(_height(target) - link.target.top, 1))
    place = [target.indirect_reference, NameObject("/XYZ"), NullObject(), top, NullObject()]
    action = _dictionary({"/S": NameObject("/GoTo"), "/D": ArrayObject(place)})
    entry = {
        "/Type": NameObject("/Annot"),
        "/Subtype": NameObject("/Link"),
        "/Rect": ArrayObject([FloatObject(round(value, 1)) for value in corners]),
        "/Border": ArrayObject([FloatObject(0)] * 3),
        "/A": action,
    }
    page = pages[link.page]
    if "/Annots" not in page:
        page[NameObject("/Annots")] = ArrayObject()
    page["/Annots"].get_object().append(writer._add_object(_dictionary(entry)))  # noqa: SLF001 - the documented way


def _dictionary(entries):
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject

    return DictionaryObject(
        {
            NameObject(name): BooleanObject(value) if isinstance(value, bool) else value
            for name, value in entries.items()
        }
    )


def _height(page):
    return float(page["/MediaBox"][3])
