"""The same files as others write them, and what their bytes cost with nothing else done.

Each function is given what it needs as its library wants it, prepared before the clock starts.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.material import TICKS, Events, Signal, events, signals

BLOCK = 65_536
_RECORDS = 1024


def is_here(library: str) -> bool:
    return find_spec(library) is not None


def bytes_of(path: Path) -> bytes:
    return path.read_bytes()


def write_and_hash(data: bytes, target: Path) -> None:
    """The limit of every format: its bytes, ready-made, hashed and written."""
    digest = hashlib.sha256()
    with target.open("wb", buffering=0) as file:
        for start in range(0, len(data), 1 << 20):
            block = data[start : start + (1 << 20)]
            digest.update(block)
            file.write(block)


# -- EDF


def mapped(folder: Path) -> list[Signal]:
    return signals(folder, in_memory=False)


def mapped_with_events(folder: Path, store: Path) -> tuple[list[Signal], Events]:
    return signals(folder, in_memory=False), events(store)


def interleaved(found: list[Signal], target: Path) -> None:
    """The limit of EDF: WAV files read, their values put second by second into data records, written."""
    with target.open("wb", buffering=0) as file:
        for block in _records(found, None):
            file.write(block.data)


def interleaved_with_events(given: tuple[list[Signal], Events], target: Path) -> None:
    """The same with a column of annotations, made in the simplest way that there is."""
    found, told = given
    column = _annotations(told, len(found[0].values) // found[0].rate)
    with target.open("wb", buffering=0) as file:
        for block in _records(found, column):
            file.write(block.data)


def _annotations(told: Events, seconds: int) -> NDArray[np.int16]:
    places = zip(told.ticks.tolist(), told.texts, strict=True)
    entries = [b"+%.6f\x14%b\x14\0" % (ticks / TICKS, text) for ticks, text in places]
    bounds = np.searchsorted(told.ticks, np.arange(seconds + 1) * TICKS).tolist()
    lines = [b"+%d\x14\x14\0" % n + b"".join(entries[a:b]) for n, (a, b) in enumerate(pairwise(bounds))]
    width = -(-max(map(len, lines)) // 2) * 2
    return np.frombuffer(b"".join(line.ljust(width, b"\0") for line in lines), "<i2").reshape(seconds, -1)


def _records(found: list[Signal], column: NDArray[np.int16] | None) -> Iterator[NDArray[np.int16]]:
    seconds = len(found[0].values) // found[0].rate
    widths = [one.rate for one in found] + ([] if column is None else [column.shape[1]])
    places = list(pairwise(np.cumsum([0, *widths]).tolist()))
    memory = np.empty((_RECORDS, sum(widths)), "<i2")
    for start in range(0, seconds, _RECORDS):
        stop = min(start + _RECORDS, seconds)
        block = memory[: stop - start]
        for one, (low, high) in zip(found, places, strict=False):
            block[:, low:high] = one.values[start * one.rate : stop * one.rate].reshape(-1, one.rate)
        if column is not None:
            block[:, places[-1][0] :] = column[start:stop]
        yield block


def as_floats(folder: Path) -> list[tuple[Signal, NDArray[np.float64]]]:
    return [(one, one.values.astype(np.float64)) for one in signals(folder)]


def pyedflib_samples(given: list[tuple[Signal, NDArray[np.float64]]], target: Path) -> None:
    """The call that pyedflib's pages show: physical values, all signals at once."""
    writer = _pyedflib_writer([one for one, _ in given], target)
    writer.writeSamples([values for _, values in given])
    writer.close()


def pyedflib_blocks(given: list[Signal], target: Path) -> None:
    """Its fastest call: 16-bit values, one data record at a time."""
    writer = _pyedflib_writer(given, target)
    for block in _records(given, None):
        for record in block:
            writer.blockWriteDigitalShortSamples(record)
    writer.close()


