"""What `parkshore:receivingparks` reads: sites that must move and parks that could receive."""

import numpy as np
from qgis.core import QgsProcessingException

from ..layers.bridge import Layer
from ..layers.row_writing import read_rows
from ..messages.language import tr
from ..messages.warning import warn
from ..reaches.places import lonlat_points

MOVING = ("relocate", "transfer")
NEEDED = ("chemical", "accredited", "shore_m")
UPSTREAM_BARRED, HEAVY_UNKNOWN = "upstream barred", "heavily polluting unknown"
LAND_BEYOND = "land beyond the limit: "
PERIOD = ("accr_from", "accr_to")
CHECKED = ("verdict", "in_share", "limit_m")


class Places:
    """A layer of places with ids and provinces."""

    def _read(self, algorithm, parameters, names, outputs, *, more=(), home=""):
        from ...analysis.cells.id_text import id_texts

        source, id_parameter = names
        context, feedback = outputs.context, outputs.feedback
        self.layer = Layer(algorithm, parameters, source, context, feedback)
        same = algorithm.parameterAsBool(parameters, "SAME_PROVINCE", context)
        if same and not self.layer.has("province"):
            raise QgsProcessingException(_lacks(self.layer.name, "province"))
        id_field = algorithm.field(parameters, id_parameter, self.layer, context, feedback)
        home = home if self.layer.has(home) else "park_id"
        wanted = [*more, "province", "reach", home]
        self.rows = read_rows(
            self.layer, outputs, [id_field, *(name for name in wanted if self.layer.has(name))]
        )
        self.points = lonlat_points(self.layer, self.rows)
        self.id_field = id_field
        self.home = id_texts(self.rows.columns.get(home, [None] * len(self.rows))).tolist()
        self.ids = self.rows.id_texts(id_field or home).tolist()

    def provinces(self, feedback):
        """Return the province of each row under one name, None where it cannot be read."""
        from ...analysis.reaches.provinces import find_all

        _, names, unread = find_all(self.rows.columns["province"])
        if unread:
            warn(
                feedback,
                tr(
                    "{layer}: no province is named by {values}.",
                    layer=self.layer.name,
                    values=", ".join(str(value) for value in unread[:10]),
                ),
            )
        return names

    def reaches(self):
        """Return the reach of each row by its field, else its province: an index, -1 unknown."""
        from ...analysis.reaches import reach_words as words
        from ...analysis.reaches.provinces import REACHES, find_all

        nothing = [None] * len(self.rows)
        by_province, _, _ = find_all(self.rows.columns.get("province", nothing))
        own = words.read(self.rows.columns.get("reach", nothing))
        places = {name: place for place, name in enumerate(REACHES)}
        return np.array(
            [
                places.get(reach, places.get(other, -1))
                for reach, other in zip(own, by_province, strict=True)
            ],
            dtype=int,
        )


class Sites(Places):
    """The sites; ``moving`` says which must move.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
    outputs : outputs.Outputs
    home : str
        The field by which parks are known; sites that have it are of the park it names.
    """

    def __init__(self, algorithm, parameters, outputs, home):
        names = ("SITES", "SITE_ID")
        self._read(algorithm, parameters, names, outputs, more=("option", "heavy"), home=home)
        option = self.rows.columns.get("option")
        if option is None:
            self.moving = np.ones(len(self.rows), dtype=bool)
        else:
            self.moving = np.array([value in MOVING for value in option], dtype=bool)

    def heavy(self):
        """Return which sites are heavily polluting: 1, 0, NaN unknown."""
        from ...analysis.cells.yes_no import answers

        if "heavy" not in self.rows.columns:
            return np.full(len(self.rows), np.nan)
        return answers(self.rows.columns["heavy"])


