"""What mouse, keys and menu do to panes: order, height, scale, hiding."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from hexoview.ui.preview.arrangement import PaneContent, Scale
from hexoview.ui.preview.bindings import Command
from hexoview.ui.preview.pane import Pane
from hexoview.ui.preview.pane_hand import gap_at
from hexoview.ui.preview.plot import Plot
from hexoview.ui.preview.scale_dialog import ScaleDialog
from hexoview.ui.preview.shelf import Shelf

_HIGHER = 1.25
_SCALED = 1.2


class PaneOrders(QObject):
    """Changes panes of one plot; `shown` says that another pane should be scrolled to."""

    shown = Signal(object)

    def __init__(self, shelf: Shelf, plot: Plot, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._plot = plot
        self._orders: Mapping[Command, Callable[[], None]] = {
            Command.PANE_ABOVE: lambda: self._go(-1),
            Command.PANE_BELOW: lambda: self._go(1),
            Command.PANE_UP: lambda: self._move(-1),
            Command.PANE_DOWN: lambda: self._move(1),
            Command.PANE_HIGHER: lambda: self._make_higher(_HIGHER),
            Command.PANE_LOWER: lambda: self._make_higher(1 / _HIGHER),
            Command.TALLER: lambda: self._scale(_SCALED),
            Command.FLATTER: lambda: self._scale(1 / _SCALED),
            Command.FIT: self.fit,
            Command.RESET: self.reset,
            Command.TYPE_SCALE: self.ask_scale,
            Command.HIDE: self._hide,
            Command.SHOW_HIDDEN: self.show_again,
            Command.SHARE_UNITS: self._share_units,
            Command.START_OVER: self._start_over,
        }
        self._connect()

    def obey(self, command: Command) -> bool:
        """Does what a command asks for; answers whether it is about panes."""
        order = self._orders.get(command)
        if order is not None:
            order()
        return order is not None

    def obey_for(self, content: PaneContent, command: Command) -> None:
        """Does what a command asks for to one pane, and lets the keys go on with theirs."""
        before = self._shelf.current
        self._shelf.choose(content)
        self.obey(command)
        if command is not Command.TYPE_SCALE:
            self._shelf.choose(before)

    @property
    def current(self) -> Pane | None:
        """The pane that keys work on."""
        content = self._shelf.current
        return next((p for p in self._plot.panes if content and p.content.key == content.key), None)

    def scale_at(self, factor: float, y: float) -> None:
        """Makes the values of the pane at this height taller, or flatter."""
        pane = self._plot.pane_at(y)
        if pane is not None:
            self._scale_one(pane, factor)

    def fit(self) -> None:
        """Brings every value on screen into its pane; the next record opens as it always does."""
        for pane in self._meant():
            pane.show_scale(pane.content.fitted(self._plot.room.view))

    def reset(self) -> None:
        """Goes back to the scales that the panes open with."""
        self._shelf.forget_scales()
        for pane in self._plot.panes:
            pane.show_scale(pane.content.scale)

    @Slot()
    def ask_scale(self) -> None:
        """Lets a person type the ends of a scale."""
        pane = self.current or next(iter(self._meant()), None)
        if pane is None or not pane.content.is_scaled:
            return
        dialog = ScaleDialog(pane.content.title, pane.content.unit, pane.scale_shown, self._plot)
        dialog.chosen.connect(self._take_scale)
        dialog.finished.connect(dialog.deleteLater)
        self._shelf.choose(pane.content)
        dialog.open()

    @Slot()
    def show_again(self) -> None:
        """Draws what was hidden."""
        self._shelf.show_again()

    def _connect(self) -> None:
        hand = self._plot.hand
        hand.taken.connect(self._take)
        hand.dragging.connect(self._plot.show_gap)
        hand.dropped.connect(self._drop)
        hand.pulled.connect(self._pull)
        hand.closed.connect(self._close)
        hand.opened.connect(self._open)
        self._plot.gestures.scaled.connect(self.scale_at)
        self._shelf.current_changed.connect(self._show_current)

    def _meant(self) -> list[Pane]:
        """The pane that the keys work on, or all; only those on a scale."""
        panes = [self.current] if self.current else self._plot.panes
        return [pane for pane in panes if pane.content.is_scaled]

    def _scale(self, factor: float) -> None:
        for pane in self._meant():
            self._scale_one(pane, factor)

    def _scale_one(self, pane: Pane, factor: float) -> None:
        if pane.content.is_scaled:
            self._show_scale(pane, pane.scale_shown.zoomed(factor))

    def _show_scale(self, pane: Pane, scale: Scale) -> None:
        pane.show_scale(scale)
        self._shelf.keep_scale(pane.content, scale)

    def _go(self, step: int) -> None:
        self._shelf.choose_neighbour(step)

    def _move(self, step: int) -> None:
        content = self._shelf.current
        if content is not None:
            self._shelf.move_by(content, step)

    def _make_higher(self, factor: float) -> None:
        pane = self.current
        if pane is not None:
            self._shelf.make_height(pane.content, round(pane.height * factor))

    def _hide(self) -> None:
        content = self._shelf.current
        if content is not None:
            self._shelf.hide(content)

    def _share_units(self) -> None:
        self._shelf.share_units(is_on=not self._shelf.layout.shares_units)

    def _start_over(self) -> None:
        self._shelf.start_over()
        for pane in self._plot.panes:
            pane.show_scale(pane.content.scale)

    @Slot()
    def _show_current(self) -> None:
        self._plot.show_marks(None)
        self.shown.emit(self.current)

    @Slot(object)
    def _take_scale(self, scale: Scale) -> None:
        pane = self.current
        if pane is not None:
            self._show_scale(pane, scale)

    @Slot(object)
    def _take(self, pane: Pane) -> None:
        self._shelf.choose(pane.content)

    @Slot(object, float)
    def _drop(self, pane: Pane, y: float) -> None:
        before = gap_at(self._plot.panes, y)
        self._shelf.move(pane.content, before.content if before else None)

    @Slot(object, int)
    def _pull(self, pane: Pane, pixels: int) -> None:
        self._shelf.make_height(pane.content, pixels)

    @Slot(object)
    def _close(self, pane: Pane) -> None:
        self._shelf.hide(pane.content)

    @Slot(object)
    def _open(self, pane: Pane) -> None:
        self._shelf.choose(pane.content)
        self.ask_scale()
