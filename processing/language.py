"""The user's language, and sentences of `analysis` told in it."""

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def language():
    """Return ``"zh"`` where QGIS speaks Chinese, else ``"en"``: keys of titles in data."""
    return "zh" if QgsApplication.locale().lower().startswith("zh") else "en"


def title(titles, code=None):
    """Return the entry of ``{"en": …, "zh": …}`` for ``code`` or for the user's language."""
    return titles[code or language()]


def sentence(message):
    """Return an `analysis.message.Message` in the user's language.

    The templates were marked with ``QT_TRANSLATE_NOOP`` where they are written. Values that are
    messages themselves are told first.
    """
    values = {
        name: sentence(value) if hasattr(value, "text") and hasattr(value, "values") else value
        for name, value in message.values.items()
    }
    return translate("ParkShore", message.text).format(**values)
