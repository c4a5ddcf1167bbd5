"""A cell means the same to import, check, store, indicators, infrastructure and decision."""

import datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from parkshore.analysis.cells.dates import periods
from parkshore.analysis.cells.id_text import id_texts
from parkshore.analysis.decision.accreditation import accredited_at
from parkshore.analysis.decision.scenario_comparison import compare
from parkshore.analysis.indicators import list_entries
from parkshore.analysis.indicators.decoupling import years_of
from parkshore.analysis.infrastructure.park_assignment import assign
from parkshore.analysis.inventory.checks import city_checks, layer_checks
from parkshore.analysis.inventory.sites.host_parks import ParkPoints
from parkshore.analysis.inventory.storing.snapshot import Snapshot, check_ids
from parkshore.analysis.message import InputError
from parkshore.analysis.reaches import provinces
from parkshore.analysis.shoreline.check.facility import CHEMICAL, OTHER, as_the_data_say
from parkshore.analysis.shoreline.law.legal_scope import BINDS
from parkshore.analysis.tables import columns
from parkshore.analysis.text.closest_name import closest

pytest.importorskip("qgis.core")

from parkshore.processing.report.inputs.report_region import Region

from .meanings import (
    REFUSED,
    WORDS,
    checked,
    computed,
    imported,
    known,
    objects,
    of_bridge,
    rows,
    screened,
    sites,
    stored,
)

NUMBERS = (
    ("1,234.5", 1234.5),
    ("１２３", 123.0),
    (" 3 ", 3.0),
    ("1e3", 1000.0),
    ("1.2×10³", 1200.0),
    (7, 7.0),
    (None, None),
    ("", None),
    ("–", None),
    ("无数据", None),
    ("12 apples", REFUSED),
    ("1_000", REFUSED),
    ("inf", REFUSED),
)


@pytest.mark.parametrize(("cell", "number"), NUMBERS)
def test_numbers(cell, number):
    ways = [
        checked("cod_t", cell),
        computed(columns.numbers, cell),
        of_bridge(cell),
        stored("cod_t", "real", cell),
    ]
    if isinstance(cell, str):
        ways.append(imported("cod_t", cell))
    assert ways == [number] * len(ways)


@pytest.mark.parametrize(("cell", "number"), [("约30", 30.0), ("12.5①", 12.5)])
def test_a_number_that_only_an_import_can_tell_of_is_no_other_one_elsewhere(cell, number):
    assert imported("cod_t", cell) == number
    ways = [
        checked("cod_t", cell),
        computed(columns.numbers, cell),
        of_bridge(cell),
        stored("cod_t", "real", cell),
    ]
    assert ways == [REFUSED] * 4


@pytest.mark.parametrize("cell", ["12万吨", "500kg", "3 t"])
def test_a_unit_is_read_where_the_field_is_known_and_refused_where_it_is_not(cell):
    assert imported("cod_t", cell) == checked("cod_t", cell) == stored("cod_t", "real", cell)
    assert computed(columns.numbers, cell) == of_bridge(cell) == REFUSED


YEARS = (
    ("2003年底", 2003),
    ("二〇〇三年", 2003),
    ("2003", 2003),
    (2003, 2003),
    (2003.0, 2003),
    ("不详", None),
    (None, None),
    ("soon", REFUSED),
)


@pytest.mark.parametrize(("cell", "year"), YEARS)
def test_years(cell, year):
    ways = [checked("year", cell), computed(columns.years, cell), stored("year", "integer", cell)]
    try:
        ways.append(years_of(pd.DataFrame({"y": [cell]}, dtype=object), "y")[0])
    except InputError:
        ways.append(REFUSED)
    if isinstance(cell, str):
        ways.append(imported("year", cell))
    assert ways == [year] * len(ways)


DATES = (
    ("2003年底", "2003-01-01", "2003-12-31"),
    ("2003.5", "2003-05-01", "2003-05-31"),
    ("37918", "2003-10-24", "2003-10-24"),
    ("暂无", None, None),
    ("3/4/2015", REFUSED, REFUSED),
)


@pytest.mark.parametrize(("cell", "first", "last"), DATES)
def test_dates(cell, first, last):
    read = imported("accr_from", cell)
    starts, ends, unread = periods([cell])
    faults = [f for f in layer_checks.check(sites(accr_from=cell)) if f.code == "no_date"]
    assert bool(faults) == bool(unread) == (read == REFUSED) == (first == REFUSED)
    days = [None if np.isnat(day) else str(day) for day in (starts[0], ends[0])]
    assert days == [None if day == REFUSED else day for day in (first, last)]
    assert screened("opened_field", cell)[1::3] == ([str(starts[0]), str(ends[0])], bool(unread))
    again = periods([None if read == REFUSED else read])
    assert [str(again[0][0]), str(again[1][0])] == [str(starts[0]), str(ends[0])]


FLAGS = (
    ("是", 1),
    ("Yes", 1),
    ("√", 1),
    (1.0, 1),
    ("否", 0),
    ("未认定", 0),
    ("无", 0),
    (0, 0),
    ("不详", None),
    (None, None),
    ("soon", REFUSED),
    ("2", REFUSED),
)


@pytest.mark.parametrize(("cell", "said"), FLAGS)
def test_yes_and_no(cell, said):
    ways = [checked("accredited", cell), stored("accredited", "integer", cell)]
    if isinstance(cell, str):
        ways.append(imported("accredited", cell))
    assert ways == [said] * len(ways)
    day = datetime.date(2022, 6, 1)
    decided = accredited_at([cell], None, None, day)[0]
    assert known(decided) == (None if said == REFUSED else said)
    site = as_the_data_say(1, kinds=None, flags=[cell], industries=None, codes=[])
    expected = {1: CHEMICAL, 0: OTHER}.get(said)
    assert expected is None or site.codes[0] == expected
    assert (said == REFUSED) == bool(site.unread["flag"])
    assert screened("chemical_field", cell)[::4] == (site.codes[0], said == REFUSED)
    assert screened("closed_field", cell)[2] == (said == 1)


