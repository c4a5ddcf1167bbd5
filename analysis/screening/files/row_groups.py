"""Row groups of one size, so that the bytes of a result do not tell how its rows were parted."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from .parquet_footer import Joined

ROWS_OF_GROUP = 1 << 16


def write_groups(table: Any, file: Any) -> None:
    """Write a `pyarrow.Table` as Parquet, in full row groups but for the last.

    Parameters
    ----------
    file : path or binary file
    """
    import pyarrow.parquet as pq

    with pq.ParquetWriter(file, table.schema) as writer:
        for at in range(0, len(table), ROWS_OF_GROUP):
            group = table.slice(at, ROWS_OF_GROUP).combine_chunks()
            writer.write_table(group, row_group_size=ROWS_OF_GROUP)


def join_groups(paths: Sequence[Path], schema: Any, file: BinaryIO) -> None:
    """Write the rows of Parquet files one after another into one.

    Files of full row groups are not decoded: their bytes are those of the result.

    Parameters
    ----------
    paths
        Written by `write_groups`, at least one.
    schema : pyarrow.Schema
        Of all of them, with the metadata of the result.
    """
    frame = BytesIO()
    write_groups(schema.empty_table(), frame)
    result = Joined(file, frame.getvalue())
    for part in _of_full_groups(paths):
        result.append(part)
    result.close()


def _of_full_groups(paths: Sequence[Path]) -> Iterator[BinaryIO]:
    """Yield the same rows in files whose row groups are full, but for the very last."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    waiting: Any = None
    for number, path in enumerate(paths, 1):
        is_last = number == len(paths)
        if waiting is None and (is_last or pq.read_metadata(path).num_rows % ROWS_OF_GROUP == 0):
            with path.open("rb") as file:
                yield file
            continue
        table = pq.read_table(path, use_threads=False)
        waiting = table if waiting is None else pa.concat_tables([waiting, table])
        full = len(waiting) if is_last else len(waiting) // ROWS_OF_GROUP * ROWS_OF_GROUP
        if full:
            made = BytesIO()
            write_groups(waiting.slice(0, full), made)
            yield made
            waiting = waiting.slice(full) if full < len(waiting) else None
