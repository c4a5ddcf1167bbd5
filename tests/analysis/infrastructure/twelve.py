"""Twelve parks written by hand, with what follows from them computed by hand beside it.

Every factor of the hand computation is written out here, not read from the factor file, so that a
wrong factor or formula shows. Coal 0.7143 kgce/kg, 94 600/1/1.5 kg/TJ; gas 56 100/1/0.1; waste
91 700 fossil and 100 000 biogenic, 30/4; AR5 28 and 265; 29 307.6 kJ/kgce; 122.9 gce/kWh.
"""

import pandas as pd

PARKS = pd.DataFrame(
    [
        ("A01", "四川", 10.0e5, 3.65e6, 100.0, 10.0),
        ("A02", "重庆市", 1.0e6, 1.0e6, 80.0, 8.0),
        ("A03", "Guizhou", 2.0e5, 0.5e6, 40.0, 4.0),
        ("B01", "湖北省", 4.0e6, 2.0e6, 120.0, 12.0),
        ("B02", "Hunan", 5.0e5, 1.5e6, 60.0, 6.0),
        ("B03", "jiangxi", None, 1.0e6, 50.0, 5.0),
        ("B04", "420000", 3.0e5, None, 30.0, 3.0),
        ("C01", "江苏", 8.0e6, 4.0e6, 200.0, 20.0),
        ("C02", "浙江", 6.0e5, 3.0e6, 90.0, 9.0),
        ("C03", "安徽", 7.0e5, 2.5e6, 70.0, 7.0),
        ("C04", "上海", 9.0e5, 3.5e6, 110.0, 11.0),
        ("C05", None, 1.0e5, 0.2e6, 20.0, 2.0),
    ],
    columns=["park_id", "province", "co2e_t", "waste_m3", "cod_t", "nh3n_t"],
)

REACHES = [
    *["upstream"] * 3,
    *["midstream"] * 4,
    *["downstream"] * 4,
    None,
]

_FIELDS = [
    "unit_id",
    "park_id",
    "kind",
    "fuel",
    "mw",
    "hours",
    "rate",
    "eff",
    "heat_gj",
    "so2_gkwh",
    "nox_gkwh",
    "opened",
]

UNITS = pd.DataFrame(
    [
        # rate given
        ("u1", "A01", "power", "煤电", 300, 5000, 320, None, None, 0.2, 0.3, "1998"),
        # the rate goes before the efficiency
        ("u2", "A01", "chp", "燃煤", 25, 6000, 400, 50, 1.0e6, 0.5, 0.6, "2003-05"),
        # efficiency alone: 122.9 / 50 % = 245.8
        ("u3", "B01", "power", "LNG", 400, 3000, None, 50, None, 0.0, 0.1, "2011年6月"),
        # class default: coal below 50 MW 450 gce/kWh, power 4,500 h
        ("u4", "B01", "power", "coal", 12, None, None, None, None, None, None, "1995"),
        # waste: 500 gce/kWh, 7,500 h, fossil 40 %
        ("u5", "C01", "msw", "垃圾", 20, None, None, None, None, 0.3, 1.0, "2016"),
        # biomass burns no fossil carbon
        ("u6", "C02", "biomass", "秸秆", 30, 5000, 450, None, None, 0.2, 0.8, "2014"),
        # no fuel is burnt
        ("u7", "C03", "power", "光伏", 10, 1000, None, None, None, None, None, None),
        # an unknown fuel is a class of its own
        ("u8", "C04", "power", "氢气", 5, 4000, 350, None, None, None, None, "2022"),
        # no capacity
        ("u9", "C05", "chp", "coal", None, 5000, 330, None, None, None, None, "2005"),
    ],
    columns=_FIELDS,
)

