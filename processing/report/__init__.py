"""The annual report."""

from .parkreport import ParkReport

ALGORITHMS = (ParkReport,)
