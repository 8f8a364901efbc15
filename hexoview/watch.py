"""How long work is watched from outside. No Qt here: every floor may import this."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import Enum

_REPORT_EVERY_S = 0.05
# A turn given away costs 0.08 to 0.2 ms: at every block it was a quarter of an import.
_TURN_EVERY_S = 0.005


class Stage(Enum):
    """What long work is at."""

    READING = "reading"
    WRITING = "writing"
    CHECKING = "checking"
    SEARCHING = "searching"


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user asked for the work to stop."""


class Watch:
    """What long work reports its progress to, and asks whether to go on.

    Work calls `step` at least every 65,536 values or 50 ms, whichever is sooner.
    """

    def __init__(
        self,
        on_progress: Callable[[float], object] | None = None,
        on_stage: Callable[[Stage], object] | None = None,
    ) -> None:
        self._on_progress = on_progress
        self._on_stage = on_stage
        self._cancelled = threading.Event()
        self._next_report = 0.0
        self._next_turn = 0.0

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    def enter(self, stage: Stage) -> None:
        """Say what the work is at from here on."""
        if self._on_stage is not None:
            self._on_stage(stage)

    def step(self, fraction: float) -> None:
        """Report progress between 0 and 1; raise `Cancelled` if asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if self._on_progress is not None and now >= self._next_report:
            self._next_report = now + _REPORT_EVERY_S
            self._on_progress(fraction)
        if now >= self._next_turn:
            # Gives the GIL away, so that the window's thread gets its turn.
            self._next_turn = now + _TURN_EVERY_S
            time.sleep(0)

    def part(self, low: float, high: float) -> Watch:
        """A watch for one stage of the work, whose 0 to 1 is `low` to `high` of this one."""
        return _Part(self, low, high)

    def quietly(self) -> Watch:
        """A watch for work beside this one: stopped with it, and silent about its own progress."""
        return _Beside(self)


class _Part(Watch):
    """A stage of a longer work: the same cancel flag, a slice of the progress."""

    def __init__(self, whole: Watch, low: float, high: float) -> None:
        super().__init__()
        self._whole = whole
        self._low = low
        self._width = high - low

    @property
    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled

    def cancel(self) -> None:
        self._whole.cancel()

    def enter(self, stage: Stage) -> None:
        self._whole.enter(stage)

    def step(self, fraction: float) -> None:
        self._whole.step(self._low + self._width * fraction)


class _Beside(Watch):
    """Work on another thread, whose steps only ask whether to go on."""

    def __init__(self, whole: Watch) -> None:
        super().__init__()
        self._whole = whole

    @property
    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled

    def cancel(self) -> None:
        self._whole.cancel()

    def step(self, fraction: float) -> None:
        if self.is_cancelled:
            raise Cancelled
        super().step(fraction)


def unwatched() -> Watch:
    """A watch for work that nobody follows and nobody stops."""
    return Watch()
