"""Asks how the selection is to be written, has it written, and shows the receipt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow

from hexoview.ui.exporting.outcome import Outcome
from hexoview.ui.selection.telling import told

if TYPE_CHECKING:
    from hexoview.export.request import ExportRequest
    from hexoview.ui.engine import Answer
    from hexoview.ui.exporting.dialog import ExportDialog
    from hexoview.ui.exporting.forecast import Forecast
    from hexoview.ui.jobs import Exported, Jobs
    from hexoview.ui.settings import Memory
    from hexoview.ui.workspace import Workspace


class Exports(QObject):
    """The way from the sentence to the files."""

    noticed = Signal(object)

    def __init__(self, window: QMainWindow, workspace: Workspace, jobs: Jobs, memory: Memory) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._jobs = jobs
        self._memory = memory
        self._dialog: ExportDialog | None = None
        self.outcome = Outcome()
        self._is_asked = False
        jobs.exported.connect(self._show_exported)
        workspace.answered.connect(self._show_answer)
        workspace.foreseen.connect(self._show_forecast)

    @Slot()
    def ask(self) -> None:
        """Opens the dialog on what is selected, as soon as that is planned."""
        answer = self._workspace.answer
        self._is_asked = answer is None
        if answer is None or answer.is_empty:
            return
        dialog = self._dialog or self._made()
        dialog.show_values(self._memory.now.values)
        dialog.begin(answer, self._workspace.selection, self._sentence(answer), folder=self._folder())
        dialog.open()

    def _made(self) -> ExportDialog:
        """The dialog, made when it is first wanted: the formats take 0.1 s to import."""
        from hexoview.ui.exporting.dialog import ExportDialog  # noqa: PLC0415 - see above

        dialog = ExportDialog(self._window)
        work = self._workspace
        dialog.selection_changed.connect(work.choose)
        dialog.combine_changed.connect(work.choose_combine)
        dialog.draft_changed.connect(work.foresee)
        dialog.export_requested.connect(self._export)
        work.selection_changed.connect(dialog.show_selection)
        work.problems_changed.connect(dialog.show_problems)
        self._dialog = dialog
        return dialog

    def _sentence(self, answer: Answer) -> str:
        return told(answer.plans, self._workspace.zone)

    def _folder(self) -> Path:
        kept = Path(self._memory.now.export_folder) if self._memory.now.export_folder else Path.home()
        return kept if kept.is_dir() else Path.home()

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        if self._is_asked:
            self.ask()
        elif self._dialog is not None and self._dialog.isVisible() and not answer.is_empty:
            self._dialog.show_answer(answer, self._sentence(answer))

    @Slot(object)
    def _show_forecast(self, forecast: Forecast) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_forecast(forecast)

    @Slot(object)
    def _export(self, request: ExportRequest) -> None:
        opened = self._workspace.store_opened
        if opened is not None:
            self._memory.change(export_folder=str(request.target.parent), values=request.values)
            self.outcome.hide()
            self._jobs.export(request, opened.store)

    @Slot(object)
    def _show_exported(self, exported: Exported) -> None:
        self.outcome.show_written(exported.written)
