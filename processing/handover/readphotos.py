"""`parkshore:readphotos`: photographs of visits read back, each with the site that it shows."""

from collections import Counter

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProcessingParameterFile

from ...analysis.message import InputError, Message, translatable
from ..framework.algorithm import Algorithm
from ..framework.declaration import POINTS, TABLE
from ..layers.fields import real, text
from ..messages.language import tr

FIELDS = (
    *(text("site_id"), text("photo"), text("taken"), text("how"), real("dist_m")),
    *(text("named"), text("near")),
)
NUMBERS = {
    "name and place": "BOTH",
    "name": "BY_NAME",
    "place": "BY_PLACE",
    "contradiction": "CONTRADICT",
    "several": "SEVERAL",
    "none": "UNKNOWN",
}
_OPEN = translatable("{count} photographs of {total} belong to no site for certain: see why.")
_UNREAD = translatable("{count} files are no photographs that can be read, the first is {file}.")


class ReadPhotos(Algorithm):
    """Photographs of visits, by site."""

    ID = "readphotos"
    GROUP = "decision"
    TAGS = (
        *("photo", "photograph", "EXIF", "GPS", "visit", "phone", "verification"),
        *("照片", "现场核查", "拍摄位置", "手机", "核查", "回收"),
    )

    def displayName(self):
        """Return the title."""
        return tr("Read photographs back")

    def shortHelpString(self):
        """Return the help."""
        return tr(
            "<p>Finds the site that each photograph of a visit shows. <b>By name</b>: the name of "
            "the file, or of the folder it lies in, holds the id or the name of a site, as in "
            "<i>P12_03.jpg</i>. <b>By place</b>: the position that the phone wrote into the file "
            "(EXIF) lies in a site or near it. Where name and place speak of different sites, or "
            "one of them of several, the photograph belongs to none, and both are told: nothing is "
            "guessed.</p><p>The result is a layer of points with the path of each photograph below "
            "the folder and its site: a relation of QGIS by <i>site_id</i> shows the photographs "
            "in the form of a site, and <i>Keep a verification</i> takes one as its document.</p>"
            "<p><b>Limit</b>: positions of phones are off by some ten metres, indoors by more; "
            "apps of map services may write positions of GCJ-02, some hundred metres off. Pictures "
            "sent by chat programs have lost their position.</p>",
        )

    def initAlgorithm(self, configuration=None):
        """Declare inputs and outputs."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add(
            QgsProcessingParameterFile("FOLDER", tr("Folder of photographs"), folder),
            tr("Folders in it are read too."),
        )
        self.add_layer("SITES", tr("Sites"), tr("Those that were visited."), TABLE)
        self.add_field(
            "ID_FIELD",
            tr("Id field"),
            tr("By default the id of the inventory's layers."),
            parent="SITES",
        )
        self.add_field(
            "NAME_FIELD",
            tr("Name field"),
            tr("Names of files may hold the name of a site, too."),
            "name",
            parent="SITES",
        )
        self.add_distance(
            "MAX_M",
            tr("Taken within"),
            tr("How far from its site a photograph is taken at most."),
            200.0,
        )
        self.add_sink("OUTPUT", tr("Photographs"), tr("One point per photograph."), POINTS)
        self.add_numbers(
            PHOTOS=tr("Photographs"),
            BOTH=tr("By name and place"),
            BY_NAME=tr("By name"),
            BY_PLACE=tr("By place"),
            CONTRADICT=tr("Name and place contradict each other"),
            SEVERAL=tr("Several sites"),
            UNKNOWN=tr("No site"),
        )

    def compute(self, run):
        """Read, match, and write."""
        from ..layers.row_writing import row_feature
        from .photo_files import photographs, read_sites, skipped_files

        sites, ids = read_sites(run)
        photos = photographs(run.file("FOLDER"), run.cancelled)
        if not photos:
            raise InputError("{folder} holds no photographs.", folder=run.file("FOLDER"))
        found = Counter()
        with run.outputs as outputs:
            lonlat = QgsCoordinateReferenceSystem("EPSG:4326")
            sink = run.sink("OUTPUT", list(FIELDS), Qgis.WkbType.Point, lonlat)
            for number, photo in enumerate(photos):
                run.stop_if_cancelled()
                shown = sites.shown(photo.name, photo.place)
                found[shown.how] += 1
                if sink is not None:
                    sink.write([_point(photo, row_feature(_row(photo, shown, ids)))])
                run.done(number / len(photos))
            unread = skipped_files(run.file("FOLDER"))
            if unread:
                run.warn(Message(_UNREAD, count=len(unread), file=unread[0]))
            unsure = sum(found[how] for how in ("contradiction", "several", "none"))
            if unsure:
                run.warn(Message(_OPEN, count=unsure, total=len(photos)))
            outputs.results["PHOTOS"] = len(photos)
            outputs.results |= {name: found[how] for how, name in NUMBERS.items()}
        return outputs.results


def _point(photo, feature):
    feature.setGeometry(photo.geometry())
    return feature


def _row(photo, shown, ids):
    return [
        None if shown.site is None else ids[shown.site],
        photo.name,
        photo.taken,
        shown.how,
        shown.distance_m,
        "; ".join(ids[site] for site in shown.named) or None,
        "; ".join(ids[site] for site in shown.near) or None,
    ]
