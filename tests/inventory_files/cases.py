"""A file and what the import makes of it, and the list of all of them."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """A file and its fate.

    ``accepted`` and ``rejected`` count rows; ``refused`` is a piece of the sentence that refuses
    it; ``values`` are fields of the first accepted row, ``columns`` of all; ``told`` are pieces of
    sentences that warn or inform; ``options`` go to the import.
    """

    name: str
    make: object
    accepted: int = 0
    rejected: int = 0
    refused: str = ""
    values: dict = field(default_factory=dict)
    options: dict = field(default_factory=dict)
    columns: dict = field(default_factory=dict)
    told: tuple = ()


FAULTS = []


def fault(name, make, accepted=0, rejected=0, *, refused="", values=None, columns=None, told=(),
          **options):  # fmt: skip
    """Add a fault to the list."""
    FAULTS.append(
        Fault(name, make, accepted, rejected, refused, values or {}, options, columns or {}, told)
    )
