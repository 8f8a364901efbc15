from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import tzinfo

import numpy as np
import pytest
from builders import SECOND, START, a_record, a_store
from memory_engine import MemoryEngine
from memory_store import MemoryStore
from pytestqt.qtbot import QtBot

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.errors import StoreError
from hexoview.query.combine import Combine
from hexoview.query.picture import Picture, PictureRequest
from hexoview.query.query import Query
from hexoview.query.selection import Selection
from hexoview.store.base import Store
from hexoview.ui.engine import Answer, Opened
from hexoview.ui.failures import Notice
from hexoview.ui.selection.terms import EVERYTHING
from hexoview.ui.tasks import Task
from hexoview.ui.workspace import Workspace
from hexoview.watch import Watch

of = Selection.of_text
MINUTE = 60 * SECOND


class Heard:
    """Everything that a workspace said, by signal."""

    def __init__(self, workspace: Workspace) -> None:
        self.opened: list[Opened] = []
        self.selections: list[str] = []
        self.problems: list[int] = []
        self.answers: list[Answer] = []
        self.pictures: list[Picture] = []
        self.notices: list[Notice] = []
        self.rests = 0
        workspace.opened.connect(self.opened.append)
        workspace.selection_changed.connect(self._hear_selection)
        workspace.problems_changed.connect(self._hear_problems)
        workspace.answered.connect(self.answers.append)
        workspace.pictured.connect(self.pictures.append)
        workspace.noticed.connect(self.notices.append)
        workspace.rested.connect(self._hear_rest)

    def _hear_selection(self, selection: Selection) -> None:
        self.selections.append(str(selection))

    def _hear_problems(self, problems: tuple[object, ...]) -> None:
        self.problems.append(len(problems))

    def _hear_rest(self) -> None:
        self.rests += 1


class Gate:
    """Holds reads until it is opened; knows how many wait or went through."""

    def __init__(self) -> None:
        self.arrived = threading.Event()
        self._open = threading.Event()

    def __call__(self) -> None:
        self.arrived.set()
        assert self._open.wait(20)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def store() -> MemoryStore:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    store.add_sync(2, 19, np.full(600, 60, np.uint16))
    a_record(store, 3, user=10, start_s=86_400, seconds=600)
    store.add_sync(3, 19, np.full(600, 60, np.uint16))
    store.add_user(User(10, "Marie"))
    return store


@pytest.fixture
def workspace(store: MemoryStore, qtbot: QtBot) -> Iterator[Workspace]:
    workspace = Workspace(MemoryEngine(here=store, other=a_store(seconds=30)))
    yield workspace
    workspace.close()
    workspace.deleteLater()


@pytest.fixture
def heard(workspace: Workspace) -> Heard:
    return Heard(workspace)


@pytest.fixture
def settle(workspace: Workspace, qtbot: QtBot) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: workspace.is_settled, timeout=20_000)

    return wait


@pytest.fixture
def opened(workspace: Workspace, heard: Heard, settle: Callable[[], None]) -> Workspace:
    workspace.open("here")
    settle()
    return workspace


def test_that_an_opened_store_comes_with_what_it_holds(opened: Workspace, heard: Heard) -> None:
    assert [len(one.contents.records) for one in heard.opened] == [3]
    assert opened.contents.users[0].name == "Marie"
    assert heard.rests == 1


