"""Algorithms of the group infrastructure."""

from .energyinfrastructure import EnergyInfrastructure

ALGORITHMS = (EnergyInfrastructure,)
