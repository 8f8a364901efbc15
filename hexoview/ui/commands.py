"""What each action does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

from hexoview.query.combine import Combine
from hexoview.query.selection import MAX_TEXT, Selection
from hexoview.ui.about import AboutDialog
from hexoview.ui.exporting.exports import Exports
from hexoview.ui.failures import Notice
from hexoview.ui.intake import Intake
from hexoview.ui.keys_sheet import KeysSheet
from hexoview.ui.selection.terms import EVERYTHING
from hexoview.ui.theme import Appearance

if TYPE_CHECKING:
    from hexoview.ui.jobs import Jobs
    from hexoview.ui.layout import Layout
    from hexoview.ui.settings import Memory
    from hexoview.ui.workspace import Workspace

LOOKS = {
    "look_system": Appearance.SYSTEM,
    "look_light": Appearance.LIGHT,
    "look_dark": Appearance.DARK,
}


class Commands(QObject):
    """The actions of one window, each a method that passes on a wish."""

    noticed = Signal(object)
    look_changed = Signal()

    def __init__(
        self, window: QMainWindow, parts: Layout, *, workspace: Workspace, jobs: Jobs, memory: Memory
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._workspace = workspace
        self._jobs = jobs
        self._memory = memory
        self.intake = Intake(window, workspace, jobs, memory)
        self.exports = Exports(window, workspace, jobs, memory)
        parts.place_outcome(self.exports.outcome)
        parts.actions.connect(self._handlers())

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "import_folder": self.intake.ask_folder,
            "import_zip": self.intake.ask_zip,
            "open": self.intake.ask_store,
            "sample": self.intake.make_sample,
            "quit": self._window.close,
            "find": self._parts.records.find_edit.setFocus,
            "copy_query": self._copy_query,
            "paste_query": self._paste_query,
            "clear_times": self._clear_times,
            "clear_all": self._clear_all,
            "filters": self._show_or_hide_filters,
            "ids": self._show_or_hide_ids,
            "go_filters": self._go_to_filters,
            "go_records": self._go_to_records,
            "go_preview": self._parts.preview.focus,
            "look_system": self._take_look,
            "look_light": self._take_look,
            "look_dark": self._take_look,
            "export": self.exports.ask,
            "cancel_job": self._jobs.cancel,
            "keys": self._show_keys,
            "recordings": self._tell_where_recordings_are,
            "about": self._show_about,
        }

    @Slot()
    def export_one_by_one(self) -> None:
        """Takes the chosen records one by one, and asks where they go."""
        self._workspace.choose_combine(Combine.EACH)
        self.exports.ask()

    @Slot()
    def take_together(self) -> None:
        """Takes the chosen records together again."""
        self._workspace.choose_combine(Combine.OVERLAP)

    @Slot()
    def _copy_query(self) -> None:
        QGuiApplication.clipboard().setText(str(self._workspace.selection))

    @Slot()
    def _paste_query(self) -> None:
        text = "".join(QGuiApplication.clipboard().text()[:MAX_TEXT].split())
        if text:
            self._workspace.choose(Selection.of_text(text))
        else:
            self.noticed.emit(Notice(self.tr("There is no text to paste.")))

    @Slot()
    def _clear_times(self) -> None:
        self._workspace.choose_span(None)

    @Slot()
    def _clear_all(self) -> None:
        self._workspace.choose(EVERYTHING)

    @Slot()
    def _show_or_hide_filters(self) -> None:
        self._parts.show_filters()

    @Slot()
    def _show_or_hide_ids(self) -> None:
        is_shown = self._parts.actions["ids"].isChecked()
        self._parts.show_ids(is_shown=is_shown)
        self._memory.change(shows_ids=is_shown)

    @Slot()
    def _go_to_filters(self) -> None:
        self._parts.actions["filters"].setChecked(True)
        self._parts.show_filters()
        self._parts.panel.focus_first()

    @Slot()
    def _go_to_records(self) -> None:
        self._parts.records.view.setFocus()

    @Slot()
    def _take_look(self) -> None:
        chosen = next(look for name, look in LOOKS.items() if self._parts.actions[name].isChecked())
        self._memory.change(appearance=chosen)
        self.look_changed.emit()

    @Slot()
    def _show_keys(self) -> None:
        self._show(KeysSheet(self._window))

    @Slot()
    def _show_about(self) -> None:
        self._show(AboutDialog(self._window))

    @Slot()
    def _tell_where_recordings_are(self) -> None:
        self.noticed.emit(
            Notice(
                self.tr("Recordings come from the Hexoskin dashboard."),
                self.tr("Open a record there and choose Export; binary or CSV, both can be imported."),
                self.tr("Then drop the zip on this window, or choose Import a zip… in the File menu."),
            )
        )

    def _show(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