def test_that_a_selection_is_checked_and_planned(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose(of("record=1&datatype=4113&max_values=all"))
    settle()
    assert heard.selections[-1] == "record=1&datatype=4113&max_values=all"
    assert heard.problems[-1] == 0
    [answer] = heard.answers
    assert sum(plan.count for plan in answer.plans) == 600 * 256
    assert opened.answer is answer


def test_that_problems_end_the_path_before_anything_is_started(opened: Workspace, heard: Heard) -> None:
    opened.choose(of("record=x&datatype=y"))
    assert heard.problems[-1] == 2
    assert opened.task is Task.NOTHING
    assert opened.answer is None
    assert heard.answers == []


def test_that_a_selection_without_a_filter_rests(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose(of("record=1"))
    settle()
    opened.choose(EVERYTHING)
    settle()
    assert heard.rests == 2
    assert opened.answer is None


def test_that_the_same_selection_is_not_planned_twice(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    for _ in range(3):
        opened.choose(of("record=1"))
        settle()
    assert len(heard.answers) == 1


def test_that_of_fifty_quick_selections_the_last_is_answered_and_few_before(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    for number in range(50):
        opened.choose(of(f"record=1&start={START + number}"))
    settle()
    last = heard.answers[-1]
    assert last.query.window.start == START + 49
    assert opened.answer is last
    assert len(heard.answers) <= 2


def test_that_an_answer_to_an_older_selection_never_arrives(store: MemoryStore, qtbot: QtBot) -> None:
    class Held(MemoryEngine):
        def answer(
            self, query: Query, store: Store, watch: Watch, *, combine: Combine, zone: tzinfo
        ) -> Answer:
            if query.on("record")[0].values == (1,):
                gate()
            return super().answer(query, store, watch, combine=combine, zone=zone)

    gate = Gate()
    workspace = Workspace(Held(here=store))
    heard = Heard(workspace)
    with qtbot.waitSignal(workspace.opened):
        workspace.open("here")
    qtbot.waitUntil(lambda: workspace.is_settled)
    workspace.choose(of("record=1"))
    qtbot.waitUntil(gate.arrived.is_set)
    workspace.choose(of("record=2"))
    gate.open()
    qtbot.waitUntil(lambda: workspace.is_settled and workspace.answer is not None)
    assert [answer.query.on("record")[0].values for answer in heard.answers] == [(2,)]
    workspace.close()
    workspace.deleteLater()


def test_that_a_picture_follows_the_plan_once_somebody_looks(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose(of("record=1&datatype=19"))
    settle()
    assert heard.pictures == []
    opened.look(PictureRequest(None, 300))
    settle()
    assert [picture.columns for picture in heard.pictures] == [300]
    assert heard.pictures[0].whole.length == 600 * SECOND


def test_that_the_picture_shows_the_whole_record_also_when_a_stretch_is_chosen(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.look(PictureRequest(None, 300))
    opened.choose(of("record=1&datatype=19"))
    settle()
    opened.choose_span(TimeSpan(START + MINUTE, START + 2 * MINUTE))
    settle()
    assert len(heard.pictures) == 1
    assert heard.pictures[0].whole.length == 600 * SECOND
    assert sum(plan.count for plan in heard.answers[-1].plans) == 60


def test_that_options_of_the_output_draw_nothing_anew(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.look(PictureRequest(None, 300))
    opened.choose(of("record=1&datatype=19"))
    settle()
    opened.choose(of("record=1&datatype=19&max_values=10&seconds=1"))
    settle()
    assert len(heard.pictures) == 1
    assert len(heard.answers) == 2


def test_that_another_channel_keeps_the_view_and_another_record_does_not(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose(of("record=1&datatype=19"))
    settle()
    view = TimeSpan(START + MINUTE, START + 2 * MINUTE)
    opened.look(PictureRequest(view, 300))
    settle()
    opened.choose(of("record=1&datatype__in=19,37"))
    settle()
    assert heard.pictures[-1].view == view
    opened.choose(of("record=3&datatype=19"))
    settle()
    assert heard.pictures[-1].view.length == 600 * SECOND


def test_that_while_a_picture_is_drawn_only_the_newest_view_waits(
    opened: Workspace, heard: Heard, store: MemoryStore, settle: Callable[[], None], qtbot: QtBot
) -> None:
    gate = Gate()
    store.before_read = gate
    opened.look(PictureRequest(None, 100))
    opened.choose(of("record=1&datatype=19"))
    qtbot.waitUntil(gate.arrived.is_set)
    for columns in (200, 300, 400):
        opened.look(PictureRequest(None, columns))
    gate.open()
    store.before_read = None
    settle()
    assert [picture.columns for picture in heard.pictures] == [100, 400]


def test_that_a_picture_of_an_older_selection_never_arrives(
    opened: Workspace, heard: Heard, store: MemoryStore, settle: Callable[[], None], qtbot: QtBot
) -> None:
    gate = Gate()
    store.before_read = gate
    opened.look(PictureRequest(None, 100))
    opened.choose(of("record=1&datatype=19"))
    qtbot.waitUntil(gate.arrived.is_set)
    opened.choose(of("record=3&datatype=19"))
    gate.open()
    store.before_read = None
    settle()
    assert [picture.records[0].id for picture in heard.pictures] == [3]


def test_that_marking_a_stretch_while_the_picture_is_drawn_still_ends_in_that_picture(
    opened: Workspace, heard: Heard, store: MemoryStore, settle: Callable[[], None], qtbot: QtBot
) -> None:
    gate = Gate()
    store.before_read = gate
    opened.look(PictureRequest(None, 100))
    opened.choose(of("record=1&datatype=19"))
    qtbot.waitUntil(gate.arrived.is_set)
    opened.choose_span(TimeSpan(START, START + MINUTE))
    gate.open()
    store.before_read = None
    settle()
    assert len(heard.pictures) == 1
    assert opened.answer is not None


def test_that_a_broken_read_becomes_a_notice_and_the_next_selection_is_drawn(
    opened: Workspace, heard: Heard, store: MemoryStore, settle: Callable[[], None]
) -> None:
    def fail() -> None:
        raise StoreError("Recording 1 is gone.", cause="Its file was deleted.", way_out="Import it again.")

    store.before_read = fail
    opened.look(PictureRequest(None, 100))
    opened.choose(of("record=1&datatype=19"))
    settle()
    assert [notice.fact for notice in heard.notices] == ["Recording 1 is gone."]
    store.before_read = None
    opened.choose(of("record=3&datatype=19"))
    settle()
    assert len(heard.pictures) == 1


def test_that_a_store_that_cannot_be_opened_leaves_the_one_that_is(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.open("nowhere")
    settle()
    assert heard.notices[0].fact == "nowhere can't be opened as a store."
    assert len(opened.contents.records) == 3


def test_that_another_store_starts_with_everything(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.look(PictureRequest(TimeSpan(START, START + 1), 100))
    opened.choose(of("record=1&datatype=19"))
    settle()
    opened.open("other")
    settle()
    assert opened.selection == EVERYTHING
    assert heard.selections[-1] == str(EVERYTHING)
    assert len(opened.contents.records) == 1
    assert opened.answer is None


def test_that_reading_the_lists_again_keeps_the_selection(
    opened: Workspace, heard: Heard, store: MemoryStore, settle: Callable[[], None]
) -> None:
    opened.choose(of("record=1"))
    settle()
    a_record(store, 9, user=12, start_s=900_000)
    opened.reread()
    settle()
    assert len(heard.opened[-1].contents.records) == 4
    assert str(opened.selection) == "record=1"
    assert len(heard.answers) == 2


def test_that_two_records_are_the_time_they_share_until_they_are_taken_one_by_one(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose_records((1, 2))
    settle()
    assert len(heard.answers[-1].plans) == 1
    opened.choose_combine(Combine.EACH)
    settle()
    assert len(heard.answers[-1].plans) == 2
    opened.choose_records((1,))
    settle()
    assert opened.combine is Combine.OVERLAP


def test_that_a_stretch_that_the_next_record_does_not_reach_is_let_go_and_said(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose_records((1,))
    opened.choose_span(TimeSpan(START, START + MINUTE))
    opened.choose_records((3,))
    settle()
    assert str(opened.selection) == "record=3&max_values=all"
    assert [notice.fact for notice in heard.notices] == ["The chosen times were let go."]
    assert not heard.answers[-1].is_empty


def test_that_a_stretch_that_the_next_record_reaches_is_kept(opened: Workspace, heard: Heard) -> None:
    opened.choose_records((1,))
    opened.choose_span(TimeSpan(START + 6 * MINUTE, START + 7 * MINUTE))
    opened.choose_records((2,))
    assert "start=" in str(opened.selection)
    assert heard.notices == []


def test_that_an_empty_answer_comes_with_its_reason_and_ways_out_that_give_data(
    opened: Workspace, heard: Heard, settle: Callable[[], None]
) -> None:
    opened.choose(of(f"record=1&start={START + 900_000 * SECOND}&max_values=all"))
    settle()
    emptiness = heard.answers[-1].emptiness
    assert emptiness is not None
    assert "29 Nov 2022 10:23:57" in emptiness.sentence
    assert emptiness.ways_out
    for way_out in emptiness.ways_out:
        opened.choose_way_out(way_out)
        settle()
        assert not heard.answers[-1].is_empty


def test_that_cancelling_leaves_what_is_on_screen(
    opened: Workspace, heard: Heard, store: MemoryStore, settle: Callable[[], None], qtbot: QtBot
) -> None:
    opened.look(PictureRequest(None, 100))
    opened.choose(of("record=1&datatype=19"))
    settle()
    gate = Gate()
    store.before_read = gate
    opened.look(PictureRequest(None, 500))
    qtbot.waitUntil(gate.arrived.is_set)
    opened.cancel()
    gate.open()
    store.before_read = None
    settle()
    assert len(heard.pictures) == 1
    assert heard.notices == []


def test_that_a_workspace_without_a_store_takes_selections_and_starts_nothing(
    workspace: Workspace, heard: Heard
) -> None:
    workspace.choose(of("record=1"))
    workspace.choose_records((1,))
    workspace.look(PictureRequest(None, 100))
    workspace.reread()
    assert workspace.task is Task.NOTHING
    assert heard.answers == []
