from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from importing import bring, sentences, tree, values
from recording_builder import Recording

from hexoview.store.intake import zip_checks
from hexoview.store.intake.report import ImportReport, Outcome
from hexoview.store.location import open_store


@pytest.fixture
def refused(tmp_path: Path) -> Callable[[Path], ImportReport]:
    """Imports a zip that must be refused whole, with nothing written anywhere."""

    def check(path: Path) -> ImportReport:
        before = tree(tmp_path)
        report = bring(tmp_path / "store", path)
        assert tree(tmp_path) == before
        assert not report.is_complete
        assert not report.imported
        assert [line.outcome for line in report.lines] == [Outcome.PROBLEM]
        return report

    return check


def a_zip(path: Path, *members: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    """The zip of a whole recording, and these members besides."""
    Recording().zip(path)
    with zipfile.ZipFile(path, "a") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def test_that_a_zip_gives_what_its_folder_gives(tmp_path: Path) -> None:
    recording = Recording()
    report = bring(tmp_path / "store", recording.zip(tmp_path / "download.zip"))
    assert (report.imported, report.is_complete) == ((257575,), True)
    for name, data in recording.all_files().items():
        assert (tmp_path / "store" / "record_257575" / name).read_bytes() == data
    store = open_store(tmp_path / "store")
    np.testing.assert_array_equal(values(store, 4113), recording.values("ECG_I"))
    store.close()
    assert bring(tmp_path / "store", recording.write(tmp_path / "folder")).already == (257575,)


def test_that_a_zip_without_a_folder_inside_comes_in(tmp_path: Path) -> None:
    path = Recording(info={"algo": None, "request": ""}).zip(tmp_path / "record_257575.zip", inside="")
    assert bring(tmp_path / "store", path).imported == (257575,)


def test_that_a_zip_of_several_recordings_brings_in_each(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in (1, 2, 3):
            for name, data in Recording(record_id=number, seed=number).all_files().items():
                archive.writestr(f"User_5/record_{number}/{name}", data)
        archive.writestr("User_5/readme.txt", b"hello")
    report = bring(tmp_path / "store", path)
    assert (report.imported, report.is_complete) == ((1, 2, 3), True)
    assert "readme.txt" in sentences(report, Outcome.NOTE)


def test_that_zips_in_a_folder_are_opened(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    Recording(record_id=1).zip(tmp_path / "in" / "a.zip")
    Recording(record_id=2, seed=2).zip(tmp_path / "in" / "b.ZIP")
    assert bring(tmp_path / "store", tmp_path / "in").imported == (1, 2)


def test_that_a_zip_inside_a_zip_is_a_problem_that_says_what_to_do(tmp_path: Path) -> None:
    inner = Recording(record_id=2, seed=2).zip(tmp_path / "inner.zip").read_bytes()
    report = bring(tmp_path / "store", a_zip(tmp_path / "outer.zip", ("inner.zip", inner)))
    assert report.imported == (257575,)
    assert "Unpack the outer one" in sentences(report, Outcome.PROBLEM)


def test_that_a_file_that_is_no_zip_is_a_sentence(
    tmp_path: Path, refused: Callable[[Path], ImportReport]
) -> None:
    path = tmp_path / "download.zip"
    path.write_bytes(b"<html>please sign in</html>" * 50)
    assert "damaged or no zip at all" in sentences(refused(path), Outcome.PROBLEM)


@pytest.mark.parametrize(
    "name",
    [
        "../record_1/ECG_I.wav",
        "record_1/../../ECG_I.wav",
        "/etc/ECG_I.wav",
        "C:/ECG_I.wav",
        "c:ECG_I.wav",
        "record_1\\ECG_I.wav",
        "..\\ECG_I.wav",
        "record_1//ECG_I.wav",
        "record_1/\nECG_I.wav",
        "record_1/CON",
        "record_1/nul.wav",
        "aux/ECG_I.wav",
        "record_1/" + "x" * 300 + ".wav",
    ],
)
def test_that_a_name_that_reaches_outside_refuses_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport], name: str
) -> None:
    report = refused(a_zip(tmp_path / "evil.zip", (name, b"x" * 100)))
    assert "The zip is not opened" in sentences(report, Outcome.PROBLEM)


def test_that_a_nul_in_a_name_refuses_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport]
) -> None:
    path = a_zip(tmp_path / "evil.zip", ("record_1/ECG_I.wav@.txt", b"x"))
    path.write_bytes(path.read_bytes().replace(b"ECG_I.wav@.txt", b"ECG_I.wav\0.txt"))
    refused(path)


@pytest.mark.parametrize(
    ("mode", "word"),
    [(stat.S_IFLNK, "a link"), (stat.S_IFCHR, "a link or a device"), (stat.S_IFIFO, "device")],
)
def test_that_links_and_devices_refuse_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport], mode: int, word: str
) -> None:
    info = zipfile.ZipInfo("record_1/ECG_I.wav")
    info.external_attr = (mode | 0o777) << 16
    assert word in sentences(refused(a_zip(tmp_path / "evil.zip", (info, b"/etc/passwd"))), Outcome.PROBLEM)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "name", ["record_257575/ECG_I.wav", "record_257575/ecg_i.WAV", "RECORD_257575/ECG_I.wav"]
)
def test_that_one_name_twice_refuses_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport], name: str
) -> None:
    assert "twice" in sentences(refused(a_zip(tmp_path / "evil.zip", (name, b"x"))), Outcome.PROBLEM)


def test_that_a_bomb_refuses_the_zip(tmp_path: Path, refused: Callable[[Path], ImportReport]) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("record_1/ECG_I.wav", bytes(8 << 20))
    assert "more than 200 times" in sentences(refused(path), Outcome.PROBLEM)


