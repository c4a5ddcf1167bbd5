"""The weights of an index, park by park, and how much of them is known."""

from collections.abc import Sequence

import numpy as np

from ...array_types import Array, Floats
from .index_scheme import Scheme

_SLACK = 1e-3  # two of three are two thirds


def weights_of(
    norms: Array,
    scheme: Scheme,
    missing: str,
    required: Sequence[str] | None,
    min_share: float,
) -> tuple[Array, Floats]:
    """Weigh the indicators of each park.

    Parameters
    ----------
    norms : shape (n, m)
    missing, required, min_share
        See `green_index.score`.

    Returns
    -------
    weights : ndarray, shape (n, m)
        They sum to 1; all 0 where a park gets no index.
    share : ndarray, shape (n,)
        Of the indicators that count, or of their weight, the lesser: what is known.
    """
    ids = [indicator.id for indicator in scheme.indicators]
    given = np.array([indicator.weight for indicator in scheme.indicators], float)
    known = ~np.isnan(norms)
    weights = np.broadcast_to(given, norms.shape).copy()
    must = np.isin(ids, list(required or ()))
    if scheme.chosen is not None and required:
        weights[_left_out(norms, must, scheme.chosen)] = 0.0
    share = _known_share(weights, known)
    if missing == "drop":
        weights = np.where(known, weights, 0.0)
    elif missing == "refuse":
        weights[(~known & (weights > 0)).any(axis=1)] = 0.0
    if scheme.aggregation != "share" and must.any():
        weights[(~known[:, must]).any(axis=1)] = 0.0
    weights[~known.any(axis=1) | (share < min_share - _SLACK)] = 0.0
    total = weights.sum(axis=1, keepdims=True)
    return np.divide(weights, total, out=np.zeros_like(weights), where=total > 0), share


def _known_share(weights, known):
    """Return the share of the indicators that count, or of their weight, that is known."""
    counts = weights > 0
    number = counts.sum(axis=1)
    shares = [
        np.divide((counts & known).sum(axis=1), number, out=np.zeros(len(known)), where=number > 0),
        np.divide(
            np.where(known, weights, 0.0).sum(axis=1),
            weights.sum(axis=1),
            out=np.zeros(len(known)),
            where=number > 0,
        ),
    ]
    return np.minimum(*shares)


def _left_out(norms, must, chosen):
    """Where an indicator is neither required nor among the park's best ``chosen`` others."""
    others = np.where(must | np.isnan(norms), -np.inf, norms)
    order = np.argsort(-others, axis=1, kind="stable")
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(norms.shape[1])[None, :], axis=1)
    return ~must & (places >= chosen)
