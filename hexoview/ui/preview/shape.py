"""A pane's measures: where its traces are and where a value lies."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from hexoview.query.trace import TraceKind
from hexoview.ui import words
from hexoview.ui.preview.arrangement import HEAD, PaneContent, Scale, round_numbers
from hexoview.ui.preview.colours import Colours

_INSET = 3
_NUMBER_HEIGHT = 26
_MOST_NUMBERS = 7
_ROOM_FOR_THREE = 50


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What a pane shows, on which scale, and how tall it is in pixels."""

    content: PaneContent
    scale: Scale
    height: int

    @property
    def kind(self) -> TraceKind:
        """How the traces are drawn."""
        return self.content.kind

    @property
    def top(self) -> int:
        """Pixels from the pane's upper edge to its traces."""
        return _INSET + (HEAD if self.kind is TraceKind.BANDS else 0)

    @property
    def inner(self) -> int:
        """Pixels that the traces have."""
        return max(1, self.height - self.top - _INSET)

    def y_of(self, value: float) -> float:
        """Pixels from the pane's upper edge to a physical value."""
        scale = self.scale
        return self.top + (scale.top - value) / (scale.top - scale.bottom) * (self.inner - 1) + 0.5

    def numbers(self) -> list[tuple[float, str]]:
        """Round values of the scale with their texts; none where values are no quantities."""
        if self.kind not in (TraceKind.CURVE, TraceKind.STEPS):
            return []
        most = min(max(3, self.height // _NUMBER_HEIGHT), _MOST_NUMBERS)
        values, digits = round_numbers(self.scale, most)
        if self.height < _ROOM_FOR_THREE:
            # The outer two say as much as three that would run into each other.
            values = values[:: max(1, len(values) - 1)]
        return [(value, words.number(value, digits)) for value in values]

    def row_colours(self, colours: Colours) -> list[QColor]:
        """A colour for each row of a flag or state channel."""
        rows = self.content.traces[0].rows
        return [colours.band(row.word, place) for place, row in enumerate(rows)]
