"""Canaries in every place where a recording says whose it is, and none of them in what is written."""

from __future__ import annotations

import base64
import csv
import json
import re
import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import edfio
import numpy as np
import pytest
from builders import SECOND, START
from memory_store import MemoryStore

from hexoview.domain.resources import Annotation, Range, Record, TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import HEXOSKIN
from hexoview.errors import ExportError
from hexoview.export import disguise, disguise_plan, disguising
from hexoview.export.before_after import changes
from hexoview.export.deidentify import Deidentify
from hexoview.export.formats import Format
from hexoview.export.identifiers import Identifier, Identifiers
from hexoview.export.job import export
from hexoview.export.key_file import KeyFile
from hexoview.export.proof import Scan
from hexoview.export.request import ExportRequest, Written
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.store.intake.run import import_paths
from hexoview.store.location import open_store
from hexoview.watch import unwatched

MARIE, ZOE = 918_273_645, 827_364_519
NIGHT, OTHER, THIRD = 736_451_928, 736_451_930, 645_192_837
SLEEP, WALK = 564_738_291, 564_738_293
DAY = 86_400 * SECOND
LATER = START + 3 * DAY + 12_345
QUERY = f"record__in={NIGHT},{OTHER},{THIRD}"

TEXTS = (
    "Marie Tremblay-Lafontaine", "Tremblay", "Lafontaine", "Zoë Müller", "Müller", "Zoe_Muller",
    "marie.tremblay@clinique.example", "lives at 12 rue des Érables", "HXSKIN1200008564", "HXSKIN1299991234",
    "Nap at Grandma Odette's", "took her Metoprolol at nine", "Odette", "Metoprolol", "zoe@elsewhere.example",
    "Dr. Beauchamp's stress protocol", "Beauchamp", "after the quarrel", "/clinics/st-luc/ward-7", "st-luc",
)  # fmt: skip
NUMBERS = (MARIE, ZOE, NIGHT, OTHER, THIRD, SLEEP, WALK, NIGHT * 1_000_000 + 4113, THIRD * 1_000_000 + 18)


def a_clinic() -> MemoryStore:
    """Two people, three records and all that is known of them."""
    store = MemoryStore(location="file:///clinics/st-luc/ward-7")
    marie, zoe = "marie.tremblay@clinique.example, lives at 12 rue des Érables", "zoe@elsewhere.example"
    store.add_user(User(MARIE, "Marie Tremblay-Lafontaine", "F", 1973, 61.5, marie))
    store.add_user(User(ZOE, "Zoë Müller", "F", 1988, 70.0, zoe))
    rng = np.random.default_rng(5)
    for number, user, start, device in (
        (NIGHT, MARIE, START, "HXSKIN1200008564"),
        (OTHER, MARIE, LATER, "HXSKIN1200008564"),
        (THIRD, ZOE, START + 777, "HXSKIN1299991234"),
    ):
        store.add_record(Record(number, user, TimeSpan(start, start + 40 * SECOND), (device,)))
        store.add_sync(number, 4113, rng.integers(0, 4096, 40 * 256).astype(np.int16))
        store.add_sync(number, 19, rng.integers(50, 150, 39).astype(np.uint16))
        beats = start + np.cumsum(rng.integers(150, 260, 40))
        store.add_async(number, 18, beats, np.diff(beats, prepend=beats[0]))
        store.add_annotation(Annotation(number, start + 2_000, "took her Metoprolol at nine", 4096))
        store.add_annotation(Annotation(number, start + 2_100, "", 215))
    store.add_routine(TrainingRoutine(77, "Dr. Beauchamp's stress protocol", "after the quarrel"))
    nap = TimeSpan(START + 1_000, START + 5_000)
    store.add_range(Range(SLEEP, MARIE, nap, "Nap at Grandma Odette's", 77, "after the quarrel"))
    store.add_range(Range(WALK, MARIE, TimeSpan(START + 5_500, START + 8_000), " walk ", None, None))
    return store


