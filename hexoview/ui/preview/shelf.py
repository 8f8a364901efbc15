"""The panes that are to be seen and their order, and what a person does to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hexoview.query.trace import TracePicture
from hexoview.ui.preview.arrangement import PaneContent, Scale, arrange
from hexoview.ui.preview.pane_layout import PaneLayout
from hexoview.ui.preview.whose import Whose


class Shelf(QObject):
    """Keeps the arrangement and one pane that keys work on; draws nothing.

    `arranged` says that panes are to be placed anew, `kept` carries the PaneLayout that is worth remembering,
    `current_changed` that the keys work on another pane.
    """

    arranged = Signal()
    current_changed = Signal()
    kept = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = PaneLayout()
        self._traces: tuple[TracePicture, ...] = ()
        self._whose = Whose()
        self._all: tuple[PaneContent, ...] = ()
        self._current: tuple[int, int] | None = None

    @property
    def layout(self) -> PaneLayout:
        """How a person arranged the panes."""
        return self._layout

    @property
    def contents(self) -> tuple[PaneContent, ...]:
        """The panes that are to be seen, from top to bottom."""
        return tuple(pane for pane in self._all if pane.channel not in self._layout.hidden)

    @property
    def hidden(self) -> tuple[PaneContent, ...]:
        """The panes of this picture that a person hid."""
        return tuple(pane for pane in self._all if pane.channel in self._layout.hidden)

    @property
    def current(self) -> PaneContent | None:
        """The pane that keys work on."""
        return next((pane for pane in self.contents if pane.key == self._current), None)

    def take(self, traces: Sequence[TracePicture], whose: Whose | None = None) -> None:
        """Takes another picture's channels, and what tells whose they are."""
        self._traces, self._whose = tuple(traces), whose or Whose()
        self._all = arrange(self._traces, self._layout, self._whose)

    def use(self, layout: PaneLayout) -> None:
        """Takes an arrangement that was remembered."""
        self._lay(layout, is_worth_keeping=False)

    def scale_of(self, content: PaneContent) -> Scale:
        """The scale on which a pane is to be seen first."""
        chosen = self._layout.scales.get(content.channel)
        return Scale(*chosen) if chosen and content.is_scaled else content.scale

    def keep_scale(self, content: PaneContent, scale: Scale) -> None:
        """Remembers a scale that was chosen by hand; the pane shows it already."""
        self._keep(self._layout.with_scale(content.channel, scale.ends))

    def forget_scales(self) -> None:
        """Lets go of the scales that were chosen by hand for what is on screen."""
        self._keep(self._layout.without_scales(pane.channel for pane in self.contents))

    def choose(self, content: PaneContent | None) -> None:
        """Makes keys work on this pane, or on none."""
        key = content.key if content else None
        if key != self._current:
            self._current = key
            self.current_changed.emit()

    def choose_neighbour(self, step: int) -> None:
        """Makes keys work on the pane below or above; beyond the last one, on none."""
        panes = self.contents
        here = self.current
        if not panes:
            return
        if here is None:
            self.choose(panes[0 if step > 0 else -1])
            return
        place = panes.index(here) + step
        self.choose(panes[place] if 0 <= place < len(panes) else None)

    def move(self, content: PaneContent, before: PaneContent | None) -> None:
        """Puts a pane before another one of the same person, or behind that person's last."""
        mine = [pane for pane in self.contents if pane.owner == content.owner]
        if content not in mine or before is content:
            return
        if before is not None and before.owner != content.owner:
            # Recordings that are lined up have the channels of each between those of the others.
            before = next((pane for pane in mine if pane.channel == before.channel), None)
        rest = [pane for pane in mine if pane is not content]
        place = rest.index(before) if before in rest else len(rest)
        rest.insert(place, content)
        self._lay(self._layout.with_order([pane.channel for pane in rest]))

    def move_by(self, content: PaneContent, step: int) -> None:
        """Moves a pane by so many places."""
        mine = [pane for pane in self.contents if pane.owner == content.owner]
        place = mine.index(content) + step
        if 0 <= place < len(mine):
            below = mine[place] if step < 0 else (mine[place + 1] if place + 1 < len(mine) else None)
            self.move(content, below)

    def hide(self, content: PaneContent) -> None:
        """Stops drawing a pane; the keys go on with its neighbour."""
        if self.current is content:
            panes = self.contents
            place = panes.index(content)
            others = [*panes[place + 1 :], *reversed(panes[:place])]
            self.choose(others[0] if others else None)
        self._lay(self._layout.with_hidden(content.channel))

    def show_again(self, channels: Sequence[int] = ()) -> None:
        """Draws these hidden panes again, or all."""
        wanted = channels or [pane.channel for pane in self.hidden]
        self._lay(self._layout.with_all_shown(wanted))

    def make_height(self, content: PaneContent, pixels: int) -> None:
        """Makes a pane so high."""
        self._lay(self._layout.with_height(content.channel, max(pixels, content.smallest)))

    def share_units(self, *, is_on: bool) -> None:
        """Puts curves of one unit into one pane, or each into its own."""
        self._lay(replace(self._layout, shares_units=is_on))

    def start_over(self) -> None:
        """Shows every pane where and as it stood at first."""
        self._lay(PaneLayout())

    def _lay(self, layout: PaneLayout, *, is_worth_keeping: bool = True) -> None:
        if layout == self._layout:
            return
        self._layout = layout
        self._all = arrange(self._traces, layout, self._whose)
        self.arranged.emit()
        if is_worth_keeping:
            self.kept.emit(layout)

    def _keep(self, layout: PaneLayout) -> None:
        if layout != self._layout:
            self._layout = layout
            self.kept.emit(layout)
