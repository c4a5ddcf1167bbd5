"""The files that are handed over: a workbook, forms to print, places for a phone."""

import html
import zipfile

import shapely

from ...analysis.cells.cell_words import words_of_list
from ...analysis.inventory import schema
from ..messages.language import document_language, language, title, tr
from ..messages.provenance import versions
from ..styles.layer_style import colours_of
from ..writing.workbook_writer import HEADER, NumberFormat
from ..writing.workbook_writer import write as write_workbook
from .site_account import account, metres

JUDGED = ("within", "uncertain", "outside")

OTHER = "ff9a9a9a"
_FORM = """<section><h1>{heading}</h1><h2>{name}</h2><table>{facts}</table>
<p>{sentences}</p><table class="blank">{blanks}</table><p class="foot">{foot}</p></section>"""
_STYLE = """@page{size:A4;margin:18mm}body{font-family:"Noto Sans CJK SC","SimSun",sans-serif;
font-size:11pt}section{page-break-after:always}h1{text-align:center;font-size:18pt}
table{border-collapse:collapse;width:100%;margin:8px 0}td{border:1px solid #000;padding:5px}
td:first-child{width:32%}.blank td{height:15mm;vertical-align:top}.foot{font-size:8.5pt}"""


def write_list(path, visits):
    """Write the workbook."""
    heads = [
        *(tr("No."), tr("Id"), tr("Name"), tr("Province"), tr("City"), tr("County")),
        *(tr("Verdict"), tr("Distance (m)"), tr("Limit (m)"), tr("Nearest river")),
        *(tr("Notes on the rule"), tr("Longitude"), tr("Latitude"), tr("In a sentence")),
    ]
    formats = {
        **dict.fromkeys((tr("Distance (m)"), tr("Limit (m)")), "#,##0.000"),
        **dict.fromkeys((tr("Longitude"), tr("Latitude")), "0.000000"),
    }
    rows = [[(head, HEADER) for head in heads]]
    rows += [_row(number, visit) for number, visit in enumerate(visits, start=1)]
    about = [[(tr("About this list"), HEADER)], [_caveat()], [versions()]]
    shown = [NumberFormat(heads.index(head), code) for head, code in formats.items()]
    write_workbook(path, [(tr("Work list"), rows, shown), (tr("About"), about)], tr("Work list"))


def write_forms(path, visits):
    """Write a page of forms, each on a sheet of its own when it is printed."""
    forms = "".join(map(_form, visits)) or f"<p>{html.escape(tr('No site is to be visited.'))}</p>"
    heading = html.escape(tr("Check form"))
    path.write_text(
        f'<!DOCTYPE html><html lang="{document_language()}"><head><meta charset="utf-8">'
        f"<title>{heading}</title><style>{_STYLE}</style></head><body>{forms}</body></html>",
        encoding="utf-8",
    )


def write_places(path, visits):
    """Write the places as KML in a zip; sites without a place are left out."""
    styles = "".join(_style(*each) for each in _colours().items())
    marks = "".join(_placemark(visit) for visit in visits if visit.place is not None)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">'
        f"<Document><name>{html.escape(tr('Work list'))}</name>{styles}{marks}</Document></kml>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", text)


WRITERS = {"XLSX": write_list, "FORMS": write_forms, "KMZ": write_places}


def _row(number, visit):
    values = visit.values
    lon, lat = visit.place or (None, None)
    notes = schema.results()["rule_note"]["values"]
    return [
        *(number, visit.site_id, visit.name),
        *(values.get(field) for field in ("province", "city", "county")),
        *(_verdict(visit), values["shore_m"], values["limit_m"], values.get("near_river")),
        words_of_list(notes, str(values.get("rule_note") or ""), language()),
        *(None if each is None else round(each, 6) for each in (lon, lat)),
        _sentence(visit),
    ]


def _form(visit):
    shore, limit = visit.values["shore_m"], visit.values["limit_m"]
    place = visit.place
    facts = [
        (tr("Id"), visit.site_id),
        (tr("Verdict"), _verdict(visit)),
        (tr("Distance to the shoreline"), "–" if shore is None else metres(shore)),
        (tr("Limit"), "–" if limit is None else metres(limit)),
        (tr("Nearest river"), visit.values.get("near_river") or "–"),
        (tr("Place (WGS 84)"), "–" if place is None else f"{place[0]:.6f}, {place[1]:.6f}"),
    ]
    blanks = [
        tr("Found on site"),
        tr("Distance measured on site (m), by what"),
        tr("Conclusion: confirmed / corrected, why"),
        tr("Photographs (numbers)"),
        tr("Deadline"),
        tr("Made by, date, signature"),
        tr("Checked by a second person, date, signature"),
    ]
    return _FORM.format(
        heading=html.escape(tr("Check form")),
        name=html.escape(visit.name),
        facts="".join(_line(head, text) for head, text in facts),
        sentences=html.escape(_sentence(visit)),
        blanks="".join(_line(head, "") for head in blanks),
        foot=html.escape(f"{_caveat()} {versions()}"),
    )


def _colours():
    """Return the colours of the map as KML has them: opacity, blue, green, red."""
    of_map = colours_of("verdict")
    told = {name: of_map[name].lstrip("#") for name in JUDGED}
    return {name: f"ff{c[4:6]}{c[2:4]}{c[0:2]}" for name, c in told.items()} | {"other": OTHER}


def _style(name, colour):
    line = f"<LineStyle><color>{colour}</color><width>2</width></LineStyle>"
    area = f"<PolyStyle><color>66{colour[2:]}</color></PolyStyle>"
    icon = f"<IconStyle><color>{colour}</color></IconStyle>"
    return f'<Style id="{name}">{icon}{line}{area}</Style>'


def _placemark(visit):
    parts = [f"<Point><coordinates>{_pair(visit.place)}</coordinates></Point>"]
    polygons = [each for each in shapely.get_parts(visit.shape) if each.geom_type == "Polygon"]
    parts += [_outline(polygon) for polygon in polygons]
    verdict = visit.values["verdict"]
    return (
        f"<Placemark><name>{html.escape(visit.name)}</name><description>"
        f"{html.escape(_sentence(visit))}</description><styleUrl>#"
        f"{verdict if verdict in JUDGED else 'other'}</styleUrl><MultiGeometry>"
        f"{''.join(parts)}</MultiGeometry></Placemark>"
    )


def _outline(polygon):
    rings = [("outer", polygon.exterior), *(("inner", ring) for ring in polygon.interiors)]
    told = (
        f"<{side}BoundaryIs><LinearRing><coordinates>{' '.join(map(_pair, ring.coords))}"
        f"</coordinates></LinearRing></{side}BoundaryIs>"
        for side, ring in rings
    )
    return f"<Polygon>{''.join(told)}</Polygon>"


def _sentence(visit):
    """Return the first sentences of what is told of a site, its verdict."""
    told = account(visit.values, visit.layer)
    return " ".join(told[0][1]) if told else ""


def _verdict(visit):
    words, verdict = schema.results()["verdict"]["values"], visit.values["verdict"]
    return title(words[verdict]) if verdict in words else verdict or "–"


def _line(head, text):
    return f"<tr><td>{html.escape(head)}</td><td>{html.escape(str(text))}</td></tr>"


def _pair(point):
    return f"{point[0]:.7f},{point[1]:.7f}"


def _caveat():
    return tr(
        "A screening on the data given; it replaces neither a survey nor a decision of the "
        "authority.",
    )
