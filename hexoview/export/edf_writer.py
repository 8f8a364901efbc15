"""EDF+C: one record's gap-free stretch in data records of 1 s, with every stored number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from hexoview.codecs.edf_annotation_plan import AnnotationPlan, Tables, plan_annotations
from hexoview.codecs.edf_header import EdfHeader, encode_header
from hexoview.codecs.edf_records import RecordLayout, pack_records
from hexoview.codecs.edf_signal import annotation_signal
from hexoview.domain.idset import IdSet
from hexoview.domain.resources import User
from hexoview.export.edf_events import annotation_tables
from hexoview.export.edf_losses import losses_by_series
from hexoview.export.edf_shape import EdfShape, shape
from hexoview.export.edf_signals import slot_readers
from hexoview.export.edf_texts import patient, recording
from hexoview.export.pieces import ends, nan_rows
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.write_behind import write_made
from hexoview.query.plan import Part, Piece
from hexoview.store.base import Store
from hexoview.watch import Watch

if TYPE_CHECKING:
    from hexoview.export.atomic import Pending

# Data records written at once: beyond, a block's annotations would take longer than a frame.
_RECORDS_AT_ONCE = 1024
_BYTES_AT_ONCE = 1 << 21
_PLANNING = 0.2
# A day has 394,000: 20 MB, and 0.1 s less than making them twice.
_HELD_EVENTS = 500_000


def write_edf(
    part: Part, request: ExportRequest, store: Store, pending: Pending, watch: Watch
) -> tuple[ChannelTally, ...]:
    """Writes one part; of the request EDF obeys which events are told.

    Raises:
        FormatError: EDF can't hold the part: its year, its labels, a gain.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    laid_out = shape(part, store, request.events)
    plan = planned_annotations(laid_out, store, watch.part(0.0, _PLANNING))
    layout(laid_out, plan.width).check()
    pending.write(encode_header(header(laid_out, plan.width, store)))
    write_made(_blocks(laid_out, plan, store, watch.part(_PLANNING, 1.0)), pending)
    return _tallies(laid_out, store)


def planned_annotations(laid_out: EdfShape, store: Store, watch: Watch) -> AnnotationPlan:
    """The file's annotations, each with its place."""
    return plan_annotations(
        _tables(laid_out, store),
        record_count=laid_out.record_count,
        start_fraction=laid_out.start_fraction,
        watch=watch,
    )


def _tables(laid_out: EdfShape, store: Store) -> Tables:
    """The annotations as often as they are asked for: made once where there are few, else each time."""
    if sum(piece.count for piece in laid_out.told) > _HELD_EVENTS:
        return partial(annotation_tables, laid_out, store)
    held = tuple(annotation_tables(laid_out, store))
    return lambda: held


def header(laid_out: EdfShape, width: int, store: Store) -> EdfHeader:
    """What stands before the data records, which have `width` bytes of annotations each."""
    record = laid_out.part.record
    [user] = store.users(IdSet.of([record.user_id])) or (User(record.user_id),)
    start = laid_out.start_moment
    return EdfHeader(
        patient_id=patient(user),
        recording_id=recording(record, start.date()),
        start=start,
        record_count=laid_out.record_count,
        signals=(*(one.signal for one in laid_out.channels), annotation_signal(width)),
    )


def layout(laid_out: EdfShape, width: int) -> RecordLayout:
    """How a data record is divided."""
    return RecordLayout(tuple(one.slots for one in laid_out.channels), width)


def records_at_once(record_bytes: int) -> int:
    """How many data records of so many bytes are written, read and compared at once."""
    return min(_RECORDS_AT_ONCE, max(1, _BYTES_AT_ONCE // record_bytes))


def _blocks(
    laid_out: EdfShape, plan: AnnotationPlan, store: Store, watch: Watch
) -> Iterator[Callable[[], NDArray[np.int16]]]:
    """What makes the data records as the file holds them, block by block; each until the next is made."""
    count, at_once = laid_out.record_count, records_at_once(layout(laid_out, plan.width).record_bytes)
    readers = slot_readers(laid_out.channels, store, record_count=count, at_once=at_once)
    divided = RecordLayout(tuple(reader.slots for reader in readers), plan.width)
    memory = np.empty((min(at_once, count), divided.record_bytes // 2), "<i2")
    for start in range(0, count, at_once):
        watch.step(start / count)
        stop = min(start + at_once, count)
        signals = [reader.records(start, stop) for reader in readers]
        yield partial(pack_records, divided, signals, plan.encode(start, stop), memory)


def _tallies(laid_out: EdfShape, store: Store) -> tuple[ChannelTally, ...]:
    lost = losses_by_series(laid_out)
    return tuple(
        _tally(piece, laid_out, store, lost.get(piece.series.id, ())) for piece in laid_out.part.pieces
    )


def _tally(piece: Piece, laid_out: EdfShape, store: Store, lost: tuple[str, ...]) -> ChannelTally:
    signal = next((one for one in laid_out.channels if one.piece is piece), None)
    first, last = ends(piece, store)
    notes = [*lost]
    if signal is not None and signal.gain_note:
        notes.append(signal.gain_note)
    return ChannelTally(
        piece.series.user_id,
        piece.series.datatype.id,
        piece.count,
        head_padding=signal.head if signal else 0,
        tail_padding=signal.tail(laid_out.record_count) if signal else 0,
        nan_rows=nan_rows([piece], store),
        first=first,
        last=last,
        notes=tuple(notes),
    )
