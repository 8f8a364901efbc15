"""What the preview shows, as sentences: for people who hear it, and for the status line."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication

from hexoview.query.picture import Picture
from hexoview.query.trace import TraceKind, TracePicture
from hexoview.ui import words
from hexoview.ui.preview.arrangement import extent_in
from hexoview.ui.preview.event_lane import Event
from hexoview.ui.preview.readout import number
from hexoview.ui.preview.timescale import Timescale
from hexoview.ui.preview.viewport import View
from hexoview.ui.sentences import in_words

translate = QCoreApplication.translate


def summary(picture: Picture, events: tuple[Event, ...], view: View, timescale: Timescale) -> str:
    """The stretch on screen, each channel's least and greatest value there, and what happened."""
    stretch = timescale.stretch(timescale.span_of(view))
    parts = [_channel(trace, view) for trace in picture.traces]
    count = sum(event.view.overlaps(view) for event in events)
    happened = words.counted(
        count, translate("Preview", "activity or mark"), translate("Preview", "activities and marks")
    )
    return f"{timescale.place(view)}. {stretch}. {'; '.join(parts)}. {happened}."


def reduction(picture: Picture, seconds_per_pixel: float) -> str:
    """How many values stand behind one pixel of the fastest channel."""
    if any(trace.is_outline for trace in picture.traces):
        return translate("Preview", "Each record's least and greatest value; zoom in to see more")
    densest = max(picture.traces, key=lambda trace: trace.per_column, default=None)
    if densest is None or densest.columns is None:
        return translate("Preview", "Every value is shown")
    behind = densest.per_column * seconds_per_pixel / picture.column_seconds
    text = translate("Preview", "{0}: {1} values behind each pixel, least to greatest")
    return text.format(in_words(densest.datatype.label), words.count(max(1, math.ceil(behind - 1e-6))))


def _channel(trace: TracePicture, view: View) -> str:
    name = in_words(trace.datatype.label)
    if trace.kind is TraceKind.BANDS:
        seen = [
            in_words(row.word)
            for row in trace.rows
            if ((row.bands[:, 1] >= view.low) & (row.bands[:, 0] <= view.high)).any()
        ]
        return f"{name}: {', '.join(seen) or translate('Preview', 'no data')}"
    extent = extent_in(trace, view)
    if extent is None:
        return f"{name}: {translate('Preview', 'no data')}"
    if trace.kind is TraceKind.TICKS:
        return name
    low, high = (number(end, trace) for end in extent)
    unit = f" {trace.datatype.unit}" if trace.datatype.unit else ""
    return f"{name}: {translate('Preview', '{0} to {1}').format(low, high)}{unit}"