def run(
    target: Path,
    *,
    key: Path,
    query: str = QUERY,
    shift: str = "none",
    combine: Combine = Combine.EACH,
    store: MemoryStore | None = None,
    **more,
) -> Written:
    target.parent.mkdir(exist_ok=True)
    kind = Format.of_path(target)
    assert kind is not None
    choice = Deidentify.of_words(key, shift)
    request = ExportRequest(parse(query), kind, target, combine=combine, deidentify=choice, **more)
    return export(request, store or a_clinic(), unwatched())


def everything(folder: Path) -> bytes:
    """All names and all bytes, those of zip members too."""
    found = []
    for path in sorted(folder.iterdir()):
        found += [path.name.encode(), path.read_bytes()]
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as opened:
                found += [one for m in opened.infolist() for one in (m.filename.encode(), opened.read(m))]
    return b"\n".join(found)


def forms(text: str) -> list[bytes]:
    """What a search of the bytes would look for, made without the program under test."""
    found = [
        text.encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        json.dumps(text).encode()[1:-1],
    ]
    found += [base64.b64encode(b"x" * pad + text.encode())[4:-4] for pad in range(3) if len(text) > 8]
    return found


FILES = ["a.json", "a.csv", "a.zip", "a.edf"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("shift", ["none", "random"])
def test_that_no_canary_is_left_in_any_format(tmp_path, name, shift):
    written = run(tmp_path / "out" / name, key=tmp_path / "keys" / "key.json", shift=shift)
    held = everything(tmp_path / "out").lower()
    for text in TEXTS:
        for form in forms(text):
            assert form.lower() not in held, text
    for number in NUMBERS:
        assert not re.search(rb"(?<!\d)%d(?!\d)" % number, held), number
        assert number.to_bytes(8, "little") not in held, number
    assert written.proof is not None
    assert written.proof.identifiers >= 20
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").iterdir()} == {0o600}


@pytest.mark.parametrize("name", FILES)
def test_that_moved_dates_leave_no_true_time(tmp_path, name):
    run(tmp_path / "out" / name, key=tmp_path / "key.json", shift="-400")
    held = everything(tmp_path / "out")
    for tick in (START, START + 40 * SECOND, LATER, LATER + 40 * SECOND, START + 777):
        assert str(tick).encode() not in held
        assert tick.to_bytes(8, "little") not in held
    assert b"2022-11-19" not in held
    assert b"19.11.22" not in held
    assert b"19-NOV-2022" not in held


@pytest.mark.parametrize("shift", ["none", "random"])
def test_that_values_intervals_and_fractions_of_a_second_stay(tmp_path, shift):
    run(
        tmp_path / "out" / "plain.json",
        key=tmp_path / "keys" / "k.json",
        combine=Combine.OVERLAP,
        shift=shift,
        query=f"record={OTHER}",
    )
    [told] = json.loads((tmp_path / "out" / "plain.json").read_text())
    store = a_clinic()
    [real] = store.series(ids=parse(f"id={OTHER * 1_000_000 + 18}").ids("id"))
    segment = store.read(real, 0, real.count)
    moved, values = np.array(told["data"]["18"]).T
    assert values.tolist() == segment.values.tolist()
    assert len(set((moved - segment.timestamps).tolist())) == 1
    days, rest = divmod(int(moved[0] - segment.timestamps[0]), DAY)
    assert rest == 0
    assert (days == 0) == (shift == "none")


def test_that_one_person_keeps_code_and_shift_over_exports_and_formats(tmp_path):
    key = tmp_path / "keys" / "key.json"
    run(tmp_path / "out" / "a.json", key=key, query=f"record={NIGHT}", shift="random")
    run(tmp_path / "out" / "b.json", key=key, query=f"record={OTHER}", shift="random")
    run(tmp_path / "out" / "c.json", key=key, query=f"record={THIRD}", shift="random")
    first, second, other = (json.loads((tmp_path / "out" / f"{n}.json").read_text())[0] for n in "abc")
    assert first["user"] == second["user"] != other["user"]
    shifts = [first["data"]["4113"][0][0] - START, second["data"]["4113"][0][0] - LATER]
    assert shifts[0] == shifts[1] != 0
    told = json.loads(key.read_text())
    assert [(one["user"], one["name"]) for one in told["people"]] == [
        (ZOE, "Zoë Müller"), (MARIE, "Marie Tremblay-Lafontaine")
    ]  # fmt: skip
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert set(told["people"][1]["records"]) == {str(NIGHT), str(OTHER)}


@pytest.mark.parametrize("name", ["a.edf", "a.zip"])
def test_that_hexoview_imports_what_it_exported_without_names(tmp_path, name):
    written = run(tmp_path / "out" / name, key=tmp_path / "key.json", query=f"record={NIGHT}", shift="-400")
    report = import_paths(
        tmp_path / "store", [one.path for one in written.files], watch=unwatched(), on_line=lambda _: None
    )
    assert len(report.imported) == 1
    [person] = json.loads((tmp_path / "key.json").read_text())["people"]
    store = open_store(tmp_path / "store")
    try:
        [record] = store.records()
        assert (record.user_id, record.id) == (person["code"], person["records"][str(NIGHT)])
        assert record.span == TimeSpan(START - 400 * DAY, START - 400 * DAY + 40 * SECOND)
        [ecg] = store.series(datatypes=parse("datatype=4113").ids("datatype"))
        assert ecg.count == 40 * 256
    finally:
        store.close()


def test_that_an_edf_header_has_codes_and_plain_activities(tmp_path):
    run(tmp_path / "out" / "a.edf", key=tmp_path / "keys" / "key.json", query=f"record={NIGHT}")
    edf = edfio.read_edf(tmp_path / "out" / "a.edf")
    assert re.fullmatch(r"P(\d{5}) X X X hexoview_person_code=\1", edf.local_patient_identification)
    pattern = r"Startdate 19-NOV-2022 R(\d{9}) X X hexoview_record_code=\1"
    assert re.fullmatch(pattern, edf.local_recording_identification)
    said = {one.text for one in edf.annotations if "=" not in one.text}
    assert said == {
        "Window first tick",
        "Window last tick",
        "Activity",
        "Walk",
        "text removed",
        "annotation 215",
    }


@pytest.mark.parametrize("name", ["256696-x.edf", "night 21885.edf", "a_256696.edf"])
def test_that_a_number_of_five_digits_is_found_in_the_name_of_a_file(name):
    sought = Identifiers((), (Identifier("a record", "256696"), Identifier("a person", "21885")), (), 0)
    with pytest.raises(ExportError, match="was not written"):
        Scan(sought, HEXOSKIN).name(name)
    Scan(sought, HEXOSKIN).name("2566960_2022-11-19_1256696.edf")


def test_that_the_manifest_says_so_and_names_nobody(tmp_path):
    target = tmp_path / "out" / "a.csv"
    run(
        target,
        key=tmp_path / "keys" / "key.json",
        query=f"user={MARIE}&start={START}",
        combine=Combine.OVERLAP,
    )
    told = json.loads((tmp_path / "out" / "a.csv.manifest.json").read_text())
    assert told["deidentified"] is True
    assert told["deidentification"]["scan"]["found"] == 0
    assert told["store"] == "de-identified"
    assert re.fullmatch(rf"record__in=\d+,\d+&start={START}", told["query"])
    with target.open(newline="") as file:
        assert next(csv.reader(file))[0] == "timestamp"


@pytest.mark.parametrize("place", ["key.json", "deeper/key.json"])
def test_that_a_key_beside_the_export_is_refused(tmp_path, place):
    (tmp_path / "out").mkdir()
    with pytest.raises(ExportError, match="can't lie beside the export"):
        run(tmp_path / "out" / "a.json", key=tmp_path / "out" / place)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    "name", ["tremblay.json", "Night of MARIE.csv", f"record_{NIGHT}.edf", f"{MARIE}.zip"]
)
def test_that_a_file_name_that_tells_who_it_is_is_refused(tmp_path, name):
    with pytest.raises(ExportError, match="would still tell who it is") as caught:
        run(tmp_path / "out" / name, key=tmp_path / "key.json", query=f"record={NIGHT}")
    assert "name" in caught.value.way_out
    assert list((tmp_path / "out").iterdir()) == []


