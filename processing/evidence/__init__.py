"""Evidence sheets: one A4 sheet for each site."""

from .evidencesheets import EvidenceSheets

ALGORITHMS = (EvidenceSheets,)
