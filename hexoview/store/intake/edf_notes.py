"""Annotations of an EDF file: the window's ends, values with their own times, and what people left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotations import NANOSECONDS, AnnotationTable
from hexoview.domain.datatype import Datatype
from hexoview.domain.segment import IntArray
from hexoview.domain.timestamp import Clock
from hexoview.store.intake.made import Note, Pairs
from hexoview.store.recording.naming import known_datatype

_VALUE = re.compile(r"([0-9]{1,6}):[^=]{1,80}=(-?[0-9]{1,20}(?:\.[0-9]{1,20})?)(?: .*)?")
_FIRST, _LAST = "Window first tick", "Window last tick"


@dataclass(frozen=True, slots=True)
class Notes:
    """What the annotations of a file tell; `first` and `last` only where Hexoview wrote it."""

    first: int | None
    last: int | None
    pairs: tuple[Pairs, ...]
    notes: tuple[Note, ...]


def read_notes(table: AnnotationTable, whole_second: int, clock: Clock) -> Notes:
    """Sorts annotations by what they tell; `whole_second` is the tick that their onsets count from."""
    rows = _Rows(table, whole_second, clock)
    meanings = [_meaning(text, clock) for text in rows.texts]
    pairs = _pairs(rows, meanings, rows.tick_of(_LAST))
    window = {_FIRST, _LAST}
    plain = [
        text for text, meaning in enumerate(meanings) if meaning is None and rows.texts[text] not in window
    ]
    places = np.flatnonzero(np.isin(rows.text_of, plain))
    notes = tuple(Note(int(rows.ticks[place]), rows.texts[rows.text_of[place]]) for place in places)
    return Notes(rows.tick_of(_FIRST), rows.tick_of(_LAST), pairs, notes)


@dataclass(frozen=True, slots=True)
class _Meaning:
    datatype: Datatype
    stored: int


class _Rows:
    """The table's columns in ticks, and each text once."""

    def __init__(self, table: AnnotationTable, whole_second: int, clock: Clock) -> None:
        table = table.in_time_order()
        per_tick = NANOSECONDS // table.ticks_per_second
        self.ticks = whole_second + _ticks(table.onset_ticks * per_tick, clock)
        self.has_end = table.duration_ticks >= 0
        self.ends = whole_second + _ticks(
            (table.onset_ticks + np.maximum(table.duration_ticks, 0)) * per_tick, clock
        )
        self.texts: Sequence[str] = list(table.texts)
        count = np.arange(len(table), dtype=np.int32)
        self.text_of: NDArray[np.int32] = count if table.text_of is None else table.text_of

    def tick_of(self, text: str) -> int | None:
        """When a text was first said."""
        if text not in self.texts:
            return None
        said = self.ticks[self.text_of == self.texts.index(text)]
        return int(said[0]) if len(said) else None


def _ticks(nanoseconds: NDArray[np.int64], clock: Clock) -> IntArray:
    """Ticks; onsets are exact to the nanosecond, and a tick lasts a million of them or more."""
    seconds, rest = np.divmod(nanoseconds, NANOSECONDS)
    fraction = (rest * clock.ticks_per_second + NANOSECONDS // 2) // NANOSECONDS
    ticks: IntArray = seconds * clock.ticks_per_second + fraction
    return ticks


def _meaning(text: str, clock: Clock) -> _Meaning | None:
    """The channel and stored number that a text such as `18:RR_interval=0.453125 s` stands for."""
    match = _VALUE.fullmatch(text)
    datatype = known_datatype(int(match[1]), clock) if match else None
    if match is None or datatype is None:
        return None
    stored = (Fraction(match[2]) - datatype.scale.offset) / datatype.scale.gain
    return _Meaning(datatype, int(stored)) if stored.denominator == 1 and abs(stored) < 2**62 else None


def _pairs(rows: _Rows, meanings: Sequence[_Meaning | None], last: int | None) -> tuple[Pairs, ...]:
    channels = {meaning.datatype.id: meaning.datatype for meaning in meanings if meaning is not None}
    # One number for each text, so that the rows are sorted by one look-up each.
    kinds = np.array([-1 if m is None else m.datatype.id for m in meanings] or [-1], np.int64)
    stored = np.array([0 if m is None else m.stored for m in meanings] or [0], np.int64)
    kind_of = kinds[rows.text_of] if len(rows.text_of) else np.empty(0, np.int64)
    found = []
    for number in sorted(channels):
        mine = kind_of == number
        ticks, ends = rows.ticks[mine], rows.ends[mine][rows.has_end[mine]]
        found.append(Pairs(channels[number], ticks, stored[rows.text_of[mine]], _breaks(ticks, ends, last)))
    return tuple(found)


def _breaks(ticks: IntArray, ends: IntArray, last: int | None) -> IntArray:
    """Ends of states that no other state follows; one that lasts to the window's end says nothing.

    Without the window's last tick, the last state may have lasted to it.
    """
    told = ends[:-1] if last is None else ends[ends <= last]
    inner: IntArray = told[~np.isin(told, ticks)]
    return inner
