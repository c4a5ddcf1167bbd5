"""Ten parks and twelve enterprises, every condition once, with the option a lawyer would write.

Verdicts and notes are given here as the shoreline check writes them; all is as of 30 June 2024.
"""

import pytest

DAY = "2024-06-30"
BARRED = "barred to new and enlarged"
EXISTED = f"{BARRED};existed before the rule"
RULE = "chemical_1km"
RESULTS = ("verdict", "rule_id", "rule_note", "river_cls", "facil_src")
CHECKED = dict.fromkeys(
    (*RESULTS, "opened", "approved", "closed", "reach", "energy_cls", "cod_cls"), str
)
PARK = {"park_id": str, "chemical": int, "accredited": int, "accr_from": str, "accr_to": str}
FIRM = {"ent_id": str, "park_id": str, "facility": str, "scale": str}
WITHIN = {"verdict": "within", "rule_id": RULE, "rule_note": BARRED, "river_cls": "main"}
OUTSIDE = {"verdict": "outside", "rule_id": RULE, "river_cls": "main"}
CHEMICAL = {"chemical": 1, "facil_src": "flag"}
VALID = {"accredited": 1, "accr_from": "2021-05", "accr_to": "2026"}
CLEAN = {"energy_cls": "high", "cod_cls": "low"}

PARKS = [  # what it is, its row, the option and its rule
    (
        "an old accredited park on the main stem stays, but improves",
        WITHIN | CHEMICAL | VALID | {"opened": "1998", "rule_note": EXISTED},
        ("upgrade", "within_park"),
    ),
    (
        "the same with much COD moves",
        WITHIN | CHEMICAL | VALID | {"opened": "1998", "cod_cls": "high"},
        ("relocate", "within_park_heavy"),
    ),
    (
        "its accreditation ended the year before: it is as a park without",
        WITHIN | CHEMICAL | VALID | {"opened": "1998", "accr_to": "2023", "reach": "midstream"},
        ("relocate", "within_other_reach"),
    ),
    (
        "its accreditation ends some day of this year",
        WITHIN | CHEMICAL | VALID | {"opened": "1998", "accr_to": "2024"},
        ("no rule", "within_accreditation_unknown"),
    ),
    (
        "opened in 2022, approved in 2020: lawful, an existing site",
        WITHIN | CHEMICAL | VALID | {"opened": "2022", "approved": "2020-11-03"},
        ("upgrade", "within_park"),
    ),
    (
        "opened in 2022, nobody knows when it was approved",
        WITHIN | CHEMICAL | VALID | {"opened": "2022"},
        ("check approval", "within_approval_unknown"),
    ),
    (
        "approved on the first day of the law",
        WITHIN | CHEMICAL | VALID | {"opened": "2022", "approved": "2021年3月1日"},
        ("close", "within_approved_after"),
    ),
    (
        "an electronics zone opened in 2022: no rule speaks of it",
        {"verdict": "no rule", "chemical": 0, "facil_src": "flag", "opened": "2022"},
        ("no rule", "not_judged"),
    ),
    (
        "the same, checked as if it were chemical",
        WITHIN | {"chemical": 0, "facil_src": "parameter", "opened": "2022", "approved": "2022"},
        ("no rule", "not_spoken_of"),
    ),
    (
        "far off, accredited, clean",
        OUTSIDE | CHEMICAL | VALID | CLEAN | {"opened": "2022"},
        ("no action", "outside_park_good"),
    ),
]

