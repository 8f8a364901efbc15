"""How a person arranged the panes, by channel, so that it holds for every record: plain data."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

LEAST_HEIGHT, MOST_HEIGHT = 24, 1200
"""Pixels between which a pane can be drawn."""

_MOST_CHANNELS = 1000
_MOST_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class PaneLayout:
    """What a person chose; channels are named by their datatype ids.

    Attributes:
        order: the channels that were ever moved, from top to bottom; others stand where they belong.
        hidden: channels that aren't drawn; they stay in the selection.
        heights: pixels, of the panes whose border was dragged.
        scales: the physical values at the lower and upper edge, of the panes that were scaled by hand.
        shares_units: whether curves of one unit share a pane.
    """

    order: tuple[int, ...] = ()
    hidden: frozenset[int] = frozenset()
    heights: Mapping[int, int] = field(default_factory=dict)
    scales: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    shares_units: bool = False

    def with_order(self, shown: Sequence[int]) -> PaneLayout:
        """Panes in the order in which they now stand; what isn't on screen keeps its neighbours."""
        return replace(self, order=merged(shown, self.order))

    def with_hidden(self, channel: int) -> PaneLayout:
        """Without this pane."""
        return replace(self, hidden=self.hidden | {channel})

    def with_all_shown(self, channels: Iterable[int]) -> PaneLayout:
        """With these panes again."""
        return replace(self, hidden=self.hidden - set(channels))

    def with_height(self, channel: int, pixels: int) -> PaneLayout:
        """A pane of this height."""
        kept = min(max(pixels, LEAST_HEIGHT), MOST_HEIGHT)
        return replace(self, heights={**self.heights, channel: kept})

    def with_scale(self, channel: int, scale: tuple[float, float]) -> PaneLayout:
        """A pane on this scale."""
        return replace(self, scales={**self.scales, channel: scale})

    def without_scales(self, channels: Iterable[int]) -> PaneLayout:
        """These panes on the scales that they open with."""
        gone = set(channels)
        return replace(self, scales={key: scale for key, scale in self.scales.items() if key not in gone})

    def sorted(self, natural: Sequence[int]) -> tuple[int, ...]:
        """Channels in the order in which their panes stand."""
        held = set(natural)
        return merged([channel for channel in self.order if channel in held], natural)

    def __str__(self) -> str:
        """As a line of text, for the settings; `of_text` reads it."""
        return json.dumps(
            {
                "order": self.order,
                "hidden": sorted(self.hidden),
                "heights": {str(key): height for key, height in self.heights.items()},
                "scales": {str(key): scale for key, scale in self.scales.items()},
                "shares_units": self.shares_units,
            }
        )

    @classmethod
    def of_text(cls, text: str) -> PaneLayout:
        """What a line of text says; the panes as they open where it says nothing that can be used."""
        try:
            found = json.loads(text[:_MOST_TEXT])
            return cls(
                order=tuple(dict.fromkeys(_ids(found["order"]))),
                hidden=frozenset(_ids(found["hidden"])),
                heights={int(key): _height(value) for key, value in _items(found["heights"])},
                scales={int(key): _scale(value) for key, value in _items(found["scales"])},
                shares_units=found["shares_units"] is True,
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return cls()


def merged(first: Sequence[int], others: Sequence[int]) -> tuple[int, ...]:
    """All of `first` in their order; those only among `others` each after its neighbour there."""
    result = list(first)
    for place, channel in enumerate(others):
        if channel in result:
            continue
        before = next((one for one in reversed(others[:place]) if one in result), None)
        result.insert(0 if before is None else result.index(before) + 1, channel)
    return tuple(result)


def _ids(values: Iterable[object]) -> list[int]:
    kept = list(values)[:_MOST_CHANNELS]
    if not all(type(value) is int for value in kept):
        raise ValueError("a channel's id is a whole number")
    return [value for value in kept if isinstance(value, int)]


def _items(values: Mapping[str, object]) -> list[tuple[str, object]]:
    return list(values.items())[:_MOST_CHANNELS]


def _height(value: object) -> int:
    if type(value) is not int or not LEAST_HEIGHT <= value <= MOST_HEIGHT:
        raise ValueError(f"no pane is {value} pixels high")
    return value


def _scale(value: object) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError("a scale has two ends")
    low, high = (float(end) for end in value)
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ValueError("a scale's lower end lies below its upper one")
    return low, high
