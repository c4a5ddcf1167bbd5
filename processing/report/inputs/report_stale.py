"""Whether a checked layer still says what its geometries and the shoreline say."""

import numpy as np

from ...messages.language import tr

NAMED = 5
_NUMBERS = ("shore_m", "limit_m", "near_lon", "near_lat")


def edited_sentence(inputs, cancelled):
    """Return a sentence that names the edited sites, "" where all figures hold.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    cancelled : callable
    """
    import shapely

    from ....analysis.decision.evidence.distance_fit import contradicts, no_longer_fit
    from ....analysis.shoreline.check.sites_and_waters import Waters

    shoreline = inputs.shoreline_layer()
    rows = inputs.rows(inputs.checked, [inputs.id_field, "verdict", "near_river", *_NUMBERS])
    if not len(rows) or shoreline is None:
        return ""
    water = inputs.rows(shoreline, [], parameter="SHORELINE")
    forward = water.layer.lonlat.forward
    shore, limit, *near = (rows.numbers(name) for name in _NUMBERS)
    near = np.column_stack(near)
    sites = rows.shapes()
    judged = np.array([value is not None for value in rows.columns["near_river"]], bool)
    judged &= np.isfinite(shore) & np.isfinite(near).all(axis=1)
    judged &= ~(shapely.is_missing(sites) | shapely.is_empty(sites))
    edited = contradicts(rows.columns["verdict"], shore, limit)
    if judged.any():
        shapes = water.shapes()
        edited[judged] |= no_longer_fit(
            sites[judged],
            rows.layer.lonlat.forward,
            Waters("", shapes if forward is None else shapely.transform(shapes, forward)),
            shore[judged],
            near[judged],
            cancelled=cancelled,
        )
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
