"""The store's trash: what can be put back, and deleting it for good."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hexoview.domain.timestamp import Clock
from hexoview.store.trash_entry import TrashEntry
from hexoview.ui import words
from hexoview.ui.empty_page import FilledOrEmpty
from hexoview.ui.named import PlainLabel, named

_NAME = Qt.ItemDataRole.UserRole
# So that a row is as tall as a fingertip needs.
_ROW_GAP = 4


class TrashDialog(QDialog):
    """`restore_requested` and `deletion_requested` carry the names of entries."""

    restore_requested = Signal(object)
    deletion_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "trash", self.tr("Trash"))
        self.setWindowTitle(self.tr("Trash of this store"))
        self._entries: tuple[TrashEntry, ...] = ()
        self._head = PlainLabel(name="trash-head", is_wrapped=True)
        self._list = named(QListWidget(), "trash-list", self.tr("What was removed"))
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setSpacing(_ROW_GAP)
        self._question = PlainLabel(name="trash-question", is_wrapped=True)
        self._question.setProperty("weight", "bad")
        self._restore = named(QPushButton(self.tr("Put back")), "trash-restore")
        self._delete = named(QPushButton(self.tr("Delete for good…")), "trash-delete")
        self._sure = named(QPushButton(self.tr("Yes, delete for good")), "trash-sure")
        self._keep = named(QPushButton(self.tr("Keep it")), "trash-keep")
        self._close = named(QPushButton(self.tr("Close")), "trash-close")
        self._body = FilledOrEmpty("trash-nothing", self._list)
        self._arrange()
        self._list.itemSelectionChanged.connect(self._show_state)
        self._restore.clicked.connect(self._ask_restore)
        self._delete.clicked.connect(self._ask_deletion)
        self._sure.clicked.connect(self._delete_now)
        self._keep.clicked.connect(self._show_state)
        self._close.clicked.connect(self.accept)

    def show_entries(self, told: Sequence[tuple[TrashEntry, str]], clock: Clock, zone: tzinfo) -> None:
        """Lists what is in the trash, the newest first, each with the words for it."""
        entries = self._entries = tuple(entry for entry, _ in told)
        self._list.clear()
        for entry, what in told:
            when = words.moment(clock.from_datetime(entry.removed_at), clock, zone)
            item = QListWidgetItem(self.tr("{0}: removed {1}").format(what, when))
            item.setData(_NAME, entry.name)
            self._list.addItem(item)
        size = words.size(sum(entry.size for entry in entries))
        if entries:
            self._head.show_text(
                self.tr("What was removed takes {0} until it is deleted for good.").format(size)
            )
            self._body.show_filled()
            self._list.setCurrentRow(0)
        else:
            self._head.show_text("")
            self._body.show_empty(
                self.tr("The trash is empty"),
                self.tr("Records and people that you remove wait here and can be put back."),
            )
        self._show_state()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addWidget(self._sure)
        row.addWidget(self._keep)
        row.addStretch(1)
        row.addWidget(self._restore)
        row.addWidget(self._close)
        for button in (self._restore, self._delete, self._sure, self._keep, self._close):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        self._close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)
        column.addWidget(self._question)
        column.addLayout(row)
        self.resize(640, 380)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(item.data(_NAME) for item in self._list.selectedItems())

    @Slot()
    def _show_state(self) -> None:
        is_any = bool(self._chosen())
        self._restore.setEnabled(is_any)
        self._delete.setEnabled(is_any)
        self._ask(is_asking=False)
        for button in (self._restore, self._delete):
            button.setVisible(bool(self._entries))

    def _ask(self, *, is_asking: bool) -> None:
        self._question.show_text(
            self.tr("Nothing and nobody can bring back what is deleted for good.") if is_asking else ""
        )
        self._delete.setVisible(not is_asking)
        self._restore.setVisible(not is_asking)
        self._sure.setVisible(is_asking)
        self._keep.setVisible(is_asking)

    @Slot()
    def _ask_restore(self) -> None:
        self._head.setText(self.tr("Putting it back…"))
        self._restore.setEnabled(False)
        self.restore_requested.emit(self._chosen())

    @Slot()
    def _ask_deletion(self) -> None:
        self._ask(is_asking=True)
        self._keep.setFocus()

    @Slot()
    def _delete_now(self) -> None:
        self.deletion_requested.emit(self._chosen())
        self._ask(is_asking=False)
