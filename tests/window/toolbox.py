"""Driver: every indicator and infrastructure algorithm from the toolbox's own dialog."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(os.environ["PARKSHORE_GIVEN"])["tests"])

from window import GIVEN, REPORT, algorithm, drive, run_in_dialog


def layer(name):
    return f"{GIVEN['sample']}|layername={name}"


PARKS = {"PARKS": layer("parks")}
JOBS = {
    "summarizeparks": {
        **PARKS,
        "GROUP_FIELDS": ["category"],
        "VALUE_FIELDS": ["gdp"],
        "TOTALS": layer("catalogue"),
    },
    "contribution": {**PARKS, "TOTALS": layer("provinces")},
    "parkdensity": {**PARKS, "PROVINCES": layer("provinces")},
    "pillarindustries": PARKS,
    "demonstrationprograms": PARKS,
    "parkindicators": {**PARKS, "BASE": layer("park_years")},
    "decoupling": {"INPUT": layer("park_years"), "PRESSURE_FIELDS": ["cod_t"]},
    "greenindex": PARKS,
    "energyinfrastructure": {"UNITS": layer("energy_units"), **PARKS},
    "wastewater": {"PLANTS": layer("wastewater_plants"), **PARKS},
    "waterintake": {"INTAKES": layer("water_intakes"), **PARKS},
    "outfallcheck": {"OUTFALLS": layer("outfalls"), **PARKS},
    "carryingcapacity": {
        "LOADS": layer("parks"),
        "UNIT_FIELD": "province",
        "LOAD_FIELD": "cod_t",
        "CAPACITY": GIVEN["capacity"],
    },
    "symbiosispairs": {
        "ENERGY_UNITS": layer("energy_units"),
        "WASTEWATER_PLANTS": layer("wastewater_plants"),
        **PARKS,
    },
}


def steps():
    REPORT["pages"] = {}
    for name, parameters in JOBS.items():
        page = Path(GIVEN["folder"]) / f"{name}.html"
        own = algorithm(f"parkshore:{name}")  # its definitions live as long as it
        sinks = {
            definition.name(): "TEMPORARY_OUTPUT"
            for definition in own.destinationParameterDefinitions()
            if definition.name() != "HTML"
        }
        results = run_in_dialog(
            f"parkshore:{name}", {**parameters, **sinks, "HTML": str(page)}, f"dialog_{name}"
        )
        REPORT["pages"][name] = [len(results), page.exists()]


drive(steps)
