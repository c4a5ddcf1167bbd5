"""Write the table of faults and outcomes from the results of tests/processing/faults."""

import re
import sys
from collections import Counter
from pathlib import Path

from lxml import etree

EARLIER = "one sentence; the earlier result unchanged, nothing left beside it"
FAULTS = {
    "test_layers": ("full disk while a layer is written", EARLIER),
    "test_rows_by_columns": ("full disk while rows are taken over from a GeoPackage", EARLIER),
    "test_a_table_beside_others": ("full disk while a table goes into a GeoPackage", EARLIER),
    "test_a_page": ("full disk while a page is written", EARLIER),
    "test_a_workbook": ("full disk while a workbook is written", EARLIER),
    "test_a_sample": ("full disk while a sample is written", EARLIER),
    "test_sheets_and_a_report": ("full disk while sheets or a report are written", EARLIER),
    "test_a_locked_geopackage": ("the GeoPackage is being written by another program", EARLIER),
    "test_a_geopackage_that_is_open_is_replaced_inside": (
        "the GeoPackage is open in another program",
        "replaced in one transaction inside the file; the reader sees the new rows",
    ),
    "test_a_geopackage_that_cannot_be_moved_is_replaced_inside": (
        "the GeoPackage cannot be moved away (Windows)",
        "replaced in one transaction inside the file",
    ),
    "test_files_that_cannot_be_moved_are_as_they_were": (
        "one file of a shapefile cannot be moved",
        "one sentence; all files of the earlier one brought back",
    ),
    "test_a_folder_for_reading_alone": ("a folder for reading alone", EARLIER),
    "test_the_folder_is_deleted_meanwhile": ("the folder is deleted meanwhile", "one sentence"),
    "test_the_earlier_result_is_deleted_meanwhile": (
        "the earlier result is deleted meanwhile",
        "the new one is whole",
    ),
    "test_two_runs_into_one_file_at_once": (
        "two runs into one file at once",
        "whole results: both tables, or the file of the run that ended last",
    ),
    "test_cancel_leaves_the_earlier_result": ("cancel", "the earlier result unchanged"),
    "test_a_failed_run_leaves_files_of_like_names": (
        "a failing run beside files of its output's name",
        "every file unchanged",
    ),
    "test_style_and_metadata_of_the_user_stay": (
        "the user's own .qml and .qmd beside a new output",
        "both unchanged, the log says so",
    ),
    "test_a_table_of_the_user_is_no_part_of_a_new_layer": (
        "the user's own table, index or types beside a new output of their name",
        "one sentence; every file unchanged",
    ),
    "test_at_a_few_moments": ("killed", "the earlier result or the new one, each whole"),
    "test_at_many_moments": ("killed at 20 moments", "the earlier result or the new one, whole"),
    "test_a_table_comes_whole_beside_another": (
        "killed while a table goes into a GeoPackage",
        "the earlier table or the new one, whole",
    ),
    "test_what_a_killed_run_left_is_cleared_and_a_living_one_is_not_robbed": (
        "what a killed run left",
        "cleared by the next run; that of a living run stays",
    ),
    "test_moves_that_a_kill_interrupted_are_ended_unless_the_place_was_touched": (
        "killed between the moves of two files",
        "the next run ends the moves, unless the user touched the files since",
    ),
    "test_a_failed_run_leaves_the_earlier_rows": (
        "another output fails while a table of a PostGIS server is made",
        "one sentence; the earlier table unchanged, nothing left beside it",
    ),
    "test_a_cancelled_run_leaves_the_earlier_rows": (
        "cancel while a table of a PostGIS server is made",
        "the earlier table unchanged, nothing left beside it",
    ),
    "test_what_a_table_may_not_go_for_is_told": (
        "a view rests on the table of a PostGIS server that is to be replaced",
        "one sentence; the earlier table unchanged",
    ),
    "test_killed_at_any_moment": (
        "killed while a table of a PostGIS server is made",
        "the earlier table or the new one, whole; what is left beside is cleared by the next run",
    ),
    "test_a_run_that_lives_is_not_robbed": (
        "what a killed run left on a PostGIS server",
        "cleared by the next run; that of a living run stays",
    ),
}
STATES = {"failure", "error", "skipped"}
QUICK = """
This is the quick selection (`--quick`): kills at a few moments, and none of the larger disks.
"""
HEAD = """# Faults and what comes of them

Made by `script/faults`, which meets the algorithms that write with each fault and reads what lies
on the disk afterwards, checksums included.

| fault | destination | outcome | tests |
| --- | --- | --- | --- |
"""


def rows(results):
    """Return the lines of the table, in the order of the faults."""
    found = {}
    for case in etree.parse(results).iter("testcase"):
        name, _, parameters = case.get("name").partition("[")
        state = next(
            (child.tag for child in case if child.tag in {"failure", "error", "skipped"}), "passed"
        )
        unit = "MB" if "disk" in FAULTS.get(name, ("",))[0] else "moments"
        found.setdefault((name, told(parameters.rstrip("]"), unit)), Counter())[state] += 1
    for name, (fault, outcome) in FAULTS.items():
        for (test, destination), states in sorted(found.items()):
            if test == name:
                counts = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
                yield f"| {fault} | {destination} | {outcome} | {counts} |"


def told(parameters, unit):
    """Return what a test's parameters say of the destination; a number is in the unit."""
    size = re.search(r"\b(\d+)\b", parameters)
    text = re.sub(r"-?\b\d+\b-?", "", parameters) or "–"
    text = {"True": "table", "False": "file"}.get(text, text)
    return f"{text}, {size[1]} {unit}" if size else text


if __name__ == "__main__":
    found = list(rows(sys.argv[1]))
    is_whole = any(FAULTS["test_at_many_moments"][0] in row for row in found)
    made = HEAD + "\n".join(found) + "\n" + ("" if is_whole else QUICK)
    Path(sys.argv[2]).write_text(made, encoding="utf-8")
