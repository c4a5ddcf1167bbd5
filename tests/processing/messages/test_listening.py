"""What the window does while a run in another language tells it something is in the user's."""

import pytest
from qgis.core import QgsProcessingFeedback

WAYS = {
    "setProgress": (50.0,),
    "setProgressText": ("text",),
    "pushInfo": ("text",),
    "pushWarning": ("text",),
    "reportError": ("text",),
    "pushCommandInfo": ("text",),
    "pushDebugInfo": ("text",),
    "pushConsoleInfo": ("text",),
    "pushFormattedMessage": ("<b>text</b>", "text"),
}


@pytest.mark.parametrize("way", WAYS)
def test_others_are_told_in_the_language_of_the_user(qgis_app, way):
    from parkshore.processing.messages.discreet import DiscreetFeedback
    from parkshore.processing.messages.language import language, speaking

    heard = []

    class Window(QgsProcessingFeedback):
        """Does something of its own when it is told something."""

    setattr(Window, way, lambda self, *_: heard.append(language()))
    feedback = DiscreetFeedback(Window())
    with speaking("zh"):
        getattr(feedback, way)(*WAYS[way])
        assert language() == "zh"
    assert heard == ["en"]


def test_a_window_that_fails_leaves_the_language(qgis_app):
    from parkshore.processing.messages.language import language, listening, speaking

    with speaking("zh"):
        with pytest.raises(ValueError, match="window"), listening():
            raise ValueError("window")
        assert language() == "zh"
