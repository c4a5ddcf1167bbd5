"""Where help opens: pages that the package brings, in the user's language, and the web without."""

from qgis.PyQt.QtCore import QUrl

from ...analysis.resources import RESOURCES
from ..messages.language import language

HELP = RESOURCES / "help"
WEB = "https://github.com/parkshore/parkshore#readme"


def help_url(page="index"):
    """Return the address of a page of the help.

    Parameters
    ----------
    page : str
        Name of the page without its ending; of an algorithm its id.
    """
    path = HELP / language() / f"{page}.html"
    return QUrl.fromLocalFile(str(path)).toString() if path.is_file() else WEB
