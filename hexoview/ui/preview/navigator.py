"""Where the preview is in a record, and where a key or a wheel takes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.viewport import History, View

_STEP = 0.1
_ZOOM = 1.5
_FINE = 1e-9


class Move(Enum):
    """How a view was reached.

    JUMP: at once; `back` returns from it.
    GLIDE: by many small moves, of which `back` undoes all.
    """

    JUMP = "jump"
    GLIDE = "glide"


class Navigator:
    """The view and the views before it; every view lies within the whole."""

    def __init__(self) -> None:
        self.whole = View(0.0, 1.0)
        self.view = self.whole
        self._history = History()
        self._last = Move.JUMP
        self._moves: Mapping[Command, Callable[[], View | None]] = {
            Command.EARLIER: lambda: self.view.panned(-_STEP),
            Command.LATER: lambda: self.view.panned(_STEP),
            Command.PAGE_EARLIER: lambda: self.view.panned(-1.0),
            Command.PAGE_LATER: lambda: self.view.panned(1.0),
            Command.TO_START: lambda: self._at(self.whole.low),
            Command.TO_END: lambda: self._at(self.whole.high - self.view.width),
            Command.ZOOM_IN: lambda: self.view.zoomed(_ZOOM, self.view.middle),
            Command.ZOOM_OUT: lambda: self.view.zoomed(1 / _ZOOM, self.view.middle),
            Command.WHOLE: lambda: self.whole,
        }

    @property
    def shows_all(self) -> bool:
        """Whether the whole is on screen."""
        return self.view.width >= self.whole.width * (1 - _FINE)

    def begin(self, whole: View) -> None:
        """Shows all of something new."""
        self.whole = self.view = whole
        self._history.clear()
        self._last = Move.JUMP

    def keep(self, whole: View, view: View) -> None:
        """Goes on with a view of the same records, whose whole or origin may have changed."""
        self.view = whole if self.shows_all else view.within(whole)
        self.whole = whole

    def go(self, view: View, move: Move = Move.JUMP) -> bool:
        """Shows as much of a view as the whole allows; answers whether anything changed."""
        target = view.within(self.whole)
        if target == self.view:
            return False
        if move is Move.JUMP or self._last is Move.JUMP:
            self._history.leave(self.view)
        self._last = move
        self.view = target
        return True

    def rest(self) -> None:
        """A glide is over; the next one is a move of its own."""
        self._last = Move.JUMP

    def obey(self, command: Command) -> bool:
        """Does what a key asks for; answers whether the view changed."""
        if command in (Command.BACK, Command.FORWARD):
            turned = self._history.back if command is Command.BACK else self._history.forward
            found = turned(self.view)
            self._last = Move.JUMP
            if found is None:
                return False
            self.view = found.within(self.whole)
            return True
        move = self._moves.get(command)
        target = move() if move else None
        return target is not None and self.go(target)

    def _at(self, low: float) -> View:
        return View(low, low + self.view.width)
