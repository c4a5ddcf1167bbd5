"""A synthetic inventory along the real Yangtze, shaped to published margins."""

from .build import CRS, Layer, create

__all__ = ["CRS", "Layer", "create"]
