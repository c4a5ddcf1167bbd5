"""What a sentence calls a field: its title, which still knows the field."""

from typing import Any


class FieldTitle(dict):
    """Title of a field, for who reads the field under another word, such as a file's column.

    Parameters
    ----------
    field : schema.Field

    Attributes
    ----------
    name : str
        The field's.
    """

    def __init__(self, field: Any) -> None:
        super().__init__(field.title)
        self.name = field.name
