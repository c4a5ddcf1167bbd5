"""The user's language, and sentences of `analysis` told in it."""

import datetime
import re
import threading
from contextlib import contextmanager
from functools import cache

from qgis.core import QgsApplication, QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale, QTranslator

from ...analysis.english_number import filled
from ...analysis.message import detail
from ...analysis.resources import RESOURCES

I18N = RESOURCES / "i18n"
_JOURNAL = "Strategic Study of CAE"
_CHINESE = re.compile(r"[一-鿿]")


class _Spoken(threading.local):
    """What `speaking` chose in this thread: pairs of language and translator, the last one counts.

    A check in the background goes on in the user's language while a report is written in another.
    """

    def __init__(self):
        self.languages = []


_spoken = _Spoken()


def tr(text, /, **values):
    """Return a text in the user's language, its ``{places}`` filled.

    Parameters
    ----------
    text : str
        English, a literal: the translators' tool reads it in the source.
    **values
        What fills the places, a day as the reader writes it; without any the text is returned
        with them.
    """
    return _filled(text, values) if values else _translated(text)


def _filled(text, values):
    told = _translated(text)
    values = {name: _told(value) for name, value in values.items()}
    return filled(told, values) if told == text else told.format(**values)


def _translated(text):
    if not _spoken.languages:
        return QCoreApplication.translate("ParkShore", text)
    translator = _spoken.languages[-1][1]
    return (translator and translator.translate("ParkShore", text.encode())) or text


def language():
    """Return ``"zh"`` where QGIS speaks Chinese, else ``"en"``: keys of titles in data."""
    if _spoken.languages:
        return _spoken.languages[-1][0]
    return _of_qgis()


@cache
def _of_qgis():
    """Return the language of QGIS; to ask its settings hundreds of times holds up the window."""
    return "zh" if QgsApplication.locale().lower().startswith("zh") else "en"


def document_language(code=None):
    """Return the language of a document as its format names it, of ``code`` or of the user's."""
    return {"zh": "zh-CN"}.get(code or language(), "en")


def title(titles, code=None):
    """Return the entry of ``{"en": …, "zh": …}`` for ``code`` or for the user's language."""
    return titles[code or language()]


def source_name(source):
    """Return the name of a source ``{"name": …, "zh": …}`` of data, its Chinese one where given."""
    return source.get("zh", source["name"]) if language() == "zh" else source["name"]


def journal(document):
    """Return the title of a document, the paper's journal as the reader calls it."""
    told = tr("Strategic Study of CAE")
    return document.replace(f"{_JOURNAL} ", told if language() == "zh" else f"{told} ")


def own_language(text):
    """Return the half of ``中文 / English``, a text of data in two languages, for the reader.

    A text in one language stays as it is.
    """
    halves = (text or "").split(" / ")
    chinese = [bool(_CHINESE.search(half)) for half in halves]
    if len(halves) != 2 or chinese[0] == chinese[1]:
        return text or ""
    return halves[chinese.index(language() == "zh")]


def sentence(message):
    """Return an `analysis.message.Message` in the user's language.

    Values that are messages, titles or days are told first.
    """
    return _filled(message.text, message.values)


def _told(value):
    """Return a value of a sentence in the user's language."""
    if isinstance(value, tuple):
        return tr(", ").join(str(_told(each)) for each in value)
    if isinstance(value, dict) and "en" in value:
        return title(value)
    if isinstance(value, datetime.date | QDate):
        return in_words(value)
    if isinstance(value, BaseException) and not isinstance(value, QgsProcessingException):
        return detail(value)
    return sentence(value) if hasattr(value, "text") and hasattr(value, "values") else value


def joined_sentences(*texts):
    """Return sentences in one text; Chinese ones follow each other without a blank."""
    return ("" if language() == "zh" else " ").join(text for text in texts if text)


def in_words(day):
    """Return a `QDate` or ``datetime.date`` as the reader writes it."""
    day = QDate(day)
    if language() == "zh":
        return day.toString("yyyy年M月d日")
    return QLocale(QLocale.Language.English).toString(day, "d MMMM yyyy")


def install_translator():
    """Let our texts be told in the language of QGIS; return the translator, None for English."""
    _of_qgis.cache_clear()
    translator = QTranslator()
    # QGIS calls the language zh-Hans, Qt zh_CN: one file serves whatever is Chinese
    if language() != "zh" or not translator.load("parkshore_zh_CN", str(I18N)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


@contextmanager
def speaking(code):
    """Tell all our texts in a language, whatever QGIS speaks; for printed products.

    It holds in the thread that asks for it: what others tell meanwhile, and what the window shows,
    stays in the user's language.

    Parameters
    ----------
    code : {"en", "zh"}
    """
    if code == language():
        yield
        return
    translator = None
    if code == "zh":
        translator = QTranslator()
        translator.load("parkshore_zh_CN", str(I18N))
    _spoken.languages.append((code, translator))
    try:
        yield
    finally:
        _spoken.languages.pop()


@contextmanager
def listening():
    """Put aside what `speaking` chose, while others are told something in this thread.

    QGIS lets its window live when it is told of progress: what is begun or shown then is not the
    printed product's, and stays in the user's language.
    """
    chosen, _spoken.languages = _spoken.languages, []
    try:
        yield
    finally:
        _spoken.languages = chosen


def chosen_language(choice):
    """Return the language of the enum ``LANGUAGE``: 0 as QGIS, 1 English, 2 Chinese."""
    return (language(), "en", "zh")[choice]


def languages():
    """Return the options of ``LANGUAGE``."""
    return [
        tr("as QGIS"),
        tr("English"),
        tr("Chinese"),
    ]
