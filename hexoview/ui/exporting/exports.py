"""Asks how the selection is to be written, has it written, and shows the receipt."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.ui.batches import BatchOrder
from hexoview.ui.exporting.outcome import Outcome
from hexoview.ui.lane import Lane
from hexoview.ui.selection.telling import told

if TYPE_CHECKING:
    from hexoview.export.glimpse import Glimpse
    from hexoview.export.recipe import Recipe
    from hexoview.export.request import ExportRequest
    from hexoview.query.plan import Plan
    from hexoview.store.base import Store
    from hexoview.ui.areas.desk import Desk
    from hexoview.ui.engine import Answer
    from hexoview.ui.exporting.dialog import ExportDialog
    from hexoview.ui.exporting.forecast import Forecast
    from hexoview.ui.exporting.hiding import Hiding
    from hexoview.ui.jobs import Exported
    from hexoview.watch import Watch


class Exports(QObject):
    """The way from the sentence to the files."""

    noticed = Signal(object)
    batch_begun = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        workspace, jobs = desk.workspace, desk.jobs
        self._window = desk.window
        self._workspace = workspace
        self._jobs = jobs
        self._memory = desk.memory
        self._veil = desk.veil
        self._dialog: ExportDialog | None = None
        self._hiding: Hiding | None = None
        self._expected = 0
        self._lane = Lane("glimpse", self)
        self.outcome = Outcome()
        self._is_asked = False
        jobs.exported.connect(self._show_exported)
        workspace.answered.connect(self._show_answer)
        workspace.foreseen.connect(self._show_forecast)
        self._lane.succeeded.connect(self._show_glimpse)

    @Slot()
    def ask(self) -> None:
        """Opens the dialog on what is selected, as soon as that is planned."""
        answer = self._workspace.answer
        self._is_asked = answer is None
        if answer is None or answer.is_empty:
            return
        dialog = self._dialog or self._made()
        dialog.show_kept(self._memory.now)
        opened = self._workspace.store_opened
        location = "" if opened is None else opened.store.location
        dialog.show_place(location, zone=str(self._workspace.zone))
        dialog.begin(answer, self._workspace.selection, self._sentence(answer), folder=self._folder())
        dialog.open()

    @property
    def is_looking(self) -> bool:
        """Whether the dialog still waits for how its file would begin."""
        return self._lane.is_busy

    def close(self) -> None:
        """Stops looking how files begin."""
        self._lane.close()
        if self._hiding is not None:
            self._hiding.close()

    def _made(self) -> ExportDialog:
        """The dialog, made when it is first wanted: the formats take 0.1 s to import."""
        from hexoview.ui.exporting.dialog import ExportDialog  # noqa: PLC0415 - see above
        from hexoview.ui.exporting.hiding import Hiding  # noqa: PLC0415 - see above

        dialog = ExportDialog(self._window)
        work = self._workspace
        dialog.selection_changed.connect(work.choose)
        dialog.combine_changed.connect(work.choose_combine)
        dialog.draft_changed.connect(self._look)
        dialog.deidentify_asked.connect(self._ask_how_to_hide)
        dialog.export_requested.connect(self._export)
        dialog.batch_requested.connect(self._export_batch)
        work.selection_changed.connect(dialog.show_selection)
        work.problems_changed.connect(dialog.show_problems)
        self._hiding = Hiding(dialog, self._memory, self._veil)
        self._hiding.chosen.connect(dialog.show_deidentify)
        self._dialog = dialog
        return dialog

    def _sentence(self, answer: Answer) -> str:
        return told(self._veil.answer(answer).plans, self._workspace.zone)

    def _folder(self) -> Path:
        kept = Path(self._memory.now.export_folder) if self._memory.now.export_folder else Path.home()
        return kept if kept.is_dir() else Path.home()

    @Slot(object)
    def _look(self, request: ExportRequest) -> None:
        """Finds out what a draft will make, and how its first file begins."""
        self._workspace.foresee(request)
        opened, answer = self._workspace.store_opened, self._workspace.answer
        if opened is not None and answer is not None:
            self._lane.start(partial(_glimpse, request, answer.plans, opened.store))

    @Slot()
    def _ask_how_to_hide(self) -> None:
        opened, answer = self._workspace.store_opened, self._workspace.answer
        draft = None if self._dialog is None else self._dialog.draft
        if self._hiding is not None and draft is not None and opened is not None and answer is not None:
            self._hiding.ask(draft, answer.plans, opened.store)

    @Slot(object)
    def _show_glimpse(self, found: tuple[ExportRequest, Glimpse]) -> None:
        from hexoview.export.glimpse import without_people  # noqa: PLC0415 - the lane has it loaded

        if self._dialog is not None and self._dialog.isVisible():
            request, seen = found
            # The file names them; what is on screen doesn't where people are hidden.
            self._dialog.show_glimpse(request, without_people(seen) if self._veil.is_on else seen)

    @Slot(object)
    def _show_answer(self, answer: Answer) -> None:
        if self._is_asked:
            self.ask()
        elif self._dialog is not None and self._dialog.isVisible() and not answer.is_empty:
            self._dialog.show_answer(answer, self._sentence(answer))

    @Slot(object)
    def _show_forecast(self, forecast: Forecast) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._expected = 0 if forecast.estimate is None else forecast.estimate.size
            self._dialog.show_forecast(forecast)

    @Slot(object)
    def _export(self, request: ExportRequest) -> None:
        opened = self._workspace.store_opened
        if opened is not None and self._dialog is not None:
            self._remember(request)
            self.outcome.hide()
            self._jobs.export(request, opened.store, expected=self._expected)

    def _remember(self, request: ExportRequest) -> None:
        kept = {} if self._dialog is None else self._dialog.kept
        self._memory.change(export_folder=str(request.target.parent), values=request.values, **kept)

    @Slot(object, object)
    def _export_batch(self, recipe: Recipe, request: ExportRequest) -> None:
        opened = self._workspace.store_opened
        if opened is not None:
            self._remember(request)
            key_file = None if request.deidentify is None else request.deidentify.key_file
            order = BatchOrder(recipe, opened.store, request.target.parent, key_file)
            self.batch_begun.emit(self._jobs.run_batch(order))

    @Slot(object)
    def _show_exported(self, exported: Exported) -> None:
        self.outcome.show_written(exported.written)


def _glimpse(
    request: ExportRequest, plans: tuple[Plan, ...], store: Store, watch: Watch
) -> tuple[ExportRequest, Glimpse]:
    from hexoview.export.glimpse import glimpse  # noqa: PLC0415 - the writers aren't needed at the start

    return request, glimpse(request, plans, store, watch)
