"""What the file of an asynchronous channel holds: pairs in time order, and the breaks between."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from hexoview.codecs import event_csv, hxd
from hexoview.domain.segment import IntArray
from hexoview.errors import FormatError
from hexoview.store.recording.info import Info
from hexoview.store.recording.naming import FileKind, known_datatype
from hexoview.store.recording.reading import Reading
from hexoview.store.rows import Events, SeriesRow, UnknownRow

# 16 bytes a pair: more than the beats of two years.
LIMIT_BYTES = 256 * 1024 * 1024
_WAY_OUT = "Download the recording again; if the file stays the same, leave this channel out."
_NAME_LIMIT = 60
_BARE = re.compile(rb"[0-9]{1,10}(?:\.[0-9]{1,15})?,-?[0-9]")


@dataclass(frozen=True, slots=True)
class EventFile:
    """One file of pairs; `datatype_id` is None where only the file's first line can tell it."""

    name: str
    shown: str
    kind: FileKind
    datatype_id: int | None
    size: int


@dataclass(frozen=True, slots=True)
class ScannedEvents:
    """The series of a file (None when it has no value), and what had to be said about its lines."""

    series: SeriesRow | None
    unknown: UnknownRow | None = None
    note: str = ""
    problem: str = ""


def scan_events(file: Reading, what: EventFile, info: Info) -> ScannedEvents:
    """Decodes a CSV or hxd file; a FormatError when it is no such file."""
    if what.size > LIMIT_BYTES:
        raise FormatError(
            f"{what.shown} is too long for a channel of events.",
            cause=f"It has {what.size:,} bytes; Hexoview reads up to {LIMIT_BYTES:,}.",
            way_out=_WAY_OUT,
        )
    data = file.read(what.size)
    if what.kind is FileKind.EVENTS_HXD:
        if what.datatype_id is None:
            raise FormatError(f"{what.shown} bears the name of no known channel.", way_out=_WAY_OUT)
        if what.shown.rpartition(".")[0] in info.untimed:
            raise FormatError(
                f"{what.shown} holds values without their times.",
                cause="info.json says that they were exported so; they can't be placed in the recording.",
                way_out="Export the channel again with its times.",
            )
        offsets, values = hxd.decode(data)
        table = event_csv.EventTable("", what.datatype_id, "", offsets, values, np.empty(0, np.int64))
    else:
        table = event_csv.decode(_with_head(data, what, info), info.clock.ticks_per_second)
    return _scanned(table, what, info)


def _with_head(data: bytes, what: EventFile, info: Info) -> bytes:
    """A local decode may leave the first line out; that is clear where stored and physical numbers are one.

    Of other channels nobody can tell whether a converter scaled them.
    """
    known = None if what.datatype_id is None else known_datatype(what.datatype_id, info.clock)
    if known is None or known.is_synchronous or not known.scale.is_identity or not _BARE.match(data):
        return data
    return f"time [s],{known.name} [NA]\n".encode() + data


def _scanned(table: event_csv.EventTable, what: EventFile, info: Info) -> ScannedEvents:
    number = _datatype_id(table, what, info)
    known = known_datatype(number, info.clock)
    if known is not None and known.is_synchronous:
        raise FormatError(
            f"{what.shown} can't be {known.label}.",
            cause="That channel comes on a grid, in a WAV file, and this file holds pairs.",
            way_out=_WAY_OUT,
        )
    unknown = None if known else UnknownRow(number, table.name[:_NAME_LIMIT], table.unit[:_NAME_LIMIT], None)
    note, problem = _said(table, what)
    if not len(table.values):
        return ScannedEvents(None, None, note, problem)
    events = _in_order(table, info.start)
    if not info.clock.is_possible(int(events.timestamps[-1])):
        raise FormatError(
            f"{what.shown} holds a time that can't be.",
            cause=f"Its last value is stamped {int(table.offsets.max()):,} ticks after the start.",
            way_out=_WAY_OUT,
        )
    ticks, values = events.timestamps, events.values
    bounds = (len(ticks), int(ticks[0]), int(ticks[-1]), int(values.min()), int(values.max()))
    return ScannedEvents(SeriesRow(number, *bounds, what.name, events=events), unknown, note, problem)


def _datatype_id(table: event_csv.EventTable, what: EventFile, info: Info) -> int:
    """The first line's id, but the name's where only that is in the table (QRS is 17 and sometimes 22)."""
    told, named = table.datatype_id, what.datatype_id
    if told is not None and (named is None or known_datatype(told, info.clock)) and told < 1_000_000:
        return told
    if named is None:
        raise FormatError(
            f"{what.shown} doesn't say which channel it is.",
            cause="Neither its name nor its first line is that of a Hexoskin channel.",
            way_out=_WAY_OUT,
        )
    return named


def _in_order(table: event_csv.EventTable, start: int) -> Events:
    ticks, values = table.offsets, table.values
    if np.any(ticks[1:] < ticks[:-1]):
        order = np.argsort(ticks, kind="stable")
        ticks, values = ticks[order], values[order]
    # Saturated, so that an offset near 2**63 stays a far future instead of becoming a past.
    limit = np.iinfo(np.int64).max - abs(start)
    breaks: IntArray = np.sort(np.minimum(table.nan_offsets, limit))
    return Events(np.minimum(ticks, limit) + start, values, breaks + start)


def _said(table: event_csv.EventTable, what: EventFile) -> tuple[str, str]:
    note = problem = ""
    if table.moved_count:
        note = f"{what.shown}: {table.moved_count:,} times lie between two ticks and went to the nearest."
    if table.skipped_count:
        first = table.skipped[0]
        said = (
            f"{what.shown}: {table.skipped_count:,} lines hold no value and stay out,"
            f" the first of them line {first.number:,}: {first.reason}."
        )
        # Some downloads end with a line that was never finished; it holds nothing.
        if table.skipped_count == 1 and "," not in first.text:
            note = f"{note} {said}".strip()
        else:
            problem = said
    return note, problem
