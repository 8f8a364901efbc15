"""Reads one recording's folder into rows for the catalogue, and says what could not be used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np

from hexoview.domain.segment import Grid
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import ASTROSKIN
from hexoview.errors import FormatError
from hexoview.store.durable import open_regular
from hexoview.store.recording.event_file import EventFile, scan_events
from hexoview.store.recording.grid_file import GridFile, scan_grid
from hexoview.store.recording.identity import Identity
from hexoview.store.recording.naming import FileKind, Naming, known_datatype
from hexoview.store.recording.reading import Reading
from hexoview.store.rows import FileRow, RecordRow, SeriesRow, UnknownRow
from hexoview.watch import Watch

# Second and third lead, light, blood oxygen, pulse transit time: what only an Astroskin measures.
_ASTROSKIN_ONLY = frozenset({4114, 4115, 64, 66, 97})
_PRESSURE = frozenset({98, 99})
_CHANNEL_KINDS = frozenset({FileKind.GRID, FileKind.EVENTS_CSV, FileKind.EVENTS_HXD})


@dataclass(frozen=True, slots=True)
class RecordFile:
    """One file of a recording's folder, what its name says, and the name by which the person knows it."""

    name: str
    shown: str
    size: int
    naming: Naming


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about a file; a problem when values were lost by it."""

    file: str
    sentence: str
    is_problem: bool


@dataclass(frozen=True, slots=True)
class Scanned:
    """A recording as the catalogue will know it; `row` is None when no channel holds a value.

    Attributes:
        refused: files that hold no channel of it, and need not be kept.
        empty: files of channels without values.
    """

    row: RecordRow | None
    remarks: tuple[Remark, ...]
    refused: frozenset[str]
    empty: tuple[str, ...]


def scan(
    folder: Path,
    files: Iterable[RecordFile],
    identity: Identity,
    *,
    total: int,
    is_hashed: bool,
    watch: Watch,
) -> Scanned:
    """Reads every file once, and takes its checksum on the way when `is_hashed`.

    `total` is how many bytes they have, for the progress.
    """
    scanning = _Scanning(folder, identity, watch)
    done, total = 0, max(total, 1)
    for file in files:
        part = watch.part(done / total, (done + file.size) / total)
        scanning.take(file, part, is_hashed=is_hashed)
        done += file.size
    return scanning.scanned()


class _Scanning:
    """Gathers rows file by file; a file that can't be used costs only itself."""

    def __init__(self, folder: Path, identity: Identity, watch: Watch) -> None:
        self._folder = folder
        self._identity = identity
        self._info = identity.info
        self._watch = watch
        self._series: dict[int, SeriesRow] = {}
        self._files: dict[str, FileRow] = {}
        self._unknown: dict[int, UnknownRow] = {}
        self._remarks: list[Remark] = []
        self._refused: set[str] = set()
        self._empty: list[str] = []

    def take(self, file: RecordFile, watch: Watch, *, is_hashed: bool) -> None:
        """Reads one file; what is wrong with it becomes a remark."""
        try:
            with open_regular(self._folder / file.name) as opened:
                reading = Reading(opened, is_hashed=is_hashed)
                found = self._channel(reading, file, watch)
                digest = reading.digest(watch)
        except FormatError as error:
            self._remark(file.shown, f"{file.shown} stays out. {error}", is_problem=True)
            self._refused.add(file.name)
        except OSError as error:
            reason = error.strerror or str(error)
            self._remark(file.shown, f"{file.shown} can't be read: {reason}.", is_problem=True)
            self._refused.add(file.name)
        else:
            self._keep(file, found, digest)

    def scanned(self) -> Scanned:
        """What all files came to."""
        self._leave_out_idle_pressure()
        return Scanned(
            self._row() if self._series else None,
            tuple(self._remarks),
            frozenset(self._refused),
            tuple(self._empty),
        )

    def _channel(self, opened: Reading, file: RecordFile, watch: Watch) -> SeriesRow | None:
        kind, number = file.naming.kind, file.naming.datatype_id
        if kind is FileKind.GRID and number is not None:
            foreign = self._identity.origin.channels.get(number)
            rate = None if foreign is None else foreign.rate
            what = GridFile(file.name, file.shown, number, file.size, rate)
            return scan_grid(opened, what, self._info, watch)
        if kind not in {FileKind.EVENTS_CSV, FileKind.EVENTS_HXD}:
            return None
        events = scan_events(opened, EventFile(file.name, file.shown, kind, number, file.size), self._info)
        watch.step(1.0)
        if events.unknown is not None:
            self._unknown[events.unknown.id] = events.unknown
        self._remark(file.shown, events.note, is_problem=False)
        self._remark(file.shown, events.problem, is_problem=True)
        return events.series

    def _keep(self, file: RecordFile, found: SeriesRow | None, digest: bytes | None) -> None:
        if file.naming.kind in _CHANNEL_KINDS and found is None:
            self._empty.append(file.shown)
        if found is not None and not self._is_first(file, found):
            return
        self._files[file.name] = FileRow(file.name, file.size, digest)

    def _is_first(self, file: RecordFile, found: SeriesRow) -> bool:
        other = self._series.setdefault(found.datatype_id, found)
        if other is found:
            return True
        same = _is_same(other, found)
        relation = "the same values as" if same else "other values of the same channel than"
        self._remark(
            file.shown,
            f"{file.shown} holds {relation} {other.file}, and stays out.",
            is_problem=not same,
        )
        self._refused.add(file.name)
        return False

    def _leave_out_idle_pressure(self) -> None:
        """A Hexoskin can't measure pressure, and its downloads hold files full of zeros for it."""
        if self._info.clock == ASTROSKIN or _ASTROSKIN_ONLY & self._series.keys():
            return
        for number in _PRESSURE & self._series.keys():
            if self._series[number].low == self._series[number].high == 0:
                self._empty.append(self._series.pop(number).file)

    def _row(self) -> RecordRow:
        identity, statistics = self._identity, self._identity.statistics
        series = tuple(self._series[number] for number in sorted(self._series))
        end = self._end(series)
        for one in series:
            if one.place is not None and known_datatype(one.datatype_id, self._info.clock) is None:
                self._unknown[one.datatype_id] = self._described(one.datatype_id, one.place.rate)
        return RecordRow(
            id=identity.record_id,
            user_id=identity.user_id,
            clock=self._info.clock,
            span=TimeSpan(self._info.start, end),
            devices=self._info.devices,
            series=series,
            files=tuple(self._files.values()),
            annotations=statistics.annotations(identity.record_id) if statistics else (),
            unknown=tuple(self._unknown.values()),
            values_after_end=sum(self._after(end, one) for one in series),
        )

    def _described(self, number: int, rate: Fraction) -> UnknownRow:
        foreign = self._identity.origin.channels.get(number)
        if foreign is None:
            return UnknownRow(number, "", "", rate)
        return UnknownRow(number, foreign.label, foreign.unit, rate, foreign.scale)

    def _end(self, series: Iterable[SeriesRow]) -> int:
        """The tick that statistics.csv tells, else info.json, else the one after the last value."""
        start, statistics = self._info.start, self._identity.statistics
        # Statistics of a whole record don't fit a stretch that was cut from it.
        if statistics is not None and statistics.start in {None, start}:
            told = statistics.end
        else:
            told = self._info.end
        if told is not None and told > start:
            return told
        return max(start, *(one.last for one in series)) + 1

    def _after(self, end: int, one: SeriesRow) -> int:
        if one.events is not None:
            return one.count - int(np.searchsorted(one.events.timestamps, end))
        assert one.place is not None
        inside = Grid.at_rate(one.first, one.place.rate, self._info.clock).index_from(end)
        return one.count - min(max(inside, 0), one.count)

    def _remark(self, file: str, sentence: str, *, is_problem: bool) -> None:
        if sentence:
            self._remarks.append(Remark(file, sentence, is_problem))


def _is_same(one: SeriesRow, other: SeriesRow) -> bool:
    if one.events is None or other.events is None:
        # Of two WAV files only the bounds are known here: enough to choose a sentence.
        return (one.count, one.first, one.low, one.high) == (other.count, other.first, other.low, other.high)
    return np.array_equal(one.events.timestamps, other.events.timestamps) and np.array_equal(
        one.events.values, other.events.values
    )
