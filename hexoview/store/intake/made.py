"""The files of a recording whose channels came in one file: as a download would have them, made on demand."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from hexoview.codecs import event_csv, hxd
from hexoview.domain.datatype import Datatype
from hexoview.domain.segment import IntArray
from hexoview.domain.timestamp import Clock
from hexoview.store.intake.source import Member
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.recording.statistics import STATISTICS_NAME

_USER_TEXT = 4096


class MadeChannel(Protocol):
    """A synchronous channel that can be written as a WAV file."""

    @property
    def name(self) -> str:
        """The file's base name."""

    @property
    def first(self) -> int:
        """The tick of the first value."""

    @property
    def size(self) -> int:
        """Bytes of the file."""

    def wav(self) -> bytes:
        """The whole file."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """One channel's values and the ticks at which a state ended without another."""

    datatype: Datatype
    timestamps: IntArray
    values: IntArray
    breaks: IntArray

    def encode(self, start: int, clock: Clock) -> tuple[str, bytes]:
        """The suffix and the bytes of the channel's file: hxd, or CSV where there are breaks."""
        offsets, breaks = self.timestamps - start, self.breaks - start
        if not len(breaks):
            return ".hxd", hxd.encode(offsets, self.values)
        name, number = self.datatype.name, self.datatype.id
        table = event_csv.EventTable(name, number, "NA", offsets, self.values, breaks)
        return ".csv", event_csv.encode(table, clock.ticks_per_second)


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody left, or an activity's name, at a tick."""

    tick: int
    text: str


@dataclass(frozen=True, slots=True)
class Made:
    """A recording's facts and channels; ids are None where nothing tells them."""

    clock: Clock
    start: int
    end: int | None
    record_id: int | None
    user_id: int | None
    channels: Sequence[MadeChannel] = ()
    pairs: Sequence[Pairs] = ()
    notes: Sequence[Note] = ()

    def members(self) -> Iterator[Member]:
        """The files, info.json among them; a WAV is made when it is opened."""
        for channel in self.channels:
            yield Member(f"{channel.name}.wav", channel.size, partial(_as_file, channel))
        for pairs in self.pairs:
            suffix, data = pairs.encode(self.start, self.clock)
            yield _member(pairs.datatype.name + suffix, data)
        if self.notes:
            yield _member(STATISTICS_NAME, note_table(self.start, self.end, self.notes))
        yield _member(INFO_NAME, self._info())

    def _info(self) -> bytes:
        """An info.json as a binary export of the same stretch has it."""
        told: dict[str, Any] = {
            "start": self.start,
            "end": self.end,
            "ticks_per_second": self.clock.ticks_per_second,
            "user": self.user_id,
            "algo": {"record_id": self.record_id},
            "series": {channel.name: {"first": channel.first} for channel in self.channels},
        }
        return json.dumps(told, indent=4).encode()


def note_table(start: int, end: int | None, notes: Iterable[Note]) -> bytes:
    """Marks and activities as the statistics.csv that a download tells its annotations in."""
    text = io.StringIO(newline="")
    rows = csv.writer(text)
    rows.writerows([["uri", "start", "end"], ["na", "na", "na"], ["", start, "" if end is None else end]])
    rows.writerow(["\r\n-----List of annotations"])
    rows.writerow(["uri", "start_date", "start", "datatype", "comment"])
    rows.writerows(["", "", note.tick, _USER_TEXT, note.text] for note in notes)
    return text.getvalue().encode()


def _member(name: str, data: bytes) -> Member:
    return Member(name, len(data), partial(io.BytesIO, data))


def _as_file(channel: MadeChannel) -> io.BytesIO:
    return io.BytesIO(channel.wav())
