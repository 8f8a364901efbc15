"""What the preview shows at one moment, for those who show it otherwise: as a table, an image, on paper."""

from __future__ import annotations

from dataclasses import dataclass

from hexoview.domain.resources import User
from hexoview.domain.span import TimeSpan
from hexoview.query.picture import Picture
from hexoview.ui.preview.arrangement import PaneContent, Scale
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.page import Page
from hexoview.ui.preview.pane_layout import PaneLayout
from hexoview.ui.preview.scene import Scene
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View
from hexoview.ui.preview.whose import Whose


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """A view of a picture, told by a clock.

    Attributes:
        layout: how a person arranged the panes.
        panes: from top to bottom with the scales on which they are shown; hidden ones are left out.
        width, height: pixels of the plot.
    """

    picture: Picture
    view: View
    timescale: Timescale
    layout: PaneLayout
    panes: tuple[tuple[PaneContent, Scale], ...]
    events: tuple[Event, ...]
    width: int
    height: int

    @property
    def span(self) -> TimeSpan:
        """The ticks on screen, within what there is."""
        return self.timescale.span_of(self.view) & self.picture.whole

    @property
    def people(self) -> tuple[User, ...]:
        """Whose data are on screen."""
        return tuple(
            {trace.user.id: trace.user for content, _ in self.panes for trace in content.traces}.values()
        )

    @property
    def whose(self) -> dict[tuple[int, int], str]:
        """Whose each channel is, in words, by its key; nothing where one recording is on screen alone."""
        traces = [trace for content, _ in self.panes for trace in content.traces]
        told = Whose.of(traces, self.timescale)
        return {trace.key: told.said(trace) for trace in traces}

    @property
    def keys(self) -> tuple[tuple[int, int], ...]:
        """Owner and datatype of each channel, in the order of the panes."""
        return tuple(trace.key for content, _ in self.panes for trace in content.traces)


def seen(scene: Scene, page: Page) -> Sight | None:
    """What a scene shows on a page; None while it shows nothing."""
    if scene.picture is None:
        return None
    room, layout = page.plot.room, page.shelf.layout
    panes = tuple((pane.content, pane.scale_shown) for pane in page.plot.panes)
    return Sight(
        scene.picture, scene.view, scene.timescale, layout, panes, scene.events, room.width, room.height
    )
