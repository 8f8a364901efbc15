"""Selections with names: one key saves, a menu brings them back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot

from hexoview.query.combine import Combine
from hexoview.ui import words
from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.areas.row import ActionRow
from hexoview.ui.failures import Notice, Weight
from hexoview.ui.named import marked
from hexoview.ui.selection.saved import Saved, SavedFile
from hexoview.ui.selection.saved_dialog import SavedDialog

ROWS = (
    ActionRow("save_selection", "edit", marked("actions", "&Save the selection…"),
              marked("actions", "Give the selection a name, or take one that has one"), ("Ctrl+S",),
              ends_section=True),
)  # fmt: skip


class SavedArea(Area):
    """Keeps selections of each store under names."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._file = SavedFile(desk.memory.beside("selections.json"))
        self._dialog: SavedDialog | None = None

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action does."""
        return {"save_selection": self._ask}

    @property
    def _store(self) -> str:
        opened = self.desk.workspace.store_opened
        return "" if opened is None else opened.store.location

    @Slot()
    def _ask(self) -> None:
        if not self._store:
            fact = self.tr("There is nothing to save yet.")
            self.desk.notice(Notice(fact, "", self.tr("Open recordings first."), Weight.INFO))
            return
        dialog = SavedDialog(self.desk.window)
        dialog.save_wanted.connect(self._save)
        dialog.chosen.connect(self._take)
        dialog.deleted.connect(self._delete)
        dialog.renamed.connect(self._rename)
        self._dialog = dialog
        chips = [chip.value for chip in self.desk.parts.records.chips.chips]
        dialog.begin(self._file.of_store(self._store), words.DOT.join(chips))
        dialog.finished.connect(self._forget)
        self.desk.show(dialog)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    @Slot(str)
    def _save(self, name: str) -> None:
        work = self.desk.workspace
        self._file.save(self._store, Saved(name, str(work.selection), work.combine.value))
        self.desk.notice(Notice(self.tr("Saved as “{0}”.").format(name), weight=Weight.GOOD))
        if self._dialog is not None:
            self._dialog.accept()

    @Slot(str)
    def _take(self, name: str) -> None:
        found = next((one for one in self._file.of_store(self._store) if one.name == name), None)
        if found is not None:
            self.desk.workspace.choose(found.selection, combine=Combine(found.combine))

    @Slot(str)
    def _delete(self, name: str) -> None:
        self._file.delete(self._store, name)
        self._show()

    @Slot(str, str)
    def _rename(self, old: str, new: str) -> None:
        self._file.rename(self._store, old, new)
        self._show()

    def _show(self) -> None:
        if self._dialog is not None:
            self._dialog.show_saved(self._file.of_store(self._store))
