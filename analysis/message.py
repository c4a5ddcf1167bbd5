"""Sentences for the planner, kept apart from the language they will be shown in."""


def translatable(text):
    """Mark ``text`` for the translators and return it unchanged."""
    return text


class Message:
    """One sentence with named values.

    Parameters
    ----------
    text : str
        English template with ``{name}`` places: a literal, or marked with `translatable`.
    **values
        What fills the places.
    """

    def __init__(self, text, /, **values):
        self.text = text
        self.values = values

    def __str__(self):
        return self.text.format(**self.values)

    def __repr__(self):
        return f"Message({str(self)!r})"

    def __eq__(self, other):
        return isinstance(other, Message) and str(self) == str(other)

    def __hash__(self):
        return hash(str(self))


class InputError(ValueError):
    """Wrong input, told in one sentence that names what is wrong and says what to do.

    Parameters
    ----------
    text : str
        English template: a literal, or marked with `translatable`.
    **values
        What fills its places.

    Attributes
    ----------
    message : Message
    """

    def __init__(self, text, /, **values):
        self.message = Message(text, **values)
        super().__init__(str(self.message))
