"""Geometries that GEOS cannot read, of an old version and of a new one."""

import pytest
import shapely
from parkshore.analysis.tables.geometry_column import shapes_of

ARC = bytes.fromhex("010800000000000000")
POINT = shapely.Point(110, 30)


@pytest.fixture(params=["as it is", "as since GEOS 3.13"])
def _version(request, monkeypatch):
    read = shapely.from_wkb

    def newer(wkb, on_invalid):
        if ARC in ([wkb] if isinstance(wkb, bytes) else wkb.tolist()):
            raise NotImplementedError("Nonlinear geometry types are not currently supported")
        return read(wkb, on_invalid=on_invalid)

    if request.param != "as it is":
        monkeypatch.setattr(shapely, "from_wkb", newer)


@pytest.mark.usefixtures("_version")
@pytest.mark.parametrize("unread", [ARC, None, b"", b"?"])
def test_one_that_is_not_read_spoils_no_other(unread):
    assert shapes_of([POINT.wkb, unread, POINT.wkb]).tolist() == [POINT, None, POINT]
    assert shapes_of([unread]).tolist() == [None]
    assert shapes_of([]).tolist() == []
