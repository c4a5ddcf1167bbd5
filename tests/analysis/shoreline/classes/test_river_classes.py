"""What a name stands for: rows of names, most at a place, with the class that is right there."""

import json

import numpy as np
import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.classes import river_classes, river_lists
from parkshore.analysis.shoreline.classes.name_pieces import (
    listed_in,
    pieces,
)
from parkshore.analysis.shoreline.classes.river_classes import RiverNames
from parkshore.analysis.text.place_names import fold

LAKES_BY_CODE = RiverNames(by_expression=frozenset(["lake"]))


def named(name, *place, lists=None, **more):
    """Return class, reason and whether the name contains another's, of one name at a place."""
    shapes = [shapely.Point(*place)] if place else None
    found = (lists or RiverNames()).classify([name], shapes=shapes, **more)
    return found.classes[0], found.why[0], bool(found.contains[0])


WHOLE = [
    *((name, "main") for name in ("长江", " 长江 ", "長江", "沱沱河(玛曲)", "YANGTZE  river")),
    ("Jinsha (Yangtze)", "main"),
    ("汉江（汉水）", "important"),
    ("ｈａｎ", "important"),
    ("漢水", "important"),
    ("大渡河(马柯河、大金川)", "important"),
    ("鄱阳湖", "lake"),
    ("洞庭湖", "lake"),
    ("太湖", "lake"),
    ("Dongting Lake", "lake"),
    ("红旗水库", "lake"),
    ("黄河", "other"),
    ("珠江(前航道、后航道、虎门水道)", "other"),
    ("Huai He", "other"),
    ("通扬运河", "other"),
    ("Grand Canal", "other"),
    ("东江北干流", "tributary"),
    *((name, "tributary") for name in (None, "", "  ", float("nan"), 7, "（）", ";", "/", "[")),
    *((name, "tributary") for name in ("郁江", "漳河", "大清河", "洪河")),  # of two basins: binds
]


@pytest.mark.parametrize(("name", "expected"), WHOLE)
def test_class_of_a_name_whose_place_is_not_known(name, expected):
    assert named(name)[0] == expected


PIECES = [
    *("长江1", "长江_2", "长江3段", "Yangtze 2", "“长江”", "长江。", "长江-汉江", "汉江+长江"),
    *("长江;扬子江", "长江；扬子江", "扬子江/长江", "长江、扬子江", "长江，扬子江"),
    *("长江|Yangtze", "长江左岸", "长江右岸", "长江南岸", "长江干流", "长江干流左岸"),
    *("长江 左岸", "长江-左岸", "长江（左岸）", "长江【右岸】", "长江[干流]", "长江（南京段"),
    *("长江(南京(下关)段)", "左岸（长江）", "长江南京段", "长江（南京段）", "长江江苏段"),
    *("长江安徽省段", "长江马鞍山江段", "长江湖口河段", "长江镇江段", "长江张家港段"),
    *("长江南京水道", "长江洪湖段左岸", "长江·武汉段", "长江上游", "长江中游荆江河段"),
    *("长江下游干流", "长江上游干流重庆段", "长江段", "长江河段", "长江江段", "长江口"),
    *("长江河口", "长江口北支", "长江口南支", "长江北支", "长江南支", "长江北港", "长江入海口"),
    *("长江夹江", "长江南京夹江", "长江水道", "长江主航道", "长江左汊", "南京长江"),
    *("南京市长江段", "武汉长江左岸", "湖北省长江干流", "金沙江上段", "金沙江攀枝花段"),
    *("荆江河段", "川江航道", "通天河玉树段", "Yangtze River (left bank)"),
    *("Yangtze River left bank", "Lower Yangtze", "the Yangtze", "Yangtze main stem"),
    *("Yangtze River - North Branch", "Yangtze estuary", "Yangtze R."),
    *("Left bank of the Yangtze River", "Upper Yangtze River", "Jinsha Jiang"),
    *("Yangtze River, Nanjing section", "Yangtze Nanjing Reach", "某河;长江", "太湖；长江"),
    *("黄河/长江", "长江 Yangtze River", "Yangtze River 长江", "金沙江 Jinsha River"),
    *("长江主泓", "长江镇扬河段", "长江南岸线", "長江幹流", "長江下遊", "干流长江", "左岸-长江"),
    *("下荆江", "长江A段", "长江Ⅰ段", "长江第1段", "长江一段", "长江01#", "长江三峡", "长江西陵峡"),
    *("CJ长江", "01长江", "A001 长江", "湖北省武汉市长江", "江夏区长江", "长江葛洲坝枢纽库区"),
    *("Yangtze Kiang", "Yangzi River", "Yangzijiang", "Cháng Jiāng", "Jinshajiang", "Tuotuo He"),
]


