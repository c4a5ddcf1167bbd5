"""Where the data that ParkShore reads lies."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
