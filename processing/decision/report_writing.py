"""The report's files: HTML with its figures, PDF, workbook."""

import uuid
from pathlib import Path

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

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
    """Write all files; those of a cancelled run are removed.

    Parameters
    ----------
    document : report_document.Document
    folder : Path
    feedback : QgsProcessingFeedback

    Returns
    -------
    bool
        Whether the report is whole.
    """
    from .report_pdf import write_pdf
    from .report_tables import write_tables

    figures = folder / "figures"
    written = [folder / "report.html", folder / "report.pdf", folder / "tables.xlsx"]
    try:
        figures.mkdir(exist_ok=True)
        for anchor, image in document.images().items():
            (figures / f"{anchor}.png").write_bytes(image)
            written.append(figures / f"{anchor}.png")
        feedback.setProgress(80)
        data = document.html().encode("utf-8")
        written[0].write_bytes(data)
        write_tables(document, written[2])
        feedback.setProgress(85)
        whole = write_pdf(document, written[1], feedback)
    except OSError as error:
        raise _unwritable(folder, error) from error
    if len(data) > LIMIT_BYTES:
        feedback.pushWarning(
            translate("ParkShore", "The page {path} has {size} MB.").format(
                path=written[0], size=round(len(data) / 1e6, 1)
            )
        )
    if feedback.isCanceled():
        for path in written:
            path.unlink(missing_ok=True)
        return False
    if not whole:
        raise QgsProcessingException(
            translate(
                "ParkShore",
                "The PDF could not be written to {path}; choose a folder you may write to.",
            ).format(path=written[1])
        )
    return True


def _unwritable(folder, error):
    return QgsProcessingException(
        translate(
            "ParkShore",
            "The report cannot be written to {folder} ({reason}); choose a folder you may write "
            "to.",
        ).format(folder=folder, reason=error.strerror or str(error))
    )
