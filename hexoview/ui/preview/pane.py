"""One pane on the screen: where it is and what it was last given."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from hexoview.ui.preview.arrangement import PaneContent, Scale
from hexoview.ui.preview.frame import Frame
from hexoview.ui.preview.pane_ink import PaneInk
from hexoview.ui.preview.shape import Shape


class Pane(QGraphicsItem):
    """Draws a pane's content for whatever view and scale it was last given."""

    def __init__(
        self, content: PaneContent, frame: Frame, parent: QGraphicsItem, *, scale: Scale | None = None
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._ink = PaneInk(Shape(content, scale or content.scale, content.least_height), frame)

    @property
    def content(self) -> PaneContent:
        """What is shown."""
        return self._ink.shape.content

    @property
    def scale_shown(self) -> Scale:
        """The scale on which it is shown."""
        return self._ink.shape.scale

    @property
    def height(self) -> int:
        """Pixels from the upper to the lower edge."""
        return self._ink.shape.height

    def show_content(self, content: PaneContent) -> None:
        """Takes newer data of the same channels; a scale that a person chose stays."""
        is_untouched = self.scale_shown == self.content.scale
        scale = content.scale if is_untouched else self.scale_shown
        self._take(replace(self._ink.shape, content=content, scale=scale))

    def show_scale(self, scale: Scale) -> None:
        """Draws on another scale."""
        self._take(replace(self._ink.shape, scale=scale))

    def show_state(self, *, is_current: bool, is_hovered: bool) -> None:
        """Tells whether the keys work on this pane, and whether the pointer is beside it."""
        if self._ink.show_state(is_current=is_current, is_hovered=is_hovered):
            self.update()

    def show_look(self) -> None:
        """Draws in the frame's new colours or font."""
        self._take(self._ink.shape)

    def place(self, top: int, height: int) -> None:
        """Moves the pane inside the stack."""
        self.setPos(0, top)
        if height != self.height:
            self._take(replace(self._ink.shape, height=height))

    def boundingRect(self) -> QRectF:
        """Gutter and curves."""
        return QRectF(0, 0, self._frame.width, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draws all of it."""
        del option, widget
        self._ink.paint(painter)

    def _take(self, shape: Shape) -> None:
        self.prepareGeometryChange()
        self._ink.take(shape)
        self.update()
