"""JSON as the API gives it: an array with one object per user, streamed in blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import numpy as np

from hexoview.domain.segment import IntArray
from hexoview.domain.uri import uri
from hexoview.export.answer import Answer, answers, shown_times
from hexoview.export.atomic import Pending
from hexoview.export.json_digits import MOST_NUMBERS, Numbers, pairs_text
from hexoview.export.request import ChannelTally, ExportRequest
from hexoview.export.write_behind import gathered, write_behind
from hexoview.query.block import Block
from hexoview.query.plan import Plan
from hexoview.query.run import BLOCK
from hexoview.store.base import Store
from hexoview.watch import Watch

# Their arrays and texts take 7 MB.
_PAIRS_AT_ONCE = BLOCK // 2
# Put into text at once: of four times as many the system gives and takes the memory anew each time, which
# takes as long as all else.
_PAIRS_OF_TEXT = 8192
_Text = bytes | bytearray | memoryview


def write_json(
    plan: Plan, request: ExportRequest, store: Store, pending: Pending, watch: Watch
) -> tuple[ChannelTally, ...]:
    """Writes every channel's values, and says what was written.

    Raises:
        ExportError: the disk refuses.
        StoreError: a recording can't be read.
        Cancelled: the watch asked to stop.
    """
    given = answers(plan, request, store)
    write_behind(gathered(_document(plan, given, watch)), pending)
    return tuple(answer.tally() for answer in given)


def _document(plan: Plan, given: tuple[Answer, ...], watch: Watch) -> Iterator[_Text]:
    bodies = _Bodies(plan, watch)
    yield b"["
    if plan.query.options.flat:
        yield from _separated(bodies.of(answer) for answer in given)
    else:
        by_user = groupby(given, key=lambda answer: answer.channel.user_id)
        yield from _separated(_object(user_id, own, bodies) for user_id, own in by_user)
    yield b"]"


def _object(user_id: int, own: Iterable[Answer], bodies: _Bodies) -> Iterator[_Text]:
    yield b'{"data":{'
    yield from _separated(_member(answer, bodies) for answer in own)
    yield b'},"user":"%b"}' % uri("user", user_id).encode()


def _member(answer: Answer, bodies: _Bodies) -> Iterator[_Text]:
    yield b'"%d":[' % answer.channel.datatype.id
    yield from bodies.of(answer)
    yield b"]"


def _separated(parts: Iterable[Iterator[_Text]]) -> Iterator[_Text]:
    for number, part in enumerate(parts):
        if number:
            yield b","
        yield from part


class _Bodies:
    """Writes the values of channels: what stands between an array's brackets."""

    def __init__(self, plan: Plan, watch: Watch) -> None:
        self._plan = plan
        self._total = max(1, plan.count)
        self._done = 0
        self._watch = watch

    def of(self, answer: Answer) -> Iterator[_Text]:
        """One channel's values, a block at a time."""
        low, self._done = self._done, self._done + answer.channel.count
        share = self._watch.part(low / self._total, self._done / self._total)
        # A thinned channel gives few values of many that are read.
        most = BLOCK if answer.channel.step > 1 else _PAIRS_AT_ONCE
        texts = self._values(answer) if self._plan.query.options.no_timestamps else self._pairs(answer)
        for number, block in enumerate(answer.stored_blocks(share, block=most)):
            if number:
                yield b","
            yield from texts(block)

    def _values(self, answer: Answer) -> Callable[[Block], Iterator[_Text]]:
        # Without the brackets, and without a copy.
        return lambda block: iter((memoryview(_dumped(answer.present(block.values)))[1:-1],))

    def _pairs(self, answer: Answer) -> Callable[[Block], Iterator[_Text]]:
        """What makes the text of a block: by tables of digits where the channel's numbers are few."""
        low, high = answer.stored_bounds
        known = (
            Numbers(low, high, lambda new: _texts(answer.present(new))) if high - low < MOST_NUMBERS else None
        )

        def texts(block: Block) -> Iterator[_Text]:
            ticks = shown_times(block.timestamps, self._plan)
            for low in range(0, len(block), _PAIRS_OF_TEXT):
                times, stored = (column[low : low + _PAIRS_OF_TEXT] for column in (ticks, block.values))
                found = None if known is None else pairs_text(times, known.of(stored))
                text = _woven(times, answer.present(stored)) if found is None else found
                yield text if low + _PAIRS_OF_TEXT < len(block) else memoryview(text)[:-1]

        return texts


def _woven(times: IntArray, values: np.ndarray) -> bytes:
    """`[time,value],…` of any numbers, one pair after the other, with a comma behind the last."""
    return b"".join(b"[%b,%b]," % pair for pair in zip(_texts(times), _texts(values), strict=True))


def _texts(values: np.ndarray) -> list[bytes]:
    return _dumped(values)[1:-1].split(b",")


def _dumped(array: np.ndarray) -> bytes:
    import orjson  # noqa: PLC0415 - the window must not wait for it

    return orjson.dumps(np.ascontiguousarray(array), option=orjson.OPT_SERIALIZE_NUMPY)
