"""The report's files: HTML with its figures, PDF, document, workbook."""

from qgis.core import QgsProcessingException

from ...analysis.cancel import check
from ...analysis.message import InputError
from ..guard.destinations import real_path
from ..messages.language import sentence, tr
from ..messages.warning import warn
from ..writing.placing import beside_folder
from ..writing.reading_back import refuse_cut_archive, refuse_cut_pdf, write_bytes
from ..writing.staging import Stage

PAGE, PAPER, TABLES, FIGURES = "report.html", "report.pdf", "tables.xlsx", "figures"
DOCUMENT = "report.docx"
LIMIT_BYTES = 5_000_000


def prepare_folder(folder):
    """Try that files can be written into a folder, before the work is done.

    Raises
    ------
    QgsProcessingException
    """
    try:
        Stage(real_path(folder), new=True).close(remove=True)
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
        Whether a reader finds all text of the PDF; where not, a warning says why.

    Raises
    ------
    QgsProcessingException
        Where the folder cannot be written.
    """
    try:
        with beside_folder(folder, obsolete=f"{FIGURES}/figure-*.png") as made:
            lacking, unfound = _write_all(document, made, feedback)
            size = (made / PAGE).stat().st_size
    except OSError as error:
        raise _unwritable(folder, error) from error
    if size > LIMIT_BYTES:
        warn(
            feedback,
            tr("The page {path} has {size} MB.", path=folder / PAGE, size=round(size / 1e6, 1)),
        )
    for told in filter(None, (lacking, unfound)):
        warn(feedback, told)
    return not unfound


def _write_all(document, folder, feedback):
    """Write the files; return why there is no workbook, and what a search in the PDF misses."""
    from .paper.report_pdf import write_pdf
    from .word.report_word import write_docx

    (folder / FIGURES).mkdir()
    for anchor, image in document.images().items():
        write_bytes(folder / FIGURES / f"{anchor}.png", image)
    feedback.setProgress(80)
    write_bytes(folder / PAGE, document.html().encode("utf-8"))
    write_docx(document, folder / DOCUMENT)
    refuse_cut_archive(folder / DOCUMENT)
    lacking = _write_workbook(document, folder / TABLES)
    feedback.setProgress(85)
    unfound = write_pdf(document, folder / PAPER, feedback)
    check(feedback.isCanceled)
    refuse_cut_pdf(folder / PAPER)
    return lacking, unfound


def _write_workbook(document, path):
    """Write all tables; return why they could not be, "" where they are."""
    from .report_tables import write_tables

    try:
        write_tables(document, path)
    except InputError as error:
        return sentence(error.message)
    refuse_cut_archive(path)
    return ""


def _unwritable(folder, error):
    return QgsProcessingException(
        tr(
            "The report cannot be written to {folder} ({reason}); choose a folder you may write "
            "to.",
            folder=folder,
            reason=error.strerror or str(error),
        )
    )
