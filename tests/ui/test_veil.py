from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import numpy as np
import pytest
from builders import SECOND, START, a_range, a_record
from hypothesis import given
from hypothesis import strategies as st
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import Annotation, Range, User
from hexoview.domain.span import TimeSpan
from hexoview.query.picture import Picture, PictureRequest
from hexoview.query.selection import Selection
from hexoview.ui.disguise import Disguise
from hexoview.ui.engine import Answer, Opened
from hexoview.ui.failures import Notice
from hexoview.ui.veil import Veil
from hexoview.ui.workspace import Workspace

MARIE = User(21_885, name="Marie Tremblay", sex="F", birth_year=1961, weight_kg=61.5, note="withdrew")
ANNE = User(21_900, name="Anne Tremblay")
NAMELESS = User(30_001)
TRACES_OF_MARIE = ("marie", "tremblay", "21885", "21 885", "1961", "61.5", "withdrew")


def _store() -> MemoryStore:
    store = MemoryStore()
    a_record(store, user=MARIE.id, seconds=60)
    a_record(store, 2, user=ANNE.id, seconds=60, start_s=500)
    a_record(store, 3, user=NAMELESS.id, seconds=60, start_s=900)
    for user in (MARIE, ANNE, NAMELESS):
        store.add_user(user)
    store.add_sync(1, 19, np.full(60, 70, np.uint16))
    store.add_sync(2, 19, np.full(60, 70, np.uint16))
    store.add_sync(3, 19, np.full(60, 70, np.uint16))
    a_range(store, 1, user=MARIE.id, start_s=0, seconds=30)
    note = Range(2, MARIE.id, TimeSpan(START, START + SECOND), "Marie’s nap", None, "Tremblay, 61.5 kg")
    store.add_range(note)
    store.add_annotation(Annotation(1, START, "Marie pressed"))
    return store


class Seen:
    """What a veil let through."""

    def __init__(self, veil: Veil) -> None:
        self.opened: list[Opened] = []
        self.answers: list[Answer] = []
        self.pictures: list[Picture] = []
        self.notices: list[Notice] = []
        veil.opened.connect(self.opened.append)
        veil.answered.connect(self.answers.append)
        veil.pictured.connect(self.pictures.append)
        veil.noticed.connect(self.notices.append)


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Workspace]:
    workspace = Workspace(MemoryEngine(here=_store()))
    yield workspace
    workspace.close()


def _look(work: Workspace, qtbot: QtBot, query: str) -> None:
    work.open("here")
    qtbot.waitUntil(lambda: work.is_settled)
    work.look(PictureRequest(None, 100))
    work.choose(Selection.of_text(query))
    qtbot.waitUntil(lambda: work.is_settled)


def _told(picture: Picture) -> str:
    people = [_words_of(trace.user) for trace in picture.traces]
    overview = picture.overview
    notes = [one.name + str(one.note) for one in overview.activities] + [one.text for one in overview.marks]
    return " ".join([*people, *notes]).casefold()


def _words_of(user: User) -> str:
    return " ".join(str(getattr(user, field.name)) for field in fields(user) if field.name != "id")


def test_that_behind_the_veil_nobody_is_named_in_lists_sentences_and_pictures(
    work: Workspace, qtbot: QtBot
) -> None:
    seen = Seen(Veil(work, work, is_on=True))
    _look(work, qtbot, "record=1")
    users = seen.opened[-1].contents.users
    assert [user.label for user in users] == ["Person 1", "Person 2", "Person 3"]
    ranges = seen.opened[-1].contents.ranges
    words = " ".join(map(_words_of, users)) + " ".join(one.name + str(one.note) for one in ranges)
    words += " ".join(_words_of(user) for plan in seen.answers[-1].plans for user in plan.users)
    words += _told(seen.pictures[-1])
    assert not [trace for trace in TRACES_OF_MARIE if trace in words.casefold()]
    assert "Person 1’s nap" in [one.name for one in ranges]
    assert [mark.text for mark in seen.pictures[-1].overview.marks] == ["Person 1 pressed"]


def test_that_what_is_exported_is_untouched_by_the_veil(work: Workspace, qtbot: QtBot) -> None:
    Veil(work, work, is_on=True)
    _look(work, qtbot, "record=1")
    assert work.answer is not None
    assert work.answer.plans[0].users == (MARIE,)
    assert work.contents.users[0] == MARIE


def test_that_turning_the_switch_shows_everything_on_screen_anew(work: Workspace, qtbot: QtBot) -> None:
    veil = Veil(work, work)
    seen = Seen(veil)
    _look(work, qtbot, "record=1")
    assert seen.pictures[-1].traces[0].user.label == "Marie Tremblay"
    veil.switch(is_on=True)
    assert "marie" not in _told(seen.pictures[-1])
    assert seen.answers[-1].plans[0].users[0].label == "Person 1"
    assert seen.opened[-1].contents.users[0].label == "Person 1"
    veil.switch(is_on=False)
    assert seen.pictures[-1].traces[0].user.label == "Marie Tremblay"
    assert seen.opened[-1].contents == work.contents


def test_that_a_picture_that_was_taken_down_does_not_come_back_with_the_switch(
    work: Workspace, qtbot: QtBot
) -> None:
    veil = Veil(work, work)
    seen = Seen(veil)
    _look(work, qtbot, "record=1")
    count = len(seen.pictures)
    work.choose(Selection.of_text("record=soon"))
    veil.switch(is_on=True)
    assert len(seen.pictures) == count


def test_that_the_reason_for_nothing_names_nobody(work: Workspace, qtbot: QtBot) -> None:
    seen = Seen(Veil(work, work, is_on=True))
    _look(work, qtbot, f"record=1&user={ANNE.id}")
    emptiness = seen.answers[-1].emptiness
    assert emptiness is not None
    assert "Person 1" in emptiness.sentence
    assert "Tremblay" not in emptiness.sentence


def test_that_notices_name_nobody_also_inside_file_names(work: Workspace, qtbot: QtBot) -> None:
    veil = Veil(work, work)
    seen = Seen(veil)
    _look(work, qtbot, "record=1")
    veil.notice(Notice("MARIE_night1.edf is there."))
    veil.switch(is_on=True)
    veil.notice(Notice("MARIE_night1.edf is there.", "tremblay.zip was read.", "Ask Person 30001."))
    assert [notice.fact for notice in seen.notices] == [
        "MARIE_night1.edf is there.",
        "Person 1_night1.edf is there.",
    ]
    # A family name that two people bear tells neither of them.
    assert seen.notices[-1].cause == "Person.zip was read."
    assert seen.notices[-1].way_out == "Ask Person 3."


def test_that_words_that_only_hold_a_name_are_left_alone() -> None:
    disguise = Disguise.of([User(1, name="Ann Al")])
    assert disguise.text("Annual channel, al dente") == "Annual channel, al dente"
    assert disguise.text("Ann, ann al") == "Person 1, Person 1"
    assert Disguise.of([]).text("Ann") == "Ann"


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=3, max_size=12), st.sampled_from(" _-.,(’"))
def test_that_no_name_is_left_in_a_text_whatever_letters_it_has(name: str, between: str) -> None:
    disguise = Disguise.of([User(1, name=name)])
    assert disguise.text(f"night{between}{name}{between}1") == f"night{between}Person 1{between}1"
