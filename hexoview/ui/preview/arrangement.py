"""Which channels share a pane, what stands beside it, and on which scale it opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hexoview.query.trace import TraceKind, TracePicture
from hexoview.ui.preview.pane_layout import PaneLayout
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View
from hexoview.ui.preview.whose import Whose
from hexoview.ui.sentences import in_words

# What is compared at a glance and has one unit and one zero: the three axes of acceleration.
_SHARED = {4145: "Acceleration", 4146: "Acceleration", 4147: "Acceleration"}

# By which of its channels an arrangement knows a pane, whichever of them are chosen.
_LEADERS = {"Acceleration": 4145}

# Gravity and a fall fit; a loose sensor's spikes don't set the scale.
_PINNED = {4145: (-2.0, 2.0), 4146: (-2.0, 2.0), 4147: (-2.0, 2.0)}

# Pixels at least, and the share of what is left over.
_CURVE_HEIGHT, _TICKS_HEIGHT, _ROW_HEIGHT = 54, 30, 15
_TIGHT_CURVE = 38
"""Pixels of a curve where panes find no room: two lines beside it, and a beat still has a shape."""
HEAD = 17
"""Pixels over the rows of a flag or state channel: its name, so that the words have the gutter's width."""
_WEIGHTS = {4113: 2.0, 4114: 2.0, 4115: 2.0, 4129: 1.5, 4130: 1.5, 64: 1.5}
_PADDING = 6
_MARGIN = 0.08


@dataclass(frozen=True, slots=True)
class Scale:
    """The physical values at a pane's lower and upper edge."""

    bottom: float
    top: float

    @property
    def ends(self) -> tuple[float, float]:
        """The lower and the upper end, as an arrangement keeps them."""
        return self.bottom, self.top

    def zoomed(self, factor: float) -> Scale:
        """Taller by a factor above 1; the middle stays."""
        middle, half = (self.top + self.bottom) / 2, (self.top - self.bottom) / 2 / factor
        return Scale(middle - half, middle + half)


@dataclass(frozen=True, slots=True, eq=False)
class PaneContent:
    """What one pane shows.

    Attributes:
        person: whose data these are, or which recording's, where the picture holds several.
    """

    title: str
    person: str
    traces: tuple[TracePicture, ...]

    @property
    def key(self) -> tuple[int, int]:
        """What the pane is told by in the next picture: its first trace's user and datatype."""
        return self.traces[0].key

    @property
    def owner(self) -> int:
        """The person, or of recordings that are lined up the one, that it belongs to."""
        return self.traces[0].owner

    @property
    def channel(self) -> int:
        """The datatype by which a person's arrangement knows the pane."""
        first = self.traces[0].datatype.id
        return _LEADERS.get(_SHARED.get(first, ""), first)

    @property
    def is_scaled(self) -> bool:
        """Whether its values are quantities, drawn on a scale."""
        return self.kind in (TraceKind.CURVE, TraceKind.STEPS)

    @property
    def unit(self) -> str:
        """The unit of every trace inside."""
        return self.traces[0].datatype.unit

    @property
    def kind(self) -> TraceKind:
        """How every trace inside is drawn."""
        return self.traces[0].kind

    @property
    def least_height(self) -> int:
        """Pixels below which the pane says nothing."""
        match self.kind:
            case TraceKind.BANDS:
                return HEAD + max(1, len(self.traces[0].rows)) * _ROW_HEIGHT + _PADDING
            case TraceKind.TICKS:
                return _TICKS_HEIGHT
            case _:
                return _CURVE_HEIGHT

    @property
    def smallest(self) -> int:
        """Pixels below which a person can't drag it."""
        return self.least_height if self.kind is TraceKind.BANDS else _TICKS_HEIGHT

    @property
    def weight(self) -> float:
        """The pane's share of the height that is left over."""
        if self.kind in (TraceKind.BANDS, TraceKind.TICKS):
            return 0.0
        return _WEIGHTS.get(self.traces[0].datatype.id, 1.0)

    @property
    def scale(self) -> Scale:
        """The scale on which the pane opens: the usual range, which rare excursions don't widen."""
        ends = [_PINNED.get(trace.datatype.id, trace.usual) for trace in self.traces]
        return _scale(min(low for low, _ in ends), max(high for _, high in ends), self.traces[0])

    def fitted(self, view: View) -> Scale:
        """The scale that shows every value on screen."""
        extents = [extent for trace in self.traces if (extent := extent_in(trace, view))]
        if not extents:
            return self.scale
        return _scale(min(low for low, _ in extents), max(high for _, high in extents), self.traces[0])


