"""The result of a screening: one GeoParquet file, whatever its partitions were."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyproj

from ..message import InputError
from .files.layer_file import GeoFile
from .files.result_fields import GEOMETRY
from .files.row_groups import join_groups
from .partition_check import Part
from .row_spool import Stretch
from .screen_plan import canonical_json
from .site_digests import root_of, tree
from .work_folder import is_sealed, is_whole, sealed


def joined(paths: Sequence[Path], target: Path, metadata: Mapping[str, str], count: int) -> None:
    """Write partitions one after another into one file, and read back how many rows it holds.

    Parameters
    ----------
    paths
        Partitions in the order of the curve, at least one.
    metadata
        Of the file.
    count
        Rows that it must hold.

    Raises
    ------
    InputError
        It would hold another number of rows.
    """
    import pyarrow.parquet as pq

    schema = pq.read_schema(paths[0]).with_metadata(dict(metadata))
    with sealed(target) as made:
        with made.open("wb") as file:
            join_groups(paths, schema, file)
        refuse_miscount(target, pq.read_metadata(made).num_rows, count)


def refuse_miscount(result: Path, found: int, count: int) -> None:
    """Refuse a number of rows that is not that of the sites."""
    if found != count:
        raise InputError(
            "{file} would hold {found} of {count} rows: remove its folder and start again.",
            file=str(result),
            found=found,
            count=count,
        )


def told_of(path: Path) -> dict[str, Any]:
    """Return what the metadata of a result tell, and under ``rows`` how many it holds.

    Raises
    ------
    InputError
        It cannot be read, or is no result of a screening.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        metadata = pq.read_metadata(path)
        told = json.loads(metadata.metadata[b"parkshore"])
        parts = {name: dict(told[name]) for name in ("counts", "tree")}
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError, RecursionError) as error:
        raise InputError(
            "{file} is damaged or no result of a screening; choose another.", file=str(path)
        ) from error
    return {**told, **parts, "rows": metadata.num_rows}


def counts_before(path: Path, manifest: Mapping[str, Any]) -> dict[str, int]:
    """Return the counts of a result that is there already.

    Raises
    ------
    InputError
        It is damaged, altered, or not the result of this screening.
    """
    told = told_of(path)
    same = {name: told.get(name) for name in _own(manifest)}
    found: dict[str, int] = told["counts"]
    if not is_whole(path) or canonical_json(same) != canonical_json(_own(manifest)):
        raise InputError(
            "{file} is not the result of the screening that its folder tells of: remove it, or "
            "choose another folder.",
            file=str(path),
        )
    return found


def refuse_altered(path: Path) -> bool:
    """Refuse a result that is not to the byte what was written; return whether that is known.

    Raises
    ------
    InputError
        It is another than its SHA-256 beside it tells.
    """
    if is_sealed(path) and not is_whole(path):
        raise InputError(
            "{file} is no longer what was written, its verdicts may be others: screen again.",
            file=str(path),
        )
    return is_sealed(path)


def _own(manifest):
    """Return what a result keeps of its manifest: its bytes do not tell of partitions."""
    return {name: each for name, each in manifest.items() if name != "partitions"}


def file_metadata(
    file: GeoFile,
    manifest: Mapping[str, Any],
    stretches: Sequence[Stretch],
    parts: Sequence[Part],
    checksums: Mapping[str, str],
) -> dict[str, str]:
    """Return the metadata of a result: ``geo`` as GeoParquet asks, and ``parkshore``.

    Parameters
    ----------
    file
        Of the sites.
    checksums
        SHA-256 of the waters' rows.
    """
    bounds = [each.bounds for each in parts if each.bounds]
    column = {
        "encoding": "WKB",
        "geometry_types": sorted({name for each in stretches for name in each.shapes}),
        "crs": pyproj.CRS.from_user_input(file.crs).to_json_dict(),
    }
    if bounds:
        column["bbox"] = [
            *(min(each[axis] for each in bounds) for axis in (0, 1)),
            *(max(each[axis] for each in bounds) for axis in (2, 3)),
        ]
    geo = {"version": "1.0.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}
    nodes = [node for each in stretches for node in each.nodes]
    own = json.loads(canonical_json(_own(manifest)))
    own["checksums"] = {"parks": root_of(nodes), **checksums}
    own["tree"] = tree(file, nodes)
    own["counts"] = counts(parts)
    return {
        "geo": json.dumps(geo, ensure_ascii=False),
        "parkshore": json.dumps(own, ensure_ascii=False),
    }


def counts(parts: Sequence[Part]) -> dict[str, int]:
    """Return the number outputs of the check, of all partitions together."""
    found: Counter[str] = Counter()
    for each in parts:
        found.update(each.counts)
    skipped = max((each.shore_skipped for each in parts), default=0)
    return {**found, "SHORE_SKIPPED": skipped}