def _told_user(self: disguise.Disguise, one: User) -> User:
    return User(self.people[one.id], "Marie Tremblay-Lafontaine")


def _told_record(self: disguise.Disguise, one: Record) -> Record:
    return Record(
        self.records[one.id], self.people[one.user_id], self.span(one.span, one.user_id), one.devices
    )


def _told_range(self: disguise.Disguise, one: Range) -> Range:
    return Range(0, self.people[one.user_id], self.span(one.span, one.user_id), one.name)


LEAKS = {"user": _told_user, "record": _told_record, "range": _told_range}


@pytest.mark.parametrize(("name", "leak"), [("a.edf", "range"), ("a.zip", "record"), ("a.edf", "user")])
def test_that_the_scan_refuses_a_leak_and_leaves_nothing(tmp_path, monkeypatch, name, leak):
    monkeypatch.setattr(disguise.Disguise, leak, LEAKS[leak])
    with pytest.raises(ExportError, match="would still tell who it is, and was not written"):
        run(tmp_path / "out" / name, key=tmp_path / "key.json", query=f"record={NIGHT}")
    assert list((tmp_path / "out").iterdir()) == []


def test_that_a_leak_into_the_manifest_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(disguise, "LOCATION", "file:///clinics/st-luc/ward-7")
    with pytest.raises(ExportError, match="was not written") as caught:
        run(tmp_path / "out" / "a.json", key=tmp_path / "key.json", query=f"record={NIGHT}")
    assert "the place of the store" in caught.value.cause
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", ["a.json", "a.zip", "a.edf"])
def test_that_a_leak_of_a_true_time_is_found(tmp_path, monkeypatch, name):
    held = disguise_plan.put_on

    def unmoved(*given):
        return held(replace(given[0], deidentify=replace(given[0].deidentify, shift_days=0)), *given[1:])

    # What is written isn't moved, and what is looked for is as if it had been.
    monkeypatch.setattr(disguising, "put_on", unmoved)
    found = disguising.identifiers
    tell = {"instants": (START, START + 40 * SECOND)}
    monkeypatch.setattr(disguising, "identifiers", lambda *given: replace(found(*given), **tell))
    with pytest.raises(ExportError, match="was not written") as caught:
        run(tmp_path / "out" / name, key=tmp_path / "key.json", query=f"record={NIGHT}", shift="-400")
    assert "a true time" in caught.value.cause
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    "said", [b"{}", b"[]", b"\xff", b'{"hexoview_key":1,"people":[{"code":"x"}]}', b"{" * 100_000]
)
def test_that_a_file_that_is_no_key_is_refused_and_kept(tmp_path, said):
    key = tmp_path / "keys" / "key.json"
    key.parent.mkdir()
    key.write_bytes(said)
    with pytest.raises(ExportError, match="is no key file"):
        run(tmp_path / "out" / "a.json", key=key)
    assert key.read_bytes() == said


