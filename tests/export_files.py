"""Writes an export's bytes to a file and hands back the path, as a job does before it gives the name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from memory_store import MemoryStore

from hexoview.export.atomic import Pending
from hexoview.export.binary_writer import write_binary
from hexoview.export.edf_writer import write_edf
from hexoview.export.formats import Format
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.verify_binary import verify_binary
from hexoview.export.verify_edf import verify_edf
from hexoview.query.check import parse
from hexoview.query.combine import Combine, plans
from hexoview.query.plan import Part, Plan
from hexoview.watch import Watch, unwatched

Tallies = tuple[ChannelTally, ...]


def planned(store: MemoryStore, text: str, combine: Combine = Combine.OVERLAP) -> tuple[Plan, ...]:
    return plans(parse(text), store, unwatched(), combine=combine)


def only_part(store: MemoryStore, text: str) -> Part:
    [plan] = planned(store, text)
    [part] = plan.parts()
    return part


def binary_request(text: str, target: Path, combine: Combine = Combine.OVERLAP) -> ExportRequest:
    return ExportRequest(parse(text), Format.BINARY, target, combine=combine)


def edf_request(text: str, target: Path) -> ExportRequest:
    return ExportRequest(parse(text), Format.EDF, target)


def binary_file(
    store: MemoryStore,
    text: str,
    target: Path,
    *,
    combine: Combine = Combine.OVERLAP,
    watch: Watch | None = None,
) -> tuple[Path, Tallies]:
    """Writes, verifies and names one binary file."""
    request, found = binary_request(text, target, combine), planned(store, text, combine)
    return _named(
        target,
        lambda pending: write_binary(found, request, store, pending, watch or unwatched()),
        lambda path: verify_binary(path, found, request, store, unwatched()),
    )


def edf_part_file(
    store: MemoryStore, part: Part, target: Path, watch: Watch | None = None
) -> tuple[Path, Tallies]:
    """Writes, verifies and names the EDF file of one part."""
    request = edf_request("", target)
    return _named(
        target,
        lambda pending: write_edf(part, request, store, pending, watch or unwatched()),
        lambda path: verify_edf(path, part, request, store, unwatched()),
    )


def edf_export(store: MemoryStore, text: str, target: Path) -> tuple[Path, Tallies]:
    """The EDF file of a query that has a single part."""
    return edf_part_file(store, only_part(store, text), target)


def _named(
    target: Path, write: Callable[[Pending], Tallies], verify: Callable[[Path], None]
) -> tuple[Path, Tallies]:
    pending = Pending(target)
    try:
        tallies = write(pending)
        verify(pending.path)
        pending.path.replace(target)
    finally:
        pending.discard()
    return target, tallies
