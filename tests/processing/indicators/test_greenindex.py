"""`parkshore:greenindex` on twelve parks written by hand, every output beside it."""

import pytest
from qgis.core import QgsProcessingException

from .twelve import MEMORY, NULL, near, table

GDI = {
    "P01": (24 / 48, 6, 5, 1),
    "P02": (33.5 / 48, 6, 2, 1),
    "P03": (7 / 48, 6, 10, 0),
    "P04": (20 / 48, 6, 7, 0),
    "P05": (26.5 / 40, 5, 4, 1),
    "P06": (0, 2, 11, 0),
    "P07": (NULL, 0, NULL, NULL),
    "P08": (15 / 48, 6, 9, 0),
    "P09": (32.5 / 48, 6, 3, 1),
    "P10": (40 / 48, 6, 1, 1),
    "P11": (20 / 48, 6, 7, 0),
    "P12": (19 / 40, 5, 6, 1),
}


def test_greenindex_mean_50(run, rows, parks):
    made = run(
        "parkshore:greenindex",
        {"PARKS": parks, "MIN_SHARE": 0} | dict.fromkeys(("OUTPUT", "EXPLAIN", "BY_REACH"), MEMORY),
    )
    out = rows(made["OUTPUT"])
    assert {row["gdi_of"] for row in out} == {11, NULL}
    assert table(out, "park_id", "gdi", "gdi_n", "gdi_rank", "gdi_above") == [
        (park, near(NULL if gdi is NULL else 100 * gdi), n, rank, above)
        for park, (gdi, n, rank, above) in GDI.items()
    ]
    assert {row["gdi_pass"] for row in out} == {NULL}
    assert table(out[:1], "g1", "g2", "g3", "g4", "g5", "g6") == [
        (near(100 * 4.5 / 8), near(100 * 3.5 / 8), 50, 50, NULL, NULL)
    ]
    assert table(rows(made["BY_REACH"]), "reach", "parks", "above_in", "above_of") == [
        ("upstream", 3, near(2 / 3), near(2 / 6)),
        ("midstream", 3, near(1 / 3), near(1 / 6)),
        ("downstream", 4, near(1 / 2), near(2 / 6)),
        (NULL, 1, 1, near(1 / 6)),
    ]
    explain = rows(made["EXPLAIN"])
    assert len(explain) == 12 * 6
    names = ("ref_id", "indicator", "value", "benchmark", "norm", "weight", "points")
    assert table(explain[:3], *names) == [
        ("P01", "energy_pr", 1e5, NULL, near(4.5 / 8), near(1 / 6), near(100 * 4.5 / 48)),
        ("P01", "water_pr", 1e4, NULL, near(3.5 / 8), near(1 / 6), near(100 * 3.5 / 48)),
        ("P01", "cod_int", near(100), NULL, near(4 / 8), near(1 / 6), near(100 * 4 / 48)),
    ]
    assert table(explain[:1], "method", "par_a", "par_b") == [("percentile", 4.5, 8)]


def test_a_park_of_which_too_little_is_known_has_no_index(run, rows, parks):
    out = rows(run("parkshore:greenindex", {"PARKS": parks, "OUTPUT": MEMORY})["OUTPUT"])
    [park] = [row for row in out if row["park_id"] == "P06"]
    told = [park[name] for name in ("gdi", "gdi_rank", "gdi_of", "gdi_above", "gdi_n")]
    assert told == [NULL, NULL, NULL, NULL, 2]
    assert park["gdi_share"] == near(2 / 6)
    assert {row["gdi_of"] for row in out} == {10, NULL}


def test_scores_refer_to_another_layer(run, rows, parks):
    given = {"PARKS": parks, "REFERENCE": parks.clone(), "OUTPUT": MEMORY}
    out = rows(run("parkshore:greenindex", given)["OUTPUT"])
    alone = rows(run("parkshore:greenindex", {"PARKS": parks, "OUTPUT": MEMORY})["OUTPUT"])
    assert table(out, "park_id", "gdi", "gdi_above") == table(alone, "park_id", "gdi", "gdi_above")


def test_greenindex_reference_mean(run, rows, parks):
    made = run("parkshore:greenindex", {"PARKS": parks, "REFERENCE_MEAN": 50, "OUTPUT": MEMORY})
    above = {row["park_id"] for row in rows(made["OUTPUT"]) if row["gdi_above"] == 1}
    assert above == {"P02", "P05", "P09", "P10"}


@pytest.mark.parametrize(
    "mapped",
    [["renew_sh", "rd", "clean_sh", "nh3n_t"], [["renew_sh", "rd"], ["clean_sh", "nh3n_t"]]],
)
def test_greenindex_field_map_flat_and_in_rows(run, rows, parks, mapped):
    made = run(
        "parkshore:greenindex",
        {"PARKS": parks, "SCHEME": 0, "FIELD_MAP": mapped, "OUTPUT": MEMORY, "EXPLAIN": MEMORY},
    )
    values = {
        row["indicator"]: row["value"] for row in rows(made["EXPLAIN"]) if row["ref_id"] == "P01"
    }
    assert (values["renew_sh"], values["clean_sh"]) == (20, 0.1)


def test_greenindex_zero_carbon(run, rows, parks):
    # energy use is below 20×10⁴ tce everywhere: no benchmark, no verdict; water reuse is not known
    made = run("parkshore:greenindex", {"PARKS": parks, "SCHEME": 2, "OUTPUT": MEMORY})
    out = rows(made["OUTPUT"])
    assert {row["gdi_pass"] for row in out} == {"unknown"}
    assert {row["gdi"] for row in out} == {NULL}


def test_greenindex_by_a_file_of_means(run, rows, parks, tmp_path):
    means = ["energy_pr,50000", "water_pr,100", "cod_int,100", "nh3n_int,10", "so2_int,10"]
    place = tmp_path / "national.csv"
    lines = [f"{line},全国开发区,2018,2543" for line in [*means, "nox_int,10"]]
    place.write_text("\n".join(["indicator,mean,set,year,n", *lines]), encoding="utf-8")
    page = tmp_path / "index.html"
    given = {"PARKS": parks, "REFERENCE": str(place), "OUTPUT": MEMORY, "HTML": str(page)}
    made = rows(run("parkshore:greenindex", given)["OUTPUT"])
    assert {row["gdi_above"] for row in made if row["gdi"] is not NULL} <= {0, 1}
    text = page.read_text(encoding="utf-8")
    assert "Scores refer to the means and benchmarks of 全国开发区, 2018, 2543 parks." in text
    assert "above the mean of 全国开发区" in text
    place.write_text("indicator,mean\nenergy_pr,50000\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="does not say of which year"):
        run("parkshore:greenindex", given)
