from __future__ import annotations

from collections.abc import Callable

import pytest
from builders import SECOND, START, a_record, a_store
from hypothesis import given
from hypothesis import strategies as st
from memory_engine import MemoryEngine
from window_driver import Driver

from hexoview.domain.span import TimeSpan
from hexoview.query.combine import Combine
from hexoview.query.selection import Selection
from hexoview.ui.settings import Settings
from hexoview.ui.undoing import Step, Undoing

OpenWindow = Callable[..., Driver]


@pytest.fixture
def driver(open_window: OpenWindow) -> Driver:
    store = a_store(seconds=600)
    a_record(store, 2, user=11, start_s=300, seconds=600)
    other = a_store(seconds=60)
    return open_window(MemoryEngine(here=store, there=other), location="here", settings=Settings(zone="UTC"))


def undo(driver: Driver) -> None:
    driver.window.parts.actions["undo"].trigger()
    driver.settle()


def redo(driver: Driver) -> None:
    driver.window.parts.actions["redo"].trigger()
    driver.settle()


class TestInTheWindow:
    def test_that_filters_and_stretch_are_taken_back_one_by_one_and_done_again(self, driver: Driver) -> None:
        said = [str(driver.workspace.selection)]
        driver.click_row(1)
        said.append(str(driver.workspace.selection))
        driver.tick("datatype", "Heart rate")
        said.append(str(driver.workspace.selection))
        driver.workspace.choose_span(TimeSpan(START, START + 10 * SECOND))
        said.append(str(driver.workspace.selection))
        for expected in said[-2::-1]:
            undo(driver)
            assert str(driver.workspace.selection) == expected
        assert not driver.window.parts.actions["undo"].isEnabled()
        for expected in said[1:]:
            redo(driver)
            assert str(driver.workspace.selection) == expected
        assert not driver.window.parts.actions["redo"].isEnabled()

    def test_that_list_sentence_and_filters_follow(self, driver: Driver) -> None:
        driver.click_row(1)
        sentence = driver.sentence
        driver.click_row(2)
        undo(driver)
        assert driver.sentence == sentence
        view = driver.window.parts.records.view
        assert [
            driver.window.parts.records.listed[i.row()] for i in view.selectionModel().selectedRows()
        ] == [1]

    def test_that_the_menu_says_what_would_be_taken_back(self, driver: Driver) -> None:
        driver.tick("datatype", "Heart rate")
        assert driver.window.parts.actions["undo"].text() == "&Undo: the channels"

    def test_that_one_by_one_is_a_step_too(self, driver: Driver) -> None:
        driver.workspace.choose(Selection.of_text("record__in=1,2"))
        driver.workspace.choose_combine(Combine.EACH)
        undo(driver)
        assert driver.workspace.combine is Combine.OVERLAP
        redo(driver)
        assert driver.workspace.combine is Combine.EACH

    def test_that_another_store_has_no_past_but_reading_the_same_again_keeps_it(self, driver: Driver) -> None:
        driver.click_row(1)
        driver.workspace.reread()
        driver.settle()
        assert driver.window.parts.actions["undo"].isEnabled()
        driver.workspace.open("there")
        driver.settle()
        assert not driver.window.parts.actions["undo"].isEnabled()

    def test_that_the_view_is_taken_back(self, driver: Driver) -> None:
        seen: list[TimeSpan] = []
        driver.window.load_preview()
        driver.until(lambda: driver.window.parts.preview.is_loaded)
        preview = driver.window.parts.preview
        preview.view_shown.connect(seen.append)
        preview.view_moved.connect(seen.append)
        driver.click_row(1)
        driver.until(lambda: bool(seen))
        whole = seen[-1]
        preview.go_to(TimeSpan(START + 60 * SECOND, START + 120 * SECOND))
        close = seen[-1]
        assert close.length == 60 * SECOND
        undo(driver)
        assert seen[-1] == whole
        redo(driver)
        assert seen[-1] == close


class Notebook:
    """Something that steps change."""

    def __init__(self) -> None:
        self.value = 0

    def write(self, value: int) -> None:
        self.value = value


@given(st.lists(st.one_of(st.integers(1, 9), st.sampled_from(["undo", "redo"])), max_size=150))
def test_that_any_order_of_steps_undo_and_redo_is_that_of_a_browser(does: list[int | str]) -> None:
    undoing, book = Undoing(), Notebook()
    past, now, future = [0], 0, []
    del past[0]
    for one in does:
        if one == "undo":
            undoing.undo()
            if past:
                future.append(now)
                now = past.pop()
        elif one == "redo":
            undoing.redo()
            if future:
                past.append(now)
                now = future.pop()
        else:
            before = book.value
            book.write(int(one))
            undoing.push(
                Step("", lambda before=before: book.write(before), lambda one=one: book.write(int(one)))  # type: ignore[misc]  # bound now
            )
            past, now, future = [*past, now][-50:], int(one), []
        assert book.value == now
        assert (undoing.undoable is None, undoing.redoable is None) == (not past, not future)


def test_that_steps_of_a_kind_are_one_where_they_follow_closely() -> None:
    undoing, book = Undoing(), Notebook()
    undoing.push(Step("view", lambda: book.write(0), lambda: book.write(1), "view"))
    undoing.push(Step("view", lambda: book.write(1), lambda: book.write(2), "view"), merges=True)
    undoing.undo()
    assert book.value == 0
    assert undoing.undoable is None
    undoing.redo()
    assert book.value == 2


def test_that_what_a_step_causes_is_no_step() -> None:
    undoing = Undoing()
    undoing.push(Step("a", lambda: undoing.push(Step("b", int, int)), int))
    undoing.undo()
    assert undoing.undoable is None
