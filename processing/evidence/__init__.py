"""Evidence sheets and work lists: what is laid before those who decide or visit."""

from .evidencesheets import EvidenceSheets
from .worklist import WorkList

ALGORITHMS = (EvidenceSheets, WorkList)
