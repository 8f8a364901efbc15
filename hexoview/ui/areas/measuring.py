"""Figures between the preview's cursors, read beside the window's other work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.failures import notice_of
from hexoview.ui.lane import Lane
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.query.envelope import LevelCache
    from hexoview.query.measure import Cursors, Measurement
    from hexoview.query.picture import Gaps
    from hexoview.query.plan import Plan
    from hexoview.store.base import Store


class MeasureArea(Area):
    """Reads raw values on a lane of its own, so that pictures go on meanwhile; the newest request wins."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._lane = Lane("measure", self)
        self._lane.succeeded.connect(desk.parts.preview.show_measured)
        self._lane.failed.connect(self._show_mistake)
        desk.parts.preview.measure_wanted.connect(self._measure)

    def close(self) -> None:
        """Stops what is being read."""
        self._lane.close()

    @Slot(object)
    def _measure(self, cursors: Cursors) -> None:
        opened, answer = self.desk.workspace.store_opened, self.desk.workspace.answer
        sight = self.desk.parts.preview.sight
        if opened is not None and answer is not None and answer.shown is not None and sight is not None:
            levels, gaps = self.desk.workspace.levels, sight.picture.gaps
            self._lane.start(partial(_measured, answer.shown, cursors, opened.store, gaps, levels))

    @Slot(object)
    def _show_mistake(self, error: BaseException) -> None:
        self.desk.notice(notice_of(error))


def _measured(
    plan: Plan, cursors: Cursors, store: Store, gaps: Gaps, levels: LevelCache, watch: Watch
) -> Measurement:
    from hexoview.query.measure import measure  # noqa: PLC0415 - only who measures needs it
    from hexoview.query.picture import behind  # noqa: PLC0415 - likewise

    plan, store = behind(plan, store, gaps, levels)
    return measure(plan, cursors, store, watch)
