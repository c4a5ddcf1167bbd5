"""What a site is, by field, flag, code and parameter, each known, unknown or not there at all."""

import itertools

import pyproj
import pytest

GEOD = pyproj.Geod(ellps="WGS84")
CHEMICAL, TAILINGS, OTHER, AS_THE_DATA_SAY = range(4)
FIELD = {None: None, "化工": "chemical", "尾矿库": "tailings", "other": "other", "steel": "?"}
FLAG = {None: None, "1": "yes", "否": "no", "maybe": "?"}
CODE = {None: None, "C2614": "chemical", "3971": "other", "B0810": "mine", "x9": "?"}
ALL = {"chemical", "tailings", "other"}
KINDS = {"not chemical": {"tailings", "other"}, "unknown": ALL} | {each: {each} for each in ALL}
PLACES = {900: "within both", 1500: "within three kilometres", 4000: "beyond"}


def of_the_data(field, flag, code):
    """What the row says of itself: kind and what told it, as the help tells the rule."""
    if field in ALL:
        return field, "field"
    doubt = "?" in (field, flag)
    if flag == "yes":
        return "chemical", "flag"
    if flag == "no" and field != "?":
        return ("not chemical", "unknown") if code == "mine" else ("other", "flag")
    if code == "chemical":
        return "chemical", "code"
    if not doubt and code == "other":
        return "other", "code"
    if not doubt and code == "mine":
        return "not chemical", "unknown"
    return "unknown", "unknown"


def as_stated(field, parameter):
    """What the parameter says, where no field says another."""
    if field is None:
        return sorted(ALL, key=["chemical", "tailings", "other"].index)[parameter], "parameter"
    return ("unknown", "unknown") if field == "?" else (field, "field")


def verdict(kind, metres):
    """The law on the main stem: one kilometre, three for tailings, nothing for the rest."""
    limits = {"chemical": 1000, "tailings": 3000}
    told = {
        ("within" if metres <= limits[each] else "outside") if each in limits else "no rule"
        for each in KINDS[kind]
    }
    if "within" not in told:  # a site that a rule may name and clears is clear
        return "outside" if "outside" in told else "no rule"
    return "within" if told == {"within"} else "uncertain"


@pytest.fixture
def check(run, layer):
    river = layer(
        "LineString",
        [("LineString(114 29, 114 31)", ["长江", "main"])],
        {"river": str, "river_cls": str},
    )

    def checker(rows, names, parameter):
        parks = layer("Point", rows, dict.fromkeys(("case", *names), str), name="sites")
        given = {"PARKS": parks, "SHORELINE": river, "RULE_SET": 1, "MEASURED_FROM": 1}
        made = run("parkshore:shorelinecheck", given | {"FACILITY": parameter, "OUTPUT": "memory:"})
        return list(made["OUTPUT"].getFeatures()), made["FACILITY_UNKNOWN"]

    return checker


@pytest.mark.parametrize("parameter", [CHEMICAL, TAILINGS, OTHER, AS_THE_DATA_SAY])
@pytest.mark.parametrize("there", list(itertools.product([True, False], repeat=3)))
def test_every_combination(check, there, parameter):
    names = [
        name
        for name, is_there in zip(("facility", "chemical", "industry"), there, strict=True)
        if is_there
    ]
    columns = [
        each if is_there else [None]
        for each, is_there in zip((FIELD, FLAG, CODE), there, strict=True)
    ]
    cases = list(itertools.product(*columns, PLACES))
    rows = []
    for number, (*cells, metres) in enumerate(cases):
        lon, lat, _ = GEOD.fwd(114, 30, 90, metres)
        own = [cell for cell, is_there in zip(cells, there, strict=True) if is_there]
        rows.append((f"Point({lon:.12f} {lat:.12f})", [str(number), *own]))
    features, unknown = check(rows, names, parameter)
    wrong, open_ = [], 0
    for (field, flag, code, metres), feature in zip(cases, features, strict=True):
        if parameter == AS_THE_DATA_SAY:
            kind, source = of_the_data(FIELD[field], FLAG[flag], CODE[code])
        else:
            kind, source = as_stated(FIELD[field], parameter)
        expected = (kind, source, verdict(kind, metres))
        found = (feature["facil_kind"], feature["facil_src"], feature["verdict"])
        open_ += expected[2] == "uncertain"
        if found != expected:
            wrong.append(((field, flag, code, metres), found, expected))
        noted = "facility unknown" in str(feature["rule_note"] or "").split(";")
        if noted != (expected[2] == "uncertain"):
            wrong.append(((field, flag, code, metres), "note", noted))
    assert wrong[:6] == []
    assert unknown == open_
