"""The script that draws a page's figures, small enough to go into the page."""

import base64
import gzip
import importlib.util
from functools import lru_cache
from pathlib import Path

from ..messages.language import tr

LARGEST_BYTES = 3_900_000  # leaves a page of 5 MB room for its tables
DEBIAN = Path("/usr/share/python3-plotly/plotly.js")


def library():
    """Return plotly's script, compressed for a page, and a reason where there is none.

    Returns
    -------
    script : str
        Base64 of the gzipped script, "" where there is none.
    reason : str
        One sentence in the user's language, "" where all is well.
    """
    source = _library_file()
    if source is None:
        return "", tr(
            "The page has no figures: the Python library plotly is missing; install it for the "
            "Python of QGIS (Debian and Ubuntu: python3-plotly).",
        )
    script = _compressed(str(source))
    if len(script) > LARGEST_BYTES:
        return "", tr(
            "The page has no figures: the script {file} is too large for one page; install another "
            "version of plotly.",
            file=source,
        )
    return script, ""


def _library_file():
    """Where plotly's script is: beside the package (pip, OSGeo4W), or where Debian puts it."""
    spec = importlib.util.find_spec("plotly")
    if spec is None or spec.origin is None:
        return None
    for candidate in (Path(spec.origin).parent / "package_data" / "plotly.min.js", DEBIAN):
        if candidate.is_file():
            return candidate
    return None


@lru_cache(maxsize=1)
def _compressed(path):
    packed = gzip.compress(Path(path).read_bytes(), compresslevel=5, mtime=0)
    return base64.b64encode(packed).decode("ascii")
