"""Small files as the sources of water data write them, drawn from one true water of our own.

Run it to see the files: ``python -m tests.processing.shoreline.water_files FOLDER``.
"""

import sys
from pathlib import Path

from .official_water_files import (
    land_survey_2,
    land_survey_3,
    management_boundary,
    national_4m,
    national_4m_both,
    national_areas,
    national_both,
    national_lines,
    territorial_plan,
)
from .open_water_files import (
    cad_drawing,
    gshhg_areas,
    gshhg_rivers,
    hydrolakes,
    hydrorivers,
    kml_drawing,
    natural_earth,
    osm_areas,
    osm_extract,
    osm_file,
    osm_pbf,
    raster_mask,
)

FILES = {
    management_boundary: 2,
    land_survey_3: 3,
    territorial_plan: 3,
    land_survey_2: 4,
    national_areas: 5,
    national_lines: 5,
    national_both: 5,
    national_4m: 6,
    national_4m_both: 6,
    osm_areas: 7,
    osm_extract: 7,
    osm_file: 7,
    osm_pbf: 7,
    hydrorivers: 8,
    raster_mask: 9,
    cad_drawing: 10,
    kml_drawing: 10,
    natural_earth: 11,
    gshhg_areas: 12,
    gshhg_rivers: 12,
    hydrolakes: 13,
}
"""What writes a file, and the value of ``SOURCE`` that it is of."""


if __name__ == "__main__":
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    for make in FILES:
        sys.stdout.write(f"{make(into)}\n")
