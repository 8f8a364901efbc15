"""By which clock the recordings on screen are told, and how much of the axis lies between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.query.picture import Gaps
from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.scene import Scene


class Clocking(QObject):
    """Changes how the scene tells time.

    `reclocked` says that times are told otherwise, `regapped` that another picture is needed; `refused` that
    something isn't possible as things are shown, in a fact and a way out.
    """

    reclocked = Signal()
    regapped = Signal()
    refused = Signal(str, str)

    def __init__(self, scene: Scene, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._orders: Mapping[Command, Callable[[], None]] = {
            Command.NEXT_CLOCK: self._next_clock,
            Command.SHORTEN_GAPS: self._shorten_gaps,
            Command.LINE_UP: self.line_up,
        }

    def obey(self, command: Command) -> bool:
        """Does what a key asks of the clock; answers whether it was about it."""
        order = self._orders.get(command)
        if order is not None:
            order()
        return order is not None

    def _next_clock(self) -> None:
        timescale = self._scene.timescale
        if timescale.is_lined_up:
            self.refused.emit(
                self.tr("Recordings that begin together have no clock in common."),
                self.tr("Show them by the clock to read its time: press L in the preview."),
            )
            return
        self._scene.timescale = replace(timescale, mode=timescale.mode.following)
        self.reclocked.emit()

    def _shorten_gaps(self) -> None:
        picture = self._scene.picture
        if picture is not None:
            self._scene.gaps = Gaps.FULL if picture.fold else Gaps.SHORT
            self.regapped.emit()

    @Slot()
    def line_up(self) -> None:
        """Lets all recordings begin at one moment, or tells them by the clock again."""
        scene = self._scene
        if scene.picture is None:
            return
        if not scene.is_lined_up and len(scene.picture.records) < 2:
            self.refused.emit(
                self.tr("There is one recording alone."),
                self.tr("Choose several, one by one, to have them begin together."),
            )
            return
        scene.gaps = Gaps.AUTO if scene.is_lined_up else Gaps.NONE
        self.regapped.emit()
