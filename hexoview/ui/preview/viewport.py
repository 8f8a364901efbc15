"""Which stretch of time is on screen, and how gestures change it; seconds from the picture's origin."""

from __future__ import annotations

from dataclasses import dataclass

LEAST = 0.1
"""Seconds: 26 values of an ECG over the whole width."""

_REMEMBERED = 50


@dataclass(frozen=True, slots=True)
class View:
    """The seconds between the left and the right edge."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """Seconds on screen."""
        return self.high - self.low

    @property
    def middle(self) -> float:
        """The moment in the middle of the screen."""
        return (self.low + self.high) / 2

    def panned(self, share: float) -> View:
        """Moved by a share of its width; above 0 is later."""
        by = share * self.width
        return View(self.low + by, self.high + by)

    def zoomed(self, factor: float, about: float) -> View:
        """Narrowed by a factor above 1, widened by one below; `about` stays where it is on screen."""
        width = max(self.width / factor, LEAST)
        place = (about - self.low) / self.width
        return View(about - place * width, about + (1 - place) * width)

    def within(self, whole: View) -> View:
        """As much of this width as the whole has, moved as little as it takes to lie inside."""
        width = min(max(self.width, min(LEAST, whole.width)), whole.width)
        low = min(max(self.low, whole.low), whole.high - width)
        return View(low, low + width)

    def overlaps(self, other: View) -> bool:
        """Whether any moment lies in both, an edge included."""
        return self.low <= other.high and other.low <= self.high

    def share(self, place: float) -> float:
        """Where between left (0) and right (1) a moment lies."""
        return (place - self.low) / self.width


class History:
    """The views before and after the present one, as a browser remembers pages."""

    def __init__(self) -> None:
        self._past: list[View] = []
        self._future: list[View] = []

    def leave(self, view: View) -> None:
        """Remembers a view that is about to be left for a new one."""
        if not self._past or self._past[-1] != view:
            self._past = [*self._past[-_REMEMBERED + 1 :], view]
        self._future = []

    def back(self, present: View) -> View | None:
        """The view before, or None at the beginning."""
        return self._turn(self._past, self._future, present)

    def forward(self, present: View) -> View | None:
        """The view that `back` came from, or None at the end."""
        return self._turn(self._future, self._past, present)

    def clear(self) -> None:
        """Forgets everything: another record is shown."""
        self._past, self._future = [], []

    @staticmethod
    def _turn(source: list[View], other: list[View], present: View) -> View | None:
        # A view that is left and come back to without a move in between would cost a key press.
        while source and source[-1] == present:
            source.pop()
        if not source:
            return None
        other.append(present)
        return source.pop()
