"""The user's language, and sentences of `analysis` told in it."""

from functools import cache
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

I18N = Path(__file__).parent.parent / "resources" / "i18n"

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


@cache
def speech(code):
    """Return a callable that tells English texts in a language, whatever QGIS speaks.

    For printed products whose reader is not the user; texts are marked with
    ``QT_TRANSLATE_NOOP`` where they are written.

    Parameters
    ----------
    code : {"en", "zh"}
    """
    if code == "en":
        return lambda text: text
    translator = QTranslator()
    translator.load("parkshore_zh_CN", str(I18N))
    # as bytes: PyQt would take a str for ASCII here
    return lambda text: translator.translate("ParkShore", text.encode()) or text


def chosen_language(choice):
    """Return the language of the enum ``LANGUAGE``: 0 as QGIS, 1 English, 2 Chinese."""
    return (language(), "en", "zh")[choice]


def languages():
    """Return the options of ``LANGUAGE``."""
    return [
        translate("ParkShore", "as QGIS"),
        translate("ParkShore", "English"),
        translate("ParkShore", "Chinese"),
    ]