def arrange(
    traces: Sequence[TracePicture], layout: PaneLayout | None = None, whose: Whose | None = None
) -> tuple[PaneContent, ...]:
    """The panes from top to bottom, person by person; channels that share one are put together.

    Of recordings that are lined up, the same channel of each is under that of the one before.
    """
    layout, whose = layout or PaneLayout(), whose or Whose.of(traces, Timescale())
    owners: dict[int, dict[object, list[TracePicture]]] = {}
    for trace in traces:
        owners.setdefault(trace.owner, {}).setdefault(_group_of(trace, layout), []).append(trace)
    found = [
        {pane.channel: pane for pane in (_content(group, whose) for group in groups.values())}
        for groups in owners.values()
    ]
    if any(trace.lane for trace in traces):
        channels = layout.sorted(tuple(dict.fromkeys(channel for own in found for channel in own)))
        return tuple(own[channel] for channel in channels for own in found if channel in own)
    return tuple(own[channel] for own in found for channel in layout.sorted(tuple(own)))


def _group_of(trace: TracePicture, layout: PaneLayout) -> object:
    """What the traces of one pane have in common."""
    datatype = trace.datatype
    shared = _SHARED.get(datatype.id)
    if shared is None and layout.shares_units and trace.kind is TraceKind.CURVE and datatype.unit:
        return datatype.group, datatype.unit, datatype.is_raw
    return shared or datatype.id


def extent_in(trace: TracePicture, view: View) -> tuple[float, float] | None:
    """The least and greatest physical value on screen, None where there is none."""
    found: list[np.ndarray] = []
    if trace.columns is not None and len(trace.columns):
        places = (np.array([view.low, view.high]) - trace.columns.start) / trace.columns.width
        first, last = np.clip([np.floor(places[0]), np.ceil(places[1])], 0, len(trace.columns)).astype(int)
        found += [trace.columns.low[first:last], trace.columns.high[first:last]]
    for run in trace.points:
        found.append(run.y[(run.x >= view.low) & (run.x <= view.high)])
    values = np.concatenate(found) if found else np.empty(0)
    values = values[~np.isnan(values)]
    return (float(values.min()), float(values.max())) if len(values) else None


def heights(
    contents: Iterable[PaneContent], available: int, chosen: Mapping[int, int] | None = None
) -> list[int]:
    """Pixels for each pane: those that a person chose, else its least and a share of what is left over.

    Where they find no room, curves become as low as can still be read, before anything has to be scrolled.
    """
    panes, chosen = list(contents), chosen or {}
    weights = [0.0 if pane.channel in chosen else pane.weight for pane in panes]
    least = [chosen.get(pane.channel, pane.least_height) for pane in panes]
    if sum(least) > available:
        least = [_TIGHT_CURVE if weight else height for height, weight in zip(least, weights, strict=True)]
    left_over = max(0, available - sum(least))
    total = sum(weights)
    if not total:
        return least
    return [height + int(left_over * weight / total) for height, weight in zip(least, weights, strict=True)]


def round_numbers(scale: Scale, most: int) -> tuple[list[float], int]:
    """Round values between the edges, at most so many, and the digits after the point that they need."""
    span = scale.top - scale.bottom
    exponent = int(np.floor(np.log10(span))) - 1
    for power in range(exponent, exponent + 4):
        for digit in (1, 2, 5):
            step = digit * 10.0**power
            first, last = int(np.ceil(scale.bottom / step)), int(np.floor(scale.top / step))
            if last - first + 1 <= most:
                return [place * step for place in range(first, last + 1)], max(0, -power)
    return [], 0


def broken(text: str, measured: Callable[[str], float], width: float) -> list[str]:
    """A name on as many lines as it takes, broken between words; a word too wide stays whole."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measured(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _content(group: list[TracePicture], whose: Whose) -> PaneContent:
    first = group[0]
    title = in_words(first.datatype.label)
    if len(group) > 1:
        title = _SHARED.get(first.datatype.id, first.datatype.group.value)
    return PaneContent(title, whose.said(first), tuple(group))


def _scale(low: float, high: float, trace: TracePicture) -> Scale:
    # A channel that never changes gets a few of its own steps above and below.
    least = 4 * abs(float(trace.datatype.scale.gain))
    margin = max((high - low) * _MARGIN, least / 2)
    return Scale(low - margin, high + margin)