@pytest.mark.parametrize("name", PIECES)
def test_names_in_pieces_are_the_main_stem(name):
    assert named(name)[0] == "main"


NOT_IT = [
    *("长江路", "长江路水塘", "小长江河", "南长江沟", "长江村", "长江村南段", "长江路南段"),
    *("长江北路段", "长江埠水道", "长江镇河段", "长江大桥", "长江二桥段", "长江故道"),
    *("长江故道段", "长江支流", "长江渠", "新长江", "长江水库段", "长江农场水道", "长江支渠段道"),
    *("内河(长江)", "长江口岸", "某沟（汇入长江）", "Yangtze Road pond", "Yangtze canal"),
    *("长江（支流）", "长江;一级支流", "长江左岸支流", "长江干堤", "长江大道排水渠", "宝山长江"),
    *("Little Yangtze creek", "Yangtze road section", "小金沙江", "金沙江路河", "荆江大堤渠"),
]


@pytest.mark.parametrize("name", NOT_IT)
def test_names_that_only_contain_the_main_stem_are_told(name):
    river_cls, why, contains = named(name)
    canal = why == "canal by its name;artificial channel"
    assert river_cls == ("other" if canal else "tributary")
    assert canal == name.endswith(("渠", "canal"))
    assert contains


@pytest.mark.parametrize(
    "name",
    ["湖口", "浏河口", "内江", "左岸", "北支", "夹江", "下游", "口", "段", "江", "通州沙水道"],
)
def test_words_for_banks_and_reaches_need_a_river(name):
    assert named(name) == ("tributary", "unlisted name", False)


