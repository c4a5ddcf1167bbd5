"""What signatures call the arrays and callables that are handed around.

Of arrays the type checker knows that they are arrays; what they hold is for the reader, and for the
tests: numpy's own types tell ``bool`` from ``bool_`` differently from release to release.
"""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeAlias

import numpy.typing as npt

Array: TypeAlias = npt.NDArray[Any]
Floats: TypeAlias = npt.NDArray[Any]
Integers: TypeAlias = npt.NDArray[Any]
Booleans: TypeAlias = npt.NDArray[Any]
Dates: TypeAlias = npt.NDArray[Any]
"""Of datetime64[D]."""

Objects: TypeAlias = npt.NDArray[Any]
"""Texts and other Python objects, None where there is nothing."""

Geometries: TypeAlias = npt.NDArray[Any]
"""shapely geometries, None where there is none."""


class Column(Protocol):
    """One value a row, in a list or an array; None where there is nothing."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Any]: ...

    def __getitem__(self, index: Any, /) -> Any: ...


Transform: TypeAlias = Callable[[Floats], Floats]
"""Maps coordinates, shape (m, 2), from one system to another."""

Progress: TypeAlias = Callable[[float], object]
"""Takes the share done, 0 to 1."""

IsCancelled: TypeAlias = Callable[[], bool]
"""Says whether nobody waits for the result any more."""

NOTHING: Any = None
"""None as a value of an array of objects: numpy's types do not know it as one."""
