"""What was settled for the headers of a file, kept in the profile for the next file with them."""

import json
from pathlib import Path

from qgis.core import QgsApplication

from ..language import tr


def folder():
    """Return the folder that is kept from session to session, made where it is not there."""
    found = Path(QgsApplication.qgisSettingsDirPath()) / "parkshore" / "mappings"
    found.mkdir(parents=True, exist_ok=True)
    return str(found)


def keep(preview, parameters, sender=""):
    """Keep what a user has settled; return why it could not be, "" where it was.

    Parameters
    ----------
    preview : dict
        What the preview told last.
    parameters : dict
        Of the import.
    sender : str
    """
    if not preview or not preview.get("memory_file"):
        return ""
    place = Path(preview["memory_file"])
    content = {
        "kind": preview["kind"],
        "sender": sender,
        "headers": preview["headers"],
        "mapping": json.loads(parameters["MAPPING"]),
        "units": json.loads(parameters["UNITS"]),
        "header_rows": parameters["HEADER_ROWS"],
        "x_field": parameters["X_FIELD"],
        "y_field": parameters["Y_FIELD"],
        "datum": parameters["DATUM"],
        "axes": parameters["AXES"],
    }
    try:
        place.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")
    except OSError as error:
        return tr(
            "What was settled could not be kept in {file} ({reason}).",
            file=str(place),
            reason=error.strerror or error,
        )
    return ""
