"""The check of one partition: its rows are read, measured, judged and written."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import shapely

from ..library.coordinates import lonlat_of
from ..shoreline.check.site_check import Screening, screen
from ..shoreline.check.site_distances import measure_to
from ..shoreline.check.sites_and_waters import Sites
from ..shoreline.check.weighing import uncertainty
from ..thread_tasks import use_threads
from .files.geopackage import GeoPackage
from .files.layer_file import SHAPE, GeoFile
from .files.result_fields import RESULTS, kept_names, result_table
from .files.row_groups import write_groups
from .row_spool import partition_rows, places
from .screen_plan import Plan
from .shore_waters import ShoreReady
from .site_facts import SiteFacts, asked_fields, site_facts
from .work_folder import is_whole, sealed


@dataclass(frozen=True)
class Part:
    """What is known of a partition that is done.

    Attributes
    ----------
    rows, on_water, shore_skipped : int
    counts : dict of str to int
        Number outputs of the check.
    bounds : list of float
        Least and greatest coordinates of its geometries, empty where it has none.
    """

    rows: int
    on_water: int
    shore_skipped: int
    counts: dict[str, int]
    bounds: list[float]


@dataclass(frozen=True)
class Piece:
    """A partition: a run of the curve.

    Attributes
    ----------
    low, high : int
        Places of rows (`layer_file.ORDER`), from ``low`` and below ``high``; None for the end.
    path : Path
        Where its results shall lie.
    """

    low: int
    high: int | None
    path: Path


def check_partition(
    shore: ShoreReady,
    file: GeoFile,
    plan: Plan,
    stretches: Sequence[Path],
    piece: Piece,
    *,
    single_points: bool,
    mark: str,
) -> Part:
    """Check the sites of a partition and write its results, whole or not at all.

    Parameters
    ----------
    file
        Of the sites.
    stretches
        Where its rows lie, see `row_spool.spool_stretch`.
    single_points
        Whether every site of the whole file is one point.
    mark
        Checksum of the screening's manifest.
    """
    import pyarrow as pa

    use_threads(1)
    pa.set_cpu_count(1)
    rows = partition_rows(stretches, piece.low, piece.high)
    names = asked_fields(file, plan, shore.ruleset)
    columns = {told: rows[name].to_pylist() for told, name in names.items()}
    facts = site_facts(len(rows), columns, plan, shore.ruleset)
    shape = rows[SHAPE].combine_chunks()
    sites, bounds = _sites(shape, file, single_points)
    screening = _screened(shore, plan, sites, facts)
    results = {name: getattr(screening, name) for name in RESULTS if not name.startswith("facil_")}
    key = file.key if isinstance(file, GeoPackage) else ""
    table = result_table(rows, key, kept_names(file.fields), results | facts.told, shape)
    done = Part(
        rows=len(rows),
        on_water=int((screening.shore_m == 0).sum()),
        shore_skipped=screening.shore_skipped,
        counts=screening.counts(),
        bounds=bounds,
    )
    told = json.dumps({"mark": mark, **asdict(done)})
    with sealed(piece.path) as made:
        write_groups(table.replace_schema_metadata({b"parkshore": told.encode()}), made)
    return done


def finished(path: Path, mark: str) -> Part | None:
    """Return what is known of a partition that is done, None where it is not, or not whole."""
    import pyarrow.parquet as pq

    if not is_whole(path):
        return None
    told = json.loads(pq.read_schema(path).metadata[b"parkshore"])
    return Part(**told) if told.pop("mark") == mark else None


def _sites(shape, file, single_points):
    """Return the places of sites, and the bounds of their geometries."""
    xy, geometries = places(shape, file.name)
    if geometries is None:
        fine = np.isfinite(xy).all(axis=1)
        bounds = [*xy[fine].min(axis=0), *xy[fine].max(axis=0)] if fine.any() else []
    else:
        finite = geometries[np.isfinite(shapely.bounds(geometries)).all(axis=1)]
        bounds = shapely.total_bounds(finite).tolist() if len(finite) else []
    to_lonlat = lonlat_of(file.crs)[0]
    if single_points:
        return Sites.from_points(xy, to_lonlat), list(map(float, bounds))
    shapes = shapely.points(xy) if geometries is None else geometries
    shapes[np.isnan(xy).all(axis=1)] = None
    return Sites.from_shapes(shapes, to_lonlat), list(map(float, bounds))


def _screened(shore: ShoreReady, plan: Plan, sites: Sites, facts: SiteFacts) -> Screening:
    """Measure to the waters that are ready, and judge."""
    errors = np.full(len(sites), plan.park_accuracy_m), plan.shoreline_accuracy_m
    return screen(
        sites,
        shore.prepared.shoreline,
        limit_m=np.full(len(sites), plan.distance_m),
        facility=facts.facility,
        opened=facts.opened,
        closed=facts.closed,
        binding=facts.binding,
        u=uncertainty(*errors, plan.shoreline_scale or 0.0),
        u_on_water=uncertainty(*errors),
        measured=measure_to(shore.prepared, sites),
        **shore.terms,
    )
