"""The result of a screening: one GeoParquet file, whatever its partitions were."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyproj

from ..tables.row_checksum import node_digest
from .files.geo_files import GeoFile
from .files.result_fields import GEOMETRY
from .files.row_groups import join_groups
from .partition_check import Part
from .row_spool import Stretch
from .work_folder import placed


def joined(paths: Sequence[Path], target: Path, metadata: Mapping[str, str]) -> None:
    """Write partitions one after another into one file.

    Parameters
    ----------
    paths
        Partitions in the order of the curve, at least one.
    metadata
        Of the file.
    """
    import pyarrow.parquet as pq

    schema = pq.read_schema(paths[0]).with_metadata(dict(metadata))
    with placed(target) as made, made.open("wb") as file:
        join_groups(paths, schema, file)


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
    own = {name: each for name, each in manifest.items() if name != "partitions"}
    own["checksums"] = {"parks": root_sum(stretches), **checksums}
    own["counts"] = counts(parts)
    return {
        "geo": json.dumps(geo, ensure_ascii=False),
        "parkshore": json.dumps(own, ensure_ascii=False, sort_keys=True),
    }


def root_sum(stretches: Sequence[Stretch]) -> str:
    """Return the root of the tree of the digests of all rows."""
    nodes = [bytes.fromhex(node) for each in stretches for node in each.nodes]
    return node_digest(nodes).hex()


def counts(parts: Sequence[Part]) -> dict[str, int]:
    """Return the number outputs of the check, of all partitions together."""
    found: Counter[str] = Counter()
    for each in parts:
        found.update(each.counts)
    skipped = max((each.shore_skipped for each in parts), default=0)
    return {**found, "SHORE_SKIPPED": skipped}
