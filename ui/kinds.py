"""The kinds of inventory layers, as the algorithms' parameter ``KIND`` numbers them."""

from dataclasses import dataclass

from .runner import algorithm

IMPORT = "parkshore:importinventory"

YEAR = "year"
PARKS, TABLE = "parks", "park_years"
"""The layers of an inventory that hold figures by year, and their field of it."""


@dataclass(frozen=True)
class Kind:
    """A layer of the inventory.

    Attributes
    ----------
    number : int
        The value of ``KIND``.
    name : str
        The layer's name in an inventory.
    id_field : str
    """

    number: int
    name: str
    id_field: str


KINDS = tuple(
    Kind(number, name, id_field)
    for number, (name, id_field) in enumerate(
        (
            ("parks", "park_id"),
            ("enterprises", "ent_id"),
            ("energy_units", "unit_id"),
            ("wastewater_plants", "wwtp_id"),
            ("outfalls", "out_id"),
            ("water_intakes", "int_id"),
        )
    )
)


def titles():
    """Return the kinds' titles in the user's language, by name; empty without the provider."""
    found = algorithm(IMPORT)
    if found is None:
        return {kind.name: kind.name for kind in KINDS}
    texts = found.parameterDefinition("KIND").options()
    return {kind.name: texts[kind.number] for kind in KINDS}
