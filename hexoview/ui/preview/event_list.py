"""Activities and marks of what is shown, as a list that leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hexoview.ui import words
from hexoview.ui.named import PlainLabel, named, plain_tip
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.timescale import Timescale

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EventModel(QAbstractTableModel):
    """A row for each event that meets the filter, in time order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self._shown: tuple[Event, ...] = ()
        self._timescale = Timescale()
        self._text = ""
        self._heads = (self.tr("Start"), self.tr("What"), self.tr("Length"))

    @property
    def shown(self) -> tuple[Event, ...]:
        """The events that meet the filter."""
        return self._shown

    def show_events(self, events: Sequence[Event], timescale: Timescale) -> None:
        """Lists these, with their times as the axis tells them."""
        self._events, self._timescale = tuple(events), timescale
        self._refresh()

    def show_matching(self, text: str) -> None:
        """Lists only those whose names have all the words of a text."""
        self._text = text
        self._refresh()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Start, name, length."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What stands over a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the whole name as its tip."""
        event = self._shown[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(event.name)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._cells(event)[index.column()]

    def _cells(self, event: Event) -> tuple[str, str, str]:
        length = "" if event.is_mark else words.length(event.span.length, self._timescale.clock)
        name = f"▾ {event.name or self.tr('Mark')}" if event.is_mark else event.name
        return self._timescale.day_and_moment(event.span.start), name, length

    def _refresh(self) -> None:
        self.beginResetModel()
        wanted = self._text.casefold().split()
        self._shown = tuple(e for e in self._events if all(word in e.name.casefold() for word in wanted))
        self.endResetModel()


class EventTable(QTableView):
    """The list itself: Enter takes the event in it, Delete and F2 ask for changes."""

    taken = Signal()
    edited = Signal()
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reads the keys that do something with an event."""
        wishes = {
            Qt.Key.Key_Return: self.taken,
            Qt.Key.Key_Enter: self.taken,
            Qt.Key.Key_F2: self.edited,
            Qt.Key.Key_Delete: self.deleted,
        }
        wish = wishes.get(Qt.Key(event.key()))
        if wish is None:
            super().keyPressEvent(event)
        else:
            wish.emit()


class EventList(QWidget):
    """Finds events; a click goes to one, Enter makes its time the stretch.

    `gone_to`, `taken`, `edit_wanted` and `delete_wanted` carry an Event, `mark_wanted` nothing.
    """

    gone_to = Signal(object)
    taken = Signal(object)
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    mark_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "events", self.tr("Activities and marks"))
        self._keeps = self._has_stretch = False
        self._find = named(QLineEdit(), "events-find", self.tr("Find activities and marks"))
        self._find.setPlaceholderText(self.tr("Find activities and marks…"))
        self._find.setClearButtonEnabled(True)
        self._model = EventModel(self)
        self._table = named(EventTable(), "events-table", self.tr("Activities and marks"))
        self._empty = PlainLabel(name="events-empty", is_wrapped=True)
        self._take = self._button(
            "events-take", self.tr("Choose"), self.tr("Its time as the stretch (Enter)")
        )
        self._mark = self._button("events-mark", self.tr("Mark…"), self.tr("The stretch as a new activity"))
        self._edit = self._button("events-edit", self.tr("Change…"), self.tr("Name and times (F2)"))
        self._delete = self._button("events-delete", self.tr("Delete"), self.tr("The activity alone (Del)"))
        self.setFocusProxy(self._table)
        self._dress()
        self._connect()

    def show_events(self, events: Sequence[Event], timescale: Timescale) -> None:
        """Lists what happened in the time shown; the event that was marked stays so."""
        before = self._current()
        self._model.show_events(events, timescale)
        if before is not None:
            self.show_current(before)
        self._settle()

    def show_current(self, event: Event) -> None:
        """Marks an event that was gone to elsewhere."""
        found = (row for row, one in enumerate(self._model.shown) if one.span == event.span)
        row = next(found, None)
        if row is not None:
            self._table.selectRow(row)

    def show_stretch(self, *, is_chosen: bool) -> None:
        """Tells whether there is a stretch that could be marked."""
        self._has_stretch = is_chosen
        self._settle()

    def keep_activities(self, *, is_possible: bool) -> None:
        """Tells whether activities can be changed in this store."""
        self._keeps = is_possible
        self._settle()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = named(QPushButton(text), name, tip)
        button.setToolTip(plain_tip(tip))
        return button

    def _dress(self) -> None:
        table = self._table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QHBoxLayout()
        for button in (self._take, self._mark, self._edit, self._delete):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._find)
        column.addWidget(table, 1)
        column.addWidget(self._empty)
        column.addLayout(buttons)
        self._settle()

    def _connect(self) -> None:
        self._find.textChanged.connect(self._match)
        self._find.returnPressed.connect(self._table.setFocus)
        self._table.clicked.connect(self._go)
        self._table.taken.connect(self._take_current)
        self._table.edited.connect(self._edit_current)
        self._table.deleted.connect(self._delete_current)
        self._table.selectionModel().currentRowChanged.connect(self._settle)
        self._take.clicked.connect(self._take_current)
        self._mark.clicked.connect(self.mark_wanted)
        self._edit.clicked.connect(self._edit_current)
        self._delete.clicked.connect(self._delete_current)

    def _current(self) -> Event | None:
        index = self._table.currentIndex()
        return self._model.shown[index.row()] if index.isValid() else None

    def _activity(self) -> Event | None:
        """The event in the list, if it is an activity that can be changed."""
        event = self._current()
        return event if self._keeps and event is not None and event.range_id is not None else None

    @Slot()
    def _settle(self) -> None:
        self._take.setEnabled(self._current() is not None)
        self._mark.setEnabled(self._keeps and self._has_stretch)
        self._edit.setEnabled(self._activity() is not None)
        self._delete.setEnabled(self._activity() is not None)
        is_empty = not self._model.shown
        wanted = self._find.text().strip()
        text = self.tr("Nothing here is called “{0}”.").format(wanted) if wanted else ""
        self._empty.show_text((text or self.tr("No activity or mark in the time shown.")) if is_empty else "")

    @Slot(str)
    def _match(self, text: str) -> None:
        self._model.show_matching(text)
        self._settle()

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self.gone_to.emit(self._model.shown[index.row()])

    @Slot()
    def _take_current(self) -> None:
        event = self._current()
        if event is not None:
            self.taken.emit(event)

    @Slot()
    def _edit_current(self) -> None:
        event = self._activity()
        if event is not None:
            self.edit_wanted.emit(event)

    @Slot()
    def _delete_current(self) -> None:
        event = self._activity()
        if event is not None:
            self.delete_wanted.emit(event)