# t standard coal: MW · h · rate / 1000 (+ GJ · 40 / 1000 for the heat of u2)
TCE = {
    "u1": 300 * 5000 * 320 / 1000,  # 480 000
    "u2": 25 * 6000 * 400 / 1000 + 1.0e6 * 40 / 1000,  # 60 000 + 40 000
    "u3": 400 * 3000 * 245.8 / 1000,  # 294 960
    "u4": 12 * 4500 * 450 / 1000,  # 24 300
    "u5": 20 * 7500 * 500 / 1000,  # 75 000
    "u6": 30 * 5000 * 450 / 1000,  # 67 500
    "u7": 0.0,
    "u8": 5 * 4000 * 350 / 1000,  # 7 000
}
_COAL = (94_600 + 1 * 28 + 1.5 * 265) / 1000  # 95.0255 t CO2e per TJ
_GAS = (56_100 + 1 * 28 + 0.1 * 265) / 1000  # 56.1545
_WASTE = (0.4 * 91_700 + 30 * 28 + 4 * 265) / 1000  # 38.58
_STRAW = (30 * 28 + 4 * 265) / 1000  # 1.9
_TJ = 0.0293076  # per tce
CO2E = {
    "u1": 480_000 * _TJ * _COAL,
    "u2": 100_000 * _TJ * _COAL,
    "u3": 294_960 * _TJ * _GAS,
    "u4": 24_300 * _TJ * _COAL,
    "u5": 75_000 * _TJ * _WASTE,
    "u6": 67_500 * _TJ * _STRAW,
    "u7": 0.0,
    "u8": None,
    "u9": None,
}
BIOGENIC = {"u5": 75_000 * _TJ * 0.6 * 100, "u6": 67_500 * _TJ * 100}
# measured: MWh · g/kWh / 1000; u4 by factors: 24 300 / 0.7143 t coal, S 0.9 %, k 0.85, η 96 %
_U4_COAL = 24_300 / 0.7143
SO2 = {
    "u1": 1_500_000 * 0.2 / 1000,
    "u2": 150_000 * 0.5 / 1000,
    "u3": 0.0,
    "u4": _U4_COAL * 0.009 * 2 * 0.85 * 0.04,
    "u5": 150_000 * 0.3 / 1000,
    "u6": 150_000 * 0.2 / 1000,
    "u7": 0.0,
}
NOX = {
    "u1": 1_500_000 * 0.3 / 1000,
    "u2": 150_000 * 0.6 / 1000,
    "u3": 1_200_000 * 0.1 / 1000,
    "u4": _U4_COAL * 2.5 / 1000 * 0.2,
    "u5": 150_000 * 1.0 / 1000,
    "u6": 150_000 * 0.8 / 1000,
    "u7": 0.0,
}
MWH = {
    "u1": 1_500_000,
    "u2": 150_000,
    "u3": 1_200_000,
    "u4": 54_000,
    "u5": 150_000,
    "u6": 150_000,
    "u8": 20_000,
}
RATE = {"u1": 320, "u2": 400, "u3": 245.8, "u4": 450, "u5": 500, "u6": 450, "u8": 350}
# Σ MWh / Σ (MWh / η) with η = 122.9 / rate · 100 is 122.9 · 100 · Σ MWh / Σ (MWh · rate)
EFFICIENCY = 12_290 * sum(MWH.values()) / sum(MWH[u] * RATE[u] for u in MWH)
TOTAL_MW = 300 + 25 + 400 + 12 + 20 + 30 + 10 + 5  # 802
DEFAULTS = {
    "u1": None,
    "u2": "heat rate",
    "u3": None,
    "u4": "rate;hours;so2;nox",
    "u5": "rate;hours;fossil share",
    "u6": None,
    "u7": None,
    "u8": None,
}

PLANTS = pd.DataFrame(
    [
        # park, pattern, cap, flow, industrial, monitored, COD in, out, NH3-N in, out
        ("A01", "inside", 10_000, 8_000, 0.5, 1, 400, 40, 30, 3),  # 0.9, 0.9
        ("A01", "依托园外", 5_000, 2_000, 1.0, 1, 200, 40, 20, 4),  # 0.8, 0.8
        ("A02", "outside", 20_000, 10_000, 0.2, 0, 300, 60, 25, 5),  # 0.8, 0.8
        ("B01", "inside", 30_000, 20_000, 1.0, 1, 500, 25, 40, 2),  # 0.95, 0.95
        ("B02", "outside", 4_000, 4_000, 0.0, None, 0, 10, 10, 1),  # no inlet COD; 0.9
        ("C01", "inside", 50_000, None, 0.8, 1, 300, 30, 30, 3),  # no flow
        ("C02", None, 1_000, 500, None, 1, None, 20, 20, None),
    ],
    columns=[
        "park_id",
        "pattern",
        "cap_td",
        "flow_td",
        "ind_share",
        "monitor",
        "cod_in",
        "cod_out",
        "nh3n_in",
        "nh3n_out",
    ],
)

INTAKES = pd.DataFrame(
    [
        ("A01", "surface", 6.0e6),
        ("A01", "自来水", 2.0e6),
        ("A02", "ground", 1.0e6),
        ("B01", "再生水", 3.0e6),
        ("B01", "surface", 1.0e6),
        ("C01", "海水", 4.0e6),
        ("C01", "rain", 1.0e6),
        ("C02", "surface", None),
        ("C03", "露水", 2.0e6),  # a source the schema does not know
    ],
    columns=["park_id", "source", "volume_m3"],
)

OUTFALLS = pd.DataFrame(
    [
        ("A01", 1, 0),
        ("A02", 1, 1),
        ("A02", 0, 0),
        ("B01", None, 0),
        ("B02", 0, 1),
        ("Z99", 1, 0),  # no such park
    ],
    columns=["park_id", "monitor", "direct"],
)
