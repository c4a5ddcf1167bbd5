"""Algorithms of the group decision."""

from .evidencesheets import EvidenceSheets
from .options import SiteOptions
from .parkreport import ParkReport
from .rank import RankParks
from .receiving import ReceivingParks
from .scenarios import CompareScenarios

ALGORITHMS = (RankParks, SiteOptions, ReceivingParks, CompareScenarios, EvidenceSheets, ParkReport)
