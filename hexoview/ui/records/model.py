"""The list as Qt sees it: a plain table over rows that are found, sorted and grouped in Python."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from hexoview.domain.span import ALWAYS, TimeSpan
from hexoview.ui.named import plain_tip
from hexoview.ui.records.book import NO_BOOK, Book
from hexoview.ui.records.columns import COLUMNS, Column, title_of
from hexoview.ui.records.facts import Facts
from hexoview.ui.records.lines import Grouping, Heading, Line, groups_of, lines_of
from hexoview.ui.records.ordering import order_of
from hexoview.ui.records.rows import RecordRow

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
# The id of a row, for delegates; None for a heading.
ROW_ID = _Role.UserRole


class RecordModel(QAbstractTableModel):
    """Rows that match what is typed and the filters, in the order asked for, grouped or not.

    Rows outside the chosen times are grey, not gone: they can still be chosen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book: Book = NO_BOOK
        self._ordered: list[int] = []
        self._places: Sequence[int] = ()
        self._groups: list[Heading] = []
        self._lines: Sequence[Line] = ()
        self._line_of: dict[Line, int] | None = None
        self._facts = Facts()
        self._text = ""
        self._matching: Collection[int] | None = None
        self._window = ALWAYS
        self._column = Column.START
        self._order = Qt.SortOrder.DescendingOrder
        self._grouping = Grouping.NOTHING
        self._folded: frozenset[object] = frozenset()

    @property
    def total(self) -> int:
        """Rows, shown or not."""
        return len(self._book.rows)

    @property
    def matching_count(self) -> int:
        """Rows that match, those of folded groups too."""
        return len(self._places)

    @property
    def listed(self) -> tuple[int, ...]:
        """The ids of the rows from top to bottom; those of folded groups are left out."""
        ids = self._book.ids
        return tuple(ids[line] for line in self._lines if isinstance(line, int))

    @property
    def is_plain(self) -> bool:
        """Whether the rows are shown as they come, by start, so that only those in sight are made."""
        is_by_start = COLUMNS[self._column].key is None
        return is_by_start and self._grouping is Grouping.NOTHING and not self._text

    @property
    def book(self) -> Book:
        """All rows."""
        return self._book

    @property
    def grouping(self) -> Grouping:
        """What makes rows a group."""
        return self._grouping

    def row_of(self, number: int) -> int | None:
        """The line on which a row stands, or None when it isn't shown."""
        place = self._book.place_of(number)
        return None if place is None else self._found_line(place)

    def rows_at(self, lines: Iterable[int]) -> list[RecordRow]:
        """The rows on some lines; headings are passed over."""
        found = (self._lines[line] for line in lines if 0 <= line < len(self._lines))
        return [self._book.rows[place] for place in found if isinstance(place, int)]

    def heading_at(self, line: int) -> Heading | None:
        """The heading on a line, if it is one."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return found if isinstance(found, Heading) else None

    def line_of(self, heading: Heading) -> int | None:
        """The line of a group's heading."""
        return self._found_line(heading)

    def is_folded(self, heading: Heading) -> bool:
        """Whether the rows of a group are out of sight."""
        return heading.key in self._folded

    def heading_over(self, line: int) -> int | None:
        """The line of the heading that a row stands under."""
        above = (place for place in range(line, -1, -1) if isinstance(self._lines[place], Heading))
        return next(above, None)

    def show_book(self, book: Book) -> None:
        """Takes other rows."""
        self._book = book
        self._sort()
        self._arrange()

    def show_facts(self, facts: Facts) -> None:
        """Takes other figures; rows stay where they are until they are sorted again."""
        self._facts = facts
        self._redraw([])

    def find(self, text: str) -> None:
        """Keeps the rows that have every word of `text` somewhere."""
        self._text = text
        self._arrange()

    def show_matching(self, ids: Collection[int] | None) -> None:
        """Keeps these rows; None keeps all."""
        if ids != self._matching:
            self._matching = ids
            self._arrange()

    def show_window(self, window: TimeSpan) -> None:
        """Greys the rows that share no time with `window`."""
        if window != self._window:
            self._window = window
            self._redraw([_Role.ForegroundRole, _Role.ToolTipRole])

    def group_by(self, grouping: Grouping) -> None:
        """Puts the rows under headings, all open."""
        self._grouping, self._folded = grouping, frozenset()
        self._arrange()

    def fold(self, heading: Heading, *, is_folded: bool) -> None:
        """Folds or opens one group."""
        self._folded = self._folded | {heading.key} if is_folded else self._folded - {heading.key}
        self._show_lines(lines_of(self._groups, self._folded))

    def fold_all(self, *, is_folded: bool) -> None:
        """Folds or opens every group."""
        self._folded = frozenset(heading.key for heading in self._groups) if is_folded else frozenset()
        self._show_lines(lines_of(self._groups, self._folded))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Puts the rows in the order of a column."""
        self._column, self._order = Column(column), order
        self._sort()
        self._arrange()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Lines shown; a line has none below it."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Columns, hidden ones too."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """What stands in a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Heading):
            return self._of_heading(line, index.column(), role)
        return self._of_row(self._book.rows[line], Column(index.column()), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return title_of(Column(section))
        return None

    def _of_heading(self, heading: Heading, column: int, role: int) -> Any:
        match role:
            case _Role.DisplayRole if column == 0:
                return heading.told
            case _Role.AccessibleTextRole if column == 0:
                state = self.tr("folded") if self.is_folded(heading) else self.tr("open")
                return f"{heading.told}, {state}"
        return None

    def _of_row(self, row: RecordRow, column: Column, role: int) -> Any:
        match role:
            case _Role.DisplayRole if column is not Column.STRIP:
                return COLUMNS[column].text(row, self._facts)
            case _Role.AccessibleTextRole:
                return COLUMNS[column].text(row, self._facts)
            case _Role.ToolTipRole:
                return plain_tip(self._tip(row, column))
            case _Role.ForegroundRole if not row.span.overlaps(self._window):
                return QGuiApplication.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
            case _ if role == ROW_ID:
                return row.record_id
        return None

    def _tip(self, row: RecordRow, column: Column) -> str:
        if not row.span.overlaps(self._window):
            return self.tr("Outside the chosen times")
        if column is Column.ACTIVITIES:
            return ", ".join(row.activities)
        return COLUMNS[column].text(row, self._facts)

    def _redraw(self, roles: list[int]) -> None:
        if self._lines:
            corner = self.index(len(self._lines) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), corner, roles)

    def _found_line(self, line: Line) -> int | None:
        if self._line_of is None:
            self._line_of = {one: at for at, one in enumerate(self._lines)}
        return self._line_of.get(line)

    def _sort(self) -> None:
        """Equal rows keep the order of time, the newest first, whichever way the column is sorted."""
        key = COLUMNS[self._column].key
        is_descending = self._order is Qt.SortOrder.DescendingOrder
        book = self._book
        # By the start no row has to be made.
        keys = book.starts if key is None else [key(row, self._facts) for row in book.rows]
        self._ordered = order_of(keys, is_descending=is_descending)

    def _arrange(self) -> None:
        places = self._ordered
        if self._matching is not None:
            kept, ids = self._matching, self._book.ids
            places = [place for place in places if ids[place] in kept]
        for word in self._text.casefold().split():
            texts = self._book.texts
            places = [place for place in places if word in texts[place]]
        self._places = places
        if self._grouping is Grouping.NOTHING:
            self._groups = []
            self._show_lines(places)
        else:
            self._groups = groups_of(self._book, places, self._grouping)
            self._show_lines(lines_of(self._groups, self._folded))

    def _show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._lines, self._line_of = lines, None
        self.endResetModel()
