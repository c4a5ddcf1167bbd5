"""What signatures call the arrays and callables that are handed around."""

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Array: TypeAlias = npt.NDArray[Any]
Floats: TypeAlias = npt.NDArray[np.float64]
Integers: TypeAlias = npt.NDArray[np.integer[Any]]
Booleans: TypeAlias = npt.NDArray[np.bool_]
Dates: TypeAlias = npt.NDArray[np.datetime64]
Objects: TypeAlias = npt.NDArray[np.object_]
"""Texts and other Python objects, None where there is nothing."""

Geometries: TypeAlias = npt.NDArray[np.object_]
"""shapely geometries, None where there is none."""

Transform: TypeAlias = Callable[[Floats], Floats]
"""Maps coordinates, shape (m, 2), from one system to another."""

Progress: TypeAlias = Callable[[float], object]
"""Takes the share done, 0 to 1."""

Cancelled: TypeAlias = Callable[[], bool]
"""Says whether nobody waits for the result any more."""
