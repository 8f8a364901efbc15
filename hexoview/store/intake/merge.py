"""Joins a recording that comes in with what only the one here has, before it takes its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from hexoview.domain.span import TimeSpan
from hexoview.errors import ImportRefusedError
from hexoview.store.durable import open_regular
from hexoview.store.intake.decide import Superseded
from hexoview.store.intake.source import Member
from hexoview.store.intake.stage import copy_member
from hexoview.store.intake.union import Stretch, is_joinable, write_union
from hexoview.store.recording.info import INFO_NAME
from hexoview.store.recording.load import load_folder
from hexoview.store.recording.origin import ORIGIN_NAME
from hexoview.store.recording.statistics import STATISTICS_NAME
from hexoview.store.rows import RecordRow, SeriesRow
from hexoview.watch import Watch


def merged(row: RecordRow, folder: Path, superseded: Sequence[Superseded], watch: Watch) -> RecordRow:
    """The row for `folder` once it holds every channel that would else be lost."""
    if _must_join(row, folder, superseded):
        return _union(row, folder, superseded, watch)
    carried = [(one, number) for one in superseded for number in one.carried]
    papers = _papers(folder, superseded)
    if not carried and not papers:
        return row
    for one, number in carried:
        _bring_over(row, folder, one, number, watch)
    for path in papers:
        _copy_over(path, folder, watch)
    joined = load_folder(folder, is_hashed=True, record_id=row.id, watch=watch).row
    found = {} if joined is None else {series.datatype_id: series for series in joined.series}
    wanted = {series.datatype_id: series for series in row.series}
    wanted.update({number: one.holding.series[number] for one, number in carried})
    if joined is None or not all(n in found and _is_same(found[n], one) for n, one in wanted.items()):
        raise ImportRefusedError(
            f"Recording {row.id} can't take the place of what is here.",
            cause="It counts its times from another start, so that channels of both don't fit one recording.",
            way_out="Download the whole recording and import that.",
        )
    return replace(joined, span=TimeSpan(row.span.start, max(row.span.end, joined.span.end)))


def _must_join(row: RecordRow, folder: Path, superseded: Sequence[Superseded]) -> bool:
    """Whether each side has what the other lacks, or counts its times from another start."""
    holdings = [one.holding for one in superseded]
    if not is_joinable(folder, row.series):
        return False
    if not all(is_joinable(one.folder, one.series.values()) for one in holdings):
        return False
    return any(
        one.comparison.is_mixed or (one.carried and one.span.start != row.span.start) for one in superseded
    )


def _union(row: RecordRow, folder: Path, superseded: Sequence[Superseded], watch: Watch) -> RecordRow:
    """The row for `folder` once it holds the values of all, each once."""
    coming = Stretch(folder, row.span, {series.datatype_id: series for series in row.series})
    here = [Stretch(one.holding.folder, one.span, one.holding.series) for one in superseded]
    write_union([coming, *here], folder, row.clock)
    joined = load_folder(folder, is_hashed=True, record_id=row.id, watch=watch).row
    assert joined is not None
    return joined


def _papers(folder: Path, superseded: Sequence[Superseded]) -> list[Path]:
    """A download's own info.json and statistics.csv, which a table or an EDF of it can't take the place of.

    The files of those were made here from what little they tell: no devices, no figures, no marks.
    """
    if len(superseded) != 1 or not (folder / ORIGIN_NAME).exists():
        return []
    here = superseded[0].holding.folder
    if (here / ORIGIN_NAME).exists():
        return []
    return [path for name in (INFO_NAME, STATISTICS_NAME) if (path := here / name).is_file()]


def _bring_over(row: RecordRow, folder: Path, one: Superseded, number: int, watch: Watch) -> None:
    """Puts the file of a channel that is here in place of the one that comes in, if that has any."""
    for series in row.series:
        if series.datatype_id == number:
            (folder / series.file).unlink()
    _copy_over(one.holding.folder / one.holding.series[number].file, folder, watch)


def _copy_over(path: Path, folder: Path, watch: Watch) -> None:
    target = folder / path.name
    target.unlink(missing_ok=True)
    copy_member(Member(path.name, path.stat().st_size, lambda: open_regular(path)), target, watch)


def _is_same(one: SeriesRow, other: SeriesRow) -> bool:
    if (one.count, one.first, one.last, one.low, one.high) != (
        other.count,
        other.first,
        other.last,
        other.low,
        other.high,
    ):
        return False
    if one.events is None or other.events is None:
        return one.place == other.place
    return np.array_equal(one.events.timestamps, other.events.timestamps)