def _pyedflib_writer(found: list[Signal], target: Path) -> Any:
    import pyedflib

    writer = pyedflib.EdfWriter(str(target), len(found))
    bounds: dict[str, Any] = {
        "digital_min": -32768,
        "digital_max": 32767,
        "physical_min": -32768,
        "physical_max": 32767,
    }
    rest = {"dimension": "", "prefilter": "", "transducer": ""}
    heads = [{"label": one.name[:16], "sample_frequency": one.rate, **bounds, **rest} for one in found]
    writer.setSignalHeaders(heads)
    return writer


def edfio_digital(given: list[Signal], target: Path) -> None:
    """edfio with the stored numbers, without events."""
    import edfio

    edfio.Edf([_edfio_signal(one) for one in given], data_record_duration=1).write(target)


def edfio_with_events(given: tuple[list[Signal], Events], target: Path) -> None:
    """edfio with the stored numbers and every event."""
    import edfio

    found, told = given
    notes = [
        edfio.EdfAnnotation(ticks / TICKS, None, text.decode())
        for ticks, text in zip(told.ticks.tolist(), told.texts, strict=True)
    ]
    edfio.Edf([_edfio_signal(one) for one in found], annotations=notes, data_record_duration=1).write(target)


def _edfio_signal(one: Signal) -> Any:
    import edfio

    return edfio.EdfSignal.from_digital(
        np.asarray(one.values),
        one.rate,
        label=one.name[:16],
        physical_range=(-32768, 32767),
        digital_range=(-32768, 32767),
    )


# -- CSV


def ecg_columns(folder: Path) -> tuple[NDArray[np.int64], NDArray[np.int16]]:
    [ecg] = [one for one in signals(folder) if one.name == "ECG_I"]
    return np.arange(len(ecg.values)) + 445_873_835_520, ecg.values


def polars_blocks(given: tuple[NDArray[np.int64], NDArray[np.int16]], target: Path) -> None:
    import polars as pl

    ticks, values = given
    with target.open("wb") as file:
        for start in range(0, len(values), BLOCK):
            rows = slice(start, start + BLOCK)
            pl.DataFrame({"timestamp": ticks[rows], "4113": values[rows]}).write_csv(
                file, include_header=not start
            )


def numpy_savetxt(given: tuple[NDArray[np.int64], NDArray[np.int16]], target: Path) -> None:
    np.savetxt(target, np.column_stack(given), fmt="%d", delimiter=",")


def pandas_csv(given: tuple[NDArray[np.int64], NDArray[np.int16]], target: Path) -> None:
    import pandas as pd

    pd.DataFrame({"timestamp": given[0], "4113": given[1]}).to_csv(target, index=False)


# -- JSON and binary

Pairs = dict[str, tuple[NDArray[np.int64], NDArray[Any]]]


def pairs_of(path: Path) -> Pairs:
    """The content of a JSON export as arrays of ticks and values, by datatype."""
    [user] = json.loads(path.read_bytes())
    columns = {key: tuple(zip(*pairs, strict=True)) for key, pairs in user["data"].items()}
    return {key: (np.array(ticks), np.array(values)) for key, (ticks, values) in columns.items()}


def json_dumps(given: Pairs, target: Path) -> None:
    target.write_text(json.dumps(_document(given)), encoding="utf-8")


def orjson_lists(given: Pairs, target: Path) -> None:
    import orjson

    target.write_bytes(orjson.dumps(_document(given)))


def _document(given: Pairs) -> Any:
    data = {
        key: list(zip(ticks.tolist(), values.tolist(), strict=True)) for key, (ticks, values) in given.items()
    }
    return [{"data": data, "user": "/api/v1/user/1/"}]


def copied_and_hashed(folder: Path, target: Path) -> None:
    """The limit of a binary export: every WAV file read, hashed and written once."""
    digest = hashlib.sha256()
    with target.open("wb", buffering=0) as copy:
        for path in sorted(folder.glob("*.wav")):
            with path.open("rb", buffering=0) as file:
                while block := file.read(1 << 18):
                    digest.update(block)
                    copy.write(block)


def zipped(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(folder.glob("*.wav")):
            archive.write(path, path.name)
