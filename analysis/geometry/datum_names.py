"""Geodetic datums by the names that files give them."""

_CGCS2000 = {"china_2000", "china_geodetic_coordinate_system_2000", "cgcs2000", "cgcs_2000"}


def plain_datum(name: str) -> str:
    """Return the name of a datum as EPSG's WKT has it: ESRI writes ``D_`` before it.

    Examples
    --------
    >>> plain_datum("D_China_2000"), plain_datum("New Beijing")
    ('China_2000', 'New_Beijing')
    """
    return name.strip().replace(" ", "_").removeprefix("D_")


def is_cgcs2000(name: str) -> bool:
    """Whether a datum is China's, by any name of EPSG, of ESRI or of survey offices.

    Examples
    --------
    >>> is_cgcs2000("China 2000"), is_cgcs2000("D_CGCS_2000"), is_cgcs2000("D_Xian_1980")
    (True, True, False)
    """
    return plain_datum(name).lower() in _CGCS2000
