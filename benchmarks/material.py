"""What the parts measure with: a folder that goes away again, the sample store, and its 24-h record."""

from __future__ import annotations

import contextlib
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hexoview.domain.idset import IdSet
from hexoview.domain.resources import Record
from hexoview.store.folder import FolderStore
from hexoview.store.intake.run import import_paths
from hexoview.store.location import open_store
from hexoview.store.sample_store import make_sample_store
from hexoview.watch import unwatched

TICKS = 256
ECG = 4113
_WAV_HEAD = 44
_SLOW = 45


@contextlib.contextmanager
def workshop(name: str) -> Iterator[Path]:
    """A folder outside the checkout; gone at the end, and also when the run is stopped."""
    # Without this, a `kill` would leave gigabytes behind.
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix=f"hexoview-{name}-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def workplace(name: str) -> Iterator[tuple[Path, Path]]:
    """The sample store that the command line names, or one made for this run, and a folder to write to."""
    with workshop(name) as folder:
        if len(sys.argv) > 1:
            yield Path(sys.argv[1]), folder
            return
        make_sample_store(folder / "store", watch=unwatched())
        (folder / "out").mkdir()
        yield folder / "store", folder / "out"


def longest_record(store: FolderStore) -> Record:
    return max(store.records(), key=lambda record: record.span.length)


def record_folder(store: Path) -> Path:
    opened = open_store(store)
    number = longest_record(opened).id
    opened.close()
    return store / f"record_{number}"


def full_store(store: Path, folder: Path) -> Path:
    """A store of its own for the 24-h record with as many channels of 1 Hz as a Hexoskin can have."""
    source, target = folder / f"full_{record_folder(store).name}", folder / "full-store"
    shutil.copytree(record_folder(store), source)
    slow = len([one for one in signals(source, in_memory=False) if one.rate == 1])
    rates = (source / "heart_rate.wav").read_bytes()
    head, values = rates[:_WAV_HEAD], np.frombuffer(rates[_WAV_HEAD:], "<i2")
    for number in range(1, _SLOW - slow + 1):
        # By number, as a channel that is in no table comes; shifted, so that no two hold the same.
        name = f"datatype_{20_000 + number}.wav"
        (source / name).write_bytes(head + np.roll(values, 600 * number).tobytes())
    import_paths(target, [source], watch=unwatched(), on_line=lambda _: None)
    shutil.rmtree(source)
    return target


@dataclass(frozen=True, slots=True, eq=False)
class Signal:
    """A channel with `rate` values a second, as the WAV file has them."""

    name: str
    rate: int
    values: NDArray[np.int16]


def signals(folder: Path, *, in_memory: bool = True) -> list[Signal]:
    """Every channel of 1 Hz and more in a record's folder, each of the same whole seconds."""
    paths = [path for path in sorted(folder.glob("*.wav")) if path.stat().st_size > 100_000]
    seconds = min((path.stat().st_size - _WAV_HEAD) // 2 for path in paths)
    found = []
    for path in paths:
        mapped = np.memmap(path, "<i2", "r", offset=_WAV_HEAD)
        rate = len(mapped) // seconds
        values = mapped[: rate * seconds]
        # Two files of a Hexoskin download are all zeros, and no channels.
        if values.any():
            found.append(Signal(path.stem, rate, np.array(values) if in_memory else values))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """All events of a record in time order: ticks from the record's start, and a text for each."""

    ticks: NDArray[np.int64]
    texts: list[bytes]


def events(store: Path) -> Events:
    opened = open_store(store)
    record = longest_record(opened)
    ticks, texts = [], []
    for series in opened.series(records=IdSet.of([record.id])):
        if series.grid is None:
            segment = opened.read(series, 0, series.count)
            label = series.datatype.label
            ticks.append(segment.timestamps - record.span.start)
            texts += [f"{label} {value}".encode() for value in segment.values.tolist()]
    opened.close()
    joined = np.concatenate(ticks)
    order = np.argsort(joined, kind="stable")
    return Events(joined[order], [texts[place] for place in order])
