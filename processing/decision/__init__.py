"""Algorithms of the group decision."""

from .comparescenarios import CompareScenarios
from .rankparks import RankParks
from .receivingparks import ReceivingParks
from .siteoptions import SiteOptions

ALGORITHMS = (RankParks, SiteOptions, ReceivingParks, CompareScenarios)
