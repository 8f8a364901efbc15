"""A line of the list for each record or each activity."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from hexoview.domain.datatype import Datatype
from hexoview.domain.resources import Range, Record
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.ui import words
from hexoview.ui.contents import Contents
from hexoview.ui.named import marked
from hexoview.ui.sentences import in_words
from hexoview.ui.zones import computer_zone, zone_named

translate = QCoreApplication.translate

_T = TypeVar("_T", Range, Record)

# What a clinician looks for first; everything else is a number at the end.
_TELLING = (
    (4113, marked("records", "ECG")),
    (4129, marked("records", "breathing")),
    (4145, marked("records", "movement")),
    (280, marked("records", "sleep")),
    (66, marked("records", "SpO2")),
)


class Shows(Enum):
    """What a line of the list stands for."""

    RECORDS = "records"
    ACTIVITIES = "activities"


@dataclass(frozen=True, slots=True)
class RecordRow:
    """What the list tells of one record or one activity.

    Attributes:
        id: of the record or the activity.
        record_id: whose figures are told; of an activity the first record that it reaches, 0 for none.
        activities: by name; of an activity its own.
        zone: in which its times are told.
    """

    id: int
    record_id: int
    user_id: int
    person: str
    span: TimeSpan
    clock: Clock
    activities: tuple[str, ...] = ()
    routine: str = ""
    channels: str = ""
    channel_count: int = 0
    devices: tuple[str, ...] = ()
    note: str = ""
    zone: tzinfo = UTC


def record_maker(contents: Contents, picked: tzinfo | None = None) -> Callable[[Record], RecordRow]:
    """Makes a record's row, told in the picked zone or in its own."""
    zones = _Zones(contents, picked)
    people, notes = _people(contents)
    activities = _Activities(contents)
    channels = _Channels(contents)

    def make(record: Record) -> RecordRow:
        return RecordRow(
            record.id,
            record.id,
            record.user_id,
            people.get(record.user_id, str(record.user_id)),
            record.span,
            contents.clock,
            *activities.during(record),
            *channels.of(record.id),
            record.devices,
            notes.get(record.user_id, ""),
            zones.of(record.user_id, record.id),
        )

    return make


def activity_maker(contents: Contents, picked: tzinfo | None = None) -> Callable[[Range], RecordRow]:
    """Makes an activity's row, told in the picked zone or in its own."""
    zones = _Zones(contents, picked)
    people, _ = _people(contents)
    records = _Spans(contents.records)
    routines = {routine.id: routine.name for routine in contents.routines}
    channels = _Channels(contents)

    def make(found: Range) -> RecordRow:
        reached = records.during(found.user_id, found.span)
        record_id = reached[0].id if reached else 0
        return RecordRow(
            found.id,
            record_id,
            found.user_id,
            people.get(found.user_id, str(found.user_id)),
            found.span,
            contents.clock,
            (_name(found),),
            routines.get(found.training_routine_id or 0, ""),
            *channels.of(record_id),
            note=found.note or "",
            zone=zones.of(found.user_id, record_id),
        )

    return make


class _Spans(Generic[_T]):
    """Each person's things, so that those during a span are found without looking at all.

    A person's are put in order when they are first asked for.
    """

    def __init__(self, found: Sequence[_T]) -> None:
        self._found: Sequence[_T] = found
        self._ordered: dict[int, _Ordered[_T]] = {}

    def during(self, user_id: int, span: TimeSpan) -> list[_T]:
        """What shares a tick with `span`, the first one first."""
        own = self._ordered.get(user_id)
        if own is None:
            own = self._ordered[user_id] = _ordered(self._by_user.get(user_id, []))
        # Of a person's thousands of activities only those are looked at that may reach it.
        low, high = bisect_left(own.starts, span.start - own.longest), bisect_left(own.starts, span.end)
        return [one for one in own.things[low:high] if one.span.overlaps(span)]

    @cached_property
    def _by_user(self) -> dict[int, list[_T]]:
        owned: dict[int, list[_T]] = {}
        for one in self._found:
            owned.setdefault(one.user_id, []).append(one)
        return owned


@dataclass(frozen=True, slots=True)
class _Ordered(Generic[_T]):
    """One person's things by start, and how long the longest of them lasts in ticks."""

    things: Sequence[_T]
    starts: Sequence[int]
    longest: int


def _ordered(own: Sequence[_T]) -> _Ordered[_T]:
    things = sorted(own, key=attrgetter("span.start"))
    longest = max((one.span.length for one in own), default=0)
    return _Ordered(things, [one.span.start for one in things], longest)


class _Activities:
    """The activities of each record, and their routines, by name."""

    def __init__(self, contents: Contents) -> None:
        self._spans = _Spans(contents.ranges)
        self._routines = {routine.id: routine.name for routine in contents.routines}

    def during(self, record: Record) -> tuple[tuple[str, ...], str]:
        """The names of the activities that share a tick with the record, and of their routines, each once."""
        found = self._spans.during(record.user_id, record.span)
        if not found:
            return (), ""
        if len(found) == 1:
            return (_name(found[0]),), self._routines.get(found[0].training_routine_id or 0, "")
        names = dict.fromkeys(map(_name, found))
        routines = dict.fromkeys(self._routines.get(one.training_routine_id or 0, "") for one in found)
        return tuple(names), ", ".join(name for name in routines if name)


class _Channels:
    """The channels of each record in words; the same set of channels is told once."""

    def __init__(self, contents: Contents) -> None:
        self._held = contents.held
        self._kinds = {datatype.id: datatype for datatype in contents.datatypes}
        self._told: dict[tuple[int, ...], str] = {}

    def of(self, record_id: int) -> tuple[str, int]:
        """The telling channels of a record by name, and how many there are in all."""
        ids = self._held.get(record_id, ())
        if ids not in self._told:
            self._told[ids] = _channels(ids, self._kinds) if ids else ""
        return self._told[ids], len(ids)


class _Zones:
    """In which zone each row is told; a zone is looked up once."""

    def __init__(self, contents: Contents, picked: tzinfo | None) -> None:
        self._zones = contents.zones
        self._picked = picked
        self._by_name: dict[str | None, tzinfo] = {None: computer_zone()}

    def of(self, user_id: int, record_id: int) -> tzinfo:
        """The picked zone, else the record's own."""
        if self._picked is not None:
            return self._picked
        name = self._zones.name_for(record_id=record_id, user_id=user_id)
        if name not in self._by_name:
            self._by_name[name] = zone_named(name or "") or self._by_name[None]
        return self._by_name[name]


def _people(contents: Contents) -> tuple[Mapping[int, str], Mapping[int, str]]:
    return (
        {user.id: words.called(user) for user in contents.users},
        {user.id: user.note for user in contents.users if user.note},
    )


def _name(found: Range) -> str:
    return found.name or translate("listing", "Activity {0}").format(found.id)


def _channels(ids: tuple[int, ...], kinds: dict[int, Datatype]) -> str:
    held = set(ids)
    told = [translate("records", word) for number, word in _TELLING if number in held]
    how_many = words.counted(len(ids), translate("records", "channel"), translate("records", "channels"))
    if not told:
        told = [in_words(kinds[number].label) for number in ids[:2] if number in kinds]
    return f"{how_many}: {', '.join(told)}" if told else how_many
