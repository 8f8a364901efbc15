"""Removal to the trash and back: against a plain model, killed in between, and beside imports."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from importing import bring, sentences, tree
from recording_builder import START, TICKS, Recording

from hexoview.domain.resources import Range, User
from hexoview.domain.span import TimeSpan
from hexoview.domain.zones import ZoneKey
from hexoview.errors import StoreError
from hexoview.store import lock
from hexoview.store.checking.compare import check_store
from hexoview.store.checking.report import Kind
from hexoview.store.folder import FolderStore
from hexoview.store.intake.report import Outcome
from hexoview.store.location import open_store
from hexoview.store.notes_change import NoteChange
from hexoview.store.removal import removal_of_person, removal_of_records
from hexoview.store.schema import CATALOGUE_NAME, TRASH_NAME
from hexoview.store.trash import Trash
from hexoview.store.trash_entry import ENTRY_NAME
from hexoview.store.trash_rows import ROWS_NAME
from hexoview.watch import unwatched

# The ordinary run walks 4 times; `make campaign` 100 times.
WALKS = int(os.environ.get("HEXOVIEW_CASES", "0")) // 1000 or 4
DAY = 86_400 * TICKS
MARIE, JEAN = User(10, "Marie Tremblay", "F", 1984, 62.5, "arm B"), User(11, "Jean")


def recording(number: int) -> Recording:
    """Records 1 to 3 are Marie's, 4 and 5 Jean's; each on a day of its own."""
    user = MARIE.id if number <= 3 else JEAN.id
    return Recording(number, user, START + number * DAY, seconds=10, seed=number)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    bring(folder / "store", *(recording(n).write(folder / f"download_{n}") for n in range(1, 6)))
    with contextlib.closing(open_store(folder / "store")) as store:
        ranges = [a_range(n, n) for n in range(1, 6)]
        # One that reaches over records 1 and 2, and one where nothing was recorded.
        ranges += [
            Range(6, 10, TimeSpan(START + DAY, START + 2 * DAY + 5 * TICKS), "two nights"),
            Range(7, 10, TimeSpan(START + 9 * DAY, START + 9 * DAY + 5), "visit"),
        ]
        store.notes.keep(people=[MARIE, JEAN], ranges=ranges)
        zones = {ZoneKey.store(): "UTC", ZoneKey.person(10): "Europe/Zurich", ZoneKey.record(1): "Asia/Tokyo"}
        store.notes.change(NoteChange(zones=zones))
        store.overviews.make_missing(unwatched(), lambda _: None)
    return folder / "store"


def a_range(number: int, record: int) -> Range:
    start = START + record * DAY + TICKS
    return Range(
        number, recording(record).user, TimeSpan(start, start + 5 * TICKS), f"walk {record}", None, "n"
    )


@pytest.fixture
def store_folder(full: Path, tmp_path: Path) -> Path:
    return shutil.copytree(full, tmp_path / "store")


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[FolderStore]:
    store = open_store(folder)
    yield store
    store.close()


@dataclass
class Seen:
    """All that a person can see of a store."""

    records: set[int] = field(default_factory=set)
    users: set[User] = field(default_factory=set)
    ranges: set[Range] = field(default_factory=set)
    zones: dict[ZoneKey, str] = field(default_factory=dict)
    values: dict[str, bytes | None] = field(default_factory=dict)


def seen(folder: Path) -> Seen:
    with opened(folder) as store:
        return Seen(
            {record.id for record in store.records()},
            set(store.users()),
            set(store.ranges()),
            dict(store.zones().names),
            {name: data for name, data in tree(folder).items() if name.startswith("record_")},
        )


def test_that_a_removal_says_before_what_will_go(store_folder: Path) -> None:
    with opened(store_folder) as store:
        removal = removal_of_records(store, [1, 3])
        assert [record.id for record in removal.records] == [1, 3]
        assert [found.name for found in removal.activities] == ["walk 1", "walk 3"]
        assert removal.ticks == 20 * TICKS
        files = [path for n in (1, 3) for path in (store_folder / f"record_{n}").iterdir()]
        assert removal.size == sum(path.stat().st_size for path in files)
        assert removal_of_records(store, [99]).is_empty
        everything = removal_of_person(store, 10)
        assert {found.name for found in everything.activities} == {
            "walk 1", "walk 2", "walk 3", "two nights", "visit",
        }  # fmt: skip
        assert everything.taken.people == {10: None}


def test_that_a_removed_record_is_gone_from_everywhere_and_comes_back_as_it_was(store_folder: Path) -> None:
    before = seen(store_folder)
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [1]))
    after = seen(store_folder)
    assert after.records == {2, 3, 4, 5}
    assert before.ranges - after.ranges == {a_range(1, 1)}
    assert ZoneKey.record(1) not in after.zones
    assert not (store_folder / "record_1").exists()
    with contextlib.closing(sqlite3.connect(store_folder / CATALOGUE_NAME)) as connection:
        for table, column in (("records", "id"), ("files", "record_id"), ("annotations", "record_id"),
                              ("series", "id / 1000000"), ("events", "series_id / 1000000")):  # fmt: skip
            assert connection.execute(f"SELECT 1 FROM {table} WHERE {column} = 1").fetchone() is None
    assert Trash(store_folder).entries() == (entry,)
    assert Trash(store_folder).restore(entry.name, unwatched()) == ()
    assert seen(store_folder) == before
    assert Trash(store_folder).entries() == ()


def test_that_a_removed_person_leaves_nothing_and_comes_back_with_notes(store_folder: Path) -> None:
    before = seen(store_folder)
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_person(store, 10))
    after = seen(store_folder)
    assert (after.records, after.users) == ({4, 5}, {JEAN})
    assert {found.user_id for found in after.ranges} == {11}
    assert after.zones == {ZoneKey.store(): "UTC"}
    notes = (store_folder / "hexoview-notes.sqlite").read_bytes()
    assert b"Marie" not in notes
    Trash(store_folder).restore(entry.name, unwatched())
    assert seen(store_folder) == before


def test_that_the_trash_is_private_and_names_nobody_in_its_folders(store_folder: Path) -> None:
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_person(store, 10))
    trash = store_folder / TRASH_NAME
    assert stat.S_IMODE(trash.stat().st_mode) == 0o700
    assert stat.S_IMODE((trash / entry.name).stat().st_mode) == 0o700
    assert stat.S_IMODE((trash / entry.name / ENTRY_NAME).stat().st_mode) == 0o600
    assert all("marie" not in path.name.casefold() for path in trash.rglob("*"))


def test_that_an_emptied_trash_holds_nothing(store_folder: Path) -> None:
    with opened(store_folder) as store:
        first = Trash(store_folder).put(removal_of_records(store, [1]))
        second = Trash(store_folder).put(removal_of_records(store, [2]))
    Trash(store_folder).empty([first.name])
    assert [entry.name for entry in Trash(store_folder).entries()] == [second.name]
    Trash(store_folder).empty([second.name])
    assert not (store_folder / TRASH_NAME).exists()
    assert not (store_folder / ".incoming").exists() or not any((store_folder / ".incoming").iterdir())


def test_that_what_was_noted_since_a_removal_stays(store_folder: Path) -> None:
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_person(store, 10))
        store.notes.set_person(User(10, "M. T."))
    Trash(store_folder).restore(entry.name, unwatched())
    assert User(10, "M. T.") in seen(store_folder).users


def test_that_a_record_that_came_in_again_is_not_overwritten(store_folder: Path, tmp_path: Path) -> None:
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [1, 2]))
    bring(store_folder, recording(1).write(tmp_path / "again"))
    with pytest.raises(StoreError, match="brought into the store again"):
        Trash(store_folder).restore(entry.name, unwatched())
    assert seen(store_folder).records == {1, 3, 4, 5}
    assert len(Trash(store_folder).entries()[0].records) == 2


def test_that_a_removed_record_can_be_imported_anew_and_stays_in_the_trash(
    store_folder: Path, tmp_path: Path
) -> None:
    with opened(store_folder) as store:
        Trash(store_folder).put(removal_of_records(store, [1]))
    report = bring(store_folder, recording(1).write(tmp_path / "again"))
    assert report.imported == (1,)
    assert not [
        line for line in report.lines if line.outcome is Outcome.NOTE and "in its list again" in line.sentence
    ]
    assert Trash(store_folder).entries()[0].records[0].id == 1


def test_that_an_import_of_a_whole_store_passes_its_trash_by(store_folder: Path, tmp_path: Path) -> None:
    with opened(store_folder) as store:
        Trash(store_folder).put(removal_of_records(store, [1, 2, 3]))
    report = bring(tmp_path / "other", store_folder)
    assert report.imported == (4, 5)
    assert "The trash of store was passed by." in sentences(report, Outcome.NOTE)


def test_that_nothing_is_removed_while_another_writes(store_folder: Path) -> None:
    before = seen(store_folder)
    with opened(store_folder) as store:
        removal = removal_of_records(store, [1])
        with lock.writing(store_folder), pytest.raises(StoreError, match="in use by"):
            Trash(store_folder).put(removal)
    assert seen(store_folder) == before


@pytest.mark.parametrize("has_rows", [True, False])
def test_that_damage_in_the_trash_is_told_or_found_afterwards(store_folder: Path, has_rows: bool) -> None:
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [1]))
    folder = store_folder / TRASH_NAME / entry.name
    if not has_rows:
        (folder / ROWS_NAME).unlink()
    path = folder / "record_1" / "ECG_I.wav"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    (path.parent / "tidal_volume.wav").unlink()
    with (path.parent / "info.json").open("ab") as file:
        file.write(b" ")
    told = Trash(store_folder).restore(entry.name, unwatched())
    assert any("info.json of recording 1 is no longer what it was" in sentence for sentence in told)
    assert any("tidal_volume.wav of recording 1 is missing" in sentence for sentence in told)
    report = check_store(store_folder, unwatched())
    found = {(one.kind, one.path) for one in report.findings}
    assert {(Kind.CHANGED, "record_1/ECG_I.wav"), (Kind.CHANGED, "record_1/info.json")} <= found
    assert ((Kind.MISSING, "record_1/tidal_volume.wav") in found) == has_rows


@pytest.mark.parametrize("damage", ["gone", "garbage", "zeros inside", "older"])
def test_that_a_record_comes_back_from_its_files_where_its_rows_are_no_good(
    store_folder: Path, damage: str
) -> None:
    before = seen(store_folder)
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [1, 2]))
    path = store_folder / TRASH_NAME / entry.name / ROWS_NAME
    data = bytearray(path.read_bytes())
    match damage:
        case "gone":
            path.unlink()
        case "garbage":
            path.write_bytes(b"not a database" * 1000)
        case "zeros inside":
            data[4096 : 3 * 4096] = bytes(2 * 4096)
            path.write_bytes(data)
        case "older":
            with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as rows:
                rows.execute("ALTER TABLE records DROP COLUMN fingerprint")
                rows.execute("PRAGMA user_version = 1")
    assert Trash(store_folder).restore(entry.name, unwatched()) == ()
    assert seen(store_folder) == before
    assert check_store(store_folder, unwatched()).is_sound


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 1}'])
def test_that_an_entry_that_cannot_be_read_is_told_and_left_alone(store_folder: Path, damage: bytes) -> None:
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [1]))
    (store_folder / TRASH_NAME / entry.name / ENTRY_NAME).write_bytes(damage)
    assert Trash(store_folder).entries() == ()
    (sentence,) = Trash(store_folder).unreadable()
    assert "can be imported from there" in sentence
    assert seen(store_folder).records == {2, 3, 4, 5}
    assert (store_folder / TRASH_NAME / entry.name / "record_1").is_dir()


def test_that_a_forged_entry_reaches_nothing_outside_the_trash(store_folder: Path) -> None:
    with opened(store_folder) as store:
        entry = Trash(store_folder).put(removal_of_records(store, [1]))
    path = store_folder / TRASH_NAME / entry.name / ENTRY_NAME
    path.write_text(path.read_text().replace('"record_1"', '"../../record_2"'))
    assert Trash(store_folder).entries() == ()
    with pytest.raises(StoreError, match="can't be read"):
        Trash(store_folder).restore(entry.name, unwatched())


class Crash(BaseException):
    """The end of the process."""


def _crash_at(monkeypatch: pytest.MonkeyPatch, call: int) -> list[str]:
    """Ends the process at a step: before or after a rename, a commit, a note, a word in entry.json."""
    made: list[str] = []

    def counted(name: str, real: object) -> object:
        def step(*args: object, **more: object) -> object:
            made.append(name)
            # Once it has ended, no clean-up of it runs either.
            if len(made) >= call:
                raise Crash(name)
            return real(*args, **more)  # type: ignore[operator]  # whatever stands there

        return step

    from hexoview.store import trash

    for name in ("rename_folder", "write_entry", "delete_record", "keep_rows", "put_back_rows"):
        monkeypatch.setattr(trash, name, counted(name, getattr(trash, name)))
    real_change = trash.Notes.change
    monkeypatch.setattr(trash.Notes, "change", counted("change", real_change))
    # As a commit may be the last thing that happens, a crash right after each is tried by the next step.
    monkeypatch.setattr("hexoview.store.durable.sync_folder", counted("sync_folder", lambda _: None))
    return made


def test_that_a_removal_interrupted_at_any_step_is_ended_or_undone_at_the_next_start(
    full: Path, tmp_path: Path
) -> None:
    before = seen(full)
    outcomes = set()
    for call in range(1, 100):
        folder = shutil.copytree(full, tmp_path / f"store{call}")
        with pytest.MonkeyPatch.context() as patched, opened(folder) as store:
            removal = removal_of_records(store, [1, 2])
            made = _crash_at(patched, call)
            with contextlib.suppress(Crash):
                Trash(folder).put(removal)
        after = seen(folder)
        is_removed = after.records == {3, 4, 5}
        outcomes.add(is_removed)
        assert not Trash(folder).is_unfinished
        if is_removed:
            (entry,) = Trash(folder).entries()
            assert Trash(folder).restore(entry.name, unwatched()) == ()
            after = seen(folder)
        assert after == before
        if len(made) < call:
            break
    assert outcomes == {False, True}
    assert call > 8


def test_that_a_restoring_interrupted_at_any_step_is_ended_at_the_next_start(
    full: Path, tmp_path: Path
) -> None:
    before = seen(full)
    removed = shutil.copytree(full, tmp_path / "removed")
    with opened(removed) as store:
        entry = Trash(removed).put(removal_of_person(store, 10))
    for call in range(1, 100):
        folder = shutil.copytree(removed, tmp_path / f"store{call}")
        with pytest.MonkeyPatch.context() as patched:
            made = _crash_at(patched, call)
            with contextlib.suppress(Crash):
                Trash(folder).restore(entry.name, unwatched())
        # The next start ends what had begun; had nothing begun, everything is in the trash.
        seen(folder)
        if Trash(folder).entries():
            Trash(folder).restore(entry.name, unwatched())
        assert seen(folder) == before
        if len(made) < call:
            break
    assert call > 8


@pytest.mark.parametrize("seed", range(WALKS))
def test_that_random_removals_and_restorings_keep_what_a_model_keeps(
    full: Path, tmp_path: Path, seed: int
) -> None:
    folder = shutil.copytree(full, tmp_path / "store")
    rng = random.Random(seed)
    now, trashed = seen(folder), {}
    for _ in range(8):
        if trashed and rng.random() < 0.45:
            name = rng.choice(list(trashed))
            gone = trashed.pop(name)
            Trash(folder).restore(name, unwatched())
            now = Seen(
                now.records | gone.records, now.users | gone.users, now.ranges | gone.ranges,
                {**now.zones, **gone.zones}, {**now.values, **gone.values},
            )  # fmt: skip
        elif now.records:
            with opened(folder) as store:
                if rng.random() < 0.3:
                    user = rng.choice(sorted({recording(n).user for n in now.records}))
                    removal = removal_of_person(store, user)
                else:
                    picked = rng.sample(sorted(now.records), rng.randint(1, len(now.records)))
                    removal = removal_of_records(store, picked)
                entry = Trash(folder).put(removal)
            after = _without(now, removal)
            trashed[entry.name] = Seen(
                now.records - after.records, now.users - after.users, now.ranges - after.ranges,
                {key: name for key, name in now.zones.items() if key not in after.zones},
                {name: data for name, data in now.values.items() if name not in after.values},
            )  # fmt: skip
            now = after
        assert seen(folder) == now


def _without(now: Seen, removal: object) -> Seen:
    gone = {record.id for record in removal.records}  # type: ignore[attr-defined]  # a Removal
    ranges = {found for found in now.ranges if found.id not in removal.taken.ranges}  # type: ignore[attr-defined]  # a Removal
    owners = {recording(n).user for n in now.records - gone} | {found.user_id for found in ranges}
    users = {
        user if user.id not in removal.taken.people else User(user.id)  # type: ignore[attr-defined]  # a Removal
        for user in now.users
        if user.id in owners
    }
    zones = {key: name for key, name in now.zones.items() if key not in removal.taken.zones}  # type: ignore[attr-defined]  # a Removal
    names = {f"record_{n}" for n in gone}
    values = {name: data for name, data in now.values.items() if name.partition("/")[0] not in names}
    return Seen(now.records - gone, users, ranges, zones, values)


@pytest.mark.parametrize("name", ["", ".", "..", "../record_257575", "a/b"])
def test_that_no_name_reaches_out_of_the_trash(tmp_path, name):
    bring(tmp_path / "store", Recording().write(tmp_path / "in"))
    before = tree(tmp_path / "store" / "record_257575")
    trash = Trash(tmp_path / "store")
    with pytest.raises(StoreError, match="no entry"):
        trash.empty([name])
    with pytest.raises(StoreError, match="no entry"):
        trash.restore(name, unwatched())
    assert tree(tmp_path / "store" / "record_257575") == before
