"""What each algorithm is given in a soak: few rows of the sample, every output it can write."""

import shutil
from dataclasses import dataclass, field

from osgeo import gdal
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
)

_KEPT = {"parks": 20, "enterprises": 20, "water": 6, "shoreline": 4}
_DRAWN = ("provinces", "shoreline", "main_stem", "water")
_COARSE = 0.02  # degrees
_FILES = {
    "HTML": "page.html",
    "OUTPUT": "made.pdf",
    "DOCX": "made.docx",
    "RETURN_FILE": "back.xlsx",
    "XLSX": "list.xlsx",
    "FORMS": "forms.html",
    "KMZ": "places.kmz",
}


@dataclass(frozen=True)
class Job:
    """How an algorithm is run.

    Attributes
    ----------
    layers : dict of str to str
        Parameter -> table of the small inventory; `Bench` has those of its own too.
    given : dict
        Other parameters; ``{out}`` and ``{bench}`` stand for folders, words in braces for rows.
    before : tuple of str
        Jobs that come first in each run.
    """

    layers: dict[str, str] = field(default_factory=dict)
    given: dict[str, object] = field(default_factory=dict)
    before: tuple[str, ...] = ()


_TABLE = "{inventory}|layername="
_INVENTORY = {"INVENTORY": "{out}/inventory.gpkg"}
_LAW = {"RULE_SET": 1, "MEASURED_FROM": 4, "DATE": "2026-01-31"}
_CHECK = {"PARKS": "parks", "SHORELINE": "shoreline", "WATER": "water"}
_SITE = {"SITE_KIND": 0, "SITE_ID": "{park}", "STATUS": 1, "MAKER": "李工", "CHECKER": "王工"}
_SAID = {"REASON": "现场测量", "DOCUMENT": "环监〔2026〕1号", "DATE": "2026-02-01"}

