"""Channels of one second a value, joined by their times into one table, as others do it."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.material import TICKS, signals

BLOCK = 65_536
_START = 445_873_835_520

Columns = dict[str, tuple[NDArray[np.int64], NDArray[np.int16]]]
"""Ticks and values by channel: who joins doesn't know that all have the same times."""


def slow_columns(folder: Path) -> Columns:
    """Every channel of 1 Hz in a record's folder."""
    slow = [one for one in signals(folder) if one.rate == 1]
    return {one.name: (np.arange(len(one.values)) * TICKS + _START, one.values) for one in slow}


def polars_joined(given: Columns, target: Path) -> None:
    """As its pages show: frames aligned by their times."""
    import polars as pl

    frames = [pl.DataFrame({"timestamp": ticks, name: values}) for name, (ticks, values) in given.items()]
    pl.concat(frames, how="align").write_csv(target)


def numpy_joined(given: Columns, target: Path) -> None:
    """All times united once, each channel put into its rows, written by polars in blocks."""
    import polars as pl

    times = np.unique(np.concatenate([ticks for ticks, _ in given.values()]))
    rows = {name: np.searchsorted(times, ticks) for name, (ticks, _) in given.items()}
    columns = {"timestamp": pl.Series(times)}
    for name, (_, values) in given.items():
        column = np.full(len(times), np.nan, np.float32)
        column[rows[name]] = values
        columns[name] = pl.Series(column).fill_nan(None).cast(pl.Int32)
    frame = pl.DataFrame(columns)
    with target.open("wb") as file:
        for start in range(0, len(frame), BLOCK):
            frame[start : start + BLOCK].write_csv(file, include_header=not start)


def csv_joined(given: Columns, target: Path) -> None:
    """With nothing but Python's own library."""
    rows: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for name, (ticks, values) in given.items():
        for tick, value in zip(ticks.tolist(), values.tolist(), strict=True):
            rows[tick][name] = value
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["timestamp", *given])
        for tick in sorted(rows):
            row = rows[tick]
            writer.writerow([tick, *(row.get(name, "") for name in given)])


def pandas_joined(given: Columns, target: Path) -> None:
    """As its pages show: series side by side, joined by their index."""
    import pandas as pd

    series = [pd.Series(values, index=ticks, name=name) for name, (ticks, values) in given.items()]
    pd.concat(series, axis=1, join="outer").to_csv(target, index_label="timestamp")
