"""The report's files: HTML with its figures, PDF, workbook."""

import tempfile
import uuid
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ..warning import warn

translate = QCoreApplication.translate

PAGE, PAPER, TABLES, FIGURES = "report.html", "report.pdf", "tables.xlsx", "figures"
LIMIT_BYTES = 5_000_000


def prepare_folder(folder):
    """Make the folder and try that files can be written into it.

    Raises
    ------
    QgsProcessingException
    """
    trial = Path(folder) / f".{uuid.uuid4().hex}"
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise _unwritable(folder, error) from error


def write_report(document, folder, feedback):
    """Write all files, first beside and then in place: an earlier report stays whole till then.

    Parameters
    ----------
    document : report_document.Document
    folder : Path
    feedback : QgsProcessingFeedback

    Returns
    -------
    bool
        Whether the report is written; False where it was cancelled.
    """
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".report-") as begun:
            if not _write_all(document, Path(begun), feedback):
                return False
            _put_in_place(Path(begun), folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    size = (folder / PAGE).stat().st_size
    if size > LIMIT_BYTES:
        warn(
            feedback,
            translate("ParkShore", "The page {path} has {size} MB.").format(
                path=folder / PAGE, size=round(size / 1e6, 1)
            ),
        )
    return True


def _write_all(document, folder, feedback):
    from .report_pdf import write_pdf
    from .report_tables import write_tables

    (folder / FIGURES).mkdir()
    for anchor, image in document.images().items():
        (folder / FIGURES / f"{anchor}.png").write_bytes(image)
    feedback.setProgress(80)
    (folder / PAGE).write_bytes(document.html().encode("utf-8"))
    write_tables(document, folder / TABLES)
    feedback.setProgress(85)
    whole = write_pdf(document, folder / PAPER, feedback)
    if feedback.isCanceled():
        return False
    if not whole:
        raise OSError(PAPER)
    return True


def _put_in_place(begun, folder):
    """Move the files to their places; figures of an earlier report go."""
    (folder / FIGURES).mkdir(exist_ok=True)
    for old in (folder / FIGURES).glob("figure-*.png"):
        old.unlink()
    for path in begun.rglob("*.*"):
        path.replace(folder / path.relative_to(begun))


def _unwritable(folder, error):
    return QgsProcessingException(
        translate(
            "ParkShore",
            "The report cannot be written to {folder} ({reason}); choose a folder you may write "
            "to.",
        ).format(folder=folder, reason=error.strerror or str(error))
    )
