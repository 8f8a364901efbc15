"""The epoch table as JSON: a list of numbers for each epoch of each channel, a line each."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from hexoview.domain.datatype import Datatype
from hexoview.domain.uri import uri
from hexoview.export.answer import answers, shown_times
from hexoview.export.atomic import Pending
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.epoch_rows import EpochChannel
from hexoview.export.epochs import columns_of
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.verify import mismatch
from hexoview.query.block import Block
from hexoview.query.plan import Channel, Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

_WRONG = "it isn't the epoch table that it should be"


def write_epochs(
    plan: Plan, request: ExportRequest, store: Store, pending: Pending, watch: Watch
) -> tuple[ChannelTally, ...]:
    """Writes every channel's epochs, and says how many values they sum up.

    Raises:
        ExportError: the disk refuses.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    document = _Document(plan, request, store, watch)
    pending.write(b"[")
    for number, (user_id, group) in enumerate(groupby(plan.channels, key=lambda one: one.user_id)):
        own = tuple(group)
        pending.write((b"," if number else b"") + _opening(request, [one.datatype for one in own]))
        for place, channel in enumerate(own):
            pending.write(b'%b"%d":[' % (b"," if place else b"", channel.datatype.id))
            for text in document.lines(channel):
                pending.write(text)
            pending.write(b"]")
        pending.write(b'},"user":"%b"}' % uri("user", user_id).encode())
    pending.write(b"]")
    return document.tallies()


def _opening(request: ExportRequest, kinds: list[Datatype]) -> bytes:
    """What a person's object begins with: the length of an epoch, and what its numbers are."""
    columns = {str(kind.id): ["timestamp", *columns_of(kind)] for kind in kinds}
    told = json.dumps({"epoch": _told(request), "columns": columns}, separators=(",", ":"))
    return told[:-1].encode() + b',"data":{'


def _told(request: ExportRequest) -> dict[str, Any]:
    if request.epoch is None:
        raise AssertionError("no epoch was asked for")
    return {"seconds": request.epoch.seconds, "aligned": request.epoch.aligned.value}


class _Document:
    """Makes the lines of each channel, and counts what they sum up."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        self._plan = plan
        self._request = request
        self._store = store
        self._watch = watch
        self._done = 0
        self._seen: dict[tuple[int, int], tuple[int, int, int, int]] = {}

    def blocks(self, channel: Channel) -> Iterator[Block]:
        """A channel's epochs, which are counted as they pass."""
        low, self._done = self._done, self._done + channel.count
        share = self._watch.part(low / self._plan.count, self._done / self._plan.count)
        for block in EpochChannel(channel, self._plan, self._request, self._store).blocks(share):
            key, first = (channel.user_id, channel.datatype.id), int(block.timestamps[0])
            values, begin, _, epochs = self._seen.get(key, (0, first, 0, 0))
            values, epochs = values + int(block.values[:, 0].sum()), epochs + len(block.timestamps)
            self._seen[key] = values, begin, int(block.timestamps[-1]), epochs
            yield block

    def lines(self, channel: Channel) -> Iterator[bytes]:
        """A channel's epochs, some hundred at once; all but the first line begin with a comma."""
        is_first = True
        for block in self.blocks(channel):
            text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in self.rows(block, channel))
            yield (b"\n" if is_first else b",\n") + text.encode()
            is_first = False

    def rows(self, block: Block, channel: Channel) -> list[list[Any]]:
        """The numbers of some epochs; None for a share that nobody can tell."""
        names = columns_of(channel.datatype)
        is_whole = not self._request.values.is_scaled(channel.datatype)
        columns: list[list[Any]] = [shown_times(block.timestamps, self._plan).tolist()]
        for place, name in enumerate(names):
            values = block.values[:, place]
            if name == "count" or (is_whole and name in {"min", "max"}):
                columns.append(values.astype(np.int64).tolist())
            else:
                columns.append([None if math.isnan(value) else value for value in values.tolist()])
        return [list(row) for row in zip(*columns, strict=True)]

    def tallies(self) -> tuple[ChannelTally, ...]:
        """What the epochs of each channel sum up."""
        found = []
        for answer in answers(self._plan, self._request, self._store):
            whole = answer.tally()
            values, first, last, epochs = self._seen[whole.user_id, whole.datatype_id]
            found.append(replace(whole, values=values, first=first, last=last, epochs=epochs))
        return tuple(found)


def verify_epochs(path: Path, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
    """Compares every number of the file with the epochs, made once more.

    Raises:
        ExportError: one differs, or the file isn't the JSON that it should be.
    """
    expected = _expected(_Document(plan, request, store, watch), plan)
    frame = []
    with told_in_sentences(request.target), path.open("rb") as file:
        for line in file:
            head, rows, tail = _parted(line)
            frame.append(head + tail)
            if rows and _parsed(rows, request.target) != next(expected, None):
                _differs(request.target, "an epoch differs")
    if next(expected, None) is not None:
        _differs(request.target, "epochs are missing")
    if _parsed(b"".join(frame), request.target) != _expected_frame(plan, request):
        _differs(request.target, _WRONG)


def _expected(document: _Document, plan: Plan) -> Iterator[list[Any]]:
    for channel in plan.channels:
        for block in document.blocks(channel):
            yield from document.rows(block, channel)


def _parted(line: bytes) -> tuple[bytes, bytes, bytes]:
    """A line's epoch, and what stands around it: an epoch begins its line, and has no brackets inside."""
    if not line.startswith(b"[") or line.startswith((b"[{", b"[]")):
        return line, b"", b""
    row, end, tail = line.partition(b"]")
    return b"", row + end, tail.lstrip(b",") if tail in {b",\n", b","} else tail


def _parsed(text: bytes, target: Path) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        _differs(target, _WRONG)


def _expected_frame(plan: Plan, request: ExportRequest) -> list[Any]:
    found = []
    for user_id, group in groupby(plan.channels, key=lambda one: one.user_id):
        kinds = [channel.datatype for channel in group]
        columns = {str(kind.id): ["timestamp", *columns_of(kind)] for kind in kinds}
        data: dict[str, list[Any]] = {str(kind.id): [] for kind in kinds}
        found.append(
            {"epoch": _told(request), "columns": columns, "data": data, "user": uri("user", user_id)}
        )
    return found


def _differs(target: Path, what: str) -> NoReturn:
    raise mismatch(what, target)