IDS = (
    ("P01", "P01"),
    (" P01 ", "P01"),
    ("Ｐ０１", "P01"),
    ("'007", "007"),
    ('="007"', "007"),
    (7, "7"),
    (7.0, "7"),
    ("无", None),
    ("–", None),
    (" ", None),
    (None, None),
    ("4.20E+17", None),
)


@pytest.mark.parametrize(("cell", "name"), IDS)
def test_ids(cell, name):
    one = {"id": [cell], "verdict": ["outside"]}
    ways = [
        id_texts([cell])[0],
        sites(park_id=cell).ids[0],
        computed(columns.ids, cell),
        compare(one, {"id": [None], "verdict": ["outside"]}, ("a", "b")).table["ref_id"][0],
    ]
    if isinstance(cell, str):
        ways.append({REFUSED: None}.get(read := imported("park_id", cell), read))
    assert ways == [name] * len(ways)
    assert rows(cell).id_texts("field").tolist() == [name or "1"]
    assert (assign([cell], None, objects(name or "x"), None).park[0] == 0) == (name is not None)
    if name is None:
        with pytest.raises(InputError):
            check_ids(Snapshot(["park_id"], [(cell,)], [None]), "park_id", "parks")


LISTS = (
    ("化工、装备制造；食品", 3),
    ("化工,化工|化工", 1),
    ("国家级绿色园区（第一批）/其他", 2),
    ("", 0),
)


@pytest.mark.parametrize(("cell", "count"), LISTS)
@pytest.mark.parametrize("field", ["pillars", "programs"])
def test_lists(field, cell, count):
    read = imported(field, cell)
    entries = list_entries.split([cell], field)[0]
    assert tuple((read or "").split(";")) == (entries or ("",))
    assert len(entries) == count
    assert list_entries.split([read], field)[0] == entries


@pytest.mark.parametrize("cell", ["湖北省", "hubei", "420000", 42, 42.0, "无", None])
def test_provinces(cell):
    _, names, unread = provinces.find_all([cell])
    expected = None if cell in ("无", None) else "Hubei"
    assert (names[0], unread) == (expected, [])
    assert screened("province", cell)[3] == (str(BINDS) if expected else "nan")


DAY, LATE = datetime.date(2019, 10, 24), datetime.datetime(2019, 10, 24, 23, 59)  # noqa: DTZ001
TYPED = [
    *(("chemical_field", 1, (pa.bool_(), True)), ("chemical_field", 0, (pa.bool_(), False))),
    *(("chemical_field", 1, (pa.int8(), 1)), ("chemical_field", 0, (pa.float32(), 0.0))),
    ("chemical_field", 1, (pa.decimal128(5, 2), Decimal("1.00"))),
    *(("chemical_field", "是", (kind, "是")) for kind in (WORDS, pa.string_view())),
    ("chemical_field", None, (pa.null(), None)),
    ("facility_field", "tailings", (WORDS, "tailings")),
    ("facility_field", "tailings", (pa.list_(pa.string()), ["tailings"])),
    ("opened_field", "2019-10-24", (pa.date32(), DAY)),
    ("opened_field", "2019-10-24", (pa.date64(), DAY)),
    ("opened_field", "2019-10-24", (pa.timestamp("us"), LATE)),
    ("opened_field", "2019", (pa.int16(), 2019)),
    ("opened_field", "2019", (pa.decimal128(6, 1), Decimal("2019.0"))),
    ("closed_field", "2019-10-24", (pa.date32(), DAY)),
    ("industry_field", "C2614;C2511", (pa.list_(pa.string()), ["C2614", "C2511"])),
    ("industry_field", "2614", (pa.int32(), 2614)),
    ("province", "湖北省", (WORDS, "湖北省")),
    *(("province", "湖北省", (kind, 42)) for kind in (pa.int64(), pa.float64())),
    ("province", "湖北省", (pa.list_(pa.string()), ["湖北省"])),
]  # fmt: skip


@pytest.mark.parametrize(("told", "cell", "typed"), TYPED)
def test_a_typed_column_means_what_its_text_means(told, cell, typed):
    kind, value = typed
    assert screened(told, value, kind) == screened(told, cell)


@pytest.mark.parametrize("name", ["ＧＤＰ_17", "gdp_17", "'gdp_17"])
def test_a_mistyped_name_has_the_same_closest_one(name):
    assert closest(name, ["GDP_2017", "energy"]) == "GDP_2017"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("武汉市", "武汉"),
        ("湖北省武汉市江夏区", "武汉市"),
        ("恩施土家族苗族自治州", "恩施州"),
        ("大兴安岭地区", "大兴安岭"),
        ("Wuhan City", "wuhan"),
        ("　苏州市 ", "苏州"),
    ],
)
def test_a_city_is_the_same_to_report_import_and_check(first, second):
    assert Region("", first).cities.keys() == Region("", second).cities.keys()
    nowhere = np.zeros(2)
    parks = ParkPoints(
        ["p1", "p2"], ["甲园区", "甲园区"], nowhere, nowhere, nowhere, cities=[first, "上海市"]
    )
    assert parks.find("甲园区", second) == 0
    assert city_checks._stem(first) == city_checks._stem(second)
