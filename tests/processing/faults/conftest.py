"""Real faults: small disks, kills, locks; what lies on the disk afterwards."""

import subprocess

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProject

from ..conftest import memory_layer


@pytest.fixture
def mounted(tmp_path):
    """Mount a disk of so many MB, or remount it for reading alone; a test needs root for it."""
    places = []

    def mount(megabytes):
        place = tmp_path / f"disk{len(places)}"
        place.mkdir()
        told = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)],
            capture_output=True,
            text=True,
            check=False,
        )
        if told.returncode:
            pytest.skip(f"a disk of its own cannot be mounted here: {told.stderr.strip()}")
        places.append(place)
        return place

    yield mount
    for place in places:
        subprocess.run(["umount", "-l", str(place)], check=False)


@pytest.fixture(scope="module")
def many(qgis_app):
    """Parks with long names: some 20 MB in any format."""
    rows = [(f"Point({100 + n / 1e4} 30)", ["Hubei", f"{n} " + "园区" * 60]) for n in range(40_000)]
    return memory_layer("Point", rows, {"province": str, "name": str}, name="many")


@pytest.fixture
def few(layer):
    rows = [(f"Point({100 + n} 30)", ["Hubei", f"park {n}"]) for n in range(3)]
    return layer("Point", rows, {"province": str, "name": str}, name="few")


@pytest.fixture
def classify(provider):
    """Run an algorithm that writes every row back, in this process."""

    def run(parks, output, feedback=None):
        from qgis.core import QgsProcessingFeedback

        algorithm = QgsApplication.processingRegistry().createAlgorithmById(
            "parkshore:classifyreaches"
        )
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"PARKS": parks, "PROVINCE_FIELD": "province", "OUTPUT": output}
        good, reason = algorithm.checkParameterValues(given, context)
        if not good:
            raise QgsProcessingException(reason)
        feedback = feedback or QgsProcessingFeedback(False)
        return algorithm.run(given, context, feedback, {}, False)[0]

    return run
