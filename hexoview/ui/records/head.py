"""What stands above the list: how many there are, and how they are found, shown and grouped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from hexoview.ui import words
from hexoview.ui.named import ChoiceBox, ElidedLabel, marked, named, styled
from hexoview.ui.records.columns import COLUMNS, Column, title_of
from hexoview.ui.records.lines import Grouping
from hexoview.ui.records.rows import RecordRow, Shows

_SHOWS = (
    (Shows.RECORDS, marked("RecordHead", "Records")),
    (Shows.ACTIVITIES, marked("RecordHead", "Activities")),
)
_GROUPINGS = (
    (Grouping.NOTHING, marked("RecordHead", "Not grouped")),
    (Grouping.PERSON, marked("RecordHead", "By person")),
    (Grouping.DAY, marked("RecordHead", "By day")),
    (Grouping.ACTIVITY, marked("RecordHead", "By activity")),
)


class FindEdit(QLineEdit):
    """A line to type into.

    `emptied_more` says that Backspace had nothing to delete, `left_down` that the list below is wanted.
    """

    emptied_more = Signal()
    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Passes on what has nothing to do here: a Backspace in an empty line, and the way down."""
        if event.key() == Qt.Key.Key_Backspace and not self.text() and not event.isAutoRepeat():
            self.emptied_more.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class RecordHead(QWidget):
    """One line above the table."""

    shows_chosen = Signal(object)
    grouping_chosen = Signal(object)
    column_switched = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._count = ElidedLabel(name="records-count")
        self.find_edit = named(FindEdit(), "records-find", self.tr("Find records, people, activities"))
        self.find_edit.setPlaceholderText(self.tr("Find records, people, activities…"))
        self.find_edit.setClearButtonEnabled(True)
        self.find_edit.setMinimumWidth(150)
        self._shows = named(ChoiceBox(), "records-shows", self.tr("What the list shows"))
        for shows, text in _SHOWS:
            self._shows.addItem(self.tr(text), shows.value)
        self._grouping = named(ChoiceBox(), "records-grouping", self.tr("How the list is grouped"))
        for grouping, text in _GROUPINGS:
            self._grouping.addItem(self.tr(text), grouping.value)
        for box in (self._shows, self._grouping):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._columns = named(QPushButton(self.tr("Columns")), "records-columns", self.tr("Choose columns"))
        styled(self._columns, small="true")
        self._menu = QMenu(self._columns)
        self._menu.setObjectName("records-columns-menu")
        self._columns.setMenu(self._menu)
        self._column_actions = {column: self._column_action(column) for column in Column}
        self._arrange()
        self._shows.activated.connect(self._tell_shows)
        self._grouping.activated.connect(self._tell_grouping)

    @property
    def menu(self) -> QMenu:
        """The columns to choose from."""
        return self._menu

    def show_choice(self, shows: Shows, grouping: Grouping) -> None:
        """Shows how the list stands."""
        self._shows.setCurrentIndex(self._shows.findData(shows.value))
        self._grouping.setCurrentIndex(self._grouping.findData(grouping.value))
        for column, action in self._column_actions.items():
            action.setVisible(COLUMNS[column].shows in (None, shows))

    def show_count(self, matching: int, total: int, chosen: Sequence[RecordRow]) -> None:
        """Says how many of how many there are, and of several chosen ones how long they last."""
        all_of = words.count(total)
        text = all_of if matching == total else self.tr("{0} of {1}").format(words.count(matching), all_of)
        if len(chosen) > 1:
            lasting = words.length(sum(row.span.length for row in chosen), chosen[0].clock)
            text += words.DOT + self.tr("{0} selected – {1}").format(words.count(len(chosen)), lasting)
        self._count.show_whole(text)

    def show_columns(self, shown: frozenset[Column]) -> None:
        """Ticks the columns that are there; the last one can't go."""
        for column, action in self._column_actions.items():
            action.setChecked(column in shown)
            action.setEnabled(shown != {column})

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._shows)
        row.addWidget(self._count, 1)
        row.addWidget(self.find_edit, 1)
        row.addWidget(self._grouping)
        row.addWidget(self._columns)

    def _column_action(self, column: Column) -> QAction:
        action = self._menu.addAction(title_of(column))
        action.setCheckable(True)
        action.setData(column)
        action.triggered.connect(self._tell_column)
        return action

    @Slot()
    def _tell_shows(self) -> None:
        self.shows_chosen.emit(Shows(self._shows.currentData()))

    @Slot()
    def _tell_grouping(self) -> None:
        self.grouping_chosen.emit(Grouping(self._grouping.currentData()))

    @Slot()
    def _tell_column(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.column_switched.emit(Column(action.data()))
