"""Files out of folders and archives: whose they are, and what no archive may do."""

import zipfile
from pathlib import Path
from tempfile import mkdtemp

import pytest
from parkshore.analysis.inventory.files import archive
from parkshore.analysis.inventory.round import received_files
from parkshore.analysis.inventory.round.received_files import received
from parkshore.analysis.inventory.round.sender_names import named_in, sender_of
from parkshore.analysis.message import InputError

TABLE = "名称,经度,纬度\n甲,114.1,30.2\n"


class OfWindows(zipfile.ZipInfo):
    """An entry as Chinese Windows packs it: GBK, and no word about it."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("gbk"), self.flag_bits & ~0x800


def pack(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in entries:
            opened.writestr(name, content)
    return path


def taken(tmp_path, *places):
    scratch = Path(mkdtemp(dir=tmp_path))
    found = received(places, scratch)
    return {each.name: each.problem for each in found}, found


def test_a_folder_gives_its_files_without_locks_and_companions(tmp_path):
    folder = tmp_path / "round"
    (folder / "江夏区").mkdir(parents=True)
    for name in ("江夏区/a.csv", "江夏区/~$a.csv", "b.shp", "b.dbf", "b.prj", "Thumbs.db",
                 ".hidden", "c.dbf"):  # fmt: skip
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(TABLE, encoding="utf-8")
    names, found = taken(tmp_path, folder, folder / "b.shp")
    assert sorted(names) == ["round/b.shp", "round/c.dbf", "round/江夏区/a.csv"]
    assert all(each.at is not None for each in found)
    assert found[-1].parts == ["a", "江夏区", "round"]


def test_archives_give_their_files_under_their_true_names(tmp_path):
    inner = pack(tmp_path / "蔡甸区.zip", [("表.csv", TABLE)])
    outer = pack(
        tmp_path / "六十个县.zip",
        [(OfWindows("汉南区/企业.csv"), TABLE), ("江夏区.csv", TABLE), ("__MACOSX/._a.csv", "x"),
         ("蔡甸区.zip", inner.read_bytes())],
    )  # fmt: skip
    names, found = taken(tmp_path, outer)
    assert set(names) == {
        "六十个县.zip/汉南区/企业.csv", "六十个县.zip/江夏区.csv", "六十个县.zip/蔡甸区.zip/表.csv",
    }  # fmt: skip
    assert not any(names.values())
    assert all(each.path.read_text(encoding="utf-8") == TABLE for each in found)


def test_a_zipped_shapefile_is_a_layer(tmp_path):
    layer = pack(tmp_path / "园区.zip", [("a/园区.shp", "x"), ("a/园区.dbf", "x")])
    _, found = taken(tmp_path, layer)
    assert [each.path for each in found] == [layer]


@pytest.mark.parametrize(
    ("entry", "content", "told"),
    [("../out.csv", "a", "leads out"), ("/etc/out.csv", "a", "leads out"),
     ("C:/out.csv", "a", "leads out"), ("..\\out.csv", "a", "leads out"),
     ("bomb.csv", b"0" * 20_000_000, "unpacks to more"),
     ("a/../../out.csv", "a", "leads out")],
)  # fmt: skip
def test_what_an_archive_may_not_do_is_a_row_and_the_rest_is_read(tmp_path, entry, content, told):
    names, _ = taken(tmp_path, pack(tmp_path / "x.zip", [(entry, content), ("good.csv", TABLE)]))
    assert names.pop("x.zip/good.csv") is None
    assert [told in str(problem) for problem in names.values()] == [True]
    assert not list(tmp_path.rglob("out.csv"))
    assert not list(tmp_path.rglob("bomb.csv"))


def test_a_link_in_an_archive_is_not_followed(tmp_path):
    link = zipfile.ZipInfo("link.csv")
    link.external_attr = 0o120777 << 16
    names, _ = taken(tmp_path, pack(tmp_path / "x.zip", [(link, "/etc/passwd")]))
    assert "leads out" in str(names["x.zip/link.csv"])


def test_archives_share_one_limit_and_are_not_opened_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 100)
    first = pack(tmp_path / "a.zip", [("a.csv", "x" * 80)])
    second = pack(tmp_path / "b.zip", [("b.csv", "x" * 80)])
    names, _ = taken(tmp_path, first, second)
    assert names["a.zip/a.csv"] is None
    assert "unpacks to more" in str(names["b.zip/b.csv"])
    monkeypatch.undo()
    deep = pack(tmp_path / "1.zip", [("a.csv", TABLE)])
    for number in (2, 3):
        deep = pack(tmp_path / f"{number}.zip", [(deep.name, deep.read_bytes())])
    names, _ = taken(tmp_path, deep)
    assert "within zip archives" in str(names["3.zip/2.zip/1.zip"])


def test_damaged_empty_and_locked_archives_are_rows(tmp_path):
    empty = pack(tmp_path / "empty.zip", [])
    good = pack(tmp_path / "good.zip", [("a.csv", "名称," * 400)])
    raw = bytearray(good.read_bytes())
    raw[50] ^= 0xFF
    (tmp_path / "bad.zip").write_bytes(raw)
    names, _ = taken(tmp_path, empty, tmp_path / "bad.zip")
    assert "holds no file" in str(names["empty.zip"])
    assert "damaged" in str(names["bad.zip/a.csv"])


def test_names_of_any_length_and_case_are_kept_apart(tmp_path):
    entries = [("A.csv", TABLE), ("a.csv", TABLE), (f"{'长' * 200}.csv", TABLE), ("b?.csv", TABLE)]
    _, found = taken(tmp_path, pack(tmp_path / "x.zip", entries))
    assert len(found) == 4
    assert all(each.path.suffix == ".csv" for each in found)


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(received_files, "MOST_FILES", 2)
    for number in range(3):
        (tmp_path / f"{number}.csv").write_text(TABLE, encoding="utf-8")
    with pytest.raises(InputError, match="more than 2 files"):
        taken(tmp_path, *sorted(tmp_path.glob("*.csv")))


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [("江夏区化工企业", ["江夏区", "夏区"], ["江夏区"]), ("江夏上报", ["江夏区", "江夏县"], []),
     ("恩施土家族苗族自治州", ["恩施土家族苗族自治州"], ["恩施土家族苗族自治州"]),
     ("恩施台账", ["恩施土家族苗族自治州"], ["恩施土家族苗族自治州"]),
     ("江夏区、蔡甸区", ["江夏区", "蔡甸区"], ["江夏区", "蔡甸区"]),
     ("江夏区(1)", ["江夏区"], ["江夏区"]), ("台账", ["江夏区"], []), ("台账", [], [])],
)  # fmt: skip
def test_whose_a_name_is(text, expected, found):
    assert named_in(text, expected) == found
    assert sender_of([text], expected) == (found[0] if len(found) == 1 else None)
