"""A line of the list for each record, and what stands in its columns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from hexoview.domain.datatype import Datatype
from hexoview.domain.resources import Range, Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.named import marked

translate = QCoreApplication.translate

# What a clinician looks for first; everything else is a number at the end.
_TELLING = (
    (4113, marked("records", "ECG")),
    (4129, marked("records", "breathing")),
    (4145, marked("records", "movement")),
    (280, marked("records", "sleep")),
    (66, marked("records", "SpO2")),
)


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What the list tells of one record."""

    record_id: int
    user_id: int
    person: str
    span: TimeSpan
    clock: Clock
    activities: tuple[str, ...]
    channels: str
    channel_count: int


class Column(IntEnum):
    """The columns from left to right."""

    PERSON = 0
    START = 1
    LENGTH = 2
    ACTIVITIES = 3
    CHANNELS = 4
    ID = 5


@dataclass(frozen=True, slots=True)
class ColumnKind:
    """One column: its title, its width in pixels, what it says, and by what it sorts."""

    title: str
    width: int
    text: Callable[[RecordRow, tzinfo], str]
    key: Callable[[RecordRow], object]


COLUMNS: dict[Column, ColumnKind] = {
    Column.PERSON: ColumnKind(
        marked("RecordModel", "Person"),
        150,
        lambda row, _: row.person,
        lambda row: row.person.casefold(),
    ),
    Column.START: ColumnKind(
        marked("RecordModel", "Start"),
        165,
        lambda row, zone: words.weekday_moment(row.span.start, row.clock, zone),
        lambda row: row.span.start,
    ),
    Column.LENGTH: ColumnKind(
        marked("RecordModel", "Length"),
        90,
        lambda row, _: words.length(row.span.length, row.clock),
        lambda row: row.span.length / row.clock.ticks_per_second,
    ),
    Column.ACTIVITIES: ColumnKind(
        marked("RecordModel", "Activities"),
        160,
        lambda row, _: words.listed(row.activities),
        lambda row: row.activities,
    ),
    Column.CHANNELS: ColumnKind(
        marked("RecordModel", "Channels"),
        230,
        lambda row, _: row.channels,
        lambda row: (row.channel_count, row.channels),
    ),
    Column.ID: ColumnKind(
        marked("RecordModel", "Record id"),
        90,
        lambda row, _: str(row.record_id),
        lambda row: row.record_id,
    ),
}


def rows_of(contents: Contents) -> tuple[RecordRow, ...]:
    """A row for each record, in the order of the store."""
    people = {user.id: user.label for user in contents.users}
    kinds = {datatype.id: datatype for datatype in contents.datatypes}
    activities = _Activities(contents.ranges)
    return tuple(
        RecordRow(
            record.id,
            record.user_id,
            people.get(record.user_id, str(record.user_id)),
            record.span,
            contents.clock,
            activities.during(record),
            _channels(contents.held.get(record.id, ()), kinds),
            len(contents.held.get(record.id, ())),
        )
        for record in contents.records
    )


class _Activities:
    """Each person's activities by start, so that those of a record are found without looking at all."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._by_user: dict[int, list[Range]] = {}
        for found in sorted(ranges, key=lambda one: one.span.start):
            self._by_user.setdefault(found.user_id, []).append(found)
        self._longest = max((found.span.length for found in ranges), default=0)

    def during(self, record: Record) -> tuple[str, ...]:
        """The names of the activities that share a tick with the record, each once."""
        own = self._by_user.get(record.user_id, [])
        # Of a person's thousands of activities only those are looked at that may reach the record.
        low = bisect_left(own, record.span.start - self._longest, key=_start)
        high = bisect_left(own, record.span.end, key=_start)
        names = (found.name for found in own[low:high] if found.span.overlaps(record.span))
        return tuple(dict.fromkeys(names))


def _start(found: Range) -> int:
    return found.span.start


def _channels(ids: tuple[int, ...], kinds: dict[int, Datatype]) -> str:
    """The telling channels by name, and how many there are in all."""
    held = set(ids)
    told = [translate("records", word) for number, word in _TELLING if number in held]
    how_many = words.counted(len(ids), translate("records", "channel"), translate("records", "channels"))
    if not told:
        told = [kinds[number].label for number in ids[:2] if number in kinds]
    return f"{how_many}: {', '.join(told)}" if told else how_many
