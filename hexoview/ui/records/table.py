"""The list of records or activities: type to find, sort, group, choose one or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.lane import Lane
from hexoview.ui.named import named
from hexoview.ui.records.arrangement import Arrangement
from hexoview.ui.records.arranging import Arranger
from hexoview.ui.records.book import Book, book_of
from hexoview.ui.records.columns import Column
from hexoview.ui.records.copying import table_text
from hexoview.ui.records.facts import Facts
from hexoview.ui.records.head import RecordHead
from hexoview.ui.records.making import AT_ONCE, is_waiting, make
from hexoview.ui.records.model import RecordModel
from hexoview.ui.records.nothing import NothingPage
from hexoview.ui.records.rows import RecordRow, Shows
from hexoview.ui.records.view import RecordView
from hexoview.ui.selection.chips import ChipBar
from hexoview.ui.selection.facets import Counts

if TYPE_CHECKING:
    from hexoview.store.overview.overviews import Overviews

_Flag = QItemSelectionModel.SelectionFlag


class RecordTable(QWidget):
    """Shows the records or activities of a store, and says which ones a person chose.

    `records_chosen` and `activities_chosen` carry ids; `figures_made` says that there are more figures.
    """

    records_chosen = Signal(object)
    activities_chosen = Signal(object)
    activated = Signal()
    figures_made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "records", self.tr("Records"))
        self._model = RecordModel(self)
        self._lane = Lane("list", self)
        self._completing = Lane("rows", self, gives_way=True)
        self._is_find_due = False
        self._contents = NO_CONTENTS
        self._picked: tzinfo | None = None
        self._facts = Facts(strip=self._strip_words)
        self._shows = Shows.RECORDS
        self._chosen: dict[Shows, tuple[int, ...]] = dict.fromkeys(Shows, ())
        self._scope = Counts({})
        self._is_marking = False
        self._head = RecordHead()
        self.find_edit = self._head.find_edit
        self.view = named(RecordView(self._model), "records-table", self.tr("Records"))
        self.chips = ChipBar()
        self.arranger = Arranger(self.view, self._model, self._head)
        self.nothing = NothingPage()
        self._menu = named(QMenu(self), "records-menu", self.tr("What can be done with these records"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.nothing)
        self._lay_out()
        self._connect()
        self.arrange(Arrangement())

    @property
    def listed(self) -> tuple[int, ...]:
        """The ids in the list, from top to bottom."""
        return self._model.listed

    @property
    def arrangement(self) -> Arrangement:
        """Which columns stand where, and what makes a group."""
        return self.arranger.now(self._shows)

    @property
    def is_ready(self) -> bool:
        """Whether the list is there, and shows what was typed."""
        return not self._lane.is_busy and not self._is_find_due

    def row_of(self, number: int) -> int | None:
        """On which line a record or activity stands, None where it isn't listed."""
        return self._model.row_of(number)

    def close_lane(self) -> None:
        """Waits for what is being made ready."""
        self._lane.close()
        self._completing.close()

    def use_actions(self, actions: Sequence[QAction]) -> None:
        """Offers these for the chosen rows."""
        self._menu.addActions(list(actions))

    def arrange(self, wanted: Arrangement) -> None:
        """Shows these columns, in this order, sorted and grouped so."""
        is_other, self._shows = wanted.shows is not self._shows, wanted.shows
        self.arranger.arrange(wanted)
        if is_other:
            self._make_book()
        self._settle()

    def show_contents(self, contents: Contents, overviews: Overviews | None = None) -> None:
        """Lists the records of a store; with `overviews` their day strips are drawn."""
        self._contents = contents
        self.view.strips.show_contents(overviews, contents)
        self._make_book()

    def show_zone(self, picked: tzinfo | None) -> None:
        """Tells the starts in a zone that was picked, or each in its record's own."""
        if picked != self._picked:
            self._picked = picked
            self._make_book()

    def show_facts(self, facts: Facts) -> None:
        """Tells how good the signals of records are, and when they were exported."""
        self._facts = replace(facts, strip=self._strip_words)
        self._model.show_facts(self._facts)

    def show_made(self, record_ids: Sequence[int]) -> None:
        """Draws the strips of these anew: they were made just now."""
        self.view.strips.forget(record_ids)
        self.view.viewport().update()
        self.figures_made.emit()

    def show_scope(self, scope: Counts) -> None:
        """Lists what the filters leave, what lies outside the chosen stretch in grey."""
        self._scope = scope
        self._model.show_matching(self._matching())
        self._model.show_window(scope.window)
        self._settle()

    def show_chosen(self, record_ids: tuple[int, ...], activity_ids: tuple[int, ...] = ()) -> None:
        """Marks the chosen records, or activities."""
        before = self._chosen[self._shows]
        self._chosen = {Shows.RECORDS: record_ids, Shows.ACTIVITIES: activity_ids}
        if set(self._chosen[self._shows]) != set(before):
            self._settle()
            self._bring_in_sight()

    def show_ids(self, *, is_shown: bool) -> None:
        """Shows or hides the column of ids."""
        self.arranger.show_column(Column.ID, is_shown=is_shown)

    @Slot()
    def copy_rows(self) -> None:
        """Puts the chosen rows on the clipboard, under the titles of the columns that are shown."""
        columns = [column for column, _ in self.arrangement.columns]
        rows = self._marked_rows()
        if rows:
            QGuiApplication.clipboard().setText(table_text(rows, columns, self._facts))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self.chips)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.find_edit.textChanged.connect(self._find)
        self.find_edit.left_down.connect(self.view.setFocus)
        self.find_edit.emptied_more.connect(self.chips.remove_last)
        self.arranger.shows_chosen.connect(self._take_shows)
        self.arranger.grouped.connect(self._settle)
        self.chips.find_cleared.connect(self.find_edit.clear)
        self.view.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.view.activated.connect(self.activated)
        self.view.copy_wanted.connect(self.copy_rows)
        self.view.menu_wanted.connect(self._open_menu)
        self._model.modelReset.connect(self._mark_chosen)
        self._lane.succeeded.connect(self._take_book)
        self._completing.succeeded.connect(self._find_now)

    def _make_book(self) -> None:
        self._model.show_matching(self._matching())
        found = self._contents.records if self._shows is Shows.RECORDS else self._contents.ranges
        if len(found) <= AT_ONCE:
            self._lane.cancel()
            self._take_book(book_of(self._contents, self._shows, self._picked))
        else:
            wanted = partial(book_of, self._contents, self._shows, self._picked)
            self._lane.start(partial(make, wanted, is_plain=self._model.is_plain))

    @Slot(object)
    def _take_book(self, book: Book) -> None:
        self._model.show_book(book)
        if is_waiting(book):
            self._completing.start(book.complete)
        else:
            self._completing.cancel()
        self._settle()
        self._find_now()

    @Slot()
    def _settle(self) -> None:
        self._mark_chosen()
        self._head.show_count(self._model.matching_count, self._model.total, self._chosen_rows())
        self._pages.setCurrentWidget(self.view if self._model.rowCount() else self.nothing)
        self.chips.show_list(self.find_edit.text(), are_records=self._shows is Shows.RECORDS)
        is_found = bool(self.find_edit.text()) and self._matching() is None
        self.nothing.show_reason(is_empty=not self._model.total, is_found=is_found)

    def _matching(self) -> frozenset[int] | None:
        return self._scope.records if self._shows is Shows.RECORDS else self._scope.activities

    def _strip_words(self, record_id: int) -> str:
        return self.view.strips.words(record_id)

    def _chosen_rows(self) -> list[RecordRow]:
        lines = map(self._model.row_of, self._chosen[self._shows])
        return self._model.rows_at(line for line in lines if line is not None)

    def _marked_rows(self) -> list[RecordRow]:
        marked = self.view.selectionModel().selection()
        runs = [marked.at(place) for place in range(marked.count())]
        lines = sorted({line for run in runs for line in range(run.top(), run.bottom() + 1)})
        return self._model.rows_at(lines)

    @Slot()
    def _mark_chosen(self) -> None:
        """Marks the chosen rows, without telling anybody: nothing was chosen by hand."""
        lines = sorted(
            line for line in map(self._model.row_of, self._chosen[self._shows]) if line is not None
        )
        marked = QItemSelection()
        for line in lines:
            index = self._model.index(line, 0)
            marked.select(index, index)
        selection = self.view.selectionModel()
        self._is_marking = True
        selection.select(marked, _Flag.ClearAndSelect | _Flag.Rows)
        if lines and not marked.contains(selection.currentIndex().siblingAtColumn(0)):
            selection.setCurrentIndex(self._model.index(lines[0], 0), _Flag.NoUpdate)
        self._is_marking = False

    def _bring_in_sight(self) -> None:
        lines = [line for line in map(self._model.row_of, self._chosen[self._shows]) if line is not None]
        if lines:
            self.view.scrollTo(self._model.index(min(lines), 0))

    @Slot(str)
    def _find(self, text: str) -> None:
        # While the rows of a large store are being made, the list stays as it is, and the window awake.
        self._is_find_due = self._lane.is_busy or is_waiting(self._model.book)
        if not self._is_find_due:
            self._model.find(text)
            self._settle()

    @Slot()
    def _find_now(self) -> None:
        if self._is_find_due:
            self._find(self.find_edit.text())

    @Slot(object)
    def _take_shows(self, shows: Shows) -> None:
        if shows is not self._shows:
            self._shows = shows
            self._head.show_choice(shows, self._model.grouping)
            self._make_book()

    @Slot()
    def _tell_chosen(self) -> None:
        if self._is_marking:
            return
        chosen = tuple(sorted(row.id for row in self._marked_rows()))
        if set(chosen) != set(self._chosen[self._shows]):
            self._chosen[self._shows] = chosen
            self._head.show_count(self._model.matching_count, self._model.total, self._chosen_rows())
            is_records = self._shows is Shows.RECORDS
            (self.records_chosen if is_records else self.activities_chosen).emit(chosen)

    @Slot(object)
    def _open_menu(self, where: QPoint) -> None:
        if self._marked_rows():
            self._menu.popup(where)
