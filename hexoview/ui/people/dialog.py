"""The people of the store: a list to find them in, and what is noted on the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hexoview.domain.resources import User
from hexoview.domain.zones import ZoneKey
from hexoview.store.notes_change import NoteChange
from hexoview.ui import words
from hexoview.ui.contents import NO_CONTENTS, Contents
from hexoview.ui.empty_page import FilledOrEmpty
from hexoview.ui.engine import Opened
from hexoview.ui.named import PlainLabel, named
from hexoview.ui.people.facts import facts_of
from hexoview.ui.people.fields import PersonFields

_USER = Qt.ItemDataRole.UserRole
# So that a row is as tall as a fingertip needs.
_ROW_GAP = 4


class PeopleDialog(QDialog):
    """Shows and changes what is noted. What was typed is kept when another person is chosen, too.

    `changed` carries a NoteChange and what it is called; `removal_requested` a person's number.
    """

    changed = Signal(object, str)
    removal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "people", self.tr("People"))
        self.setWindowTitle(self.tr("People"))
        self._contents = NO_CONTENTS
        self._person: User | None = None
        self._find = named(QLineEdit(), "people-find", self.tr("Find people"))
        self._find.setPlaceholderText(self.tr("Find people…"))
        self._find.setClearButtonEnabled(True)
        self._list = named(QListWidget(), "people-list", self.tr("People"))
        self._list.setSpacing(_ROW_GAP)
        self._found = FilledOrEmpty("people-unfound", self._list)
        self._summary = PlainLabel(name="person-summary", is_wrapped=True)
        self._warning = PlainLabel(name="person-warning", is_wrapped=True)
        self._warning.setProperty("weight", "warning")
        self._fields = PersonFields()
        self._save = named(QPushButton(self.tr("Save")), "person-save", self.tr("Save what is noted"))
        self._revert = named(QPushButton(self.tr("Undo changes")), "person-revert")
        self._remove = named(QPushButton(self.tr("Remove this person…")), "person-remove")
        self._close = named(QPushButton(self.tr("Close")), "people-close")
        self._arrange()
        self._connect()
        self._show_state()

    def show_contents(self, contents: Contents, *, user_id: int | None = None) -> None:
        """Lists the people of a store, and chooses one; what is being typed is left as it is."""
        self._contents = contents
        wanted = user_id if user_id is not None else (self._person.id if self._person else None)
        with QSignalBlocker(self._list):
            self._list.clear()
            for user in sorted(contents.users, key=_by_name):
                item = QListWidgetItem(words.called(user))
                item.setData(_USER, user.id)
                self._list.addItem(item)
            self._filter(self._find.text())
            row = self._row_of(wanted)
            self._list.setCurrentRow(row)
        self._take_row(row)

    @Slot(object)
    def take_opened(self, opened: Opened) -> None:
        """Follows the store: people may have come, gone or been renamed."""
        self.show_contents(opened.contents)

    def keep(self) -> bool:
        """Notes what was typed; False, with the reason beside the field, where it can't be."""
        if self._person is None or not self._fields.is_changed:
            return True
        form = self._fields.read()
        if not form.is_right:
            self._fields.focus_problem()
            return False
        zones = self._fields.zone_change(ZoneKey.person(form.person.id))
        people = {} if form.person == self._person else {form.person.id: form.person}
        change = NoteChange(people=people, zones=zones)
        self._person = form.person
        # Not the current item: another person may have been chosen already.
        self._list.item(self._row_of(form.person.id)).setText(words.called(form.person))
        self._fields.settle(form.person)
        if not change.is_empty:
            told = self.tr("Change what is noted on {0}").format(words.called(form.person))
            self.changed.emit(change, told)
        return True

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._find)
        left.addWidget(self._found, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        for button in (self._revert, self._save, self._close):
            buttons.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._summary)
        right.addWidget(self._warning)
        right.addWidget(self._fields, 1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        self._body = FilledOrEmpty("people-nobody", inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._body, 1)
        column.addLayout(buttons)
        self._save.setDefault(True)
        self.resize(860, 560)

    def _connect(self) -> None:
        self._find.textChanged.connect(self._filter)
        self._list.currentRowChanged.connect(self._choose_row)
        self._fields.edited.connect(self._show_state)
        self._save.clicked.connect(self.keep)
        self._revert.clicked.connect(self._fields.revert)
        self._remove.clicked.connect(self._ask_removal)
        self._close.clicked.connect(self.close)

    @Slot(str)
    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            haystack = f"{item.text()} {item.data(_USER)}".casefold()
            item.setHidden(not all(word in haystack for word in wanted))
        if all(self._list.item(row).isHidden() for row in range(self._list.count())):
            self._found.show_empty(self.tr("Nobody is called that"), self.tr("Type fewer letters."))
        else:
            self._found.show_filled()

    @Slot(int)
    def _choose_row(self, row: int) -> None:
        person = self._person
        if person is not None and not self.keep():
            with QSignalBlocker(self._list):
                self._list.setCurrentRow(self._row_of(person.id))
            return
        self._take_row(row)

    def _row_of(self, user_id: int | None) -> int:
        """Where a person stands; the first row for somebody else, −1 in an empty list."""
        rows = range(self._list.count())
        return next(
            (row for row in rows if self._list.item(row).data(_USER) == user_id), min(len(rows) - 1, 0)
        )

    def _take_row(self, row: int) -> None:
        number = self._list.item(row).data(_USER) if row >= 0 else None
        found = next((user for user in self._contents.users if user.id == number), None)
        is_same = self._person is not None and found is not None and found.id == self._person.id
        if is_same and self._fields.is_changed:
            return
        self._person = found
        zone = self._contents.zones.names.get(ZoneKey.person(found.id), "") if found else ""
        self._fields.show_person(found or User(0), zone)
        facts = facts_of(self._contents, found.id) if found else None
        self._summary.show_text(facts.summary if facts else "")
        self._warning.show_text(facts.warning if facts else "")
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        has_person = self._person is not None
        if has_person:
            self._body.show_filled()
        else:
            self._body.show_empty(
                self.tr("There is nobody in this store yet."),
                self.tr("People appear here with their first recording: import one."),
            )
        for button in (self._remove, self._save, self._revert):
            button.setVisible(has_person)
        self._fields.setEnabled(has_person)
        self._remove.setEnabled(has_person)
        self._save.setEnabled(has_person and self._fields.is_changed)
        self._revert.setEnabled(has_person and self._fields.is_changed)

    @Slot()
    def _ask_removal(self) -> None:
        if self._person is not None and self.keep():
            self.removal_requested.emit(self._person.id)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps what was typed; stays where it can't be noted as it stands."""
        if self.keep():
            super().closeEvent(event)
        else:
            event.ignore()

    def reject(self) -> None:
        """Esc lets go of what was typed and not saved."""
        self._fields.revert()
        super().reject()


def _by_name(user: User) -> tuple[bool, str, int]:
    """People with a name first."""
    return user.name is None, words.called(user).casefold(), user.id
