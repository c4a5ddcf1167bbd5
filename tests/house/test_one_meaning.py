"""A cell means the same to import, check, store, indicators, infrastructure and decision."""

import datetime
from decimal import Decimal
from types import SimpleNamespace

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
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.checks import city_checks, layer_checks
from parkshore.analysis.inventory.importing import column_values
from parkshore.analysis.inventory.sites.host_parks import ParkPoints
from parkshore.analysis.inventory.sites.inventory_sites import Sites
from parkshore.analysis.inventory.storing.snapshot import Snapshot, check_ids
from parkshore.analysis.message import InputError
from parkshore.analysis.reaches import provinces
from parkshore.analysis.screening.files.layer_file import plain_column
from parkshore.analysis.screening.screen_plan import Plan
from parkshore.analysis.screening.site_facts import site_facts
from parkshore.analysis.shoreline.check.facility import CHEMICAL, OTHER, as_the_data_say
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS
from parkshore.analysis.shoreline.law.legal_scope import BINDS
from parkshore.analysis.tables import columns
from parkshore.analysis.text.closest_name import closest

pytest.importorskip("qgis.core")

from parkshore.processing.inventory.storage.storage_layout import Layout
from parkshore.processing.inventory.storage.stored_rows import snapshot_of
from parkshore.processing.layers.rows_read import Rows
from parkshore.processing.report.inputs.report_region import Region
from qgis.core import QgsProcessingException

REFUSED = "refused"
HUBEI = next(each.number for each in RULE_SETS.entries if each.path.stem == "hubei_rules_2022")
WORDS = pa.dictionary(pa.int8(), pa.string())
PARKS = schema.load("parks")


def objects(*values):
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out


def known(value):
    """Return NaN as None: nothing is known."""
    return None if value is None or value != value else value


def sites(**values):
    given = {name: objects(value) for name, value in values.items()}
    return Sites(PARKS, given, np.array([114.3]), np.array([30.6]))


def rows(value):
    return Rows(SimpleNamespace(name="parks"), [1], [], {"field": [value]}, "")


# Each way returns the value that a cell has to one part of the plugin, or that it is refused ------


def imported(field, value):
    found = column_values.read(PARKS.field(field), [value], is_id=field == PARKS.id_field)
    return REFUSED if found.unread else found.values[0]  # noqa: PD011 - no series


def checked(field, value):
    layer = sites(**{field: value})
    return REFUSED if layer.unread(field) else known(layer.numbers(field)[0])


def computed(read, value):
    try:
        return known(read(pd.DataFrame({"field": [value]}, dtype=object), "field", "parks")[0])
    except InputError:
        return REFUSED


def of_bridge(value):
    try:
        return known(rows(value).numbers("field")[0])
    except QgsProcessingException:
        return REFUSED


def stored(field, kind, value):
    layout = Layout("parks", "park_id", ((field, kind),), "")
    read = Rows(SimpleNamespace(name="parks"), [1], [], {field: [value]}, "")
    try:
        return snapshot_of(read, layout, None, None).rows[0][0]
    except InputError:
        return REFUSED


def screened(told, cell, kind=None):
    """Return what a screening reads of a cell, which a file holds as an Arrow type."""
    column = pa.chunked_array([pa.array([cell], kind)])
    plan = Plan("", "", rule_set=HUBEI, day="2022-06-01")
    found = site_facts(1, {told: plain_column(column).to_pylist()}, plan, plan.ruleset())
    opened = [str(day[0]) for day in found.opened or ([None], [None])]
    closed = None if found.closed is None else int(found.closed[0])
    binding = None if found.binding is None else str(found.binding[0])
    return int(found.facility[0]), opened, closed, binding, bool(found.unread)


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


# Cells that nobody thought of -----------------------------------------------------------------

DIGITS = "0123456789１２３〇一二三十½"
SIGNS = (
    *".．,，-−–+eE ×³²万亿千%％约①()（）/_'\t　",
    *(
        "×10³",
        "吨",
        "kg",
        "tce",
        "NaN",
        "inf",
        "0x",
        "无",
        "不详",
        "年",
        "月",
        "日",
        "是",
        "否",
        "=",
    ),
)
CELLS = [60, pytest.param(34_000, marks=pytest.mark.long)]


def cells(count, seed):
    """Yield texts of digits and signs, and now and then a number."""
    rng = np.random.default_rng([29, seed])
    for _ in range(count):
        kinds = rng.random(rng.integers(1, 7)) < 0.6
        text = "".join(str(rng.choice([*DIGITS] if digit else SIGNS)) for digit in kinds)
        yield float(rng.normal() * 10.0 ** rng.integers(-3, 9)) if rng.random() < 0.05 else text


def agree(cell, known_unit, bare):
    """Whether ways that know a field's unit agree, and none reads another number than they."""
    numbers = {each for each in (*known_unit, *bare) if each not in (None, REFUSED)}
    is_one = len(numbers) <= 1 and len({each is None for each in known_unit}) == 1
    return is_one and len({each == REFUSED for each in known_unit}) == 1 and len({*bare}) == 1


@pytest.mark.parametrize("count", CELLS)
def test_a_number_is_one_number_everywhere(count):
    for cell in cells(count, seed=1):
        known_unit = [checked("cod_t", cell), stored("cod_t", "real", cell)]
        bare = [computed(columns.numbers, cell), of_bridge(cell)]
        assert agree(cell, known_unit, bare), (cell, known_unit, bare)
        if isinstance(cell, str) and known_unit[0] != REFUSED:
            assert imported("cod_t", cell) == known_unit[0], cell


@pytest.mark.parametrize("count", CELLS)
def test_a_year_and_an_answer_are_one_everywhere(count):
    for cell in cells(count, seed=2):
        for field in ("year", "accredited"):
            ways = [checked(field, cell), stored(field, "integer", cell)]
            if isinstance(cell, str):
                ways.append(imported(field, cell))
            assert len({*ways}) == 1, (field, cell, ways)
        assert computed(columns.years, cell) == checked("year", cell), cell


@pytest.mark.parametrize("count", CELLS)
def test_an_id_is_one_everywhere(count):
    for cell in cells(count, seed=3):
        ways = [id_texts([cell])[0], sites(park_id=cell).ids[0], computed(columns.ids, cell)]
        if isinstance(cell, str):
            ways.append({REFUSED: None}.get(read := imported("park_id", cell), read))
        assert len({*ways}) == 1, (cell, ways)
