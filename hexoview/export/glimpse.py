"""The beginning of what an export would write, made by the writers themselves and written nowhere."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hexoview.codecs.edf_header import EdfHeader
from hexoview.errors import HexoviewError
from hexoview.export.atomic import Pending
from hexoview.export.binary_layout import INFO_NAME, folders
from hexoview.export.binary_writer import is_bare
from hexoview.export.disguise_plan import put_on
from hexoview.export.disk_errors import in_bytes
from hexoview.export.edf_choice import edf_parts
from hexoview.export.formats import Format
from hexoview.export.key_file import KeyFile
from hexoview.export.outputs import outputs
from hexoview.export.request import ExportRequest
from hexoview.export.volumes import Volumes
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

if TYPE_CHECKING:
    from typing_extensions import Buffer

MOST_LINES = 8
_MOST_BYTES = 8_192
_LONGEST_LINE = 400
_MOST_MEMBERS = 200
_INSIDE = "  "
_PATIENT = "patient"


class GlimpseKind(Enum):
    """What the lines are."""

    NOTHING = auto()
    LINES = auto()
    HEADER = auto()
    MEMBERS = auto()


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The beginning of an export's first file."""

    kind: GlimpseKind
    lines: tuple[str, ...] = ()


class _EnoughError(Exception):
    """The beginning is there; carries nothing."""


class _Beginning(Pending):
    """Takes the first bytes as a file would, and then wants no more; nothing reaches a disk."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.size = 0
        self.held = bytearray()

    def write(self, data: Buffer | np.ndarray) -> int:
        """Keeps what is still wanted."""
        given = memoryview(data.data if isinstance(data, np.ndarray) else data).cast("B")
        self.held += given[: _MOST_BYTES - len(self.held)]
        if len(self.held) >= _MOST_BYTES or self.held.count(b"\n") > MOST_LINES:
            raise _EnoughError
        self.size += len(given)
        return len(given)


def glimpse(request: ExportRequest, planned: tuple[Plan, ...], store: Store, watch: Watch) -> Glimpse:
    """The first lines of a table, the header of an EDF, or the names inside a zip.

    Codes of people whom the key file doesn't know yet are examples.

    Raises:
        Cancelled: the watch asked to stop.
    """
    try:
        if request.deidentify is not None:
            hidden = put_on(request, planned, store, KeyFile.read(request.deidentify.key_file))
            request, planned, store = hidden.request, hidden.plans, hidden.store
        match request.format:
            case Format.JSON | Format.CSV:
                return Glimpse(GlimpseKind.LINES, _lines(request, planned, store, watch))
            case Format.EDF:
                return Glimpse(GlimpseKind.HEADER, _header(request, planned, store, watch))
            case Format.BINARY:
                return Glimpse(GlimpseKind.MEMBERS, _members(request, planned, store))
    except HexoviewError:
        # Why it can't be written is said elsewhere.
        return Glimpse(GlimpseKind.NOTHING)


def without_people(found: Glimpse) -> Glimpse:
    """A header without the line on the person; other formats have numbers only."""
    if found.kind is not GlimpseKind.HEADER:
        return found
    return replace(found, lines=tuple(line for line in found.lines if not line.startswith(_PATIENT)))


def _lines(request: ExportRequest, planned: tuple[Plan, ...], store: Store, watch: Watch) -> tuple[str, ...]:
    first = outputs(request, planned, store)[0]
    begun: list[_Beginning] = []

    def new(target: Path) -> Pending:
        begun.append(_Beginning(target))
        return begun[-1]

    with contextlib.suppress(_EnoughError):
        first.write(Volumes(first.path, new), watch)
    text = bytes(begun[0].held).decode("utf-8", errors="replace") if begun else ""
    lines = text.splitlines()[:MOST_LINES]
    return tuple(line if len(line) <= _LONGEST_LINE else line[:_LONGEST_LINE] + "…" for line in lines)


def _header(request: ExportRequest, planned: tuple[Plan, ...], store: Store, watch: Watch) -> tuple[str, ...]:
    # pyedflib takes 0.1 s to load, which no other format should wait for.
    from hexoview.export.edf_shape import shape  # noqa: PLC0415
    from hexoview.export.edf_writer import header  # noqa: PLC0415

    watch.step(0.0)
    part = edf_parts(planned, request.events, store.clock)[0]
    return tuple(_of_header(header(shape(part, store, request.events), 2, store)))


def _of_header(told: EdfHeader) -> Iterator[str]:
    yield f"{_PATIENT}    {told.patient_id}"
    yield f"recording  {told.recording_id}"
    yield f"start      {told.start:%d.%m.%y %H.%M.%S}"
    yield f"records    {told.record_count} × {told.record_duration_s} s"
    for signal in told.channels:
        bounds = f"{signal.physical_min} … {signal.physical_max} {signal.dimension}".rstrip()
        yield f"{signal.label:<16} {signal.samples_per_record:>3} Hz  {bounds}"
    yield "EDF Annotations"


def _members(request: ExportRequest, planned: tuple[Plan, ...], store: Store) -> tuple[str, ...]:
    found = folders(planned, request, store)
    if is_bare(request):
        return (request.target.name,)
    names = []
    for folder in found:
        names += [f"{folder.name}/", f"{_INSIDE}{INFO_NAME}"]
        names += [f"{_INSIDE}{file.name}  {in_bytes(file.size)}" for file in folder.files]
    return tuple(names[:_MOST_MEMBERS])
