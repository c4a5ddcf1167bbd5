"""What algorithms and models are called, where they stand, and what they need."""

from qgis.PyQt.QtGui import QIcon

from ...analysis.resources import RESOURCES
from ..messages.language import tr
from ..messages.libraries import missing_libraries
from ..publish.help_pages import help_url

ICONS = RESOURCES / "icons"


def group_title(group):
    """Return the title of a group; the toolbox sorts by it, the number is the order of work."""
    return {
        "shoreline": tr("1 Shoreline"),
        "reaches": tr("2 Reaches"),
        "inventory": tr("3 Inventory"),
        "indicators": tr("4 Indicators"),
        "infrastructure": tr("5 Infrastructure"),
        "decision": tr("6 Decision"),
    }[group]


class Identity:
    """Id, group, icon and search words, from a subclass's constants."""

    ID = ""
    GROUP = ""
    TAGS: tuple[str, ...] = ()

    def name(self):
        """Return the second half of the id."""
        return self.ID

    def group(self):
        """Return the title of the group."""
        return group_title(self.GROUP)

    def groupId(self):
        """Return the id of the group."""
        return self.GROUP

    def tags(self):
        """Return search words in both languages."""
        return list(self.TAGS)

    def icon(self):
        """Return the icon of the group."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        """Return the path of the group's icon."""
        return str(ICONS / f"{self.GROUP}.svg")

    def helpUrl(self):
        """Return the page of the help that tells of it."""
        return help_url(self.ID)

    def createInstance(self):
        """Return a fresh instance."""
        return type(self)()

    def canExecute(self):
        """Tell whether the libraries are there, and what to install where not."""
        missing = missing_libraries()
        if missing:
            return False, tr(
                "ParkShore needs the Python libraries {names}; install them for the Python of QGIS "
                "(Debian and Ubuntu: python3-pandas, and shapely 2 with pip), then restart QGIS.",
                names=", ".join(missing),
            )
        return True, ""
