"""Lists too long to make every row of before the first one is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import SECOND, START
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from window_driver import find

from hexoview.domain.resources import Range, Record, User
from hexoview.domain.span import TimeSpan
from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.records import making
from hexoview.ui.records import table as table_module
from hexoview.ui.records.arrangement import Arrangement
from hexoview.ui.records.book import Book, book_of
from hexoview.ui.records.columns import Column
from hexoview.ui.records.lines import Grouping
from hexoview.ui.records.model import RecordModel
from hexoview.ui.records.rows import Shows
from hexoview.ui.records.table import RecordTable
from hexoview.ui.records.view import ROW_HEIGHT, RecordView
from hexoview.watch import Cancelled, Watch, unwatched

HOUR = 3600 * SECOND
# A table asks for some rows beside those in sight: the first one, and those at its edges.
BESIDE = 8


def many(count: int) -> Contents:
    """Nights of 50 people with an activity each, the oldest first."""
    spans = [TimeSpan(START + n * HOUR, START + n * HOUR + HOUR // 2) for n in range(count)]
    return replace(
        NO_CONTENTS,
        users=tuple(User(n, f"Subject{n:02}") for n in range(50)),
        records=tuple(Record(n, n % 50, span) for n, span in enumerate(spans)),
        ranges=tuple(Range(n, n % 50, span, ("Sleep", "Walk")[n % 2]) for n, span in enumerate(spans)),
    )


@pytest.mark.parametrize("shows", Shows)
def test_that_only_the_rows_in_sight_are_made(qtbot: QtBot, shows: Shows) -> None:
    book = book_of(many(3000), shows)
    model = RecordModel()
    view = RecordView(model)
    qtbot.addWidget(view)
    view.resize(900, 10 * ROW_HEIGHT)
    model.show_book(book)
    model.show_matching(frozenset(range(0, 3000, 2)))
    view.show()
    view.grab()
    assert model.matching_count == 1500
    assert 0 < book.rows.made_count <= 10 + BESIDE
    view.scrollToBottom()
    view.grab()
    assert book.rows.made_count <= 2 * (10 + BESIDE)


def test_that_turning_the_order_of_time_makes_no_row() -> None:
    book = book_of(many(300), Shows.RECORDS)
    model = RecordModel()
    model.show_book(book)
    model.sort(Column.START, Qt.SortOrder.AscendingOrder)
    assert model.listed == tuple(range(300))
    model.sort(Column.START, Qt.SortOrder.DescendingOrder)
    assert model.listed == tuple(range(299, -1, -1))
    assert not book.rows.made_count


@given(places=st.lists(st.integers(0, 39), max_size=10))
def test_that_a_row_is_the_same_whenever_it_is_made(places: list[int]) -> None:
    contents = many(40)
    early, late = book_of(contents, Shows.RECORDS), book_of(contents, Shows.RECORDS)
    asked = [early.rows[place] for place in places]
    late.complete(unwatched())
    assert asked == [late.rows[place] for place in places]
    assert early.texts == late.texts
    assert early.days == late.days
    assert [row.id for row in early.rows] == list(early.ids)
    assert [row.span.start for row in early.rows] == list(early.starts)


def test_that_making_every_row_stops_when_it_is_told() -> None:
    book, watch = book_of(many(2000), Shows.RECORDS), Watch()
    watch.cancel()
    with pytest.raises(Cancelled):
        book.complete(watch)
    assert not book.is_complete


class TestTheTable:
    @pytest.fixture
    def shown(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> RecordTable:
        monkeypatch.setattr(table_module, "AT_ONCE", 100)
        monkeypatch.setattr(making, "AT_ONCE", 100)
        table = RecordTable()
        qtbot.addWidget(table)
        table.resize(900, 400)
        table.show()
        return table

    @pytest.fixture
    def ready(self, shown: RecordTable, qtbot: QtBot) -> Callable[[], None]:
        return lambda: qtbot.waitUntil(lambda: shown.is_ready, timeout=20_000)

    def test_that_what_is_typed_at_once_is_found_when_it_can_be(
        self, shown: RecordTable, ready: Callable[[], None]
    ) -> None:
        shown.show_contents(many(1000))
        shown.find_edit.setText("walk sub")
        shown.find_edit.setText("walk subject07")
        assert not shown.is_ready
        ready()
        assert set(shown.listed) == {n for n in range(1000) if n % 50 == 7}
        shown.find_edit.setText("")
        ready()
        assert len(shown.listed) == 1000

    def test_that_other_contents_are_found_by_what_was_typed_before(
        self, shown: RecordTable, ready: Callable[[], None]
    ) -> None:
        shown.show_contents(many(500))
        shown.find_edit.setText("subject07")
        ready()
        shown.show_contents(many(1000))
        ready()
        assert set(shown.listed) == {n for n in range(1000) if n % 50 == 7}
        shown.show_contents(many(50))
        ready()
        assert shown.listed == (7,)

    def test_that_groups_are_made_of_every_row(self, shown: RecordTable, ready: Callable[[], None]) -> None:
        shown.arrange(Arrangement(grouping=Grouping.PERSON))
        shown.show_contents(many(1000))
        ready()
        assert len(shown.listed) == 1000
        assert find(shown, "records-table", QTableView).model().rowCount() == 1050

    def test_that_the_list_is_there_before_every_row_is(
        self, shown: RecordTable, ready: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stopped(_: Book, watch: Watch) -> None:
            watch.cancel()
            watch.step(0.0)

        monkeypatch.setattr(Book, "complete", stopped)
        shown.show_contents(many(1000))
        ready()
        assert len(shown.listed) == 1000
