"""An export beside its rivals: each in a process of its own, in turn, with the seconds of its stages."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks import peers
from benchmarks.apart import Apart, Task, apart, side_by_side
from benchmarks.material import TICKS, longest_record, record_folder
from benchmarks.measure import Goal, goals, table, told
from hexoview.domain.idset import IdSet
from hexoview.export.atomic import Pending
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.outputs import Output, outputs
from hexoview.export.request import ExportRequest
from hexoview.export.verify import verify_bytes
from hexoview.query.check import parse
from hexoview.store.location import open_store
from hexoview.watch import unwatched

RUNS = 5
_JOB = "hexoview.export.job"

Row = tuple[str, str, str, str, str]
_HEAD = ("", "median (range)", "processor", "above start", "file")


class _Stages:
    """Seconds that an export spends in each of its stages."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def told(self) -> Iterator[None]:
        """Listens to the stages from outside: the export itself is the one that people get."""
        with (
            mock.patch(f"{_JOB}.outputs", lambda *given: tuple(map(self._heard, outputs(*given)))),
            mock.patch(f"{_JOB}.verify_bytes", self._timed("hash", verify_bytes)),
            mock.patch.object(Pending, "settle", self._timed("disk", Pending.settle)),
        ):
            yield

    def _heard(self, output: Output) -> Output:
        write, verify = self._timed("write", output.write), self._timed("compare", output.verify)
        return replace(output, write=write, verify=verify)

    def _timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: object) -> object:
            begin = time.perf_counter()
            try:
                return work(*given)
            finally:
                self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin

        return timed


def export_once(store: Path, query: str, target: Path) -> dict[str, float]:
    """One export as the window starts it; the seconds of its stages."""
    stages = _Stages()
    form = Format.of_path(target)
    assert form is not None
    opened = open_store(store)
    with stages.told():
        export(ExportRequest(parse(query), form, target, may_replace=True), opened, unwatched())
    opened.close()
    return stages.seconds


def _size(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:,.0f} MB"


def _row(name: str, found: Apart, target: Path) -> Row:
    return name, str(found.timing), told(found.cpu.median), found.memory, _size(target)


def _ours(found: Apart, target: Path) -> Row:
    """An export and its stages."""
    stages = [told(found.stage(name)) for name in ("write", "disk", "compare", "hash")]
    words = "written {}, settled on the disk {}, compared with the store {} while its bytes were hashed in {}"
    return _row(f"**Hexoview** ({words.format(*stages)})", found, target)


@dataclass(frozen=True, slots=True)
class Rival:
    """How others write the file: given what `given` prepares, `work` writes it; a slow one does so once."""

    name: str
    work: Callable[..., object]
    given: Callable[[], object]
    is_slow: bool = False


@dataclass(frozen=True, slots=True)
class Race:
    """Hexoview's export and its rivals, in the order in which they were named."""

    ours: Apart
    rivals: tuple[Apart, ...]
    rows: tuple[Row, ...]

    @property
    def written(self) -> float:
        """Seconds of writing alone, which is all that a rival does."""
        return self.ours.stage("write")

    def against(self, rival: int) -> float:
        """How many times as long as a rival writing takes."""
        return self.written / self.rivals[rival].seconds


class Desk:
    """Where the files of this part are written, and what from."""

    def __init__(self, store: Path, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.recording = record_folder(store)
        opened = open_store(store)
        self.record = longest_record(opened)
        opened.close()

    def signals(self, hertz: int | None = None) -> list[int]:
        """The datatypes of the record that become signals, having a grid; of one rate alone, if given."""
        opened = open_store(self.store)
        found = opened.series(records=IdSet.of([self.record.id]))
        opened.close()
        return [
            series.datatype.id
            for series in found
            if series.grid is not None and hertz in (None, TICKS // series.grid.step)
        ]

    def race(self, query: str, name: str, *rivals: Rival, runs: int = RUNS) -> Race:
        """Everybody in turn, slow ones behind; then what the bytes alone cost."""
        target = self.folder / name
        ours = Task(export_once, (self.store, f"record={self.record.id}{query}", target))
        fast = [rival for rival in rivals if not rival.is_slow]
        ours_found, *found = side_by_side([ours, *map(self._task, fast)], runs=runs)
        by_name = dict(zip((rival.name for rival in fast), found, strict=True))
        for rival in rivals:
            if rival.is_slow:
                [by_name[rival.name]] = side_by_side([self._task(rival)], runs=1)
        rows = [_ours(ours_found, target), self._bytes_alone(target, runs)]
        rows += [_row(rival.name, by_name[rival.name], self._target(rival)) for rival in rivals]
        for rival in rivals:
            self._target(rival).unlink()
        return Race(ours_found, tuple(by_name[rival.name] for rival in rivals), tuple(rows))

    def _task(self, rival: Rival) -> Task:
        return Task(rival.work, (self._target(rival),), rival.given)

    def _target(self, rival: Rival) -> Path:
        return self.folder / f"{rival.work.__name__}.rival"

    def _bytes_alone(self, target: Path, runs: int) -> Row:
        copy = target.with_suffix(".bytes")
        found = apart(peers.write_and_hash, copy, given=partial(peers.bytes_of, target), runs=runs)
        row = _row("its bytes hashed and written once", found, copy)
        copy.unlink()
        return row


def told_race(title: str, rows: Sequence[Row], *found: Goal) -> str:
    parts = [f"### {title}", table(_HEAD, rows)]
    if found:
        parts.append(goals(*found))
    return "\n\n".join(parts) + "\n\n"
