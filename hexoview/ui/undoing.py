"""What can be taken back, and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

_MOST = 50


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done.

    Attributes:
        text: what it was, in a few words, as it stands behind “Undo”.
        kind: steps of one kind that follow each other closely are one; empty for none.
    """

    text: str
    undo: Callable[[], object]
    redo: Callable[[], object]
    kind: str = ""


class Undoing(QObject):
    """The last 50 steps of one window; `changed` says that another one can be taken back or done again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past: list[Step] = []
        self._future: list[Step] = []
        # While a step is taken back or done again, what happens is no step of its own.
        self._is_moving = False

    @property
    def undoable(self) -> Step | None:
        """What would be taken back."""
        return self._past[-1] if self._past else None

    @property
    def redoable(self) -> Step | None:
        """What would be done again."""
        return self._future[-1] if self._future else None

    def push(self, step: Step, *, merges: bool = False) -> None:
        """Remembers what was done; with `merges` it goes on with the step of its kind before it."""
        if self._is_moving:
            return
        last = self.undoable
        if merges and last is not None and last.kind == step.kind:
            self._past[-1] = Step(step.text, last.undo, step.redo, step.kind)
        else:
            self._past = [*self._past[1 - _MOST :], step]
        self._future = []
        self.changed.emit()

    def undo(self) -> None:
        """Takes the last step back."""
        if self._past:
            step = self._past.pop()
            self._future.append(step)
            self._move(step.undo)

    def redo(self) -> None:
        """Does the step again that was taken back last."""
        if self._future:
            step = self._future.pop()
            self._past.append(step)
            self._move(step.redo)

    def clear(self) -> None:
        """Forgets everything: another store is open."""
        self._past, self._future = [], []
        self.changed.emit()

    def _move(self, act: Callable[[], object]) -> None:
        self._is_moving = True
        try:
            act()
        finally:
            self._is_moving = False
        self.changed.emit()
