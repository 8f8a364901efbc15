"""What all parts of the plot have in common: the view, the room they have, fonts and colours."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QFont

from hexoview.ui.preview.colours import Colours
from hexoview.ui.preview.viewport import View

GUTTER = 178
"""Pixels at the left for names, units and scales."""


@dataclass(slots=True)
class Frame:
    """Changed by the plot alone, read by everything inside it.

    Attributes:
        width: pixels of gutter and curves together.
        grid: pixels from the left edge of the curves to each tick of the time axis.
        pixel_ratio: device pixels per pixel.
    """

    colours: Colours
    view: View = field(default_factory=lambda: View(0.0, 1.0))
    width: int = 800
    height: int = 400
    pixel_ratio: float = 1.0
    grid: tuple[float, ...] = ()
    small_font: QFont = field(default_factory=QFont)

    @property
    def plot_width(self) -> int:
        """Pixels of the curves."""
        return max(1, self.width - GUTTER)

    @property
    def seconds_per_pixel(self) -> float:
        """Seconds that a pixel stands for."""
        return self.view.width / self.plot_width

    def x_of(self, seconds: float) -> float:
        """Pixels from the left edge of the gutter to a moment."""
        return GUTTER + self.view.share(seconds) * self.plot_width

    def seconds_at(self, x: float) -> float:
        """The moment at a place counted from the left edge of the gutter."""
        return self.view.low + (x - GUTTER) * self.seconds_per_pixel
