"""Files that exist where a batch wants to write: asked about on one thread, answered on another."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hexoview.export.naming import IfExists
from hexoview.watch import Cancelled, Watch

# How soon a batch that waits for nothing but an answer sees that it was cancelled.
_LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Question:
    """A file that is there already.

    Attributes:
        row: the number of the row that would write it.
    """

    row: int
    path: Path


OnQuestion = Callable[[Question], object]


class Questions:
    """What somebody says about existing files: each for itself, or one answer for all that follow.

    Args:
        on_question: told of each file once, on the batch's thread; None where nobody can be asked.
    """

    def __init__(self, on_question: OnQuestion | None = None) -> None:
        self._on_question = on_question
        self._asked: set[int] = set()
        self._answers: dict[int, IfExists] = {}
        self._for_all: IfExists | None = None
        self._changed = threading.Condition()

    def about(self, row: int, path: Path) -> IfExists | None:
        """The answer about a row's file: None until there is one, `ASK` where nobody can be asked."""
        if self._on_question is None:
            return IfExists.ASK
        with self._changed:
            answer = self._answers.pop(row, None) or self._for_all
            is_new = answer is None and row not in self._asked
            if is_new:
                self._asked.add(row)
        if is_new:
            self._on_question(Question(row, path))
        return answer

    def answer(self, row: int, choice: IfExists, *, for_all: bool = False) -> None:
        """Says what to do about a row's file, or with `for_all` about every file that exists."""
        with self._changed:
            self._answers[row] = choice
            self._asked.discard(row)
            if for_all:
                self._for_all = choice
            self._changed.notify_all()

    def is_answered(self, row: int) -> bool:
        """Whether a row can go on."""
        with self._changed:
            return row in self._answers or self._for_all is not None

    def wait(self, rows: list[int], watch: Watch) -> None:
        """Waits until one of some rows can go on.

        Raises:
            Cancelled: the watch asked to stop.
        """
        while not any(map(self.is_answered, rows)):
            if watch.is_cancelled:
                raise Cancelled
            with self._changed:
                self._changed.wait(_LOOK_EVERY_S)

    def forget(self) -> None:
        """Takes back the questions that nobody answered: the batch was stopped."""
        with self._changed:
            self._asked.clear()
