"""Signs that one number stands for two people: another device, or two recordings at one time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection

from hexoview.domain.span import TimeSpan
from hexoview.domain.timestamp import Clock
from hexoview.store.intake.words import moment
from hexoview.store.rows import STRETCH_STEP

_RECORDS = "SELECT id, start_tick, end_tick, devices FROM records WHERE user_id = ? ORDER BY start_tick, id"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Held:
    id: int
    span: TimeSpan
    devices: tuple[str, ...]


def warnings(connection: Connection, user_id: int, brought: Iterable[int], clock: Clock) -> Iterator[str]:
    """Sentences on what is odd about a person's recordings, those just brought in being among it."""
    rows = connection.execute(_RECORDS, (user_id,))
    held = [
        _Held(number, TimeSpan(start, end), tuple(json.loads(devices)))
        for number, start, end, devices in rows
    ]
    new = frozenset(brought)
    yield from _devices(user_id, held, new)
    yield from _overlaps(user_id, held, new, clock)


def _devices(user_id: int, held: list[_Held], new: frozenset[int]) -> Iterator[str]:
    serials = sorted({serial for one in held for serial in one.devices})
    if len(serials) > 1 and any(one.devices for one in held if one.id in new):
        listed = ", ".join(serials[:_SHOWN]) + (" and others" if len(serials) > _SHOWN else "")
        yield (
            f"Recordings of person {user_id} come from {len(serials)} devices: {listed}. If a device was lent"
            " to somebody else under the same number, these are two people's recordings."
        )


def _overlaps(user_id: int, held: list[_Held], new: frozenset[int], clock: Clock) -> Iterator[str]:
    pairs = [pair for pair in _overlapping(held) if {pair[0].id, pair[1].id} & new]
    for one, other in pairs[:_SHOWN]:
        shared = one.span & other.span
        yield (
            f"Recordings {one.id} and {other.id} of person {user_id} cover the same time, from"
            f" {moment(shared.start, clock)} to {moment(shared.end, clock)}. Nobody wears two shirts: see"
            " whether one of them is another person's."
        )
    if len(pairs) > _SHOWN:
        more = len(pairs) - _SHOWN
        yield f"{more:,} more recordings of person {user_id} cover the same time as another one."


def _overlapping(held: list[_Held]) -> Iterator[tuple[_Held, _Held]]:
    """Each recording with the one before it that lasts longest, where that reaches into it."""
    longest: _Held | None = None
    for one in held:
        # Stretches of one recording may repeat each other's events at their ends.
        is_other = longest is not None and one.id % STRETCH_STEP != longest.id % STRETCH_STEP
        if longest is not None and is_other and one.span.start < longest.span.end:
            yield longest, one
        if longest is None or one.span.end > longest.span.end:
            longest = one
