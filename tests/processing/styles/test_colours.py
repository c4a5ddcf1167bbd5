"""Verdicts are told apart by those who see no red or no green, on a grey print, and from water."""

import itertools
import json

import numpy as np
import pytest
from parkshore.processing.styles.layer_style import STYLES, colours_of
from parkshore.ui.results import verdict_look

EYES = {  # Machado, Oliveira and Fernandes 2009, severity 1
    "all": np.eye(3),
    "no green": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "no red": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
JUDGED = ("within", "uncertain", "outside", "no rule")


def linear(colour):
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour, eyes="all"):
    """Return a colour in CIELAB as those eyes see it."""
    share = TO_XYZ @ np.clip(EYES[eyes] @ linear(colour), 0, 1) / WHITE
    x, y, z = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one, other):
    """Return CIEDE2000 of two colours in CIELAB."""
    mean_chroma = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * np.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7))
    (l_1, a_1, b_1), (l_2, a_2, b_2) = one, other
    c_1, c_2 = np.hypot(stretch * a_1, b_1), np.hypot(stretch * a_2, b_2)
    h_1 = np.degrees(np.arctan2(b_1, stretch * a_1)) % 360
    h_2 = np.degrees(np.arctan2(b_2, stretch * a_2)) % 360
    turn = (h_2 - h_1 + 180) % 360 - 180
    middle = (h_1 + turn / 2) % 360
    lightness, chroma = (l_1 + l_2) / 2, (c_1 + c_2) / 2
    cosines = (
        1
        - 0.17 * np.cos(np.radians(middle - 30))
        + 0.24 * np.cos(np.radians(2 * middle))
        + 0.32 * np.cos(np.radians(3 * middle + 6))
        - 0.20 * np.cos(np.radians(4 * middle - 63))
    )
    by_l = (l_2 - l_1) / (1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2))
    by_c = (c_2 - c_1) / (1 + 0.045 * chroma)
    by_h = 2 * np.sqrt(c_1 * c_2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * cosines)
    turned = np.exp(-(((middle - 275) / 25) ** 2))
    rotation = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * np.sin(np.radians(60 * turned))
    return np.sqrt(by_l**2 + by_c**2 + by_h**2 + rotation * by_c * by_h)


def on_white(fill):
    """Return the colour of a translucent area on white."""
    *parts, opacity = (int(part) for part in fill.split(","))
    mixed = [round(255 + (part - 255) * opacity / 255) for part in parts]
    return "#" + "".join(f"{part:02x}" for part in mixed)


def test_the_difference_is_that_of_the_standard():
    # of the 34 pairs of Sharma, Wu and Dalal 2005
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert difference((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514)) == pytest.approx(
        0.9082, abs=1e-4
    )


@pytest.mark.parametrize("eyes", EYES)
def test_verdicts_differ_for_all_eyes(eyes):
    colours = colours_of("verdict")
    for one, other in itertools.combinations(JUDGED, 2):
        seen = difference(lab(colours[one], eyes), lab(colours[other], eyes))
        assert seen >= 20, f"{one}, {other}: {seen:.1f}"


def test_verdicts_differ_on_a_grey_print_and_in_shape():
    style = json.loads((STYLES / "verdict.json").read_text("utf-8"))
    judged = [entry for entry in style["classes"] if entry["value"] in JUDGED]
    light = sorted(lab(entry["marker"]["color"])[0] for entry in judged)
    assert min(np.diff(light)) >= 10
    assert len({entry["marker"]["name"] for entry in judged}) == len(judged)


@pytest.mark.parametrize("eyes", EYES)
def test_what_is_outside_looks_like_no_water(eyes):
    style = json.loads((STYLES / "river.json").read_text("utf-8"))
    fills = [entry["fill"] for entry in style["classes"] if entry["value"] != "other"]  # grey
    areas = [on_white(fill["color"]) for fill in fills]
    site = colours_of("verdict")["outside"]
    area = next(
        on_white(entry["fill"]["color"])
        for entry in json.loads((STYLES / "verdict.json").read_text("utf-8"))["classes"]
        if entry["value"] == "outside"
    )
    for water in [*areas, *(fill["outline_color"] for fill in fills)]:
        assert difference(lab(site, eyes), lab(water, eyes)) >= 15, water
    for water in areas:
        assert difference(lab(area, eyes), lab(water, eyes)) >= 15, water


def test_window_and_map_have_the_same_colours():
    own = colours_of("verdict")
    assert {name: own[name] for name in verdict_look.COLOURS} == verdict_look.COLOURS
    assert set(verdict_look.COLOURS) == set(JUDGED[:3])
