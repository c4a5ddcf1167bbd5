"""Writes all files into a folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from inventory_files import FAULTS, build

target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
for each in FAULTS:
    build(target, each)
sys.stdout.write(f"{len(FAULTS)} files in {target}\n")