XIANG, HAN, WU = (112.6, 26.9), (112.1, 32.0), (107.5, 27.6)
PLACES = [
    ("大渡河", (102.2, 30.1), "important"),
    ("Dadu River", (103.2, 29.2), "important"),
    ("大渡河泸定段", (102.2, 29.9), "important"),
    ("大渡河右岸", (102.2, 29.9), "important"),
    ("雅砻江", (101.9, 27.5), "important"),
    ("岷江", (103.8, 30.0), "important"),
    ("Min", (103.8, 30.0), "important"),
    ("Min Jiang", (118.2, 26.6), "other"),  # 闽江
    ("湘江", XIANG, "important"),
    ("湘江长沙段", (112.95, 28.2), "important"),
    ("湘江（左岸）", XIANG, "important"),
    ("湘江", (106.92, 27.7), "tributary"),  # at 遵义
    ("乌江", WU, "important"),
    ("乌江", (115.0, 26.9), "tributary"),  # at 吉安
    ("乌江", (118.4, 31.85), "tributary"),  # at 和县
    ("沱江", (104.6, 30.1), "important"),
    ("沱江", (109.6, 27.95), "tributary"),  # at 凤凰
    ("沱江", (111.6, 25.2), "tributary"),  # at 江华
    ("沅江", (110.4, 28.4), "important"),
    ("沅水", (110.4, 28.4), "important"),
    ("Yuan Jiang", (110.4, 28.4), "important"),
    ("Yuan Jiang", (102.0, 23.6), "other"),  # 元江
    ("汉江(汉水)", HAN, "important"),
    ("汉水/汉江", HAN, "important"),
    ("汉江襄阳段", HAN, "important"),
    ("汉江口", (114.28, 30.57), "important"),
    ("Han Jiang", (116.6, 24.0), "other"),  # 韩江
    ("赣江", (115.8, 28.6), "important"),
    ("Gan He", (124.0, 50.4), "other"),
    ("贡水", (115.3, 25.8), "important"),
    ("清水江", (108.6, 26.7), "important"),
    ("清水江", (107.0, 31.8), "tributary"),
    ("巴河", (107.0, 31.2), "important"),
    ("巴河", (115.1, 30.5), "tributary"),  # in Hubei
    ("盱江", (116.4, 27.2), "important"),
    ("涢水", (113.6, 31.2), "important"),
    ("府河", (113.7, 31.0), "important"),
    ("府河", (104.05, 30.6), "tributary"),  # at Chengdu
    ("三岔河", (105.6, 26.5), "important"),
    ("三岔河", (113.0, 29.0), "tributary"),
    ("白河", (112.5, 33.0), "important"),
    ("白河", (102.9, 33.3), "other"),  # into the Yellow River
    ("白河", (103.9, 33.3), "tributary"),  # at 九寨沟
    ("白河", (116.6, 40.4), "other"),  # 潮白河
    ("白河", (117.0, 30.0), "tributary"),
    ("郁江", (108.2, 29.3), "tributary"),  # into 乌江
    ("郁江", (108.4, 22.8), "other"),
    ("漳河", (111.9, 31.0), "tributary"),
    ("漳河", (118.2, 31.1), "tributary"),
    ("漳河", (114.5, 36.3), "other"),
    ("大清河", (102.7, 24.95), "tributary"),
    ("大清河", (116.0, 39.0), "other"),
    ("洪河", (114.3, 33.0), "other"),
    ("洪河", (119.0, 30.0), "tributary"),
    ("Fen He", (111.5, 36.5), "other"),
    ("Fen He", (110.0, 29.5), "tributary"),
    ("汾河", (111.5, 36.5), "other"),
    ("横江", (104.2, 28.2), "important"),
    ("横江", (118.0, 29.8), "other"),  # into 新安江
    ("黄浦江", (121.5, 31.2), "important"),
    ("扎曲", (97.6, 33.8), "important"),  # upper 雅砻江
    ("扎曲", (96.5, 32.2), "other"),  # upper 澜沧江
    ("西汉水", (105.5, 33.8), "important"),
    ("青弋江", (118.4, 30.8), "tributary"),
    ("锦江", (109.2, 27.7), "tributary"),
    ("赣水", (115.8, 28.0), "important"),
    ("赣水", (106.7, 28.7), "tributary"),  # at 綦江
    ("赣江中支", (116.0, 28.8), "important"),
    ("雅礱江", (101.7, 27.5), "important"),
    ("汉江 Han River", HAN, "important"),
    ("Jialing R", (106.0, 30.5), "important"),
    ("湘江（一级支流）", XIANG, "tributary"),
    ("乌江某滩电站库区", WU, "important"),
    ("新安江", (118.5, 29.8), "other"),
    ("千岛湖", (118.9, 29.6), "other"),
    ("新安江水库", (118.9, 29.6), "other"),
    ("曹娥江", (120.8, 30.0), "other"),
    ("都柳江", (108.5, 25.9), "other"),
    ("淠河", (116.4, 32.0), "other"),
    ("新汉江渠", HAN, "other"),
    ("小湘江", XIANG, "tributary"),
    ("湘江北路渠", XIANG, "other"),
]


@pytest.mark.parametrize(("name", "place", "expected"), PLACES)
def test_a_name_counts_where_its_river_lies(name, place, expected):
    assert named(name, *place)[0] == expected


@pytest.mark.parametrize("name", ["新汉江渠", "小汉江", "汉江路"])
def test_names_that_only_contain_an_important_tributary_are_told_where_it_lies(name):
    assert named(name, *HAN)[2]
    assert not named(name, 121.0, 31.0)[2]


