"""What a planner must know about the classes that names were given."""

import numpy as np

from ...array_types import Objects
from ...enums import RiverClass
from ...message import Message, translatable
from ...text.place_names import fold
from .name_readings import IMPORTANT, LAKE, MAIN, OTHER, TRIBUTARY
from .reservoirs import is_reservoir
from .river_classes import Named, commonest, counted


def class_notes(names: Objects, named: Named) -> list[Message]:
    """Return messages on what each class holds, and on the doubts that bind.

    Parameters
    ----------
    names : shape (n,)
    """
    classes = named.classes
    notes = [_class_note(river_cls, names[classes == river_cls]) for river_cls in RiverClass]
    doubtful = int((_unnamed(names) & (classes == TRIBUTARY)).sum())
    if doubtful:
        notes.append(
            Message(
                "{count} features without a name are taken as tributary, because in doubt "
                "water binds; name them, or give LAKES, BASIN or EXCLUDE.",
                count=doubtful,
            )
        )
    if named.doubtful.any():
        notes.append(
            Message(
                "The basins of {names} are not known to a tenth of the bound of 10,000 km²; "
                "in doubt they count as important: check before a decision rests on it.",
                names=counted(names[named.doubtful]),
            )
        )
    if named.namesake.any():
        notes.append(
            Message(
                "{names} bear names of important tributaries but lie elsewhere; they do not "
                "count as important. Where one is important, list it in IMPORTANT.",
                names=counted(names[named.namesake]),
            )
        )
    return notes


def name_warnings(names: Objects, named: Named) -> list[Message]:
    """Return a warning of names that hold a listed name and are not that river.

    Parameters
    ----------
    names : shape (n,)
    """
    if not named.contains.any():
        return []
    return [
        Message(
            "Names that contain the name of the main stem or of an important tributary were "
            "not taken for it: {names}. Where one is meant, list it in MAIN_STEM or IMPORTANT.",
            names=counted(names[named.contains]),
        )
    ]


def class_warnings(names: Objects, classes: Objects, *, listed: bool) -> list[Message]:
    """Return warnings: no main stem, reservoirs that count as lakes, water that nothing names.

    Parameters
    ----------
    names : shape (n,)
    classes : shape (n,)
    listed
        Whether the tributaries were listed, so that water without a name does not bind.
    """
    warnings = []
    if not (classes == MAIN).any():
        warnings.append(
            Message(
                "No feature is named as the main stem; the commonest names are {names}. Check "
                "the name field, the encoding and MAIN_STEM.",
                names=", ".join(commonest(names)) or "–",
            )
        )
    dammed = [name for name in names[classes == LAKE] if is_reservoir(name)]
    if dammed:
        warnings.append(
            Message(
                "Reservoirs are classed lake, which most rules do not name: {names}. Where one "
                "dams the main stem or a tributary, list it in MAIN_STEM, IMPORTANT or "
                "TRIBUTARIES.",
                names=", ".join(commonest(dammed)),
            )
        )
    left = int((_unnamed(names) & (classes == OTHER)).sum())
    if left and listed:
        warnings.append(
            Message(
                "{count} features without a name are classed other, because TRIBUTARIES lists "
                "the rivers that bind; check them.",
                count=left,
            )
        )
    return warnings


_TITLES = {
    MAIN: translatable("Main stem"),
    IMPORTANT: translatable("Important tributary"),
    TRIBUTARY: translatable("Tributary"),
    LAKE: translatable("Lake"),
    OTHER: translatable("Other water"),
}


def _class_note(river_cls, names):
    return Message(
        "{river_cls}: {count} features ({names}).",
        river_cls=Message(_TITLES[river_cls]),
        count=len(names),
        names=", ".join(commonest(names)) or "–",
    )


def _unnamed(names):
    return np.array([not fold(name) for name in names], dtype=bool)