KIND = {"facility": "chemical", "facil_src": "field"}
OLD = {"opened": "2005", "rule_note": EXISTED}
FIRMS = [
    (
        "closed in 2019",
        WITHIN | KIND | OLD | {"closed": "2019-12"},
        ("no action", "closed"),
    ),
    (
        "is to close next year, stands in no accredited park, large, downstream, clean",
        WITHIN
        | KIND
        | OLD
        | CLEAN
        | {"closed": "2025", "park_id": "none", "scale": "above", "reach": "downstream"},
        ("transfer", "within_downstream_clean"),
    ),
    (
        "the same with much COD may not go upstream",
        WITHIN
        | KIND
        | OLD
        | {"park_id": "none", "scale": "above", "reach": "downstream", "cod_cls": "high"},
        ("relocate", "within_downstream"),
    ),
    (
        "small, with much COD; whether in a town is not known: doubt does not close it",
        WITHIN | KIND | OLD | {"park_id": "none", "scale": "below", "cod_cls": "high"},
        ("relocate", "within_small_perhaps_urban"),
    ),
    (
        "in an accredited park, by its park's row",
        WITHIN | KIND | OLD | {"park_id": "valid"},
        ("upgrade", "within_park"),
    ),
    (
        "in no park that is known",
        WITHIN | KIND | OLD,
        ("no rule", "within_accreditation_unknown"),
    ),
    (
        "approved in the year in which the rule began, day not known",
        WITHIN | KIND | {"opened": "2022", "approved": "2021", "park_id": "valid"},
        ("check approval", "within_approval_unknown"),
    ),
    (
        "neither date is known",
        WITHIN | KIND | {"rule_note": f"{BARRED};date unknown", "park_id": "valid"},
        ("check approval", "within_approval_unknown"),
    ),
    (
        "a tailings pond approved after the rule",
        WITHIN
        | {"facility": "tailings", "facil_src": "field", "approved": "2023-01-10"}
        | {"rule_id": "tailings_main_3km"},
        ("close", "within_approved_after"),
    ),
    (
        "what it makes is not known, and that decides",
        {"verdict": "uncertain", "rule_id": RULE, "facil_src": "unknown"}
        | {"rule_note": "facility unknown"},
        ("no rule", "uncertain"),
    ),
    (
        "far off, but its energy productivity is not known",
        OUTSIDE | KIND | OLD | {"park_id": "valid", "cod_cls": "low"},
        ("no rule", "outside_park_energy_unknown"),
    ),
    (
        "far off, with much COD",
        OUTSIDE | KIND | OLD | {"park_id": "none", "cod_cls": "high"},
        ("upgrade", "outside_polluting"),
    ),
]


def named(cases):
    return [pytest.param(row, wanted, id=name) for name, row, wanted in cases]


@pytest.fixture
def option(run, layer):
    def runner(row, fields, **parameters):
        sites = layer("None", [(None, [row.get(name) for name in fields])], fields, crs="")
        given = {"SITES": sites, "DATE": DAY, "OUTPUT": "memory:"} | parameters
        feature = next(run("parkshore:siteoptions", given)["OUTPUT"].getFeatures())
        assert "For deliberation, no enforcement." in feature["opt_why"]
        if feature["option"] == "no rule" and "unknown" in feature["opt_rule"]:
            assert "not known: " in feature["opt_why"]
        return feature["option"], feature["opt_rule"]

    return runner


@pytest.mark.parametrize(("row", "wanted"), named(PARKS))
def test_ten_parks(option, row, wanted):
    assert option(row, PARK | CHECKED) == wanted


@pytest.mark.parametrize(("row", "wanted"), named(FIRMS))
def test_twelve_enterprises(option, layer, row, wanted):
    parks = [("valid", 1, "2021-05", "2026"), ("none", 0, None, None)]
    fields = {name: PARK[name] for name in ("park_id", "accredited", "accr_from", "accr_to")}
    parks = layer("None", [(None, list(park)) for park in parks], fields, crs="", name="parks")
    assert option(row, FIRM | CHECKED, PARKS=parks) == wanted


def test_every_option_is_there():
    found = {wanted[0] for _, _, wanted in PARKS + FIRMS}
    assert len(PARKS) == 10
    assert len(FIRMS) == 12
    assert found == {
        *("upgrade", "relocate", "transfer", "close", "no action", "no rule", "check approval"),
    }