LIGHT = {
    "carryingcapacity": Job({"LOADS": "parks"}, {"CAPACITY": "{bench}/capacity.csv"}),
    "checkinventory": Job({"INPUT": "parks", "PROVINCES": "provinces"}, {"KIND": 0}),
    "classifyreaches": Job({"PARKS": "parks"}),
    "closeround": Job(
        {"SHORELINE": "shoreline"},
        {
            "NAME": "2026",
            "PERSON": "王芳",
            "RULE_SET": 1,
            "DATE": "2026-11-29",
            "REPORT": "{bench}/pages",
            "FOLDER": "{out}",
            **_INVENTORY,
        },
    ),
    "comparescenarios": Job({"BEFORE": "checked", "AFTER": "again"}),
    "comparesources": Job(
        {"PARKS": "parks"}, {"SHORELINES": [f"{_TABLE}shoreline", f"{_TABLE}main_stem"]}
    ),
    "contribution": Job({"PARKS": "parks", "TOTALS": "provinces"}),
    "countyround": Job({}, {"FILES": ["{bench}/table.csv"], "KIND": 1, "EXPECTED": "宜昌市"}),
    "decoupling": Job({"INPUT": "park_years"}),
    "demonstrationprograms": Job({"PARKS": "parks"}),
    "energyinfrastructure": Job({"UNITS": "energy_units", "PARKS": "parks"}),
    "greenindex": Job({"PARKS": "parks"}),
    "handoutinventory": Job(
        {}, {"PROVINCE": "{province}", "OUTPUT": "{out}/part.gpkg", **_INVENTORY}
    ),
    "importinventory": Job({}, {"FILE": "{bench}/table.csv", "KIND": 1}),
    "mergeverifications": Job(
        {}, {"PACKAGE": "{bench}/inventory.gpkg", **_INVENTORY}, before=("storeverification",)
    ),
    "outfallcheck": Job({"OUTFALLS": "outfalls", "PARKS": "parks", "SHORELINE": "shoreline"}),
    "parkdensity": Job({"PARKS": "parks", "PROVINCES": "provinces"}, {"CELL_KM": 200}),
    "parkindicators": Job({"PARKS": "parks", "BASE": "park_years"}),
    "pillarindustries": Job({"PARKS": "parks"}),
    "prepareshoreline": Job({"INPUT": "water"}, {"NAME_FIELD": "river"}),
    "previewinventory": Job({}, {"FILE": "{bench}/table.csv", "KIND": 1}),
    "rankparks": Job(
        {"PARKS": "parks"}, {"CRITERIA": ["gdp", "+", 2, "cod_t", "-", 1], "MISSING": 2}
    ),
    "readphotos": Job({"SITES": "parks"}, {"FOLDER": "{bench}/photos", "ID_FIELD": "park_id"}),
    "receivingparks": Job({"SITES": "enterprises", "PARKS": "checked"}),
    "riverchainage": Job({"PARKS": "parks", "RIVER": "main_stem"}, {"SNAP_KM": 500}),
    "shorelinecheck": Job(_CHECK, _LAW),
    "shorelinetrend": Job({"INPUT": "checked"}),
    "siteoptions": Job({"SITES": "checked", "PARKS": "parks"}),
    "stalechecks": Job({"SHORELINE": "shoreline"}, _INVENTORY, before=("storechecks",)),
    "storechecks": Job({"CHECKED": "checked"}, {"SITE_KIND": 0, **_INVENTORY}),
    "storeinventory": Job({"INPUT": "changed"}, {"KIND": 0, **_INVENTORY}),
    "storeverification": Job({}, {**_SITE, **_SAID, **_INVENTORY}),
    "summarizeparks": Job({"PARKS": "parks", "TOTALS": "catalogue"}),
    "symbiosispairs": Job(
        {"ENERGY_UNITS": "energy_units", "WASTEWATER_PLANTS": "wastewater_plants", "PARKS": "parks"}
    ),
    "undostore": Job({}, _INVENTORY, before=("storeinventory",)),
    "upstreamexposure": Job(
        {"FACILITIES": "parks", "INTAKES": "water_intakes", "NETWORK": "main_stem"},
        {"MOUTH": "121.9,31.4", "SNAP_KM": 200, "MAX_KM": 200, "MAX_GAP": 1000},
    ),
    "wastewater": Job({"PLANTS": "wastewater_plants", "PARKS": "parks"}),
    "waterintake": Job({"INTAKES": "water_intakes", "PARKS": "parks"}, {"NATIONAL_M3": 604e9}),
    "worklist": Job({"CHECKED": "checked"}, {"WHICH": 1, "LANGUAGE": 2}),
}
HEAVY = {
    "annualreport": Job({"SHORELINE": "shoreline"}, {"YEAR": 2018, **_INVENTORY}),
    "chemicalparkcheck": Job({"PARKS": "parks", "WATER_BODIES": "water"}, {"NAME_FIELD": "river"}),
    "createsample": Job({}, {"PARKS_COUNT": 30, "SEED": 7, "OUTPUT": "{out}/sample.gpkg"}),
    "evidencesheets": Job(
        {"PARKS": "checked", "SHORELINE": "shoreline"}, {"WHICH": 1, "LANGUAGE": 2}
    ),
    "parkreport": Job({"CHECKED": "checked"}, {"YEAR": 2018, "LANGUAGE": 2, **_INVENTORY}),
    "printmap": Job(
        {"CHECKED": "checked", "SHORELINE": "shoreline"}, {"OUTPUT": "{out}/map.pdf", "LANGUAGE": 2}
    ),
    "shorelinezones": Job({"SHORELINE": "shoreline"}, {"DISTANCES": "1000", "TOLERANCE": 20}),
}

JOBS = LIGHT | HEAVY


