"""The sample checked by the Yangtze law, and one report of it, made once."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject


def ran(algorithm, parameters):
    """Run an algorithm outside a test's own fixtures."""
    from qgis import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(
        algorithm, parameters, feedback=QgsProcessingFeedback(False), context=context
    )


@pytest.fixture(scope="session")
def inventory(root):
    """The shipped sample."""
    return str(root / "resources" / "sample" / "inventory.gpkg")


@pytest.fixture(scope="session")
def checked_sample(with_provider, inventory, tmp_path_factory):
    """Path of the checked parks of the sample."""
    with_provider()
    path = str(tmp_path_factory.mktemp("checked") / "checked.gpkg")
    ran(
        "parkshore:shorelinecheck",
        {
            "PARKS": f"{inventory}|layername=parks",
            "SHORELINE": f"{inventory}|layername=shoreline",
            "WATER": f"{inventory}|layername=water",
            "RULE_SET": 1,
            "MEASURED_FROM": 4,
            "OUTPUT": path,
        },
    )
    return path


@pytest.fixture(scope="session")
def reports(with_provider, inventory, checked_sample, tmp_path_factory):
    """The report of the sample by language: folder and results."""
    with_provider()
    made = {}
    for language, code in (("en", 1), ("zh", 2)):
        folder = tmp_path_factory.mktemp(f"report_{language}")
        made[language] = (
            folder,
            ran(
                "parkshore:parkreport",
                {
                    "INVENTORY": inventory,
                    "CHECKED": checked_sample,
                    "YEAR": 2018,
                    "LANGUAGE": code,
                    "OUTPUT": str(folder),
                },
            ),
        )
    return made
