"""Makes the golden JSON and CSV files anew: run it only when their bytes were meant to move."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from builders import SECOND, START, a_record, a_store
from memory_store import MemoryStore

from hexoview.export.formats import Format
from hexoview.export.job import export
from hexoview.export.request import ExportRequest
from hexoview.query.check import parse
from hexoview.query.values import ValueStyle
from hexoview.watch import unwatched

WHEN = datetime(2022, 11, 19, 12, 0, tzinfo=UTC)

# name -> query and numbers
TABLES: dict[str, tuple[str, ValueStyle]] = {
    "table_people": ("datatype__in=18,19,37", ValueStyle.HEXOSTORE),
    "table_physical": (f"record=1&end={START + 8}", ValueStyle.PHYSICAL),
    "table_stored": ("record=1&datatype=37&max_values=3", ValueStyle.STORED),
    "table_seconds": ("record=1&datatype=4113,19&seconds=1&max_values=9", ValueStyle.HEXOSTORE),
    "table_untimed": ("datatype=19,37&no_timestamps=1", ValueStyle.HEXOSTORE),
    "table_flat": ("datatype=19,37&flat=1", ValueStyle.HEXOSTORE),
    "table_empty": ("user=99&datatype=19", ValueStyle.HEXOSTORE),
}


def golden_store() -> MemoryStore:
    """Two people; the second has two RR intervals at one tick."""
    store = a_store(seconds=5)
    a_record(store, 2, user=11, start_s=2, seconds=4)
    store.add_sync(2, 19, np.array([61, 62, 63], np.uint16))
    ticks = START + 2 * SECOND + np.array([7, 256, 256, 700])
    store.add_async(2, 18, ticks, np.array([0, 249, 1, 444]))
    return store


def write_golden(name: str, folder: Path) -> None:
    """Writes a table in both formats, with the CSV's manifest."""
    query, style = TABLES[name]
    for kind in (Format.JSON, Format.CSV):
        request = ExportRequest(
            parse(query),
            kind,
            folder / f"{name}{kind.suffix}",
            values=style,
            may_replace=True,
            has_manifest=(name, kind) == ("table_seconds", Format.CSV),
        )
        export(request, golden_store(), unwatched(), when=WHEN)


if __name__ == "__main__":
    for table in TABLES:
        write_golden(table, Path(__file__).parent)
