"""Joins stretches of one recording that overlap, and agree where they do, into one gap-free recording."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hexoview.codecs import event_csv, hxd, wav
from hexoview.domain.segment import Grid, IntArray
from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.errors import ImportRefusedError
from hexoview.store.durable import new_private_file, open_regular
from hexoview.store.intake.compare import nearest_index
from hexoview.store.intake.made import Note, note_table
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.recording.info import LIMIT_BYTES as INFO_LIMIT
from hexoview.store.recording.naming import ORIGINAL_EDF
from hexoview.store.recording.origin import DESCRIPTION
from hexoview.store.recording.statistics import LIMIT_BYTES as STATISTICS_LIMIT
from hexoview.store.recording.statistics import STATISTICS_NAME, decode_statistics
from hexoview.store.rows import Events, SeriesRow


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch: its folder, its window, and its series by datatype id."""

    folder: Path
    span: TimeSpan
    series: Mapping[int, SeriesRow]


def is_joinable(folder: Path, series: Iterable[SeriesRow]) -> bool:
    """Whether a folder holds channels and an info.json alone, so that no other paper is lost by joining.

    An EDF holds nothing else than what was read from it: channels, and marks in a statistics.csv.
    """
    known = {one.file for one in series} | {INFO_NAME}
    there = {entry.name for entry in folder.iterdir()}
    if ORIGINAL_EDF in there:
        known |= {ORIGINAL_EDF, STATISTICS_NAME}
    return there <= known


def write_union(stretches: Sequence[Stretch], folder: Path, clock: Clock) -> None:
    """Puts the union of the stretches into `folder`, which is the folder of one of them.

    An ImportRefusedError where events differ in the time that two of them share, or a channel would
    have a gap; the folder is half changed then and must be thrown away.
    """
    window = TimeSpan(min(s.span.start for s in stretches), max(s.span.end for s in stretches))
    stretches = sorted(stretches, key=lambda one: (one.span.start, -one.span.end))
    numbers = sorted({number for stretch in stretches for number in stretch.series})
    files: dict[str, bytes] = {}
    firsts: dict[str, dict[str, Any]] = {}
    for number in numbers:
        held = [stretch for stretch in stretches if number in stretch.series]
        name = Path(held[0].series[number].file).stem
        firsts[name] = {"first": min(one.series[number].first for one in held)}
        if held[0].series[number].events is None:
            files[f"{name}.wav"] = _grid(number, held, clock)
        else:
            suffix, data = _events(number, name, held, window.start, clock)
            files[name + suffix] = data
    files[INFO_NAME] = _info(folder, window, firsts)
    if notes := _notes(stretches, clock):
        files[STATISTICS_NAME] = note_table(window.start, window.end, notes)
    for old in folder.iterdir():
        old.unlink()
    for file, data in files.items():
        with new_private_file(folder / file) as written:
            written.write(data)


def _info(folder: Path, window: TimeSpan, firsts: dict[str, dict[str, Any]]) -> bytes:
    """The info.json that is there, for the whole window."""
    with open_regular(folder / INFO_NAME) as file:
        told: dict[str, Any] = json.loads(file.read(INFO_LIMIT))
    for stale in ("timestamp", "start_date", "request"):
        told.pop(stale, None)
    held = told.get("series")
    for name, before in held.items() if isinstance(held, dict) else ():
        if name in firsts and isinstance(before, dict):
            firsts[name] |= {key: before[key] for key in DESCRIPTION if key in before}
    told |= {"start": window.start, "end": window.end, "series": firsts}
    return json.dumps(told, indent=4).encode()


def _notes(stretches: Iterable[Stretch], clock: Clock) -> list[Note]:
    """The marks of all stretches, each once."""
    found: set[Note] = set()
    for stretch in stretches:
        path = stretch.folder / STATISTICS_NAME
        if path.exists():
            with open_regular(path) as file:
                told = decode_statistics(file.read(STATISTICS_LIMIT), clock)
            found |= {Note(mark.tick, mark.text) for mark in told.marks}
    return sorted(found, key=lambda one: (one.tick, one.text))


def _grid(number: int, held: Sequence[Stretch], clock: Clock) -> bytes:
    """The values of a channel on a grid, each once; that they agree was compared before."""
    held = sorted(held, key=lambda one: one.series[number].first)
    begin = held[0].series[number]
    assert begin.place is not None
    grid = Grid.at_rate(begin.first, begin.place.rate, clock)
    blocks, done = [], 0
    for stretch in held:
        row = stretch.series[number]
        place = nearest_index(grid, row.first)
        if row.place is None or row.place.word != begin.place.word or place > done:
            raise _refused(number, "It would have a gap, or its values are stored in another way.")
        if place + row.count > done:
            blocks.append(_values(stretch.folder, row)[done - place :])
            done = place + row.count
    return wav.encode(np.concatenate(blocks), wav.rate_field(begin.place.rate))


def _values(folder: Path, row: SeriesRow) -> np.ndarray[Any, np.dtype[Any]]:
    assert row.place is not None
    word = np.dtype(row.place.word)
    with open_regular(folder / row.file) as file:
        file.seek(row.place.offset)
        return np.frombuffer(file.read(row.count * word.itemsize), word)


def _events(number: int, name: str, held: Sequence[Stretch], start: int, clock: Clock) -> tuple[str, bytes]:
    """The events of all stretches, each once, as a file that counts from `start`."""
    whole = _events_of(number, held[0])
    window = held[0].span
    for stretch in held[1:]:
        more = _events_of(number, stretch)
        shared = window & stretch.span
        if not _agree(whole, more, shared):
            raise _refused(number, "Its events differ in the time that both have.")
        whole = _joined(whole, window, more)
        window = TimeSpan(min(window.start, stretch.span.start), max(window.end, stretch.span.end))
    offsets, breaks = whole.timestamps - start, whole.breaks - start
    if not len(breaks):
        return ".hxd", hxd.encode(offsets, whole.values)
    table = event_csv.EventTable(name, number, "NA", offsets, whole.values, breaks)
    return ".csv", event_csv.encode(table, clock.ticks_per_second)


def _events_of(number: int, stretch: Stretch) -> Events:
    events = stretch.series[number].events
    if events is None:
        raise _refused(number, "One stretch has its values on a grid, the other has not.")
    return events


def _agree(one: Events, other: Events, shared: TimeSpan) -> bool:
    """Whether both have the same events inside the time they share."""
    mine, yours = _inside(one.timestamps, shared), _inside(other.timestamps, shared)
    return np.array_equal(one.timestamps[mine], other.timestamps[yours]) and np.array_equal(
        one.values[mine], other.values[yours]
    )


def _joined(one: Events, window: TimeSpan, other: Events) -> Events:
    """All of the first, and what the other has outside the first one's window."""
    new = ~_inside(other.timestamps, window)
    timestamps = np.concatenate([one.timestamps, other.timestamps[new]])
    values = np.concatenate([one.values, other.values[new]])
    order = np.argsort(timestamps, kind="stable")
    return Events(timestamps[order], values[order], np.union1d(one.breaks, other.breaks))


def _inside(ticks: IntArray, span: TimeSpan) -> np.ndarray[Any, np.dtype[np.bool_]]:
    found: np.ndarray[Any, np.dtype[np.bool_]] = (ticks >= span.start) & (ticks < span.end)
    return found


def _refused(number: int, cause: str) -> ImportRefusedError:
    return ImportRefusedError(
        f"The stretches can't be joined because of channel {number}.",
        cause=cause,
        way_out="Download the whole recording and import that.",
    )
