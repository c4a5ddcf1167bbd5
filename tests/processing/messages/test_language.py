"""Sentences of the window tell errors of libraries shortly, our own whole."""

from parkshore.analysis.message import InputError, Message
from parkshore.processing.messages.language import sentence, speaking, tr
from qgis.core import QgsProcessingException

LONG = "x" * 70_000


def test_an_error_of_a_library_is_no_page(qgis_app):
    assert len(tr("{reason}", reason=OSError(LONG))) == 300
    assert len(sentence(Message("{reason}", reason=OSError(LONG)))) == 300


def test_errors_of_ours_are_whole_and_in_the_reader_s_language(qgis_app):
    whole = "a, " * 200
    assert tr("{reason}", reason=QgsProcessingException(whole)) == whole
    error = InputError(
        "{file} is damaged and cannot be opened; save it again from its program.", file="a.xls"
    )
    with speaking("zh"):
        assert tr("{reason}", reason=Message("{reason}", reason=error)).startswith("a.xls")
        assert "damaged" not in sentence(Message("{reason}", reason=error))
