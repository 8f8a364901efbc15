"""The manifest beside a file: what was asked, what is inside, and the hash that proves it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from hexoview import __version__
from hexoview.domain.datatype import Datatype
from hexoview.domain.span import EARLIEST, LATEST
from hexoview.export.answer import is_in_ms
from hexoview.export.atomic import Pending
from hexoview.export.binary_layout import base_name, described, folders, rate_of
from hexoview.export.binary_writer import is_bare, only_file
from hexoview.export.choices import dialect_data, epoch_data
from hexoview.export.dialect import TimeStyle
from hexoview.export.edf_choice import events_data
from hexoview.export.epochs import origins
from hexoview.export.formats import Format
from hexoview.export.outputs import Output
from hexoview.export.proof import deidentified_note
from hexoview.export.request import ChannelTally, ExportRequest, Proof
from hexoview.export.seal import seal_of
from hexoview.export.volumes import Volume
from hexoview.store.base import Store

VERSION = 1


@dataclass(frozen=True, slots=True)
class Account:
    """What a manifest tells of one written file.

    Attributes:
        number: which of how many files this is that a table was split into.
        losses: what the file holds less of than the store, in sentences.
        when: the time of export.
        proof: the scan of a de-identified file.
    """

    output: Output
    volume: Volume
    number: tuple[int, int]
    losses: tuple[str, ...]
    when: datetime
    proof: Proof | None = None


def write_manifest(account: Account, request: ExportRequest, store: Store, pending: Pending) -> None:
    """Writes the manifest of one file; the same export at the same time gives the same bytes."""
    content = _content(account, request, store)
    content["seal"] = seal_of(content)
    pending.write(json.dumps(content, indent=1, ensure_ascii=False).encode() + b"\n")


def _content(account: Account, request: ExportRequest, store: Store) -> dict[str, Any]:
    query = request.query
    options = query.options
    return {
        "manifest": VERSION,
        "file": account.volume.pending.target.name,
        "size": account.volume.pending.size,
        "sha256": account.volume.pending.sha256,
        "format": request.format.key,
        "media_type": request.format.media_type,
        "query": str(query),
        "store": store.location,
        "values": request.values.value,
        "combine": request.combine.value,
        "options": {
            "flat": options.flat,
            "max_values": options.limit if request.format.is_limited and request.epoch is None else None,
            "no_timestamps": options.no_timestamps,
            "seconds": options.seconds,
            "words": request.has_words and request.format.obeys("words"),
        },
        **_table(account, request),
        "ticks_per_second": store.clock.ticks_per_second,
        "window": _window(account),
        "channels": [_channel(tally, account, request) for tally in account.volume.channels],
        "losses": list(account.losses),
        "deidentified": account.proof is not None,
        **_deidentification(account, request),
        "program": f"hexoview {__version__}",
        "exported": account.when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        **_for_import(account, request, store),
    }


def _deidentification(account: Account, request: ExportRequest) -> dict[str, Any]:
    if account.proof is None or request.deidentify is None:
        return {}
    return {"deidentification": deidentified_note(account.proof, shift=request.deidentify.shift_words)}


def _table(account: Account, request: ExportRequest) -> dict[str, Any]:
    """How a table is written, or which events an EDF tells, as far as the format has a say in it."""
    if request.format is Format.EDF:
        return {"events": events_data(request.events)}
    if not request.format.is_limited:
        return {}
    found: dict[str, Any] = {"epoch": epoch_data(request.epoch)}
    if request.format is Format.CSV:
        number, of = account.number
        found |= {"table": dialect_data(request.dialect), "rows": account.volume.rows}
        found |= {"part": {"number": number, "of": of}}
        if request.dialect.times is TimeStyle.ELAPSED:
            firsts = origins(account.output.plans[0])
            found |= {"origins": {str(user): tick for user, tick in sorted(firsts.items())}}
    return found


def _window(account: Account) -> dict[str, int] | None:
    """The ticks that the query lets through where it bounds them, else from the first to the last value."""
    part, pieces = account.output.part, account.output.pieces
    if part is not None:
        return {"start": part.window.start, "end": part.window.end}
    if not pieces:
        return None
    start, end = min(p.stretch.start for p in pieces), max(p.stretch.end for p in pieces)
    return {
        "start": min(p.series.first for p in pieces) if start == EARLIEST else start,
        "end": max(p.series.last for p in pieces) + 1 if end == LATEST else end,
    }


def _channel(tally: ChannelTally, account: Account, request: ExportRequest) -> dict[str, Any]:
    series = account.output.series_of(tally)
    datatype = series.datatype
    return {
        "user": tally.user_id,
        "datatype": datatype.id,
        "name": datatype.name,
        "unit": datatype.unit,
        "gain": float(datatype.scale.gain),
        "offset": float(datatype.scale.offset),
        "rate": None if series.rate is None else str(series.rate),
        "numbers": "ms" if is_in_ms(datatype, request) else _numbers(datatype, request),
        "count": account.output.count_of(tally),
        "values": tally.values,
        "every": tally.step,
        "first": tally.first,
        "last": tally.last,
        "head_padding": tally.head_padding,
        "tail_padding": tally.tail_padding,
        "nan_rows": tally.nan_rows,
        **({"epochs": tally.epochs} if request.epoch is not None else {}),
        "notes": list(tally.notes),
    }


def _numbers(datatype: Datatype, request: ExportRequest) -> str:
    """Whether the file has physical or stored numbers; WAV, hxd and EDF always have the stored ones."""
    return "physical" if request.format.obeys("values") and request.values.is_scaled(datatype) else "stored"


def _for_import(account: Account, request: ExportRequest, store: Store) -> dict[str, Any]:
    """What a bare WAV or hxd doesn't say of itself, and import needs."""
    if request.format is not Format.BINARY or not is_bare(request):
        return {}
    found = folders(account.output.plans, request, store)
    file, record = only_file(found, request), found[0].part.record
    series = file.piece.series
    name = base_name(series.datatype, store.clock)
    told = {"first": file.first, "datatype": series.datatype.id, **described(series.datatype)}
    if "label" in told:
        told["rate"] = str(rate_of(series))
    return {
        "start": file.start,
        "series": {name: told},
        "user": record.user_id,
        "record": record.id,
    }