def test_that_a_week_of_zeros_at_one_hertz_is_no_bomb(tmp_path: Path) -> None:
    week = Recording(seconds=700)
    flat = {"systolic_pressure.wav": week.all_files()["systolic_pressure.wav"] + bytes(1 << 21)}
    report = bring(tmp_path / "store", week.but(files=flat).zip(tmp_path / "week.zip"))
    assert (report.imported, report.is_complete) == ((257575,), True)


def test_that_a_huge_dense_member_refuses_the_zip_it_hides_in(
    tmp_path: Path, refused: Callable[[Path], ImportReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_checks, "_SMALL_MEMBER", 1 << 20)
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("record_1/noise.bin", np.random.default_rng(1).bytes(1 << 18))
        archive.writestr("record_1/ECG_I.wav", bytes(4 << 20))
    assert "more than 200 times" in sentences(refused(path), Outcome.PROBLEM)


def test_that_a_zip_larger_than_the_disk_is_refused(
    tmp_path: Path, refused: Callable[[Path], ImportReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_zip(tmp_path / "large.zip")
    monkeypatch.setattr("hexoview.store.intake.archive._free", lambda _: 1000)
    assert "1,000 are free on the store's disk" in sentences(refused(path), Outcome.PROBLEM)


def test_that_members_lying_over_each_other_refuse_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport]
) -> None:
    path = tmp_path / "overlap.zip"
    data = np.random.default_rng(1).bytes(1000)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("record_1/ECG_I.wav", data)
        archive.writestr("record_1/ECG_2.wav", data)
    # The second member of the list points to the bytes of the first.
    raw = bytearray(path.read_bytes())
    second = raw.index(b"PK\1\2", raw.index(b"PK\1\2") + 4)
    struct.pack_into("<I", raw, second + 42, 0)
    path.write_bytes(raw)
    assert "over each other" in sentences(refused(path), Outcome.PROBLEM)


def test_that_a_locked_member_refuses_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport]
) -> None:
    path = a_zip(tmp_path / "locked.zip")
    raw = bytearray(path.read_bytes())
    place = raw.index(b"PK\1\2")
    raw[place + 8] |= 1
    path.write_bytes(raw)
    assert "password" in sentences(refused(path), Outcome.PROBLEM)


def test_that_an_unusual_packing_refuses_the_zip(
    tmp_path: Path, refused: Callable[[Path], ImportReport]
) -> None:
    path = tmp_path / "lzma.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("record_1/ECG_I.wav", b"x" * 100)
    assert "packed by method 14" in sentences(refused(path), Outcome.PROBLEM)


@pytest.mark.parametrize("is_64", [False, True])
def test_that_too_many_files_are_refused_before_they_are_listed(
    tmp_path: Path, refused: Callable[[Path], ImportReport], is_64: bool
) -> None:
    path = tmp_path / "many.zip"
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 65535, 65535, 100, 0, 0)
    if is_64:
        end_64 = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 10**7, 10**7, 10**9, 0)
        end = end_64 + struct.pack("<4sIQI", b"PK\6\7", 0, 1000, 1) + end
    path.write_bytes(bytes(1000) + end)
    monkeypatched = "10,000,000 files" if is_64 else "damaged or no zip"
    assert monkeypatched in sentences(refused(path), Outcome.PROBLEM)


def test_that_a_member_with_a_lying_size_costs_only_itself(tmp_path: Path) -> None:
    path = Recording().zip(tmp_path / "lying.zip")
    raw = bytearray(path.read_bytes())
    place = raw.index(b"record_257575/ECG_I.wav", raw.index(b"PK\1\2")) - 46
    assert raw[place : place + 4] == b"PK\1\2"
    struct.pack_into("<I", raw, place + 24, 5000)
    path.write_bytes(raw)
    report = bring(tmp_path / "store", path)
    assert report.imported == (257575,)
    assert "ECG_I.wav" in sentences(report, Outcome.PROBLEM)
    assert not (tmp_path / "store" / "record_257575" / "ECG_I.wav").exists()


def test_that_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    path = Recording().zip(tmp_path / "damaged.zip")
    raw = bytearray(path.read_bytes())
    place = raw.index(b"record_257575/ECG_I.wav") + 100
    raw[place : place + 50] = bytes(50)
    path.write_bytes(raw)
    report = bring(tmp_path / "store", path)
    assert report.imported == (257575,)
    assert "ECG_I.wav in the zip is damaged" in sentences(report, Outcome.PROBLEM)


def test_that_a_cut_off_zip_is_a_sentence_at_any_length(tmp_path: Path) -> None:
    whole = Recording().zip(tmp_path / "whole.zip").read_bytes()
    for size in range(0, len(whole), len(whole) // 25):
        path = tmp_path / "cut.zip"
        path.write_bytes(whole[:size])
        report = bring(tmp_path / "store", path)
        assert [line.outcome for line in report.lines] == [Outcome.PROBLEM]
    assert not (tmp_path / "store").exists()


def test_that_mutated_zips_never_end_in_anything_but_lines(tmp_path: Path) -> None:
    whole = Recording(seconds=2).zip(tmp_path / "whole.zip").read_bytes()
    rng = np.random.default_rng(5)
    for round_ in range(60):
        raw = bytearray(whole)
        for place in rng.integers(0, len(raw), 1 + round_ % 4):
            raw[place] = int(rng.integers(0, 256))
        (tmp_path / "mutated.zip").write_bytes(raw)
        report = bring(tmp_path / f"store{round_}", tmp_path / "mutated.zip")
        assert report.lines
