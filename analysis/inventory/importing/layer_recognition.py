"""Layers of ours known by their fields, never by their names."""

from collections.abc import Iterable
from functools import cache

from .. import schema

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

WORDS_OF_SITES = (
    *("园区", "开发区", "企业", "公司", "信用代码", "法人", "法定代表人", "工厂", "厂名"),
    *("enterprise", "company", "factory", "industrial park", "park_name", "parkname", "uscc"),
)
"""Words in the names of fields that raw tables of parks and enterprises have."""

CHECKED = frozenset({"shore_m", "verdict", "margin_m"})

WATERS = {
    "shoreline": ({"river_cls"}, {"river", "length_m", "cls_why", "line_kind"}, set()),
    "main_stem": ({"river"}, set(), {"length_m"}),
    "raw water": (set(), {"waterway", "hyriv_id", "hylak_id"}, {"length_m"}),
}
"""Fields that water must have, that speak for it, and that speak against it."""

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


def site_marks(names: frozenset[str]) -> list[str]:
    """Return the fields by which a layer is known as one of sites, or of results about them.

    A layer of sites carries a key of one and a further field of the schema, or three fields that
    sites alone have. One field, as ``name``, tells nothing; neither does ``river``.

    Parameters
    ----------
    names
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


def other_marks(names: frozenset[str]) -> list[str]:
    """Return the fields by which a layer is known as zones, provinces or density: no water.

    Returns
    -------
    list of str
        Sorted; empty where it is none of them.
    """
    names = _folded(names)
    return next((sorted(marks) for marks in NO_WATER if marks <= names), [])


def link_marks(names: frozenset[str]) -> list[str]:
    """Return the fields by which a layer is known as the links from sites to the shoreline.

    Returns
    -------
    list of str
        Sorted; empty where it is none.
    """
    names = _folded(names)
    return sorted(LINKS) if names >= LINKS and "margin_m" not in names else []


def words_of_sites(names: Iterable[str]) -> list[str]:
    """Return the fields whose names speak of parks or enterprises, as raw tables of sites have.

    Returns
    -------
    list of str
        In their order; empty where none does.

    Examples
    --------
    >>> words_of_sites(["园区名称", "面积", "统一社会信用代码"])
    ['园区名称', '统一社会信用代码']
    """
    return [name for name in names if any(word in name.lower() for word in WORDS_OF_SITES)]


def likeness(names: frozenset[str], wanted: str) -> int:
    """Return how well a layer's fields fit what is wanted.

    Parameters
    ----------
    names
        The layer's fields.
    wanted
        A layer of the schema, ``checked`` (a result of the check), or ``raw water``.

    Returns
    -------
    int
        The number of fields that speak for it; 0 where it is something else, or nothing tells.
    """
    names = _folded(names)
    sites = site_marks(names)
    if wanted == "checked":
        return len(sites) if names >= CHECKED else 0
    if wanted in WATERS:
        needed, marks, others = WATERS[wanted]
        wrong = sites or names & others or not needed <= names
        return 0 if wrong else len(names & (needed | marks))
    if wanted == "provinces":
        return len(names & set(schema.load(wanted).names)) if names >= NO_WATER[1] else 0
    own = schema.load(wanted).id_field
    foreign = {schema.load(each).id_field for each in SITES} - {own, "park_id"}
    if not sites or own not in names or names & foreign or names >= LINKS:
        return 0
    return len(names & set(schema.load(wanted).names))


def _folded(names):
    return {name.lower() for name in names}
