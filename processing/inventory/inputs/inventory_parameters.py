"""Parameters that the inventory algorithms share, and how they are read."""

from qgis.core import Qgis

from ....analysis.cells import list_cells, unit_words
from ....analysis.documents.json_text import parse_json
from ....analysis.message import InputError, translatable
from ...messages.language import tr

KINDS = ("parks", "enterprises", "energy_units", "wastewater_plants", "outfalls", "water_intakes")
"""What the values of ``KIND`` stand for, an interface."""

_UNREADABLE = {
    "MAPPING": translatable(
        "The mapping {value} cannot be read; give pairs of source column and schema field, or a "
        'JSON object such as {{"企业名称": "name"}}.',
    ),
    "UNITS": translatable(
        "The units {value} cannot be read; give pairs of source column and unit, or a JSON object "
        'such as {{"COD": "t"}}.',
    ),
}


def kind_titles():
    """Return what the values of ``KIND`` are called."""
    return [
        tr("Parks"),
        tr("Enterprises"),
        tr("Energy units"),
        tr("Wastewater plants"),
        tr("Outfalls"),
        tr("Water intakes"),
    ]


def kind_title(kind):
    """Return what one of `KINDS` is called."""
    return kind_titles()[KINDS.index(kind)]


def hidden():
    """Return the flags of an algorithm that people do not see."""
    return (
        Qgis.ProcessingAlgorithmFlag.HideFromToolbox | Qgis.ProcessingAlgorithmFlag.HideFromModeler
    )


def read_mapping(value, name="MAPPING"):
    """Read the mapping of columns to fields.

    Parameters
    ----------
    value : str, list, dict or None
        A JSON object as text (taken raw), a flat list or text ``column,field,column,field``, rows
        of two, or a dict.
    name : str
        The parameter it is the value of: ``MAPPING`` or ``UNITS``.

    Returns
    -------
    dict of str to str

    Raises
    ------
    InputError
        Where it is none of these.
    """
    if value is None or value == "":
        return {}
    if isinstance(value, str) and value.lstrip().startswith("{"):
        value = parse_json(value, name)
    pairs = list(value.items()) if isinstance(value, dict) else _pairs(value, name)
    if not all(isinstance(part, str) for pair in pairs for part in pair):
        raise _wrong(value, name)
    return {
        column.strip(): name.strip() for column, name in pairs if column.strip() and name.strip()
    }


def read_units(value):
    """Read the units of columns, written as `read_mapping` reads a mapping.

    Returns
    -------
    dict of str to str
        Unit by source column.

    Raises
    ------
    InputError
        Where it is no list of pairs, or a unit is none that is known.
    """
    chosen = read_mapping(value, "UNITS")
    for column, unit in chosen.items():
        if not unit_words.is_unit(unit):
            raise InputError(
                "The unit {unit} given for column {column} is not known; give one such as "
                "万元, 吨 or 10^4 m³.",
                unit=unit[:40],
                column=column[:40],
            )
    return chosen


def read_keys(value, layer):
    """Read the names of the fields that identify a row.

    Parameters
    ----------
    value : str
        Names separated by commas, semicolons or blanks.
    layer : analysis.inventory.schema.LayerSchema

    Returns
    -------
    tuple of str

    Raises
    ------
    InputError
        Names the first that is no field of the layer.
    """
    names = tuple(list_cells.parts(";".join(value.split())))
    for name in names:
        if name not in layer.names:
            raise InputError(
                "{layer} has no field {field}, which is to identify its rows; it has {names}.",
                layer=layer.name,
                field=name,
                names=", ".join(layer.names),
            )
    return names


def _pairs(value, name):
    if isinstance(value, str):
        value = value.split(",")
    flat = []
    for item in value:
        flat.extend(item if isinstance(item, (list, tuple)) else [item])
    flat = ["" if item is None else item for item in flat]
    if len(flat) % 2:
        raise _wrong(value, name)
    return list(zip(flat[::2], flat[1::2], strict=True))


def _wrong(value, name):
    return InputError(_UNREADABLE[name], value=str(value)[:80])
