"""Progress told while a workbook is parsed, and a cancel heard in the midst of it."""

import openpyxl
import pytest
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.inventory.files import archive
from parkshore.processing.inventory.files import open_xml, workbook
from parkshore.processing.inventory.files.reading_pace import ReadingPace
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

ROWS = 3000


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("pace") / "a.xlsx"
    made = openpyxl.Workbook(write_only=True)
    sheet = made.create_sheet("a")
    for row in range(ROWS):
        sheet.append([f"化工园{row}", row * 1.7, f"备注{row * 7919}"])
    made.save(path)
    return path


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    monkeypatch.setattr(open_xml, "BLOCK", 1 << 12)
    monkeypatch.setattr(archive, "_BLOCK", 1 << 12)


def test_the_share_grows_to_the_whole(path):
    shares = []
    (table,) = workbook.sheets(path, "", ReadingPace(shares.append))
    assert table.about == ROWS
    assert shares == sorted(shares)
    assert len(shares) > 50
    assert shares[-1] > 0.9


def test_a_cancel_is_heard_at_the_next_block(path):
    shares = []
    pace = ReadingPace(shares.append, lambda: len(shares) >= 70)
    with pytest.raises(Cancelled):
        workbook.sheets(path, "", pace)
    assert len(shares) == 70


def test_an_import_tells_reading_before_rows(provider, path):
    shares = []
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    feedback.progressChanged.connect(shares.append)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:importinventory")
    given = {"FILE": str(path), "KIND": 1, "HEADER_ROWS": "1", "OUTPUT": "memory:"}
    algorithm.run(given, context, feedback)
    assert max(shares) <= 50  # without coordinates it is read and then refused
    assert len(shares) > 50