RESERVOIRS = [
    ("三峡水库", (108.4, 30.8), "main", "长江"),
    ("三峡库区", (110.5, 31.0), "main", "长江"),
    ("长江三峡水库", (110.5, 31.0), "main", "长江"),
    ("三峡水库（万州段）", (108.4, 30.8), "main", "长江"),
    ("三峡水库库区", (108.4, 30.8), "main", "长江"),
    ("三峡大坝库区", (110.9, 30.9), "main", "长江"),
    ("三峡库区万州段", (108.4, 30.8), "main", "长江"),
    ("Three Gorges Dam Reservoir", (108.4, 30.8), "main", "长江"),
    ("葛洲坝水利枢纽", (111.2, 30.8), "main", "长江"),
    ("白鹤滩电站库区", (102.9, 27.1), "main", "长江"),
    ("Danjiangkou Shuiku", (111.3, 32.7), "important", "汉江"),
    ("Three Gorges Reservoir", (108.4, 30.8), "main", "长江"),
    ("葛洲坝水库", (111.2, 30.8), "main", "长江"),
    ("向家坝水电站水库", (104.2, 28.5), "main", "长江"),
    ("溪洛渡电站水库", (103.6, 28.2), "main", "长江"),
    ("金沙江白鹤滩水库", (102.9, 27.1), "main", "长江"),
    ("乌东德库区", (102.4, 26.3), "main", "长江"),
    ("丹江口水库", (111.3, 32.7), "important", "汉江"),
    ("二滩水库", (101.7, 27.0), "important", "雅砻江"),
    ("锦屏一级水库", (101.6, 28.3), "important", "雅砻江"),
    ("瀑布沟水库", (102.7, 29.3), "important", "大渡河"),
    ("亭子口水库", (105.8, 32.0), "important", "嘉陵江"),
    ("草街水库", (106.3, 30.0), "important", "嘉陵江"),
    ("构皮滩水库", (107.5, 27.4), "important", "乌江"),
    ("彭水水电站库区", (108.2, 28.9), "important", "乌江"),
    ("五强溪水库", (110.6, 28.5), "important", "沅江"),
    ("万安水库", (114.8, 26.3), "important", "赣江"),
    ("水布垭水库", (110.2, 30.5), "important", "清江"),
    ("隔河岩水库", (111.0, 30.4), "important", "清江"),
    ("太平湖", (118.1, 30.4), "tributary", "青弋江"),
    ("东江湖", (113.4, 25.9), "important", "耒水"),
    ("白龙湖", (105.5, 32.5), "important", "白龙江"),
    ("庐山西海", (115.3, 29.3), "important", "修水"),
    ("柘林水库", (115.3, 29.3), "important", "修水"),
]


@pytest.mark.parametrize(("name", "place", "expected", "river"), RESERVOIRS)
def test_reservoirs_are_the_river(name, place, expected, river):
    assert named(name, *place) == (expected, f"reservoir of {river}", False)
    by_code = named(
        name,
        *place,
        lists=RiverNames(by_expression=frozenset(["lake"])),
        holds={"lake": np.array([True])},
    )
    assert by_code[0] == expected


LAKES = [
    *("鄱阳湖", "洞庭湖", "太湖", "巢湖", "滇池", "邛海", "洞庭湖区", "西洞庭湖", "太湖水域"),
    *("巢湖西岸", "洪湖1", "Tai Hu", "Poyang Hu", "Lake Tai", "Dian Chi", "长荡湖", "玄武湖（北）"),
]


@pytest.mark.parametrize("name", LAKES)
def test_natural_lakes_are_lakes(name):
    assert named(name, 116.3, 29.1)[:2] == ("lake", "lake by its name")


@pytest.mark.parametrize("name", ["Wuhu", "西湖大道", "湖口", "太湖塘", "湖渎", "Lakeside"])
def test_places_named_for_lakes_are_no_lakes(name):
    assert named(name)[0] == "tributary"


@pytest.mark.parametrize("name", ["太平湖", "三峡水库", "白龙湖", "万安水库"])
def test_namesakes_of_reservoirs_stay_lakes(name):
    assert named(name, 121.0, 31.5)[:2] == ("lake", "lake by its name")


def test_reservoirs_have_the_class_that_the_users_lists_give_their_river():
    lists = RiverNames(main_stem=("黄河",), important=("岷江",), lakes=("五强溪水库",))
    assert named("三峡水库", 108.4, 30.8, lists=lists)[0] == "tributary"
    assert named("紫坪铺水库", 103.6, 31.1, lists=lists)[0] == "important"
    assert named("五强溪水库", 110.6, 28.5, lists=lists)[0] == "lake"


# Lists of the user --------------------------------------------------------------------------------


def test_the_users_lists_go_before_ours():
    lists = RiverNames(main_stem=("黄河",), important=(), tributaries=("渭河",), lakes=("红碱淖",))
    found = lists.classify(["黄河", "渭河", "汉江", "红碱淖", "洞庭湖", None])
    assert found.classes.tolist() == ["main", "tributary", "other", "lake", "other", "other"]
    assert found.why[-1] == "no name, not in TRIBUTARIES"


