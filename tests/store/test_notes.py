from __future__ import annotations

from pathlib import Path

import pytest
from importing import bring
from recording_builder import START, TICKS, Recording

from hexoview.domain.idset import ALL_IDS, IdSet
from hexoview.domain.resources import Range, TrainingRoutine, User
from hexoview.domain.span import TimeSpan
from hexoview.errors import StoreError
from hexoview.store.location import open_store
from hexoview.store.notes import Notes
from hexoview.store.schema import FIRST_OWN_ID, NOTES_NAME

MARIE = User(21885, "Marie Tremblay", "F", 1984, 62.5, "study arm B")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    bring(tmp_path / "store", Recording().write(tmp_path / "record_257575"))
    return tmp_path / "store"


def test_that_what_is_known_of_a_person_is_kept(folder: Path) -> None:
    store = open_store(folder)
    store.notes.set_person(MARIE)
    assert store.users() == (MARIE,)
    store.notes.set_person(User(21885, "M. T."))
    store.close()
    again = open_store(folder)
    assert again.users() == (User(21885, "M. T."),)
    again.close()


def test_that_a_marked_activity_is_found_like_any_range(folder: Path) -> None:
    store = open_store(folder)
    routine = store.notes.add_routine("Stairs", "three floors")
    span = TimeSpan(START + 2 * TICKS, START + 9 * TICKS)
    found = store.notes.add_range(
        user_id=21885, span=span, name="Up", training_routine_id=routine.id, note="slow"
    )
    assert found.id >= FIRST_OWN_ID
    assert routine.id >= FIRST_OWN_ID
    assert store.ranges() == (found,)
    assert store.ranges(ids=IdSet.of([found.id])) == (found,)
    assert store.ranges(users=IdSet.of([21885]), overlapping=TimeSpan(START, START + 3 * TICKS)) == (found,)
    assert store.ranges(routines=IdSet.of([routine.id])) == (found,)
    assert store.ranges(overlapping=TimeSpan(START, START + 2 * TICKS)) == ()
    assert store.training_routines() == (routine,)
    store.close()


def test_that_numbers_are_never_given_twice(folder: Path) -> None:
    notes = Notes(folder / NOTES_NAME)
    span = TimeSpan(START, START + TICKS)
    numbers = [notes.add_range(user_id=1, span=span, name="a").id for _ in range(3)]
    assert numbers == [FIRST_OWN_ID, FIRST_OWN_ID + 1, FIRST_OWN_ID + 2]
    notes.close()


def test_that_a_person_with_only_a_marked_activity_is_listed(folder: Path) -> None:
    store = open_store(folder)
    store.notes.add_range(user_id=5, span=TimeSpan(START, START + 1), name="visit")
    assert [user.id for user in store.users()] == [5, 21885]
    store.close()


def test_that_an_activity_without_a_tick_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="lasts no tick"):
        Notes(folder / NOTES_NAME).add_range(user_id=1, span=TimeSpan(5, 5), name="nothing")


def test_that_notes_outlive_the_catalogue(folder: Path, tmp_path: Path) -> None:
    store = open_store(folder)
    store.notes.set_person(MARIE)
    store.close()
    (folder / "hexoview-catalogue.sqlite").unlink()
    bring(folder, tmp_path / "record_257575")
    again = open_store(folder)
    assert again.users() == (MARIE,)
    again.close()


def test_that_a_store_without_notes_has_no_notes_file(folder: Path) -> None:
    store = open_store(folder)
    store.users(), store.ranges(), store.training_routines()
    store.close()
    assert not (folder / NOTES_NAME).exists()


def test_that_hostile_text_is_kept_as_it_is(folder: Path) -> None:
    name = "<img src=file:///x>\u202e'); DROP TABLE people;-- Zoë 王\n=cmd()"
    store = open_store(folder)
    store.notes.set_person(User(21885, name))
    assert store.users()[0].name == name
    store.close()


def test_that_notes_of_a_newer_program_are_refused_with_a_sentence(folder: Path) -> None:
    notes = Notes(folder / NOTES_NAME)
    notes.set_person(MARIE)
    notes.close()
    raw = bytearray((folder / NOTES_NAME).read_bytes())
    # The user version stands at byte 60 of an SQLite file.
    raw[60:64] = (99).to_bytes(4, "big")
    (folder / NOTES_NAME).write_bytes(raw)
    with pytest.raises(StoreError, match="newer Hexoview"):
        Notes(folder / NOTES_NAME).people(ALL_IDS)


def test_that_all_notes_given_together_are_kept_together(folder: Path) -> None:
    notes = Notes(folder / NOTES_NAME)
    walk = Range(7, 21885, TimeSpan(START, START + 10), "walk", 1, None)
    notes.keep(people=[MARIE], ranges=[walk], routines=[TrainingRoutine(1, "Walking")])
    every = {"ids": ALL_IDS, "users": ALL_IDS, "routines": None, "overlapping": TimeSpan(START, START + 1)}
    assert notes.ranges(**every) == (walk,)
    assert notes.people(ALL_IDS) == {21885: MARIE}
    notes.close()