class Bench:
    """The small inventory, what is made of it once, and a folder for what a run writes.

    Parameters
    ----------
    shipped : Path
        The sample inventory.
    folder : Path
    """

    def __init__(self, shipped, folder):
        self.folder, self.out = folder, folder / "out"
        self.inventory = folder / "inventory.gpkg"
        _shorten(shipped, self.inventory)
        self._own = {}
        self._words = {}
        self.out.mkdir()
        self._prepare()

    def run(self, name, *, in_files=True):
        """Run an algorithm once; what the last run wrote is gone then.

        Parameters
        ----------
        in_files : bool
            Whether layers are written into files, and pages, or layers only in memory.
        """
        shutil.rmtree(self.out)
        self.out.mkdir()
        for each in (*JOBS[name].before, name):
            context = QgsProcessingContext()
            context.setProject(QgsProject.instance())
            given = self.parameters(each, self.out, in_files=in_files)
            feedback = QgsProcessingFeedback(False)
            processing.run(f"parkshore:{each}", given, feedback=feedback, context=context)

    def parameters(self, name, out, *, in_files=True):
        """Return what an algorithm is given to write into a folder."""
        made = QgsApplication.processingRegistry().createAlgorithmById(f"parkshore:{name}")
        outputs = {
            each.name(): _place(each, out, in_files=in_files)
            for each in made.parameterDefinitions()
            if each.isDestination() and (in_files or each.name() != "HTML")
        }
        job = JOBS[name]
        given = {name: self._source(layer) for name, layer in job.layers.items()}
        given |= {name: self._filled(value, out) for name, value in job.given.items()}
        if f"{out}/inventory.gpkg" in given.values() and not (out / "inventory.gpkg").exists():
            shutil.copy(self.inventory, out)
        return outputs | given

    def _source(self, layer):
        return self._own.get(layer, f"{self.inventory}|layername={layer}")

    def _filled(self, value, out):
        if isinstance(value, list):
            return [self._filled(each, out) for each in value]
        if isinstance(value, str):
            return value.format(out=out, bench=self.folder, inventory=self.inventory, **self._words)
        return value

    def _prepare(self):
        """Make what some jobs read: a table, photographs, checked parks, changed ones."""
        options = gdal.VectorTranslateOptions(
            format="CSV", layers=["enterprises"], layerCreationOptions=["GEOMETRY=AS_XY"]
        )
        gdal.VectorTranslate(str(self.folder / "table.csv"), str(self.inventory), options=options)
        first = _first(self.inventory, "parks")
        self._words = {"park": first["park_id"], "province": first["province"]}
        capacity = f"unit,cap_t\n{first['park_id']},500\n"
        (self.folder / "capacity.csv").write_text(capacity, encoding="utf-8")
        for name in ("pages", "photos"):
            (self.folder / name).mkdir()
        (self.folder / "pages" / "report.html").write_text("报告", encoding="utf-8")
        picture = gdal.GetDriverByName("MEM").Create("", 8, 8, 3)
        path = self.folder / "photos" / f"{first['park_id']}_1.jpg"
        gdal.GetDriverByName("JPEG").CreateCopy(str(path), picture)
        self._changed()
        self.run("shorelinecheck")
        for name in ("checked", "again"):
            self._own[name] = str(
                shutil.copy(self.out / "output.gpkg", self.folder / f"{name}.gpkg")
            )

    def _changed(self):
        path = self.folder / "changed.gpkg"
        gdal.VectorTranslate(str(path), str(self.inventory), layers=["parks"])
        changed = gdal.OpenEx(str(path), gdal.OF_UPDATE)
        changed.ExecuteSQL("UPDATE parks SET gdp = gdp * 2, name = name || '二期'")
        changed = None
        self._own["changed"] = f"{path}|layername=parks"


def _place(output, out, *, in_files):
    name, kind = output.name(), output.type()
    if kind == "folderDestination":
        return str(out / "folder")
    if kind == "fileDestination":
        return str(out / _FILES[name])
    return str(out / f"{name.replace(':', '_').lower()}.gpkg") if in_files else "memory:"


def _first(path, table):
    source = gdal.OpenEx(str(path))
    return source.GetLayer(table).GetNextFeature().items()


def _shorten(shipped, path):
    """Copy an inventory, the first rows of its large tables alone."""
    shutil.copy(shipped, path)
    source = gdal.OpenEx(str(path), gdal.OF_UPDATE)
    for table, count in _KEPT.items():
        source.ExecuteSQL(f"DELETE FROM {table} WHERE fid > {count}")
    for layer in (source.GetLayer(number) for number in range(source.GetLayerCount())):
        if layer.GetLayerDefn().GetFieldIndex("park_id") >= 0 and layer.GetName() not in _KEPT:
            source.ExecuteSQL(
                f"DELETE FROM {layer.GetName()} WHERE park_id NOT IN (SELECT park_id FROM parks)"
            )
    for layer in map(source.GetLayerByName, _DRAWN):
        for feature in layer:
            feature.SetGeometry(feature.GetGeometryRef().SimplifyPreserveTopology(_COARSE))
            layer.SetFeature(feature)
    source.ExecuteSQL("VACUUM")
    source = None
