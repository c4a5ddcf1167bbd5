"""Whether a checked layer still says what its geometries and the shoreline say."""

import numpy as np

from ...layers.bridge import Layer
from ...messages.language import tr

NAMED = 5


def stale_sentence(algorithm, inputs, context, feedback):
    """Return a sentence that names the edited sites, "" where all figures hold.

    Parameters
    ----------
    algorithm : Algorithm
    inputs : report_inputs.ReportInputs
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    """
    import shapely

    from ....analysis.decision.evidence.distance_fit import no_longer_fit
    from ....analysis.shoreline.check.measuring import Waters

    shoreline = inputs.shoreline_layer()
    layer = Layer(algorithm, {"CHECKED": inputs.checked}, "CHECKED", context, feedback)
    names = [inputs.id_field, "verdict", "near_river", *_NUMBERS]
    rows = layer.read(names)
    if not len(rows) or shoreline is None:
        return ""
    water = Layer(algorithm, {"SHORELINE": shoreline}, "SHORELINE", context, feedback)
    shapes = water.read().shapes()
    forward = water.lonlat.forward
    lonlat = shapes if forward is None else shapely.transform(shapes, forward)
    shore, limit = rows.numbers("shore_m"), rows.numbers("limit_m")
    near = np.column_stack([rows.numbers("near_lon"), rows.numbers("near_lat")])
    judged = np.array([value is not None for value in rows.columns["near_river"]], bool)
    judged &= np.isfinite(shore) & np.isfinite(near).all(axis=1)
    sites = rows.shapes()
    judged &= ~(shapely.is_missing(sites) | shapely.is_empty(sites))
    edited = np.zeros(len(rows), dtype=bool)
    if judged.any():
        edited[judged] = no_longer_fit(
            sites[judged],
            layer.lonlat.forward,
            Waters("", lonlat),
            shore[judged],
            near[judged],
            cancelled=feedback.isCanceled,
        )
    edited |= _contradicts(rows.columns["verdict"], shore, limit)
    if not edited.any():
        return ""
    named = rows.id_texts(inputs.id_field)[edited][:NAMED].tolist()
    return tr(
        "{count} sites of {layer} were edited after the check, or the shoreline was ({ids}): their "
        "figures no longer fit; run Shoreline distance check again.",
        count=int(edited.sum()),
        layer=inputs.checked_layer.name,
        ids=", ".join(named) + (", …" if edited.sum() > NAMED else ""),
    )


_NUMBERS = ("shore_m", "limit_m", "near_lon", "near_lat")


def _contradicts(verdicts, shore, limit):
    """Return whose verdict is not what distance and limit give."""
    verdicts = np.array(verdicts, dtype=object)
    known = np.isfinite(shore) & np.isfinite(limit) & (limit > 0)
    inside = shore <= limit
    return known & (((verdicts == "within") & ~inside) | ((verdicts == "outside") & inside))
