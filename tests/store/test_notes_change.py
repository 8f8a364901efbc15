"""Changes of notes against a plain dictionary, and the way back from each."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from recording_builder import START, TICKS

from hexoview.domain.idset import ALL_IDS
from hexoview.domain.resources import Range, TrainingRoutine, User
from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.domain.zones import ZoneKey, Zones
from hexoview.store.notes import Notes
from hexoview.store.notes_change import NoteChange
from hexoview.store.schema import FIRST_OWN_ID, NOTES_NAME

# The ordinary run tries 10; `make campaign` sets 1,000.
CASES = int(os.environ.get("HEXOVIEW_CASES", "0")) // 100 or 10

_IDS = st.integers(1, 4)
_TEXT = st.text(max_size=12)
_MAYBE = st.none() | _TEXT


def _users(number: int) -> st.SearchStrategy[User]:
    return st.builds(
        User, st.just(number), _MAYBE, st.sampled_from([None, "F", "M"]), st.none() | st.integers(1900, 2026),
        st.none() | st.floats(20, 250), _MAYBE,
    )  # fmt: skip


def _ranges(number: int) -> st.SearchStrategy[Range]:
    spans = st.tuples(st.integers(0, 10**12), st.integers(1, 10**8)).map(
        lambda one: TimeSpan(one[0], one[0] + one[1])
    )
    return st.builds(Range, st.just(number), _IDS, spans, _TEXT, st.none() | _IDS, _MAYBE)


def _by_id(make: object) -> st.SearchStrategy[dict[int, object]]:
    return st.lists(_IDS, max_size=3, unique=True).flatmap(
        lambda ids: st.fixed_dictionaries({number: st.none() | make(number) for number in ids})  # type: ignore[operator]  # a function of the id
    )


_KEYS = st.sampled_from([ZoneKey.store(), ZoneKey.person(1), ZoneKey.person(2), ZoneKey.record(1)])
_CHANGES = st.builds(
    NoteChange,
    _by_id(_users),
    _by_id(_ranges),
    _by_id(lambda number: st.builds(TrainingRoutine, st.just(number), _TEXT, _TEXT)),
    st.dictionaries(_KEYS, st.none() | st.sampled_from(["Europe/Zurich", "UTC"]), max_size=2),
)


class Model:
    """What the notes should say: four dictionaries."""

    def __init__(self) -> None:
        self.kept: tuple[dict[object, object], ...] = ({}, {}, {}, {})

    def change(self, change: NoteChange) -> None:
        for kept, asked in zip(self.kept, (change.people, change.ranges, change.routines, change.zones),
                               strict=True):  # fmt: skip
            for key, value in asked.items():
                if value is None:
                    kept.pop(key, None)
                else:
                    kept[key] = value


def state(notes: Notes) -> tuple[dict[object, object], ...]:
    ranges = notes.ranges(ids=ALL_IDS, users=ALL_IDS, routines=None, overlapping=ALWAYS)
    routines = notes.training_routines(ALL_IDS)
    return (dict(notes.people(ALL_IDS)), {one.id: one for one in ranges},
            {one.id: one for one in routines}, dict(notes.zones().names))  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("notes")


@settings(max_examples=CASES)
@given(changes=st.lists(_CHANGES, min_size=1, max_size=6), seed=st.integers(0, 99))
def test_that_changes_undos_and_redos_keep_what_a_dictionary_keeps(
    folder: Path, changes: list[NoteChange], seed: int
) -> None:
    rng = random.Random(seed)
    (folder / NOTES_NAME).unlink(missing_ok=True)
    with contextlib.closing(Notes(folder / NOTES_NAME)) as notes:
        model, states, inverses = Model(), [({}, {}, {}, {})], []
        for change in changes:
            inverses.append(notes.change(change))
            model.change(change)
            assert state(notes) == model.kept
            states.append(state(notes))
        # Back to the start and forth again, by a random number of steps each time.
        place, redos = len(inverses), {}
        for _ in range(6):
            target = rng.randrange(len(states))
            while place > target:
                place -= 1
                redos[place] = notes.change(inverses[place])
            while place < target:
                inverses[place] = notes.change(redos[place])
                place += 1
            assert state(notes) == states[target]


def test_that_a_change_that_is_refused_changes_nothing(tmp_path: Path) -> None:
    with contextlib.closing(Notes(tmp_path / NOTES_NAME)) as notes:
        notes.change(NoteChange(people={1: User(1, "Ada")}))
        before = state(notes)
        nothing = Range(5, 1, TimeSpan(9, 9), "no time")
        with pytest.raises(ValueError, match="lasts no tick"):
            notes.change(NoteChange(people={1: None}, ranges={5: nothing}))
        with pytest.raises(ValueError, match="stands under"):
            notes.change(NoteChange(people={2: User(1)}))
        with pytest.raises(ValueError, match="zone"):
            notes.change(NoteChange(zones={ZoneKey.store(): ""}))
        assert state(notes) == before


def test_that_new_numbers_are_given_once_and_never_again(tmp_path: Path) -> None:
    with contextlib.closing(Notes(tmp_path / NOTES_NAME)) as notes:
        first = notes.new_range_id()
        notes.change(NoteChange(ranges={first: Range(first, 1, TimeSpan(0, 9), "walk")}))
        notes.change(NoteChange(ranges={first: None}))
        assert [first, notes.new_range_id(), notes.new_routine_id()] == [
            FIRST_OWN_ID, FIRST_OWN_ID + 1, FIRST_OWN_ID,
        ]  # fmt: skip
        span = TimeSpan(START, START + TICKS)
        assert notes.add_range(user_id=1, span=span, name="run").id == FIRST_OWN_ID + 2


def test_that_the_narrowest_zone_holds() -> None:
    zones = Zones(
        {ZoneKey.store(): "UTC", ZoneKey.person(1): "Europe/Zurich", ZoneKey.record(9): "Asia/Tokyo"}
    )
    assert zones.name_for(record_id=9, user_id=1) == "Asia/Tokyo"
    assert zones.name_for(record_id=8, user_id=1) == "Europe/Zurich"
    assert zones.name_for(user_id=2) == "UTC"
    assert Zones().name_for(record_id=9, user_id=1) is None


def test_that_a_change_is_on_the_disk_when_it_is_told(tmp_path: Path) -> None:
    with contextlib.closing(Notes(tmp_path / NOTES_NAME)) as notes:
        notes.change(NoteChange(zones={ZoneKey.store(): "Europe/Zurich"}))
        with contextlib.closing(sqlite3.connect(tmp_path / NOTES_NAME)) as other:
            rows = other.execute("SELECT level, number, name FROM zones").fetchall()
    assert rows == [("store", 0, "Europe/Zurich")]
