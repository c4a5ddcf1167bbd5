"""What drivers of the Inventory dock share: the dock, files dropped on it, its dialogs at rest."""

from qgis.PyQt.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import plugins
from window import let_pass, wait_until


def dock():
    """Return the dock."""
    return plugins["parkshore"].dock


def drop(widget, *paths):
    """Drop files on a widget as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    centre = widget.rect().center()
    given = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(centre), *given)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(QPointF(centre), *given, QEvent.Type.Drop))


def settled(dialog):
    """Wait for the preview that the dialog has asked for."""
    wait_until(
        lambda: (
            not dialog._timer.isActive() and dialog.preview is not None and dialog.mapping.complete
        ),
        30,
    )
    return dialog.preview


def idle():
    """Wait until nothing runs and no layer is being opened."""
    wait_until(lambda: not dock().runner.running and not dock().work.layers._openings, 120)
    let_pass(100)
