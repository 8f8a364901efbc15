"""Asks how the selection is to be written, has it written, and shows the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFrame, QMainWindow

if TYPE_CHECKING:
    from hexoview.ui.jobs import Jobs
    from hexoview.ui.settings import Memory
    from hexoview.ui.workspace import Workspace


class Exports(QObject):
    """The way from the sentence to the files."""

    noticed = Signal(object)

    def __init__(self, window: QMainWindow, workspace: Workspace, jobs: Jobs, memory: Memory) -> None:
        super().__init__(window)
        self.outcome = QFrame()
        self.outcome.hide()

    @Slot()
    def ask(self) -> None:
        """Opens the dialog on what is selected."""
