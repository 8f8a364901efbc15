"""Names a selection, and takes, renames or deletes those that have names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
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

from hexoview.ui.empty_page import FilledOrEmpty
from hexoview.ui.named import PlainLabel, named, plain_tip
from hexoview.ui.selection.saved import Saved


class SavedDialog(QDialog):
    """The selections of the open store.

    `save_wanted` carries a name, `chosen` and `deleted` the name of one in the list, `renamed` an old and a
    new name.
    """

    save_wanted = Signal(str)
    chosen = Signal(str)
    deleted = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "saved", self.tr("Saved selections"))
        self.setWindowTitle(self.tr("Saved selections"))
        self._name = named(QLineEdit(), "saved-name", self.tr("Name of the selection as it is now"))
        self._name.setMaxLength(80)
        self._save = named(QPushButton(self.tr("Save")), "saved-save", self.tr("Save the selection"))
        self._list = named(QListWidget(), "saved-list", self.tr("Saved selections"))
        self._take = named(QPushButton(self.tr("Select")), "saved-take", self.tr("Take this selection"))
        self._rename = named(
            QPushButton(self.tr("Rename…")), "saved-rename", self.tr("Rename this selection")
        )
        self._delete = named(QPushButton(self.tr("Delete")), "saved-delete", self.tr("Delete this selection"))
        self._close = named(QPushButton(self.tr("Close")), "saved-close", self.tr("Close"))
        self._body = FilledOrEmpty("saved-none", self._list)
        self._arrange()
        self._connect()
        metrics = self.fontMetrics()
        self.resize(max(460, 58 * metrics.averageCharWidth()), max(340, 18 * metrics.lineSpacing()))

    def begin(self, saved: Sequence[Saved], suggestion: str) -> None:
        """Shows the selections there are, with the keyboard in the line for a new name."""
        self.show_saved(saved)
        self._name.setText(suggestion[:80])
        self._name.selectAll()
        self._name.setFocus()

    def show_saved(self, saved: Sequence[Saved]) -> None:
        """Shows the selections there are."""
        now = self._named()
        self._list.clear()
        for one in saved:
            item = QListWidgetItem(one.name)
            item.setToolTip(plain_tip(one.query[:300]))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(Qt.ItemDataRole.UserRole, one.name)
            self._list.addItem(item)
            if one.name == now:
                self._list.setCurrentItem(item)
        if saved:
            self._body.show_filled()
        else:
            self._body.show_empty(
                self.tr("No saved selections yet"),
                self.tr("Write a name above and press Save: the filters as they are now come back with it."),
            )
        self._settle()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self.tr("Name")))
        top.addWidget(self._name, 1)
        top.addWidget(self._save)
        buttons = QHBoxLayout()
        for button in (self._take, self._rename, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._body, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._save.clicked.connect(self._tell_save)
        self._take.clicked.connect(self._tell_taken)
        self._rename.clicked.connect(self._edit)
        self._delete.clicked.connect(self._tell_deleted)
        self._close.clicked.connect(self.reject)
        self._list.itemChanged.connect(self._tell_renamed)
        self._list.currentRowChanged.connect(self._settle)
        self._name.textChanged.connect(self._settle)
        self._save.setDefault(True)

    def _named(self) -> str:
        item = self._list.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _settle(self) -> None:
        self._save.setEnabled(bool(self._name.text().strip()))
        for button in (self._take, self._rename, self._delete):
            button.setEnabled(bool(self._named()))
            button.setVisible(self._list.count() > 0)

    @Slot()
    def _tell_save(self) -> None:
        self.save_wanted.emit(self._name.text().strip())

    @Slot()
    def _tell_taken(self) -> None:
        name = self._named()
        self.accept()
        self.chosen.emit(name)

    @Slot()
    def _edit(self) -> None:
        self._list.editItem(self._list.currentItem())

    @Slot()
    def _tell_deleted(self) -> None:
        self.deleted.emit(self._named())

    @Slot(QListWidgetItem)
    def _tell_renamed(self, item: QListWidgetItem) -> None:
        old = str(item.data(Qt.ItemDataRole.UserRole))
        if item.text().strip() != old:
            self.renamed.emit(old, item.text())
