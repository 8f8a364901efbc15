"""The four formats: the 24-h sample record written and read back, beside the cost of its bytes and peers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks import peers
from benchmarks.apart import Apart, apart
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


def _ours(found: Apart, target: Path) -> list[Row]:
    """An export and its stages."""
    stages = [(name, found.stage(name)) for name in ("write", "disk", "hash", "compare")]
    rest = found.seconds - sum(seconds for _, seconds in stages)
    words = "written {}, on the disk {}, hashed there {}, compared with the store {}, rest {}"
    told_stages = words.format(*(told(seconds) for _, seconds in stages), told(max(0.0, rest)))
    return [
        (
            f"**Hexoview** ({told_stages})",
            str(found.timing),
            told(found.cpu.median),
            found.memory,
            _size(target),
        )
    ]


def _other(name: str, found: Apart, target: Path) -> Row:
    row = (name, str(found.timing), told(found.cpu.median), found.memory, _size(target))
    target.unlink()
    return row


class _Desk:
    """Where the files of this part are written, and what from."""

    def __init__(self, store: Path, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.recording = record_folder(store)
        opened = open_store(store)
        self.record = longest_record(opened)
        opened.close()

    def ours(self, query: str, name: str, *, runs: int = _RUNS) -> tuple[Apart, Path]:
        target = self.folder / name
        text = f"record={self.record.id}{query}"
        return apart(export_once, self.store, text, target, runs=runs), target

    def limit(self, target: Path, *, runs: int = _RUNS) -> tuple[Apart, Row]:
        """What the bytes of a file cost when they are there already."""
        copy = target.with_suffix(".limit")
        found = apart(peers.write_and_hash, copy, given=partial(peers.bytes_of, target), runs=runs)
        return found, _other("its bytes hashed and written once", found, copy)

    def peer(
        self, name: str, work: Callable[..., object], given: Callable[[], object], *, runs: int = 1
    ) -> tuple[Apart, Row]:
        target = self.folder / "peer"
        found = apart(work, target, given=given, runs=runs)
        return found, _other(name, found, target)


def edf(desk: _Desk) -> str:
    """The sample record as it is, with what was promised for it."""
    ours, target = desk.ours("", "all.edf")
    rows = _ours(ours, target)
    _, limit_row = desk.limit(target)
    target.unlink()
    return _text(
        f"24 h of the sample, every channel and event, to EDF+ (`record={desk.record.id}`)",
        [*rows, limit_row],
        at_most("written, on the disk and read back", ours.seconds, 2.0),
        at_most("peak memory of the whole process", ours.peak_mb, 400, told_mb),
    )


def full_edf(desk: _Desk) -> str:
    """The same with 45 channels of 1 Hz: what peers and goals were measured with."""
    mapped = partial(peers.mapped, desk.recording)
    with_events = partial(peers.mapped_with_events, desk.recording, desk.store)
    floats = partial(peers.as_floats, desk.recording)
    _, bare = desk.peer("limit: numpy interleaves signals", peers.interleaved, mapped, runs=_RUNS)
    limit, noted = desk.peer(
        "limit: the same with every event", peers.interleaved_with_events, with_events, runs=_RUNS
    )
    ours, target = desk.ours("", "full.edf")
    rows = _ours(ours, target)
    _, blocks = desk.peer("pyedflib, 16-bit block call, no events", peers.pyedflib_blocks, mapped, runs=3)
    _, digital = desk.peer("edfio, stored numbers, no events", peers.edfio_digital, mapped, runs=3)
    _, edfio = desk.peer("edfio, with every event", peers.edfio_with_events, with_events)
    usual, samples = desk.peer("pyedflib, `writeSamples`, no events", peers.pyedflib_samples, floats)
    target.unlink()
    written = ours.stage("write")
    return _text(
        "24 h with 45 channels of 1 Hz to EDF+",
        [*rows, bare, noted, blocks, digital, edfio, samples],
        at_most("memory above start", ours.above_start, 100, told_mb),
        at_most("written, against the limit with events", written / limit.seconds, 2, times),
        at_most("in all, against the limit with events", ours.seconds / limit.seconds, 4, times),
        at_least("written, against `writeSamples`", usual.seconds / written, 50, times),
    )


def csv(desk: _Desk) -> str:
    query = f"&datatype={ECG}&max_values=all"
    ours, target = desk.ours(query, "ecg.csv", runs=3)
    rows = _ours(ours, target)
    hours = desk.record.span.start + 3 * 3600 * TICKS
    short, short_target = desk.ours(f"{query}&end={hours}", "short.csv", runs=3)
    short_target.unlink()
    _, limit_row = desk.limit(target, runs=3)
    columns = partial(peers.ecg_columns, desk.recording)
    alone, polars = desk.peer("polars alone, in blocks of 65,536", peers.polars_blocks, columns, runs=3)
    _, savetxt = desk.peer("numpy `savetxt`", peers.numpy_savetxt, columns)
    target.unlink()
    written = ours.stage("write")
    found = [
        at_most("written, against polars alone", written / alone.seconds, 1.3, times),
        at_most("memory above start, against that of 3 h", ours.above_start / short.above_start, 1.2, times),
    ]
    others = [limit_row, polars, savetxt]
    if peers.is_here("pandas"):
        slow, row = desk.peer("pandas `to_csv`", peers.pandas_csv, columns)
        others.append(row)
        found.append(at_least("written, against pandas", slow.seconds / written, 15, times))
    else:
        others.append(("pandas `to_csv`", "not installed", "–", "–", "–"))
    return _text("ECG of 24 h, 22.1 million rows, to CSV", [*rows, *others], *found)


def json(desk: _Desk) -> str:
    """As many values as 45 channels of 65,536 have: every channel for 69 minutes of the day."""
    start = desk.record.span.start + 8 * 3600 * TICKS
    window = f"&start={start}&end={start + 69 * 60 * TICKS}&max_values=all"
    ours, target = desk.ours(window, "pairs.json")
    rows = _ours(ours, target)
    thinned, thin_target = desk.ours("", "thinned.json")
    thin_rows = _ours(thinned, thin_target)
    thin_target.unlink()
    _, limit_row = desk.limit(target)
    pairs = partial(peers.pairs_of, target)
    usual, dumps = desk.peer("`json.dumps`, from numpy by way of lists", peers.json_dumps, pairs)
    _, lists = desk.peer("orjson, from numpy by way of lists", peers.orjson_lists, pairs)
    target.unlink()
    written = ours.stage("write")
    return _text(
        "Every channel of 69 minutes, 2.9 million pairs, to JSON",
        [*rows, limit_row, dumps, lists],
        at_least("written, against `json.dumps`", usual.seconds / written, 12, times),
        at_most("memory above start", ours.above_start, 20, told_mb),
    ) + _text("The whole 24 h to JSON, at most 65,536 values a channel", thin_rows)


def binary(desk: _Desk) -> str:
    ours, target = desk.ours("", "all.zip")
    rows = _ours(ours, target)
    folder = partial(Path, desk.recording)
    limit, copied = desk.peer(
        "limit: WAV files copied and hashed", peers.copied_and_hashed, folder, runs=_RUNS
    )
    _, zipped = desk.peer("`zipfile` of the WAV files, stored", peers.zipped, folder, runs=_RUNS)
    target.unlink()
    return _text(
        "24 h to a binary zip",
        [*rows, copied, zipped],
        at_most("written, against the limit", ours.stage("write") / limit.seconds, 2, times),
    )


def _text(title: str, rows: list[Row], *found: Goal) -> str:
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
