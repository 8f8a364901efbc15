"""Prints by how many MB the memory's peak rises over an export of many values after one of few.

Run as a program of its own: a peak counts for the whole process.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import numpy as np
from builders import START, a_record
from memory_store import MemoryStore

from hexoview.export.dialect import API_TABLE, TableDialect, TimeStyle
from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(kind: Format, folder: Path, values: int, dialect: TableDialect) -> None:
    store = MemoryStore()
    for number, count in ((1, 200_000), (2, values)):
        a_record(store, number, start_s=100_000 * number, seconds=count / 256)
        store.add_sync(number, 4113, np.arange(count, dtype=np.int64).astype(np.int16))
        store.add_sync(number, 19, np.arange(count // 256, dtype=np.int64).astype(np.uint16))
        beats = START + 25_600_000 * number + 200 * np.arange(count // 200)
        store.add_async(number, 18, beats, np.full(count // 200, 200))
    peaks = []
    for number in (1, 2):
        query = parse(f"record={number}&max_values=all")
        target = folder / f"{number}{kind.suffix}"
        request = ExportRequest(query, kind, target, values=ValueStyle.PHYSICAL, dialect=dialect)
        export(request, store, unwatched())
        peaks.append(peak_mb())
    sys.stdout.write(f"{peaks[1] - peaks[0]:.1f}\n")


if __name__ == "__main__":
    kind, _, style = sys.argv[1].partition("-")
    chosen = TableDialect(times=TimeStyle(style), zone="Europe/Paris") if style else API_TABLE
    main(Format[kind], Path(sys.argv[2]), int(sys.argv[3]), chosen)
