"""The four formats: the 24-h sample record written and read back, beside the cost of its bytes and peers."""

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
from benchmarks.material import ECG, TICKS, full_store, longest_record, record_folder, workplace
from benchmarks.measure import Goal, at_least, at_most, goals, table, times, told, told_mb
from hexoview.export.atomic import Pending
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.outputs import Output, outputs
from hexoview.export.request import ExportRequest
from hexoview.export.verify import verify_bytes
from hexoview.query.check import parse
from hexoview.store.location import open_store
from hexoview.watch import unwatched

_RUNS = 5
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
class _Rival:
    """How others write the file: given what `given` prepares, `work` writes it; a slow one does so once."""

    name: str
    work: Callable[..., object]
    given: Callable[[], object]
    is_slow: bool = False


@dataclass(frozen=True, slots=True)
class _Race:
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


class _Desk:
    """Where the files of this part are written, and what from."""

    def __init__(self, store: Path, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.recording = record_folder(store)
        opened = open_store(store)
        self.record = longest_record(opened)
        opened.close()

    def race(self, query: str, name: str, *rivals: _Rival, runs: int = _RUNS) -> _Race:
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
        return _Race(ours_found, tuple(by_name[rival.name] for rival in rivals), tuple(rows))

    def _task(self, rival: _Rival) -> Task:
        return Task(rival.work, (self._target(rival),), rival.given)

    def _target(self, rival: _Rival) -> Path:
        return self.folder / f"{rival.work.__name__}.rival"

    def _bytes_alone(self, target: Path, runs: int) -> Row:
        copy = target.with_suffix(".bytes")
        found = apart(peers.write_and_hash, copy, given=partial(peers.bytes_of, target), runs=runs)
        row = _row("its bytes hashed and written once", found, copy)
        copy.unlink()
        return row


def edf(desk: _Desk) -> str:
    """The sample record as it is, with what was promised for it."""
    race = desk.race("", "all.edf")
    return _text(
        f"24 h of the sample, every channel and event, to EDF+ (`record={desk.record.id}`)",
        race.rows,
        at_most("written, on the disk and read back", race.ours.seconds, 2.0),
        at_most("peak memory of the whole process", race.ours.peak_mb, 400, told_mb),
    )


def full_edf(desk: _Desk) -> str:
    """The same with 45 channels of 1 Hz: what peers and goals were measured with."""
    mapped = partial(peers.mapped, desk.recording)
    with_events = partial(peers.mapped_with_events, desk.recording, desk.store)
    floats = partial(peers.as_floats, desk.recording)
    race = desk.race(
        "",
        "full.edf",
        _Rival("limit: numpy interleaves signals and events", peers.interleaved_with_events, with_events),
        _Rival("limit: numpy interleaves signals alone", peers.interleaved, mapped),
        _Rival("pyedflib, 16-bit block call, no events", peers.pyedflib_blocks, mapped),
        _Rival("edfio, stored numbers, no events", peers.edfio_digital, mapped),
        _Rival("edfio, with every event", peers.edfio_with_events, with_events, is_slow=True),
        _Rival("pyedflib, `writeSamples`, no events", peers.pyedflib_samples, floats, is_slow=True),
    )
    in_all = race.ours.seconds / race.rivals[0].seconds
    return _text(
        "24 h with 45 channels of 1 Hz to EDF+",
        race.rows,
        at_most("memory above start", race.ours.above_start, 100, told_mb),
        at_most("written, against the limit with events", race.against(0), 2, times),
        at_most("in all, against the limit with events", in_all, 4, times),
        at_least("written, against `writeSamples`", 1 / race.against(-1), 50, times),
    )


def csv(desk: _Desk) -> str:
    query = f"&datatype={ECG}&max_values=all"
    columns = partial(peers.ecg_columns, desk.recording)
    rivals = [
        _Rival("polars alone, in blocks of 65,536", peers.polars_blocks, columns),
        _Rival("numpy `savetxt`", peers.numpy_savetxt, columns, is_slow=True),
    ]
    if peers.is_here("pandas"):
        rivals.append(_Rival("pandas `to_csv`", peers.pandas_csv, columns, is_slow=True))
    race = desk.race(query, "ecg.csv", *rivals, runs=4)
    end = desk.record.span.start + 3 * 3600 * TICKS
    short = desk.race(f"{query}&end={end}", "short.csv", runs=4)
    growth = race.ours.above_start / short.ours.above_start
    rows, found = list(race.rows), []
    if peers.is_here("pandas"):
        found = [at_least("written, against pandas", 1 / race.against(-1), 15, times)]
    else:
        rows.append(("pandas `to_csv`", "not installed", "–", "–", "–"))
    return _text(
        "ECG of 24 h, 22.1 million rows, to CSV",
        rows,
        at_most("written, against polars alone", race.against(0), 1.3, times),
        at_most("memory above start, against that of 3 h", growth, 1.2, times),
        *found,
    )


def json(desk: _Desk) -> str:
    """As many values as 45 channels of 65,536 have: every channel for 69 minutes of the day."""
    start = desk.record.span.start + 8 * 3600 * TICKS
    window = f"&start={start}&end={start + 69 * 60 * TICKS}&max_values=all"
    # What the rivals write comes from a file that Hexoview made.
    source = desk.folder / "source.json"
    export_once(desk.store, f"record={desk.record.id}{window}", source)
    pairs = partial(peers.pairs_of, source)
    race = desk.race(
        window,
        "pairs.json",
        _Rival("`json.dumps`, from numpy by way of lists", peers.json_dumps, pairs),
        _Rival("orjson, from numpy by way of lists", peers.orjson_lists, pairs),
    )
    thinned = desk.race("", "thinned.json")
    return _text(
        "Every channel of 69 minutes, 2.9 million pairs, to JSON",
        race.rows,
        at_least("written, against `json.dumps`", 1 / race.against(0), 12, times),
        at_most("memory above start", race.ours.above_start, 20, told_mb),
    ) + _text("The whole 24 h to JSON, at most 65,536 values a channel", thinned.rows)


def binary(desk: _Desk) -> str:
    folder = partial(Path, desk.recording)
    race = desk.race(
        "",
        "all.zip",
        _Rival("limit: WAV files copied and hashed", peers.copied_and_hashed, folder),
        _Rival("`zipfile` of the WAV files, stored", peers.zipped, folder),
    )
    return _text(
        "24 h to a binary zip",
        race.rows,
        at_most("written, against the limit", race.against(0), 2, times),
    )


def _text(title: str, rows: Sequence[Row], *found: Goal) -> str:
    parts = [f"### {title}", table(_HEAD, rows)]
    if found:
        parts.append(goals(*found))
    return "\n\n".join(parts) + "\n\n"


def section(store: Path, folder: Path) -> str:
    desk = _Desk(store, folder)
    full = _Desk(full_store(store, folder), folder)
    return (
        "## Export\n\n" + "".join([edf(desk), full_edf(full), csv(desk), json(desk), binary(desk)]).rstrip()
    )


def main() -> None:
    with workplace("export") as (store, folder):
        print(section(store, folder))


if __name__ == "__main__":
    main()
