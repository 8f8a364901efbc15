"""What every part of the window has at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow

from hexoview.ui.room import fit_to_screen

if TYPE_CHECKING:
    from hexoview.ui.failures import Notice
    from hexoview.ui.jobs import Jobs
    from hexoview.ui.layout import Layout
    from hexoview.ui.painting import Painting
    from hexoview.ui.settings import Memory
    from hexoview.ui.undoing import Undoing
    from hexoview.ui.veil import Veil
    from hexoview.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Desk:
    """One window's panels, and what works behind them.

    Attributes:
        veil: through which everything that may name a person reaches the panels.
        undoing: what can be taken back.
        painting: where images and pages are made.
    """

    window: QMainWindow
    parts: Layout
    workspace: Workspace
    jobs: Jobs
    memory: Memory
    veil: Veil
    undoing: Undoing
    painting: Painting

    def notice(self, notice: Notice) -> None:
        """Shows a notice above the records."""
        self.veil.notice(notice)

    def show(self, dialog: QDialog) -> None:
        """Opens a dialog that goes when it is closed."""
        dialog.finished.connect(dialog.deleteLater)
        fit_to_screen(dialog)
        dialog.open()


class Area(QObject):
    """One part of the window: it connects its panels, and does what its actions say.

    Areas know the desk and not each other. An area is made before the window remembers how it stood.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.desk = desk

    def handlers(self) -> Mapping[str, Callable[[], object]]:
        """What each action of this area does, by its name: bound methods."""
        return {}

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked of this area is on screen."""
        return True

    def close(self) -> None:
        """Stops what runs in this area; the window goes."""