class Parks(Places):
    """The parks.

    Attributes
    ----------
    receiving, partly : ndarray of bool, shape (m,)
        Which can receive, and which of them only with part of their land.
    unknown : int
        How many are none only because something is not known.
    """

    def __init__(self, algorithm, parameters, outputs, day):
        from ...analysis.cells.yes_no import answers
        from ...analysis.decision.accreditation import accredited_at
        from ...analysis.decision.receiving_parks import receivers

        context, feedback = outputs.context, outputs.feedback
        more = (*NEEDED, *PERIOD, *CHECKED, "closed")
        self._read(algorithm, parameters, ("PARKS", "PARK_ID"), outputs, more=more)
        for name in NEEDED:
            if not self.layer.has(name):
                raise QgsProcessingException(_lacks(self.layer.name, name))
        columns = self.rows.columns
        beyond, self.partly = self._beyond(
            algorithm.parameterAsDouble(parameters, "LIMIT_M", context)
        )
        self.receiving, unknown = receivers(
            answers(columns["chemical"]),
            accredited_at(columns["accredited"], *(columns.get(name) for name in PERIOD), day),
            beyond,
            self._open(day),
            ~self._over(algorithm, parameters, context, feedback, outputs),
        )
        self.unknown = int(unknown.sum())
        if self.unknown:
            warn(
                feedback,
                tr(
                    "{count} parks of {layer} are no receivers because it is not known whether "
                    "they are chemical, accredited, open and beyond the limit.",
                    count=self.unknown,
                    layer=self.layer.name,
                ),
            )

    def _beyond(self, limit_m):
        """Return which parks lie beyond the limit, and which with part of their land only."""
        from ...analysis.decision.receiving_parks import beyond_limit

        there = self.rows.columns
        return beyond_limit(
            limit_m,
            self.rows.numbers("shore_m"),
            verdict=there.get("verdict"),
            in_share=self.rows.numbers("in_share") if "in_share" in there else None,
            checked_m=self.rows.numbers("limit_m") if "limit_m" in there else None,
        )

    def _open(self, day):
        """Return which parks have not closed by the day: 1, 0, NaN unknown."""
        from ...analysis.cells.dates import has_come

        if "closed" not in self.rows.columns:
            return np.ones(len(self.rows))
        closed, unclear = has_come(self.rows.columns["closed"], day)
        return np.where(unclear, np.nan, ~closed)

    def _over(self, algorithm, parameters, context, feedback, outputs):
        """Return which parks have their capacity used up."""
        from ...analysis.cells.id_text import id_texts

        capacity = Layer.optional(algorithm, parameters, "CAPACITY", context, feedback)
        if capacity is None:
            return np.zeros(len(self.rows), dtype=bool)
        for name in ("unit", "state"):
            if not capacity.has(name):
                raise QgsProcessingException(
                    tr(
                        "{layer} has no field {field}; give the result of Carrying capacity whose "
                        "units are the park ids.",
                        layer=capacity.name,
                        field=name,
                    )
                )
        rows = capacity.read(["unit", "state"], geometry=False)
        outputs.read(capacity, rows, use_crs=False)
        state = dict(zip(id_texts(rows.columns["unit"]), rows.columns["state"], strict=True))
        found = [state.get(each, "unknown") for each in self.ids]
        unknown = sum(value not in {"within", "near", "over"} for value in found)
        if unknown:
            feedback.pushInfo(
                tr(
                    "{count} parks of {layer} have no known carrying capacity.",
                    count=unknown,
                    layer=self.layer.name,
                )
            )
        return np.array([value == "over" for value in found], dtype=bool)


def fitting(sites, parks, feedback, *, same_province):
    """Return sites that move by the parks that fit: of their province, not above their reach."""
    from ...analysis.decision.receiving_parks import least_reach, parts

    moving, receiving = np.flatnonzero(sites.moving), np.flatnonzero(parks.receiving)
    least = least_reach(sites.heavy(), sites.reaches())[moving].tolist()
    reach = parks.reaches()[receiving]
    if not same_province:
        return parts(least, lambda lowest: reach >= lowest)
    names = sites.provinces(feedback)[moving].tolist()
    province = parks.provinces(feedback)[receiving]
    keys = [
        None if name is None else (name, lowest) for name, lowest in zip(names, least, strict=True)
    ]
    return parts(keys, lambda key: (province == key[0]) & (reach >= key[1]))


def notes(sites, parks, site, park):
    """Return what is to be known of each site's parks, joined by ``;``: None where nothing.

    What article 22 means for it, and the parks of which only part of the land lies beyond the
    limit.

    Parameters
    ----------
    sites : Sites
    parks : Parks
    site, park : ndarray of intp, shape (k,)
        The pairs found.
    """
    heavy, reach = sites.heavy(), sites.reaches()
    found = np.full(len(sites.rows), None, dtype=object)
    found[sites.moving & (heavy == 1)] = UPSTREAM_BARRED
    # what is not known to lie level or downstream lies upstream in doubt
    own, other = reach[site], parks.reaches()[park]
    upstream = (own != 0) & ((other < own) | (other < 0) | (own < 0))
    doubtful = site[upstream & np.isnan(heavy[site])]
    found[doubtful] = HEAVY_UNKNOWN
    named = {}
    for row, receiver in zip(site, park, strict=True):
        if parks.partly[receiver]:
            named.setdefault(row, []).append(parks.ids[receiver])
    for row, ids in named.items():
        told = LAND_BEYOND + ", ".join(ids)
        found[row] = told if found[row] is None else f"{found[row]};{told}"
    return found


def own_places(sites, parks, feedback):
    """Return the pairs, among sites that move and parks that receive, that are one place."""
    import shapely

    from ...analysis.decision.own_place import same_ground, same_ids

    moving, receiving = np.flatnonzero(sites.moving), np.flatnonzero(parks.receiving)
    by_id = same_ids([sites.home[row] for row in moving], [parks.ids[row] for row in receiving])
    shapes = [
        each if forward is None else shapely.transform(each, forward)
        for each, forward in (
            (sites.rows.shapes()[moving], sites.layer.lonlat.forward),
            (parks.rows.shapes()[receiving], parks.layer.lonlat.forward),
        )
    ]
    on_ground = same_ground(*shapes, cancelled=feedback.isCanceled)
    return tuple(np.concatenate(pair) for pair in zip(by_id, on_ground, strict=True))


def _lacks(layer, field):
    return tr(
        "{layer} has no field {field}, which receiving parks need; give a checked layer.",
        layer=layer,
        field=field,
    )