@pytest.mark.parametrize("shift", ["soon", "1.5", "4000", ""])
def test_that_a_shift_that_is_none_is_refused(shift):
    with pytest.raises(ExportError, match="Dates can't be moved"):
        Deidentify.of_words(Path("key.json"), shift)


def test_that_dates_are_not_moved_out_of_the_years_that_can_be_read(tmp_path):
    store = a_clinic()
    store.add_record(Record(5, MARIE, TimeSpan(320_000_000_000, 320_000_000_100)))
    with pytest.raises(ExportError, match="2009 to 2049"):
        run(tmp_path / "out" / "a.json", key=tmp_path / "k.json", shift="-3600", store=store)


def test_that_the_table_of_changes_shows_every_kind_of_them_before_anything_is_written(tmp_path):
    store = a_clinic()
    choice = Deidentify(tmp_path / "key.json", -400)
    request = ExportRequest(parse(f"record={NIGHT}"), Format.EDF, tmp_path / "a.edf", deidentify=choice)
    planned = plans(request.query, store, unwatched(), combine=request.combine)
    rows = {one.field: one for one in changes(request, planned, store, KeyFile(choice.key_file))}
    assert rows["Name"].before == "Marie Tremblay-Lafontaine"
    assert re.fullmatch(r"P\d{5}", rows["Name"].after)
    assert (rows["Start (UTC)"].before, rows["Start (UTC)"].after) == (
        "2022-11-19 00:23:57",
        "2021-10-15 00:23:57",
    )
    assert (rows["Device"].before, rows["Device"].after) == ("HXSKIN1200008564", "removed")
    assert {
        "Person",
        "Sex",
        "Birth year",
        "Weight",
        "Note on the person",
        "Record",
        "Activity",
    } <= rows.keys()
    assert {"Text in the recording", "Place of the store", "Query"} <= rows.keys()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", FILES)
