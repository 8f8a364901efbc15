"""Parts of a day: one hour read out of 24, and every channel of 1 Hz joined into one table."""

from __future__ import annotations

import statistics
import time
import wave
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import join_peers as peers
from benchmarks.apart import apart
from benchmarks.material import ECG, full_store, longest_record, record_folder, workplace
from benchmarks.measure import at_most, goals, table, times, told
from benchmarks.peers import is_here
from benchmarks.race import Desk, Rival, told_race
from hexoview.domain.idset import IdSet
from hexoview.store.location import open_store

_HEAD = 44
_RATE = 256
_FIRST, _COUNT = 11 * 3600 * _RATE, 3600 * _RATE
_ROUNDS = 200


def _median(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begin)
    return statistics.median(seconds)


def seek_and_read(path: Path) -> NDArray[np.int16]:
    """The limit: the hour's bytes and nothing else."""
    with path.open("rb", buffering=0) as file:
        file.seek(_HEAD + 2 * _FIRST)
        return np.frombuffer(file.read(2 * _COUNT), "<i2")


def whole_file(path: Path) -> NDArray[np.int16]:
    """As programs read that know only whole files."""
    with wave.open(str(path)) as file:
        values = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    return values[_FIRST : _FIRST + _COUNT]


def hour(store: Path) -> tuple[float, float, float]:
    """Median seconds of the store's reading, of the limit and of the whole file; all find the same values."""
    path = record_folder(store) / "ECG_I.wav"
    opened = open_store(store)
    record = longest_record(opened)
    [ecg] = [one for one in opened.series(records=IdSet.of([record.id])) if one.datatype.id == ECG]
    ours = partial(opened.read, ecg, _FIRST, _FIRST + _COUNT)
    limit, whole = partial(seek_and_read, path), partial(whole_file, path)
    if not np.array_equal(ours().values, limit()) or not np.array_equal(limit(), whole()):
        raise AssertionError("The three ways of reading an hour differ.")
    seconds = _median(ours), _median(limit), _median(whole)
    opened.close()
    return seconds


def hour_section(store: Path) -> str:
    """One hour of ECG out of 24."""
    ours, limit, whole = apart(hour, store).results[0]
    rows = [
        ("**Hexoview**, with its times", told(ours), times(ours / limit)),
        ("limit: seek and read", told(limit), times(1)),
        ("`wave` and the whole file", told(whole), times(whole / limit)),
    ]
    goal = goals(at_most("one hour, against seek and read", ours / limit, 5, times))
    return f"### One hour of ECG out of 24\n\n{table(('', 'median', 'of the limit'), rows)}\n\n{goal}\n\n"


def joined_section(store: Path, folder: Path) -> str:
    """45 channels of 1 Hz, outer-joined, to CSV."""
    full = Desk(full_store(store, folder), folder)
    slow = full.signals(hertz=1)
    query = f"&datatype__in={','.join(map(str, slow))}&max_values=all"
    given = partial(peers.slow_columns, full.recording)
    pandas = (
        [Rival("pandas, outer join and `to_csv`", peers.pandas_joined, given)] if is_here("pandas") else []
    )
    race = full.race(
        query,
        "joined.csv",
        Rival("polars, joined and written", peers.polars_joined, given),
        Rival("numpy joins, polars writes", peers.numpy_joined, given),
        Rival("`csv`, joined in a dictionary", peers.csv_joined, given, is_slow=True),
        *pandas,
    )
    best = min(found.seconds for found in race.rivals)
    return told_race(
        f"{len(slow)} channels of 1 Hz of 24 h, joined, to CSV",
        race.rows,
        at_most("written, against the best of them", race.written / best, 1.3, times),
    )


def section(store: Path, folder: Path) -> str:
    return "## Parts of a day\n\n" + (hour_section(store) + joined_section(store, folder)).rstrip()


def main() -> None:
    with workplace("slices") as (store, folder):
        print(section(store, folder))


if __name__ == "__main__":
    main()
