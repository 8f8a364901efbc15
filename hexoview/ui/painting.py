"""Images and pages, painted one after the other beside the window; none is lost for another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.ui.lane import Lane
from hexoview.watch import Watch


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to be painted, or a step on the way to it.

    Attributes:
        title: what is said while it takes its time.
        work: done on the lane's thread.
        then: takes what came of it on the window's thread, and answers with the next step, if there is one.
    """

    title: str
    work: Callable[[Watch], object]
    then: Callable[[Any], Order | None]


class Painting(QObject):
    """Does orders in the order in which they came.

    `began` carries a title and `progressed` a fraction; after `rested` nothing is left; `failed` carries what
    was raised, and the orders behind it go on.
    """

    began = Signal(str)
    progressed = Signal(float)
    rested = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: deque[Order] = deque()
        self._under_way: Order | None = None
        self._lane = Lane("painting", self, gives_way=True)
        self._lane.progressed.connect(self.progressed)
        self._lane.succeeded.connect(self._take)
        self._lane.failed.connect(self._fail)
        self._lane.cancelled.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is painted or waits."""
        return self._under_way is not None

    def paint(self, order: Order) -> None:
        """Takes an order, and begins it unless others are before it."""
        self._orders.append(order)
        if self._under_way is None:
            self._go_on()

    @Slot()
    def cancel(self) -> None:
        """Stops what is under way; what waits behind it goes on."""
        self._lane.cancel()

    def close(self) -> None:
        """Stops everything, and waits for the thread."""
        self._orders.clear()
        self._lane.close()

    @Slot()
    def _go_on(self) -> None:
        self._under_way = self._orders.popleft() if self._orders else None
        if self._under_way is None:
            self.rested.emit()
        else:
            self.began.emit(self._under_way.title)
            self._lane.start(self._under_way.work)

    @Slot(object)
    def _take(self, result: object) -> None:
        following = None
        try:
            # Until this is over, what is ordered meanwhile waits behind it.
            following = self._under_way.then(result) if self._under_way is not None else None
        finally:
            self._orders.extendleft([following] if following is not None else [])
            self._go_on()

    @Slot(object)
    def _fail(self, error: object) -> None:
        self.failed.emit(error)
        self._go_on()
