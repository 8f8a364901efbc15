"""WAV and hxd, the store's own formats: a bare file for one series, else a zip of folders."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from hexoview.codecs.stored_zip import Member, encode_directory, encode_local
from hexoview.domain.timestamp import Clock
from hexoview.errors import ExportError
from hexoview.export.binary_layout import (
    BARE_SUFFIXES,
    INFO_NAME,
    BinaryFile,
    Folder,
    folders,
    has_exact_times,
    info,
)
from hexoview.export.pieces import nan_rows
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.write_behind import write_behind
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.export.atomic import Pending


def write_binary(
    plans: tuple[Plan, ...], request: ExportRequest, store: Store, pending: Pending, watch: Watch
) -> tuple[ChannelTally, ...]:
    """Writes every stored number of the plans: one `.wav` or `.hxd` if the target is named so, else a zip.

    Raises:
        ExportError: the answer holds several records, or more series than the target's name allows.
        FormatError: a channel that WAV can't hold.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    found = folders(plans, request, store)
    files = [file for folder in found for file in folder.files]
    if is_bare(request):
        blocks = _Progress(watch, files[0].size).through(only_file(found, request).blocks(store))
    else:
        # Each file is read twice: the checksum stands before the bytes.
        blocks = _zipped(found, store, _Progress(watch, 2 * sum(file.size for file in files)))
    write_behind(blocks, pending)
    return tuple(_tally(file, store) for file in files)


def is_bare(request: ExportRequest) -> bool:
    """Whether the target's name asks for a single series without a zip around it."""
    return request.target.suffix.lower() in BARE_SUFFIXES


def only_file(found: tuple[Folder, ...], request: ExportRequest) -> BinaryFile:
    """The one file that a bare target holds.

    Raises:
        ExportError: there are several, or it is of the other kind.
    """
    files = [file for folder in found for file in folder.files]
    suffix = request.target.suffix.lower()
    if len(files) > 1:
        raise ExportError(
            f"{request.target.name} holds one series.",
            cause=f"The selection has {len(files)}, counting each gap-free stretch.",
            way_out="Choose a name that ends in .zip, or a single channel.",
        )
    if files[0].layout.suffix != suffix:
        label = files[0].piece.series.datatype.label
        lies = "on a grid" if files[0].layout.suffix == ".wav" else "as pairs of time and value"
        raise ExportError(
            f"{request.target.name} can't hold {label}.",
            cause=f"Its values come {lies}, which is a {files[0].layout.suffix} file.",
            way_out=f"Choose a name that ends in {files[0].layout.suffix}, or in .zip.",
        )
    return files[0]


def moment_of(folder: Folder, clock: Clock) -> datetime:
    """The time that a folder's files bear: the window's, which is the record's start once it is imported."""
    return clock.to_datetime(folder.part.window.start)


class _Progress:
    """Counts bytes for the watch."""

    def __init__(self, watch: Watch, total: int) -> None:
        self._watch = watch
        self._total = total
        self._done = 0

    def through(self, blocks: Iterator[bytes | memoryview]) -> Iterator[bytes | memoryview]:
        """The same blocks, counted."""
        for block in blocks:
            self._watch.step(self._done / self._total)
            self._done += memoryview(block).nbytes
            yield block


def _zipped(found: tuple[Folder, ...], store: Store, progress: _Progress) -> Iterator[bytes | memoryview]:
    members: list[Member] = []
    for folder in found:
        moment = moment_of(folder, store.clock)
        told = info(folder, store)
        members.append(Member(folder.path(INFO_NAME), len(told), zlib.crc32(told), moment))
        yield encode_local(members[-1]) + told
        for file in folder.files:
            checksum = _checksum(progress.through(file.blocks(store)))
            members.append(Member(folder.path(file.name), file.size, checksum, moment))
            yield encode_local(members[-1])
            yield from progress.through(file.blocks(store))
    yield encode_directory(members)


def _checksum(blocks: Iterator[bytes | memoryview]) -> int:
    checksum = 0
    for block in blocks:
        checksum = zlib.crc32(block, checksum)
    return checksum


def _tally(file: BinaryFile, store: Store) -> ChannelTally:
    piece, notes = file.piece, []
    if not has_exact_times(file):
        notes.append(
            f"{piece.series.datatype.label}: its rate doesn't fall on whole ticks; read back, times may "
            "be 1 tick off."
        )
    return ChannelTally(
        piece.series.user_id,
        piece.series.datatype.id,
        piece.count,
        nan_rows=nan_rows([piece], store),
        first=file.first,
        last=file.last,
        notes=tuple(notes),
    )
