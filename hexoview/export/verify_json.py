"""Reads a JSON export back: the frame with the standard library, the values with numpy, in chunks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import Path

from hexoview.domain.uri import uri
from hexoview.export.disk_errors import told_in_sentences
from hexoview.export.request import ExportRequest
from hexoview.export.verify import Comparison, Source, numbers, without_numbers
from hexoview.query.plan import Plan
from hexoview.store.base import Store
from hexoview.watch import Watch

# Put around a flat array, so that one way of reading does for both.
_FLAT_HEAD, _FLAT_TAIL = b'{"flat":', b"}"
# A frame holds ids and addresses only; longer, it isn't ours.
_LONGEST_FRAME = 1 << 26


def verify_json(path: Path, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
    """Compares every value of the file with the store's.

    Raises:
        ExportError: one differs, or the file isn't the JSON that it should be.
    """
    comparison = _JsonComparison(plan, request, store, watch)
    with told_in_sentences(request.target), path.open("rb", buffering=0) as file:
        chunks: Iterator[bytes] = comparison.chunks(file)
        if plan.query.options.flat:
            chunks = chain([_FLAT_HEAD], chunks, [_FLAT_TAIL])
        frame = comparison.read(chunks)
    try:
        is_right = json.loads(frame) == _expected_frame(plan)
    except ValueError:
        is_right = False
    if not is_right:
        comparison.differs("it isn't the JSON that it should be")
    comparison.finish()


def _expected_frame(plan: Plan) -> object:
    """The answer without its values."""
    if plan.query.options.flat:
        return {"flat": []}
    by_user = groupby(plan.channels, key=lambda channel: channel.user_id)
    return [
        {"data": {str(channel.datatype.id): [] for channel in own}, "user": uri("user", user_id)}
        for user_id, own in by_user
    ]


class _JsonComparison(Comparison):
    """Takes a document apart into its frame and the values between."""

    def __init__(self, plan: Plan, request: ExportRequest, store: Store, watch: Watch) -> None:
        super().__init__(plan, request, store, watch)
        self._is_flat = plan.query.options.flat
        self._is_paired = not plan.query.options.no_timestamps
        self._next = iter(self.sources)
        self._separator = b"]," if self._is_paired else b","

    def read(self, chunks: Iterator[bytes]) -> bytes:
        """Compares all values, and gives back what stood around them."""
        frame = bytearray()
        text = next(chunks, b"")
        while True:
            head, opening, text = _until(b":[", text, chunks)
            frame += head + opening
            if len(frame) > _LONGEST_FRAME:
                self.differs("it isn't the JSON that it should be")
            if not opening:
                return bytes(frame)
            text = self._read_values(text, chunks)

    def _read_values(self, text: bytes, chunks: Iterator[bytes]) -> bytes:
        """Compares one array's values; gives back what follows, from its closing bracket on."""
        source = None if self._is_flat else next(self._next, None)
        if source is None and not self._is_flat:
            self.differs("it holds more channels than were read")
        while (end := _end_of_values(text)) < 0:
            cut = text.rfind(self._separator)
            if cut >= 0:
                self._compare_text(source, text[: cut + len(self._separator) - 1])
                text = text[cut + len(self._separator) :]
            more = next(chunks, None)
            if more is None:
                self.differs("it ends early")
            text += more
        closing = text.rfind(b"]", 0, end)
        self._compare_text(source, text[: max(0, closing)])
        return text[max(0, closing) :]

    def _compare_text(self, source: Source | None, text: bytes) -> None:
        """Compares `[time,value],…`, or values alone."""
        if not text:
            return
        bare = text.translate(None, b"[]") if self._is_paired else text
        found = numbers(bare, has_points=self.has_points if source is None else source.has_points)
        count = len(found) // 2 if self._is_paired else len(found)
        if without_numbers(text) != self._pattern(count):
            self.differs("it isn't the JSON that it should be")
        times, values = (found[0::2], found[1::2]) if self._is_paired else (None, found)
        if source is None:
            self.compare_mixed(times, values)
        else:
            self.compare(source, times, values)

    def _pattern(self, count: int) -> bytes:
        return (b"[,]," * count)[:-1] if self._is_paired else b"," * (count - 1)


def _until(mark: bytes, text: bytes, chunks: Iterator[bytes]) -> tuple[bytes, bytes, bytes]:
    """What stands before a mark, the mark, and what was read behind it."""
    while mark not in text:
        more = next(chunks, None)
        if more is None:
            return text, b"", b""
        text += more
    return text.partition(mark)


def _end_of_values(text: bytes) -> int:
    """Where the next name begins or the object ends, for numbers hold neither sign; -1 for nowhere."""
    found = [place for place in (text.find(b'"'), text.find(b"}")) if place >= 0]
    return min(found, default=-1)
