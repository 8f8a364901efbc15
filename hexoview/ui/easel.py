"""What is to be drawn, what is being drawn, and what is on screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hexoview.query.plan import Plan

if TYPE_CHECKING:
    from hexoview.query.envelope import LevelCache
    from hexoview.query.picture import PictureRequest


@dataclass(frozen=True, slots=True)
class Sketch:
    """A plan in a window of time: one picture."""

    plan: Plan
    request: PictureRequest


class Easel:
    """Knows which picture is due next; it draws nothing itself."""

    def __init__(self) -> None:
        self._request: PictureRequest | None = None
        self._plan: Plan | None = None
        self._under_way: Sketch | None = None
        self._on_screen: Sketch | None = None
        self._is_stale = False
        self.cache: LevelCache | None = None

    @property
    def due(self) -> Sketch | None:
        """The picture that should be on screen and isn't."""
        if self._plan is None or self._request is None:
            return None
        wanted = Sketch(self._plan, self._request)
        return None if wanted == self._on_screen else wanted

    def look(self, request: PictureRequest) -> None:
        """Takes another window of time, or other columns."""
        self._request = request

    def put_up(self, plan: Plan | None) -> None:
        """Takes another plan; other records are shown from their start to their end."""
        is_same = plan is not None and self._plan is not None and plan.records == self._plan.records
        if not is_same and self._request is not None:
            self._request = replace(self._request, view=None)
        if plan is None or self._is_stale:
            self._on_screen, self._is_stale = None, False
        self._plan = plan

    def begin(self, sketch: Sketch) -> None:
        """Notes that a picture is being drawn."""
        self._under_way = sketch

    def finish(self) -> None:
        """Notes that it is on screen."""
        self._on_screen, self._under_way = self._under_way, None

    def look_again(self) -> None:
        """Has the next plan drawn even if it equals this one: what people noted may have changed."""
        self._is_stale = True

    def clear(self) -> None:
        """Forgets everything but the size of the screen: another store is open."""
        if self._request is not None:
            self._request = replace(self._request, view=None)
        self._plan = self._under_way = self._on_screen = self.cache = None
