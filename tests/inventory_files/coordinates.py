"""Coordinates."""

from .cases import fault
from .makers import HEADER, NAME, OTHER, ROW, changed, table

fault("dms.csv", table(changed(c2="114°18′00″", c3="30°36′00″")), 1, values=NAME)
fault("dms_words.csv", table(changed(c2="东经114度18分", c3="北纬30度36分")), 1, values=NAME)
fault(
    "wide_digits.csv",
    table(changed(c2="１１４．３", c3="３０．６", c5="３５")),
    1,
    values={"gdp": 350000.0},
)
fault(
    "swapped.csv",
    table(changed(c2="30.6", c3="114.3"), changed(c0="P2", c2="32.1", c3="118.7")),
    refused="swapped",
)
fault("one_swapped.csv", table(ROW, OTHER, changed(c0="P3", c2="30.6", c3="114.3")), 2, 1)
fault("metres_as_degrees.csv", table(changed(c2="451000", c3="3388000")), refused="metres")
fault("zero.csv", table(changed(c2="0", c3="0"), OTHER), 1, 1)
fault("half.csv", table(changed(c3=""), OTHER), 1, 1)
fault("garbled.csv", table(changed(c2="约114"), OTHER), 1, 1)
fault("out_of_range.csv", table(changed(c2="214.3"), OTHER), 1, 1)
fault("missing.csv", table(changed(c2="", c3="/"), OTHER), 1, 1)
fault(
    "zones.csv",
    table(changed(c2="38451000", c3="3388000"), changed(c0="P2", c2="20500000", c3="3388000")),
    2,
    DATUM=1,
)
fault("axes.csv", table(changed(c2="3388000", c3="38451000")), 1, DATUM=1, AXES=1)
fault("axes_wrong.csv", table(changed(c2="3388000", c3="38451000")), refused="swapped", DATUM=1)
fault("no_zone.csv", table(changed(c2="451000", c3="3388000")), refused="zone", DATUM=1)
fault(
    "zone_by_crs.csv", table(changed(c2="451000", c3="3388000")), 1, DATUM=1, SOURCE_CRS="EPSG:4547"
)
fault(
    "unknown_zone.csv",
    table(changed(c2="38451000", c3="3388000"), changed(c0="P2", c2="99451000", c3="3388000")),
    1,
    1,
    DATUM=1,
)
fault(
    "xian80.csv",
    table(changed(c2="38451000", c3="3388000")),
    refused="parameters",
    DATUM=4,
    SOURCE_CRS="EPSG:2362",
)
fault(
    "beijing54.csv",
    table(changed(c2="38451000", c3="3388000")),
    refused="parameters",
    DATUM=4,
    SOURCE_CRS="EPSG:2414",
)
fault(
    "other_axis.csv",
    table(changed(c2="114.3N", c3="30.6E"), OTHER),
    1,
    1,
    columns={"park_id": ["P2"]},
)
fault("both_letters.csv", table(changed(c2="114.3E", c3="30.6N"), OTHER), 2)
fault("north_east_letters.csv", table(changed(c2="N30.6", c3="E114.3")), 1, AXES=1)
_DMS = [*HEADER[:2], "经度（度分秒）", "纬度（度分秒）", *HEADER[4:]]
fault(
    "headed_dms.csv",
    table(
        changed(c2="114.1820", c3="30.3600"), changed(c2="114°18′00″", c3="30°36′00″"), header=_DMS
    ),
    1,
    1,
    columns={"xy": [(114.3, 30.6)]},
)
