"""Downloads of a range: its records in folders of their own, and events that they share one level up.

`range_3324350-datatype_4096-1006/record_1/ECG_I.wav`, and `RR_interval.csv` beside `record_1`.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from hexoview.codecs import event_csv, hxd
from hexoview.domain.span import LATEST
from hexoview.domain.timestamp import Clock
from hexoview.errors import FormatError, HexoviewError
from hexoview.store.intake.source import Found, FoundRange, Member
from hexoview.store.recording import info, statistics
from hexoview.store.recording.event_file import LIMIT_BYTES
from hexoview.store.recording.info import Info, decode_info
from hexoview.store.recording.naming import FileKind, naming, original_name
from hexoview.store.recording.origin import Origin

_RANGE = re.compile(r"range_([0-9]{1,15})(?:[-_ (].*)?", re.IGNORECASE)
_RECORD = re.compile(r"record_([0-9]{1,15})(?:[-_ (].*)?", re.IGNORECASE)
_REQUEST = re.compile(r"[?&]range=([0-9]{1,15})(?:&|$)")
# Below this, the number of a record's folder counts the records of the range; servers are far beyond.
_LEAST_RECORD_ID = 1000
_SHARED = frozenset({FileKind.EVENTS_CSV, FileKind.EVENTS_HXD})


@dataclass(frozen=True, slots=True)
class Part:
    """A folder with its name, the words by which the person knows it, and its files."""

    name: str
    label: str
    members: tuple[Member, ...]

    def member(self, name: str) -> Member | None:
        """The file of that name, in small letters or as it is written; None when there is none."""
        return next((one for one in self.members if name in {one.name, one.name.lower()}), None)


def range_id_of(name: str) -> int | None:
    """The range's number in a folder's name, such as `range_3324350-datatype_4096-1006`."""
    match = _RANGE.fullmatch(name)
    return int(match[1]) if match else None


def is_record_name(name: str) -> bool:
    """Whether a folder below a range's is one of its records."""
    return _RECORD.fullmatch(name) is not None


def gathered(whole: Part, records: Sequence[Part]) -> list[Found]:
    """The recordings of a range's download; just the one where it has no folders for them."""
    if not records:
        return [Found(whole.label, whole.name, whole.members, ranges=ranges_of(whole))]
    return list(_Gathering(whole, records).found())


def ranges_of(whole: Part) -> tuple[FoundRange, ...]:
    """The activity that a folder is the download of, where its name or its info.json says so."""
    number = range_id_of(whole.name)
    told = _read(whole, info.INFO_NAME, info.LIMIT_BYTES)
    if number is None and told is not None:
        match = _REQUEST.search(info.request_of(told))
        number = int(match[1]) if match else None
    if number is None:
        return ()
    facts = _facts(told)
    figures = _read(whole, statistics.STATISTICS_NAME, statistics.LIMIT_BYTES)
    span = statistics.span_told(figures, facts.clock if facts else None)
    return (FoundRange(number, f"Activity {number}", span),)


class _Gathering:
    """Gives every record of a range its share of what lies above it."""

    def __init__(self, whole: Part, records: Sequence[Part]) -> None:
        self._whole = whole
        self._facts = _facts(_read(whole, info.INFO_NAME, info.LIMIT_BYTES))
        starts = [(self._facts_of(part), part) for part in records]
        self._records = sorted(starts, key=lambda one: (one[0].start if one[0] else LATEST, one[1].name))

    def found(self) -> Iterator[Found]:
        """A recording for each folder, in the order of their starts."""
        ends = [facts.start if facts else LATEST for facts, _ in self._records[1:]] + [LATEST]
        ranges = ranges_of(self._whole)
        for (facts, part), end in zip(self._records, ends, strict=True):
            members = (*part.members, *self._info(part), *self._shared(part, facts, end))
            number = _record_number(part.name)
            origin = None if number is not None else Origin(source=f"range {self._whole.name} {part.name}")
            if facts is not None and facts.record_id is not None:
                origin = None
            name = "" if number is None else f"record_{number}"
            yield Found(part.label, name, members, ranges=ranges, origin=origin)

    @property
    def _is_alone(self) -> bool:
        return len(self._records) == 1

    def _facts_of(self, part: Part) -> Info | None:
        return _facts(_read(part, info.INFO_NAME, info.LIMIT_BYTES)) or self._facts

    def _info(self, part: Part) -> Iterator[Member]:
        """The info.json and, for a record alone, the statistics from above, where the folder has none."""
        has = {member.name.lower() for member in part.members}
        for member in self._whole.members:
            name = member.name.lower()
            is_wanted = name == info.INFO_NAME or (name == statistics.STATISTICS_NAME and self._is_alone)
            if is_wanted and name not in has:
                yield member

    def _shared(self, part: Part, facts: Info | None, end: int) -> Iterator[Member]:
        """The events from above that fall into one record, counted from its start."""
        if facts is None:
            return
        has = {naming(member.name, facts.clock).stored_name for member in part.members}
        base = self._facts or self._records[0][0] or facts
        for member in self._whole.members:
            name = naming(member.name, facts.clock)
            if name.kind not in _SHARED or not name.is_channel or name.stored_name in has:
                continue
            if self._is_alone and base.start == facts.start:
                yield member
                continue
            cut = _Cut(facts.clock, base.start, facts.start, end)
            yield from _cut_members(member, name.kind, name.stored_name, cut)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where shared events are cut: the tick they count from, and the record's start and end."""

    clock: Clock
    base: int
    start: int
    end: int


def _cut_members(member: Member, kind: FileKind, stored: str, cut: _Cut) -> Iterator[Member]:
    """The part of one shared file, and the file itself as it came; the file alone where it can't be read."""
    try:
        data = _cut_file(member.read(LIMIT_BYTES), kind, cut)
    except (HexoviewError, OSError):
        yield member
        return
    yield Member(stored, len(data), partial(io.BytesIO, data))
    yield replace(member, name=original_name(stored))


def _cut_file(data: bytes, kind: FileKind, cut: _Cut) -> bytes:
    low, high = cut.start - cut.base, cut.end - cut.base
    if kind is FileKind.EVENTS_HXD:
        offsets, values = hxd.decode(data)
        inside = (offsets >= low) & (offsets < high)
        return hxd.encode(offsets[inside] - low, values[inside])
    table = event_csv.decode(data, cut.clock.ticks_per_second)
    inside = (table.offsets >= low) & (table.offsets < high)
    breaks = table.nan_offsets[(table.nan_offsets >= low) & (table.nan_offsets < high)]
    cut_table = event_csv.EventTable(
        table.name, table.datatype_id, table.unit or "NA", table.offsets[inside] - low,
        table.values[inside], np.asarray(breaks - low, np.int64),
    )  # fmt: skip
    return event_csv.encode(cut_table, cut.clock.ticks_per_second)


def _record_number(name: str) -> int | None:
    match = _RECORD.fullmatch(name)
    number = int(match[1]) if match else 0
    return number if number >= _LEAST_RECORD_ID else None


def _read(part: Part, name: str, limit: int) -> bytes | None:
    member = part.member(name)
    if member is None:
        return None
    with contextlib.suppress(HexoviewError, OSError):
        return member.read(limit)
    return None


def _facts(told: bytes | None) -> Info | None:
    if told is None:
        return None
    with contextlib.suppress(FormatError):
        return decode_info(told)
    return None
