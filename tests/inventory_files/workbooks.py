"""Workbooks."""

import base64
import zipfile
import zlib

from .cases import fault
from .makers import HEADER, NAME, OTHER, ROW, cut, raw, table
from .workbook_makers import bomb, workbook

OLD_WORKBOOK = (  # an .xls of Excel 97: title, blank row, header, one park, a total; packed
    "c-rk)OGp(_82-*YybpX_?J8+tB4lMkrke=#_I8zMiba&Bd8tseE^c(8mI;9rLA2<x5hMu09*Z7SR=c3!MlOON(85"
    "&+1qChC>Hq&bW8S(8FO*o!H_U(j_c>?IW6sR$Xy(N5oxDl>f=cL^vwTQdpi^}F93cR*TNblU>80Cp@lV0$rGZQ_@"
    "hI(;hsTh|dlDLM8_$UXALu@a6R7U&2p23Nwo4nD6}O>+sKPbUq$5{al_m6u&=o>&iRWXXTSaqDXa)IBr~`<Gs*5+"
    "<vv|K&D7JKP-un{sPBfd4jTbzN`!1-MuZeAu<IU~M(~xhZVgxj9RpE|sq`7?pK^njje6tFGug*$+R^aNFR<A(%@9"
    "}z10{unJ0QzAamI*$HR0IvSXllA)OWh1k%699MtyPtw6lEw!S0fvboi!j{Y4xAGDLUGFy^)HWRCu7OuoE@#T2HHY"
    ")cP#)92<JsGZkKa)P(B0)YP6+H+5*b!Hgv>m82BxtsfrpbA_@e1mgCDG+8UDL|c&|e5S0J05xsq#+NsHT53W~qUo"
    "3SK<sU?hC2ugr#OOw)5T)W(_)F(AoR3kT_t>;&>;CxSyYp4GrI@G=Zsj3sGf4ccxdecejV|HpK2fE4}J`-Cw{bQv"
    "L`tDHZ+VvdX%jc&({D-REfHBnei~>l*-;&-V4qBZI|(C0lROO{YuQhEd0V|3S|#XdKd4Zi3dNEnB+Xan52=U&r3Q"
    "<#=K;ZWZIea1etZo%wzNfD@o$aSMRcJd?VBIWYKL;&gHRl83}S3l8eW0OeD_5?d;W9((P<YOCgDKRccwd$K9Yk_b"
    "2>t;lhOr7cN}5aIsv$CsIvLh_FwDvGcyi{;xAj_niBi<iEvUbkfyDAEvv|L1hHpNzI=en99ke78&FGFJ$ba+9PN~"
    "i?pLH>G@0FYiePC79AM)b4w`M`sb2q=U=Y>2ZX}sAp"
)

GOOD = [HEADER, ["P1", "长江化工园", 114.3, 30.6, 12.5, 35, "2003年10月24日"]]
fault("plain.xlsx", workbook({"园区": GOOD}), 1, values=NAME)
fault(
    "cities.xlsx",
    workbook({"武汉": GOOD, "南京": [HEADER, OTHER], "说明": [["本表由统计局提供"]]}),
    2,
)
fault("one_city.xlsx", workbook({"武汉": GOOD, "南京": [HEADER, OTHER]}), 1, SHEET="南京")
fault("no_such_sheet.xlsx", workbook({"武汉": GOOD}), refused="no sheet", SHEET="上海")
fault("empty_sheets.xlsx", workbook({"a": [], "b": []}), refused="no sheet with cells")
fault(
    "merged.xlsx",
    workbook(
        {
            "a": [
                ["2023年园区表", *[None] * 6],
                [*HEADER[:2], "省份", "经度", "纬度"],
                ["P1", "甲园", "湖北省", 114.3, 30.6],
                ["P2", "乙园", None, 114.4, 30.7],
            ]
        },
        {"a": ["A1:G1", "C3:C4"]},
    ),
    2,
    values={"province": "湖北省"},
)
fault(
    "formula.xlsx",
    workbook({"a": GOOD}, formulas={"F2": "HYPERLINK(1)"}),
    1,
    values={"gdp": 350000.0},
)
fault(
    "old.xls",
    raw(zlib.decompress(base64.b85decode(OLD_WORKBOOK))),
    1,
    1,
    values={"name": "长江化工园", "gdp": 350000.0, "opened": "2003"},
)
fault("bomb.xlsx", bomb, refused="unpacks to more than")
fault(
    "entities.xlsx",
    workbook({"a": GOOD}, prolog='<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    refused="entities",
)
fault("cut.xlsx", cut(workbook({"a": GOOD})), refused="damaged")
fault("text_named.xlsx", table(ROW), 1, values=NAME)
fault(
    "web_page.xls",
    raw("<html><table><tr><td>园区名称</td></tr></table></html>"),
    refused="web page",
)
fault("workbook_named.csv", workbook({"a": GOOD}), refused="rename it")
fault("protected.xlsx", raw(b"\xd0\xcf\x11\xe0" + b"\0" * 2000), refused="protected")
fault("picture.csv", raw(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 500), refused="is a picture")
fault(
    "archive.zip",
    lambda path: zipfile.ZipFile(path, "w").writestr("a.csv", "x"),
    refused="unpack it",
)
fault("folder.csv", lambda path: path.mkdir(), refused="folder")
fault("名 字 空格（1）.csv", table(ROW), 1, values=NAME)