def test_important_names_of_the_user_count_anywhere():
    zunyi = (106.92, 27.7)
    assert named("湘江", *zunyi, lists=RiverNames(important=("湘江",)))[0] == "important"
    more = RiverNames(important=(*river_lists.important_names(), "锦江"))
    assert named("湘江", *zunyi, lists=more)[0] == "tributary"
    assert named("锦江", *zunyi, lists=more)[:2] == ("important", "important: 锦江, as given")


def test_expression_for_lakes_and_basin():
    found = LAKES_BY_CODE.classify(
        ["长江", "长江", "太湖", None, None],
        holds={"lake": np.array([False, False, False, True, False])},
        in_basin=np.array([True, False, True, True, True]),
    )
    assert found.classes.tolist() == ["main", "other", "tributary", "lake", "tributary"]
    assert found.why.tolist() == [
        "name 长江",
        "outside the basin",
        "unlisted name",
        "expression",
        "no name",
    ]


@pytest.mark.parametrize(
    ("name", "place", "why"),
    [
        ("扬子江（南京段）", (118.7, 32.1), "name 扬子江"),
        ("大渡河", (102.2, 30.1), "important: 大渡河, basin 77.4 thousand km²"),
        ("贡水", (115.3, 25.8), "important: 贡水 (赣江), basin 83.5 thousand km²"),
        ("洣水", (113.5, 26.8), "important: 洣水, basin 10.3 thousand km², near the bound"),
        ("黄浦江", (121.5, 31.2), "important: 黄浦江, basin not known"),
        ("乌江", (115.0, 26.9), "namesake of 乌江, which lies elsewhere"),
        ("郁江", (108.4, 22.8), "other basin: 郁江"),
        ("青弋江", (118.4, 30.8), "unlisted name"),
    ],
)
def test_every_class_says_why(name, place, why):
    assert named(name, *place)[1] == why


def test_places_are_looked_up_in_degrees():
    found = RiverNames().classify(
        ["湘江", "湘江"],
        shapes=shapely.points([[112_600, 26_900], [106_920, 27_700]]),
        to_lonlat=lambda xy: xy / 1000,
    )
    assert found.classes.tolist() == ["important", "tributary"]


# Names and lists as such --------------------------------------------------------------------------


def test_names_are_split_at_either_comma():
    assert river_classes.split("长江，金沙江; Jinsha ；,") == ["长江", "金沙江", "Jinsha"]


@pytest.mark.parametrize("unit", ["(", "段", " -", "南京段", " the", "(长"])
def test_long_names_end_soon(unit):
    for piece in pieces("长江" + unit * 60_000):
        assert piece == "长江" or listed_in(piece, {"长江"}) is None
    assert listed_in(pieces("长江" + unit * 16 + "?")[0], {"江"}) is None


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


# Real data ----------------------------------------------------------------------------------------


def test_real_rivers_are_important_where_they_are(river_lines):
    _, names, shapes = river_lines
    found = RiverNames().classify(names, shapes=shapes)
    classes = {}
    for name, river_cls in zip(names, found.classes, strict=True):
        classes.setdefault(name, set()).add(river_cls)
    real = [
        *("雅砻江", "岷江", "大渡河(马柯河、大金川)", "嘉陵江", "乌江", "三岔河", "鸭池河", "湘江"),
        *("沅江", "清水江", "龙头江(马尾河)", "汉江(汉水)", "赣江", "贡水"),
    ]
    assert {name: classes[name] for name in real} == {name: {"important"} for name in real}
    foreign = ["郁江(驮娘江、右江、邕江)", "闽江(九龙溪、沙溪)", "元江", "汾河", "淮河", "黄河"]
    assert {name: classes[name] for name in foreign} == {name: {"other"} for name in foreign}
    assert classes["扎曲"] == {"important", "other"}  # 雅砻江 and 澜沧江
    assert not found.contains.any()
    main = {
        name for name, river_cls in zip(names, found.classes, strict=True) if river_cls == "main"
    }
    assert main == {"长江", "金沙江", "通天河", "沱沱河(玛曲)"}


def test_rivers_of_the_sample_have_the_classes_that_ship(root):
    rivers = json.loads((root / "resources" / "sample" / "rivers.geojson").read_text("utf-8"))
    about = [feature["properties"] for feature in rivers["features"]]
    shapes = [shapely.from_geojson(json.dumps(each["geometry"])) for each in rivers["features"]]
    found = RiverNames().classify([each["river"] for each in about], shapes=shapes)
    assert found.classes.tolist() == [each["river_cls"] for each in about]
