"""Questions of a batch about files that exist: one at a time, while the other records go on."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from hexoview.export.naming import IfExists
from hexoview.export.questions import Question
from hexoview.ui.batches import Batches
from hexoview.ui.exporting.collisions import CollisionDialog
from hexoview.ui.job import Job


class Asking(QObject):
    """Shows the questions over `window`, and hands the answers to the batches."""

    def __init__(self, batches: Batches, window: QWidget) -> None:
        super().__init__(window)
        self._batches = batches
        self._window = window
        self._waiting: deque[tuple[int, Question]] = deque()
        self._asked: tuple[int, Question] | None = None
        self._dialog: CollisionDialog | None = None

    @Slot(int, object)
    def ask(self, number: int, question: Question) -> None:
        """Asks about a file of a job's batch, behind those that were asked before."""
        self._waiting.append((number, question))
        self._ask_next()

    @Slot(object)
    def show_job(self, job: Job) -> None:
        """Takes back the questions of a job that is over."""
        if not job.state.is_over:
            return
        self._waiting = deque(one for one in self._waiting if one[0] != job.number)
        if self._dialog is not None and self._asked is not None and self._asked[0] == job.number:
            self._asked = None
            self._dialog.reject()

    def _ask_next(self) -> None:
        if self._dialog is not None or not self._waiting:
            return
        self._asked = self._waiting.popleft()
        # Over the table of the batch where that is open; one that was closed takes its children along.
        tables = self._window.findChildren(QWidget, "batch-dialog")
        parent = next(filter(QWidget.isVisible, tables), self._window)
        dialog = self._dialog = CollisionDialog([self._asked[1].path], parent, is_one_of_many=True)
        dialog.replace_chosen.connect(self._replace)
        dialog.number_chosen.connect(self._number)
        dialog.rejected.connect(self._skip)
        # Once the answer is given, which comes after the dialog is over.
        dialog.finished.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _answer(self, choice: IfExists) -> None:
        dialog = self._dialog
        if self._asked is None or dialog is None:
            return
        number, question = self._asked
        self._asked = None
        if dialog.is_for_all:
            self._waiting.clear()
        self._batches.answer(number, question.row, choice, for_all=dialog.is_for_all)

    @Slot()
    def _replace(self) -> None:
        self._answer(IfExists.REPLACE)

    @Slot()
    def _number(self) -> None:
        self._answer(IfExists.NUMBER)

    @Slot()
    def _skip(self) -> None:
        self._answer(IfExists.SKIP)

    @Slot()
    def _go_on(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
        self._ask_next()