def test_that_the_canaries_sing_when_nothing_is_hidden(tmp_path, name):
    """So that the search of these tests can fail."""
    kind = Format.of_path(tmp_path / name)
    assert kind is not None
    request = ExportRequest(parse(f"record={NIGHT}"), kind, tmp_path / name)
    export(request, a_clinic(), unwatched())
    held = everything(tmp_path)
    assert str(NIGHT).encode() in held
    assert b"/clinics/st-luc/ward-7" in held
    assert (b"Tremblay" in held) == (name == "a.edf")
    assert (b"HXSKIN1200008564" in held) == (name == "a.zip")


def test_that_a_key_behind_a_link_gets_the_codes_and_the_link_stays(tmp_path):
    key, link = tmp_path / "safe" / "key.json", tmp_path / "keys" / "key.json"
    key.parent.mkdir()
    link.parent.mkdir()
    link.symlink_to(key)
    run(tmp_path / "out" / "a.json", key=key, query=f"record={NIGHT}")
    run(tmp_path / "out" / "b.json", key=link, query=f"record={THIRD}")
    assert link.is_symlink()
    assert len(json.loads(key.read_text())["people"]) == 2


AT_ONCE = 1 << 18
"""Bytes that the proof reads at once."""


@pytest.mark.parametrize("before", [0, 1, AT_ONCE - 25, AT_ONCE - 8, AT_ONCE - 1, AT_ONCE, 2 * AT_ONCE - 3])
@pytest.mark.parametrize("kind", [Format.EDF, Format.JSON, None])
def test_that_a_name_is_found_wherever_a_file_is_cut_for_reading(tmp_path, before, kind):
    sought = Identifiers((Identifier("a name", "Marie Tremblay-Lafontaine"),), (), (), 0)
    path = tmp_path / "a.part"
    path.write_bytes(b"~" * before + b"Marie Tremblay-Lafontaine" + b"~" * 100)
    with pytest.raises(ExportError, match="would still tell who it is"):
        Scan(sought, HEXOSKIN).file(path, kind, tmp_path / "a", unwatched())
    if kind is not Format.EDF:
        path.write_bytes(b"~" * (before + 125))
        Scan(sought, HEXOSKIN).file(path, kind, tmp_path / "a", unwatched())


@pytest.mark.parametrize("name", ["Marie Tremblay-Lafontaine", "Haddads"])
@pytest.mark.parametrize("before", range(6))
def test_that_a_name_in_base64_is_found_wherever_it_begins(tmp_path, before, name):
    sought = Identifiers((Identifier("a name", name),), (), (), 0)
    path = tmp_path / "a.part"
    path.write_bytes(base64.b64encode(b"~" * before + name.encode() + b"~~"))
    with pytest.raises(ExportError, match="would still tell who it is"):
        Scan(sought, HEXOSKIN).file(path, None, tmp_path / "a", unwatched())


def test_that_a_new_code_is_neither_in_the_key_nor_taken(tmp_path):
    key = KeyFile.read(tmp_path / "key.json")
    first = key.entry(256, 1, taken=frozenset(range(10_000, 100_000)) - {54_321, 54_322})
    second = key.entry(256, 2, taken=frozenset(range(10_000, 100_000)) - {54_321, 54_322})
    assert {first.code, second.code} == {54_321, 54_322}
    with pytest.raises(ExportError, match="no codes left"):
        key.entry(256, 3, taken=frozenset(range(10_000, 100_000)) - {54_321, 54_322})
    assert key.entry(256, 1, taken=frozenset()) == first
