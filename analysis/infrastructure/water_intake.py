"""Water taken in by parks: by source, by park, by reach."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Objects
from ..cells.dates import year
from ..message import Message
from ..result import Result, counts
from ..tables.amounts import amounts, too_small
from ..tables.text_columns import frame_of
from .group_sums import REACHES, Groups, ratio, share
from .intake_classes import INTAKE_CLASSES, IntakeClasses, recogniser
from .park_assignment import Parks, PlacedRows


@dataclass(frozen=True, eq=False)
class IntakeRequest:
    """What water intake is computed from.

    Attributes
    ----------
    intakes : PlacedRows
        ``source``, ``volume_m3`` (m³/a), ``year``, ``purpose``.
    parks : Parks, optional
    national_m3 : float, optional
        National water use, m³/a.
    """

    intakes: PlacedRows
    parks: Parks | None = None
    national_m3: float | None = None


@dataclass(frozen=True, eq=False)
class Intake(Result):
    """Results; shares are 0–1.

    Attributes
    ----------
    by_source, by_park, by_reach : DataFrame
    request : IntakeRequest, optional
    """

    by_source: pd.DataFrame
    by_park: pd.DataFrame
    by_reach: pd.DataFrame
    request: IntakeRequest | None = None


def water_intake(request: IntakeRequest) -> Intake:
    """Describe the water that parks take in, as the algorithm ``waterintake`` does."""
    rows, parks, classes = request.intakes, request.parks, INTAKE_CLASSES.chosen()
    result = intake(
        rows.frame,
        rows.park_ids[rows.used],
        rows.reach[rows.used],
        classes,
        parks=[] if parks is None else list(zip(parks.ids, parks.reach, strict=True)),
        national_m3=request.national_m3,
        layer=rows.table.name,
    )
    numbers = {**result.numbers, **counts(len(rows), rows.used.sum())}
    return replace(result, numbers=numbers, basis=[classes.standing], request=request)


def intake(
    rows: pd.DataFrame,
    park_ids: Objects,
    reach: Objects,
    classes: IntakeClasses,
    *,
    parks: Sequence[tuple[Any, ...]] = (),
    national_m3: float | None = None,
    layer: str = "INTAKES",
) -> Intake:
    """Describe the water taken in.

    Parameters
    ----------
    rows : n rows
        ``source``, ``volume_m3`` (m³/a), ``year``, ``purpose``; missing columns count as not
        given.
    park_ids, reach : shape (n,)
        Park and reach of each row, None where not known.
    classes
        Which sources count as unconventional water.
    parks : sequence of (park_id, reach)
        Parks that must be in the tables even without an intake.
    national_m3
        National water use, m³/a.
    layer
        Name of the table, for messages.

    Notes
    -----
    Diversity is Shannon's −Σ p ln p over the sources of a park or reach, p by volume.
    """
    messages = []
    unconventional = classes.unconventional
    volume = amounts(rows, "volume_m3", layer, messages)
    source = _sources(rows, layer, messages)
    messages += _to_know(rows, volume, layer)
    least = classes.plausible["min_largest_volume_m3"]
    messages += too_small(volume, least, "volume_m3", layer)
    total = np.nansum(volume)
    sources = Groups(source)
    by_source = frame_of(
        {
            "source": sources.labels,
            "volume_m3": sources.sum(volume),
            "share": ratio(sources.sum(volume), total),
        }
    )
    known = by_source.source.notna()
    by_source = pd.concat(
        [by_source[known].sort_values("volume_m3", ascending=False), by_source[~known]],
        ignore_index=True,
    )
    listed = [identifier for identifier, _ in parks]
    by_park = _table("park_id", park_ids, volume, source, unconventional, listed=listed)
    reaches = list(dict.fromkeys(each for _, each in parks))
    by_reach = _table("reach", reach, volume, source, unconventional, listed=reaches, order=REACHES)
    by_reach["share"] = ratio(by_reach.volume_m3, total)
    by_reach["parks"] = _parks_of(by_reach.reach, park_ids, reach, parks)
    unusual = np.isin(source.astype(str), list(unconventional))
    return Intake(
        by_source,
        by_park,
        by_reach[["reach", "parks", "volume_m3", "share", "unconv_sh", "diversity"]],
        numbers={
            "TOTAL_M3": float(total),
            "SURFACE_SHARE": share(np.nansum(volume[source == "surface"]), total),
            "UNCONVENTIONAL_SHARE": share(np.nansum(volume[unusual]), total),
            "OF_NATIONAL": share(total, national_m3),
        },
        notes=messages,
    )


def _sources(rows, layer, messages):
    """Return the source of each row; an unknown word stays as it is, None where not given."""
    if "source" not in rows:
        return np.full(len(rows), None, dtype=object)
    known = recogniser("water_intakes", "source")
    codes, labels = known.classify(rows["source"].to_numpy(dtype=object))
    for code, word in enumerate(labels[len(known.ids) :], len(known.ids)):
        messages.append(
            Message(
                "Source {word} of {layer} is unknown: {count} rows are a class of their own.",
                word=word,
                layer=layer,
                count=int((codes == code).sum()),
            )
        )
    return np.array([*labels, None], dtype=object)[codes]


def _to_know(rows, volume, layer):
    """Say what may make the sum another than the reader thinks."""
    missing = int(np.isnan(volume).sum())
    if missing:
        yield Message(
            "{layer}: {count} intakes have no volume.",
            layer=layer,
            count=missing,
        )
    years = sorted({*map(year, rows["year"])} - {None}) if "year" in rows else []
    if len(years) > 1:
        yield Message(
            "{layer} holds several years ({years}) and they are added up; filter the layer to "
            "one year.",
            layer=layer,
            years=", ".join(map(str, years)),
        )
    if "purpose" in rows:
        drinking = int((rows["purpose"] == "drinking").sum())
        if drinking:
            yield Message(
                "{layer}: {count} intakes for drinking water are in the sums.",
                layer=layer,
                count=drinking,
            )


def _table(name, keys, volume, source, unconventional, *, listed=(), order=()):
    """Return key, ``volume_m3``, ``unconv_sh`` and ``diversity``; listed keys are always there."""
    extra = len(listed)
    groups = Groups([*keys, *listed], order)
    source = np.append(source, np.full(extra, None, dtype=object))
    volume = np.append(volume, np.full(extra, np.nan))
    total = groups.sum(volume)
    unusual = np.isin(source.astype(str), list(unconventional))
    return frame_of(
        {
            name: groups.labels,
            "volume_m3": total,
            "unconv_sh": ratio(groups.sum(np.where(unusual, volume, volume * 0)), total),
            "diversity": _shannon(groups, source, volume, total),
        }
    )


def _shannon(groups, source, volume, total):
    """Return −Σ p ln p over the sources of each group, NaN where nothing was taken."""
    sources = Groups(source)
    matrix = np.zeros((len(groups), len(sources)))
    np.add.at(matrix, (groups.codes, sources.codes), np.nan_to_num(volume))
    parts = ratio(matrix, np.where(total > 0, total, 0.0)[:, None])
    logs = np.log(parts, out=np.zeros_like(parts), where=parts > 0)
    return -(parts * logs).sum(axis=1) + 0.0


def _parks_of(reaches, park_ids, reach, parks):
    """Return the number of parks in each reach."""
    pairs = {*zip(park_ids, reach, strict=True), *parks}
    counted = pd.Series(
        [each for identifier, each in pairs if identifier is not None], dtype=object
    )
    return [
        int(counted.isna().sum() if pd.isna(each) else (counted == each).sum()) for each in reaches
    ]
