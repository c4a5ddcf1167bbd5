"""Layers of ours known by their fields, never by their names."""

from functools import cache

from . import schema

SITES = (
    "parks",
    "enterprises",
    "energy_units",
    "wastewater_plants",
    "outfalls",
    "water_intakes",
    "park_years",
)
"""Layers of the schema whose rows are sites."""

KEYS = ("park_id", "ent_id", "uscc", "wwtp_id")
"""Keys that no other data carry; ``unit_id``, ``out_id``, ``int_id`` occur elsewhere."""

_COMMON = """
name name_en province city county category area_km2 year src source status kind scale rate hours
process pattern monitor receiver opened closed approved plan gdp giov fixed_inv trade firms acc_m
geom_src
"""
COMMON = frozenset(_COMMON.split())
"""Fields of sites that water, areas and provinces carry as well."""

LEAST_FIELDS = 3

PREPARED = frozenset({"river", "river_cls"})

LINKS = frozenset({"shore_m", "verdict", "near_river"})
"""Fields of the lines from sites to the shoreline; a checked layer has ``margin_m`` besides."""

RESULTS = tuple(
    frozenset(names.split())
    for names in (
        "verdict",
        "shore_m near_river",
        "shore_m limit_m",
        "option opt_rule",
        "option opt_why",
        "site_id park_id",
        "from_id to_id stream",
        "int_id fac_id",
        "n_up near_km",
        "reach prov_en",
        "chain_km offset_m",
        "mc_score mc_rank",
        "gdi gdi_rank",
        "energy_pr water_pr",
        "outfalls unmonit",
        "recv_n recv_note",
    )
)
"""Fields by which results about sites are known, any of these sets."""

NO_WATER = tuple(
    frozenset(names.split())
    for names in ("from_m to_m area_km2", "prov_zh code", "prov_en per_10k", "count density")
)
"""Fields by which zones, provinces and tables of density are known."""


@cache
def _site_fields():
    return frozenset(name for each in SITES for name in schema.load(each).names)


def site_marks(names):
    """Return the fields by which a layer is known as one of sites, or of results about them.

    A layer of sites carries a key of one and a further field of the schema, or three fields that
    sites alone have. One field, as ``name``, tells nothing; neither does ``river``.

    Parameters
    ----------
    names : iterable of str
        The layer's fields.

    Returns
    -------
    list of str
        Sorted; empty where it is no such layer.

    Examples
    --------
    >>> site_marks(["park_id", "name", "chemical", "length"])
    ['chemical', 'name', 'park_id']
    >>> site_marks(["name", "river", "river_cls", "length_m"])
    []
    """
    names = _folded(names)
    sites = names & _site_fields()
    if names & frozenset(KEYS) and len(sites) > 1:
        return sorted(sites)
    if len(sites - COMMON) >= LEAST_FIELDS:
        return sorted(sites - COMMON)
    for marks in RESULTS:
        if marks <= names and ("verdict" in marks or not names >= PREPARED):
            return sorted(marks)
    return []


def other_marks(names):
    """Return the fields by which a layer is known as zones, provinces or density: no water.

    Parameters
    ----------
    names : iterable of str

    Returns
    -------
    list of str
        Sorted; empty where it is none of them.
    """
    names = _folded(names)
    return next((sorted(marks) for marks in NO_WATER if marks <= names), [])


def link_marks(names):
    """Return the fields by which a layer is known as the links from sites to the shoreline.

    Parameters
    ----------
    names : iterable of str

    Returns
    -------
    list of str
        Sorted; empty where it is none.
    """
    names = _folded(names)
    return sorted(LINKS) if names >= LINKS and "margin_m" not in names else []


def _folded(names):
    return {name.lower() for name in names}
