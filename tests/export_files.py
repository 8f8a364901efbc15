"""Writes an export's bytes to a file and hands back the path, as a job does before it gives the name."""

from __future__ import annotations

from pathlib import Path

from memory_store import MemoryStore

from hexoview.export.atomic import Pending
from hexoview.export.binary_writer import write_binary
from hexoview.export.formats import Format
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.verify_binary import verify_binary
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.plan import Plan
from hexoview.watch import Watch, unwatched


def planned(store: MemoryStore, text: str, combine: Combine = Combine.OVERLAP) -> tuple[Plan, ...]:
    return plans(parse(text), store, unwatched(), combine=combine)


def binary_request(text: str, target: Path, combine: Combine = Combine.OVERLAP) -> ExportRequest:
    return ExportRequest(parse(text), Format.BINARY, target, combine=combine)


def binary_file(
    store: MemoryStore,
    text: str,
    target: Path,
    *,
    combine: Combine = Combine.OVERLAP,
    watch: Watch | None = None,
) -> tuple[Path, tuple[ChannelTally, ...]]:
    """Writes, verifies and names one binary file."""
    request, found = binary_request(text, target, combine), planned(store, text, combine)
    pending = Pending(target)
    try:
        tallies = write_binary(found, request, store, pending, watch or unwatched())
        verify_binary(pending.path, found, request, store, unwatched())
        pending.path.replace(target)
    finally:
        pending.discard()
    return target, tallies
