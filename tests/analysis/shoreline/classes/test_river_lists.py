"""The lists that ship: schema, the bound of important tributaries, namesakes that lie apart."""

import json

import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.classes import river_lists
from parkshore.analysis.text.place_names import fold


@pytest.mark.parametrize(
    ("file", "read", "list_name"),
    [
        ("names", river_lists.known, "main_stem"),
        ("important", river_lists.important, "rivers"),
        ("reservoirs", river_lists.reservoirs, "reservoirs"),
        ("other_basins", river_lists.other_basins, "rivers"),
    ],
)
def test_lists_are_held_to_their_schema(tmp_path, root, file, read, list_name):
    lists = json.loads((root / "resources" / "rivers" / f"{file}.json").read_text("utf-8"))
    first = lists[list_name] if file == "names" else lists[list_name][0]
    del first["verified"]
    path = tmp_path / f"{file}.json"
    path.write_text(json.dumps(lists), "utf-8")
    with pytest.raises(InputError, match="verified"):
        read(path)


def test_important_tributaries_are_those_above_the_bound():
    for entry in river_lists.important():
        if entry.basin_km2 is None:
            assert entry.doubtful
        else:
            assert entry.basin_km2 >= 10_000
            assert entry.doubtful == (entry.basin_km2 <= 11_000)
    assert len({entry.river for entry in river_lists.important()}) >= 49


def test_names_of_two_basins_lie_apart():
    for other in river_lists.other_basins():
        for entry in river_lists.important():
            if fold(entry.name) in {fold(name) for name in other.names}:
                assert other.shared, entry.name
                here, there = (
                    shapely.union_all([shapely.box(*box) for box in each.places])
                    for each in (entry, other)
                )
                assert not shapely.intersects(here, there), entry.name
