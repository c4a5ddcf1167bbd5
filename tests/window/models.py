"""Driver: both models from Processing's dialogs, the annual report in a batch of years."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, drive, picture, run_in_batch, run_in_dialog

FOLDER = Path(GIVEN["folder"])
LANGUAGES = {"en": 1, "zh_CN": 2}


def layer(name):
    return f"{GIVEN['sample']}|layername={name}"


def steps():
    results = run_in_dialog(
        "parkshore:chemicalparkcheck",
        {
            "PARKS": layer("parks"),
            "WATER_BODIES": layer("water"),
            "NAME_FIELD": "river",
            "RULE_SET": 1,
            "check:CHECKED": str(FOLDER / "checked.gpkg"),
            "zones:ZONES": str(FOLDER / "zones.gpkg"),
            "reaches:REACHES": str(FOLDER / "reaches.gpkg"),
        },
        "dialog_model",
    )
    REPORT["check"] = sorted(results)
    rows = [
        {
            "INVENTORY": GIVEN["sample"],
            "SHORELINE": layer("shoreline"),
            "YEAR": year,
            "LANGUAGE": LANGUAGES[GIVEN["language"]],
            "report:REPORT": str(FOLDER / f"report_{year}"),
            "OUTPUT": str(FOLDER / f"report_{year}" / "report.html"),
        }
        for year in GIVEN["years"]
    ]
    run_in_batch("parkshore:annualreport", rows)
    REPORT["reports"] = [
        sorted(path.name for path in (FOLDER / f"report_{year}").glob("*.*"))
        for year in GIVEN["years"]
    ]
    picture("models")


drive(steps)
